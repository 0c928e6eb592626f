"""What people do with pictures: put one beside a note, a theme, an item or a group, describe it, take it away."""

from dataclasses import dataclass
from typing import Any

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.pictures import Picture
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture ready to be kept: its bytes without any data of place or camera, what they are, and its size."""

    data: bytes
    media_type: str
    width: int
    height: int


def add(session: Session, event_id: EventId, prepared: Prepared, *, alt: str = "", name: str = "", **of: Any) -> str:
    """Put a picture beside something; ``of`` says what: note_id, theme_id, item_id or group_number."""
    row = Picture(
        new_id(), event_id, name=name, alt=alt.strip(), media_type=prepared.media_type, width=prepared.width,
        height=prepared.height, added_at=stamp(), **of,
    )  # fmt: skip

    def verb(rows: Rows) -> None:
        # The bytes stay when the act is undone, so that doing it again needs no file.
        rows.insert(row)
        rows.connection.execute("insert into picture_data (id, data) values (?, ?)", [row.id, prepared.data])

    session.do("undo.picture_added", verb)
    return row.id


def describe(session: Session, picture_id: str, **values: Any) -> None:
    """Change a picture's words, place or whether it is printed."""
    session.do("undo.picture", lambda rows: rows.update(Part.picture, picture_id, **values))


def delete(session: Session, picture_id: str) -> None:
    """Take a picture away; undo brings it back."""
    session.do("undo.picture_deleted", lambda rows: rows.update(Part.picture, picture_id, deleted_at=stamp()))
