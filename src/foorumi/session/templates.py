"""What people do with templates of their own."""

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.templates import from_event
from foorumi.domain.words import Words
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def save(session: Session, event_id: EventId, name: str) -> str:
    """Keep an event's agenda, minutes and settings as a template of one's own."""
    workspace = session.workspace
    asked = workspace.rows_of(Part.interview_answer, event_id)
    questions = [Words(row.question_fi, row.question_sv, row.question_en) for row in asked]
    own = from_event(new_id(), name, workspace.event(event_id), workspace.items(event_id), questions)
    session.do("undo.template_saved", lambda rows: rows.insert(own))
    return own.id


def edit(session: Session, template_id: str, **values: str) -> None:
    """Rename a template of one's own, or write down what was learnt about it."""
    session.do("undo.template", lambda rows: rows.update(Part.own_template, template_id, **values))


def delete(session: Session, template_id: str) -> None:
    """Take a template of one's own away; events made from it stay, and undo brings it back."""
    session.do("undo.template_deleted", lambda rows: rows.update(Part.own_template, template_id, deleted_at=stamp()))
