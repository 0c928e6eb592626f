"""The ground of the map: how wide the sector of a look is and how deep a ring, for a number of actors foreseen.

It is chosen when somebody arranges the map, and kept, so that actors who come later find their seats and move nobody.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foorumi.domain.vocabulary import vocabulary

ROOM_FOR_NOBODY = 6
"""A ring without actors is as deep as for this many."""


@dataclass(frozen=True, slots=True)
class Sector:
    """The slice of a look, in degrees from the left."""

    look: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class MapGround:
    """How many actors of each look (in the order of the sectors) and in each ring there is room for, parted by
    commas."""

    id: str = "map"
    looks: str = "12,6,4,5,2,3,6,4"
    rings: str = "10,12,14,6"

    @property
    def room(self) -> int:
        """For how many actors there is room."""
        return sum(int(n) for n in self.rings.split(","))

    def in_ring(self, ring: int) -> int:
        """For how many actors there is room in a ring."""
        return int(self.rings.split(",")[ring - 1])

    def sectors(self) -> tuple[Sector, ...]:
        """The slices of all looks, also of those that nobody has yet."""
        counts = [int(n) for n in self.looks.split(",")]
        ends = [180 * part for part in _parts([0.8 + n**0.8 for n in counts])]
        return tuple(Sector(look, *span) for look, *span in zip(vocabulary().looks, [0.0, *ends], ends, strict=False))

    def edges(self) -> tuple[float, ...]:
        """The outer edge of each ring, from 0 to 1, so that a ring's area follows how many sit there."""
        counts = [int(n) for n in self.rings.split(",")]
        return (0.0, *(math.sqrt(part) for part in _parts([ROOM_FOR_NOBODY + n for n in counts])))


COMMON_GROUND = MapGround()
"""The ground of a map that nobody has arranged."""


def ground_for(actors: Iterable[tuple[str, int]]) -> MapGround:
    """The ground that fits these actors, each as (look, ring)."""
    pairs = list(actors)
    looks, rings = Counter(look for look, _ in pairs), Counter(ring for _, ring in pairs)
    return MapGround(
        looks=",".join(str(looks[look]) for look in vocabulary().looks),
        rings=",".join(str(rings[ring]) for ring in (1, 2, 3, 4)),
    )


def _parts(weights: Sequence[float]) -> list[float]:
    whole = sum(weights)
    return [sum(weights[: n + 1]) / whole for n in range(len(weights) - 1)] + [1.0]
