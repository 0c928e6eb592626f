"""Whom an event reached, and whom it did not: groups and actors only, never persons."""

from dataclasses import dataclass

from foorumi.domain.actors import Actor
from foorumi.domain.attendees import REMOTE
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import Vocabulary
from foorumi.domain.workspace import Workspace

ANSWERS = ("coming", "declined")
INVITATION_STATES = ("none", "invited", *ANSWERS)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who invites an actor before the next event; ``inviter`` is a role, ``due_on`` an ISO date; ``answer`` is
    coming, declined or empty."""

    id: str
    event_id: EventId
    actor_id: ActorId
    inviter: str = ""
    due_on: str = ""
    is_done: bool = False
    deleted_at: str = ""
    answer: str = ""

    @property
    def state(self) -> str:
        """How it is with the invitation: none, invited (not answered yet), coming or declined."""
        return self.answer or ("invited" if self.is_done else "none")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Actors in the room and missing from it, and which audience groups had a voice."""

    present: tuple[Actor, ...]
    absent: tuple[Actor, ...]
    people_by_side: dict[str, int]
    people_by_type: dict[str, int]
    own_voice: tuple[str, ...]
    only_through_others: tuple[str, ...]
    not_at_all: tuple[str, ...]

    @property
    def actors(self) -> int:
        """How many actors there are on the map."""
        return len(self.present) + len(self.absent)

    @property
    def percent(self) -> float:
        """Per cent of the map's actors that were in the room, to one decimal, half to even."""
        return round(100 * len(self.present) / self.actors, 1) if self.actors else 0.0

    def by_look(self, words: Vocabulary) -> dict[str, tuple[int, int]]:
        """For each look in the order of the sectors: how many are here and how many are missing."""
        counts = {look: [0, 0] for look in words.looks}
        for column, actors in enumerate((self.present, self.absent)):
            for actor in actors:
                counts[words.look(actor.type)][column] += 1
        return {look: (here, missing) for look, (here, missing) in counts.items()}


def here(workspace: Workspace, event_id: EventId) -> dict[ActorId, Actor]:
    """The actors that somebody has come from."""
    ids = {row.actor_id for row in workspace.attendees(event_id) if row.has_arrived}
    return {actor.id: actor for actor in workspace.actors if actor.id in ids}


def coverage(workspace: Workspace, event_id: EventId) -> Coverage:
    """The coverage of an event, from who arrived and what the register says they speak for."""
    words = workspace.vocabulary
    types = {actor.id: actor.type for actor in workspace.actors}
    here: set[ActorId] = set()
    by_side = dict.fromkeys(("organisation", "community", "external"), 0)
    by_type: dict[str, int] = {}
    for attendee in workspace.attendees(event_id):
        if not attendee.has_arrived:
            continue
        if attendee.actor_id:
            here.add(attendee.actor_id)
        kind = types.get(attendee.actor_id, "") if attendee.actor_id else ""
        kind = kind or attendee.actor_type
        by_side[words.side(kind) if kind else "community"] += 1
        if kind:
            by_type[kind] = by_type.get(kind, 0) + 1
    for count in workspace.headcounts(event_id):
        if count.side != REMOTE:
            by_side[count.side] += count.people
    own = {voice.audience for voice in workspace.voices if voice.actor_id in here and voice.voice == "own"}
    served = {voice.audience for voice in workspace.voices if voice.actor_id in here} - own
    counted = {group.code for group in words.audiences.values() if group.counts}
    counted |= {voice.audience for voice in workspace.voices if voice.audience not in words.audiences}
    place = workspace.event(event_id).municipality_id

    def is_asked(actor: Actor) -> bool:
        """Whether it could have been expected: an actor of another municipality is not missing from this one."""
        return place is None or actor.municipality_id in (None, place)

    in_order = sorted(workspace.actors, key=lambda actor: (actor.code, word_key(actor.name_fi)))
    return Coverage(
        present=tuple(actor for actor in in_order if actor.id in here),
        absent=tuple(actor for actor in in_order if actor.id not in here and is_asked(actor)),
        people_by_side=by_side,
        people_by_type=by_type,
        own_voice=_sorted(own & counted),
        only_through_others=_sorted(served & counted),
        not_at_all=_sorted(counted - own - served),
    )


def _sorted(groups: set[str]) -> tuple[str, ...]:
    return tuple(sorted(groups, key=word_key))
