"""One-time codes for binding votes that stand on nobody's name tag: for walk-ins and lost tags, one to a label."""

from foorumi.documents.grids import LABELS
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Card, Cards, Document, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A label for each spare code; an empty sheet until a vote is binding."""
    event = workspace.event(event_id)
    codes = sorted(row.code for row in workspace.rows_of(Part.voting_code, event_id) if row.attendee_id is None)
    told = say("paper.voting_code.once")
    cards = tuple(Card((Title(code), Paragraph(told), Paragraph(event.name, small=True)), 10) for code in codes)
    empty = Card((Title(event.name), Paragraph(say("paper.voting_code.none"))), 10)
    return bare(workspace, event, say, say("documents.voting_codes"), Cards(LABELS, cards or (empty,)))
