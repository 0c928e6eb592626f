"""The .foorumi file: a SQLite database that knows what it is.

There is no "Save": every change is on the disk when it is done. ``save_copy`` makes another file.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from foorumi.domain.errors import DamagedWorkspace, NewerWorkspace, NotAWorkspace, WorkspaceError, WorkspaceInUse
from foorumi.store.connection import APPLICATION_ID, SUFFIX, connect, guard, has_our_tables, look, runs_something
from foorumi.store.lock import FileLock
from foorumi.store.migrations import SCHEMA, migrations
from foorumi.store.rows import Rows
from foorumi.store.safely import put_in_place

__all__ = ["SUFFIX", "WorkspaceFile", "create", "is_damaged", "open_file"]


QUICKLY_CHECKED_BYTES = 64_000_000
"""Files up to this are checked while they are opened; larger ones when their first backup is made."""


class WorkspaceFile:
    """One open file. Made by ``create`` or ``open_file``; the connection belongs to the thread that made it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock | None) -> None:
        self.path = path
        self.rows = Rows(connection)
        self._lock = lock
        self._disk: sqlite3.Connection | None = None
        self._is_closed = False

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened only to be looked at."""
        return self._lock is None

    @property
    def disk(self) -> sqlite3.Connection | None:
        """The file's own connection while the work goes on in memory, else None."""
        return self._disk

    def go_on_in_memory(self) -> None:
        """Take everything the disk still gives into memory, and work there. Raises sqlite3.Error."""
        memory = sqlite3.connect(":memory:", isolation_level=None)
        self.rows.connection.backup(memory)
        guard(memory)
        memory.execute("pragma foreign_keys = on")
        self._disk, self.rows.connection = self.rows.connection, memory

    def go_back_to_disk(self) -> None:
        """Work in the file again, once it holds what was done meanwhile."""
        if self._disk:
            self.rows.connection.close()
            self.rows.connection, self._disk = self._disk, None

    def save_copy(self, target: Path) -> None:
        """Write everything into another file. Raises WorkspaceError when the target cannot be written."""
        unfinished = target.with_name(target.name + ".part")
        try:
            unfinished.unlink(missing_ok=True)
            self.rows.connection.execute("vacuum into ?", [str(unfinished)])
            put_in_place(unfinished, target)
        except (OSError, sqlite3.Error) as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise WorkspaceError("errors.copy_failed", file=target.name) from error

    def erase_traces(self) -> None:
        """Forget every act, and write the file anew without what was erased. Raises sqlite3.Error."""
        connection = self.rows.connection
        connection.execute("pragma secure_delete = on")
        connection.execute("delete from edit")
        connection.execute("vacuum")
        connection.execute("pragma wal_checkpoint(truncate)")

    def close(self) -> None:
        """Fold the log into the file, so that it can be copied by itself, and let others open it; once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        for connection in filter(None, (self.rows.connection, self._disk)):
            if not self.is_read_only:
                with suppress(sqlite3.OperationalError):  # a full disk leaves the log, which the next opening reads
                    connection.execute("pragma wal_checkpoint(truncate)")
            connection.close()
        if self._lock:
            self._lock.release()


def create(path: Path) -> WorkspaceFile:
    """Make a new, empty file; it is there whole or not at all. Raises WorkspaceError when it exists or cannot be."""
    if path.exists():
        raise WorkspaceError("errors.file_exists", file=path.name)
    lock = FileLock(path)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(b"")
        with closing(connect(unfinished, "write")) as connection:
            connection.execute("pragma journal_mode = memory")  # nobody reads what is unfinished,
            connection.execute("pragma synchronous = off")  # and it is brought to the disk before it gets its name
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
            _migrate(connection)
        put_in_place(unfinished, path)
        return _ready(path, connect(path, "write"), lock)
    except (OSError, sqlite3.Error) as error:
        lock.release()
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise WorkspaceError("errors.cannot_create", file=path.name) from error


def open_file(path: Path, *, read_only: bool = False, is_copy: bool = False) -> WorkspaceFile:
    """Open a file, brought up to today's tables after a backup of the older one, unless it is a copy anyway.

    Raises NotAWorkspace, NewerWorkspace, DamagedWorkspace, WorkspaceInUse when it can only be looked at, or
    WorkspaceError when it is gone.
    """
    if not path.is_file():
        raise WorkspaceError("errors.file_gone", file=path.name)
    if not (read_only or os.access(path, os.W_OK)):
        raise WorkspaceInUse("errors.file_read_only", file=path.name)
    lock = None if read_only else FileLock(path)
    connection = None
    try:
        connection = look(path) if read_only else connect(path, "write")
        if _checked_version(path, connection) < SCHEMA:
            if read_only:
                raise WorkspaceError("errors.older_read_only", file=path.name)
            if not is_copy:
                from foorumi.store.backups import back_up

                back_up(path, "before_migration")
            _migrate(connection)
        if not has_our_tables(connection):
            raise NotAWorkspace("errors.not_a_workspace", file=path.name)
        return _ready(path, connection, lock)
    except BaseException as error:
        if connection:
            connection.close()
        if lock:
            lock.release()
        if isinstance(error, sqlite3.Error):
            raise told(error, path) from error
        if isinstance(error, UnicodeDecodeError):  # SQLite's own message held the torn bytes of a name
            raise DamagedWorkspace("errors.damaged", file=path.name) from error
        raise


def told(error: sqlite3.Error, path: Path) -> WorkspaceError:
    """What SQLite refused, in the facilitator's words."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_NOTADB:
            return NotAWorkspace("errors.not_a_workspace", file=path.name)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return WorkspaceError("errors.locked", file=path.name)
        case sqlite3.SQLITE_READONLY:
            return WorkspaceInUse("errors.file_read_only", file=path.name)
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return WorkspaceError("errors.not_saved")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return WorkspaceError("errors.cannot_open", file=path.name)
        case _:
            return DamagedWorkspace("errors.damaged", file=path.name)


def _checked_version(path: Path, connection: sqlite3.Connection) -> int:
    (application,) = connection.execute("pragma application_id").fetchone()
    (version,) = connection.execute("pragma user_version").fetchone()
    if application != APPLICATION_ID:
        raise NotAWorkspace("errors.not_a_workspace", file=path.name)
    if version > SCHEMA:
        raise NewerWorkspace("errors.newer_workspace", file=path.name)
    if runs_something(connection):
        raise NotAWorkspace("errors.runs_something", file=path.name)
    if path.stat().st_size <= QUICKLY_CHECKED_BYTES and connection.execute("pragma quick_check(1)").fetchone() != (
        "ok",
    ):
        raise DamagedWorkspace("errors.damaged", file=path.name)
    return int(version)


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date while foreign keys are off, as changing a table needs, then check them."""
    from sqlite_utils import Database

    connection.execute("pragma foreign_keys = off")
    migrations().apply(Database(connection, execute_plugins=False))
    if connection.execute("pragma foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a row points to nothing")


def _ready(path: Path, connection: sqlite3.Connection, lock: FileLock | None) -> WorkspaceFile:
    if lock:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
        connection.execute("pragma fullfsync = on")
    connection.execute("pragma foreign_keys = on")
    return WorkspaceFile(path, connection, lock)


def is_damaged(path: Path) -> bool:
    """Whether SQLite finds the file broken."""
    from foorumi.store.backups import is_whole

    return not is_whole(path)
