"""What people ask about themselves, and erasing for good: beyond undo, and out of every backup."""

from collections.abc import Callable
from pathlib import Path

from foorumi.domain.ids import EventId
from foorumi.domain.merging import Row
from foorumi.domain.personal import Mention, erasure, mentions
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def held_about(session: Session, name: str) -> list[Mention]:
    """Everything the file holds about a person, deleted rows among it; nothing for an empty name."""
    return mentions(session.content().rows, name) if name.strip() else []


def erase_names_of_event(session: Session, event_id: EventId, mark: str, second: Path | None = None) -> int:
    """Erase who the attendees of an event were; how many. Counts stay. Cannot be taken back. Raises WorkspaceError."""
    return _erase(session, lambda row: row["event_id"] == event_id, mark, second)


def erase_person(session: Session, name: str, mark: str, second: Path | None = None) -> int:
    """Erase a person from every list and text by the whole name; how many rows of lists. Raises WorkspaceError."""
    wanted = name.strip().casefold()
    return _erase(session, lambda row: bool(wanted) and str(row["name"]).casefold() == wanted, mark, second)


def _erase(session: Session, is_wanted: Callable[[Row], bool], mark: str, second: Path | None) -> int:
    rows = session.content().rows
    people = [row for row in rows[Part.attendee].values() if is_wanted(row)]
    changes = erasure(rows, people, mark)

    def verb(into: Rows) -> None:
        for part, changed in changes.items():
            for row_id, values in changed.items():
                into.update(part, row_id, **values)

    session.do("undo.erased", verb)
    session.erase_traces(second)
    return len(changes[Part.attendee])
