"""What people do with notes."""

from collections.abc import Iterable, Sequence
from typing import Any

from foorumi.domain.ids import EventId, ItemId, NoteId, ThemeId, new_id
from foorumi.domain.notes import Note
from foorumi.domain.run import stamp
from foorumi.domain.themes import Remark
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
    session.do("undo.note_added", lambda rows: rows.insert(note))
    return note.id


def add_all(session: Session, notes: Iterable[Note], label: str = "undo.notes_added") -> None:
    """Write many notes in one step."""

    def verb(rows: Rows) -> None:
        for note in notes:
            rows.insert(note)

    session.do(label, verb)


def edit(session: Session, note_id: NoteId, **values: Any) -> None:
    """Change fields of a note other than its text."""
    session.do("undo.note", lambda rows: rows.update(Part.note, note_id, **values))


def rewrite(session: Session, note: Note, text: str) -> None:
    """Change a note's text; the writer's own words are kept."""
    written = note.text_as_written or note.text
    session.do("undo.note", lambda rows: rows.update(Part.note, note.id, text=text, text_as_written=written))


def place(session: Session, notes: Sequence[NoteId], theme_id: ThemeId | None, at: int | None = None) -> None:
    """Put notes into a theme (or back among the unsorted) at a position, counted from 0 without them; last if None."""
    workspace = session.workspace
    known = {note.id: note for event in workspace.events for note in workspace.notes(event.id) if note.id in notes}
    if not known:
        return
    event_id = next(iter(known.values())).event_id
    column = sorted(
        (n for n in workspace.notes(event_id) if n.theme_id == theme_id and n.id not in known and not n.parent_id),
        key=lambda n: (n.position, n.written_at, n.id),
    )
    order = [note.id for note in column]
    index = len(order) if at is None else max(0, min(at, len(order)))
    order[index:index] = notes

    def verb(rows: Rows) -> None:
        for position, note_id in enumerate(order):
            rows.update(Part.note, note_id, position=position)
        for note_id in notes:
            rows.update(Part.note, note_id, theme_id=theme_id)

    session.do("undo.notes_placed", verb)


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
