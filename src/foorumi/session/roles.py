"""What people do with the roles a municipality has chosen to strengthen."""

from foorumi.domain.ids import CommitmentId, EventId, MunicipalityId, new_id
from foorumi.domain.roles import RoleAct, RoleTag
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, name: str, municipality_id: MunicipalityId | None = None) -> str:
    """Add a role, last in order."""
    position = len(session.workspace.rows(Part.role_tag))
    row = RoleTag(new_id(), name.strip(), municipality_id, position)
    session.do("undo.role", lambda rows: rows.insert(row))
    return row.id


def act(
    session: Session, role_id: str, event_id: EventId | None = None, commitment_id: CommitmentId | None = None
) -> None:
    """Say that an event or a commitment was done under a role; saying it twice changes nothing."""
    known = {(row.role_id, row.event_id, row.commitment_id) for row in session.workspace.rows(Part.role_act)}
    if (role_id, event_id, commitment_id) not in known:
        row = RoleAct(new_id(), role_id, event_id, commitment_id)
        session.do("undo.role_act", lambda rows: rows.insert(row))


def delete(session: Session, role_id: str) -> None:
    """Take a role away; undo brings it back."""
    session.do("undo.role_deleted", lambda rows: rows.update(Part.role_tag, role_id, deleted_at=stamp()))
