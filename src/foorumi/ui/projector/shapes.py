"""The seats of the people in the room."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF


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
