"""What people do with the list of attendees."""

from collections.abc import Iterable
from typing import Any

from foorumi.domain.attendees import Attendee, Headcount
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.groups import deal, smallest
from foorumi.domain.ids import AttendeeId, EventId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, event_id: EventId, name: str = "", organisation: str = "", **values: Any) -> AttendeeId:
    """Add one person. Raises WorkspaceError at a sensitive event, which stores no names."""
    person = Attendee(AttendeeId(new_id()), event_id, name.strip(), organisation.strip(), **values)
    add_all(session, event_id, [person], "undo.attendee_added")
    return person.id


def add_all(
    session: Session, event_id: EventId, people: Iterable[Attendee], label: str = "undo.attendees_imported"
) -> None:
    """Add many people in one step. Raises WorkspaceError at a sensitive event."""
    if session.workspace.event(event_id).is_sensitive:
        raise WorkspaceError("errors.sensitive_event")

    def verb(rows: Rows) -> None:
        for person in people:
            rows.insert(person)

    session.do(label, verb)


def edit(session: Session, attendee_id: AttendeeId, **values: Any) -> None:
    """Change fields of a person's row."""
    session.do("undo.attendee", lambda rows: rows.update(Part.attendee, attendee_id, **values))


def arrive(session: Session, attendee_id: AttendeeId, at: str) -> None:
    """Note that a person came, at HH:MM; empty takes it back. A latecomer joins the smallest group."""
    workspace = session.workspace
    person = next(row for event in workspace.events for row in workspace.attendees(event.id) if row.id == attendee_id)
    group = person.group_number or (smallest(workspace.attendees(person.event_id)) if at else None)
    values = {"arrived_at": at, "left_at": "", "group_number": group}
    session.do("undo.arrival", lambda rows: rows.update(Part.attendee, attendee_id, **values))


def delete(session: Session, attendee_id: AttendeeId) -> None:
    """Take a person off the list; undo brings them back."""
    session.do("undo.attendee_deleted", lambda rows: rows.update(Part.attendee, attendee_id, deleted_at=stamp()))


def count_unnamed(session: Session, event_id: EventId, by: int, side: str = "community") -> None:
    """Count people without a name, more or fewer; the number never falls below nought."""
    known = {count.side: count for count in session.workspace.headcounts(event_id)}
    count = known.get(side, Headcount(new_id(), event_id, side))
    people = max(0, count.people + by)
    row = Headcount(count.id, event_id, side, people)
    session.do("undo.headcount", lambda rows: rows.put(row))


def deal_groups(session: Session, event_id: EventId, groups: int) -> None:
    """Deal the people into groups so that sides mix and those of one organisation sit apart, as evenly as can be.

    Once somebody has arrived, only those who are here are dealt.
    """
    workspace, words = session.workspace, session.workspace.vocabulary
    everybody = workspace.attendees(event_id)
    here = [person for person in everybody if person.has_arrived and not person.left_at] or list(everybody)
    types = {actor.id: actor.type for actor in workspace.actors}

    def side(person: Attendee) -> str:
        kind = (types.get(person.actor_id, "") if person.actor_id else "") or person.actor_type
        return words.side(kind) if kind else "community"

    numbers = deal([(person, side(person)) for person in here], groups)

    def verb(rows: Rows) -> None:
        for person in everybody:
            rows.update(Part.attendee, person.id, group_number=numbers.get(person.id))

    session.do("undo.groups", verb)
