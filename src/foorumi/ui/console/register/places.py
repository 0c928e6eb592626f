"""What the map shows of a workspace: places, badges, and a guess of what a new name is."""

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_layout import Place
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Workspace

ENDINGS = (
    ("seurakunta", "parish"),
    ("hyvinvointialue", "wellbeing_county"),
    ("neuvosto", "influence_body"),
    ("nuorisovaltuusto", "influence_body"),
    ("lautakunta", "elected_body"),
    ("kunta", "municipal_unit"),
    ("koulu", "educational"),
    ("opisto", "educational"),
    ("lukio", "educational"),
    ("kyläyhdistys", "village"),
    ("kylätoimikunta", "village"),
    ("yrittäjät", "business_association"),
    ("oy", "company"),
    ("ky", "company"),
    ("tmi", "company"),
    ("hanke", "network"),
    ("asukkaat", "resident_group"),
    ("nuoret", "resident_group"),
)


def guess_type(name: str) -> str:
    """The type a name speaks of; an association when it speaks of none."""
    for word in reversed(name.casefold().replace(",", " ").split()):
        for ending, kind in ENDINGS:
            if word == ending or (len(ending) > 3 and word.endswith(ending)):
                return kind
    return "association"


def rings(workspace: Workspace, event_id: EventId | None = None) -> dict[ActorId, tuple[int, int | None]]:
    """The ring and the pinned angle of each actor; an event's own seat goes before the workspace's."""
    found = {seat.actor_id: (seat.ring, seat.angle) for seat in workspace.placements if seat.event_id is None}
    if event_id:
        found |= {seat.actor_id: (seat.ring, seat.angle) for seat in workspace.placements if seat.event_id == event_id}
    return found


def places(workspace: Workspace, code: str, event_id: EventId | None = None) -> list[Place]:
    """The actors as the map seats them."""
    seats, look = rings(workspace, event_id), vocabulary().look
    made = []
    for actor in workspace.actors:
        ring, angle = seats.get(actor.id, (3, None))
        made.append(Place(actor.id, look(actor.type), ring, label(actor, code), None if angle is None else angle / 10))
    return made


def label(actor: Actor, code: str) -> str:
    """The name that stands on the map: the short one when there is one."""
    return actor.short_name or actor.name(code)


def badges(workspace: Workspace) -> dict[ActorId, frozenset[str]]:
    """Which actors have needs and offers."""
    found: dict[ActorId, frozenset[str]] = {}
    for row in workspace.exchanges:
        if row.actor_id:
            found[row.actor_id] = found.get(row.actor_id, frozenset()) | {row.direction}
    return found
