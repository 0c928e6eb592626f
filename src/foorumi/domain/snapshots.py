"""The map as it was at an event, and what has changed between two of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import rings
from foorumi.domain.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The map of a moment: ``picture`` is JSON with the rings of actors and the ties, by id."""

    id: str
    event_id: EventId
    made_at: str
    picture: str
    deleted_at: str = ""

    @property
    def rings(self) -> Mapping[ActorId, int]:
        """The ring each actor was on."""
        return {ActorId(key): int(ring) for key, ring in json.loads(self.picture)["rings"].items()}

    @property
    def ties(self) -> frozenset[str]:
        """The ids of the ties there were."""
        return frozenset(json.loads(self.picture)["ties"])


@dataclass(frozen=True, slots=True)
class MapChange:
    """What is different in the later of two maps."""

    came: tuple[ActorId, ...]
    left: tuple[ActorId, ...]
    nearer: tuple[ActorId, ...]
    farther: tuple[ActorId, ...]
    new_ties: int
    ended_ties: int


def picture_of(workspace: Workspace, event_id: EventId) -> str:
    """The map of an event as it is now, as a snapshot keeps it."""
    seats, known = rings(workspace, event_id), {actor.id for actor in workspace.actors}
    return json.dumps(
        {
            "rings": {actor_id: ring for actor_id, (ring, _) in sorted(seats.items()) if actor_id in known},
            "ties": sorted(tie.id for tie in workspace.relations if tie.type != "tension"),
        }
    )


def change(earlier: Snapshot, later: Snapshot) -> MapChange:
    """What has changed from one map to a later one."""
    before, after = earlier.rings, later.rings
    both = [actor for actor in after if actor in before]
    return MapChange(
        came=tuple(actor for actor in after if actor not in before),
        left=tuple(actor for actor in before if actor not in after),
        nearer=tuple(actor for actor in both if after[actor] < before[actor]),
        farther=tuple(actor for actor in both if after[actor] > before[actor]),
        new_ties=len(later.ties - earlier.ties),
        ended_ties=len(earlier.ties - later.ties),
    )
