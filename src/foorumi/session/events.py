"""What people do with events."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from foorumi.domain.agenda import Item
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId, MunicipalityId, new_id
from foorumi.domain.notices import first_terms
from foorumi.domain.run import stamp
from foorumi.domain.templates import Template, known_templates
from foorumi.domain.terms import Terms
from foorumi.domain.visits import InterviewAnswer, Visit
from foorumi.domain.workspace import Part
from foorumi.session import privacy
from foorumi.session.agenda import item_from
from foorumi.session.held_again import again, prepared
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def create(
    session: Session,
    template_code: str,
    name: str,
    on: date,
    *,
    language: str = "fi",
    starts_at: str = "",
    minutes: int | None = None,
    place: str = "",
    municipality_id: MunicipalityId | None = None,
) -> EventId:
    """Make an event from a template of the house or one's own: agenda, interview, privacy and document come from it.

    ``starts_at`` is HH:MM.
    """
    template = known_templates(session.workspace.rows(Part.own_template))[template_code]
    start = datetime.combine(on, datetime.strptime(starts_at or template.starts_at, "%H:%M").time())
    end = start + timedelta(minutes=minutes or template.minutes)
    municipalities = session.workspace.municipalities
    event = Event(
        EventId(new_id()),
        name.strip() or template.name(language),
        on.isoformat(),
        start.strftime("%H:%M"),
        end.strftime("%H:%M"),
        template=template.code,
        place=place.strip(),
        municipality_id=municipality_id or (municipalities[0].id if municipalities else None),
        languages=language,
        privacy=template.privacy,
        document=template.document,
    )

    def verb(rows: Rows) -> None:
        rows.insert(event)
        _keep_as_before(rows, session, event)
        for item in _agenda(event.id, template, language):
            rows.insert(item)
        for row in _interview(event.id, template):
            rows.insert(row)

    session.do("undo.event_created", verb)
    return event.id


def edit(session: Session, event_id: EventId, **values: Any) -> None:
    """Change fields of an event. Raises WorkspaceError when ``privacy`` would show or store what it must not."""
    if "privacy" in values:
        _mind_privacy(session, event_id, values["privacy"])
    session.do("undo.event", lambda rows: rows.update(Part.event, event_id, **values))
    if "privacy" in values and session.workspace.event(event_id).is_sensitive:
        _forget_names(session, event_id)


def duplicate(session: Session, event_id: EventId, on: date) -> EventId:
    """Make last year's event anew on another date: agenda, invited people and settings, but nothing that was said."""
    old = session.workspace.event(event_id)
    event = again(old, on)

    def verb(rows: Rows) -> None:
        rows.insert(event)
        _keep_as_before(rows, session, event)
        for row in prepared(session.workspace, old, event):
            rows.insert(row)

    session.do("undo.event_duplicated", verb)
    return event.id


def delete(session: Session, event_id: EventId) -> None:
    """Take an event out of the lists; undo brings it back."""
    session.do("undo.event_deleted", lambda rows: rows.update(Part.event, event_id, deleted_at=stamp()))


def _keep_as_before(rows: Rows, session: Session, event: Event) -> None:
    first = first_terms(session.workspace, event)
    if first != Terms(event.id):
        rows.insert(first)


def _agenda(event_id: EventId, template: Template, language: str) -> list[Item]:
    return [item_from(event_id, item, language, position) for position, item in enumerate(template.items)]


def _interview(event_id: EventId, template: Template) -> list[InterviewAnswer | Visit]:
    questions = [
        InterviewAnswer(new_id(), event_id, position, words.fi, words.sv, words.en)
        for position, words in enumerate(template.interview, 1)
    ]
    return [*questions, Visit(event_id)] if questions else []


def _mind_privacy(session: Session, event_id: EventId, privacy: str) -> None:
    """Nameless mode stays on once anything has been gathered under its promise, and never begins over names."""
    workspace = session.workspace
    event = workspace.event(event_id)
    becomes = replace(event, privacy=privacy)
    if event.is_sensitive and not becomes.is_sensitive and has_data(session, event_id):
        raise WorkspaceError("errors.stays_nameless")
    if becomes.is_sensitive and not event.is_sensitive and workspace.attendees(event_id):
        raise WorkspaceError("errors.names_exist")


def _forget_names(session: Session, event_id: EventId) -> None:
    """Erase who was taken off the list of an event that keeps no names, since undo would still find them."""
    listed = session.content().rows[Part.attendee].values()
    if any(row["event_id"] == event_id and row["name"] for row in listed):
        privacy.erase_names_of_event(session, event_id, "")


def has_data(session: Session, event_id: EventId) -> bool:
    """Whether anything has been gathered at an event yet."""
    gathered = (Part.attendee, Part.headcount, Part.visitor_count, Part.note, Part.pulse_answer)
    workspace = session.workspace
    return bool(workspace.run(event_id).started_at) or any(workspace.rows_of(part, event_id) for part in gathered)
