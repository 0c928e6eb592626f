"""What people ask about themselves, and erasing for good: beyond undo, and out of every backup. Each is noted without
telling whose data it was. The pictures and speakers' pages of an event go with its names, since they show people."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.merging import Row
from foorumi.domain.papers import NAMING
from foorumi.domain.personal import Mention, erasure, mentions
from foorumi.domain.retention import WRITTEN, PrivacyAct, tells_who
from foorumi.domain.workspace import Part
from foorumi.session import papers
from foorumi.session.session import Session
from foorumi.store.rows import Rows

UNUSED = "delete from picture_data where id not in (select id from picture union all select data_id from slides)"
"""Throws away the bytes of pictures and pages that no row speaks of."""


def held_about(session: Session, name: str) -> list[Mention]:
    """Everything the file holds about a person, deleted rows among it; nothing for an empty name."""
    return mentions(session.content().rows, name) if name.strip() else []


def note(session: Session, act: str, number: int, event_id: EventId | None = None) -> None:
    """Note what was done with personal data: an act of ``retention.ACTS``, and with how many rows."""
    row = PrivacyAct(new_id(), date.today().isoformat(), act, event_id, number)
    session.do("undo.erased", lambda rows: rows.insert(row))


def note_paper(session: Session, event_id: EventId, code: str, act: str) -> None:
    """Note that a paper was printed or saved, if it tells who came; no other paper is noted."""
    named = sum(map(tells_who, session.workspace.attendees(event_id)))
    if named and (code in NAMING or (code == "memo" and papers.choice(session, event_id).has_names)):
        note(session, act, named, event_id)


def erase_names_of_event(session: Session, event_id: EventId, mark: str, second: Path | None = None) -> int:
    """Erase who the attendees of an event were; how many. Counts stay. Cannot be taken back. Raises WorkspaceError."""
    return _erase(session, lambda row: row["event_id"] == event_id, mark, second, "erased_names", event_id)


def erase_person(session: Session, name: str, mark: str, second: Path | None = None) -> int:
    """Erase a person from every list and text by the whole name; how many rows of lists. Raises WorkspaceError."""
    wanted = name.strip().casefold()

    def is_wanted(row: Row) -> bool:
        return bool(wanted) and str(row["name"]).casefold() == wanted

    return _erase(session, is_wanted, mark, second, "erased_person")


def erase_notes_of_event(session: Session, event_id: EventId, mark: str, second: Path | None = None) -> int:
    """Erase the words of notes, answers and remarks of an event; how many. Counts, themes and what was concluded
    stay. Cannot be taken back. Raises WorkspaceError."""
    rows = session.content().rows
    texts = [
        (part, row_id, {name: mark for name in ("text", "text_as_written") if row.get(name)})
        for part in WRITTEN
        for row_id, row in rows[part].items()
        if row["event_id"] == event_id and row["text"]
    ]

    def verb(into: Rows) -> None:
        for part, row_id, values in texts:
            into.update(part, row_id, **values)
        note(session, "erased_notes", len(texts), event_id)

    session.do("undo.erased", verb)
    session.erase_traces(second)
    return len(texts)


def erase_private(session: Session, second: Path | None = None) -> int:
    """Erase the ties of tension and the confidential notes of actors; how many. Raises WorkspaceError."""
    rows = session.content().rows
    ties = [row_id for row_id, row in rows[Part.relation].items() if row["type"] == "tension"]
    noted = [row_id for row_id, row in rows[Part.actor].items() if row["confidential_note"]]

    def verb(into: Rows) -> None:
        for row_id in ties:
            into.delete(Part.relation, row_id)
        for row_id in noted:
            into.update(Part.actor, row_id, confidential_note="")
        note(session, "erased_private", len(ties) + len(noted))

    session.do("undo.erased", verb)
    session.erase_traces(second)
    return len(ties) + len(noted)


def _erase(
    session: Session,
    is_wanted: Callable[[Row], bool],
    mark: str,
    second: Path | None,
    act: str,
    event_id: EventId | None = None,
) -> int:
    rows = session.content().rows
    people = [row for row in rows[Part.attendee].values() if is_wanted(row)]
    changes = erasure(rows, people, mark)
    events = {row["event_id"] for row in people}
    naming = [row for row in rows[Part.memo_version].values() if row["has_names"] and row["event_id"] in events]

    def verb(into: Rows) -> None:
        for part, changed in changes.items():
            for row_id, values in changed.items():
                into.update(part, row_id, **values)
        for memo in naming:  # approved words cannot be changed, so the memo is to be approved anew without the names
            into.delete(Part.memo_version, memo["id"])
            into.update(Part.event, memo["event_id"], memo_state="draft", memo_on="")
        for part in (Part.picture, Part.slides) if event_id else ():
            for row_id, row in rows[part].items():
                if row["event_id"] == event_id:
                    into.delete(part, row_id)
        if event_id:  # also the bytes of what was taken away or put another in the place of
            into.connection.execute(UNUSED)
        note(session, act, len(changes[Part.attendee]), event_id)

    session.do("undo.erased", verb)
    session.erase_traces(second)
    return len(changes[Part.attendee])
