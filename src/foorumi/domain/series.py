"""A series: events of one kind that follow each other, perhaps with a host that changes."""

from dataclasses import dataclass

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
