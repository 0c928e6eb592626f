"""Dated copies of a file, made by themselves: where they are, which are kept, what they hold, how one comes back.

They stand in the program's own folder on this computer, and also in a second folder when one is set. A backup is made
by ``vacuum into``, so nothing that was erased from the file is in it, and it is checked before it counts.
"""

import contextlib
import filecmp
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from foorumi.domain.backups import Held, kept
from foorumi.domain.errors import WorkspaceError
from foorumi.paths import local_data
from foorumi.store.connection import SUFFIX, connect, look
from foorumi.store.safely import copy_safely, put_in_place

NAME = re.compile(r"(\d{4}-\d{2}-\d{2}-\d{6})-([a-z_]+)\.foorumi")
STAMP = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it is, when by the wall clock it was made, and why."""

    path: Path
    made_at: datetime
    reason: str


def folder_of(path: Path, within: Path | None = None) -> Path:
    """The folder of a file's backups, in the program's own folder or in another one."""
    mark = sha256(os.fsencode(path.resolve())).hexdigest()[:8]
    return (within or local_data() / "backups") / f"{path.stem}-{mark}"


def backups(path: Path, second: Path | None = None) -> list[Backup]:
    """The backups of a file, newest first; one that stands in both folders is told once."""
    found: dict[str, Backup] = {}
    for folder in filter(None, (second and folder_of(path, second), folder_of(path))):
        found.update({backup.path.name: backup for backup in _in(folder)})
    return sorted(found.values(), key=lambda backup: backup.made_at, reverse=True)


def back_up(
    path: Path, reason: str, second: Path | None = None, now: datetime | None = None, live: Path | None = None
) -> Backup | None:
    """Make a backup of a file as it is on the disk and thin the old ones; None when the newest holds just the same.

    ``live`` is where the file's database is when it is elsewhere.

    Any thread may call this while the file is open. Raises WorkspaceError when a folder cannot be written or the file
    is found broken; then the old backups stay.
    """
    moment = (now or datetime.now()).replace(microsecond=0)
    made = _make(live or path, folder_of(path), moment, reason)
    if made and second:
        try:
            if not second.is_dir():
                raise FileNotFoundError(second)
            copy = folder_of(path, second) / made.path.name
            copy.parent.mkdir(exist_ok=True)
            copy_safely(made.path, copy)
            _thin(copy.parent, moment)
        except OSError as error:
            raise WorkspaceError("errors.second_backup_failed") from error
    return made


def keep_aside(path: Path, second: Path | None = None) -> None:
    """Back a closed file up before another takes its place; a damaged one is kept beside it as it is.

    Raises WorkspaceError when neither can be done.
    """
    try:
        back_up(path, "before_restore", second)
    except WorkspaceError as error:
        if error.key == "errors.second_backup_failed":
            return
        aside = path.with_name(f"{path.stem}-{datetime.now().strftime(STAMP)}.damaged")
        try:
            copy_safely(path, aside)
            wal = path.with_name(path.name + "-wal")
            if wal.exists():
                copy_safely(wal, aside.with_name(aside.name + "-wal"))
        except OSError as problem:
            raise WorkspaceError("errors.backup_failed") from problem


def held(path: Path) -> Held:
    """What a Foorumi file of any age holds. Raises WorkspaceError when it cannot be read."""
    try:
        with closing(look(path)) as connection:

            def count(table: str) -> int:
                (rows,) = connection.execute(f"select count(*) from {table} where deleted_at = ''").fetchone()
                return int(rows)

            events = connection.execute(
                """select name, "on" from event where deleted_at = '' order by "on" desc, id"""
            ).fetchall()
            return Held(tuple(events), *map(count, ("note", "attendee", "commitment", "actor")))
    except sqlite3.Error as error:
        raise WorkspaceError("errors.unreadable_backup", file=path.name) from error


def bring_back(backup: Path, path: Path) -> None:
    """Put a backup in the place of a closed file. Raises WorkspaceError; then the file is as it was."""
    held(backup)
    try:
        copy_safely(backup, path)
    except OSError as error:
        raise WorkspaceError("errors.restore_failed", file=path.name) from error


def forget(path: Path, second: Path | None = None) -> int:
    """Delete every backup of a file, as an erasure must; how many there were. Raises WorkspaceError."""
    found = [*_in(folder_of(path)), *(_in(folder_of(path, second)) if second else ())]
    try:
        for backup in found:
            backup.path.unlink(missing_ok=True)
    except OSError as error:
        raise WorkspaceError("errors.backups_remain") from error
    return len(found)


def is_whole(path: Path) -> bool:
    """Whether SQLite finds nothing wrong in a file."""
    try:
        with closing(look(path)) as connection:
            return bool(connection.execute("pragma integrity_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def _make(path: Path, folder: Path, moment: datetime, reason: str) -> Backup | None:
    unfinished = folder / "unfinished.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with closing(connect(path, "write")) as connection:
            connection.execute("vacuum into ?", [str(unfinished)])
        if not is_whole(unfinished):
            raise WorkspaceError("errors.damaged", file=path.name)
        newest = max(_in(folder), key=lambda backup: backup.made_at, default=None)
        if newest and filecmp.cmp(newest.path, unfinished, shallow=False):
            unfinished.unlink()
            return None
        taken = {backup.made_at for backup in _in(folder)}
        while moment in taken:
            moment += timedelta(seconds=1)
        target = folder / f"{moment.strftime(STAMP)}-{reason}{SUFFIX}"
        put_in_place(unfinished, target)
        _thin(folder, moment)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        # torn pages make SQLite say many things, a full disk among them
        is_damaged = isinstance(error, sqlite3.Error) and not is_whole(path)
        key = "errors.damaged" if is_damaged else "errors.backup_failed"
        raise WorkspaceError(key, file=path.name) from error
    return Backup(target, moment, reason)


def _in(folder: Path) -> Iterator[Backup]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        if told := NAME.fullmatch(name):
            with contextlib.suppress(ValueError):
                yield Backup(folder / name, datetime.strptime(told[1], STAMP), told[2])


def _thin(folder: Path, now: datetime) -> None:
    found = list(_in(folder))
    keep = kept([backup.made_at for backup in found], now)
    for backup in found:
        if backup.made_at not in keep:
            backup.path.unlink(missing_ok=True)
