"""Where each actor sits on the half-circle map: rings by involvement, sectors by look, labels that never overlap.

The ground (how wide a sector, how deep a ring) is given and not counted from the actors, and actors are seated in the
order they came, so that a newcomer moves nobody. The layout is in the caller's own units (pixels, points), so that the
window, the wall and the paper show the same picture.
"""

import math
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from foorumi.domain.ids import ActorId
from foorumi.domain.map_ground import COMMON_GROUND, MapGround, Sector

Measure = Callable[[str], float]
Box = tuple[float, float, float, float]
Spot = tuple[float, float, float]

STEP = 1.5
"""Degrees between the spots where an actor may be seated."""
STRAY = 24.0
"""How many degrees an actor may leave its sector when that is full."""
GRAIN = 6
"""A line of a label is this many rows of the picture of what is taken."""

CROWD, THRONG = 60, 150
"""From a ground for so many on, ring 3 has smaller shapes and no labels; from the second, all shapes are small."""

SMALL = 0.65
FILL = 0.52
"""How much of a ring labels and shapes may cover together, so that those without a label find their spots."""


@dataclass(frozen=True, slots=True)
class Place:
    """An actor to seat. ``key`` decides where in its ring and sector it would like to sit, the same in every file;
    ``angle`` is in degrees from the left when a person pinned it."""

    id: ActorId
    look: str
    ring: int
    label: str
    angle: float | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """The room there is: its size, the line height of labels, the radius of a shape, the widest line of a label, and
    the size of what stands in the upper left corner."""

    width: float = 1000.0
    height: float = 640.0
    line: float = 18.0
    radius: float = 10.0
    widest: float = 104.0
    corner: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Seat:
    """A seated actor, its shape of ``radius``. ``box`` is where its label stands (left, top, right, bottom), None when
    there was no room."""

    id: ActorId
    look: str
    ring: int
    angle: float
    x: float
    y: float
    radius: float
    lines: tuple[str, ...]
    box: Box | None


@dataclass(frozen=True, slots=True)
class MapLayout:
    """The whole picture: seats in the order asked for, sectors, and the ground of the rings."""

    seats: tuple[Seat, ...]
    sectors: tuple[Sector, ...]
    centre: tuple[float, float]
    reach: tuple[float, float]
    edges: tuple[float, ...]
    places: tuple[Place, ...] = ()
    space: Space = Space()

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

    def holds(self, box: Box) -> bool:
        """Whether a label would stand inside the picture."""
        floor = self.centre[1] + self.space.radius
        return box[0] >= 0 and box[1] >= 0 and box[2] <= self.space.width and box[3] <= floor

    def at(self, x: float, y: float) -> tuple[int, float]:
        """The ring (1 to 4) and the angle of a point, such as where a seat was dropped."""
        across, up = self.centre[0] - x, max(0.0, self.centre[1] - y)
        for ring in (1, 2, 3, 4):
            width, height = self.ring_size(ring)
            angle = math.degrees(math.atan2(up / height, across / width))
            if ring == 4 or (across / width) ** 2 + (up / height) ** 2 <= 1:
                return ring, angle
        raise AssertionError("the fourth ring has no outer edge")


def map_layout(
    places: Sequence[Place],
    measure: Measure,
    space: Space = Space(),
    ground: MapGround = COMMON_GROUND,
    before: MapLayout | None = None,
) -> MapLayout:
    """Seat the actors; ``measure`` gives the width of a line of a label. The same places always give the same map.

    ``before``, an earlier layout, saves work: who is seated there and comes first here too is not sought a seat anew.
    """
    floor = 3 * space.line + 2 * space.radius
    reach = (space.width / 2 - space.widest / 2, space.height - floor - space.line)
    bare = MapLayout(
        (), ground.sectors(), (space.width / 2, space.height - floor), reach, ground.edges(), tuple(places), space
    )
    seating = _Seating(bare, measure, ground)
    order = sorted(places, key=lambda place: (place.angle is None, place.id))
    known = _known(bare, order, before)
    seats: dict[ActorId, Seat] = {}
    for place in order:
        seat = known.get(place.id)
        seats[place.id] = seating.keep(seat) if seat else seating.seat(place)
    return replace(bare, seats=tuple(seats[place.id] for place in places))


def only(layout: MapLayout, shown: frozenset[ActorId], measure: Measure) -> MapLayout:
    """The same seats with some actors alone: nobody moves, and labels find room that the others had."""
    taken = _Taken(layout.space)
    if any(layout.space.corner):
        taken.add((0, 0, *layout.space.corner))
    seats = [seat for seat in layout.seats if seat.id in shown]
    for seat in seats:
        taken.add((seat.x - seat.radius, seat.y - seat.radius, seat.x + seat.radius, seat.y + seat.radius))
        if seat.box:
            taken.add(seat.box)
    found = []
    for seat in seats:
        box = seat.box or _free_box(layout, seat, taken, measure)
        if box and not seat.box:
            taken.add(box)
        found.append(replace(seat, box=box))
    return replace(layout, seats=tuple(found))


