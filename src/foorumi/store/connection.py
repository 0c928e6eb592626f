"""The one way to connect to a .foorumi file. Anybody may have made the file, so it may run nothing of its own."""

import sqlite3
import sys
from pathlib import Path
from typing import Literal

from foorumi.domain.workspace import Part

APPLICATION_ID = 0x464F4F52
"""FOOR, in the file's header."""

SUFFIX = ".foorumi"

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
}
"""Far above what a municipality's file needs, far below what would fill the memory."""

How = Literal["write", "look", "at_rest"]
MODES: dict[How, str] = {"write": "mode=rw", "look": "mode=ro", "at_rest": "mode=ro&immutable=1"}


def connect(path: Path, how: How) -> sqlite3.Connection:
    """A connection to write, to look while another writes, or to a file that nobody writes. Raises sqlite3.Error."""
    address = f"{path.absolute().as_uri()}?{MODES[how]}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    guard(connection)
    return connection


def guard(connection: sqlite3.Connection) -> None:
    """Let nothing in a file run or grow beyond the limits."""
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    if sys.version_info >= (3, 12):  # before that Python has no way to say it
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma cell_size_check = on")
    connection.execute("pragma temp_store = memory")  # what is undone holds names, and goes nowhere else


def look(path: Path) -> sqlite3.Connection:
    """A connection to read a file that another program may or may not have open. Raises sqlite3.Error."""
    return connect(path, "look" if path.with_name(path.name + "-wal").exists() else "at_rest")


def runs_something(connection: sqlite3.Connection) -> bool:
    """Whether a file brings triggers, views or virtual tables, which no Foorumi has ever put there."""
    found = connection.execute(
        "select 1 from sqlite_schema where type in ('trigger', 'view') or lower(sql) like 'create virtual%' limit 1"
    )
    return found.fetchone() is not None


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """Whether every table is there and strict about its types."""
    strict = {name for _, name, _, _, _, is_strict in connection.execute("pragma table_list") if is_strict}
    return all(part.table in strict for part in Part)
