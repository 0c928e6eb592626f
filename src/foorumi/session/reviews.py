"""What people learn from an event, and where it was written about."""

from dataclasses import replace
from datetime import date
from typing import Any

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.reviews import Mention, Review
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part, Workspace
from foorumi.session.session import Session


def review(workspace: Workspace, event_id: EventId) -> Review | None:
    """What an event taught about its template, or None before anybody has said."""
    return next(iter(workspace.rows_of(Part.review, event_id)), None)


def write(session: Session, event_id: EventId, **values: Any) -> None:
    """Write down what an event taught about its template."""
    workspace = session.workspace
    template = workspace.event(event_id).template
    known = review(workspace, event_id) or Review(new_id(), event_id, template, on=date.today().isoformat())
    row = replace(known, **values)
    session.do("undo.review", lambda rows: rows.put(row))


def mention(session: Session, event_id: EventId, title: str, publisher: str = "", on: str = "") -> str:
    """Note where an event was written about."""
    row = Mention(new_id(), event_id, title.strip(), publisher.strip(), on)
    session.do("undo.mention", lambda rows: rows.insert(row))
    return row.id


def unmention(session: Session, mention_id: str) -> None:
    """Take a mention away; undo brings it back."""
    session.do("undo.mention_deleted", lambda rows: rows.update(Part.mention, mention_id, deleted_at=stamp()))
