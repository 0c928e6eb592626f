"""The horizon: notes that look one, three or ten years ahead, and come back when the time has passed."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.notes import Note

YEARS = (1, 3, 10)


@dataclass(frozen=True, slots=True)
class HorizonMark:
    """How many years ahead a note looks: 1, 3 or 10; the id is the note's."""

    id: str
    years: int


def on_axis(notes: Iterable[Note], marks: Iterable[HorizonMark]) -> dict[int, list[Note]]:
    """The notes under each distance; a note that nobody has placed is left out."""
    years = {mark.id: mark.years for mark in marks}
    axis: dict[int, list[Note]] = {distance: [] for distance in YEARS}
    for note in notes:
        if note.id in years:
            axis[years[note.id]].append(note)
    return axis


def looks_far(axis: dict[int, list[Note]]) -> bool:
    """Whether at least one note looks ten years ahead."""
    return bool(axis[10])
