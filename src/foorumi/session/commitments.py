"""What people do with commitments."""

from datetime import date
from typing import Any

from foorumi.domain.commitment_lines import CommitmentLine
from foorumi.domain.commitments import Commitment
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import CommitmentId, EventId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, text: str, event_id: EventId | None = None, **values: Any) -> CommitmentId:
    """Write down a promise, last in order."""
    position = len(session.workspace.commitments)
    row = Commitment(CommitmentId(new_id()), text.strip(), event_id, position=position, made_at=stamp(), **values)
    session.do("undo.commitment_added", lambda rows: rows.insert(row))
    return row.id


def edit(session: Session, commitment_id: CommitmentId, **values: Any) -> None:
    """Change fields of a commitment."""
    session.do("undo.commitment", lambda rows: rows.update(Part.commitment, commitment_id, **values))


def set_state(session: Session, commitment_id: CommitmentId, state: str, on: date, said: str) -> None:
    """Move a commitment to a state, with a dated line that says so. Raises WorkspaceError when closed without an
    owner, or dropped without a reason."""
    found = next(row for row in session.workspace.rows(Part.commitment) if row.id == commitment_id)
    shared = any(row.commitment_id == commitment_id for row in session.workspace.rows(Part.ownership))
    if state in ("done", "dropped") and not (found.has_owner or shared):
        raise WorkspaceError("errors.no_owner")
    if state == "dropped" and not said.strip():
        raise WorkspaceError("errors.no_reason")
    line = CommitmentLine(new_id(), commitment_id, on.isoformat(), said)

    def verb(rows: Rows) -> None:
        rows.update(Part.commitment, commitment_id, state=state)
        rows.insert(line)

    session.do("undo.commitment_state", verb)


def tell(session: Session, commitment_id: CommitmentId, on: date, text: str) -> None:
    """Add a dated line of what has happened, such as a phone call."""
    line = CommitmentLine(new_id(), commitment_id, on.isoformat(), text.strip())
    session.do("undo.commitment_line", lambda rows: rows.insert(line))


def delete(session: Session, commitment_id: CommitmentId) -> None:
    """Take a commitment away; undo brings it back."""
    session.do("undo.commitment_deleted", lambda rows: rows.update(Part.commitment, commitment_id, deleted_at=stamp()))
