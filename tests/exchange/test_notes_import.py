"""Notes come in from a table, from Excel's paste and from a plain list, in one step."""

from datetime import date

import pytest

from foorumi.domain.ids import EventId
from foorumi.exchange.notes_import import add_note_rows, guess_note_columns, read_note_rows
from foorumi.exchange.tables import read_table
from foorumi.paths import resources
from foorumi.session import events
from foorumi.session.session import Session


@pytest.fixture
def event_id(session: Session) -> EventId:
    return events.create(session, "association_forum", "Ilta", date(2026, 10, 15))


def bring(session: Session, event_id: EventId, source: str | bytes) -> int:
    table = read_table(source)
    return add_note_rows(session, event_id, read_note_rows(table, guess_note_columns(table.columns)))


def test_the_demonstrations_table_comes_with_its_themes_groups_and_languages(
    session: Session, event_id: EventId
) -> None:
    assert bring(session, event_id, (resources() / "demo" / "notes.csv").read_bytes()) == 187
    found = session.workspace.notes(event_id)
    names = {row.id: row.name for row in session.workspace.themes(event_id)}
    first = next(note for note in found if note.code == "L001")
    assert (first.text, names[first.theme_id or ""], first.group_number, first.source) == (
        "kunta vois olla mahdollistaja eikä jarru", "Yhteistyö kunnan kanssa", 2, "phone",
    )  # fmt: skip
    assert sum(note.language == "sv" for note in found) == 9
    assert sorted(note.number for note in found) == list(range(1, 188))
    session.undo()
    assert session.workspace.notes(event_id) == ()
    assert session.workspace.themes(event_id) == ()


def test_a_pasted_list_keeps_its_first_line_and_drops_its_bullets(session: Session, event_id: EventId) -> None:
    assert bring(session, event_id, "- Kyyti kirkolle\n- Penkki torille\n• Kuka ajaa?\n") == 3
    assert {note.text for note in session.workspace.notes(event_id)} == {
        "Kyyti kirkolle",
        "Penkki torille",
        "Kuka ajaa?",
    }


def test_an_excel_paste_with_headings_fills_themes_that_are_there(session: Session, event_id: EventId) -> None:
    bring(session, event_id, "Lappu\tTeema\tLaji\nKyyti\tKyydit\tTarve\n")
    bring(session, event_id, "Lappu\tTeema\nToinen kyyti\tkyydit\n")
    assert [row.name for row in session.workspace.themes(event_id)] == ["Kyydit"]
    assert [note.kind for note in session.workspace.notes(event_id)] == ["need", "idea"]
