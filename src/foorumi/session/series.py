"""What people do with series of events."""

from datetime import date
from typing import Any

from foorumi.domain.ids import ActorId, EventId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.series import Series, SeriesEvent
from foorumi.domain.workspace import Part
from foorumi.session import events
from foorumi.session.session import Session


def begin(session: Session, name: str, event_id: EventId, every_months: int = 1) -> str:
    """Begin a series from its first event."""
    event = session.workspace.event(event_id)
    row = Series(new_id(), name.strip(), event.template, every_months, event.municipality_id)

    def verb(rows: Any) -> None:
        rows.insert(row)
        rows.put(SeriesEvent(event_id, row.id))

    session.do("undo.series", verb)
    return row.id


def join(session: Session, event_id: EventId, series_id: str, host_id: ActorId | None = None) -> None:
    """Put an event into a series, with its host."""
    session.do("undo.series", lambda rows: rows.put(SeriesEvent(event_id, series_id, host_id)))


def go_on(session: Session, series_id: str, last: EventId, on: date, host_id: ActorId | None = None) -> EventId:
    """Hold the next event of a series: last time's agenda on a new day, with the next host."""

    def verb(_: object) -> EventId:
        made = events.duplicate(session, last, on)
        join(session, made, series_id, host_id)
        return made

    return session.do("undo.event_duplicated", verb)


def delete(session: Session, series_id: str) -> None:
    """End a series; its events stay, and undo brings it back."""
    session.do("undo.series_deleted", lambda rows: rows.update(Part.series, series_id, deleted_at=stamp()))
