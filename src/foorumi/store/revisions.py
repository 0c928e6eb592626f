"""When each field of each row was last changed, so that of two copies edited apart the newer change is taken.

A row that was never changed has no entry. The entry of the empty field tells when a row was taken out of the file, or
put back. Moments only grow within a file, even when the clock is set back.
"""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from foorumi.store.changes import Change
from foorumi.store.rows import select

if TYPE_CHECKING:
    from foorumi.domain.merging import Stamp, Stamps

FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


def next_moment(connection: sqlite3.Connection, after: str = "") -> str:
    """Now, or just after the newest moment of the file, or of another that is told, when the clock is behind it."""
    (known,) = connection.execute("select max(at) from revision").fetchone()
    newest, now = max(known or "", after), datetime.now(UTC)
    if newest >= now.strftime(FORMAT):
        now = datetime.strptime(newest, FORMAT) + timedelta(microseconds=1)
    return now.strftime(FORMAT)


def stamp_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Note that rows have been changed just now."""
    fields: list[tuple[str, str, int]] = []
    for change in changes:
        before, after = change.before, change.after
        if before is not None and after is not None:
            fields += [(change.id, name, 0) for name in after if after[name] != before.get(name)]
        elif after is None:
            fields.append((change.id, "", 1))
        elif connection.execute("select 1 from revision where id = ? and field = ''", [change.id]).fetchone():
            fields.append((change.id, "", 0))
    if fields:
        moment = next_moment(connection)
        connection.executemany(
            "insert or replace into revision (id, field, at, is_gone) values (?, ?, ?, ?)",
            [(row_id, name, moment, is_gone) for row_id, name, is_gone in fields],
        )


def read_stamps(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> "dict[tuple[str, str], Stamp]":
    """The stamps of some rows, or of all."""
    from foorumi.domain.merging import Stamp

    statement = "select id, field, at, is_gone from revision"
    if ids is None:
        found = select(connection, statement)
    else:
        found = [row for row_id in set(ids) for row in connection.execute(f"{statement} where id = ?", [row_id])]
    return {(row_id, name): Stamp(at, bool(is_gone)) for row_id, name, at, is_gone in found}


def put_stamps(connection: sqlite3.Connection, ids: Iterable[str], stamps: "Stamps") -> None:
    """Let these be the only stamps of some rows."""
    connection.executemany("delete from revision where id = ?", [(row_id,) for row_id in set(ids)])
    connection.executemany(
        "insert or replace into revision (id, field, at, is_gone) values (?, ?, ?, ?)",
        [(row_id, name, stamp.at, int(stamp.is_gone)) for (row_id, name), stamp in stamps.items()],
    )
