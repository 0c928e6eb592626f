"""Two values on one scale with the gap between them, and ten values on ten axes."""

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from foorumi.ui.theme.themes import Theme

LOWEST, HIGHEST = 1, 5


def gap(painter: QPainter, theme: Theme, rect: QRectF, first: float | None, second: float | None) -> None:
    """Paint a scale from 1 to 5 with the first value as a full dot, the second as a ring, and a line between them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, radius = rect.center().y(), min(rect.height() / 2 - 2, theme.px(8))
    left, width = rect.left() + radius + 2, rect.width() - 2 * radius - 4

    def at(value: float) -> QPointF:
        return QPointF(left + width * (value - LOWEST) / (HIGHEST - LOWEST), middle)

    painter.setPen(QPen(theme.c("border.subtle"), 1))
    painter.drawLine(at(LOWEST), at(HIGHEST))
    for step in range(LOWEST, HIGHEST + 1):
        painter.drawLine(at(step) - QPointF(0, 4), at(step) + QPointF(0, 4))
    if first is not None and second is not None:
        painter.setPen(QPen(theme.c("chart.2"), theme.px(5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(at(first), at(second))
    if second is not None:
        painter.setPen(QPen(theme.c("chart.1"), 3))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawEllipse(at(second), radius - 1, radius - 1)
    if first is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.c("chart.1"))
        painter.drawEllipse(at(first), radius, radius)


def spokes(centre: QPointF, radius: float, values: Sequence[float]) -> list[QPointF]:
    """Where values of 0 to 5 stand on axes that go round clockwise from the top."""
    return [
        QPointF(centre.x() + radius * value / 5 * sin(turn), centre.y() - radius * value / 5 * cos(turn))
        for value, turn in ((value, 2 * pi * place / len(values)) for place, value in enumerate(values))
    ]


def radar(
    painter: QPainter,
    theme: Theme,
    centre: QPointF,
    radius: float,
    first: Sequence[float | None],
    second: Sequence[float | None] = (),
) -> None:
    """Paint five rings and an axis for each value; the first party solid and filled, the second dashed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.c("border.subtle"), 2))
    count = len(first)
    for ring in range(1, 6):
        painter.drawPolygon(QPolygonF(spokes(centre, radius, [ring] * count)))
    for end in spokes(centre, radius, [5] * count):
        painter.drawLine(centre, end)
    if second and all(value is not None for value in second):
        pen = QPen(theme.c("text.secondary"), 6)
        pen.setDashPattern([2.4, 2])
        painter.setPen(pen)
        painter.drawPolygon(QPolygonF(spokes(centre, radius, [value or 0 for value in second])))
    if all(value is not None for value in first):
        points = spokes(centre, radius, [value or 0 for value in first])
        fill = QColor(theme.c("primary"))
        fill.setAlphaF(0.14)
        painter.setBrush(QBrush(fill))
        painter.setPen(QPen(theme.c("primary"), 7))
        painter.drawPolygon(QPolygonF(points))
        painter.setBrush(theme.c("primary"))
        painter.setPen(Qt.PenStyle.NoPen)
        for point in points:
            painter.drawEllipse(point, 13, 13)
