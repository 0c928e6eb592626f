"""What people count at open doors."""

from foorumi.domain.doors import VisitorCount
from foorumi.domain.ids import EventId, ItemId, new_id
from foorumi.domain.workspace import Part, Workspace
from foorumi.session import attendees
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def counts(workspace: Workspace, event_id: EventId) -> tuple[VisitorCount, ...]:
    """Everything counted at an event, hour by hour."""
    return workspace.rows_of(Part.visitor_count, event_id)


def count(session: Session, event_id: EventId, what: str, by: int, hour: int, item_id: ItemId | None = None) -> None:
    """Count people or slips in an hour, more or fewer, never below nought; visitors are those present at the event."""
    known = next(
        (
            row
            for row in counts(session.workspace, event_id)
            if (row.what, row.hour, row.item_id) == (what, hour, item_id)
        ),
        VisitorCount(new_id(), event_id, what, hour, 0, item_id),
    )
    people = max(0, known.people + by)
    moved = people - known.people
    row = VisitorCount(known.id, event_id, what, hour, people, item_id)

    def verb(rows: Rows) -> None:
        rows.put(row)
        if what == "visitors":
            attendees.count_unnamed(session, event_id, moved)

    if moved:
        session.do("undo.count", verb)
