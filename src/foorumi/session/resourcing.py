"""What people give to commitments: people, hours, euros, and by whose decision."""

from dataclasses import replace
from typing import Any

from foorumi.domain.ids import CommitmentId
from foorumi.domain.resourcing import Resourcing
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def give(session: Session, commitment_id: CommitmentId, **values: Any) -> None:
    """Write down what a commitment has been given."""
    known = next((row for row in session.workspace.rows(Part.resourcing) if row.id == commitment_id), None)
    row = replace(known or Resourcing(commitment_id), **values)
    session.do("undo.resourcing", lambda rows: rows.put(row))
