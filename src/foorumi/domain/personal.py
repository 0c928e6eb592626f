"""Which columns tell who a person is. What is not here holds what was said and agreed, which is about the municipality.

Kept apart from free texts, where a name may stand too: those are searched for the names that are known.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from foorumi.domain.attendees import Attendee
from foorumi.domain.ids import EventId
from foorumi.domain.notices import terms_of
from foorumi.domain.workspace import Part, Workspace

PERSONAL: Mapping[Part, tuple[str, ...]] = {
    Part.attendee: ("name", "role", "village", "email", "phone", "code"),
    Part.item: ("presenter",),
    Part.commitment: ("owner_text",),
    Part.exchange: ("owner_text",),
    Part.visit: ("host_text", "approved_by"),
    Part.invitation: ("inviter",),
    Part.contact: ("text",),
    Part.actor: ("confidential_note",),
}
"""Emptied in a file that is given without names."""

SECRET: Mapping[Part, tuple[str, ...]] = {Part.phones: ("wifi_password", "pin")}
"""Never given to anybody."""

SHORTEST_PASSWORD = 10
"""Characters of a password that seals a file."""

Rows = Mapping[Part, Mapping[str, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Due:
    """An event whose names have been kept long enough."""

    event_id: EventId
    name: str
    on: str
    people: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A row that tells of a person: its part and id, and the fields that are about them."""

    part: Part
    id: str
    fields: tuple[tuple[str, str], ...]


def due(workspace: Workspace, today: date) -> tuple[Due, ...]:
    """The events whose attendees' names are to be erased by now, as each controller has said, oldest first."""
    found = []
    for event in sorted(workspace.events, key=lambda event: event.on):
        named = sum(1 for person in workspace.attendees(event.id) if tells_who(person))
        if named and not event.is_example and terms_of(workspace, event).kept_until(event.day) <= today:
            found.append(Due(event.id, event.name, event.on, named))
    return tuple(found)


def tells_who(person: Attendee) -> bool:
    """Whether a row of the list still tells who somebody is."""
    return any(getattr(person, name) for name in ("name", "email", "phone"))


def mentions(rows: Rows, name: str) -> list[Mention]:
    """Everything held about a person: whole rows of the list of attendees, and the texts that name them."""
    wanted = _pattern([name])
    found = []
    for part in Part:
        for row_id, row in rows[part].items():
            texts = {field: value for field, value in row.items() if isinstance(value, str) and value}
            if not any(wanted.search(value) for value in texts.values()):
                continue
            about = texts if part is Part.attendee else {k: v for k, v in texts.items() if wanted.search(v)}
            found.append(
                Mention(part, row_id, tuple((field, value) for field, value in about.items() if field != "id"))
            )
    return found


def erasure(rows: Rows, people: Iterable[Mapping[str, Any]], mark: str) -> dict[Part, dict[str, dict[str, str]]]:
    """The changes that erase some rows of the list of attendees, and their names wherever they stand.

    A name in a text becomes its organisation, or ``mark`` when there is none. The texts of other events are left when
    the person is on their lists; counts stay as they are.
    """
    erased = sorted(people, key=lambda person: not person["deleted_at"])  # the one that stands comes last
    changes: dict[Part, dict[str, dict[str, str]]] = {Part.attendee: {}}
    gone = {str(person["id"]) for person in erased}
    events = {str(person["event_id"]) for person in erased}
    kept = {str(row["name"]).casefold() for row_id, row in rows[Part.attendee].items() if row_id not in gone}
    for person in erased:
        blank = {field: "" for field in PERSONAL[Part.attendee] if person[field]}
        if blank:
            changes[Part.attendee][str(person["id"])] = blank
    instead = {str(person["name"]): str(person["organisation"]) or mark for person in erased if " " in person["name"]}
    if not instead:
        return changes
    wanted = _pattern(instead)
    by_name = {name.casefold(): text for name, text in instead.items()}
    for part in Part:
        for row_id, row in rows[part].items():
            if part is Part.attendee or row_id in changes.get(part, {}):
                continue
            elsewhere = row.get("event_id") not in events

            def text_for(found: re.Match[str], elsewhere: bool = elsewhere) -> str:
                name = found[0].casefold()
                return found[0] if elsewhere and name in kept else by_name[name]

            new = {k: wanted.sub(text_for, v) for k, v in row.items() if isinstance(v, str) and wanted.search(v)}
            if new := {field: value for field, value in new.items() if value != row[field]}:
                changes.setdefault(part, {})[row_id] = new
    return changes


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted((name.strip() for name in names), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)
