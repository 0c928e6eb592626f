"""Entries that flow down columns and from page to page, whole: none is ever cut or made too small."""

from collections.abc import Sequence
from dataclasses import dataclass

from foorumi.ui.projector.canvas import INNER, MARGIN, Canvas
from foorumi.ui.projector.lettering import REGULAR, STRONG, Block, scaled, width, wrap

GAP = 64.0
NOTHING = Block()


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered or marked text, with a quieter line under it."""

    mark: str
    text: Block
    under: Block

    @property
    def height(self) -> float:
        """How high it stands."""
        return self.text.height + self.under.height


@dataclass(frozen=True, slots=True)
class Column:
    """Entries under each other."""

    left: float
    indent: float
    entries: tuple[Entry, ...]

    @property
    def size(self) -> int:
        """How large its letters are."""
        return self.entries[0].text.size

    def paint(self, canvas: Canvas, top: float, gap: float) -> None:
        """Paint the entries; the marks stand right-aligned before the texts."""
        for entry in self.entries:
            size = entry.text.size
            if entry.mark:
                canvas.line(self.left + self.indent - 24, top, entry.mark, size, STRONG, "primary.text", "right")
            top = canvas.block(self.left + self.indent, top, entry.text)
            top = canvas.block(self.left + self.indent, top, entry.under, "text.secondary") + gap


def flow(
    entries: Sequence[tuple[str, str, str]],
    height: float,
    *,
    size: int,
    gap: float,
    columns: int = 2,
    weight: int = REGULAR,
    under_size: int = 44,
    most: int = 0,
    left: float = MARGIN,
    room: float = INNER,
) -> tuple[tuple[Column, ...], ...]:
    """Pages of columns of (mark, text, line under it), in order. One wide column if all fit into it."""
    indent = max((width(mark, scaled(size), STRONG) + 24 for mark, _, _ in entries if mark), default=0)
    for number in dict.fromkeys((1, columns)):
        wide = (room - GAP * (number - 1)) / number
        made = [
            Entry(
                mark,
                wrap(text, size, wide - indent, weight),
                wrap(under, under_size, wide - indent) if under else NOTHING,
            )
            for mark, text, under in entries
        ]
        stacks = _stacks(made, height, gap, most)
        if len(stacks) <= number:
            break
    places = [left + place * (wide + GAP) for place in range(number)]
    return tuple(
        tuple(
            Column(place, indent, tuple(stack)) for place, stack in zip(places, stacks[at : at + number], strict=False)
        )
        for at in range(0, len(stacks), number)
    )


def _stacks(entries: Sequence[Entry], height: float, gap: float, most: int) -> list[list[Entry]]:
    stacks: list[list[Entry]] = [[]]
    used = 0.0
    for entry in entries:
        is_full = used + entry.height > height or (most and len(stacks[-1]) >= most)
        if stacks[-1] and is_full:
            stacks.append([])
            used = 0.0
        stacks[-1].append(entry)
        used += entry.height + gap
    return stacks
