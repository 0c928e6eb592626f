"""Where the evening is: the item in the room, its clock, and whether time is running out.

All moments are UTC in ISO text; they follow the wall clock, so an evening goes on rightly after a crash.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from foorumi.domain.ids import EventId, ItemId

if TYPE_CHECKING:
    from foorumi.domain.agenda import Item
    from foorumi.domain.events import Event

LEAST_CUT_MINUTES = 1
MOST_SHORTENED = 0.4
OVERTIME_S = 60
AGAIN_S = 300


@dataclass(frozen=True, slots=True)
class Run:
    """The running of an event. ``is_open`` stays true in the file when the program ends without leaving the room."""

    id: EventId
    live_item_id: ItemId | None = None
    next_item_id: ItemId | None = None
    started_at: str = ""
    ended_at: str = ""
    saved_at: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ItemClock:
    """How long an item has been in the room: whole seconds up to the last pause, and since when it runs again."""

    id: ItemId
    elapsed_s: int = 0
    running_since: str = ""
    is_done: bool = False

    def elapsed(self, now: datetime) -> int:
        """Seconds the item has taken by now."""
        if not self.running_since:
            return self.elapsed_s
        since = datetime.fromisoformat(self.running_since)
        return self.elapsed_s + max(0, int((now - since).total_seconds()))


_hurry: list[tuple[datetime, int]] = []
"""Since when, and how many times as fast, time goes in a rehearsal; empty in earnest."""


def utc_now() -> datetime:
    """This moment, in UTC; in a rehearsal it runs ahead."""
    now = datetime.now(UTC)
    if _hurry:
        since, times = _hurry[-1]
        return since + (now - since) * times
    return now


@contextmanager
def hurried(times: int) -> Iterator[None]:
    """Let time go so many times as fast while the block runs."""
    _hurry.append((utc_now(), times))
    try:
        yield
    finally:
        _hurry.pop()


def stamp(moment: datetime | None = None) -> str:
    """A moment as it stands in the file, to the millisecond; now if none is given."""
    return (moment or utc_now()).isoformat(timespec="milliseconds")


def local(moment: str) -> datetime:
    """A moment of the file by this computer's wall clock."""
    return datetime.fromisoformat(moment).astimezone()


def remaining_seconds(item: "Item", clock: ItemClock | None, now: datetime) -> int:
    """Seconds left of an item; below zero when it has run over."""
    return item.total_minutes * 60 - (clock.elapsed(now) if clock else 0)


def minutes_late(event: "Event", items: "Sequence[Item]", live: "Item | None", left_s: int, now_local: datetime) -> int:
    """Whole minutes behind the plan (ahead if negative), if the live item takes just what it has left."""
    from foorumi.domain.agenda import start_times

    starts = start_times(event, items)
    if live is None:
        late = now_local - event.start
    else:
        planned_end = starts[live.id] + timedelta(minutes=live.minutes)
        late = now_local + timedelta(seconds=max(0, left_s)) - planned_end
    return int(late.total_seconds() / 60)


class Suggestion(NamedTuple):
    """What to do when an item has run over: ``item`` takes ``minutes`` instead, or 0 to leave it out; without an item
    only a later end is left."""

    item: "Item | None" = None
    minutes: int = 0


def suggestion(later: "Sequence[Item]", late_minutes: int) -> Suggestion:
    """How to catch up so many minutes: shorten the first item that may be by at most two fifths, else leave out one
    that may be, else end later."""
    for item in later:
        cut = min(late_minutes, int(item.total_minutes * MOST_SHORTENED))
        if item.if_short == "may_shorten" and cut >= LEAST_CUT_MINUTES:
            return Suggestion(item, item.total_minutes - cut)
    skipped = next((item for item in later if item.if_short == "may_skip"), None)
    return Suggestion(skipped)
