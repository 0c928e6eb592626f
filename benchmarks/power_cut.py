"""Cuts the power under a recorded evening, on a disk that keeps only what was flushed.

The statements that Foorumi's own connection ran are replayed through an APSW file system. It keeps of each file another
image, the platter, which changes only when SQLite asks for a flush. At a random write or flush the power goes: what is
found afterwards is the platter, and of what was not flushed yet a random half of the 512-byte sectors, in any order.
"""

import random
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from itertools import groupby
from pathlib import Path

import apsw

from foorumi.domain.errors import WorkspaceError
from foorumi.session import attendees, commitments, events, notes, run, themes
from foorumi.session.session import Session

SECTOR = 512
ACTS = 60


class Cut(Exception):
    """The power is gone."""


class Disk(apsw.VFS):
    """A file system with platters. ``left`` is how many writes and flushes are still to come before the cut."""

    def __init__(self, left: int, torn: random.Random | None) -> None:
        self.name = f"platter{id(self)}"
        super().__init__(self.name, "")
        self.platters: dict[str, bytearray] = {}
        self.waiting: dict[str, list[tuple[int, bytes | None]]] = {}
        self.left = left
        self.done = 0
        self.torn = torn

    def spend(self) -> None:
        """Count a write or a flush; at the last one the power goes."""
        self.done += 1
        if self.done > self.left:
            raise Cut

    def leave(self, folder: Path) -> None:
        """Write what is found after the cut into a folder."""
        for name, platter in self.platters.items():
            image = bytearray(platter)
            for offset, data in self.waiting.get(name, ()) if self.torn else ():
                for at in range(0, len(data or b""), SECTOR):
                    if data and self.torn and self.torn.random() < 0.5:
                        put(image, offset + at, data[at : at + SECTOR])
            (folder / Path(name).name).write_bytes(image)

    # APSW calls these
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "DiskFile":
        return DiskFile(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.spend()
        super().xDelete(filename, syncdir)
        self.platters.pop(filename, None)
        self.waiting.pop(filename, None)


class DiskFile(apsw.VFSFile):
    """A file whose writes wait for a flush."""

    def __init__(self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self.disk = disk
        self.path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        there = Path(self.path).read_bytes() if name and Path(self.path).exists() else b""
        disk.platters.setdefault(self.path, bytearray(there))
        self.waiting = disk.waiting.setdefault(self.path, [])

    # APSW calls these
    def xWrite(self, data: bytes, offset: int) -> None:
        self.waiting.append((offset, bytes(data)))
        self.disk.spend()
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self.waiting.append((newsize, None))
        self.disk.spend()
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self.disk.spend()
        super().xSync(flags)
        platter = self.disk.platters[self.path]
        for offset, data in self.waiting:
            if data is None:
                del platter[offset:]
            else:
                put(platter, offset, data)
        self.waiting.clear()


def put(image: bytearray, offset: int, data: bytes) -> None:
    """Write bytes into an image, grown with zeros if it is shorter."""
    image.extend(b"\0" * (offset - len(image)))
    image[offset : offset + len(data)] = data


def cut_power(folder: Path, cuts: int, seed: int, synchronous: str = "full") -> dict[str, int]:
    """Cut the power so many times; the figures of the cuts. Foorumi flushes with ``synchronous = full``."""
    folder.mkdir(parents=True, exist_ok=True)
    base, statements = record(folder, random.Random(seed))
    figures = {"cuts": 0, "cut_acknowledged": 0, "cut_lost": 0, "cut_unopenable": 0}
    prepared = [f"pragma synchronous = {synchronous}", *statements]
    states, total = replay(base, prepared, folder, Disk(1 << 60, None))
    chance = random.Random(seed)
    for number in range(cuts):
        torn = random.Random(chance.random()) if number % 2 else None
        with tempfile.TemporaryDirectory(dir=folder) as place:
            told, _ = replay(base, prepared, Path(place), Disk(chance.randrange(1, total), torn))
            found = notes_in(Path(place, "after", base.name))
        figures["cuts"] += 1
        acknowledged = told[-1]
        figures["cut_acknowledged"] += len(acknowledged)
        figures["cut_unopenable"] += found is None
        if found not in (acknowledged, *states[len(told) : len(told) + 1]):  # what was under way may be there or not
            figures["cut_lost"] += max(1, len(acknowledged - (found or set())))
    return figures


def record(folder: Path, chance: random.Random) -> tuple[Path, list[str]]:
    """A file at rest, and the statements that Foorumi ran on it during an evening, checkpoints among them."""
    base = folder / "ilta.foorumi"
    session = Session.create(base)
    event = events.create(session, "association_forum", "Ilta", date(2026, 11, 26))
    session.close()
    before = base.read_bytes()
    session, statements = Session.open(base), []
    session._file.rows.connection.set_trace_callback(statements.append)
    acts: list[Callable[[], object]] = [
        lambda: notes.add(session, event, f"{len(statements)} {'sana ' * chance.randrange(1, 400)}"),
        lambda: attendees.add(session, event, "Edustaja", "Urheiluseura"),
        lambda: themes.add(session, event, "teema"),
        lambda: commitments.add(session, "lupaus", event),
        lambda: run.show(session, event, chance.choice(session.workspace.items(event)).id),
        lambda: session.history.done[1:] and session.undo(),  # the evening itself is never taken back
    ]
    for _ in range(ACTS):
        chance.choices(acts, (8, 1, 1, 1, 2, 1))[0]()
    session._file.rows.connection.set_trace_callback(None)
    session.close()
    base.write_bytes(before)
    return base, [text for text, _ in groupby(statements)]  # a trigger makes its statement heard again


def replay(base: Path, statements: list[str], folder: Path, disk: Disk) -> tuple[list[set[str]], int]:
    """Run the statements until the power goes; the notes after each commit that was acknowledged, the first being those
    of the file at rest, and how much the disk did."""
    file, after = folder / base.name, folder / "after"
    after.mkdir(exist_ok=True)
    if file != base:
        file.write_bytes(base.read_bytes())
    original = file.read_bytes()
    told: list[set[str]] = [set()]
    connection = None
    try:
        connection = apsw.Connection(str(file), vfs=disk.name)
        connection.execute("pragma locking_mode = exclusive")  # a log through this file system needs it
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma wal_autocheckpoint = 40")
        for statement in statements:
            connection.execute(statement).fetchall()
            if statement.lower().startswith("commit"):
                told.append({row[0] for row in connection.execute("select id from note")})
    except Cut:
        pass
    disk.leave(after)
    if connection:
        with suppress(Cut, apsw.Error):
            connection.close(True)
    disk.unregister()
    if file == base:
        file.write_bytes(original)
    return told, disk.done


def notes_in(path: Path) -> set[str] | None:
    """The ids of the notes in a file as the program opens it; None when it does not open."""
    try:
        session = Session.open(path)
    except WorkspaceError:
        return None
    with closing(session):
        return {note.id for event in session.workspace.events for note in session.workspace.notes(event.id)}
