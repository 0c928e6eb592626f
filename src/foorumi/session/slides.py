"""What people do with a speaker's pages: put a PDF beside a talk, and take it away."""

from dataclasses import replace

from foorumi.domain.ids import ItemId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.slides import Slides
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def put(session: Session, item_id: ItemId, pdf: bytes, pages: int, name: str = "") -> None:
    """Put a PDF beside a talk, in the place of one that is there."""
    item = session.workspace.item(item_id)
    row = Slides(item_id, item.event_id, new_id(), name, pages)

    def verb(rows: Rows) -> None:
        # The bytes stay when the act is undone, so that doing it again needs no file.
        rows.connection.execute("insert into picture_data (id, data) values (?, ?)", [row.data_id, pdf])
        rows.put(row)

    session.do("undo.slides_put", verb)


def take_away(session: Session, item_id: ItemId) -> None:
    """Take the pages away from a talk; undo brings them back."""
    row = session.workspace.slides(item_id)
    if row:
        gone = replace(row, deleted_at=stamp())
        session.do("undo.slides_taken", lambda rows: rows.put(gone))
