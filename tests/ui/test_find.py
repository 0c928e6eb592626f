"""Ctrl+K finds anything in the file and goes there."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi.session import events, notes
from foorumi.ui.console.context import Route
from foorumi.ui.console.find import FindSheet
from foorumi.ui.console.window import ConsoleWindow


def test_a_note_of_any_evening_is_found_by_the_beginning_of_its_word(
    window: ConsoleWindow, qtbot: QtBot, type_text: TypeText
) -> None:
    assert window.context
    session = window.context.session
    events.create(session, "generic_workshop", "Työpaja", date(2026, 10, 1))
    evening = events.create(session, "association_forum", "Yhdistysten ilta", date(2026, 10, 15))
    item = next(item for item in session.workspace.items(evening) if item.kind == "brainstorm")
    notes.add(session, evening, "Lainaamo kirjastolle", item_id=item.id)
    window.find_anywhere()
    sheet = window.findChild(FindSheet)
    assert sheet is not None
    type_text(sheet.field, "kirjas")
    assert [sheet.list.item(row).text() for row in range(sheet.list.count())] == ["Lainaamo kirjastolle"]
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert window.route == Route("follow_up", evening, "notes")


def test_arrows_choose_while_the_field_keeps_the_keys(window: ConsoleWindow, qtbot: QtBot, type_text: TypeText) -> None:
    assert window.context
    for name in ("Ilta yksi", "Ilta kaksi"):
        events.create(window.context.session, "generic_workshop", name, date(2026, 10, 1))
    window.find_anywhere()
    sheet = window.findChild(FindSheet)
    assert sheet is not None
    type_text(sheet.field, "ilta")
    assert sheet.list.count() == 2
    wanted = sheet.list.item(1).text()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    event_id = window.route.event_id
    assert event_id is not None
    assert window.context.session.workspace.event(event_id).name == wanted
