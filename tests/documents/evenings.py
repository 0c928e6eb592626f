"""Evenings to print: the demo, one that has not been held, and one with more people and notes than a hall takes."""

from pathlib import Path

from foorumi.domain.attendees import Attendee
from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion
from foorumi.domain.events import Event
from foorumi.domain.ids import AttendeeId, CommitmentId, ConclusionId, EventId, NoteId, ThemeId
from foorumi.domain.notes import KINDS, SOURCES, Note
from foorumi.domain.themes import Theme
from foorumi.domain.workspace import Part, Workspace
from foorumi.exchange.demo import make_demo

Evening = tuple[Workspace, EventId]
PEOPLE, NOTES, THEMES, COMMITMENTS = 300, 1000, 10, 40
WORDS = (
    "talkoot",
    "kyyti",
    "valaistus",
    "nuorisotila",
    "kirjasto",
    "latu",
    "iltapäivä",
    "kylätalo",
    "avustus",
    "Š ž 😀",
)


def demo(folder: Path) -> Evening:
    """The demo evening, through the program's own imports."""
    session = make_demo(folder / "demo.foorumi")
    workspace = session.workspace.whole()
    session.close()
    return workspace, workspace.events[0].id


def empty() -> Evening:
    """An event of which nothing is known but its name, date and purpose."""
    event = Event(EventId("e"), "Ilta", "2026-11-26", purpose="Kyläjuhla")
    return workspace_of({Part.event: (event,)}), event.id


def large(demo: Evening, part: int = 1) -> Evening:
    """The demo's agenda, actors and votes with 300 people, 1,000 notes in 10 themes and 40 commitments, or one in so
    many of them: enough for many pages."""
    workspace, event_id = demo
    people = tuple(
        Attendee(
            AttendeeId(f"p{number:03}"),
            event_id,
            f"Osallistuja Numero {number}",
            f"Yhdistys {number % 60}",
            role="jäsen" if number % 3 else "puheenjohtaja",
            arrived_at="17:50",
            group_number=number % 40 + 1,
        )
        for number in range(PEOPLE // part)
    )
    themes = tuple(
        Theme(ThemeId(f"t{number}"), event_id, f"Teema {number}", position=number) for number in range(THEMES)
    )
    notes = tuple(
        Note(
            NoteId(f"n{number:04}"),
            event_id,
            " ".join(WORDS[(number * step) % len(WORDS)] for step in range(1, 4 + number % 9)),
            theme_id=ThemeId(f"t{number % THEMES}"),
            kind=KINDS[number % len(KINDS)],
            source=SOURCES[number % len(SOURCES)],
            language="sv" if number % 17 == 0 else "fi",
            position=number,
        )
        for number in range(NOTES // part)
    )
    conclusions = tuple(
        Conclusion(
            ConclusionId(f"c{number}"), event_id, f"Linjaus {number} " + "ja sen perustelu " * 6, position=number
        )
        for number in range(8)
    )
    commitments = tuple(
        Commitment(
            CommitmentId(f"s{number}"),
            f"Sitoumus {number} sovitaan kirjallisesti",
            event_id,
            owner_text=f"Yhdistys {number}",
            due_on="2027-03-31",
            position=number,
        )
        for number in range(COMMITMENTS)
    )
    parts = {part: workspace.rows(part) for part in Part} | {
        Part.attendee: people,
        Part.theme: themes,
        Part.note: notes,
        Part.conclusion: conclusions,
        Part.commitment: commitments,
    }
    return workspace_of(parts), event_id


def workspace_of(parts: dict[Part, tuple[object, ...]]) -> Workspace:
    """A workspace of these rows alone."""
    return Workspace({part: parts.get(part, ()) for part in Part}, lambda part: ())
