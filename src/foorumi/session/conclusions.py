"""What people do with joint conclusions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from foorumi.domain.conclusions import Conclusion, ConclusionNote, Reply
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import ConclusionId, EventId, NoteId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


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


def tie(session: Session, conclusion_id: ConclusionId, notes: Iterable[NoteId]) -> None:
    """Say from which notes a conclusion came."""
    wanted = set(notes)

    def verb(rows: Rows) -> None:
        known = [row for row in rows.read(Part.conclusion_note) if row.conclusion_id == conclusion_id]
        for row in known:
            if row.note_id not in wanted:
                rows.delete(Part.conclusion_note, row.id)
        for note_id in sorted(wanted - {row.note_id for row in known}):
            rows.insert(ConclusionNote(new_id(), conclusion_id, note_id))

    session.do("undo.conclusion_notes", verb)


def reply(session: Session, conclusion_id: ConclusionId, **values: Any) -> None:
    """Write down what has become of a proposal, or that it was read aloud. Raises WorkspaceError when it would be
    closed without an owner."""
    known = next((row for row in session.workspace.rows(Part.reply) if row.id == conclusion_id), None)
    row = replace(known or Reply(conclusion_id), **values)
    if row.state in ("done", "no") and not any(
        owner.conclusion_id == conclusion_id for owner in session.workspace.rows(Part.ownership)
    ):
        raise WorkspaceError("errors.no_owner")
    session.do("undo.reply", lambda rows: rows.put(row))


def order(session: Session, conclusions: Sequence[ConclusionId]) -> None:
    """Put conclusions into an order; their numbers follow it."""

    def verb(rows: Rows) -> None:
        for position, conclusion_id in enumerate(conclusions):
            rows.update(Part.conclusion, conclusion_id, position=position)

    session.do("undo.conclusion_moved", verb)
