"""What single widgets do when they are used."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from foorumi.i18n import Language
from foorumi.ui.widgets.buttons import BigButton, button
from foorumi.ui.widgets.choices import ChipRow, Segmented, Tabs
from foorumi.ui.widgets.fields import Field, Stepper, ValueField
from foorumi.ui.widgets.frames import flow
from foorumi.ui.widgets.labels import ElidedLabel
from foorumi.ui.widgets.messages import SHOWN_MS, MessageLine, Sheet, confirm

pytestmark = pytest.mark.usefixtures("theme")
SAY = Language("fi")
TypeText = Callable[[QWidget, str], None]


def minutes(text: str) -> object:
    hours, rest = text.split(".")
    return int(hours) * 60 + int(rest)


def clock(value: object) -> str:
    assert isinstance(value, int)
    return f"{value // 60}.{value % 60:02}"


def test_a_stepper_steps_by_one_with_shift_by_five_and_stops_at_its_ends(qtbot: QtBot) -> None:
    stepper = Stepper(SAY, "Kesto", 3, 1, 10, " min")
    qtbot.addWidget(stepper)
    heard: list[int] = []
    stepper.changed.connect(heard.append)
    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    qtbot.keyClick(stepper.number, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(stepper.number, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert heard == [4, 9, 10]
    assert not stepper.more.isEnabled()
    assert stepper.less.accessibleName() == "Kesto: vähennä"
    stepper.set_value(2)
    assert heard == [4, 9, 10]


def test_a_time_is_read_while_it_is_typed_and_written_out_when_it_is_left(qtbot: QtBot, type_text: TypeText) -> None:
    field = ValueField(minutes, clock)
    qtbot.addWidget(field)
    heard: list[object] = []
    field.read.connect(heard.append)
    field.setFocus()
    type_text(field, "8.5")
    assert heard == [485]
    field.editingFinished.emit()
    assert field.text() == "8.05"


def test_a_time_that_cannot_be_read_is_marked_and_kept(qtbot: QtBot) -> None:
    field = ValueField(minutes, clock)
    qtbot.addWidget(field)
    field.setText("kahdeksan")
    field.editingFinished.emit()
    assert (field.text(), field.value(), field.property("wrong")) == ("kahdeksan", None, "true")


def test_an_error_stands_below_its_field_and_is_spoken_and_the_hint_returns(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Päättyy", editor, "Esimerkiksi 20.00")
    qtbot.addWidget(field)
    field.set_error("Päättymisaika on ennen alkua.")
    assert editor.accessibleDescription() == "Päättymisaika on ennen alkua."
    assert editor.property("wrong") == "true"
    field.set_error("")
    assert (editor.accessibleDescription(), editor.property("wrong")) == ("Esimerkiksi 20.00", "")


def test_one_of_a_few_is_chosen_and_told_only_when_a_person_chose(qtbot: QtBot) -> None:
    heard: list[object] = []
    switch = Segmented("Kieli", [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")], "sv")
    tabs = Tabs("Sivut", [("fi", "Suomi"), ("sv", "Svenska")], "sv")
    chips = ChipRow("Lajit", [("a", "Yksi"), ("b", "Kaksi")], {"a"})
    for widget in (switch, tabs, chips):
        qtbot.addWidget(widget)
    for signal in (switch.chosen, tabs.chosen, chips.changed):
        signal.connect(heard.append)
    switch.set_value("fi")
    tabs.set_value("fi")
    chips.set_values({"a"})
    assert heard == []
    qtbot.mouseClick(switch.segment("en"), Qt.MouseButton.LeftButton)
    tabs.setCurrentIndex(1)
    assert heard == ["en", "sv"]
    assert (switch.value(), tabs.value(), chips.values()) == ("en", "sv", {"a"})


def test_a_message_goes_by_itself_but_an_error_stays(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    message = MessageLine(SAY)
    QVBoxLayout(window).addWidget(message)
    window.show()
    message.tell("Valkokangas löytyi.")
    assert message._timer.isActive()
    assert message._timer.interval() == SHOWN_MS
    message._timer.timeout.emit()
    assert message.isHidden()
    message.tell("Tallennus ei onnistu.", error=True)
    assert not message._timer.isActive()
    assert message.isVisible()


def test_the_button_of_a_message_acts_and_closes_it(qtbot: QtBot) -> None:
    message = MessageLine(SAY)
    qtbot.addWidget(message)
    done: list[str] = []
    message.tell("Valkokangas löytyi.", act="Näytä uudelleen", action=lambda: done.append("shown"))
    qtbot.mouseClick(message.act, Qt.MouseButton.LeftButton)
    assert done == ["shown"]
    assert message.isHidden()


def test_a_sheet_asks_holds_tab_and_shortcuts_and_gives_the_focus_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    fired: list[str] = []
    QShortcut(QKeySequence("Ctrl+H"), window).activated.connect(lambda: fired.append("Ctrl+H"))
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    sheet = confirm(
        window, "Lopetetaanko?", "Valkokangas sulkeutuu.", "Lopeta", "Takaisin", lambda: fired.append("end")
    )
    QApplication.processEvents()
    assert sheet.isVisible()
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        qtbot.keyClick(focused, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert fired == []
    assert field.hasFocus()


def test_yes_on_a_sheet_does_what_was_asked(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    sheet: Sheet = confirm(window, "Lopetetaanko?", "Sulkeutuu.", "Lopeta", "Takaisin", lambda: done.append("end"))
    sheet.accept()
    assert done == ["end"]


def test_a_long_line_shortens_but_tells_itself_whole(qtbot: QtBot) -> None:
    line = ElidedLabel("Sivistystoimi, Kyläyhdistys ja Nuorisoseura")
    qtbot.addWidget(line)
    line.resize(120, 24)
    line.show()
    assert line.text().endswith("…")
    assert line.accessibleName() == line.toolTip() == line.whole()


def test_chips_begin_a_new_row_where_the_room_ends(qtbot: QtBot) -> None:
    row = flow(*(button(f"Painike {number}") for number in range(6)))
    qtbot.addWidget(row)
    row.show()
    one, many = row.heightForWidth(2000), row.heightForWidth(260)
    assert one == 40
    assert many > 2 * one


def test_next_says_what_will_be_shown(qtbot: QtBot) -> None:
    forward = BigButton("Näytä salissa seuraavaksi", "Ryhmätyö", forward=True)
    qtbot.addWidget(forward)
    assert forward.accessibleName() == "Näytä salissa seuraavaksi: Ryhmätyö"
