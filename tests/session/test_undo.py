"""Undo takes back what a person did, and only that."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foorumi.domain.errors import Conflict, NewerWorkspace, NotAWorkspace, WorkspaceInUse
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import agenda, attendees, commitments, events, notes, themes, votes
from foorumi.session.session import Session


@pytest.fixture
def event(session: Session) -> EventId:
    return events.create(session, "association_forum", "Ilta", date(2026, 10, 15))


def test_a_template_gives_the_agenda_of_the_association_forum(session: Session, event: EventId) -> None:
    items = session.workspace.items(event)
    assert [item.kind for item in items][:3] == ["welcome", "presentation", "actor_mapping"]
    assert sum(item.minutes for item in items) == session.workspace.event(event).booked_minutes == 150


def test_a_guests_note_survives_the_facilitators_undo(session: Session, event: EventId) -> None:
    notes.add(session, event, "oma")
    session.do(
        "undo.note_added",
        lambda rows: rows.insert(session.workspace.notes(event)[0].__class__("x", event, "vieras")),
        "phone",
    )
    session.undo()
    assert [note.text for note in session.workspace.notes(event)] == ["vieras"]


def test_undo_of_a_change_others_have_built_on_says_so_and_changes_nothing(session: Session, event: EventId) -> None:
    note = notes.add(session, event, "oma")
    notes.edit(session, note, kind="worry")
    session.do("undo.note", lambda rows: rows.update(Part.note, note, kind="need"), "phone")
    with pytest.raises(Conflict):
        session.undo()
    assert session.workspace.notes(event)[0].kind == "need"


def test_where_the_evening_is_is_not_undone(session: Session, event: EventId) -> None:
    from foorumi.session import run

    notes.add(session, event, "oma")
    first = session.workspace.items(event)[0].id
    run.show(session, event, first)
    session.undo()
    assert session.workspace.notes(event) == ()
    assert session.workspace.run(event).live_item_id == first


ACTS = st.lists(st.integers(0, 9), max_size=25)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_undoing_everything_leads_back_and_redoing_leads_forth(
    tmp_path_factory: pytest.TempPathFactory, acts: list[int]
) -> None:
    session = Session.create(tmp_path_factory.mktemp("acts") / "a.foorumi")
    event = events.create(session, "generic_workshop", "Ilta", date(2026, 10, 15))
    before, count = _picture(session), len(session.history.done)
    for act in acts:
        _do(session, event, act)
    after, steps = _picture(session), len(session.history.done) - count
    for _ in range(steps):
        session.undo()
    assert _picture(session) == before
    for _ in range(steps):
        session.redo()
    assert _picture(session) == after
    session.close()


def _do(session: Session, event: EventId, act: int) -> None:
    items, written = session.workspace.items(event), session.workspace.notes(event)
    match act:
        case 0 | 1 | 2:
            notes.add(session, event, f"lappu {len(written)}")
        case 3:
            themes.add(session, event, "teema")
        case 4 if written and session.workspace.themes(event):
            notes.place(session, [written[0].id], session.workspace.themes(event)[0].id)
        case 5 if items:
            agenda.move(session, items[0].id, 3)
        case 6 if items:
            agenda.delete(session, items[-1].id)
        case 7:
            attendees.add(session, event, "Edustaja 1", "Urheiluseura")
        case 8:
            commitments.add(session, "lupaus", event)
        case 9:
            votes.propose(session, event, "ehdotus")


def _picture(session: Session) -> dict[Part, object]:
    parts = {part: session._file.rows.read(part) for part in Part}
    return {part: sorted(map(str, rows)) for part, rows in parts.items()}


def test_a_file_opened_twice_is_told_and_can_be_looked_at(session: Session, event: EventId) -> None:
    with pytest.raises(WorkspaceInUse):
        Session.open(session.path)
    look = Session.open(session.path, read_only=True)
    assert look.workspace.events[0].id == event
    look.close()


def test_a_foreign_file_and_a_file_from_the_future_are_refused(tmp_path: Path) -> None:
    import sqlite3

    foreign = tmp_path / "muu.foorumi"
    foreign.write_bytes(b"ei tietokanta" * 100)
    with pytest.raises(NotAWorkspace):
        Session.open(foreign)
    newer = tmp_path / "uusi.foorumi"
    Session.create(newer).close()
    connection = sqlite3.connect(newer)
    connection.execute("pragma user_version = 999")
    connection.close()
    with pytest.raises(NewerWorkspace):
        Session.open(newer)


def test_the_tables_have_just_the_columns_of_the_records(session: Session) -> None:
    from foorumi.store.rows import columns

    for part in Part:
        found = session._file.rows.connection.execute(f"pragma table_info({part.table})").fetchall()
        assert [row[1] for row in found] == list(columns(part))


def test_a_duplicated_event_takes_the_agenda_and_people_but_nothing_that_was_said(
    session: Session, event: EventId
) -> None:
    notes.add(session, event, "sanottu")
    attendees.add(session, event, "Edustaja 1", "Urheiluseura", arrived_at="18:00")
    again = events.duplicate(session, event, date(2027, 10, 14))
    workspace = session.workspace
    assert len(workspace.items(again)) == len(workspace.items(event))
    assert workspace.notes(again) == ()
    assert [person.arrived_at for person in workspace.attendees(again)] == [""]
