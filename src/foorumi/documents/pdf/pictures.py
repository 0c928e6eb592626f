"""Pictures, symbols and what they mean."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.documents.outline import Legend
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.colours import shape_of
from foorumi.documents.pdf.flow import Mark, Paint, Strip, stacked
from foorumi.documents.pdf.fonts import Face
from foorumi.documents.pdf.icons import ICON_BOX, icon_paths
from foorumi.documents.pdf.setting import BASE, Setting, abreast, lines_of, short, with_marks
from foorumi.documents.pdf.tagged import MM, Node, Pen
from foorumi.documents.pdf.text import Line, Style, set_lines
from foorumi.documents.shapes import Circle, Figure, Icon, Ink, Label, Path, Photo, Shape, Sign, Swatch, Symbol
from foorumi.domain.outlines import OUTLINES, arc

HALO = 2.4
ICON_STROKE = 1.75
LINES_APART = 1.15


def figure(block: Figure, setting: Setting) -> list[Strip]:
    """A picture, set to the middle of the page's text."""
    left = setting.left + (setting.right - setting.left - block.width * MM) / 2
    return [Strip(block.height * MM, (figure_mark(block, setting.node, left),), before=setting.styles.space(8))]


def figure_mark(block: Figure, node: Node, left: float) -> Mark:
    """A picture whose left edge is at ``left``, tagged with the words that stand for it."""
    tagged = node.add("Figure", alt=clean(block.alt))
    return Mark(tagged, 0, _paint(block, tagged, left))


def symbol_mark(symbol: Symbol, tagged: Node | None, x: float, y: float, size: float) -> Mark:
    """A symbol ``size`` points across around a point of a strip."""

    def paint(pen: Pen, dx: float, top: float) -> None:
        if tagged:
            bound(pen, tagged, x + dx - size / 2, top - size / 2, size, size)
        draw_symbol(pen, symbol, x + dx, top, size)

    return Mark(tagged, y, paint)


def draw_symbol(pen: Pen, symbol: Symbol, x: float, y: float, size: float) -> None:
    """Draw a symbol ``size`` points across around a point."""
    if isinstance(symbol, Icon):
        ink = Ink(stroke=symbol.colour, width=ICON_STROKE)

        def paint() -> None:
            for path in icon_paths(symbol.name):
                pen.path(path.steps, ink, path.closed)

        pen.stamp(f"{symbol.name} {symbol.colour}", ICON_BOX, paint, x - size / 2, y - size / 2, size / ICON_BOX)
        return
    if isinstance(symbol, Swatch):
        pen.rectangle(x - size / 2, y - size / 2, size, size, symbol.colour)
        return
    colour = f"actor.{symbol.name}"
    ink = Ink(stroke=colour, width=size / 10, dash=(size / 5, size / 6)) if symbol.empty else Ink(fill=colour)
    pen.path(OUTLINES[shape_of(symbol.name)], ink, True, x, y, size / 2)


def legend(block: Legend, setting: Setting) -> list[Strip]:
    """What the symbols mean: the symbols are only seen, the words are read."""
    sizes = setting.styles
    style = sizes.small
    hang, gap = style.size * 1.9, sizes.space(16)
    width = setting.right - setting.body
    widths = [hang + set_lines(short(name), style, width - hang)[0].width for _, name in block.entries]
    lefts = _columns(widths, block.columns, width) if block.columns else _row(widths, gap, width)
    tagged = setting.node.add("L", ListNumbering="None")
    rows: list[list[Strip]] = []
    for (symbol, name), left, wide in zip(block.entries, lefts, widths, strict=True):
        if left == 0:
            rows.append([])
        x = setting.body + left
        words = lines_of(tagged.add("LI").add("LBody"), short(name), style, x + hang, x + wide + 1)
        size = style.size * (1.35 if isinstance(symbol, Icon) else 0.95)
        middle = style.leading * BASE - style.size * 0.33
        sign = symbol_mark(symbol, None, x + style.size * 0.675, middle, size)
        rows[-1].append(stacked(with_marks(words, sign)))
    return [
        replace(abreast(row), before=sizes.space(6 if number else 9), keep=number < len(rows) - 1)
        for number, row in enumerate(rows)
    ]


def _row(widths: Sequence[float], gap: float, room: float) -> list[float]:
    """Where entries stand after one another; 0 starts a new row."""
    lefts, x = [], 0.0
    for width in widths:
        if x + width > room:
            x = 0.0
        lefts.append(x)
        x += width + gap
    return lefts


def _columns(widths: Sequence[float], columns: int, room: float) -> list[float]:
    """Where entries stand under one another in columns with even gaps."""
    widest = [max(widths[column::columns], default=0.0) for column in range(columns)]
    gap = max(0.0, (room - sum(widest)) / max(1, columns - 1))
    return [sum(widest[:column]) + column * gap for column in (number % columns for number in range(len(widths)))]


def _paint(block: Figure, tagged: Node, left: float) -> Paint:
    labels = [shape for shape in block.shapes if isinstance(shape, Label)]
    others = [shape for shape in block.shapes if not isinstance(shape, Label)]

    def paint(pen: Pen, dx: float, top: float) -> None:
        bound(pen, tagged, left + dx, top, block.width * MM, block.height * MM)
        for shape in others:
            _draw(pen, shape, left + dx, top)
        placed = [line for label in labels for line in _lines(label, left + dx, top)]
        pen.choose(None)
        for line, x, y in placed:
            pen.halo(line, x, y, HALO)
        pen.choose(tagged)
        for line, x, y in placed:
            pen.words(line, x, y)

    return paint


def bound(pen: Pen, tagged: Node, x: float, y: float, width: float, height: float) -> None:
    """Tell where on the page a picture stands."""
    tagged.attributes["BBox"] = [x, pen.height - y - height, x + width, pen.height - y]


def _draw(pen: Pen, shape: Shape, left: float, top: float) -> None:
    if isinstance(shape, Path):
        pen.path(shape.steps, shape.ink, shape.closed, left, top, MM)
    elif isinstance(shape, Circle):
        pen.path(arc(shape.x, shape.y, shape.radius, 0, 360), shape.ink, True, left, top, MM)
    elif isinstance(shape, Photo):
        pen.photo(shape.data_id, left + shape.x * MM, top + shape.y * MM, shape.width * MM, shape.height * MM)
    elif isinstance(shape, Sign):
        draw_symbol(pen, shape.symbol, left + shape.x * MM, top + shape.y * MM, shape.size * MM)


def _lines(label: Label, left: float, top: float) -> list[tuple[Line, float, float]]:
    face: Face = "strong" if label.bold else "italic" if label.italic else "regular"
    leading = label.size * LINES_APART
    style = Style(label.size, leading, face, label.colour)
    placed = []
    for number, text in enumerate(label.lines):
        line = set_lines(clean(text).replace("\n", " ") + " ", style, 10_000)[0]
        x = left + label.x * MM - line.width * (label.anchor + 1) / 2
        placed.append((line, x, top + label.y * MM + number * leading))
    return placed
