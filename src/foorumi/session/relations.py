"""What people do with the ties between actors."""

from typing import Any

from foorumi.domain.ids import ActorId, new_id
from foorumi.domain.relations import Relation
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def relate(session: Session, from_id: ActorId, to_id: ActorId, type: str, **values: Any) -> str | None:
    """Tie two actors; None when they are the same or are tied so already."""
    kind = session.workspace.vocabulary.relation_types[type]
    pairs = {(from_id, to_id)} if kind.is_directed else {(from_id, to_id), (to_id, from_id)}
    known = {(tie.from_id, tie.to_id) for tie in session.workspace.relations if tie.type == type}
    if from_id == to_id or pairs & known:
        return None
    row = Relation(new_id(), from_id, to_id, type, **{"visibility": kind.visibility, **values})
    session.do("undo.relation_added", lambda rows: rows.insert(row))
    return row.id


def remove(session: Session, relation_id: str) -> None:
    """Take a tie away; undo brings it back."""
    session.do("undo.relation_deleted", lambda rows: rows.update(Part.relation, relation_id, deleted_at=stamp()))


def edit(session: Session, relation_id: str, **values: Any) -> None:
    """Change fields of a tie."""
    session.do("undo.relation", lambda rows: rows.update(Part.relation, relation_id, **values))
