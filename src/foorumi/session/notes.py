"""What people do with notes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from foorumi.domain.ids import EventId, ItemId, NoteId, ThemeId, new_id
from foorumi.domain.notes import Note
from foorumi.domain.run import stamp
from foorumi.domain.suggestions import Declined, about
from foorumi.domain.themes import Remark
from foorumi.domain.trails import NoteEnd
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(
    session: Session,
    event_id: EventId,
    text: str,
    *,
    item_id: ItemId | None = None,
    kind: str = "idea",
    source: str = "scribe",
    **values: Any,
) -> NoteId:
    """Write a note onto the wall."""
    note = Note(
        NoteId(new_id()), event_id, text, item_id=item_id, kind=kind, source=source, written_at=stamp(), **values
    )
    session.do("undo.note_added", lambda rows: rows.insert(_numbered(rows, note)))
    return note.id


def add_all(session: Session, notes: Iterable[Note], label: str = "undo.notes_added") -> None:
    """Write many notes in one step."""

    def verb(rows: Rows) -> None:
        numbers: dict[EventId, int] = {}
        for note in notes:
            numbered = _numbered(rows, note, numbers.get(note.event_id))
            numbers[note.event_id] = max(numbered.number, numbers.get(note.event_id, 0))
            rows.insert(numbered)

    session.do(label, verb)


def _numbered(rows: Rows, note: Note, last: int | None = None) -> Note:
    """The note with the next number of its event, by which its writer finds it; ``last`` spares asking the file."""
    if note.number:
        return note
    known = rows.greatest(Part.note, "number", event_id=note.event_id) if last is None else last
    return replace(note, number=known + 1)


def edit(session: Session, note_id: NoteId, **values: Any) -> None:
    """Change fields of a note other than its text."""
    session.do("undo.note", lambda rows: rows.update(Part.note, note_id, **values))


def rewrite(session: Session, note: Note, text: str) -> None:
    """Change a note's text; the writer's own words are kept."""
    written = note.text_as_written or note.text
    session.do("undo.note", lambda rows: rows.update(Part.note, note.id, text=text, text_as_written=written))


def place(
    session: Session, notes: Sequence[NoteId], theme_id: ThemeId | None, at: int | None = None, origin: str = "console"
) -> None:
    """Put notes into a theme (or back among the unsorted) at a position, counted from 0 without them; last if None."""
    known = {note.id: note for note in session.workspace.rows(Part.note) if note.id in notes}
    if not known:
        return
    event_id = next(iter(known.values())).event_id
    column = sorted(
        (n for n in session.workspace.notes(event_id) if n.theme_id == theme_id and n.id not in known),
        key=lambda n: (n.position, n.written_at, n.id),
    )
    shown = [note for note in column if not note.parent_id]
    first = max((note.position for note in column), default=-1) + 1

    def append(rows: Rows) -> None:
        for position, note_id in enumerate(notes, first):
            rows.update(Part.note, note_id, theme_id=theme_id, position=position)

    def insert(rows: Rows) -> None:
        order = [note.id for note in shown]
        index = max(0, min(at or 0, len(order)))
        order[index:index] = notes
        places = {note.id: note.position for note in shown}
        for position, note_id in enumerate(order):
            if places.get(note_id) != position:
                rows.update(Part.note, note_id, position=position)
        for note_id in notes:
            rows.update(Part.note, note_id, theme_id=theme_id)

    session.do("undo.notes_placed", append if at is None or at >= len(shown) else insert, origin)


def sort(session: Session, note_id: NoteId, theme_id: ThemeId, origin: str = "console") -> bool:
    """Put a note that nobody has sorted yet into a theme; False when another was first, and then nothing changes."""
    note = next((note for note in session.workspace.rows(Part.note) if note.id == note_id), None)
    if note is None or note.theme_id is not None or not note.is_on_wall:
        return False
    place(session, [note_id], theme_id, origin=origin)
    return True


def put_also(session: Session, note_id: NoteId, theme_id: ThemeId, origin: str = "console") -> None:
    """Put a sorted note into a second theme as well."""
    session.do("undo.notes_placed", lambda rows: rows.update(Part.note, note_id, second_theme_id=theme_id), origin)


def give_end(session: Session, note_id: NoteId, state: str, reason: str = "") -> None:
    """Say how a note ended, when its trail does not tell; an empty state lets the trail tell again."""

    def verb(rows: Rows) -> None:
        if state:
            rows.put(NoteEnd(note_id, state, reason.strip()))
        else:
            rows.delete(Part.note_end, note_id)

    session.do("undo.note_end", verb)


def decline(session: Session, event_id: EventId, kind: str, *ids: str) -> None:
    """Remember that a suggestion was declined."""
    row = Declined(new_id(), event_id, kind, about(*ids))
    session.do("undo.declined", lambda rows: rows.insert(row))


def merge(session: Session, notes: Sequence[NoteId]) -> None:
    """Put notes that say the same under the first of them; all texts are kept."""
    first, *others = notes

    def verb(rows: Rows) -> None:
        for note_id in others:
            rows.update(Part.note, note_id, parent_id=first)

    session.do("undo.notes_merged", verb)


def split(session: Session, notes: Sequence[NoteId]) -> None:
    """Take merged notes apart again."""

    def verb(rows: Rows) -> None:
        for note_id in notes:
            rows.update(Part.note, note_id, parent_id=None)

    session.do("undo.notes_split", verb)


def set_state(session: Session, notes: Sequence[NoteId], state: str) -> None:
    """Hide notes, let them onto the wall, or make them wait."""
    label = "undo.notes_hidden" if state == "hidden" else "undo.notes_shown"

    def verb(rows: Rows) -> None:
        for note_id in notes:
            rows.update(Part.note, note_id, state=state)

    session.do(label, verb)


def remark(session: Session, event_id: EventId, text: str, item_id: ItemId | None = None) -> str:
    """Write a line for the memo, which the room never sees."""
    row = Remark(new_id(), event_id, text, item_id, stamp())
    session.do("undo.remark_added", lambda rows: rows.insert(row))
    return row.id


def edit_remark(session: Session, remark_id: str, **values: Any) -> None:
    """Change a line for the memo."""
    session.do("undo.remark", lambda rows: rows.update(Part.remark, remark_id, **values))
