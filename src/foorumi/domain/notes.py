"""Notes (laput): what people wrote, in their own words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import EventId, ItemId, NoteId, ThemeId

KINDS = ("idea", "worry", "need", "offer", "question")
SOURCES = ("phone", "paper", "scribe", "hand", "remote")
MARKS = {"!": "worry", "?": "question", "-": "need", "+": "offer"}
LONGEST = 140
SLIP = "S"
"""What the number on a paper slip's stub begins with: a series of its own beside that of all notes."""

_SLIP = re.compile(rf"{SLIP}\s?([1-9]\d{{0,3}})(?:[:.,]?\s+|$)", re.IGNORECASE)
UNFIT_TO_QUOTE = frozenset({"test", "personal", "rude"})


@dataclass(frozen=True, slots=True)
class Note:
    """A note. ``state`` is waiting, wall or hidden; ``text_as_written`` keeps the writer's words after an edit.
    ``number`` is what the writer can find the note by; it never changes."""

    id: NoteId
    event_id: EventId
    text: str
    item_id: ItemId | None = None
    theme_id: ThemeId | None = None
    second_theme_id: ThemeId | None = None
    parent_id: NoteId | None = None
    code: str = ""
    kind: str = "idea"
    source: str = "scribe"
    state: str = "wall"
    text_as_written: str = ""
    language: str = "fi"
    is_dialect: bool = False
    group_number: int | None = None
    flag: str = ""
    duplicate_group: str = ""
    votes: int = 0
    position: int = 0
    written_at: str = ""
    answer: str = ""
    answer_by: str = ""
    deleted_at: str = ""
    number: int = 0

    @property
    def sought_by(self) -> str:
        """What its writer finds it by: the number of the slip's stub where it was typed, else the note's own."""
        return self.code if _SLIP.fullmatch(self.code) else str(self.number or self.code)

    @property
    def is_on_wall(self) -> bool:
        """Whether the room may see the note."""
        return self.state == "wall" and self.parent_id is None


def read_typed(text: str) -> tuple[str | None, str]:
    """A typed line as (kind, text): a first mark sets the kind, "-" only if no space follows; bullets are dropped."""
    text = " ".join(text.split())
    for bullet in ("- ", "– ", "— ", "• ", "* "):
        if text.startswith(bullet):
            return None, text[len(bullet) :].strip()
    if text and text[0] in MARKS and len(text) > 1:
        return MARKS[text[0]], text[1:].strip()
    return None, text


def read_slip(text: str) -> tuple[str, str]:
    """The stub's number that a typed line may begin with, as S17, and the line without it; empty when it has none."""
    found = _SLIP.match(text.strip())
    return (f"{SLIP}{found[1]}", text.strip()[found.end() :].strip()) if found else ("", text)


def by_kind(notes: Iterable[Note]) -> dict[str, int]:
    """How many notes there are of each kind."""
    counts = dict.fromkeys(KINDS, 0)
    for note in notes:
        counts[note.kind] = counts.get(note.kind, 0) + 1
    return counts
