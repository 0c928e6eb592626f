"""The note line catches what is typed, and lets others type when they should."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from foorumi.ui.theme import Theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.note_line import NoteLine
from foorumi.ui.widgets.type_anywhere import TypeAnywhere

TypeText = Callable[[QWidget, str], None]


class Room(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.addItems(["Tervetuloa", "Ideointi"])
        self.search = SearchField("Etsi")
        self.act = button("Seinälle")
        self.note = NoteLine("Lappu", "Kirjoita", "Lisää")
        layout = QVBoxLayout(self)
        for widget in (self.list, self.search, self.act, self.note):
            layout.addWidget(widget)
        self.typing = TypeAnywhere(self.note.line)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Iterator[Room]:
    shown = Room()
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    yield shown
    shown.hide()


def test_letters_typed_at_a_list_land_in_the_note_line(room: Room, type_text: TypeText) -> None:
    room.note.line.setText("Kyyti ")
    room.list.setFocus()
    type_text(room, "tänään")
    assert room.note.line.text() == "Kyyti tänään"
    assert room.note.line.hasFocus()


def test_another_text_field_keeps_its_letters(room: Room, type_text: TypeText) -> None:
    room.search.setFocus()
    type_text(room, "kylä")
    assert (room.search.text(), room.note.line.text()) == ("kylä", "")


def test_a_place_that_owns_the_keyboard_keeps_its_letters(room: Room, type_text: TypeText) -> None:
    room.list.setProperty("owns_keys", True)
    room.list.setFocus()
    type_text(room, "i")
    assert room.note.line.text() == ""
    assert room.list.currentRow() == 1


def test_space_presses_the_button_that_has_the_focus(room: Room, qtbot: QtBot) -> None:
    pressed: list[str] = []
    room.act.clicked.connect(lambda: pressed.append("pressed"))
    room.act.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(room.act, Qt.Key.Key_Space)
    assert (pressed, room.note.line.text()) == (["pressed"], "")


def test_commands_are_not_taken_for_letters(room: Room, qtbot: QtBot) -> None:
    room.list.setFocus()
    qtbot.keyClick(room.list, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(room.list, Qt.Key.Key_F8)
    assert room.note.line.text() == ""


def test_enter_adds_and_ctrl_enter_adds_large(room: Room, qtbot: QtBot) -> None:
    added: list[str] = []
    room.note.added.connect(added.append)
    room.note.large.connect(lambda text: added.append(text.upper()))
    room.note.line.setText("kahvit")
    qtbot.keyClick(room.note.line, Qt.Key.Key_Return)
    qtbot.keyClick(room.note.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(room.note.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert added == ["kahvit", "KAHVIT"]
