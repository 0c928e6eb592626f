"""A series in figures: its events, how many came, what was promised and what has been done."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Paragraph, Table, Text, Title
from foorumi.domain.clock import write_date
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The series an event belongs to; the event alone when it belongs to none."""
    event = workspace.event(event_id)
    places = {row.id: row.series_id for row in workspace.rows(Part.series_event)}
    series = next((row for row in workspace.rows(Part.series) if row.id == places.get(event_id)), None)
    held = [row for row in workspace.events if series and places.get(row.id) == series.id] or [event]
    title = series.name if series else say("documents.series_summary")
    rows = tuple(_row(workspace, row, say) for row in sorted(held, key=lambda row: row.on))
    head = tuple(say(f"paper.report.{key}") for key in ("event", "date", "people", "notes", "promised", "done"))
    blocks: list[Block] = [Title(title), Paragraph(say("paper.report.held", n=len(held)))]
    blocks.append(Table(head, rows, (0.38, 0.16, 0.12, 0.1, 0.12, 0.12), right=(2, 3, 4, 5)))
    return paper(workspace, event, say, title, say("documents.series_summary"), tuple(blocks))


def _row(workspace: Workspace, event: Event, say: Language) -> tuple[Text, ...]:
    promised = workspace.commitments_of(event.id)
    done = sum(row.state == "done" for row in promised)
    counts = (workspace.present(event.id), len(workspace.notes(event.id)), len(promised), done)
    return (event.name, write_date(event.day, say.code), *(str(count) for count in counts))
