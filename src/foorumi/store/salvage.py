"""Reads what can be read of a damaged file into a new one, and tells exactly what could not.

The file itself is never written: the work is on a copy. Every row is asked for by itself, so that one torn page costs
the rows on it and no others; the index of the ids tells which those were.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.workspace import Part
from foorumi.store.connection import connect
from foorumi.store.file import create
from foorumi.store.rows import columns, fit
from foorumi.store.schema_pages import graft_schema

LONGEST_GAP = 100_000
"""Row numbers tried one by one between two that can be read; a gap as long as this has no rows in it."""


@dataclass
class Salvaged:
    """How many rows of each part came over, the ids of those that did not, the parts that may have lost rows nothing
    tells of any more, and how many links to lost rows were let go."""

    read: dict[Part, int] = field(default_factory=dict)
    lost: dict[Part, list[str]] = field(default_factory=dict)
    unsure: set[Part] = field(default_factory=set)
    unlinked: int = 0

    @property
    def lost_rows(self) -> int:
        """How many rows are known to be lost."""
        return sum(map(len, self.lost.values()))


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Write what can be read of a file, its log included, into a new file. Raises WorkspaceError when nothing can."""
    found = Salvaged()
    with tempfile.TemporaryDirectory(prefix="foorumi-") as folder:
        copy = Path(folder) / "copy.foorumi"
        for ending in ("", "-wal"):
            source = damaged.with_name(damaged.name + ending)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + ending))
        if not _has_tables(copy) and not graft_schema(copy):
            raise WorkspaceError("errors.nothing_salvaged", file=damaged.name)
        try:
            rows = _read_all(copy, found)
        except sqlite3.Error as error:
            raise WorkspaceError("errors.nothing_salvaged", file=damaged.name) from error
    made = create(target)
    try:
        _write_all(made.rows.connection, rows, found)
    finally:
        made.close()
    return found


def _read_all(copy: Path, found: Salvaged) -> dict[Part, list[dict[str, Any]]]:
    with closing(connect(copy, "write")) as connection:
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        return {part: _read(connection, part, found) for part in Part}


def _has_tables(copy: Path) -> bool:
    try:
        with closing(connect(copy, "write")) as connection:
            return bool(connection.execute("select count(*) from sqlite_schema").fetchone()[0])
    except sqlite3.Error:
        return False


def _read(connection: sqlite3.Connection, part: Part, found: Salvaged) -> list[dict[str, Any]]:
    """Every row of a table that can be read, as values by column; older tables lack some columns."""
    names = set(columns(part))
    there = [row[1] for row in connection.execute(f"pragma table_info({part.table})") if row[1] in names]
    if "id" not in there:
        return []
    listed = ", ".join(f'"{name}"' for name in there)
    ids, has_all_ids = _ids(connection, part.table)
    rowids, has_all_rows = _rowids(connection, part.table, ids)
    if not (has_all_ids or has_all_rows):
        found.unsure.add(part)
    rows: dict[int, dict[str, Any]] = {}
    for rowid in rowids:
        with suppress(sqlite3.Error):
            row = connection.execute(f"select {listed} from {part.table} where rowid = ?", [rowid]).fetchone()
            if row and row[there.index("id")]:
                rows[rowid] = dict(zip(there, row, strict=True))
    read = {row["id"] for row in rows.values()}
    found.read[part] = len(rows)
    if lost := [row_id for rowid, row_id in ids.items() if rowid not in rows and row_id not in read]:
        found.lost[part] = lost
    return list(rows.values())


def _ids(connection: sqlite3.Connection, table: str) -> tuple[dict[int, str], bool]:
    """The ids by row number, from the index that holds them apart from the rows, and whether all of it was read."""
    found: dict[int, str] = {}
    statement = f"select rowid, id from {table} indexed by sqlite_autoindex_{table}_1 order by id"
    for order in ("asc", "desc"):
        with suppress(sqlite3.Error):
            for rowid, row_id in connection.execute(f"{statement} {order}"):
                found[rowid] = str(row_id)
            return found, True
    return found, False


def _rowids(connection: sqlite3.Connection, table: str, ids: Iterable[int]) -> tuple[list[int], bool]:
    """The row numbers known from the index, those read from either end of the table, and those between the ends; and
    whether the table was read from end to end."""
    known, ends = set(ids), [0, 0]
    for place, order in enumerate(("asc", "desc")):
        with suppress(sqlite3.Error):
            for (rowid,) in connection.execute(f"select rowid from {table} not indexed order by rowid {order}"):
                known.add(rowid)
                ends[place] = rowid
            return sorted(known), True
    first, last = ends[0], ends[1] or max(known, default=0)
    if first < last and last - first <= LONGEST_GAP:
        known |= set(range(first, last))
    return sorted(known), False


def _write_all(connection: sqlite3.Connection, rows: dict[Part, list[dict[str, Any]]], found: Salvaged) -> None:
    connection.execute("pragma foreign_keys = off")
    connection.execute("begin")
    for part, read in rows.items():
        for row in read:
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            try:
                connection.execute(
                    f"insert into {part.table} ({names}) values ({marks})", [fit(value) for value in row.values()]
                )
            except sqlite3.Error:  # a value of another type than the column takes, or an id that came twice
                found.read[part] -= 1
                found.lost.setdefault(part, []).append(str(row["id"]))
    _mend_links(connection, found)
    connection.execute("commit")
    connection.execute("pragma foreign_keys = on")


def _mend_links(connection: sqlite3.Connection, found: Salvaged) -> None:
    """Let go of links to rows that were lost; a row that is nothing without its link is lost too."""
    while broken := connection.execute("pragma foreign_key_check").fetchall():
        for table, rowid, _, number in broken:
            links = connection.execute(f"pragma foreign_key_list({table})").fetchall()
            column = next(link[3] for link in links if link[0] == number)
            found.unlinked += 1
            try:
                connection.execute(f'update {table} set "{column}" = null where rowid = ?', [rowid])
            except sqlite3.IntegrityError:
                part = next(part for part in Part if part.table == table)
                lost = connection.execute(f"delete from {table} where rowid = ? returning id", [rowid]).fetchone()
                if lost:
                    found.read[part] -= 1
                    found.lost.setdefault(part, []).append(str(lost[0]))
