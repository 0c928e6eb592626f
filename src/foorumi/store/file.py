"""The .foorumi file: a SQLite database that knows what it is.

There is no "Save": every change is on the disk when it is done. ``save_copy`` makes another file.
"""

import sqlite3
from pathlib import Path

from foorumi.domain.errors import NewerWorkspace, NotAWorkspace, WorkspaceError
from foorumi.store.connection import APPLICATION_ID, SUFFIX, connect, look, runs_something
from foorumi.store.lock import FileLock
from foorumi.store.migrations import SCHEMA, migrations
from foorumi.store.rows import Rows

__all__ = ["SUFFIX", "WorkspaceFile", "create", "is_damaged", "open_file"]


class WorkspaceFile:
    """One open file. Made by ``create`` or ``open_file``; the connection belongs to the thread that made it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock | None) -> None:
        self.path = path
        self.rows = Rows(connection)
        self._lock = lock

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened only to be looked at."""
        return self._lock is None

    def save_copy(self, target: Path) -> None:
        """Write everything into another file. Raises WorkspaceError when the target cannot be written."""
        unfinished = target.with_name(target.name + ".part")
        try:
            unfinished.unlink(missing_ok=True)
            self.rows.connection.execute("vacuum into ?", [str(unfinished)])
            unfinished.replace(target)
        except (OSError, sqlite3.Error) as error:
            raise WorkspaceError("errors.copy_failed", file=target.name) from error

    def close(self) -> None:
        """Fold the log into the file, so that it can be copied by itself, and let others open it."""
        connection = self.rows.connection
        if not self.is_read_only:
            connection.execute("pragma wal_checkpoint(truncate)")
        connection.close()
        if self._lock:
            self._lock.release()


def create(path: Path) -> WorkspaceFile:
    """Make a new, empty file. Raises WorkspaceError when it exists or cannot be written."""
    if path.exists():
        raise WorkspaceError("errors.file_exists", file=path.name)
    lock = FileLock(path)
    try:
        path.touch()
        connection = connect(path, "write")
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        _migrate(connection)
    except (OSError, sqlite3.Error) as error:
        lock.release()
        raise WorkspaceError("errors.cannot_create", file=path.name) from error
    return _ready(path, connection, lock)


def open_file(path: Path, *, read_only: bool = False) -> WorkspaceFile:
    """Open a file, brought up to today's tables after a backup of the older one.

    Raises NotAWorkspace, NewerWorkspace, WorkspaceInUse, or WorkspaceError when the file is gone.
    """
    if not path.is_file():
        raise WorkspaceError("errors.file_gone", file=path.name)
    lock = None if read_only else FileLock(path)
    try:
        connection = look(path) if read_only else connect(path, "write")
        version = _checked_version(path, connection)
        if version < SCHEMA:
            if read_only:
                raise WorkspaceError("errors.older_read_only", file=path.name)
            from foorumi.store.backups import back_up

            back_up(path, "before_migration")
            _migrate(connection)
    except BaseException:
        if lock:
            lock.release()
        raise
    return _ready(path, connection, lock)


def _checked_version(path: Path, connection: sqlite3.Connection) -> int:
    try:
        (application,) = connection.execute("pragma application_id").fetchone()
        (version,) = connection.execute("pragma user_version").fetchone()
        connection.execute("select count(*) from sqlite_schema").fetchone()
    except sqlite3.DatabaseError as error:
        connection.close()
        raise NotAWorkspace("errors.not_a_workspace", file=path.name) from error
    if application != APPLICATION_ID:
        connection.close()
        raise NotAWorkspace("errors.not_a_workspace", file=path.name)
    if version > SCHEMA:
        connection.close()
        raise NewerWorkspace("errors.newer_workspace", file=path.name)
    if runs_something(connection):
        connection.close()
        raise NotAWorkspace("errors.runs_something", file=path.name)
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
    connection.execute("pragma foreign_keys = on")
    return WorkspaceFile(path, connection, lock)


def is_damaged(path: Path) -> bool:
    """Whether SQLite finds the file broken."""
    from foorumi.store.backups import is_whole

    return not is_whole(path)
