"""Where each actor sits on the half-circle map: rings by involvement, sectors by look, labels that never overlap.

The layout is in the caller's own units (pixels, points), so that the window and the paper show the same picture.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from foorumi.domain.ids import ActorId
from foorumi.domain.vocabulary import vocabulary

Measure = Callable[[str], float]
Box = tuple[float, float, float, float]

SIZES = (0, 2, 4, 7, 11, 16, 22, 30, 40, 52, 66, 85, 110, 150)
"""Sectors and rings grow by these steps, so that one actor more seldom moves the others."""
ROOM_FOR_NOBODY = 6
STEP = 2.0
STRAY = 24.0
GAP = 2.0


@dataclass(frozen=True, slots=True)
class Place:
    """An actor to seat: ``angle`` in degrees from the left when a person pinned it."""

    id: ActorId
    look: str
    ring: int
    label: str
    angle: float | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """The room there is: its size, the line height of labels, the radius of a shape, the widest line of a label."""

    width: float = 1000.0
    height: float = 640.0
    line: float = 18.0
    radius: float = 10.0
    widest: float = 104.0


@dataclass(frozen=True, slots=True)
class Seat:
    """A seated actor. ``box`` is where its label stands (left, top, right, bottom), None when there was no room."""

    id: ActorId
    look: str
    ring: int
    angle: float
    x: float
    y: float
    lines: tuple[str, ...]
    box: Box | None


@dataclass(frozen=True, slots=True)
class Sector:
    """The slice of a look, in degrees from the left."""

    look: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class MapLayout:
    """The whole picture: seats in the order asked for, sectors, and the ground of the rings."""

    seats: tuple[Seat, ...]
    sectors: tuple[Sector, ...]
    centre: tuple[float, float]
    reach: tuple[float, float]
    edges: tuple[float, ...]

    def ring_size(self, depth: float) -> tuple[float, float]:
        """Half the width and the height of the half ellipse at a depth: 1 is the outer edge of ring 1."""
        inner = min(int(depth), 3)
        part = self.edges[inner] + (self.edges[inner + 1] - self.edges[inner]) * (depth - inner)
        return part * self.reach[0], part * self.reach[1]

    def point(self, depth: float, angle: float) -> tuple[float, float]:
        """The point at a depth and an angle in degrees from the left."""
        width, height = self.ring_size(depth)
        turn = math.radians(angle)
        return self.centre[0] - width * math.cos(turn), self.centre[1] - height * math.sin(turn)

    def at(self, x: float, y: float) -> tuple[int, float]:
        """The ring (1 to 4) and the angle of a point, such as where a seat was dropped."""
        across, up = self.centre[0] - x, max(0.0, self.centre[1] - y)
        for ring in (1, 2, 3, 4):
            width, height = self.ring_size(ring)
            angle = math.degrees(math.atan2(up / height, across / width))
            if ring == 4 or (across / width) ** 2 + (up / height) ** 2 <= 1:
                return ring, angle
        raise AssertionError("the fourth ring has no outer edge")


def map_layout(places: Sequence[Place], measure: Measure, space: Space = Space()) -> MapLayout:
    """Seat the actors; ``measure`` gives the width of a line of a label. The same places always give the same map."""
    sectors = _sectors(places)
    floor = 3 * space.line + 2 * space.radius
    reach = (space.width / 2 - space.widest / 2, space.height - floor - space.line)
    ground = MapLayout((), sectors, (space.width / 2, space.height - floor), reach, _edges(places))
    seated = _Seating(ground, measure, space)
    asked = {place.id: angle for place, angle in _wished_angles(places, sectors)}
    slices = {sector.look: sector for sector in sectors}
    order = sorted(places, key=lambda p: (p.angle is None, [s.look for s in sectors].index(p.look), p.ring, p.id))
    seats = {place.id: seated.seat(place, asked[place.id], slices[place.look]) for place in order}
    return MapLayout(tuple(seats[place.id] for place in places), sectors, ground.centre, ground.reach, ground.edges)


def label_lines(text: str, measure: Measure, widest: float) -> tuple[str, ...]:
    """A label in as few lines as fit, at most three, as even as can be; a long word is not broken."""
    words = text.split()
    for count in (1, 2, 3):
        ways = [_joined(words, cuts) for cuts in _cuts(len(words), count)]
        best = min(ways, key=lambda lines: max(map(measure, lines)), default=None)
        if best and (max(map(measure, best)) <= widest or count == min(3, len(words))):
            return best
    return (text,)


def _cuts(words: int, lines: int) -> Iterator[tuple[int, ...]]:
    if lines == 1:
        yield ()
    elif lines == 2:
        yield from ((cut,) for cut in range(1, words))
    else:
        yield from ((one, two) for one in range(1, words) for two in range(one + 1, words))


def _joined(words: list[str], cuts: tuple[int, ...]) -> tuple[str, ...]:
    ends = (0, *cuts, len(words))
    return tuple(" ".join(words[a:b]) for a, b in pairwise(ends))


def _sectors(places: Sequence[Place]) -> tuple[Sector, ...]:
    looks = vocabulary().looks
    counts = dict.fromkeys(looks, 0)
    for place in places:
        counts[place.look] += 1
    ends = [180 * part for part in _parts([0.8 + _size(n) ** 0.8 for n in counts.values()])]
    return tuple(Sector(look, *span) for look, *span in zip(looks, [0.0, *ends], ends, strict=False))


def _edges(places: Sequence[Place]) -> tuple[float, ...]:
    """The outer edge of each ring, from 0 to 1, so that a ring's area follows how many sit there."""
    counts = [sum(place.ring == ring for place in places) for ring in (1, 2, 3, 4)]
    return (0.0, *(math.sqrt(part) for part in _parts([ROOM_FOR_NOBODY + _size(n) for n in counts])))


