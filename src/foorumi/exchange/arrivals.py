"""Checked rows of a sign-up list become attendees of an event, tied to the register where it knows them."""

from collections.abc import Sequence

from foorumi.domain.attendees import Attendee
from foorumi.domain.ids import AttendeeId, EventId, new_id
from foorumi.domain.workspace import Workspace
from foorumi.exchange.attendees import AttendeeRow, Checked, check_rows
from foorumi.exchange.columns import guess_columns
from foorumi.exchange.tables import Table
from foorumi.session import attendees
from foorumi.session.session import Session


def import_attendees(session: Session, event_id: EventId, table: Table) -> Checked:
    """Add the new rows of a table to an event, columns guessed; what was found comes back."""
    workspace = session.workspace
    known = [actor.name_fi for actor in workspace.actors]
    day = workspace.event(event_id).day
    checked = check_rows(table, guess_columns(table.columns), workspace.attendees(event_id), day, known)
    add_checked(session, event_id, checked.new)
    return checked


def add_checked(session: Session, event_id: EventId, rows: Sequence[AttendeeRow]) -> int:
    """Add checked rows to an event in one step, after a backup; how many came."""
    workspace = session.workspace
    start = workspace.event(event_id).starts_at
    session.back_up("before_import")
    people = [_attendee(workspace, event_id, row, start) for row in rows]
    attendees.add_all(session, event_id, people)
    return len(people)


def _attendee(workspace: Workspace, event_id: EventId, row: AttendeeRow, start: str) -> Attendee:
    actor = next((a for a in workspace.actors if row.actor_code and a.code == row.actor_code), None)
    actor = actor or next((a for a in workspace.actors if a.name_fi.casefold() == row.organisation.casefold()), None)
    return Attendee(
        id=AttendeeId(new_id()),
        event_id=event_id,
        name=row.name,
        organisation=row.organisation,
        code=row.code,
        actor_id=actor.id if actor else None,
        role=row.role,
        actor_type=workspace.vocabulary.type_named(row.actor_type) or (actor.type if actor else ""),
        village=row.village,
        language=row.language or "fi",
        email=row.email,
        phone=row.phone,
        is_registered=row.is_registered,
        registered_on=row.registered_on,
        arrived_at=row.arrived_at or (start if row.is_present else ""),
        left_at=row.left_at,
        may_share_contact=row.may_share_contact,
        may_be_photographed=row.may_be_photographed,
        is_trustee=bool(row.is_trustee),
        group_number=row.group_number,
    )
