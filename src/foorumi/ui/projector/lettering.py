"""Letters for the room: measured before they are painted, and never too small to read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from foorumi.ui.theme.fonts import load_fonts
from foorumi.ui.theme.themes import tracking_percent
from foorumi.ui.theme.tokens import tokens

SMALLEST = 36
"""Pixels in a picture 1920 wide: what is smaller cannot be read from the back row."""

LARGEST_SCALED = 112
FURNITURE, SMALL, NOTE, OPTION, LABEL, STEP, BODY, TITLE, DISPLAY, NUMBER = 36, 44, 48, 52, 56, 64, 72, 96, 128, 200
REGULAR, STRONG = 400, 600


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text in one size, already broken to fit a width."""

    lines: tuple[str, ...] = ()
    size: int = NOTE
    weight: int = REGULAR

    @property
    def line(self) -> int:
        """Pixels from one line to the next."""
        return line_height(self.size)

    @property
    def height(self) -> int:
        """Pixels from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.line


def line_height(size: int) -> int:
    """Pixels from one line to the next at a size: close for large letters, wider for small ones."""
    return round(size * (1.18 if size < TITLE else 1.08))


@lru_cache(maxsize=64)
def face(size: int, weight: int = REGULAR) -> QFont:
    """The typeface at a size. Raises ValueError below the smallest that a room can read."""
    if size < SMALLEST:
        raise ValueError(f"{size} px is too small for a room")
    load_fonts()
    font = QFont(tokens()["type"]["family"])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking := tracking_percent(size):
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
    return font


@lru_cache(maxsize=8192)
def width(text: str, size: int, weight: int = REGULAR) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(face(size, weight)).horizontalAdvance(text)


_scale: ContextVar[float] = ContextVar("room_scale", default=1.0)


@contextmanager
def at_scale(scale: float) -> Iterator[None]:
    """Make what must be read larger or smaller for a room while the block runs: texts from notes to titles. Furniture
    and the largest figures keep their size, which is enough in any room."""
    token = _scale.set(scale)
    try:
        yield
    finally:
        _scale.reset(token)


def scaled(size: int) -> int:
    """A size as it is in this room."""
    return max(NOTE, round(size * _scale.get())) if NOTE <= size <= LARGEST_SCALED else size


def wrap(text: str, size: int, room: float, weight: int = REGULAR) -> Block:
    """Text broken at spaces, at the room's scale. A word is broken only at its hyphens, or when a whole line cannot
    hold it."""
    return _wrap(text, scaled(size), room, weight)


@lru_cache(maxsize=2048)
def _wrap(text: str, size: int, room: float, weight: int) -> Block:
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            for piece in _pieces(word, size, weight, room):
                joined = f"{line}{'' if not line or piece.is_tail else ' '}{piece.text}"
                if line and width(joined, size, weight) > room:
                    lines.append(line)
                    line = piece.text
                else:
                    line = joined
        if line:
            lines.append(line)
    return Block(tuple(lines), size, weight)


def balanced(text: str, size: int, room: float, weight: int = STRONG) -> Block:
    """Text broken into as few lines as fit, of lengths as even as can be: for titles."""
    best = wrap(text, size, room, weight)
    while len(best.lines) > 1:
        room *= 0.96
        tighter = wrap(text, size, room, weight)
        if len(tighter.lines) > len(best.lines) or _is_cut(text, tighter.size, room, weight):
            break
        best = tighter
    return best


def fit(text: str, sizes: Sequence[int], room: float, height: float, weight: int = STRONG) -> Block:
    """Text in the largest of the sizes that fits the height with its words whole; in the last of them if none does."""
    for size in sizes:
        block = balanced(text, size, room, weight)
        if block.height <= height and not _is_cut(text, block.size, room, weight):
            return block
    return block


def _is_cut(text: str, size: int, room: float, weight: int) -> bool:
    """Whether a word had to be broken where it has no hyphen."""
    return any(width(part, size, weight) > room for word in text.split() for part in word.split("-"))


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    is_tail: bool


def _pieces(word: str, size: int, weight: int, room: float) -> list[_Piece]:
    if width(word, size, weight) <= room:
        return [_Piece(word, False)]
    parts = word.replace("-", "-\u200b").split("\u200b")
    pieces = [part for whole in parts if whole for part in _cut(whole, size, weight, room)]
    return [_Piece(piece, place > 0) for place, piece in enumerate(pieces)]


def _cut(word: str, size: int, weight: int, room: float) -> list[str]:
    pieces = []
    while width(word, size, weight) > room and len(word) > 1:
        end = len(word) - 1
        while end > 1 and width(word[:end], size, weight) > room:
            end -= 1
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]