def _size(n: int) -> int:
    return next(size for size in (*SIZES, n) if size >= n)


def _parts(weights: Sequence[float]) -> list[float]:
    whole = sum(weights)
    return [sum(weights[: n + 1]) / whole for n in range(len(weights) - 1)] + [1.0]


def _wished_angles(places: Sequence[Place], sectors: tuple[Sector, ...]) -> Iterator[tuple[Place, float]]:
    rows: dict[tuple[str, int], list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: place.id):
        rows[place.look, place.ring].append(place)
    for sector in sectors:
        for ring in (1, 2, 3, 4):
            row = rows[sector.look, ring]
            for n, place in enumerate(row):
                spread = sector.start + (sector.end - sector.start) * (n + 0.5) / len(row)
                yield place, spread if place.angle is None else place.angle


class _Seating:
    """Seats one actor after another where its shape and label touch nothing that is already there."""

    def __init__(self, ground: MapLayout, measure: Measure, space: Space) -> None:
        self.ground = ground
        self.measure = measure
        self.space = space
        self.taken: list[Box] = []

    def seat(self, place: Place, wished: float, sector: Sector) -> Seat:
        """The best free seat; without its label when no label fits anywhere in its ring and sector."""
        lines = label_lines(place.label, self.measure, self.space.widest)
        size = max(map(self.measure, lines)), len(lines) * self.space.line
        bare: tuple[float, float, float] | None = None
        for angle, x, y in self._spots(place, wished, sector):
            shape = self._shape(x, y)
            if not self._is_free(shape):
                continue
            bare = bare or (angle, x, y)
            for box in self._labels(x, y, size):
                if self._is_inside(box) and self._is_free(box):
                    self.taken += [shape, box]
                    return Seat(place.id, place.look, place.ring, angle, x, y, lines, box)
        angle, x, y = bare or (wished, *self.ground.point(place.ring - 0.45, wished))
        self.taken.append(self._shape(x, y))
        return Seat(place.id, place.look, place.ring, angle, x, y, lines, None)

    def _spots(self, place: Place, wished: float, sector: Sector) -> list[tuple[float, float, float]]:
        angles = [wished]
        if place.angle is None:
            lowest, highest = max(1.0, sector.start - STRAY), min(179.0, sector.end + STRAY)
            steps = range(1, int(180 / STEP))
            angles += [a for n in steps for a in (wished - n * STEP, wished + n * STEP) if lowest <= a <= highest]
        found = []
        for nth, depth in enumerate(self._depths(place.ring)):
            for angle in angles:
                outside = max(0.0, sector.start - angle, angle - sector.end)
                x, y = self.ground.point(place.ring - 1 + depth, angle)
                home = self.ground.point(place.ring - 0.45, wished)
                cost = math.hypot(x - home[0], y - home[1]) + nth * 0.1 + outside * self.space.radius / 2
                found.append((cost, angle, x, y))
        return [(angle, x, y) for _, angle, x, y in sorted(found)]

    def _depths(self, ring: int) -> list[float]:
        """From the middle of a ring outwards and inwards, about half a line apart."""
        thick = (self.ground.edges[ring] - self.ground.edges[ring - 1]) * self.ground.reach[1]
        steps = max(2, int(thick / self.space.line))
        return sorted((0.1 + 0.85 * n / steps for n in range(steps + 1)), key=lambda depth: abs(depth - 0.55))

    def _shape(self, x: float, y: float) -> Box:
        r = self.space.radius + GAP
        return x - r, y - r, x + r, y + r

    def _labels(self, x: float, y: float, size: tuple[float, float]) -> Iterator[Box]:
        width, height = size
        away = self.space.radius * 1.25
        yield x - width / 2, y + away, x + width / 2, y + away + height
        yield x + away, y - height / 2, x + away + width, y + height / 2
        yield x - away - width, y - height / 2, x - away, y + height / 2
        yield x - width / 2, y - away - height, x + width / 2, y - away

    def _is_inside(self, box: Box) -> bool:
        return box[0] >= 0 and box[1] >= 0 and box[2] <= self.space.width and box[3] <= self.space.height

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = box
        return not any(
            left < other[2] + GAP and other[0] - GAP < right and top < other[3] and other[1] < bottom
            for other in self.taken
        )
