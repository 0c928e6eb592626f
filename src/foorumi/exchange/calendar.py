"""An event for a calendar program, with the promises that were made as tasks (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from foorumi.domain.commitments import Commitment
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language

ZONE = "Europe/Helsinki"
LONGEST_LINE = 75
"""Bytes of a line; longer ones are folded."""
RULES = (
    "BEGIN:VTIMEZONE", f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT", "DTSTART:19700329T030000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "TZNAME:EEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19701025T040000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "TZNAME:EET", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


def event_calendar(workspace: Workspace, event_id: EventId, say: Language, made_at: datetime) -> bytes:
    """The event, the next one if its day is known, and the open promises with their dates; no person is named."""
    event = workspace.event(event_id)
    stamp = f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Foorumi//FI", *RULES, *_event(event, stamp)]
    if event.next_event_on:
        lines += _day(f"{event.id}-next", say("memo.fact.next_event"), event.next_event_on, stamp)
    return _written([*lines, *_promises(workspace.commitments_of(event_id), stamp), "END:VCALENDAR"])


def year_calendar(workspace: Workspace, say: Language, made_at: datetime) -> bytes:
    """The annual clock: every duty as often as it comes round, every open promise with its date, and every event."""
    stamp = f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Foorumi//FI", *RULES]
    for duty in workspace.rows(Part.duty):
        if duty.next_on:
            told = ", ".join(filter(None, (duty.title, duty.office)))
            every = f"RRULE:FREQ=MONTHLY;INTERVAL={max(1, duty.every_months)}"
            alarm = ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(told)}", "TRIGGER:-P7D", "END:VALARM")
            day = _day(duty.id, told, duty.next_on, stamp)
            lines += [*day[:-1], every, *alarm, day[-1]]
    for event in workspace.events:
        lines += _event(event, stamp)
    lines += _promises(workspace.commitments, stamp)
    return _written([*lines, "END:VCALENDAR"])


def _promises(promises: Iterable[Commitment], stamp: str) -> list[str]:
    return [
        line
        for row in promises
        if row.is_open and row.due_on
        for line in (
            "BEGIN:VTODO", f"UID:{row.id}@foorumi", stamp, f"SUMMARY:{_escaped(row.text)}",
            f"DUE;VALUE=DATE:{_compact(row.due_on)}", "STATUS:NEEDS-ACTION", "END:VTODO",
        )
    ]  # fmt: skip


def _written(lines: Iterable[str]) -> bytes:
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode("utf-8")


def _event(event: Event, stamp: str) -> list[str]:
    told = " ".join(text for text in (event.purpose, event.influence) if text)
    return [
        "BEGIN:VEVENT", f"UID:{event.id}@foorumi", stamp,
        f"DTSTART;TZID={ZONE}:{event.start:%Y%m%dT%H%M%S}", f"DTEND;TZID={ZONE}:{event.end:%Y%m%dT%H%M%S}",
        f"SUMMARY:{_escaped(event.name)}",
        *([f"LOCATION:{_escaped(event.place)}"] if event.place else []),
        *([f"DESCRIPTION:{_escaped(told)}"] if told else []),
        "END:VEVENT",
    ]  # fmt: skip


def _day(uid: str, summary: str, on: str, stamp: str) -> list[str]:
    when = f"DTSTART;VALUE=DATE:{_compact(on)}"
    return ["BEGIN:VEVENT", f"UID:{uid}@foorumi", stamp, when, f"SUMMARY:{_escaped(summary)}", "END:VEVENT"]


def _compact(iso: str) -> str:
    return f"{date.fromisoformat(iso):%Y%m%d}"


def _escaped(text: str) -> str:
    text = "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 bytes, the later ones after a space; no letter is cut."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode("utf-8"))
        if size + width > LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += width
    yield piece
