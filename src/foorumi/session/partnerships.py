"""What people do with the partnership self-assessment."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from foorumi.domain.ids import new_id
from foorumi.domain.partnerships import Assessment, AssessmentAnswer
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def begin(session: Session, on: date, first_party: str, second_party: str, **values: Any) -> str:
    """Begin a round of the self-assessment between two parties."""
    row = Assessment(new_id(), on.isoformat(), first_party.strip(), second_party.strip(), **values)
    session.do("undo.assessment_begun", lambda rows: rows.insert(row))
    return row.id


def answer(
    session: Session,
    assessment_id: str,
    party: str,
    values: Mapping[str, int],
    *,
    respondent: str = "",
    source: str = "paper",
) -> str:
    """Type in one nameless form: 1 to 5 for each principle that was answered. Gives the form's own code."""
    form = respondent or new_id()

    def verb(rows: Rows) -> None:
        for principle, value in values.items():
            rows.insert(AssessmentAnswer(new_id(), assessment_id, form, party, principle, value, source))

    session.do("undo.assessment_answer", verb)
    return form


def delete(session: Session, assessment_id: str) -> None:
    """Take a round away; undo brings it back."""
    session.do("undo.assessment_deleted", lambda rows: rows.update(Part.assessment, assessment_id, deleted_at=stamp()))
