"""Puts the list of tables back into a file whose own list is torn.

Foorumi makes its tables before anything else, so they begin on the same pages in every file that was not rewritten. The
pages of the list are taken from a new file; whether they fit is seen from the ids, which stand in the tables and in
their indexes.
"""

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from foorumi.domain.workspace import Part
from foorumi.store.connection import connect
from foorumi.store.file import create

PAGE = 4096
INTERIOR = 5


def graft_schema(damaged: Path) -> bool:
    """Give a file a new file's list of tables; whether it fits. Only ever for a copy of the damaged file."""
    with tempfile.TemporaryDirectory(prefix="foorumi-") as folder:
        path = Path(folder) / "new.foorumi"
        create(path).close()
        new = path.read_bytes()
    content = bytearray(damaged.read_bytes())
    for page in _schema_pages(new):
        content[(page - 1) * PAGE : page * PAGE] = new[(page - 1) * PAGE : page * PAGE]
    content[28:32] = (len(content) // PAGE).to_bytes(4, "big")
    content[32:40] = bytes(8)  # no page is free for certain
    damaged.write_bytes(content)
    try:
        with closing(connect(damaged, "write")) as connection:
            return all(_fits(connection, part.table) for part in Part)
    except sqlite3.Error:
        return False


def _schema_pages(new: bytes) -> list[int]:
    """The pages of the list of tables: the first, and those it points to."""
    if new[100] != INTERIOR:
        return [1]
    cells = int.from_bytes(new[103:105], "big")
    places = [int.from_bytes(new[at : at + 2], "big") for at in range(112, 112 + 2 * cells, 2)]
    return [1, *(int.from_bytes(new[at : at + 4], "big") for at in places), int.from_bytes(new[108:112], "big")]


def _fits(connection: sqlite3.Connection, table: str) -> bool:
    """Whether a table and the index of its ids know each other; either may be torn in the middle."""
    found: list[set[str]] = []
    for how in (f"indexed by sqlite_autoindex_{table}_1 order by id", "not indexed"):
        ids: set[str] = set()
        with suppress(sqlite3.Error):
            ids.update(str(row_id) for (row_id,) in connection.execute(f"select id from {table} {how}"))
        found.append(ids)
    index, rows = found
    return not index or not rows or bool(index & rows)
