"""The command line's verbs that look after the file, each in a process of its own."""

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from foorumi.session import attendees, events, notes
from foorumi.session.session import Session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ilta.foorumi"
    with closing(Session.create(path)) as session:
        event = events.create(session, "association_forum", "Ilta", date(2024, 10, 15))
        attendees.add(session, event, "Aapeli Ainutkertainen", "Urheiluseura", arrived_at="18:00")
        notes.add(session, event, "valaistu latu")
    return path


def foorumi(*arguments: object) -> "subprocess.CompletedProcess[str]":
    """Run a verb as a person at a terminal does."""
    command = [sys.executable, "-m", "foorumi", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False, timeout=60)


def test_a_file_is_backed_up_listed_and_restored(file: Path) -> None:
    assert "Varmuuskopio tehty" in foorumi("backup", file).stdout
    assert foorumi("backup", file).stdout.startswith("Viimeisin varmuuskopio on jo samanlainen")
    with closing(Session.open(file)) as session:
        notes.add(session, session.workspace.events[0].id, "vahingossa")
    path = foorumi("backups", file).stdout.split("\t")[0]
    assert "palautettu" in foorumi("restore", file, path).stdout
    with closing(Session.open(file)) as session:
        assert [note.text for note in session.workspace.notes(session.workspace.events[0].id)] == ["valaistu latu"]


def test_a_sealed_file_goes_to_a_colleague_and_comes_back(file: Path, tmp_path: Path) -> None:
    secret = tmp_path / "salasana.txt"
    secret.write_text("revontulet loistavat\n", "utf-8")
    sealed = tmp_path / "kollegalle.pdf"
    assert foorumi("give", file, sealed, "--password-from", secret).returncode == 0
    with closing(Session.open(file)) as session:
        events.create(session, "association_forum", "Toinen", date(2026, 10, 15))
    refused = foorumi("take-in", file, sealed)
    assert (refused.returncode, refused.stderr.strip()) == (1, "Tiedosto avautuu vain salasanalla: kollegalle.pdf")
    assert "jo täällä" in foorumi("take-in", file, sealed, "--password-from", secret).stdout


def test_a_person_is_told_what_is_held_and_then_erased(file: Path) -> None:
    (told,) = json.loads(foorumi("held-about", file, "aapeli ainutkertainen").stdout)
    assert told["organisation"] == "Urheiluseura"
    assert foorumi("erase-names", file, "--due").returncode == 0
    assert json.loads(foorumi("held-about", file, "aapeli ainutkertainen").stdout) == []
    assert b"Ainutkertainen" not in file.read_bytes()


def test_a_damaged_file_is_salvaged_and_the_rest_told(file: Path, tmp_path: Path) -> None:
    content = bytearray(file.read_bytes())
    content[:4096] = b"\xa5" * 4096
    file.write_bytes(content)
    assert foorumi("check", file).returncode == 1
    told = foorumi("salvage", file, tmp_path / "pelastettu.foorumi")
    assert (told.returncode, told.stdout.split()[0]) == (0, "Luettu")
    assert foorumi("check", tmp_path / "pelastettu.foorumi").returncode == 0
