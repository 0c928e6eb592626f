"""Bad days: full and failing disks, files that are locked, read-only, newer, foreign, hostile or cut short.

``docs/reliability.md`` names these tests, row by row.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from foorumi.domain.errors import (
    DamagedWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    WorkspaceError,
)
from foorumi.domain.figures import figures
from foorumi.domain.ids import EventId
from foorumi.domain.notes import Note
from foorumi.exchange.graphml import write_graphml
from foorumi.session import actors, attendees, notes, relations
from foorumi.session.session import Session
from foorumi.store.backups import back_up, backups
from foorumi.store.file import QUICKLY_CHECKED_BYTES


def texts(session: Session) -> list[str]:
    return [note.text for event in session.workspace.events for note in session.workspace.notes(event.id)]


@contextmanager
def full_disk(session: Session) -> Iterator[None]:
    """SQLite's own refusal of one page more."""
    connection = session._file.rows.connection
    (pages,) = connection.execute("pragma page_count").fetchone()
    connection.execute(f"pragma max_page_count = {pages}")
    try:
        yield
    finally:
        connection.execute("pragma max_page_count = 1000000")


LONG = "pitkä ajatus " * 3000


def test_on_a_full_disk_the_work_goes_on_in_memory_and_comes_to_the_disk_when_there_is_room(
    session: Session, event: EventId, tmp_path: Path
) -> None:
    notes.add(session, event, "ennen")
    saved_at = session.saved_at
    with full_disk(session):
        notes.add(session, event, LONG)
        assert session.is_in_memory
        notes.add(session, event, "muistissa")
        session.undo()
        notes.add(session, event, "myös muistissa")
        assert texts(session) == ["ennen", LONG, "myös muistissa"]
        assert session.saved_at == saved_at
        with closing(sqlite3.connect(session.path)) as other:
            assert other.execute("select text from note").fetchall() == [("ennen",)]
        session.save_copy(tmp_path / "muualla.foorumi")
    with closing(Session.open(tmp_path / "muualla.foorumi")) as copy:
        assert texts(copy) == ["ennen", LONG, "myös muistissa"]
    assert session.try_disk()
    assert not session.is_in_memory
    session.undo()
    notes.add(session, event, "taas levyllä")
    session.close()
    with closing(Session.open(session.path)) as again:
        assert texts(again) == ["ennen", LONG, "taas levyllä"]


def test_a_full_disk_refuses_a_phones_note_so_that_the_phone_keeps_it(session: Session, event: EventId) -> None:
    notes.add(session, event, "ennen")
    with full_disk(session), pytest.raises(WorkspaceError, match="not_saved"):
        session.do("undo.note_added", lambda rows: rows.insert(Note("n1", event, LONG)), "phone")  # type: ignore[arg-type]
    assert texts(session) == ["ennen"]
    assert not session.is_in_memory


def test_a_disk_that_fails_in_the_middle_of_writing_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    """The system itself refuses to let a file grow; the program is killed after that."""
    program = """
import os, resource, sys
from datetime import date
from pathlib import Path
from foorumi.session import events, notes
from foorumi.session.session import Session
session = Session.create(Path(sys.argv[1]))
event = events.create(session, "association_forum", "Ilta", date(2026, 11, 26))
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
for number in range(2000):
    notes.add(session, event, f"{number} " + "x" * 500)
    if session.is_in_memory:
        break
    print(number, flush=True)
notes.add(session, event, "muistissa")
assert session.workspace.notes(event)[-1].text == "muistissa"
os._exit(0)
"""
    path = tmp_path / "levy.foorumi"
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    said = [int(line) for line in done.stdout.split()]
    assert len(said) > 20
    with closing(Session.open(path)) as session:
        kept = [int(text.split()[0]) for text in texts(session)]
    assert sorted(kept) == said


def test_a_file_opened_only_to_be_looked_at_says_so_when_it_is_changed(session: Session, event: EventId) -> None:
    with closing(Session.open(session.path, read_only=True)) as look:
        with pytest.raises(WorkspaceError, match=r"errors\.read_only"):
            notes.add(look, event, "ei")
        assert not look.is_in_memory


