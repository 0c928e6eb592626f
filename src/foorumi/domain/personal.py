"""Which columns tell who a person is. What is not here holds what was said and agreed, which is about the municipality.

Kept apart from free texts, where a name may stand too: those are searched for the names that are known.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from foorumi.domain.workspace import Part

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

SHORTEST_WAY = 6
"""Letters of an e-mail address or telephone number that is looked for in texts."""

GAP = r"[\s\-\u2010-\u2013]"

Rows = Mapping[Part, Mapping[str, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A row that tells of a person: its part and id, and the fields that are about them."""

    part: Part
    id: str
    fields: tuple[tuple[str, str], ...]


def mentions(rows: Rows, name: str) -> list[Mention]:
    """Everything held about a person: whole rows of the list of attendees, texts of any part that name them, and the
    approved memos of their events that tell who came."""
    wanted = _pattern([name])
    found, events = [], set()
    for part in Part:
        for row_id, row in rows[part].items():
            naming = {k: v for k, v in row.items() if isinstance(v, str) and k != "content" and wanted.search(v)}
            is_listed = part is Part.memo_version and row["has_names"] and row["event_id"] in events
            if not (naming or is_listed):
                continue
            if part is Part.attendee:
                events.add(row["event_id"])
            about = {k: v for k, v in row.items() if v not in ("", None)} if part is Part.attendee else naming
            about = {name: row[name] for name in ("number", "language", "approved_on")} if is_listed else about
            found.append(Mention(part, row_id, tuple((k, str(v)) for k, v in about.items() if k != "id")))
    return found


def erasure(rows: Rows, people: Iterable[Mapping[str, Any]], mark: str) -> dict[Part, dict[str, dict[str, str]]]:
    """The changes that erase some rows of the list of attendees, and their names wherever they stand.

    A name in a text becomes its organisation, or ``mark`` when there is none, as do its e-mail address and telephone
    number. The texts of other events are left when the person is on their lists; counts stay as they are.
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
    ways = {
        str(person[way]): mark for person in erased for way in ("email", "phone") if len(person[way]) >= SHORTEST_WAY
    }
    if not instead and not ways:
        return changes
    wanted = _pattern(instead | ways)
    by_name = {_plain(name): text for name, text in (ways | instead).items()}
    for part in Part:
        for row_id, row in rows[part].items():
            if part is Part.attendee or row_id in changes.get(part, {}):
                continue
            elsewhere = row.get("event_id") not in events

            def text_for(found: re.Match[str], elsewhere: bool = elsewhere) -> str:
                name = found[0].casefold()
                return found[0] if elsewhere and name in kept else by_name[_plain(name)]

            new = {k: wanted.sub(text_for, v) for k, v in row.items() if isinstance(v, str) and wanted.search(v)}
            if new := {field: value for field, value in new.items() if value != row[field]}:
                changes.setdefault(part, {})[row_id] = new
    return changes


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Any of these as a whole, whatever the case and the spaces and hyphens in it."""
    longest_first = sorted((name.strip() for name in names), key=len, reverse=True)
    return re.compile(r"(?<![\w+])(?:" + "|".join(map(_loose, longest_first)) + r")(?!\w)", re.IGNORECASE)


def _loose(name: str) -> str:
    """The pattern of a name, or of a telephone number, whose digits people group as they like."""
    is_number = not any(letter.isalpha() for letter in name)
    pieces, between = (_plain(name), f"{GAP}*") if is_number else (re.split(f"{GAP}+", name), f"{GAP}+")
    return between.join(map(re.escape, pieces))


def _plain(name: str) -> str:
    return re.sub(f"{GAP}+", "", name.strip().casefold())
