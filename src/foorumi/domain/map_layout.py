"""Where each actor sits on the half-circle map: rings by involvement, sectors by look, labels that never overlap.

The ground (how wide a sector, how deep a ring) is given and not counted from the actors, and actors are seated in the
order they came, so that a newcomer moves nobody. The layout is in the caller's own units (pixels, points), so that the
window, the wall and the paper show the same picture.
"""

import math
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from foorumi.domain.ids import ActorId
from foorumi.domain.map_ground import COMMON_GROUND, MapGround, Sector
from foorumi.domain.map_labels import Box, Measure, Taken, area, label_boxes, label_lines, overlap

Spot = tuple[float, float, float]

STEP = 1.5
"""Degrees between the spots where an actor may be seated."""
STRAY = 24.0
"""How many degrees an actor may leave its sector when that is full."""
PRUNED_EVERY = 8
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


def only(
    layout: MapLayout, shown: frozenset[ActorId] | None, measure: Measure, short: Mapping[ActorId, str] | None = None
) -> MapLayout:
    """The same seats with some actors alone (None for all): nobody moves, and labels find the room that is left.

    ``short`` is what may stand for a name that has no room, such as its number in a list.
    """
    taken = Taken(layout.space.line, layout.space.height)
    if any(layout.space.corner):
        taken.add((0, 0, *layout.space.corner))
    seats = [seat for seat in layout.seats if shown is None or seat.id in shown]
    for seat in seats:
        taken.add(_around(seat))
    for place, seat in enumerate(seats):
        if seat.box and any(other is not seat and overlap(seat.box, _around(other)) for other in seats):
            seats[place] = replace(seat, box=None)  # where it was too full to sit apart, no mark hides a name
    for seat in seats:
        if seat.box:
            taken.add(seat.box)
    for words in ({}, short or {}):
        for place, seat in enumerate(seats):
            tried = replace(seat, lines=(words[seat.id],)) if seat.id in words else seat
            box = None if seat.box or (words and tried is seat) else _free_box(layout, tried, taken, measure)
            if box:
                taken.add(box)
                seats[place] = replace(tried, box=box)
    return replace(layout, seats=tuple(seats))


def _around(seat: Seat) -> Box:
    return seat.x - seat.radius, seat.y - seat.radius, seat.x + seat.radius, seat.y + seat.radius


def _free_box(layout: MapLayout, seat: Seat, taken: Taken, measure: Measure) -> Box | None:
    size = max(map(measure, seat.lines)), len(seat.lines) * layout.space.line
    boxes = label_boxes(seat.x, seat.y, size, seat.radius * 1.25)
    return next((box for box in boxes if layout.holds(box) and taken.is_free(box)), None)


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


@lru_cache(maxsize=4096)
def _wish(key: str) -> tuple[float, float]:
    """Where in its ring and sector an actor would sit if it were alone: two shares from 0 to 1."""
    number = zlib.crc32(key.encode(errors="surrogatepass"))
    return (number & 0xFFFF) / 0xFFFF, (number >> 16) / 0xFFFF


class _Seating:
    """Seats one actor after another where its shape and label touch nothing that is already there."""

    def __init__(self, picture: MapLayout, measure: Measure, ground: MapGround) -> None:
        self.picture = picture
        self.measure = measure
        self.space = picture.space
        self.sectors = {sector.look: sector for sector in picture.sectors}
        self.taken = Taken(self.space.line, self.space.height)
        self.full: dict[tuple[str, int], list[tuple[float, float]]] = {}
        self.lattices: dict[tuple[str, int], list[Spot]] = {}
        self.asked: Counter[tuple[str, int]] = Counter()
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
            self.for_labels[seat.ring] -= area(seat.box)
        return seat

    def seat(self, place: Place) -> Seat:
        """The best free seat; without its label when no label fits anywhere in its ring and sector."""
        lines = label_lines(place.label, self.measure, self.space.widest)
        size = max(map(self.measure, lines)), len(lines) * self.space.line
        spots = self._spots(place)
        near, anywhere = (place.look, place.ring), ("", place.ring)
        found = self._labelled(place, spots, size, near) if self._may_fit(size, near) else None
        if found is None and place.angle is None and self._may_fit(size, anywhere):
            found = self._labelled(place, self._spots(place, anywhere=True), size, anywhere)
        angle, x, y, box = found or (*self._bare(place, spots), None)
        return self.keep(Seat(place.id, place.look, place.ring, angle, x, y, self.radii[place.ring], lines, box))

    def _bare(self, place: Place, spots: list[Spot]) -> Spot:
        """A free spot near the sector, else anywhere in the ring, else where it would like to be."""
        free = (spot for spot in spots if self.taken.is_free(self._shape(place.ring, *spot[1:])))
        found = next(free, None)
        if found is None and place.angle is None:
            wide = self._spots(place, anywhere=True)
            found = next((spot for spot in wide if self.taken.is_free(self._shape(place.ring, *spot[1:]))), None)
            spots = spots or wide
        return found or spots[0]

    def _labelled(
        self, place: Place, spots: list[Spot], size: tuple[float, float], cell: tuple[str, int]
    ) -> tuple[float, float, float, Box] | None:
        away = self.radii[place.ring] * 1.25
        for angle, x, y in spots:
            if not self.taken.is_free(self._shape(place.ring, x, y)):
                continue
            for box in label_boxes(x, y, size, away):
                if self.picture.holds(box) and self.taken.is_free(box):
                    return angle, x, y, box
        if place.angle is None:
            self.full.setdefault(cell, []).append(size)
        return None

    def _may_fit(self, size: tuple[float, float], cell: tuple[str, int]) -> bool:
        """Whether a label of a size has not been sought for in vain, and its ring may take more labels."""
        is_sought = any(size[0] >= wide and size[1] >= high for wide, high in self.full.get(cell, ()))
        return size[0] * size[1] <= self.for_labels[cell[1]] and not is_sought

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

        return sorted(lattice, key=cost) or [(wished, *home)]

    def _depth(self, ring: int, share: float) -> float:
        """The depth inside which a share of the area of a ring lies."""
        inner, outer = self.picture.edges[ring - 1], self.picture.edges[ring]
        edge = math.sqrt(inner**2 + share * (outer**2 - inner**2))
        return ring - 1 + (edge - inner) / (outer - inner)

    def _lattice(self, look: str, ring: int) -> list[Spot]:
        """The spots of a ring in a sector and a little beside it, or in the whole ring, without most that are taken."""
        if (look, ring) not in self.lattices:
            self.lattices[look, ring] = self._ring_spots(look, ring)
        self.asked[look, ring] += 1
        if self.asked[look, ring] % PRUNED_EVERY == 0:
            self.lattices[look, ring] = self._free(ring, self.lattices[look, ring])
        return self.lattices[look, ring]

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
