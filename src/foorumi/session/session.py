"""The running work: one open file, one value of it, one way to change it."""

import sqlite3
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from foorumi.domain.errors import Conflict, WorkspaceError, WorkspaceInUse
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part, Workspace
from foorumi.session.history import History
from foorumi.store import changes as store_changes
from foorumi.store import journal, revisions
from foorumi.store.changes import Change
from foorumi.store.file import WorkspaceFile, create, open_file, told
from foorumi.store.journal import Edit, StampsOfTwo
from foorumi.store.lock import refuse_if_open
from foorumi.store.patching import patched
from foorumi.store.places import is_trusted
from foorumi.store.rows import Rows

if TYPE_CHECKING:
    from foorumi.domain.merging import Content, Stamps
    from foorumi.store.glance import Glance
    from foorumi.store.working_copy import WorkingCopy

Result = TypeVar("Result")

DISKS_FAULTS = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
"""The refusals after which the work goes on in memory."""


class Changes(NamedTuple):
    """What one act changed: the rows, and the parts they belong to."""

    rows: tuple[Change, ...]
    origin: str = "console"

    @property
    def parts(self) -> frozenset[Part]:
        """The parts that are stale now."""
        return frozenset(change.part for change in self.rows)


class Whole(NamedTuple):
    """The content of a file, and when what in it was changed."""

    rows: "Content"
    stamps: "Stamps"


Listener = Callable[[Changes], None]
Keep = Callable[[sqlite3.Connection, tuple[Change, ...]], None]
"""What is written beside the changes of an act, in its transaction."""


