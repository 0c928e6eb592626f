"""The eight shapes of actors: the shape is the code, the colour only helps."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from foorumi.domain.outlines import OUTLINES
from foorumi.ui.theme.themes import Theme
from foorumi.ui.theme.tokens import tokens

SHAPES = tuple(OUTLINES)


def actor_path(shape: str, centre: QPointF, radius: float) -> QPainterPath:
    """The outline of a shape around a centre; all shapes of one radius look equally large."""
    first, *steps = OUTLINES[shape]
    path = QPainterPath(centre + QPointF(*first) * radius)
    for step in steps:
        points = [centre + QPointF(x, y) * radius for x, y in zip(step[::2], step[1::2], strict=True)]
        if len(points) == 1:
            path.lineTo(points[0])
        else:
            path.cubicTo(*points)
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
