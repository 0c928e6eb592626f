"""How long each class of data is kept: what is due to be erased or looked at, and what has been done about it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from foorumi.domain.attendees import Attendee
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.notices import terms_of
from foorumi.domain.workspace import Part, Workspace

ACTS = ("told", "erased_person", "erased_names", "erased_private", "printed", "saved", "given")


@dataclass(frozen=True, slots=True)
class Due:
    """Something of an event that has been kept long enough. ``kind`` is names, pictures (which go with the names),
    private (tension and confidential notes, which belong to no event and go by the latest) or memo (the papers, which
    the archivist decides of)."""

    kind: str
    event_id: EventId
    name: str
    on: str
    rows: int


@dataclass(frozen=True, slots=True)
class PrivacyAct:
    """What was done with personal data, without telling whose: ``act`` is one of ACTS, ``at`` an ISO date."""

    id: str
    at: str
    act: str
    event_id: EventId | None = None
    rows: int = 0


def due(workspace: Workspace, today: date) -> tuple[Due, ...]:
    """What is to be erased or looked at by now, as each controller has said, oldest first."""
    events = sorted((event for event in workspace.events if not event.is_example), key=lambda event: event.on)
    found = []
    for event in events:
        terms = terms_of(workspace, event)
        named = sum(1 for person in workspace.attendees(event.id) if tells_who(person))
        if named and _months_after(event.day, terms.keep_months) <= today:
            found.append(Due("names", event.id, event.name, event.on, named))
        pictures = len(workspace.rows_of(Part.picture, event.id))
        if pictures and _months_after(event.day, terms.keep_months) <= today:
            found.append(Due("pictures", event.id, event.name, event.on, pictures))
        papers = len(workspace.rows_of(Part.memo_version, event.id))
        if papers and _months_after(event.day, 12 * terms.keep_memo_years) <= today:
            found.append(Due("memo", event.id, event.name, event.on, papers))
    return (*found, *_private(workspace, events, today))


def tells_who(person: Attendee) -> bool:
    """Whether a row of the list still tells who somebody is."""
    return any(getattr(person, name) for name in ("name", "email", "phone"))


def _private(workspace: Workspace, events: list[Event], today: date) -> list[Due]:
    held = [event for event in events if event.day <= today]
    if not held:
        return []
    last = held[-1]
    rows = sum(row.type == "tension" for row in workspace.relations)
    rows += sum(bool(actor.confidential_note) for actor in workspace.actors)
    if not rows or last.day + timedelta(days=terms_of(workspace, last).keep_private_days) > today:
        return []
    return [Due("private", last.id, last.name, last.on, rows)]


def _months_after(day: date, months: int) -> date:
    """The same day some months later; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
