"""What people do with owners: name somebody for a theme, a proposal or a promise, or take the name away."""

from typing import Any

from foorumi.domain.ids import ActorId, new_id
from foorumi.domain.owners import Ownership
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def name(session: Session, *, actor_id: ActorId | None = None, owner_text: str = "", role: str = "", **of: Any) -> str:
    """Name an owner; ``of`` says what of: theme_id, conclusion_id or commitment_id. A theme or conclusion has one."""
    row = Ownership(new_id(), actor_id=actor_id, owner_text=owner_text.strip(), role=role.strip(), **of)

    def verb(rows: Rows) -> None:
        if not row.commitment_id:
            for other in rows.read(Part.ownership):
                same = (other.theme_id, other.conclusion_id) == (row.theme_id, row.conclusion_id)
                if same and not other.commitment_id and not other.deleted_at:
                    rows.update(Part.ownership, other.id, deleted_at=stamp())
        rows.insert(row)

    session.do("undo.owner", verb)
    return row.id


def release(session: Session, ownership_id: str) -> None:
    """Take an owner away."""
    session.do("undo.owner", lambda rows: rows.update(Part.ownership, ownership_id, deleted_at=stamp()))
