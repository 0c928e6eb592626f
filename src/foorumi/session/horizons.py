"""What people do with the horizon."""

from foorumi.domain.horizons import HorizonMark
from foorumi.domain.ids import EventId, ItemId, NoteId
from foorumi.session import notes
from foorumi.session.session import Session


def place(session: Session, kind: str, placed_id: str, years: int) -> None:
    """Put a theme, a proposal or a note one, three or ten years ahead; 0 takes it off the horizon."""
    mark = HorizonMark(placed_id, years, **{f"{kind}_id": placed_id})  # type: ignore[arg-type]
    session.do("undo.horizon", lambda rows: rows.put(mark))


def add(session: Session, event_id: EventId, item_id: ItemId, text: str, years: int) -> NoteId:
    """Write a note that looks so many years ahead."""

    def verb(_: object) -> NoteId:
        note_id = notes.add(session, event_id, text, item_id=item_id)
        place(session, "note", note_id, years)
        return note_id

    return session.do("undo.note_added", verb)
