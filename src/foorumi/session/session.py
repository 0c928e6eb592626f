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
from foorumi.store.file import WorkspaceFile, create, open_file
from foorumi.store.rows import Rows

Result = TypeVar("Result")


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
        self._is_watched = False
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
    def workspace(self) -> Workspace:
        """Everything in the file as of now; inside a verb, as the verb has left it so far."""
        return Workspace({}, self._file.rows.read) if self._is_doing else self._workspace

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, label: str, verb: Callable[[Rows], Result], origin: str = "console") -> Result:
        """Run a verb in one transaction and remember it under a label (a message key).

        A verb called inside another joins it. Raises WorkspaceError when the disk refuses; then nothing has changed.
        """
        if self._is_doing:
            return verb(self._file.rows)
        result, done = self._transact(lambda: verb(self._file.rows))
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
        connection = self._file.rows.connection
        _, done = self._transact(lambda: store_changes.apply(connection, changes))
        self._tell(Changes(done, edit.origin))

    def _transact(self, work: Callable[[], Result]) -> tuple[Result, tuple[Change, ...]]:
        connection = self._file.rows.connection
        if not self._is_watched:  # with the first act, since a file that is only looked at needs none of it
            store_changes.watch(connection)
            self._is_watched = True
        self._is_doing = True
        try:
            connection.execute("begin immediate")
            try:
                result = work()
                done = store_changes.take(connection)
                connection.execute("commit")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("rollback")
                raise
        except sqlite3.IntegrityError as error:
            raise Conflict("errors.changed_since") from error
        except sqlite3.OperationalError as error:
            raise WorkspaceError("errors.not_saved") from error
        finally:
            self._is_doing = False
        self.saved_at = datetime.now()
        return result, done

    def _tell(self, changes: Changes) -> None:
        if not changes.rows:
            return
        self._workspace = self._workspace.without(changes.parts)
        for listener in list(self._listeners):
            listener(changes)
