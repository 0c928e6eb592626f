"""The shapes and seats of the people in the room."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, pi, radians, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of a half circle: where it is, its row from the front and its angle from the left, 0 to 1."""

    x: float
    y: float
    row: int
    side: float


def seats(count: int, centre: QPointF, inner: float, outer: float, flatness: float = 1.0) -> tuple[Seat, ...]:
    """Seats in a half circle, front row first and each row from the middle outwards."""
    rows = _rows(count, inner, outer)
    step = (outer - inner) / max(1, len(rows) - 1)
    found = []
    for row, number in enumerate(rows):
        radius = inner + row * step if len(rows) > 1 else (inner + outer) / 2
        for place in sorted(range(number), key=lambda place: abs(place - (number - 1) / 2)):
            side = place / (number - 1) if number > 1 else 0.5
            angle = pi * (1 - side)
            found.append(Seat(centre.x() + radius * cos(angle), centre.y() - radius * sin(angle) * flatness, row, side))
    return tuple(found)


def seat_gap(placed: tuple[Seat, ...]) -> float:
    """The smallest distance between two seats."""
    return min(
        (
            ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
            for place, one in enumerate(placed)
            for other in placed[place + 1 :]
        ),
        default=200.0,
    )


def by_side(placed: Iterable[Seat], centre: QPointF) -> list[Seat]:
    """The seats from the left edge of the half circle to the right."""
    return sorted(placed, key=lambda seat: (-round(atan2(centre.y() - seat.y, seat.x - centre.x()), 6), seat.row))


def _rows(count: int, inner: float, outer: float) -> list[int]:
    """How many seats each row has, so that they stand as far apart sideways as from row to row."""
    for rows in range(1, 40):
        step = (outer - inner) / max(1, rows - 1)
        radii = [inner + row * step if rows > 1 else (inner + outer) / 2 for row in range(rows)]
        room = [int(pi * radius / min(step, 190)) + 1 for radius in radii]
        if sum(room) >= count:
            break
    shares = [count * part / sum(room) for part in room]
    numbers = [int(share) for share in shares]
    for row in sorted(range(rows), key=lambda row: numbers[row] - shares[row])[: count - sum(numbers)]:
        numbers[row] += 1
    return [number for number in numbers if number]


def actor_path(shape: str, x: float, y: float, r: float) -> QPainterPath:
    """The shape an actor is drawn as, about as large as a circle of radius ``r``."""
    path = QPainterPath()
    match shape:
        case "square":
            path.addRoundedRect(QRectF(x - 0.89 * r, y - 0.89 * r, 1.78 * r, 1.78 * r), 0.14 * r, 0.14 * r)
        case "diamond":
            _polygon(path, x, y, r, [(0, -1.18), (1.18, 0), (0, 1.18), (-1.18, 0)])
        case "triangle":
            _polygon(path, x, y, r, [(0, -1.15), (1.16, 0.88), (-1.16, 0.88)])
        case "hexagon":
            _polygon(path, x, y, r, [_around(60 * corner, 1.08) for corner in range(6)])
        case "house":
            roof = [(-1.02, -0.2), (0, -1.1), (1.02, -0.2)]
            _polygon(path, x, y, r, [*roof, (0.78, -0.2), (0.78, 0.92), (-0.78, 0.92), (-0.78, -0.2)])
        case "cross":
            _polygon(path, x, y, r, _cross(1.05, 0.42))
        case "star":
            points = [_around(36 * corner - 90, 0.58 if corner % 2 else 1.22) for corner in range(10)]
            _polygon(path, x, y, r, points)
        case _:
            path.addEllipse(QPointF(x, y), r, r)
    return path


def _polygon(path: QPainterPath, x: float, y: float, r: float, points: list[tuple[float, float]]) -> None:
    path.addPolygon(QPolygonF([QPointF(x + r * dx, y + r * dy) for dx, dy in points]))
    path.closeSubpath()


def _around(degrees: float, distance: float) -> tuple[float, float]:
    return distance * cos(radians(degrees)), distance * sin(radians(degrees))


def _cross(long: float, thin: float) -> list[tuple[float, float]]:
    quarter = [(-thin, -long), (thin, -long), (thin, -thin)]
    points = []
    for _ in range(4):
        points += quarter
        quarter = [(-dy, dx) for dx, dy in quarter]
    return points