class Session:
    """One open file. ``do`` is the only way to write, ``workspace`` the way to read, ``subscribe`` the way to hear."""

    def __init__(self, file: WorkspaceFile, copy: "WorkingCopy | None" = None) -> None:
        self._file = file
        self._copy = copy
        self._listeners: list[Listener] = []
        self._workspace = Workspace({}, file.rows.read)
        self._is_doing = False
        self._watched: sqlite3.Connection | None = None
        self._unsaved: list[tuple[Change, ...]] = []
        self._history: History | None = None
        self.saved_at = datetime.now()

    @classmethod
    def create(cls, path: Path) -> "Session":
        """Make a new file and open it."""
        if is_trusted(path):
            return cls(create(path))
        if path.exists():
            raise WorkspaceError("errors.file_exists", file=path.name)
        copy = _working_copy(path)
        copy.begin_new()
        made = cls(create(copy.live), copy)
        made.publish()
        return made

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Session":
        """Open a file; one in a folder not to be trusted by a working copy. Raises WorkspaceError and its kin."""
        if read_only or is_trusted(path):
            return cls(open_file(path, read_only=read_only))
        copy = _working_copy(path)
        copy.begin()
        return cls(open_file(copy.live), copy)

    @property
    def path(self) -> Path:
        """Where the file is, as the person chose it."""
        return self._copy.chosen if self._copy else self._file.path

    @property
    def live_path(self) -> Path:
        """Where the database is: the file itself, or its working copy on this computer."""
        return self._file.path

    @property
    def notice(self) -> WorkspaceError | None:
        """What there is to tell of the folder of a working copy; told once."""
        if self._copy is None or self._copy.notice is None:
            return None
        notice, self._copy.notice = self._copy.notice, None
        return notice

    @property
    def has_working_copy(self) -> bool:
        """Whether the folder of the file gets whole copies, and the database is elsewhere."""
        return self._copy is not None

    def publish(self) -> None:
        """Put a whole copy into the folder of a file that has a working copy. Any thread may. Raises WorkspaceError."""
        if self._copy:
            self._copy.publish()

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
            self._rewrite_beside(disk)
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

    def _rewrite_beside(self, disk: sqlite3.Connection) -> None:
        """Give the disk the acts and the stamps that the memory has."""
        memory = self._file.rows.connection
        for table in ("edit", "revision"):
            rows = memory.execute(f"select * from {table}").fetchall()
            disk.execute(f"delete from {table}")
            if rows:
                disk.executemany(f"insert into {table} values ({', '.join('?' * len(rows[0]))})", rows)

    @property
    def workspace(self) -> Workspace:
        """Everything in the file as of now; inside a verb, as the verb has left it so far."""
        return Workspace({}, self._file.rows.read) if self._is_doing else self._workspace

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def history(self) -> History:
        """What can be taken back: the acts of the last evening, read from the file when first asked for."""
        if self._history is None:
            connection = self._file.rows.connection
            self._history = History(*journal.load(connection))
            if not self.is_read_only:
                with suppress(sqlite3.Error):  # a full disk forgets them another time
                    journal.forget_older(connection, [*self._history.done, *self._history.undone])
        return self._history

    def do(
        self, label: str, verb: Callable[[Rows], Result], origin: str = "console", stamps: "Stamps | None" = None
    ) -> Result:
        """Run a verb in one transaction and remember it under a label (a message key).

        A verb called inside another joins it. When the disk refuses, the facilitator's work goes on in memory; what
        others send is refused with WorkspaceError, and nothing has changed. ``stamps`` are the moments of changes that
        were made elsewhere.
        """
        if self._is_doing:
            return verb(self._file.rows)
        edit = Edit(label, origin, ())

        def keep(connection: sqlite3.Connection, done: tuple[Change, ...]) -> None:
            nonlocal edit
            both = None
            if stamps is None:
                revisions.stamp_changes(connection, done)
            else:
                both = _put_stamps(connection, done, stamps)
            undoable = tuple(
                change
                for change in done
                if change.part.is_undoable or (stamps is not None and change.before is None)  # goes with its event
            )
            if undoable:
                edit = self.history.following(Edit(label, origin, undoable, time.monotonic(), stamp(), stamps=both))
                journal.drop(connection, self.history.undone if origin == "console" else ())
                journal.put(connection, edit) if edit.changes else journal.drop(connection, [edit])

        result, done = self._transact(lambda: verb(self._file.rows), keep, origin)
        if edit.seq:
            self.history.add(edit)
        self._tell(Changes(done, origin))
        return result

    def undo(self, origin: str = "console") -> str | None:
        """Take back the last act of a person; its label, or None. Raises Conflict when others have built on it."""
        edit = self.history.last(origin)
        if edit:
            self._step(edit, tuple(change.inverse() for change in reversed(edit.changes)), is_undone=True)
            self.history.done.remove(edit)
            self.history.undone.append(edit)
        return edit.label if edit else None

    def redo(self, origin: str = "console") -> str | None:
        """Do again what was taken back last; its label, or None."""
        edit = self.history.last_undone(origin)
        if edit:
            self._step(edit, edit.changes, is_undone=False)
            self.history.undone.remove(edit)
            self.history.done.append(edit)
        return edit.label if edit else None

    def forget(self, rows: Collection[str]) -> None:
        """Forget every act on these rows, here and in the file, so that what they held cannot be brought back."""
        gone = self.history.forget(rows)
        self._transact(lambda: journal.drop(self._file.rows.connection, gone), lambda *_: None, "console")

    def content(self) -> "Whole":
        """Every row with its stamps, deleted ones among them, as merging needs them."""
        from foorumi.store.content import read_content

        connection = self._file.rows.connection
        return Whole(read_content(connection), revisions.read_stamps(connection))

    @property
    def glance(self) -> "Glance":
        """What the front page tells, counted in the file without reading it in."""
        from foorumi.store.glance import Glance

        return Glance(self._file.rows.connection)

    def bytes_of(self, data_id: str) -> bytes:
        """The bytes of a picture or of a speaker's pages; empty when the file has none."""
        found = self._file.rows.connection.execute("select data from picture_data where id = ?", [data_id]).fetchone()
        return bytes(found[0]) if found else b""

    def save_copy(self, target: Path) -> None:
        """Write everything into another file. Raises WorkspaceError; WorkspaceInUse for a file that is open."""
        self.refuse_open(target)
        self._file.save_copy(target)

    def refuse_open(self, target: Path) -> None:
        """Raise WorkspaceInUse for a file that is open, here or in another window, and so must not be replaced."""
        if target.exists() and self.path.exists() and target.samefile(self.path):
            raise WorkspaceInUse("errors.in_use", file=target.name)
        refuse_if_open(target)

    def back_up(self, reason: str) -> None:
        """Make a dated backup before something large, unless it is part of something larger. Raises WorkspaceError."""
        if self._is_doing or self.is_in_memory:
            return
        from foorumi.store.backups import back_up

        back_up(self.path, reason, live=self.live_path)

    def erase_traces(self, second: Path | None = None) -> None:
        """Let nothing that has been taken out of the rows remain elsewhere: in the acts, in free pages, in backups.

        A new backup is made in place of the old ones. Raises WorkspaceError when some of that cannot be done.
        """
        from foorumi.store.backups import back_up, forget

        self.history.done.clear()
        self.history.undone.clear()
        try:
            self._file.erase_traces()
        except sqlite3.Error as error:
            raise told(error, self.path) from error
        forget(self.path, second)
        back_up(self.path, "after_erasure", second, live=self.live_path)
        self.publish()

    def close(self) -> None:
        """Close the file."""
        self._listeners.clear()
        self._file.close()
        if self._copy:
            copy, self._copy = self._copy, None
            with suppress(WorkspaceError):  # it goes there when the file is opened the next time
                copy.end()

    def _step(self, edit: Edit, changes: tuple[Change, ...], *, is_undone: bool) -> None:
        def keep(connection: sqlite3.Connection, done: tuple[Change, ...]) -> None:
            journal.mark(connection, edit, is_undone=is_undone)
            if edit.stamps:
                revisions.put_stamps(connection, edit.rows, edit.stamps[0 if is_undone else 1])
            else:
                revisions.stamp_changes(connection, done)

        _, done = self._transact(lambda: store_changes.apply(self._file.rows.connection, changes), keep, edit.origin)
        self._tell(Changes(done, edit.origin))

    def _transact(self, work: Callable[[], Result], keep: Keep, origin: str) -> tuple[Result, tuple[Change, ...]]:
        if self.is_read_only:
            raise WorkspaceError("errors.read_only")
        if self.is_in_memory and not self.try_disk() and origin != "console":
            raise WorkspaceError("errors.not_saved")  # the phone keeps what it sent and sends it again
        try:
            done = self._transact_once(work, keep)
        except sqlite3.IntegrityError as error:
            raise Conflict("errors.changed_since") from error
        except sqlite3.Error as error:
            if _code(error) == sqlite3.SQLITE_ERROR:
                raise
            if origin != "console" or self.is_in_memory or _code(error) not in DISKS_FAULTS:
                raise told(error, self.path) from error
            done = self._go_on_in_memory(work, keep)
        if self.is_in_memory:
            self._unsaved.append(done[1])
        else:
            self.saved_at = datetime.now()
        return done

    def _transact_once(self, work: Callable[[], Result], keep: Keep) -> tuple[Result, tuple[Change, ...]]:
        connection = self._file.rows.connection
        self._watch(connection)
        self._is_doing = True
        try:
            connection.execute("begin immediate")
            result = work()
            done = store_changes.take(connection)
            keep(connection, done)
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

    def _go_on_in_memory(self, work: Callable[[], Result], keep: Keep) -> tuple[Result, tuple[Change, ...]]:
        try:
            self._file.go_on_in_memory()
        except sqlite3.Error as error:
            raise WorkspaceError("errors.not_saved") from error
        return self._transact_once(work, keep)

    def _tell(self, changes: Changes) -> None:
        if not changes.rows:
            return
        self._workspace = patched(self._workspace, changes.rows)
        for listener in list(self._listeners):
            listener(changes)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _put_stamps(connection: sqlite3.Connection, done: tuple[Change, ...], stamps: "Stamps") -> StampsOfTwo:
    """Give the rows of an act the stamps it brought; theirs before and after."""
    ids = {change.id for change in done}
    before = revisions.read_stamps(connection, ids)
    revisions.put_stamps(connection, (), stamps)
    return before, revisions.read_stamps(connection, ids)


def _working_copy(path: Path) -> "WorkingCopy":
    """The working copy of a file, which no other program has open. Raises WorkspaceInUse."""
    from foorumi.store.lock import FileLock
    from foorumi.store.working_copy import WorkingCopy

    copy = WorkingCopy(path)
    copy.folder.mkdir(parents=True, exist_ok=True)
    FileLock(copy.live).release()
    return copy
