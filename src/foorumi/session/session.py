"""The running work: one open file, one value of it, one way to change it."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from foorumi.domain.errors import Conflict, WorkspaceError
from foorumi.domain.workspace import Part, Workspace
from foorumi.session.history import Edit, History
from foorumi.store import changes as store_changes
from foorumi.store.changes import Change
from foorumi.store.file import WorkspaceFile, create, open_file, told
from foorumi.store.rows import Rows

Result = TypeVar("Result")

DISKS_FAULTS = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
"""The refusals after which the work goes on in memory."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one act changed: the rows, and the parts they belong to."""

    rows: tuple[Change, ...]
    origin: str = "console"

    @property
    def parts(self) -> frozenset[Part]:
        """The parts that are stale now."""
        return frozenset(change.part for change in self.rows)


Listener = Callable[[Changes], None]


class Session:
    """One open file. ``do`` is the only way to write, ``workspace`` the way to read, ``subscribe`` the way to hear."""

    def __init__(self, file: WorkspaceFile) -> None:
        self._file = file
        self._listeners: list[Listener] = []
        self._workspace = Workspace({}, file.rows.read)
        self._is_doing = False
        self._watched: sqlite3.Connection | None = None
        self._unsaved: list[tuple[Change, ...]] = []
        self.history = History()
        self.saved_at = datetime.now()

    @classmethod
    def create(cls, path: Path) -> "Session":
        """Make a new file and open it."""
        return cls(create(path))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Session":
        """Open a file. Raises WorkspaceError and its kin."""
        return cls(open_file(path, read_only=read_only))

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    @property
    def is_read_only(self) -> bool:
        """Whether the file is open only to be looked at."""
        return self._file.is_read_only

    @property
    def is_in_memory(self) -> bool:
        """Whether the disk refuses and what was done since is in memory only."""
        return self._file.disk is not None

    def try_disk(self) -> bool:
        """Write what is in memory only into the file, if the disk takes it now; whether everything is saved."""
        disk = self._file.disk
        if disk is None:
            return True
        try:
            disk.execute("begin immediate")
            for changes in self._unsaved:
                store_changes.apply(disk, changes)
            disk.execute("commit")
        except (sqlite3.Error, Conflict):
            if disk.in_transaction:
                disk.execute("rollback")
            return False
        store_changes.take(disk)
        self._file.go_back_to_disk()
        self._watched = disk
        self._unsaved.clear()
        self.saved_at = datetime.now()
        return True

    @property
    def workspace(self) -> Workspace:
        """Everything in the file as of now; inside a verb, as the verb has left it so far."""
        return Workspace({}, self._file.rows.read) if self._is_doing else self._workspace

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, label: str, verb: Callable[[Rows], Result], origin: str = "console") -> Result:
        """Run a verb in one transaction and remember it under a label (a message key).

        A verb called inside another joins it. When the disk refuses, the facilitator's work goes on in memory; what
        others send is refused with WorkspaceError, and nothing has changed.
        """
        if self._is_doing:
            return verb(self._file.rows)
        result, done = self._transact(lambda: verb(self._file.rows), origin)
        undoable = tuple(change for change in done if change.part.is_undoable)
        if undoable:
            self.history.add(Edit(label, origin, undoable, time.monotonic()))
        self._tell(Changes(done, origin))
        return result

    def undo(self, origin: str = "console") -> str | None:
        """Take back the last act of a person; its label, or None. Raises Conflict when others have built on it."""
        edit = self.history.last(origin)
        if edit:
            self._redo_as(tuple(change.inverse() for change in reversed(edit.changes)), edit)
            self.history.done.remove(edit)
            self.history.undone.append(edit)
        return edit.label if edit else None

    def redo(self, origin: str = "console") -> str | None:
        """Do again what was taken back last; its label, or None."""
        edit = self.history.last_undone(origin)
        if edit:
            self._redo_as(edit.changes, edit)
            self.history.undone.remove(edit)
            self.history.done.append(edit)
        return edit.label if edit else None

    def save_copy(self, target: Path) -> None:
        """Write everything into another file."""
        self._file.save_copy(target)

    def back_up(self, reason: str) -> None:
        """Make a dated backup before something large. Raises WorkspaceError."""
        from foorumi.store.backups import back_up

        back_up(self.path, reason)

    def close(self) -> None:
        """Close the file."""
        self._listeners.clear()
        self._file.close()

    def _redo_as(self, changes: tuple[Change, ...], edit: Edit) -> None:
        _, done = self._transact(lambda: store_changes.apply(self._file.rows.connection, changes), edit.origin)
        self._tell(Changes(done, edit.origin))

    def _transact(self, work: Callable[[], Result], origin: str) -> tuple[Result, tuple[Change, ...]]:
        if self.is_read_only:
            raise WorkspaceError("errors.read_only")
        if self.is_in_memory and not self.try_disk() and origin != "console":
            raise WorkspaceError("errors.not_saved")  # the phone keeps what it sent and sends it again
        try:
            done = self._transact_once(work)
        except sqlite3.IntegrityError as error:
            raise Conflict("errors.changed_since") from error
        except sqlite3.Error as error:
            if _code(error) == sqlite3.SQLITE_ERROR:
                raise
            if origin != "console" or self.is_in_memory or _code(error) not in DISKS_FAULTS:
                raise told(error, self.path) from error
            done = self._go_on_in_memory(work)
        if self.is_in_memory:
            self._unsaved.append(done[1])
        else:
            self.saved_at = datetime.now()
        return done

    def _transact_once(self, work: Callable[[], Result]) -> tuple[Result, tuple[Change, ...]]:
        connection = self._file.rows.connection
        self._watch(connection)
        self._is_doing = True
        try:
            connection.execute("begin immediate")
            result = work()
            done = store_changes.take(connection)
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise
        finally:
            self._is_doing = False
        return result, done

    def _watch(self, connection: sqlite3.Connection) -> None:
        if connection is not self._watched:  # with the first act, since a file that is only looked at needs none of it
            store_changes.watch(connection)
            self._watched = connection

    def _go_on_in_memory(self, work: Callable[[], Result]) -> tuple[Result, tuple[Change, ...]]:
        try:
            self._file.go_on_in_memory()
        except sqlite3.Error as error:
            raise WorkspaceError("errors.not_saved") from error
        return self._transact_once(work)

    def _tell(self, changes: Changes) -> None:
        if not changes.rows:
            return
        self._workspace = self._workspace.without(changes.parts)
        for listener in list(self._listeners):
            listener(changes)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
