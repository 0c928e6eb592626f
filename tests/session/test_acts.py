"""The acts of the evening outlive closing: they are listed with their times and can still be taken back."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foorumi.domain.ids import EventId
from foorumi.domain.run import stamp, utc_now
from foorumi.domain.workspace import Part
from foorumi.session import agenda, attendees, commitments, events, notes, themes
from foorumi.session.session import Session


def picture(session: Session) -> dict[Part, object]:
    return {part: sorted(map(str, session._file.rows.read(part))) for part in Part}


ACTS = st.lists(
    st.sampled_from(["note", "edit", "theme", "move", "person", "promise", "undo", "redo", "reopen"]), max_size=14
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_undo_and_redo_work_the_same_over_closing(tmp_path_factory: pytest.TempPathFactory, acts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("foorumi.session.history.TYPING_S", -1)
        _play(tmp_path_factory.mktemp("acts") / "a.foorumi", acts)


def _play(path: Path, acts: list[str]) -> None:
    session = Session.create(path)
    event = events.create(session, "generic_workshop", "Ilta", date(2026, 10, 15))
    pictures = {0: picture(session)}
    place = 0
    for act in acts:
        if act == "reopen":
            session.close()
            session = Session.open(path)
            continue
        if act == "undo":
            if place:
                session.undo()
                place -= 1
        elif act == "redo":
            if session.redo():
                place += 1
        else:
            _do(session, event, act)
            place += 1
            pictures[place] = picture(session)
        assert picture(session) == pictures[place]
    while place:
        session.undo()
        place -= 1
        assert picture(session) == pictures[place]
    session.close()


def _do(session: Session, event: EventId, act: str) -> None:
    written = session.workspace.notes(event)
    if act == "edit" and written:
        notes.edit(session, written[0].id, text=f"{written[0].text}!")
    elif act == "theme":
        themes.add(session, event, "teema")
    elif act == "move":
        items = session.workspace.items(event)
        agenda.move(session, items[0].id, len(items) - 1)
    elif act == "person":
        attendees.add(session, event, "Edustaja 1", "Urheiluseura")
    elif act == "promise":
        commitments.add(session, "lupaus", event)
    else:
        notes.add(session, event, f"lappu {len(written)}")


def test_typing_after_reopening_is_an_act_of_its_own(session: Session, event: EventId) -> None:
    note = notes.add(session, event, "eka")
    notes.edit(session, note, text="toka")
    session.close()
    with closing(Session.open(session.path)) as again:
        notes.edit(again, note, text="kolmas")
        assert [edit.label for edit in again.history.done][-3:] == ["undo.note_added", "undo.note", "undo.note"]
        again.undo()
        assert again.workspace.notes(event)[0].text == "toka"


def test_acts_of_an_earlier_evening_are_forgotten(session: Session, event: EventId) -> None:
    notes.add(session, event, "viime viikolla")
    session.close()
    with closing(sqlite3.connect(session.path)) as connection:
        connection.execute("update edit set at = ?", [stamp(utc_now() - timedelta(days=7))])
        connection.commit()
    with closing(Session.open(session.path)) as again:
        notes.add(again, event, "tänään")
        assert len(again.history.done) == 3
    with closing(Session.open(session.path)) as again:
        assert [edit.label for edit in again.history.done] == ["undo.note_added"]
    with closing(sqlite3.connect(session.path)) as connection:
        assert connection.execute("select count(*) from edit").fetchone() == (1,)


def test_what_is_forgotten_is_not_in_the_file_either(session: Session, event: EventId) -> None:
    note = notes.add(session, event, "salaisuus")
    notes.edit(session, note, text="julkinen")
    session.forget({note})
    session.close()
    session = Session.open(session.path)
    assert all(note not in edit.rows for edit in session.history.done)
    session.close()
