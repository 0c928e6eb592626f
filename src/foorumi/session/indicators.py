"""What people do with indicators."""

from typing import Any

from foorumi.domain.ids import new_id
from foorumi.domain.indicators import Indicator
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, name: str, year: int, value: str, **values: Any) -> str:
    """Type in a figure of one year with its source."""
    row = Indicator(new_id(), name.strip(), year, value.strip(), **values)
    session.do("undo.indicator_added", lambda rows: rows.insert(row))
    return row.id


def delete(session: Session, indicator_id: str) -> None:
    """Take a figure away; undo brings it back."""
    session.do("undo.indicator_deleted", lambda rows: rows.update(Part.indicator, indicator_id, deleted_at=stamp()))
