"""When an actor was last met: the lines of the log, and the events where somebody came from it."""

from datetime import date

from foorumi.domain.ids import ActorId
from foorumi.domain.workspace import Part, Workspace

SILENT_MONTHS = 6
STALE_MONTHS = 12


def contacts_of(workspace: Workspace, actor_id: ActorId) -> list[tuple[date, str]]:
    """The contacts with an actor, newest first; an event is told by its name."""
    found = [
        (date.fromisoformat(line.on), line.text) for line in workspace.rows(Part.contact) if line.actor_id == actor_id
    ]
    for event in workspace.events:
        if event.deleted_at:
            continue
        if any(row.actor_id == actor_id and row.has_arrived for row in workspace.attendees(event.id)):
            found.append((event.day, event.name))
    return sorted(found, key=lambda contact: contact[0], reverse=True)


def last_contact(workspace: Workspace, actor_id: ActorId) -> date | None:
    """The day of the last contact, or None."""
    return last_contacts(workspace).get(actor_id)


def last_contacts(workspace: Workspace) -> dict[ActorId, date]:
    """The day of the last contact with each actor that has been met."""
    found: dict[ActorId, date] = {}
    for line in workspace.rows(Part.contact):
        _later(found, line.actor_id, date.fromisoformat(line.on))
    for event in workspace.events:
        for row in workspace.attendees(event.id):
            if row.actor_id and row.has_arrived:
                _later(found, row.actor_id, event.day)
    return found


def is_silent(workspace: Workspace, actor_id: ActorId, today: date) -> bool:
    """Whether there has been no contact for half a year."""
    last = last_contact(workspace, actor_id)
    return last is None or months_between(last, today) >= SILENT_MONTHS


def is_stale(checked_on: str, today: date) -> bool:
    """Whether what is known was checked over a year ago, or nobody knows when."""
    return not checked_on or months_between(date.fromisoformat(checked_on), today) >= STALE_MONTHS


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to a later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)


def _later(found: dict[ActorId, date], actor_id: ActorId, day: date) -> None:
    if day > found.get(actor_id, date.min):
        found[actor_id] = day