def _free_box(layout: MapLayout, seat: Seat, taken: "_Taken", measure: Measure) -> Box | None:
    size = max(map(measure, seat.lines)), len(seat.lines) * layout.space.line
    boxes = _labels(seat.x, seat.y, size, seat.radius * 1.25)
    return next((box for box in boxes if layout.holds(box) and taken.is_free(box)), None)


def label_lines(text: str, measure: Measure, widest: float) -> tuple[str, ...]:
    """A label in as few lines as fit, at most three, as even as can be; a long word is not broken."""
    words = text.split()
    for count in (1, 2, 3):
        ways = [_joined(words, cuts) for cuts in _cuts(len(words), count)]
        best = min(ways, key=lambda lines: max(map(measure, lines)), default=None)
        if best and (max(map(measure, best)) <= widest or count == min(3, len(words))):
            return best
    return (text,)


def _known(bare: MapLayout, order: Sequence[Place], before: MapLayout | None) -> dict[ActorId, Seat]:
    if before is None or (before.space, before.sectors, before.edges) != (bare.space, bare.sectors, bare.edges):
        return {}
    earlier = sorted(before.places, key=lambda place: (place.angle is None, place.id))
    seats = {seat.id: seat for seat in before.seats}
    known: dict[ActorId, Seat] = {}
    for one, other in zip(order, earlier, strict=False):
        if one != other:
            break
        known[one.id] = seats[one.id]
    return known


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


@lru_cache(maxsize=4096)
def _wish(key: str) -> tuple[float, float]:
    """Where in its ring and sector an actor would sit if it were alone: two shares from 0 to 1."""
    number = zlib.crc32(key.encode())
    return (number & 0xFFFF) / 0xFFFF, (number >> 16) / 0xFFFF


