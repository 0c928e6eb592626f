"""The eight shapes of actors: the shape is the code, the colour only helps."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from foorumi.ui.theme.themes import Theme
from foorumi.ui.theme.tokens import tokens

HOUSE = ((0, -1.1), (1.02, -0.2), (0.78, -0.2), (0.78, 0.92), (-0.78, 0.92), (-0.78, -0.2), (-1.02, -0.2))
ARM, HALF_ARM = 1.05, 0.42
CROSS = tuple(
    (x, y)
    for x, y in (
        (-HALF_ARM, -ARM),
        (HALF_ARM, -ARM),
        (HALF_ARM, -HALF_ARM),
        (ARM, -HALF_ARM),
        (ARM, HALF_ARM),
        (HALF_ARM, HALF_ARM),
        (HALF_ARM, ARM),
        (-HALF_ARM, ARM),
        (-HALF_ARM, HALF_ARM),
        (-ARM, HALF_ARM),
        (-ARM, -HALF_ARM),
        (-HALF_ARM, -HALF_ARM),
    )
)


def _ring(corners: int, radius: float, first_degrees: float) -> list[tuple[float, float]]:
    turns = [math.radians(first_degrees + corner * 360 / corners) for corner in range(corners)]
    return [(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns]


def _star() -> list[tuple[float, float]]:
    points, notches = _ring(5, 1.22, -90), _ring(5, 0.58, -54)
    return [corner for pair in zip(points, notches, strict=True) for corner in pair]


CORNERS: dict[str, Sequence[tuple[float, float]]] = {
    "diamond": ((0, -1.18), (1.18, 0), (0, 1.18), (-1.18, 0)),
    "triangle": ((0, -1.15), (1.16, 0.88), (-1.16, 0.88)),
    "hexagon": _ring(6, 1.08, 0),
    "house": HOUSE,
    "cross": CROSS,
    "star": _star(),
}
SHAPES = ("circle", "square", *CORNERS)


def actor_path(shape: str, centre: QPointF, radius: float) -> QPainterPath:
    """The outline of a shape around a centre; all shapes of one radius look equally large."""
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(centre, radius, radius)
    elif shape == "square":
        half = radius * 0.89
        path.addRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), radius / 7, radius / 7)
    else:
        path.addPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in CORNERS[shape]]))
        path.closeSubpath()
    return path


def paint_actor(
    painter: QPainter, theme: Theme, look: str, centre: QPointF, radius: float, missing: bool = False
) -> None:
    """Paint the mark of one of the eight looks; an empty seat is only a dashed outline."""
    path = actor_path(tokens()["actor"]["shape"][look], centre, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if missing:
        pen = QPen(theme.actor(look), max(1.5, radius / 5))
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    else:
        painter.fillPath(path, theme.actor(look))
    painter.restore()
