"""Whom an evening reached, in the order of the report: actors, groups, areas, sides, first-timers, and what next.

Groups and actors only. Numbers of people under five are not told, nor what they could be counted from.
"""

from collections.abc import Callable
from dataclasses import dataclass

from foorumi.domain.actors import Actor
from foorumi.domain.coverage import Coverage, Invitation, coverage
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import RING, rings
from foorumi.domain.small_numbers import shown
from foorumi.domain.sorting import search_key, word_key
from foorumi.domain.workspace import Part, Workspace

Share = tuple[int, int]
"""How many were here, of how many."""


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """The report of an event. Shares are (here, all) by the code of a type, by ring and by side."""

    reached: Coverage
    by_type: dict[str, Share]
    by_ring: dict[int, Share]
    by_side: dict[str, Share]
    absent: tuple[tuple[Actor, int], ...]
    areas_without: tuple[str, ...]
    people_by_side: dict[str, int | None]
    commitments_by_side: dict[str, int]
    first_timers: tuple[Actor, ...] | None
    invitations: tuple[tuple[Invitation, Actor], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different in a later event: actors, groups and areas that came, stayed away, or were here both times."""

    new: tuple[Actor, ...]
    gone: tuple[Actor, ...]
    both: tuple[Actor, ...]
    new_voices: tuple[str, ...]
    lost_voices: tuple[str, ...]
    new_areas: tuple[str, ...]
    lost_areas: tuple[str, ...]
    percents: tuple[float, float]


def coverage_report(workspace: Workspace, event_id: EventId) -> CoverageReport:
    """The report of an event; first-timers are None when it is the first one that people came to."""
    reached, words = coverage(workspace, event_id), workspace.vocabulary
    here = {actor.id for actor in reached.present}
    seats = rings(workspace, event_id)
    everybody = (*reached.present, *reached.absent)

    def ring(actor: Actor) -> int:
        return seats.get(actor.id, (RING, None))[0]

    def shares(key: Callable[[Actor], object]) -> dict[object, Share]:
        found: dict[object, Share] = {}
        for actor in everybody:
            count = found.get(key(actor), (0, 0))
            found[key(actor)] = count[0] + (actor.id in here), count[1] + 1
        return found

    absent = sorted(reached.absent, key=lambda actor: (ring(actor), word_key(actor.name_fi)))
    by_type = shares(lambda actor: actor.type)
    by_ring, by_side = shares(ring), shares(lambda actor: words.side(actor.type))
    return CoverageReport(
        reached=reached,
        by_type={kind: by_type[kind] for kind in words.actor_types if kind in by_type},
        by_ring={number: by_ring[number] for number in (1, 2, 3, 4) if number in by_ring},
        by_side={side: by_side.get(side, (0, 0)) for side in ("community", "organisation", "external")},
        absent=tuple((actor, ring(actor)) for actor in absent),
        areas_without=_areas_without(workspace, event_id, reached),
        people_by_side=shown(reached.people_by_side),
        commitments_by_side=_commitments_by_side(workspace, event_id),
        first_timers=_first_timers(workspace, event_id, reached),
        invitations=_invitations(workspace, event_id),
    )


def compare(workspace: Workspace, earlier: EventId, later: EventId) -> Comparison:
    """How the later of two events reached people, beside the earlier."""
    one, other = coverage(workspace, earlier), coverage(workspace, later)
    before, after = {actor.id for actor in one.present}, {actor.id for actor in other.present}
    then, now = _areas_here(workspace, earlier, one), _areas_here(workspace, later, other)
    return Comparison(
        new=tuple(actor for actor in other.present if actor.id not in before),
        gone=tuple(actor for actor in one.present if actor.id not in after),
        both=tuple(actor for actor in other.present if actor.id in before),
        new_voices=tuple(group for group in other.own_voice if group not in one.own_voice),
        lost_voices=tuple(group for group in one.own_voice if group not in other.own_voice),
        new_areas=tuple(sorted((now[key] for key in now.keys() - then.keys()), key=word_key)),
        lost_areas=tuple(sorted((then[key] for key in then.keys() - now.keys()), key=word_key)),
        percents=(one.percent, other.percent),
    )


def _areas_here(workspace: Workspace, event_id: EventId, reached: Coverage) -> dict[str, str]:
    """The villages and areas that somebody came from, by what they are known by."""
    villages = [attendee.village for attendee in workspace.attendees(event_id) if attendee.has_arrived]
    return {search_key(area): area for area in (*villages, *(actor.area for actor in reached.present)) if area}


def _areas_without(workspace: Workspace, event_id: EventId, reached: Coverage) -> tuple[str, ...]:
    here = _areas_here(workspace, event_id, reached)
    areas = {actor.area for actor in reached.absent if actor.area}
    return tuple(sorted((area for area in areas if search_key(area) not in here), key=word_key))


def _commitments_by_side(workspace: Workspace, event_id: EventId) -> dict[str, int]:
    types, words = {actor.id: actor.type for actor in workspace.actors}, workspace.vocabulary
    counts = dict.fromkeys(("community", "organisation", "external"), 0)
    for commitment in workspace.commitments_of(event_id):
        if commitment.actor_id in types:
            counts[words.side(types[commitment.actor_id])] += 1
    return counts


def _first_timers(workspace: Workspace, event_id: EventId, reached: Coverage) -> tuple[Actor, ...] | None:
    day = workspace.event(event_id).on
    earlier = [event.id for event in workspace.events if event.on < day and not event.deleted_at]
    came: set[ActorId] = set()
    for event in earlier:
        came |= {row.actor_id for row in workspace.attendees(event) if row.has_arrived and row.actor_id}
    return tuple(actor for actor in reached.present if actor.id not in came) if came else None


def _invitations(workspace: Workspace, event_id: EventId) -> tuple[tuple[Invitation, Actor], ...]:
    actors = {actor.id: actor for actor in workspace.actors}
    rows: tuple[Invitation, ...] = workspace.rows_of(Part.invitation, event_id)
    return tuple((row, actors[row.actor_id]) for row in rows if row.actor_id in actors)
