"""What people do with recurring duties."""

from datetime import date
from typing import Any

from foorumi.domain.duties import Duty, DutyDone, after
from foorumi.domain.ids import new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, title: str, **values: Any) -> str:
    """Write down a recurring duty."""
    row = Duty(new_id(), title.strip(), **values)
    session.do("undo.duty_added", lambda rows: rows.insert(row))
    return row.id


def edit(session: Session, duty_id: str, **values: Any) -> None:
    """Change fields of a duty."""
    session.do("undo.duty", lambda rows: rows.update(Part.duty, duty_id, **values))


def done(session: Session, duty: Duty, on: date, text: str = "") -> None:
    """Mark a duty done this time; it comes round again after its months."""
    row = DutyDone(new_id(), duty.id, on.isoformat(), text.strip())

    def verb(rows: Rows) -> None:
        rows.insert(row)
        rows.update(Part.duty, duty.id, next_on=after(duty).isoformat())

    session.do("undo.duty_done", verb)


def delete(session: Session, duty_id: str) -> None:
    """Take a duty out of the annual clock; undo brings it back."""
    session.do("undo.duty_deleted", lambda rows: rows.update(Part.duty, duty_id, deleted_at=stamp()))
