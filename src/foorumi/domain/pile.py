"""The pile of notes that nobody has sorted yet, and how long the rest of it will take."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

from foorumi.domain.agenda import Item
from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note

LATEST, FEWEST = 20, 10
"""The pace is the median of so many latest notes, told once there are so few."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What is left to sort, in order; what was put off till later; how many of how many are done."""

    left: tuple[Note, ...]
    later: tuple[Note, ...]
    done: int
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left but what was put off."""
        return not self.left


def on_the_wall(notes: Iterable[Note], items: Iterable[Item]) -> list[Note]:
    """The notes that belong to the wall: neither waiting for the facilitator nor questions put to a talk."""
    talks = {item.id for item in items if item.kind == "presentation"}
    return [note for note in notes if note.state != "waiting" and note.item_id not in talks]


def make_pile(notes: Sequence[Note], later: Collection[NoteId]) -> Pile:
    """The pile of a wall's notes. A note is done when it has a theme, is hidden, or lies under another."""
    unsorted = [note for note in notes if note.theme_id is None and note.is_on_wall]
    unsorted.sort(key=lambda note: (note.position, note.written_at, note.id))
    by_id = {note.id: note for note in unsorted}
    left = tuple(note for note in unsorted if note.id not in later)
    return Pile(left, tuple(by_id[n] for n in later if n in by_id), len(notes) - len(unsorted), len(notes))


def minutes_left(seconds: Sequence[float], notes: int) -> int | None:
    """Minutes the rest takes, rounded up, at the pace of the latest notes; None while too few have been sorted."""
    if len(seconds) < FEWEST or not notes:
        return None
    return max(1, ceil(median(seconds[-LATEST:]) * notes / 60))