class _Seating:
    """Seats one actor after another where its shape and label touch nothing that is already there."""

    def __init__(self, picture: MapLayout, measure: Measure, ground: MapGround) -> None:
        self.picture = picture
        self.measure = measure
        self.space = picture.space
        self.sectors = {sector.look: sector for sector in picture.sectors}
        self.taken = _Taken(self.space)
        self.full: dict[tuple[str, int], list[tuple[float, float]]] = {}
        self.lattices: dict[tuple[str, int], list[Spot]] = {}
        self.radii = {ring: self._radius(ring, ground.room) for ring in (1, 2, 3, 4)}
        self.for_labels = {ring: self._for_labels(ring, ground) for ring in (1, 2, 3, 4)}
        if any(self.space.corner):
            self.taken.add((0, 0, *self.space.corner))

    def _radius(self, ring: int, room: int) -> float:
        is_small = room > THRONG or (room > CROWD and ring == 3)
        return self.space.radius * (SMALL if is_small else 1)

    def _for_labels(self, ring: int, ground: MapGround) -> float:
        """The area of a ring that labels may take, when everybody foreseen has a spot."""
        if ground.room <= CROWD:
            return math.inf
        if ring == 3:
            return 0.0
        inner, outer = self.picture.ring_size(ring - 1 + 1e-9), self.picture.ring_size(ring)
        area = math.pi / 2 * (outer[0] * outer[1] - inner[0] * inner[1])
        return area * FILL - ground.in_ring(ring) * (2.4 * self.radii[ring]) ** 2

    def keep(self, seat: Seat) -> Seat:
        """Take the room of a seat."""
        self.taken.add(self._shape(seat.ring, seat.x, seat.y))
        if seat.box:
            self.taken.add(seat.box)
            self.for_labels[seat.ring] -= _area(seat.box)
        return seat

    def seat(self, place: Place) -> Seat:
        """The best free seat; without its label when no label fits anywhere in its ring and sector."""
        lines = label_lines(place.label, self.measure, self.space.widest)
        size = max(map(self.measure, lines)), len(lines) * self.space.line
        spots = self._spots(place)
        found = self._labelled(place, spots, size, (place.look, place.ring))
        if found is None and place.angle is None:
            found = self._labelled(place, self._spots(place, anywhere=True), size, ("", place.ring))
        angle, x, y, box = found or (*spots[0], None)
        return self.keep(Seat(place.id, place.look, place.ring, angle, x, y, self.radii[place.ring], lines, box))

    def _labelled(
        self, place: Place, spots: list[Spot], size: tuple[float, float], cell: tuple[str, int]
    ) -> tuple[float, float, float, Box] | None:
        full = self.full.setdefault(cell, [])
        if size[0] * size[1] > self.for_labels[place.ring] or any(size[0] >= w and size[1] >= h for w, h in full):
            return None
        away = self.radii[place.ring] * 1.25
        for angle, x, y in spots:
            if not self.taken.is_free(self._shape(place.ring, x, y)):
                continue
            for box in _labels(x, y, size, away):
                if self.picture.holds(box) and self.taken.is_free(box):
                    return angle, x, y, box
        if place.angle is None:
            full.append(size)
        return None

    def _spots(self, place: Place, anywhere: bool = False) -> list[Spot]:
        """Where an actor may sit, best first: near its sector, or anywhere in its ring."""
        sector = self.sectors[place.look]
        across, deep = _wish(place.key or place.id)
        width = sector.end - sector.start
        wished = place.angle if place.angle is not None else sector.start + width * (0.08 + 0.84 * across)
        home = self.picture.point(self._depth(place.ring, 0.12 + 0.8 * deep), wished)
        if place.angle is not None:
            lattice = [
                (wished, *self.picture.point(place.ring - 1 + depth, wished)) for depth in self._depths(place.ring)
            ]
        else:
            lattice = self._lattice("" if anywhere else place.look, place.ring)
        first, last, (left, top) = sector.start + STEP, sector.end - STEP, home
        away, pinned = self.space.radius, place.angle is not None

        def cost(spot: Spot) -> float:
            angle, x, y = spot
            outside = 0.0 if pinned or first <= angle <= last else max(first - angle, angle - last)
            return math.hypot(x - left, y - top) + outside * away

        return sorted(lattice, key=cost)

    def _depth(self, ring: int, share: float) -> float:
        """The depth inside which a share of the area of a ring lies."""
        inner, outer = self.picture.edges[ring - 1], self.picture.edges[ring]
        edge = math.sqrt(inner**2 + share * (outer**2 - inner**2))
        return ring - 1 + (edge - inner) / (outer - inner)

    def _lattice(self, look: str, ring: int) -> list[Spot]:
        """The spots of a ring in a sector and a little beside it that are free; anywhere in the ring when none is."""
        if (look, ring) not in self.lattices:
            self.lattices[look, ring] = self._ring_spots(look, ring)
        free = self.lattices[look, ring] = self._free(ring, self.lattices[look, ring])
        if free or not look:
            return free or self._ring_spots(look, ring)
        return self._lattice("", ring)

    def _free(self, ring: int, spots: list[Spot]) -> list[Spot]:
        return [spot for spot in spots if self.taken.is_free(self._shape(ring, *spot[1:]))]

    def _ring_spots(self, look: str, ring: int) -> list[Spot]:
        """The spots of a ring in and near a sector, or in the whole ring without one."""
        first, last = (self.sectors[look].start - STRAY, self.sectors[look].end + STRAY) if look else (0.0, 180.0)
        count = int(178 / STEP)
        angles = [1 + 178 * n / count for n in range(count + 1)]
        return [
            (angle, x, y)
            for depth in self._depths(ring)
            for angle in angles
            if first <= angle <= last
            for x, y in [self.picture.point(ring - 1 + depth, angle)]
            if y + self.space.radius <= self.picture.centre[1]
        ]

    def _depths(self, ring: int) -> list[float]:
        """From the middle of a ring outwards and inwards, about half a line apart."""
        thick = (self.picture.edges[ring] - self.picture.edges[ring - 1]) * self.picture.reach[1]
        steps = max(3, int(thick / self.radii[ring]))
        return sorted((0.1 + 0.85 * n / steps for n in range(steps + 1)), key=lambda depth: abs(depth - 0.55))

    def _shape(self, ring: int, x: float, y: float) -> Box:
        r = self.radii[ring]
        badge = 1.6 if r == self.space.radius else 1.2
        return x - badge * r, y - badge * r, x + badge * r, y + 1.2 * r


def _labels(x: float, y: float, size: tuple[float, float], away: float) -> Iterator[Box]:
    """Where a label may stand around its shape, best first."""
    width, height = size
    top = y - height / 2 + away * 0.3
    yield x - width / 2, y + away, x + width / 2, y + away + height
    yield x + away, top, x + away + width, top + height
    yield x - away - width, top, x - away, top + height
    yield x - width / 2, y - away * 1.4 - height, x + width / 2, y - away * 1.4
    for share in (0.25, 0.75):
        yield x - width * share, y + away, x + width * (1 - share), y + away + height


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


class _Taken:
    """What is taken, as a coarse picture with one number a row: a bit is a square a sixth of a line wide."""

    def __init__(self, space: Space) -> None:
        self.unit = space.line / GRAIN
        self.gap = space.line / 9
        self.rows = [0] * (int(space.height / self.unit) + 8)

    def add(self, box: Box) -> None:
        """Take a box."""
        first, last, bits = self._bits(box)
        for row in range(first, last):
            self.rows[row] |= bits

    def is_free(self, box: Box) -> bool:
        """Whether nothing in a box, or too near at its sides, is taken."""
        first, last, bits = self._bits((box[0] - self.gap, box[1], box[2] + self.gap, box[3]))
        return not any(self.rows[row] & bits for row in range(first, last))

    def _bits(self, box: Box) -> tuple[int, int, int]:
        left, top, right, bottom = (edge / self.unit for edge in box)
        start, end = max(0, math.floor(left + 1e-6)), math.ceil(right - 1e-6)
        bits = ((1 << max(0, end - start)) - 1) << start
        return max(0, math.floor(top + 1e-6)), min(len(self.rows), math.ceil(bottom - 1e-6)), bits
