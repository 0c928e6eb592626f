"""What every kind of block is made with: where it stands, its lines as strips, rules and headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foorumi.documents.outline import Run, Text, plain
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.flow import Mark, Paint, Strip, height_of, stacked
from foorumi.documents.pdf.tagged import MM, Node, Pen
from foorumi.documents.pdf.text import Line, Style, Styles, set_lines

LONGEST_ASIDE = 300
GUTTER = 3 * MM
BASE = 0.76
"""Where the base line stands in a line, as a share of its height."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where blocks are set: the edges of the text, where its right column starts, what they are tagged under, and
    the pages of headings, which are known when all is laid out."""

    styles: Styles
    left: float
    body: float
    right: float
    node: Node
    pages: dict[int, int] = field(default_factory=dict)

    @property
    def wide(self) -> "Setting":
        """The same over both columns."""
        return replace(self, body=self.left)


def words(line: Line, x: float) -> Paint:
    """Draw a line of text from x on."""

    def paint(pen: Pen, dx: float, y: float) -> None:
        pen.words(line, x + dx, y)

    return paint


def bar(x: float, width: float, height: float, fill: str) -> Paint:
    """Fill a rectangle: a rule, a bar, a ground."""

    def paint(pen: Pen, dx: float, y: float) -> None:
        pen.rectangle(x + dx, y, width, height, fill)

    return paint


def mark(node: Node, line: Line, style: Style, x: float) -> Mark:
    """A line of text from x on in the first line of a strip."""
    return Mark(node, style.leading * BASE, words(line, x))


def short(text: Text) -> Text:
    """A text that has to stay on one page, cut where nobody would read on."""
    words = clean(plain(text))
    return text if len(words) <= LONGEST_ASIDE else words[: LONGEST_ASIDE - 1] + "…"


def lines_to(
    node: Node, text: Text, style: Style, left: float, right: float, level: Style | None = None
) -> tuple[list[Strip], float]:
    """A short text that ends at ``right``, and its width; its base lines are those of style ``level``."""
    lines = set_lines(short(text), style, right - left, node)
    leading = (level or style).leading
    strips = [Strip(leading, (mark(node, line, level or style, right - line.width),)) for line in lines]
    return strips, max(line.width for line in lines)


def lines_of(node: Node, text: Text, style: Style, left: float, right: float, before: float = 0) -> list[Strip]:
    """A text as one strip a line; neither its first nor its last line stands alone on a page."""
    lines = set_lines(text, style, right - left, node)
    last = len(lines) - 1
    return [
        Strip(
            style.leading,
            (mark(node, line, style, line.start(left, right)),),
            before=0 if number else before,
            keep=number < last and number in (0, last - 1),
        )
        for number, line in enumerate(lines)
    ]


def with_marks(strips: Sequence[Strip], *marks: Mark) -> list[Strip]:
    """The strips with something more in the first."""
    return [replace(strips[0], marks=(*marks, *strips[0].marks)), *strips[1:]]


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """The strips, held on one page with one another and with what follows."""
    return [replace(strip, keep=True) for strip in strips]


def after(strips: Sequence[Strip], before: float) -> list[Strip]:
    """The strips with so much room above."""
    return [replace(strips[0], before=before), *strips[1:]]


def heading_strips(node: Node, text: Text, style: Style, left: float, right: float, number: str = "") -> list[Strip]:
    """A heading: whole, on the page of what follows, and in the document's outline. Its lines hang after the number."""
    text = short(text)
    counted = clean(f"{number} {plain(text)}" if number else plain(text))
    level = int(node.role[1]) - 1

    def bookmark(pen: Pen, dx: float, y: float) -> None:
        pen.bookmark(counted, level, y)

    marks = [Mark(node, 0, bookmark)]
    if number:
        counter = set_lines((Run(number), Run("\u00a0")), style, right)[0]
        marks.append(mark(node, counter, style, left))
        left += counter.width + style.size * 0.3
    return kept(with_marks(lines_of(node, text, style, left, right), *marks))


def abreast(strips: Sequence[Strip]) -> Strip:
    """Strips beside one another as one."""
    marks = tuple(mark for strip in strips for mark in strip.marks)
    return Strip(max(strip.height for strip in strips), marks)


def side_by_side(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Text beside other text: one strip as far down as the left goes, then on as the right does."""
    if not left:
        return [*right]
    rest = list(right)
    taken: list[Strip] = []
    while rest and height_of(taken) < height_of(left) - 0.01:
        taken.append(rest.pop(0))
    beside = stacked(left)
    if not taken:
        return [replace(beside, keep=False)]
    first = stacked(taken)
    joined = replace(first, height=max(first.height, beside.height), marks=(*beside.marks, *first.marks))
    return [joined, *rest]
