"""The chamber seen from above: rows of seats in a half circle, and time drawn one mark a minute."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from foorumi.ui.theme.themes import Theme

FRONT = 0.36
"""The radius of the front row, when the back row's is 1: the floor belongs to those who speak."""


@dataclass(frozen=True)
class Seats:
    """Seats in the order they fill, front row first and from the middle, and the radius of one.

    x goes from -1 to 1, y from 0 at the floor's line up to 1.
    """

    points: tuple[tuple[float, float], ...]
    radius: float


@lru_cache(maxsize=64)
def chamber(seats: int) -> Seats:
    """A half circle of exactly so many seats, in as few rows as let them stand apart evenly."""
    if seats <= 0:
        return Seats((), 0)
    rows = next(rows for rows in range(1, seats + 1) if sum(_room(rows)) >= seats)
    radii, room = _radii(rows), _room(rows)
    counts = [seats * capacity // sum(room) for capacity in room]
    for row in sorted(range(rows), key=lambda row: counts[row] / room[row])[: seats - sum(counts)]:
        counts[row] += 1
    points: list[tuple[float, float]] = []
    for radius, count in zip(radii, counts, strict=True):
        angles = [math.pi * (0.5 if count == 1 else place / (count - 1)) for place in range(count)]
        angles.sort(key=lambda angle: (round(abs(angle - math.pi / 2), 6), angle))
        points += [(radius * math.cos(angle), radius * math.sin(angle)) for angle in angles]
    return Seats(tuple(points), 0.21 * _gap(rows))


def paint_chamber(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    filled: int,
    seats: int,
    last_lit: bool = True,
    solid: str = "primary",
) -> None:
    """Paint the chamber into the largest half circle that fits; who came last sits in the room's yellow."""
    layout = chamber(max(seats, filled))
    scale = min(rect.width() / 2, rect.height()) / (1 + layout.radius * 2)
    size = layout.radius * scale
    centre = QPointF(rect.center().x(), rect.bottom() - size - (rect.height() - scale * (1 + layout.radius * 2)) / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, (x, y) in enumerate(layout.points, 1):
        seat = centre + QPointF(x, -y) * scale
        if number > filled:
            painter.setPen(QPen(theme.c("border.control"), max(1.5, size / 5)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(seat, size * 0.9, size * 0.9)
        elif number == filled and last_lit:
            painter.setPen(QPen(theme.c("lamp.edge"), max(1, size / 8)))
            painter.setBrush(theme.c("lamp"))
            painter.drawEllipse(seat, size, size)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c(solid))
            painter.drawEllipse(seat, size, size)
    painter.restore()


def minute_arc(
    painter: QPainter,
    theme: Theme,
    centre: QPointF,
    radius: float,
    minutes: int,
    left: int,
    dot: float = 21,
) -> None:
    """Paint one dot a minute along an open circle, with a wider gap after every fifth; the running minute is lit. Over
    thirty minutes take two rows."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = minutes // 2 if minutes > 30 else 0
    _arc(painter, theme, centre, radius, range(inner, minutes), left, dot)
    if inner:
        _arc(painter, theme, centre, radius - 3 * dot, range(inner), left, dot * 0.86)
    painter.restore()


def ticks(painter: QPainter, theme: Theme, rect: QRectF, minutes: float, left: float) -> None:
    """Paint one tick a minute, used up from the left; a solid bar in rowan once the time is over."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if left < 0:
        painter.setBrush(theme.c("rowan"))
        painter.drawRoundedRect(rect, 2, 2)
        painter.restore()
        return
    count = max(1, math.ceil(minutes))
    gap = min(4.0, rect.width() / count / 4)
    width = (rect.width() - (count - 1) * gap) / count
    for number in range(count):
        x = rect.left() + number * (width + gap)
        share = min(1.0, max(0.0, number + 1 - (minutes - left)))
        painter.setBrush(theme.c("chart.track"))
        painter.drawRoundedRect(QRectF(x, rect.top(), width, rect.height()), 2, 2)
        if share > 0:
            painter.setBrush(theme.c("primary"))
            painter.drawRoundedRect(QRectF(x + width * (1 - share), rect.top(), width * share, rect.height()), 2, 2)
    painter.restore()


def _gap(rows: int) -> float:
    return (1 - FRONT) / (rows - 1) if rows > 1 else 1 - FRONT


def _radii(rows: int) -> list[float]:
    return [FRONT + row * _gap(rows) for row in range(rows)] if rows > 1 else [1 - FRONT / 2]


def _room(rows: int) -> list[int]:
    apart = _gap(rows) if rows > 1 else 0.3
    return [int(math.pi * radius / apart) + 1 for radius in _radii(rows)]


def _arc(
    painter: QPainter, theme: Theme, centre: QPointF, radius: float, numbers: range, left: int, dot: float
) -> None:
    first, last, wider = 198.0, -18.0, 0.45
    slots = len(numbers) - 1 + wider * ((len(numbers) - 1) // 5)
    for place, number in enumerate(numbers):
        slot = place + wider * (place // 5)
        angle = math.radians(first - (first - last) * (slot / slots if slots else 0.5))
        at = centre + QPointF(math.cos(angle), -math.sin(angle)) * radius
        if number >= left:
            painter.setPen(QPen(theme.c("border.control"), dot / 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, dot * 0.88, dot * 0.88)
        elif number == left - 1:
            painter.setPen(QPen(theme.c("lamp.edge"), dot / 6))
            painter.setBrush(theme.c("lamp"))
            painter.drawEllipse(at, dot, dot)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c("primary"))
            painter.drawEllipse(at, dot, dot)
