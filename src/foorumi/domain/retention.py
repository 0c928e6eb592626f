"""How long each class of data is kept: what is due to be erased or looked at, and what has been done about it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from foorumi.domain.attendees import Attendee
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.notices import terms_of
from foorumi.domain.workspace import Part, Workspace

ACTS = ("told", "erased_person", "erased_names", "erased_notes", "erased_private", "printed", "saved", "given")
WRITTEN = (Part.note, Part.interview_answer, Part.remark)
"""What people said, as it was taken down."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something of an event that has been kept long enough. ``kind`` is names, pictures (which go with the names),
    notes (what people wrote), proof (names and pictures of a funded project, whose time runs from the last payment),
    unpaid (such names whose time cannot be known yet), private (tension and confidential notes, which belong to no
    event and go by the latest) or memo (the papers, which the archivist decides of)."""

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
    found = [
        Due(kind, event.id, event.name, event.on, rows)
        for event in events
        for kind, rows, last in _classes(workspace, event)
        if rows and last <= today
    ]
    return (*found, *_private(workspace, events, today))


def _classes(workspace: Workspace, event: Event) -> Iterator[tuple[str, int, date]]:
    """Each class of an event's data: how many rows there are, and when they have been kept long enough."""
    terms = terms_of(workspace, event)
    named = sum(1 for person in workspace.attendees(event.id) if tells_who(person))
    pictures = len(workspace.rows_of(Part.picture, event.id))
    names_until = _months_after(event.day, terms.keep_months)
    if terms.is_funded and terms.paid_on:
        proof_until = _months_after(date.fromisoformat(terms.paid_on), 12 * terms.keep_proof_years)
        yield "proof", named + pictures, max(names_until, proof_until)
    elif terms.is_funded:
        yield "unpaid", named + pictures, names_until
    else:
        yield "names", named, names_until
        yield "pictures", pictures, names_until
    yield "notes", _written(workspace, event.id), _months_after(event.day, terms.keep_notes_months)
    papers = len(workspace.rows_of(Part.memo_version, event.id))
    yield "memo", papers, _months_after(event.day, 12 * terms.keep_memo_years)


def _written(workspace: Workspace, event_id: EventId) -> int:
    """How many texts people wrote in an event; none once they have been erased, though their rows stay as counts."""
    acts: tuple[PrivacyAct, ...] = workspace.rows(Part.privacy_act)
    if any(act.act == "erased_notes" and act.event_id == event_id for act in acts):
        return 0
    return sum(bool(row.text) for part in WRITTEN for row in workspace.rows_of(part, event_id))


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
