"""What is written never takes the place of what somebody works in, nor destroys what was there when it fails."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from foorumi.domain.errors import WorkspaceError, WorkspaceInUse
from foorumi.domain.ids import EventId
from foorumi.exchange.handover import give
from foorumi.exchange.register_files import write_register
from foorumi.session import actors, notes
from foorumi.session.session import Session
from foorumi.store.safely import write_whole


def texts(session: Session) -> list[str]:
    return [note.text for event in session.workspace.events for note in session.workspace.notes(event.id)]


def test_an_open_file_is_never_replaced_by_a_copy_or_an_export(
    session: Session, event: EventId, tmp_path: Path
) -> None:
    notes.add(session, event, "ennen")
    with closing(Session.create(tmp_path / "toinen.foorumi")) as other:
        for target in (session.path, other.path):
            for write in (
                lambda path: session.save_copy(path),
                lambda path: give(session, path, with_names=True),
                lambda path: write_whole(path, b"%PDF"),
            ):
                with pytest.raises((WorkspaceInUse, PermissionError)):
                    write(target)
    notes.add(session, event, "jälkeen")
    session.close()
    with closing(Session.open(session.path)) as again:
        assert texts(again) == ["ennen", "jälkeen"]
        again.save_copy(tmp_path / "toinen.foorumi")
    with closing(Session.open(tmp_path / "toinen.foorumi")) as copy:
        assert texts(copy) == ["ennen", "jälkeen"]


def test_an_export_that_the_disk_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    """The system itself refuses to let a file grow."""
    program = """
import resource, sys
from pathlib import Path
from foorumi.store.backups import back_up, backups
from foorumi.store.file import QUICKLY_CHECKED_BYTES
from foorumi.store.safely import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"uusi" * 1000)
except OSError:
    print("refused")
"""
    path = tmp_path / "muistio.pdf"
    path.write_bytes(b"vanha")
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"
    assert path.read_bytes() == b"vanha"
    assert list(tmp_path.iterdir()) == [path]


def test_tables_are_not_written_over_those_that_are_in_the_folder(session: Session, tmp_path: Path) -> None:
    actors.add(session, "Martat")
    files = write_register(session.workspace, "csv", tmp_path / "vienti")
    before = [file.read_bytes() for file in files]
    actors.add(session, "Seura")
    with pytest.raises(WorkspaceError, match="file_exists"):
        write_register(session.workspace, "csv", tmp_path / "vienti")
    assert [file.read_bytes() for file in files] == before


def test_a_new_file_is_not_mixed_with_what_a_lost_one_of_its_name_left(tmp_path: Path) -> None:
    path = tmp_path / "ilta.foorumi"
    lost = Session.create(path)
    actors.add(lost, "Kyläyhdistys")
    log = path.with_name(path.name + "-wal").read_bytes()
    lost.close()
    path.unlink()
    path.with_name(path.name + "-wal").write_bytes(log)  # as a killed program leaves it, and the file taken away

    with closing(Session.create(path)) as new:
        assert new.workspace.actors == ()
        actors.add(new, "Urheiluseura")
    with closing(Session.open(path)) as again:
        assert [actor.name_fi for actor in again.workspace.actors] == ["Urheiluseura"]
