"""What people write down of pulses that were asked before the file began."""

from datetime import date
from typing import Any

from foorumi.domain.earlier_pulses import EarlierPulse
from foorumi.domain.ids import new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, name: str, on: date, answered: int, **values: Any) -> str:
    """Write down an earlier event's averages, in hundredths."""
    row = EarlierPulse(new_id(), name.strip(), on.isoformat(), answered, **values)
    session.do("undo.earlier_pulse", lambda rows: rows.insert(row))
    return row.id


def delete(session: Session, earlier_id: str) -> None:
    """Take an earlier pulse away; undo brings it back."""
    session.do(
        "undo.earlier_pulse_deleted", lambda rows: rows.update(Part.earlier_pulse, earlier_id, deleted_at=stamp())
    )
