"""What people do with the closing pulse."""

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.pulse import PulseAnswer
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def answer(
    session: Session,
    event_id: EventId,
    belong: int | None,
    heard: int | None,
    influence: int | None,
    *,
    source: str = "paper",
    side: str = "",
    code: str = "",
) -> str:
    """Type in one slip; each statement 1 to 5, or None when it was left empty."""
    row = PulseAnswer(new_id(), event_id, belong, heard, influence, source, side, code)
    session.do("undo.pulse_answer", lambda rows: rows.insert(row))
    return row.id


def remove(session: Session, answer_id: str) -> None:
    """Take a slip back; undo brings it in again."""
    session.do("undo.pulse_removed", lambda rows: rows.update(Part.pulse_answer, answer_id, deleted_at=stamp()))