def test_a_file_held_by_another_program_is_told_and_works_afterwards(session: Session, event: EventId) -> None:
    session._file.rows.connection.execute("pragma busy_timeout = 20")
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(WorkspaceError, match=r"errors\.locked"):
            notes.add(session, event, "ei vielä")
        other.execute("rollback")
    notes.add(session, event, "nyt")
    assert texts(session) == ["nyt"]


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "key"), [(0o555, 0o666, "folder_read_only"), (0o777, 0o444, "file_read_only")]
)
def test_a_read_only_folder_or_file_can_be_looked_at(
    tmp_path: Path, folder_mode: int, file_mode: int, key: str
) -> None:
    """In a process of its own that is not the administrator, whom no mode stops."""
    folder = tmp_path / "kansio"
    folder.mkdir()
    path = folder / "ilta.foorumi"
    Session.create(path).close()
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    program = """
import os, sys
from pathlib import Path
from foorumi.domain.errors import WorkspaceInUse
from foorumi.session.session import Session
path = Path(sys.argv[1])
if os.geteuid() == 0:
    for above in path.parents:
        if not above.stat().st_mode & 0o001:
            os.chmod(above, 0o755)
    import foorumi.store.migrations, foorumi.store.backups, foorumi.domain.workspace, urllib.parse
    os.setuid(65534)
try:
    Session.open(path)
except WorkspaceInUse as error:
    print(error.key)
look = Session.open(path, read_only=True)
print(len(look.workspace.events))
look.close()
"""
    try:
        done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
    finally:
        folder.chmod(0o755)
    assert done.stdout.split() == [f"errors.{key}", "0"], done.stderr


def corrupted(path: Path, first: int, last: int) -> None:
    content = bytearray(path.read_bytes())
    content[first:last] = b"\xa5" * (min(last, len(content)) - first)
    path.write_bytes(content)


def test_a_corrupted_file_is_found_on_opening(session: Session, event: EventId) -> None:
    for number in range(100):
        notes.add(session, event, f"{number} " + "x" * 100)
    session.close()
    whole = session.path.read_bytes()
    corrupted(session.path, len(whole) // 2, len(whole) // 2 + 9000)
    with pytest.raises(DamagedWorkspace):
        Session.open(session.path)
    session.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedWorkspace):
        Session.open(session.path)
    session.path.write_bytes(whole)
    Session.open(session.path).close()


def test_words_that_are_on_no_list_are_shown_as_they_are(session: Session, event: EventId) -> None:
    ours, theirs = actors.add(session, "Martat"), actors.add(session, "Seura")
    relations.relate(session, ours, theirs, "cooperation")
    attendees.add(session, event, "Edustaja", "Seura", arrived_at="18:00", actor_type="seikkailijat")
    session.close()
    with closing(sqlite3.connect(session.path)) as connection:
        connection.execute("update actor set type = 'seikkailijat'")
        connection.execute("update relation set type = 'tuttavuus'")
        connection.commit()
    with closing(Session.open(session.path)) as again:
        assert figures(again.workspace, event, date(2026, 11, 26))["attendees_by_type"] == {"seikkailijat": 1}
        assert write_graphml(again.workspace, with_private=True)


def test_a_huge_file_opens_without_being_read_through_and_its_damage_is_found_by_the_backup(
    session: Session, event: EventId
) -> None:
    notes.add(session, event, "ennen")
    with closing(sqlite3.connect(session.path)) as connection:
        connection.executemany("insert into picture_data values (?, zeroblob(30000000))", [("a",), ("b",), ("c",)])
        connection.commit()
    session.close()
    size = session.path.stat().st_size
    assert size > QUICKLY_CHECKED_BYTES
    with closing(Session.open(session.path)) as again:
        notes.add(again, event, "jälkeen")
        assert texts(again) == ["ennen", "jälkeen"]
        back_up(session.path, "opened")
    with session.path.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xa5" * 4)
    with closing(Session.open(session.path)) as again:
        assert texts(again) == ["ennen", "jälkeen"]
        with pytest.raises(WorkspaceError, match="damaged"):
            back_up(session.path, "hourly")
    assert len(backups(session.path)) == 1


