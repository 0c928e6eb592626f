"""A poster for the notice board: what, when and where, to be read from two metres."""

from foorumi.documents.grids import A3, POSTER
from foorumi.documents.letterhead import about, bare
from foorumi.documents.outline import Block, Card, Cards, Document, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

LARGEST = 54
"""Points of the text, made smaller until all of it stands on the poster."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The poster of an event."""
    event = workspace.event(event_id)
    welcome = Paragraph(say("paper.invite.welcome"))
    blocks: list[Block] = [Title(event.name), welcome, about(event, say)]
    blocks += [Paragraph(text) for text in (event.purpose, event.influence) if text]
    blocks += [Paragraph(text, small=True) for text in (event.organiser, event.contact) if text]
    return bare(workspace, event, say, say("documents.poster"), Cards(POSTER, (Card(tuple(blocks), LARGEST),)), A3)
