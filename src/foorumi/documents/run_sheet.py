"""The facilitator's run sheet: when each item begins, what is asked, and the hints that are for her eyes only."""

from foorumi.documents.languages import told
from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Block, Document, Paragraph, Run, Table, Text, Title
from foorumi.documents.wording import asked
from foorumi.domain.agenda import Item, start_times, total_minutes
from foorumi.domain.clock import write_duration, write_time
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The run sheet of an event."""
    event, items = workspace.event(event_id), workspace.items(event_id)
    title = say("documents.run_sheet")
    starts = start_times(event, items)
    rows = tuple(
        (write_time(starts[item.id], say.code), str(item.total_minutes), _what(workspace, item, say), _how(item, say))
        for item in items
        if not item.is_skipped
    )
    facts = about(event, say, ("leader", event.leader_role), ("scribe", event.scribe_role))
    planned = write_duration(total_minutes(items), say.code)
    booked = write_duration(event.booked_minutes, say.code)
    head = tuple(say(f"paper.run.{key}") for key in ("clock", "minutes", "item", "hint"))
    blocks: list[Block] = [
        Title(title),
        facts,
        Paragraph(say("paper.run.total", planned=planned, booked=booked)),
    ]
    if rows:
        blocks.append(Table(head, rows, (0.09, 0.08, 0.45, 0.38), row_head=0, right=(1,)))
    return paper(workspace, event, say, title, title, tuple(blocks))


def _what(workspace: Workspace, item: Item, say: Language) -> Text:
    prompt = asked(workspace, item, say)
    return (Run(told(say, item.title), bold=True), *([Run(f"\n{prompt}")] if prompt else []))


def _how(item: Item, say: Language) -> Text:
    short = say(f"paper.run.{item.if_short}") if say.has(f"paper.run.{item.if_short}") else ""
    return "\n".join(part for part in (item.presenter, item.hint, short) if part)
