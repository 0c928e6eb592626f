"""What people do with good practices."""

from typing import Any

from foorumi.domain.actors import Practice
from foorumi.domain.ids import ActorId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, actor_id: ActorId, title: str, **values: Any) -> str:
    """Write down a good practice of an actor."""
    row = Practice(new_id(), actor_id, title.strip(), **values)
    session.do("undo.practice_added", lambda rows: rows.insert(row))
    return row.id


def edit(session: Session, practice_id: str, **values: Any) -> None:
    """Change fields of a good practice."""
    session.do("undo.practice", lambda rows: rows.update(Part.practice, practice_id, **values))


def delete(session: Session, practice_id: str) -> None:
    """Take a good practice away; undo brings it back."""
    session.do("undo.practice_deleted", lambda rows: rows.update(Part.practice, practice_id, deleted_at=stamp()))
