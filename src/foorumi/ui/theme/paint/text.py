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
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
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


def line(
    painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: Qt.AlignmentFlag = LEFT
) -> None:
    """Paint one line into a box, with an ellipsis if the box is too narrow."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align, _elided(text.replace("\n", " "), font, rect.width() + 0.5))
