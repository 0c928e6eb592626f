"""The insights of a dialogue: its question, its ground rules, and only what those present allowed to be written."""

from foorumi.documents.languages import told
from foorumi.documents.letterhead import about, paper
from foorumi.documents.memo import PARTS
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Title
from foorumi.documents.wording import asked, nothing_yet
from foorumi.domain.ids import EventId
from foorumi.domain.templates import templates
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

AROUND = ("welcome", "break", "pulse")
"""Kinds of items in which nothing is talked about."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The insights of an event."""
    event = workspace.event(event_id)
    title = say("documents.insights")
    items = [item for item in workspace.items(event_id) if item.kind not in AROUND and item.prompt(say.code)]
    blocks: list[Block] = [Title(event.name), about(event, say)]
    blocks += [Heading(say("paper.brief.asked")), Paragraph(asked(workspace, items[0], say))] if items else []
    rules = tuple(told(say, rule) for rule in templates()["dialogue"].ground_rules)
    blocks += [Heading(say("paper.ground_rules")), Items(rules)] if rules else []
    notes = [note for note in workspace.notes(event_id) if note.is_on_wall and not note.flag]
    blocks.append(Heading(title))
    blocks.append(Items(tuple(note.text for note in notes)) if notes else Paragraph(nothing_yet(say)))
    then = PARTS["next"](workspace, event, say)
    blocks += [Heading(say("memo.heading.next")), *then] if then else []
    return paper(workspace, event, say, event.name, title, tuple(blocks))
