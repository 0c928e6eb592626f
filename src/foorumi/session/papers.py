"""What people do with the papers of an event."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.papers import PaperChoice, kept
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows

Printer = Callable[[Session, datetime], bytes]
"""Makes the memo as the session has it, so that it tells a moment as its age."""


def choice(session: Session, event_id: EventId) -> PaperChoice:
    """How the papers of an event are to look."""
    known = session.workspace.rows(Part.paper_choice)
    return next((row for row in known if row.id == event_id), PaperChoice(event_id))


def choose(session: Session, event_id: EventId, **values: Any) -> None:
    """Change how the papers of an event are to look."""
    session.do("undo.papers", lambda rows: rows.put(replace(choice(session, event_id), **values)))


def check(session: Session, event_id: EventId, on: date) -> None:
    """Mark the memo as checked on a date."""
    _set_state(session, event_id, "checked", on)


def reopen(session: Session, event_id: EventId) -> None:
    """Make the memo a draft again; what was approved stays as it was."""
    _set_state(session, event_id, "draft", None)


def approve(
    session: Session, event_id: EventId, language: str, by: str, made_at: datetime, print_memo: Printer
) -> None:
    """Approve the memo: it then says so, and is kept byte for byte as a version of its own."""
    on = made_at.date()

    def verb(rows: Rows) -> None:
        _set_state(session, event_id, "approved", on)
        choose(session, event_id, approved_by=by)
        number = len(session.workspace.rows_of(Part.memo_version, event_id)) + 1
        pdf = print_memo(session, made_at)
        moment = made_at.isoformat()
        named = choice(session, event_id).has_names
        rows.insert(kept(new_id(), event_id, number, language, on.isoformat(), by, moment, pdf, has_names=named))

    session.do("undo.memo_state", verb)


def _set_state(session: Session, event_id: EventId, state: str, on: date | None) -> None:
    day = on.isoformat() if on else ""
    session.do("undo.memo_state", lambda rows: rows.update(Part.event, event_id, memo_state=state, memo_on=day))
