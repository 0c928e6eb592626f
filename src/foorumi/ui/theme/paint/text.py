"""Words on a picture: breaking into lines and painting them."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def wrap(text: str, font: QFont, width: float, max_lines: int | None = None) -> list[str]:
    """The lines a text takes at a width in pixels. A word longer than a line is broken; what does not fit into
    ``max_lines`` ends in an ellipsis."""
    _fonts.setdefault(font.toString(), font)
    lines = list(_broken(text, font.toString(), width))
    if max_lines is None or len(lines) <= max_lines:
        return lines
    last = " ".join(lines[max_lines - 1 :])
    elided = QFontMetricsF(font).elidedText(last, Qt.TextElideMode.ElideRight, width)
    return [*lines[: max_lines - 1], elided]


_fonts: dict[str, QFont] = {}
"""The fonts that texts have been broken in, by what tells them apart."""


@lru_cache(maxsize=16384)
def _broken(text: str, font: str, width: float) -> tuple[str, ...]:
    """The lines of a text; walls ask for the same ones again with every movement of the mouse."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, _fonts[font])
        layout.setTextOption(option)
        layout.beginLayout()
        while (found := layout.createLine()).isValid():
            found.setLineWidth(width)
            lines.append(paragraph[found.textStart() : found.textStart() + found.textLength()].rstrip())
        layout.endLayout()
    return tuple(lines)


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


def line(
    painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: Qt.AlignmentFlag = LEFT
) -> None:
    """Paint one line into a box, with an ellipsis if the box is too narrow."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    painter.drawText(rect, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5))
