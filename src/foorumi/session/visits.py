"""What people do on a visit: answers and their permissions, needs and offers lifted from them, the host's approval."""

from dataclasses import replace
from datetime import date
from typing import Any

from foorumi.domain.ids import EventId
from foorumi.domain.run import stamp
from foorumi.domain.visits import InterviewAnswer, Lifted, Visit, visibility
from foorumi.domain.workspace import Part, Workspace
from foorumi.session import exchanges
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def answers(workspace: Workspace, event_id: EventId) -> tuple[InterviewAnswer, ...]:
    """The questions of a visit in their order, with what was answered."""
    return workspace.rows_of(Part.interview_answer, event_id)


def visit(workspace: Workspace, event_id: EventId) -> Visit:
    """The visit of an event."""
    return next((row for row in workspace.rows(Part.visit) if row.id == event_id), Visit(event_id))


def lifted(workspace: Workspace, event_id: EventId) -> tuple[Lifted, ...]:
    """The needs and offers lifted at a visit."""
    return workspace.rows_of(Part.lifted, event_id)


def write(session: Session, answer_id: str, text: str, source: str = "typed") -> None:
    """Write an answer down, as it was said or from the paper form."""
    values = {"text": text, "source": source, "written_at": stamp()}
    session.do("undo.answer", lambda rows: rows.update(Part.interview_answer, answer_id, **values))


def permit(session: Session, answer_id: str, permission: str) -> None:
    """Set what may be told of an answer. Not recorded strikes its text at once; undo works until the visit closes."""
    values = {"permission": permission, **({"text": ""} if permission == "not_recorded" else {})}
    session.do("undo.permission", lambda rows: rows.update(Part.interview_answer, answer_id, **values))


def lift(session: Session, answer: InterviewAnswer, direction: str, text: str, **values: Any) -> str:
    """Lift a need or an offer from an answer; it takes the answer's permission as its own."""
    about = visit(session.workspace, answer.event_id)

    def verb(rows: Rows) -> str:
        made = exchanges.add(
            session,
            direction,
            text,
            about.host_id,
            owner_text="" if about.host_id else about.host_text,
            event_id=answer.event_id,
            visibility=visibility(answer.permission, about),
        )
        rows.insert(Lifted(made, answer.event_id, answer.id, answer.permission, **values))
        return made

    return session.do(f"undo.{direction}_added", verb)


def edit_lifted(session: Session, lifted_id: str, **values: Any) -> None:
    """Change for whom a lifted need or offer is, how urgent, or what may be told of it."""
    row = next(row for row in session.workspace.rows(Part.lifted) if row.id == lifted_id)
    permission = values.get("permission", row.permission)
    seen = visibility(permission, visit(session.workspace, row.event_id))

    def verb(rows: Rows) -> None:
        rows.update(Part.lifted, lifted_id, **values)
        rows.update(Part.exchange, lifted_id, visibility=seen)

    session.do("undo.exchange", verb)


def edit(session: Session, event_id: EventId, **values: Any) -> None:
    """Change fields of a visit."""
    _put(session, event_id, "undo.visit", **values)


def approve(session: Session, event_id: EventId, state: str, on: date | None = None, by: str = "") -> None:
    """Move the host's approval. What was permitted is shown from approved or changed on, and hidden again before."""
    _put(session, event_id, "undo.approval", approval=state, approved_on=on.isoformat() if on else "", approved_by=by)


def close(session: Session, event_id: EventId) -> None:
    """Close the visit: what was not to be recorded is erased for good, beyond undo."""
    _put(session, event_id, "undo.visit_closed", is_closed=True)
    struck = {row.id for row in answers(session.workspace, event_id) if row.permission == "not_recorded"}
    session.forget(struck)


def _put(session: Session, event_id: EventId, label: str, **values: Any) -> None:
    workspace = session.workspace
    row = replace(visit(workspace, event_id), **values)

    def verb(rows: Rows) -> None:
        rows.put(row)
        for lift in lifted(workspace, event_id):
            rows.update(Part.exchange, lift.id, visibility=visibility(lift.permission, row))

    session.do(label, verb)
