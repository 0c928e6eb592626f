"""The acts of the last evening, kept in the file together with what they did, so that undo survives closing."""

import json
import sqlite3
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from foorumi.domain.run import stamp
from foorumi.domain.workspace import PART_OF
from foorumi.store.changes import Change

if TYPE_CHECKING:
    from foorumi.domain.merging import Stamps

EVENING = timedelta(hours=18)
"""How far before the newest act the last evening reaches; what is older is forgotten on opening."""

StampsOfTwo = tuple["Stamps", "Stamps"]


class Edit(NamedTuple):
    """One act of a person: ``label`` is the message key that names it, ``origin`` whose it is, ``at`` when (UTC).

    ``typed_at`` is when it was last typed on, in seconds of this run of the program. ``stamps`` are those of its rows
    before and after, kept for an act that brought its own.
    """

    label: str
    origin: str
    changes: tuple[Change, ...]
    typed_at: float = float("-inf")
    at: str = ""
    seq: int = 0
    stamps: StampsOfTwo | None = None

    @property
    def rows(self) -> frozenset[str]:
        """The ids of the rows it touched."""
        return frozenset(change.id for change in self.changes)


def put(connection: sqlite3.Connection, edit: Edit, *, is_undone: bool = False) -> None:
    """Keep an act, in place of the one with its number."""
    changes = [[change.part.table, change.id, change.before, change.after] for change in edit.changes]
    stamps = [[[*key, value.at, value.is_gone] for key, value in side.items()] for side in edit.stamps or ()]
    connection.execute(
        "insert or replace into edit (seq, label, origin, at, changes, stamps, is_undone) values (?, ?, ?, ?, ?, ?, ?)",
        [edit.seq, edit.label, edit.origin, edit.at, _text(changes), _text(stamps) if stamps else "", int(is_undone)],
    )


def mark(connection: sqlite3.Connection, edit: Edit, *, is_undone: bool) -> None:
    """Tell whether an act stands."""
    connection.execute("update edit set is_undone = ? where seq = ?", [int(is_undone), edit.seq])


def drop(connection: sqlite3.Connection, edits: Collection[Edit]) -> None:
    """Forget acts."""
    connection.executemany("delete from edit where seq = ?", [(edit.seq,) for edit in edits])


def load(connection: sqlite3.Connection) -> tuple[list[Edit], list[Edit]]:
    """The acts of the last evening that stand, oldest first, and those taken back, the last taken back last."""
    (newest,) = connection.execute("select max(at) from edit").fetchone()
    if not newest:
        return [], []
    since = stamp(datetime.fromisoformat(newest) - EVENING)
    rows = connection.execute(
        "select seq, label, origin, at, changes, stamps, is_undone from edit where at >= ? order by seq", [since]
    ).fetchall()
    done = [_edit(row) for row in rows if not row[-1]]
    undone = [_edit(row) for row in reversed(rows) if row[-1]]
    return done, undone


def forget_older(connection: sqlite3.Connection, edits: Collection[Edit]) -> None:
    """Keep only acts at least as new as the oldest of these."""
    oldest = min((edit.seq for edit in edits), default=0)
    connection.execute("delete from edit where seq < ?", [oldest])


def _edit(row: tuple[int, str, str, str, str, str, int]) -> Edit:
    from foorumi.domain.merging import Stamp

    seq, label, origin, at, changes, stamps, _ = row
    read = tuple(Change(PART_OF[table], row_id, before, after) for table, row_id, before, after in json.loads(changes))
    sides: list[Stamps] = [
        {(row_id, name): Stamp(when, is_gone) for row_id, name, when, is_gone in side}
        for side in json.loads(stamps or "[]")
    ]
    return Edit(label, origin, read, at=at, seq=seq, stamps=(sides[0], sides[1]) if sides else None)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
