"""What the map shows of a workspace: who sits where, and on which ground."""

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_ground import COMMON_GROUND, MapGround, ground_for
from foorumi.domain.map_layout import Place
from foorumi.domain.workspace import Part, Workspace

OWN_RINGS = (1, 2, 3)
"""The rings an actor may choose for itself: whoever can choose is not missing."""

RING = 3
"""The ring of an actor that nobody has placed: it belongs."""


def rings(workspace: Workspace, event_id: EventId | None = None) -> dict[ActorId, tuple[int, int | None]]:
    """The ring and the pinned angle of each actor; an event's own seat goes before the workspace's."""
    found = {seat.actor_id: (seat.ring, seat.angle) for seat in workspace.placements if seat.event_id is None}
    if event_id:
        found |= {seat.actor_id: (seat.ring, seat.angle) for seat in workspace.placements if seat.event_id == event_id}
    return found


def placed_themselves(workspace: Workspace, event_id: EventId) -> dict[ActorId, int]:
    """The rings that actors have chosen for themselves at an event; only these may be shown in its room."""
    known = {actor.id for actor in workspace.actors}
    return {
        seat.actor_id: seat.ring
        for seat in workspace.placements
        if seat.event_id == event_id and seat.placed_itself and seat.actor_id in known
    }


def ring_of(workspace: Workspace, actor_id: ActorId, event_id: EventId | None = None) -> int:
    """The ring of an actor."""
    return rings(workspace, event_id).get(actor_id, (RING, None))[0]


def places(workspace: Workspace, code: str, event_id: EventId | None = None) -> list[Place]:
    """The actors as the map seats them, with their names in a language."""
    seats, look = rings(workspace, event_id), workspace.vocabulary.look
    made = []
    for actor in workspace.actors:
        ring, angle = seats.get(actor.id, (RING, None))
        pinned = None if angle is None else angle / 10
        made.append(Place(actor.id, look(actor.type), ring, label(actor, code), pinned, actor.code or actor.id))
    return made


def label(actor: Actor, code: str) -> str:
    """The name that stands on the map: the short one when there is one."""
    return actor.short_name or actor.name(code)


def ground(workspace: Workspace) -> MapGround:
    """The ground somebody has arranged, or the common one."""
    kept: tuple[MapGround, ...] = workspace.rows(Part.map_ground)
    return kept[0] if kept else COMMON_GROUND


def fitting_ground(workspace: Workspace) -> MapGround:
    """The ground that would fit the actors there are now."""
    seats, look = rings(workspace), workspace.vocabulary.look
    return ground_for((look(actor.type), seats.get(actor.id, (RING, None))[0]) for actor in workspace.actors)
