"""Open doors: people come and go without a name, so what is known of them is numbers by the hour."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import EventId, ItemId

AT_THE_DOOR = ("visitors", "first_timers", "adults", "children", "older")
AT_A_STATION = ("listeners", "want_friend", "be_friend", "slips")
COUNTED = AT_THE_DOOR + AT_A_STATION


@dataclass(frozen=True, slots=True)
class VisitorCount:
    """People or slips counted in one hour (0 to 23), at the door or at a station (an item)."""

    id: str
    event_id: EventId
    what: str
    hour: int
    people: int = 0
    item_id: ItemId | None = None


def total(counts: Iterable[VisitorCount], what: str) -> int:
    """How many of a kind were counted in all."""
    return sum(count.people for count in counts if count.what == what)


def by_hour(counts: Iterable[VisitorCount], what: str) -> dict[int, int]:
    """How many of a kind were counted in each hour, the hours in order and without gaps."""
    found: dict[int, int] = {}
    for count in counts:
        if count.what == what and count.people:
            found[count.hour] = found.get(count.hour, 0) + count.people
    return {hour: found.get(hour, 0) for hour in range(min(found), max(found) + 1)} if found else {}
