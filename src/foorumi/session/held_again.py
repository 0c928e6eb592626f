"""What of an event's preparation goes over to the same event held anew; nothing that was said or answered does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from foorumi.domain.events import Event
from foorumi.domain.ids import EventId, ItemId, new_id
from foorumi.domain.phones import new_join_code
from foorumi.domain.visits import Visit
from foorumi.domain.workspace import Part, Workspace


def again(old: Event, on: date) -> Event:
    """The event on another day; days that hang on it move along, and so does the year in its name."""
    return replace(
        old,
        id=EventId(new_id()),
        name=old.name.replace(str(old.day.year), str(on.year)),
        on=on.isoformat(),
        is_example=False,
        memo_state="draft",
        memo_on="",
        next_event_on=_moved(old.next_event_on, old, on),
        answers_by=_moved(old.answers_by, old, on),
    )


def prepared(workspace: Workspace, old: Event, new: Event) -> Iterator[object]:
    """The rows that prepare the new event: agenda, questions, people, who invites whom, phones, papers and series."""
    for item in workspace.items(old.id):
        yield replace(item, id=ItemId(new_id()), event_id=new.id, extra_minutes=0, summary="", is_skipped=False)
    for asked in workspace.rows_of(Part.interview_answer, old.id):
        yield replace(asked, id=new_id(), event_id=new.id, text="", permission="not_asked", written_at="")
    for person in workspace.attendees(old.id):
        yield replace(
            person,
            id=type(person.id)(new_id()),
            event_id=new.id,
            code="",
            arrived_at="",
            left_at="",
            is_registered=False,
            registered_on="",
            group_number=None,
        )
    for invitation in workspace.rows_of(Part.invitation, old.id):
        due = _moved(invitation.due_on, old, new.day)
        yield replace(invitation, id=new_id(), event_id=new.id, due_on=due, is_done=False, answer="")
    yield from _settings(workspace, old.id, new.id)


def _settings(workspace: Workspace, old: EventId, new: EventId) -> Iterator[object]:
    """The rows that have the event's own id."""
    if phones := workspace.phones(old):
        yield replace(phones, id=new, join_code=new_join_code())
    for choice in workspace.rows(Part.paper_choice):
        if choice.id == old:
            yield replace(choice, id=new, approved_by="", reference="")
    for place in workspace.rows(Part.series_event):
        if place.id == old:
            yield replace(place, id=new)
    for visit in workspace.rows(Part.visit):
        if visit.id == old:
            yield Visit(new, visit.host_id, visit.host_text, ends_when=visit.ends_when)


def _moved(day: str, old: Event, to: date) -> str:
    return (date.fromisoformat(day) + (to - old.day)).isoformat() if day else ""
