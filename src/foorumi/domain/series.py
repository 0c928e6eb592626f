"""A series: events of one kind that follow each other, perhaps with a host that changes."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from foorumi.domain.events import Event
from foorumi.domain.ids import ActorId, EventId, MunicipalityId


@dataclass(frozen=True, slots=True)
class Series:
    """A series of events, held every so many months."""

    id: str
    name: str
    template: str = ""
    every_months: int = 1
    municipality_id: MunicipalityId | None = None
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """An event's place in a series, and who hosts it; the id is the event's."""

    id: EventId
    series_id: str
    host_id: ActorId | None = None


def events_of(series: Series, places: Iterable[SeriesEvent], events: Iterable[Event]) -> list[Event]:
    """The events of a series, oldest first."""
    known = {row.id for row in places if row.series_id == series.id}
    return sorted((event for event in events if event.id in known), key=lambda event: event.on)


def next_day(series: Series, last: Event) -> date:
    """When the series comes round again: the same weekday of the month it falls in, counted from the month's start."""
    months = last.day.year * 12 + last.day.month - 1 + series.every_months
    year, month = divmod(months, 12)
    first = date(year, month + 1, 1)
    week = (last.day.day - 1) // 7
    day = 1 + (last.day.weekday() - first.weekday()) % 7 + 7 * week
    return date(year, month + 1, day if day <= monthrange(year, month + 1)[1] else day - 7)


def next_host(places: Sequence[SeriesEvent], events: Sequence[Event]) -> ActorId | None:
    """Whose turn it is to host: of those who have hosted, the one whose last time is longest ago."""
    on = {event.id: event.on for event in events}
    last: dict[ActorId, str] = {}
    for place in places:
        if place.host_id and place.id in on:
            last[place.host_id] = max(last.get(place.host_id, ""), on[place.id])
    return min(last, key=lambda host: last[host], default=None)
