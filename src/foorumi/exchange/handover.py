"""Giving the workspace to a colleague as one file, and taking a colleague's file in: two laptops without a network."""

import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from foorumi.domain.errors import NotAWorkspace, WorkspaceError
from foorumi.domain.merging import Merge, Stamp, merge
from foorumi.domain.namesakes import Namesake, find_namesakes
from foorumi.domain.personal import PERSONAL, SECRET
from foorumi.domain.workspace import Part
from foorumi.exchange.envelope import is_sealed, seal, unseal
from foorumi.session import merging
from foorumi.session.session import Session, Whole
from foorumi.store.connection import SUFFIX, connect
from foorumi.store.content import read_content, read_links
from foorumi.store.file import open_file
from foorumi.store.revisions import next_moment, read_stamps
from foorumi.store.rows import Rows
from foorumi.store.safely import put_in_place

COUNTED = (Part.event, Part.attendee, Part.note, Part.commitment, Part.actor)
"""The parts a preview tells apart; the others are told as one number."""


@dataclass(frozen=True)
class Coming:
    """What a colleague's file would bring: names of new events, rows added and changed of each counted part, and actors
    that both may have added apart."""

    merge: Merge
    events: tuple[str, ...]
    namesakes: tuple[Namesake, ...] = ()
    data: Mapping[str, bytes] = field(default_factory=dict)
    """Bytes of pictures and speakers' pages that the rows speak of."""

    def added(self, part: Part | None) -> int:
        """How many rows of a part are new; with None, of all the parts that are not counted apart."""
        return sum(len(rows) for known, rows in self.merge.added.items() if _is(known, part))

    def changed(self, part: Part | None) -> int:
        """How many rows of a part change or go; with None, of all the parts that are not counted apart."""
        changed = sum(len(rows) for known, rows in self.merge.changed.items() if _is(known, part))
        return changed + sum(len(rows) for known, rows in self.merge.gone.items() if _is(known, part))


def give(session: Session, target: Path, *, with_names: bool, password: str = "") -> None:
    """Write one file for a colleague: without the acts of the evening and the secrets of the phones, and on request
    without anything that tells who a person is. With a password it goes into a sealed PDF. Raises WorkspaceError."""
    session.refuse_open(target)
    with tempfile.TemporaryDirectory(prefix="foorumi-") as folder:
        copy = Path(folder) / target.name
        session.save_copy(copy)
        with closing(connect(copy, "write")) as connection:
            connection.execute("pragma journal_mode = delete")
            connection.execute("pragma secure_delete = on")
            connection.execute("delete from edit")
            for part, names in (SECRET if with_names else {**SECRET, **PERSONAL}).items():
                sets = ", ".join(f"\"{name}\" = ''" for name in names)
                connection.execute(f"update {part.table} set {sets}")
            if not with_names:  # people are seen on photographs
                connection.execute("delete from picture_data where id in (select id from picture)")
                connection.execute("delete from picture")
            connection.execute("vacuum")
        unfinished = target.with_name(f".{target.name}.part")
        try:
            if password:
                unfinished.write_bytes(seal(copy.read_bytes(), f"{target.stem}{SUFFIX}", password))
            else:
                shutil.copyfile(copy, unfinished)
            put_in_place(unfinished, target)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise WorkspaceError("errors.copy_failed", file=target.name) from error


def look_into(session: Session, path: Path, password: str = "") -> Coming:
    """What taking a colleague's file in would do. Their file is not touched.

    Raises WorkspaceError and its kin; SealedFile when it needs a password, or another one.
    """
    return compare(session.content(), path, password)


