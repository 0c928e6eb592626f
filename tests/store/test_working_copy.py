"""Files in folders not to be trusted: a client that replaces, renames and locks them, a stick that is pulled."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from foorumi.domain.errors import WorkspaceError, WorkspaceInUse
from foorumi.exchange.handover import look_into, take_in
from foorumi.paths import local_data
from foorumi.session import events, notes
from foorumi.session.session import Session
from foorumi.store import working_copy
from foorumi.store.places import file_system, is_trusted


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "OneDrive - Kunta" / "Foorumi"
    made.mkdir(parents=True)
    return made


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    made = Session.create(folder / "ilta.foorumi")
    events.create(made, "association_forum", "Ilta", date(2026, 11, 26))
    made.publish()
    yield made
    made.close()


def read(session: Session) -> set[str]:
    return {note.text for note in session.workspace.notes(session.workspace.events[0].id)}


def write(session: Session, *texts: str) -> None:
    for text in texts:
        notes.add(session, session.workspace.events[0].id, text)


def written(path: Path) -> set[str]:
    """The notes of a file as another computer would read it."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return {text for (text,) in connection.execute("select text from note")}


def others_version(folder: Path, text: str) -> bytes:
    """What another computer makes of the file in the folder."""
    elsewhere = folder.parents[1] / "toinen-kone"
    elsewhere.mkdir(exist_ok=True)
    copy = elsewhere / "ilta.foorumi"
    shutil.copyfile(folder / "ilta.foorumi", copy)
    with closing(Session.open(copy)) as session:
        write(session, text)
    return copy.read_bytes()


def test_the_folder_holds_one_whole_file_and_nothing_else(session: Session, folder: Path) -> None:
    write(session, "eka")
    assert os.listdir(folder) == ["ilta.foorumi"]
    assert written(session.path) == set()
    session.publish()
    assert written(session.path) == {"eka"}
    assert session.path == folder / "ilta.foorumi"
    write(session, "toka")
    session.close()
    assert os.listdir(folder) == ["ilta.foorumi"]
    assert written(folder / "ilta.foorumi") == {"eka", "toka"}
    assert [file.name for file in (local_data() / "working").rglob("*") if file.is_file()] == ["seen.json"]


def test_nothing_is_written_when_nothing_has_changed(session: Session, folder: Path) -> None:
    write(session, "eka")
    session.publish()
    before = (folder / "ilta.foorumi").stat().st_mtime_ns
    session.publish()
    assert (folder / "ilta.foorumi").stat().st_mtime_ns == before


def test_what_a_client_puts_in_the_folder_meanwhile_is_not_written_over(session: Session, folder: Path) -> None:
    write(session, "yhteinen")
    session.publish()
    others = others_version(folder, "toisen koneen")
    write(session, "oma")
    (folder / "ilta.foorumi").write_bytes(others)
    session.publish()
    notice = session.notice
    assert notice
    assert notice.key == "errors.changed_elsewhere"
    assert (folder / "ilta.foorumi").read_bytes() == others
    own = folder / str(notice.values["file"])
    assert written(own) == {"yhteinen", "oma"}
    coming = look_into(session, folder / "ilta.foorumi")
    take_in(session, coming)
    session.publish()
    assert written(own) == {"yhteinen", "oma", "toisen koneen"}
    assert sorted(os.listdir(folder)) == sorted(["ilta.foorumi", own.name])


def test_a_file_that_a_client_renames_comes_back_under_its_own_name(session: Session, folder: Path) -> None:
    write(session, "eka")
    session.publish()
    (folder / "ilta.foorumi").rename(folder / "ilta (kopio).foorumi")
    write(session, "toka")
    session.publish()
    assert written(folder / "ilta.foorumi") == {"eka", "toka"}
    assert written(folder / "ilta (kopio).foorumi") == {"eka"}


def test_a_file_that_a_client_locks_is_written_another_time(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    write(session, "eka")
    with monkeypatch.context() as patch:
        patch.setattr(working_copy, "copy_safely", locked)
        with pytest.raises(WorkspaceError, match="folder_refuses"):
            session.publish()
        session.close()
    assert written(folder / "ilta.foorumi") == set()
    with closing(Session.open(folder / "ilta.foorumi")) as again:
        assert read(again) == {"eka"}
    assert written(folder / "ilta.foorumi") == {"eka"}


def test_a_stick_that_is_pulled_loses_nothing_and_gets_it_all_when_it_is_back(session: Session, folder: Path) -> None:
    write(session, "tikulla")
    session.publish()
    away = folder.with_name("irrotettu")
    folder.rename(away)
    write(session, "ilman tikkua")
    with pytest.raises(WorkspaceError, match="folder_refuses"):
        session.publish()
    session.close()
    with closing(Session.open(folder / "ilta.foorumi")) as again:
        notice = again.notice
        assert notice
        assert notice.key == "errors.folder_gone"
        assert read(again) == {
            "tikulla",
            "ilman tikkua",
        }
        away.rename(folder)
        again.publish()
    assert written(folder / "ilta.foorumi") == {"tikulla", "ilman tikkua"}


def test_two_newer_versions_are_both_kept(session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(session, "yhteinen")
    session.publish()
    others = others_version(folder, "toisen koneen")
    write(session, "oma")
    with monkeypatch.context() as patch:
        patch.setattr(working_copy.WorkingCopy, "end", lambda _: None)  # the program is killed before it closes
        session.close()
    (folder / "ilta.foorumi").write_bytes(others)
    with closing(Session.open(folder / "ilta.foorumi")) as again:
        notice = again.notice
        assert notice
        assert notice.key == "errors.newer_in_both"
        assert read(again) == {
            "yhteinen",
            "toisen koneen",
        }
    assert written(folder / str(notice.values["file"])) == {"yhteinen", "oma"}


def test_the_same_file_is_not_opened_twice(session: Session) -> None:
    with pytest.raises(WorkspaceInUse):
        Session.open(session.path)


MOUNTS = [
    "overlay / overlay rw 0 0",
    "//palvelin/jako /mnt/verkko cifs rw 0 0",
    "/dev/sdb1 /media/TIKKU\\040A vfat rw 0 0",
    "/dev/sda2 /home ext4 rw 0 0",
]


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/a/Documents", "ext4"),
        ("/mnt/verkko/kunta", "cifs"),
        ("/media/TIKKU A/illat", "vfat"),
        ("/srv", "overlay"),
    ],
)
def test_the_kind_of_disk_is_told_from_where_it_is_mounted(folder: str, kind: str) -> None:
    assert file_system(Path(folder), MOUNTS) == kind


def test_synced_folders_are_known_by_their_names_and_by_what_clients_leave_there(tmp_path: Path) -> None:
    assert is_trusted(tmp_path / "ilta.foorumi")
    for name in ("OneDrive - Kunta", "Dropbox (Yhdistys)", "Google Drive", "Nextcloud"):
        assert not is_trusted(tmp_path / name / "illat" / "ilta.foorumi")
    (tmp_path / "oma").mkdir()
    (tmp_path / "oma" / ".stfolder").mkdir()
    assert not is_trusted(tmp_path / "oma" / "ilta.foorumi")
