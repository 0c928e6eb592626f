"""What people do with joint conclusions."""

from typing import Any

from foorumi.domain.conclusions import Conclusion
from foorumi.domain.ids import ConclusionId, EventId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, event_id: EventId, text: str, **values: Any) -> ConclusionId:
    """Write a conclusion, last in order."""
    position = len(session.workspace.conclusions(event_id))
    row = Conclusion(ConclusionId(new_id()), event_id, text.strip(), position=position, **values)
    session.do("undo.conclusion_added", lambda rows: rows.insert(row))
    return row.id


def edit(session: Session, conclusion_id: ConclusionId, **values: Any) -> None:
    """Change fields of a conclusion."""
    session.do("undo.conclusion", lambda rows: rows.update(Part.conclusion, conclusion_id, **values))


def delete(session: Session, conclusion_id: ConclusionId) -> None:
    """Take a conclusion away; undo brings it back."""
    session.do("undo.conclusion_deleted", lambda rows: rows.update(Part.conclusion, conclusion_id, deleted_at=stamp()))
