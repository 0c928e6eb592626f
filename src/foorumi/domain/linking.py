"""Organisations that people at an event named and that are tied to no actor; told by organisation, never by person."""

from dataclasses import dataclass

from foorumi.domain.actors import Actor
from foorumi.domain.ids import EventId
from foorumi.domain.names import near_names
from foorumi.domain.sorting import word_key
from foorumi.domain.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Unlinked:
    """An organisation some people named, how many they are, and the actor it may be."""

    organisation: str
    people: int
    near: Actor | None


def unlinked(workspace: Workspace, event_id: EventId) -> list[Unlinked]:
    """The organisations of an event that are tied to no actor, in alphabetical order."""
    counts: dict[str, int] = {}
    for attendee in workspace.attendees(event_id):
        if attendee.organisation and not attendee.actor_id:
            counts[attendee.organisation] = counts.get(attendee.organisation, 0) + 1
    found = []
    for organisation, people in counts.items():
        near = near_names(organisation, workspace.actors, 1)
        found.append(Unlinked(organisation, people, near[0] if near else None))
    return sorted(found, key=lambda row: word_key(row.organisation))