def test_a_log_that_was_cut_short_gives_everything_up_to_the_cut(
    session: Session, event: EventId, tmp_path: Path
) -> None:
    for number in range(50):
        notes.add(session, event, f"{number}")
    here = tmp_path / "kopio"
    here.mkdir()
    wal = session.path.with_name(session.path.name + "-wal")
    content = wal.read_bytes()
    for part in (0.0, 0.2, 0.5, 0.9, 0.999):
        copy = here / "ilta.foorumi"
        shutil.copyfile(session.path, copy)
        copy.with_name(copy.name + "-wal").write_bytes(content[: int(len(content) * part)])
        if part == 0.0:
            continue
        with closing(Session.open(copy)) as again:
            kept = texts(again)
        assert sorted(map(int, kept)) == list(range(len(kept)))
        copy.with_name(copy.name + "-wal").unlink(missing_ok=True)
    assert len(kept) >= 49


def test_newer_foreign_and_other_files_are_refused_and_left_as_they_were(tmp_path: Path) -> None:
    newer = tmp_path / "uusi.foorumi"
    Session.create(newer).close()
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("pragma user_version = 999")
    foreign = tmp_path / "muu.foorumi"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("create table customer (name text)")
        connection.commit()
    empty, text = tmp_path / "tyhja.foorumi", tmp_path / "teksti.foorumi"
    empty.write_bytes(b"")
    text.write_bytes(b"ei tietokanta " * 1000)
    for path, kind in (
        (newer, NewerWorkspace),
        (foreign, NotAWorkspace),
        (empty, NotAWorkspace),
        (text, NotAWorkspace),
    ):
        before = path.read_bytes()
        for read_only in (False, True):
            with pytest.raises(kind):
                Session.open(path, read_only=read_only)
        assert path.read_bytes() == before


HOSTILE = {
    "a trigger": "create trigger evil after insert on note begin delete from note; end",
    "a view": "create view spy as select * from attendee",
    "a virtual table": "create virtual table search using fts5(text)",
    "a loose table": "alter table note rename to note_2; create table note (id, event_id, text)",
    "a missing table": "drop table dot",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_that_brings_its_own_machinery_is_refused(tmp_path: Path, what: str) -> None:
    path = tmp_path / "paha.foorumi"
    Session.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(HOSTILE[what])
    with pytest.raises(NotAWorkspace):
        Session.open(path)


def test_texts_that_are_not_utf8_are_shown_with_marks_in_place_of_what_cannot_be_read(
    session: Session, event: EventId
) -> None:
    note = notes.add(session, event, "hyvä")
    session.close()
    with closing(sqlite3.connect(session.path)) as connection:
        connection.execute("update note set text = cast(x'68797676ff' as text) where id = ?", [note])
        connection.commit()
    with closing(Session.open(session.path)) as again:
        assert texts(again) == ["hyvv\ufffd"]
        notes.edit(again, note, kind="worry")
        notes.add(again, event, "uusi")
        again.undo()
        assert texts(again) == ["hyvv\ufffd"]


def test_the_same_file_cannot_be_written_by_two(session: Session) -> None:
    program = """
import sys
from pathlib import Path
from foorumi.domain.errors import WorkspaceInUse
from foorumi.session.session import Session
try:
    Session.open(Path(sys.argv[1]))
except WorkspaceInUse as error:
    print(error.key)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(session.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "errors.in_use"


def test_making_a_file_that_is_interrupted_leaves_none_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("foorumi.store.file._migrate", broken)
    with pytest.raises(WorkspaceError):
        Session.create(tmp_path / "uusi.foorumi")
    assert os.listdir(tmp_path) == []


def test_a_lock_left_by_a_program_that_was_killed_does_not_stop_anyone(session: Session) -> None:
    session.path.with_name(f".{session.path.name}.lock").touch()
    session.close()
    Session.open(session.path).close()
