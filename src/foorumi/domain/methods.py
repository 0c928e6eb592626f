"""Working methods as ways to run an item: phases with their own time, and what the room sees in each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from foorumi.domain.agenda import Item
from foorumi.domain.ids import ItemId
from foorumi.domain.run import ItemClock
from foorumi.domain.votes import Vote
from foorumi.domain.words import Words
from foorumi.paths import resources

WITHOUT_COUNTDOWN = frozenset({"dialogue", "free_wall"})
"""Methods whose time the room is not shown."""

BRAINWRITING_ROUNDS = 6
SWOT = ("strengths", "weaknesses", "opportunities", "threats")


PHASE = ("code", "minutes", "shows", "cards", "marks", "own", "turn_s")
"""What ``resources/templates/methods.json`` tells of a phase to the program."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of a method. ``shows`` is what the room sees: question, usual (as the item without a method), themes,
    tables, boxes, matrix or marks; ``cards`` how many slips one person or pair may hand in, 0 without a limit.

    ``turn_s`` is how many seconds each pair speaks in its turn, 0 where there are no turns.
    ``marks`` is how many each gives to the slips on the wall, which is a vote on them, and ``own`` how many of those
    may go to one's own pair's."""

    code: str
    minutes: int
    shows: str
    cards: int = 0
    marks: int = 0
    own: int | None = None
    turn_s: int = 0


@dataclass(frozen=True, slots=True)
class Method:
    """A way to run an item."""

    code: str
    name: Words
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class ItemPhase:
    """Which phase an item is in, how many seconds of the item had gone when it began, and minutes given to it."""

    id: ItemId
    place: int = 0
    began_s: int = 0
    extra_minutes: int = 0


@dataclass(frozen=True, slots=True)
class RunPhase:
    """The phase that is running: its place among ``of`` phases and the seconds left of it."""

    method: str
    phase: Phase
    place: int
    of: int
    left_s: int

    @property
    def takes_notes(self) -> bool:
        """Whether notes are written down in this phase."""
        return self.method != "dialogue" or self.phase.code == "insights"


@cache
def methods() -> Mapping[str, Method]:
    """Every method of ``resources/templates/methods.json`` by code."""
    raw = json.loads((resources() / "templates" / "methods.json").read_text("utf-8"))
    return {
        row["code"]: Method(
            row["code"],
            Words(row["name"]["fi"], row["name"]["sv"], row["name"]["en"]),
            tuple(Phase(**{field: phase[field] for field in PHASE if field in phase}) for phase in row["phases"]),
        )
        for row in raw["methods"]
    }


def phases_of(item: Item) -> tuple[Phase, ...]:
    """The phases of an item, their minutes fitted to its planned time; none when it has no method or the item has
    states of its own, as a vote, or is one phase of a longer talk."""
    method = methods().get(item.method)
    if method is None or item.kind in ("vote", "free_talk"):
        return ()
    phases = method.phases * (BRAINWRITING_ROUNDS if method.code == "brainwriting_635" else 1)
    planned = sum(phase.minutes for phase in phases)
    if len(phases) < 2 or not planned or planned == item.minutes:
        return phases if len(phases) > 1 else ()
    fitted, left = [], max(len(phases), item.minutes)
    for number, phase in enumerate(phases):
        rest = len(phases) - number - 1
        minutes = left if not rest else max(1, min(left - rest, round(phase.minutes * item.minutes / planned)))
        fitted.append(replace(phase, minutes=minutes))
        left -= minutes
    return tuple(fitted)


def usual_vote(item: Item) -> Vote:
    """The vote of an item before anybody has changed its rule: a method says what its own is."""
    marking = next((phase for phase in phases_of(item) if phase.marks), None)
    return Vote(item.id, marking.marks, 1, most_for_own_group=marking.own) if marking else Vote(item.id)


def has_vote(item: Item) -> bool:
    """Whether something is voted on in an item: it is a vote, or its method has slips marked."""
    return item.kind == "vote" or any(phase.marks for phase in phases_of(item))


def is_voting(item: Item, state: ItemPhase) -> bool:
    """Whether an item is at its vote: all of a vote, of a method the phase in which slips are marked."""
    phases = phases_of(item)
    return item.kind == "vote" or bool(phases and phases[max(0, min(state.place, len(phases) - 1))].marks)


def run_phase(item: Item, state: ItemPhase, elapsed_s: int) -> RunPhase | None:
    """The phase an item is in after so many seconds; None for an item without phases."""
    phases = phases_of(item)
    if not phases:
        return None
    place = max(0, min(state.place, len(phases) - 1))
    phase = phases[place]
    left = (phase.minutes + state.extra_minutes) * 60 - max(0, elapsed_s - state.began_s)
    return RunPhase(item.method, phase, place, len(phases), left)


def phase_since(state: ItemPhase, clock: ItemClock, now: datetime) -> datetime:
    """When a phase began by the wall clock; later by as long as the item's time has stood still meanwhile."""
    since = datetime.fromisoformat(clock.running_since) if clock.running_since else now
    return since + timedelta(seconds=state.began_s - clock.elapsed_s)
