"""Find anything in the file by the beginnings of its words: events and what belongs to them, actors and promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from foorumi.domain.ids import EventId
from foorumi.domain.sorting import matches
from foorumi.domain.workspace import Workspace

Kind = Literal["event", "actor", "commitment", "conclusion", "item", "person", "note"]
MOST = 8
"""How many of a kind are shown; who looks for more goes to its page."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found, in a person's words, and the event it belongs to."""

    kind: Kind
    text: str
    event_id: EventId | None = None
    id: str = ""


def find(workspace: Workspace, query: str, code: str) -> list[Found]:
    """What matches, a few of each kind: events newest first, then actors and what belongs to events."""
    if not query.strip():
        return []
    found: list[Found] = []
    for every in (_events, _actors, _commitments, _conclusions, _items, _people, _notes):
        hits = (one for one in every(workspace, code) if matches(query, one.text))
        found += [one for one, _ in zip(hits, range(MOST), strict=False)]
    return found


def _events(workspace: Workspace, code: str) -> Iterator[Found]:
    for event in reversed(workspace.events):
        yield Found("event", event.name, event.id, event.id)


def _actors(workspace: Workspace, code: str) -> Iterator[Found]:
    for actor in workspace.actors:
        yield Found("actor", actor.name(code), id=actor.id)


def _commitments(workspace: Workspace, code: str) -> Iterator[Found]:
    for promise in workspace.commitments:
        yield Found("commitment", promise.text, promise.event_id, promise.id)


def _conclusions(workspace: Workspace, code: str) -> Iterator[Found]:
    for event in reversed(workspace.events):
        for conclusion in workspace.conclusions(event.id):
            yield Found("conclusion", conclusion.text, event.id, conclusion.id)


def _items(workspace: Workspace, code: str) -> Iterator[Found]:
    for event in reversed(workspace.events):
        for item in workspace.items(event.id):
            yield Found("item", item.title(code), event.id, item.id)


def _people(workspace: Workspace, code: str) -> Iterator[Found]:
    for event in reversed(workspace.events):
        for person in workspace.attendees(event.id):
            text = ", ".join(filter(None, (person.name, person.organisation)))
            yield Found("person", text, event.id, person.id)


def _notes(workspace: Workspace, code: str) -> Iterator[Found]:
    for event in reversed(workspace.events):
        for note in workspace.notes(event.id):
            if note.state != "hidden":
                yield Found("note", note.text, event.id, note.id)