def compare(ours: Whole, path: Path, password: str = "") -> Coming:
    """The same against the content of our file, on any thread."""
    with _copy_of(path, password) as rows:
        theirs = read_content(rows.connection)
        their_stamps = read_stamps(rows.connection)
        links = read_links(rows.connection)
        found = merge(ours.rows, theirs, ours.stamps, their_stamps, links)
        data = _bytes_for(rows, found)
    names = tuple(str(row["name"]) for row in found.added.get(Part.event, ()) if not row["deleted_at"])
    return Coming(found, names, find_namesakes(ours.rows, theirs, found), data)


def take_in(session: Session, coming: Coming, joined: Collection[Namesake] | None = None) -> None:
    """Bring into the workspace what a preview has told of, in one step that undo takes back, after a backup.

    ``joined`` are the namesakes that become one actor; without a choice, those with the same name.
    """
    session.back_up("before_merge")
    found = coming.merge
    nameless = {event.id for event in session.workspace.events if event.is_sensitive}
    wanted = [one for one in coming.namesakes if one.is_same] if joined is None else joined

    def verb(rows: Rows) -> None:
        rows.connection.execute("pragma defer_foreign_keys = on")
        for part, added in found.added.items():
            for row in added:
                if not (part is Part.attendee and row["event_id"] in nameless):
                    rows.insert_values(part, row)
        for part, changed in found.changed.items():
            for row_id, values in changed.items():
                rows.update(part, row_id, **values)
        for data_id, data in coming.data.items():
            rows.connection.execute("insert or ignore into picture_data (id, data) values (?, ?)", [data_id, data])
        for part, gone in found.gone.items():
            for row_id in gone:
                rows.delete(part, row_id)
        if wanted:
            _join(session, rows, wanted, found.stamps)

    session.do("undo.merged", verb, stamps=found.stamps)


def _join(session: Session, rows: Rows, wanted: Collection[Namesake], stamps: dict[tuple[str, str], Stamp]) -> None:
    """Let namesakes become one actor, and note that this was done just now."""
    before = read_content(rows.connection)
    for one in wanted:
        merging.merge(session, one.kept, one.double, date.today(), "")
    moment = next_moment(rows.connection, max((stamp.at for stamp in stamps.values()), default=""))
    for part, found in read_content(rows.connection).items():
        for row_id, row in found.items():
            known = before[part][row_id]
            stamps |= {(row_id, name): Stamp(moment) for name, value in row.items() if value != known[name]}


def _bytes_for(rows: Rows, found: Merge) -> dict[str, bytes]:
    """The bytes in their file that the rows to be added or changed speak of."""
    added = [row for part in found.added.values() for row in part]
    spoken = {value for row in added for value in row.values() if isinstance(value, str)}
    spoken |= {value for part in found.changed.values() for row in part.values() for value in row.values() if value}
    kept = [row[0] for row in rows.connection.execute("select id from picture_data")]
    return {
        data_id: bytes(rows.connection.execute("select data from picture_data where id = ?", [data_id]).fetchone()[0])
        for data_id in kept
        if data_id in spoken
    }


@contextmanager
def _copy_of(path: Path, password: str) -> Iterator[Rows]:
    """A colleague's file, opened as a copy that may be brought up to today's tables."""
    if not path.is_file():
        raise WorkspaceError("errors.file_gone", file=path.name)
    with tempfile.TemporaryDirectory(prefix="foorumi-") as folder:
        copy = Path(folder) / "colleague.foorumi"
        try:
            copy.write_bytes(unseal(path, password) if is_sealed(path) else path.read_bytes())
            wal = path.with_name(path.name + "-wal")
            if wal.exists():
                shutil.copyfile(wal, copy.with_name(copy.name + "-wal"))
        except OSError as error:
            raise WorkspaceError("errors.cannot_open", file=path.name) from error
        try:
            file = open_file(copy, is_copy=True)
        except NotAWorkspace as error:
            raise NotAWorkspace(error.key, file=path.name) from error
        try:
            yield file.rows
        finally:
            file.close()


def _is(part: Part, wanted: Part | None) -> bool:
    return part is wanted if wanted else part not in COUNTED
