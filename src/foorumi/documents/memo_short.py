"""The one-page memo of a breakfast: headlines, pairs, promises and when the next one is."""

from foorumi.documents.letterhead import about, day, paper
from foorumi.documents.memo import PARTS, memo_state
from foorumi.documents.outline import Document, Facts, Items, Paragraph, Plain, Section, Table, Text, Title
from foorumi.documents.wording import accepted_pairs, owner
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

HEADLINES = 3
PAIRED = 4
PROMISED = 8


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The short memo of an event."""
    event = workspace.event(event_id)
    present = workspace.present(event_id)
    agreed = [row.short_text or row.text for row in workspace.conclusions(event_id)[:HEADLINES]]
    pairs = accepted_pairs(workspace, event_id)[:PAIRED]
    met = [f"{owner(workspace, need, say)}: {need.text} – {owner(workspace, offer, say)}" for need, offer in pairs]
    table = _promises(workspace, event_id, say)
    parts: tuple[tuple[str, tuple[Plain, ...]], ...] = (
        (say("paper.headlines"), (Items(tuple(agreed)),) if agreed else ()),
        (say("memo.heading.exchanges"), (Items(tuple(met)),) if met else ()),
        (say("memo.heading.commitments"), (table,) if table else ()),
        (say("memo.heading.next"), PARTS["next"](workspace, event, say)),
    )
    sections = [Section("", heading, content) for heading, content in parts if content]
    made_by = (Facts(((say("memo.made_by"), event.scribe_role),)),) if event.scribe_role else ()
    blocks = (
        Title(event.name),
        about(event, say, ("present", say("memo.people", n=present) if present else "")),
        Paragraph(say("memo.not_a_body")),
        *sections,
        *made_by,
    )
    return paper(workspace, event, say, event.name, say("documents.memo_short"), blocks, memo_state(event, say))


def _promises(workspace: Workspace, event_id: EventId, say: Language) -> Table | None:
    rows: list[tuple[Text, ...]] = []
    for row in workspace.commitments_of(event_id)[:PROMISED]:
        actor = workspace.actor(row.actor_id)
        rows.append((row.text, actor.name(say.code) if actor else row.owner_text, day(row.due_on, say)))
    head = tuple(say(f"memo.column.{key}") for key in ("what", "owner", "by"))
    return Table(head, tuple(rows), (0.5, 0.36, 0.14)) if rows else None
