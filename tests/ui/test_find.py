"""Ctrl+K finds anything in the file and goes there."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi.session import actors, attendees, events, notes
from foorumi.ui.console.context import Route
from foorumi.ui.console.find import FindSheet
from foorumi.ui.console.follow_up.wall_board import Board
from foorumi.ui.console.register.page import ActorsPage
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


def test_what_was_found_is_chosen_on_its_page(window: ConsoleWindow, qtbot: QtBot, type_text: TypeText) -> None:
    assert window.context
    session = window.context.session
    evening = events.create(session, "association_forum", "Yhdistysten ilta", date(2026, 10, 15))
    for name in ("Kyläyhdistys", "Marttayhdistys"):
        actors.add(session, name)
        attendees.add(session, evening, f"Edustaja, {name}", name)
    noted = [notes.add(session, evening, text) for text in ("Kyydit illalla", "Valaistu latu")]

    def seek(text: str) -> None:
        window.find_anywhere()
        sheet = window.findChildren(FindSheet)[-1]
        type_text(sheet.field, text)
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    seek("marttayh")
    actor = window.findChild(ActorsPage)
    assert actor
    assert actor.view.map.selected == next(
        one.id for one in session.workspace.actors if one.name_fi.startswith("Martta")
    )
    seek("valaistu")
    board = window.findChild(Board)
    assert board
    assert board.current == noted[1]
    seek("edustaja martta")
    people = window.findChild(QTableView, "people_table")
    assert people
    assert "Marttayhdistys" in people.currentIndex().data()


def test_a_command_is_found_by_its_name_and_done(window: ConsoleWindow, qtbot: QtBot, type_text: TypeText) -> None:
    window.find_anywhere()
    sheet = window.findChild(FindSheet)
    assert sheet is not None
    type_text(sheet.field, "suurempi")
    (shown,) = (sheet.list.item(row).text() for row in range(sheet.list.count()))
    assert shown.endswith("Ctrl++"), "its key is told"
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert window.settings.text_percent == 110
    window.change_text(0)


def test_files_that_were_opened_last_are_in_the_menu(window: ConsoleWindow, tmp_path: Path) -> None:
    first = tmp_path / "ilta.foorumi"
    window.create_path(tmp_path / "toinen.foorumi")
    window.create_path(tmp_path / "kolmas.foorumi")
    menu = window.findChild(QMenu, "recent")
    assert menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["kolmas", "toinen", "ilta"]
    menu.actions()[-1].trigger()
    assert window.context
    assert window.context.session.path == first
