"""The whole content of a file as plain values, for merging, handing over and searching."""

import sqlite3
from typing import Any

from foorumi.domain.merging import Content, Links
from foorumi.domain.workspace import PART_OF, Part
from foorumi.store.rows import columns, select


def read_content(connection: sqlite3.Connection) -> Content:
    """Every row of every part by its id, deleted ones among them."""
    return {part: {row["id"]: row for row in _rows(connection, part)} for part in Part}


def read_links(connection: sqlite3.Connection) -> Links:
    """Which columns hold the ids of other rows."""
    return {
        part: {link[3]: PART_OF[link[2]] for link in connection.execute(f"pragma foreign_key_list({part.table})")}
        for part in Part
    }


def _rows(connection: sqlite3.Connection, part: Part) -> list[dict[str, Any]]:
    names = columns(part)
    listed = ", ".join(f'"{name}"' for name in names)
    found = select(connection, f"select {listed} from {part.table}")
    return [dict(zip(names, row, strict=True)) for row in found]
