"""Bars: every number is also printed, and read, as text."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.documents.outline import Bars, Legend, Opinion, Opinions
from foorumi.documents.pdf.flow import Mark, Paint, Strip, height_of
from foorumi.documents.pdf.pictures import bound, legend
from foorumi.documents.pdf.setting import (
    GUTTER,
    Setting,
    after,
    bar,
    kept,
    lines_of,
    lines_to,
    short,
    side_by_side,
    with_marks,
)
from foorumi.documents.pdf.tagged import MM, Node, Pen
from foorumi.documents.pdf.text import Styles, set_lines
from foorumi.documents.shapes import Swatch

ANSWERS = ("div.neg2", "div.neg1", "div.mid", "div.pos1", "div.pos2")
ON_DARK = ("div.neg2", "div.pos2")
SEAM = 0.5
AXIS = 1.5
LABELS, MOST_FOR_LABELS = 0.42, 0.64
"""The share of the width that labels get, and how much long ones may take from the bars."""
MOST_OF_A_FIGURE = 0.4
LARGEST_WHOLE_CHART = 40 * MM
FIRST_ROWS = 2


def bars(block: Bars, setting: Setting) -> list[Strip]:
    """A row for each amount: label, bar, number."""
    place = setting.wide if block.wide else setting
    sizes = setting.styles
    tagged = setting.node.add("L", ListNumbering="None")
    most = max((entry.value for entry in block.bars), default=0) or 1
    edge = _edge([entry.label for entry in block.bars], place)
    longest = place.right - edge - _room([entry.text for entry in block.bars], place, edge)
    strips: list[Strip] = []
    for number, entry in enumerate(block.bars):
        item = tagged.add("LI")
        names = lines_of(item.add("Lbl"), entry.label, sizes.body, place.body, edge - GUTTER)
        length = max(0.0, entry.value) / most * longest
        colour = "chart.1" if entry.strong else "chart.2"
        drawn = Mark(None, sizes.space(2.1), bar(edge, length, sizes.space(10), colour))
        left = edge + length + sizes.space(4)
        figure = lines_of(item.add("LBody"), short(entry.text), sizes.strong, left, left + place.right - edge - longest)
        strips += after(side_by_side(with_marks(figure, drawn), names), sizes.space(1.5 if number else 5))
    first, rest = strips[:FIRST_ROWS], strips[FIRST_ROWS:]
    whole = height_of(strips) < LARGEST_WHOLE_CHART if strips else False
    return [*kept(strips[:-1]), strips[-1]] if whole else [*kept(first), *rest]


def _edge(labels: Sequence[str], place: Setting) -> float:
    """Where bars begin: after the widest label, within reason."""
    width = place.right - place.body
    widest = max((set_lines(text, place.styles.body, 10_000)[0].width for text in labels), default=0) + GUTTER + 1
    return place.body + min(max(widest, width * LABELS), width * MOST_FOR_LABELS)


def _room(texts: Sequence[str], place: Setting, edge: float) -> float:
    """The width that the widest figure needs, within reason."""
    strong = place.styles.strong
    widest = max((set_lines(text, strong, 10_000)[0].width for text in texts), default=0)
    return min(widest + place.styles.space(8), (place.right - edge) * MOST_OF_A_FIGURE)


def opinions(block: Opinions, setting: Setting) -> list[Strip]:
    """A row for each statement: label, five shares around the middle answer, figure; then what the colours mean."""
    place = setting.wide if block.wide else setting
    sizes = setting.styles
    tagged = setting.node.add("L", ListNumbering="None")
    edge = _edge([opinion.label for opinion in block.opinions], place)
    end = place.right - _room([opinion.text for opinion in block.opinions], place, edge)
    scale, axis = _scale(block.opinions, end - edge)
    strips: list[Strip] = []
    for number, opinion in enumerate(block.opinions):
        item = tagged.add("LI")
        names = lines_of(item.add("Lbl"), opinion.label, sizes.body, place.body, edge - GUTTER)
        told = item.add("LBody")
        picture = told.add("Figure", alt=_in_words(block.answers, opinion.counts))
        share, _ = lines_to(told.add("P"), opinion.text, sizes.strong, end, place.right)
        drawn = Mark(picture, 0, _shares(opinion, picture, sizes, edge + axis, scale))
        row = side_by_side(with_marks(share, drawn), names)
        strips += kept(after(row, sizes.space(3 if number else 6)))
    key = tuple((Swatch(colour), answer) for colour, answer in zip(ANSWERS, block.answers, strict=True))
    return [*strips, *legend(Legend(key), place)]


def _in_words(answers: Sequence[str], counts: Sequence[int]) -> str:
    return ", ".join(f"{answer} {count}" for answer, count in zip(answers, counts, strict=True))


def _scale(rows: Sequence[Opinion], width: float) -> tuple[float, float]:
    """Points for a whole row's share, and how far right the middle is, so that every row fits."""
    left = max((_before_middle(row) for row in rows), default=0.5)
    right = max((1 - _before_middle(row) for row in rows), default=0.5)
    scale = width / (left + right)
    return scale, left * scale


def _before_middle(row: Opinion) -> float:
    return (sum(row.counts[:2]) + row.counts[2] / 2) / max(1, sum(row.counts))


def _shares(row: Opinion, tagged: Node, sizes: Styles, middle: float, scale: float) -> Paint:
    """The five parts of one row, each with its count where it has room, and the line of the middle."""
    total = max(1, sum(row.counts))
    first = middle - _before_middle(row) * scale
    top, height, style = sizes.space(1.6), sizes.space(11), sizes.small

    def paint(pen: Pen, dx: float, y: float) -> None:
        x = first + dx
        pen.rectangle(middle + dx - 0.5, y - AXIS, 1, sizes.body.leading + 2 * AXIS, "text.primary")
        bound(pen, tagged, x, y, scale, sizes.body.leading)
        for count, colour in zip(row.counts, ANSWERS, strict=True):
            width = count / total * scale
            pen.rectangle(x, y + top, max(0, width - SEAM), height, colour)
            face = replace(style, colour="text.inverse" if colour in ON_DARK else "text.primary")
            line = set_lines(f"{count} ", face, scale)[0]
            if line.width + 2 < width:
                pen.words(line, x + (width - SEAM - line.width) / 2, y + top + height * 0.8)
            x += width

    return paint
