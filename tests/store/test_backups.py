"""Backups: made by themselves, thinned, told apart by what they hold, and brought back."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foorumi.domain.backups import ALWAYS, kept
from foorumi.domain.errors import WorkspaceError
from foorumi.session import attendees, events, notes
from foorumi.session.session import Session
from foorumi.store.backups import back_up, backups, bring_back, forget, held

NOON = datetime(2026, 11, 26, 12)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ilta.foorumi"
    session = Session.create(path)
    event = events.create(session, "association_forum", "Seurailta", date(2026, 11, 26))
    notes.add(session, event, "valaistu latu")
    attendees.add(session, event, "Edustaja 1", "Urheiluseura")
    session.close()
    return path


def texts(path: Path) -> list[str]:
    session = Session.open(path)
    try:
        return [note.text for event in session.workspace.events for note in session.workspace.notes(event.id)]
    finally:
        session.close()


def test_a_backup_brings_back_exactly_what_the_file_held(file: Path) -> None:
    made = back_up(file, "opened", now=NOON)
    assert made
    session = Session.open(file)
    (event,) = session.workspace.events
    notes.add(session, event.id, "myöhempi")
    session.close()
    assert texts(file) == ["valaistu latu", "myöhempi"]
    bring_back(made.path, file)
    assert texts(file) == ["valaistu latu"]


def test_a_backup_of_an_open_file_holds_what_was_saved_a_moment_ago(file: Path) -> None:
    session = Session.open(file)
    (event,) = session.workspace.events
    notes.add(session, event.id, "juuri äsken")
    made = back_up(file, "hourly", now=NOON)
    session.close()
    assert made
    assert held(made.path).notes == 2


def test_the_preview_tells_what_a_backup_holds(file: Path) -> None:
    made = back_up(file, "opened", now=NOON)
    assert made
    what = held(made.path)
    assert what.events == (("Seurailta", "2026-11-26"),)
    assert (what.notes, what.attendees, what.commitments, what.actors) == (1, 1, 0, 0)


def test_nothing_is_kept_twice(file: Path) -> None:
    assert back_up(file, "opened", now=NOON)
    assert back_up(file, "hourly", now=NOON + timedelta(hours=1)) is None
    assert [backup.reason for backup in backups(file)] == ["opened"]


def test_a_second_folder_gets_a_copy_and_its_loss_is_told_while_the_first_backup_stays(
    file: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "tikku"
    stick.mkdir()
    assert back_up(file, "opened", stick, NOON)
    assert len(list(stick.rglob("*.foorumi"))) == 1
    change(file)
    with pytest.raises(WorkspaceError, match="second_backup_failed"):
        back_up(file, "hourly", tmp_path / "poissa", NOON + timedelta(hours=1))
    assert len(backups(file)) == 2


def change(file: Path) -> None:
    session = Session.open(file)
    (event,) = session.workspace.events
    notes.add(session, event.id, "lisää")
    session.close()


def test_a_broken_file_does_not_push_out_the_good_backups(file: Path) -> None:
    assert back_up(file, "opened", now=NOON)
    content = bytearray(file.read_bytes())
    content[4096 * 3 : 4096 * 8] = b"\xff" * (4096 * 5)
    file.write_bytes(content)
    with pytest.raises(WorkspaceError):
        back_up(file, "hourly", now=NOON + timedelta(hours=1))
    (only,) = backups(file)
    bring_back(only.path, file)
    assert texts(file) == ["valaistu latu"]


def test_what_is_no_backup_is_refused_and_the_file_stays(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "kuva.foorumi"
    other.write_bytes(b"kuva" * 1000)
    with pytest.raises(WorkspaceError, match="unreadable_backup"):
        bring_back(other, file)
    assert texts(file) == ["valaistu latu"]


def test_forgetting_leaves_no_backup_behind(file: Path, tmp_path: Path) -> None:
    back_up(file, "opened", tmp_path, NOON)
    assert forget(file, tmp_path) == 2
    assert backups(file, tmp_path) == []


@given(ages=st.lists(st.integers(0, 800 * 24), max_size=60))
def test_thinning_keeps_the_newest_and_is_settled_in_one_go(ages: list[int]) -> None:
    moments = [NOON - timedelta(hours=age) for age in ages]
    stays = kept(moments, NOON)
    assert set(sorted(set(moments), reverse=True)[:ALWAYS]) <= stays <= set(moments)
    assert {moment for moment in moments if NOON - moment <= timedelta(days=2)} <= stays
    assert kept(sorted(stays), NOON) == stays
    per_day = [moment.date() for moment in stays if timedelta(days=2) < NOON - moment]
    assert len(per_day) <= 30 + 13 + ALWAYS


def test_a_year_of_backups_leaves_a_handful() -> None:
    stays: set[datetime] = set()
    for hour in range(0, 366 * 24, 6):
        moment = NOON + timedelta(hours=hour)
        stays = kept([*stays, moment], moment)
    assert 8 + 28 + 11 <= len(stays) <= 9 + 31 + 14
