"""What a new event needs to be told, read from what a person typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from foorumi.domain.clock import read_date, read_time
from foorumi.domain.ids import EventId
from foorumi.domain.templates import Template
from foorumi.i18n import Language
from foorumi.session import events, municipalities
from foorumi.session.session import Session
from foorumi.settings import Settings


@dataclass(frozen=True, slots=True)
class NewEvent:
    """A new event as the dialog gives it. ``starts_at`` is HH:MM; an empty municipality means the first of the file."""

    template_code: str
    name: str
    on: date
    starts_at: str
    minutes: int
    place: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields as they were typed."""

    template_code: str
    name: str
    on: str
    starts_at: str
    ends_at: str
    place: str = ""
    municipality: str = ""


def mistakes(typed: Typed, today: date, say: Language) -> dict[str, str]:
    """What is wrong, in words, by field; empty when an event can be made of it."""
    found = {}
    if not typed.name.strip():
        found["name"] = say("new_event.no_name")
    if not typed.on.strip():
        found["on"] = say("new_event.no_date")
    elif not read_date(typed.on, today):
        found["on"] = say("new_event.bad_date")
    start, end = read_time(typed.starts_at), read_time(typed.ends_at)
    if start is None:
        found["starts_at"] = say("new_event.bad_time")
    if end is None:
        found["ends_at"] = say("new_event.bad_time")
    elif start is not None and end <= start:
        found["ends_at"] = say("new_event.ends_before")
    return found


def read(typed: Typed, today: date) -> NewEvent | None:
    """The event that was typed, or None while something is wrong with it."""
    on, start, end = read_date(typed.on, today), read_time(typed.starts_at), read_time(typed.ends_at)
    if not typed.name.strip() or on is None or start is None or end is None or end <= start:
        return None
    return NewEvent(
        typed.template_code,
        typed.name.strip(),
        on.date,
        start.strftime("%H:%M"),
        minutes_between(start, end),
        typed.place.strip(),
        typed.municipality.strip(),
    )


def usual(template: Template, say: Language, known: Sequence[str] = ()) -> Typed:
    """The fields as a template fills them; only the date is left for the person to say."""
    start = datetime.strptime(template.starts_at, "%H:%M")
    end = start + timedelta(minutes=template.minutes)
    return Typed(
        template.code,
        template.name(say.code),
        "",
        written(start.time(), say),
        written(end.time(), say),
        municipality=known[0] if known else "",
    )


def create_event(session: Session, value: NewEvent, language: str, settings: Settings | None = None) -> EventId:
    """Make the event in one step, with its municipality if the file does not have it yet and the usual hall."""
    hall = settings or Settings()

    def verb(_: object) -> EventId:
        event_id = events.create(
            session,
            value.template_code,
            value.name,
            value.on,
            language=language,
            starts_at=value.starts_at,
            minutes=value.minutes,
            place=value.place,
            municipality_id=municipalities.named(session, value.municipality) if value.municipality else None,
        )
        events.edit(session, event_id, screen_width_cm=hall.screen_width_cm, back_row_cm=hall.back_row_cm)
        return event_id

    return session.do("undo.event_created", verb)


def minutes_between(start: time, end: time) -> int:
    """Minutes from one time of day to a later one."""
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def written(at: time, say: Language) -> str:
    """A time of day as a field shows it: always with minutes, 7.30 or 18.00."""
    return f"{at.hour}{':' if say.code == 'en' else '.'}{at:%M}"
