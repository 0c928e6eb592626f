"""Words on a picture: breaking into lines and painting them."""

from functools import lru_cache

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption

WIDE = 1e6
"""More than any line takes, in pixels."""

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
"""Where a line stands in its box: how much of the free room is at its left."""


def wrap(text: str, font: QFont, width: float, max_lines: int | None = None) -> list[str]:
    """The lines a text takes at a width in pixels. A word longer than a line is broken; what does not fit into
    ``max_lines`` ends in an ellipsis."""
    _fonts.setdefault(font.toString(), font)
    lines = list(_broken(text, font.toString(), width))
    if max_lines is None or len(lines) <= max_lines:
        return lines
    last = " ".join(lines[max_lines - 1 :])
    return [*lines[: max_lines - 1], _elided(last, font, width)]


_fonts: dict[str, QFont] = {}
"""The fonts that texts have been broken in, by what tells them apart."""


@lru_cache(maxsize=16384)
def _broken(text: str, font: str, width: float) -> tuple[str, ...]:
    """The lines of a text; walls ask for the same ones again with every movement of the mouse."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        units = paragraph.encode("utf-16-le", "surrogatepass")  # Qt counts an emoji as two, Python as one
        layout = QTextLayout(paragraph, _fonts[font])
        layout.setTextOption(option)
        layout.beginLayout()
        while (found := layout.createLine()).isValid():
            found.setLineWidth(width)
            start, end = 2 * found.textStart(), 2 * (found.textStart() + found.textLength())
            lines.append(units[start:end].decode("utf-16-le", "surrogatepass").rstrip())
        layout.endLayout()
    return tuple(lines)


def _elided(text: str, font: QFont, width: float) -> str:
    """A text as far as it fits; one that was short already and is cut at its ellipsis has one all the same."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width and not text.endswith("…"):
        return text
    cut = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, width)
    return cut if cut == text or not cut.endswith("…") else cut.rstrip(" …") + "…"


def draw_lines(
    painter: QPainter, x: float, y: float, lines: list[str], font: QFont, line_height: float, color: QColor
) -> float:
    """Paint lines downwards from the top at ``y``. Gives the y below the last one."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    for text in lines:
        painter.drawText(QPointF(x, y + (line_height - metrics.height()) / 2 + metrics.ascent()), text)
        y += line_height
    return y


def line(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: float = LEFT) -> None:
    """Paint one line into the middle of a box, with an ellipsis if the box is too narrow.

    The colour goes with the text and not into the painter's pen, because setting a pen names one of Qt's enumerations
    (see ``foorumi.ui.qt``), and lines are what the first page is painted with.
    """
    name, shown = font.toString(), text.replace("\n", " ")
    _fonts.setdefault(name, font)
    layout, width, height = _laid(shown, name, color.rgba())
    if width > rect.width() + 0.5 or shown.endswith("…"):
        layout, width, height = _laid(_elided(shown, font, rect.width() + 0.5), name, color.rgba())
    left = rect.x() + (rect.width() - width) * align
    layout.draw(painter, QPointF(left, rect.y() + (rect.height() - height) / 2))


@lru_cache(maxsize=2048)
def _laid(text: str, font: str, rgba: int) -> tuple[QTextLayout, float, float]:
    """One line ready to be drawn, its width and height; the same ones are drawn again and again."""
    coloured = QTextLayout.FormatRange()
    coloured.start, coloured.length, coloured.format = 0, 2 * len(text), _ink(rgba)
    layout = QTextLayout(text, _fonts[font])
    layout.setCacheEnabled(True)
    layout.setFormats([coloured])
    layout.beginLayout()
    row = layout.createLine()
    if not row.isValid():  # an empty text
        layout.endLayout()
        return layout, 0, 0
    row.setLeadingIncluded(True)
    row.setLineWidth(WIDE)
    layout.endLayout()
    return layout, row.horizontalAdvance(), row.height()


@lru_cache(maxsize=64)
def _ink(rgba: int) -> QTextCharFormat:
    palette, ink = QPalette(), QTextCharFormat()
    palette.setColor(QPalette.ColorRole.WindowText, QColor.fromRgba(rgba))
    ink.setForeground(palette.windowText())
    return ink
