"""The labels of the map: how a name is broken into lines, where it may stand, and what is taken already."""

from collections.abc import Callable, Iterator
from itertools import pairwise

Measure = Callable[[str], float]
Box = tuple[float, float, float, float]

GRAIN = 6
"""A line of a label is this many rows of the picture of what is taken."""


def label_lines(text: str, measure: Measure, widest: float) -> tuple[str, ...]:
    """A label in as few lines as fit, at most three, as even as can be; a long word is not broken."""
    words = text.split()
    for count in (1, 2, 3):
        ways = [_joined(words, cuts) for cuts in _cuts(len(words), count)]
        best = min(ways, key=lambda lines: max(map(measure, lines)), default=None)
        if best and (max(map(measure, best)) <= widest or count == min(3, len(words))):
            return best
    return (text,)


def _cuts(words: int, lines: int) -> Iterator[tuple[int, ...]]:
    if lines == 1:
        yield ()
    elif lines == 2:
        yield from ((cut,) for cut in range(1, words))
    else:
        yield from ((one, two) for one in range(1, words) for two in range(one + 1, words))


def _joined(words: list[str], cuts: tuple[int, ...]) -> tuple[str, ...]:
    ends = (0, *cuts, len(words))
    return tuple(" ".join(words[a:b]) for a, b in pairwise(ends))


def label_boxes(x: float, y: float, size: tuple[float, float], away: float) -> Iterator[Box]:
    """Where a label may stand around its shape, best first."""
    width, height = size
    top = y - height / 2 + away * 0.3
    yield x - width / 2, y + away, x + width / 2, y + away + height
    yield x + away, top, x + away + width, top + height
    yield x - away - width, top, x - away, top + height
    yield x - width / 2, y - away * 1.4 - height, x + width / 2, y - away * 1.4
    for share in (0.25, 0.75):
        yield x - width * share, y + away, x + width * (1 - share), y + away + height


def area(box: Box) -> float:
    """How much a box covers."""
    return (box[2] - box[0]) * (box[3] - box[1])


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes cover something together."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


class Taken:
    """What is taken, as a coarse picture with one number a row: a bit is a square a sixth of a line wide."""

    def __init__(self, line: float, height: float) -> None:
        self.unit = line / GRAIN
        self.gap = line / 9
        self.rows = [0] * (int(height / self.unit) + 8)

    def add(self, box: Box) -> None:
        """Take a box."""
        first, last, bits = self._bits(box)
        for row in range(first, last):
            self.rows[row] |= bits

    def is_free(self, box: Box) -> bool:
        """Whether nothing in a box, or too near at its sides, is taken."""
        first, last, bits = self._bits((box[0] - self.gap, box[1], box[2] + self.gap, box[3]))
        return all(not row & bits for row in self.rows[first:last])

    def _bits(self, box: Box) -> tuple[int, int, int]:
        left, top, right, bottom = box
        unit = self.unit
        start, first = int(left / unit + 1e-6), int(top / unit + 1e-6)
        end, last = int(right / unit - 1e-6) + 1, int(bottom / unit - 1e-6) + 1
        start = start if start > 0 else 0
        bits = ((1 << (end - start if end > start else 0)) - 1) << start
        return first if first > 0 else 0, last if last < len(self.rows) else len(self.rows), bits
