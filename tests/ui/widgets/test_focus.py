"""The focus ring: always at text fields, elsewhere only for who moves by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from foorumi.ui.theme import Theme
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.focus import REACH, FocusRing, Ring
from foorumi.ui.widgets.note_line import NoteLine


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField("Etsi")
        self.first, self.second = button("Ensimmäinen"), button("Toinen")
        self.second.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.note = NoteLine("Lappu", "Kirjoita", "Lisää")
        layout = QVBoxLayout(self)
        for widget in (self.search, self.first, self.second, self.note):
            layout.addWidget(widget)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Page]:
    rings = FocusRing(qapp)
    shown = Page()
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    yield shown
    shown.hide()
    rings.deleteLater()


def ring(page: QWidget) -> Ring | None:
    QApplication.processEvents()
    return next((one for one in page.findChildren(Ring) if one.isVisible()), None)


def test_tab_shows_the_ring_and_a_click_does_not(page: Page, qtbot: QtBot) -> None:
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Tab)
    assert page.first.hasFocus()
    assert ring(page) is not None
    qtbot.mouseClick(page.second, Qt.MouseButton.LeftButton)
    assert page.second.hasFocus()
    assert ring(page) is None


def test_a_text_field_has_the_ring_however_it_was_reached(page: Page, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.search, Qt.MouseButton.LeftButton)
    assert ring(page) is not None


def test_the_ring_stands_outside_its_widget_and_follows_it(page: Page, qtbot: QtBot) -> None:
    page.search.setFocus()
    page.resize(page.width() + 100, page.height() + 50)
    QApplication.processEvents()
    found = ring(page)
    assert found is not None
    assert found.geometry() == page.search.geometry().adjusted(-REACH, -REACH, REACH, REACH)


def test_the_ring_goes_around_the_whole_note_line(page: Page) -> None:
    page.note.line.setFocus()
    found = ring(page)
    assert found is not None
    assert found.width() == page.note.width() + 2 * REACH


def test_a_ring_outlives_neither_its_widget_nor_its_window(page: Page, qtbot: QtBot) -> None:
    dialog = QWidget(page, Qt.WindowType.Dialog)
    field = SearchField("Etsi")
    QVBoxLayout(dialog).addWidget(field)
    with qtbot.waitActive(dialog):
        dialog.show()
    field.setFocus()
    dialog.close()
    dialog.deleteLater()
    QApplication.processEvents()
    page.activateWindow()
    page.search.setFocus()
    qtbot.waitUntil(lambda: ring(page) is not None)


def test_a_field_that_has_the_focus_may_be_taken_down_with_all_around_it(page: Page) -> None:
    area = QScrollArea(page)
    page.layout().addWidget(area)
    for _ in range(20):
        inside = QWidget()
        fields = [SearchField("Etsi") for _ in range(3)]
        column = QVBoxLayout(inside)
        for field in fields:
            column.addWidget(field)
        area.setWidget(inside)
        inside.show()
        fields[1].setFocus(Qt.FocusReason.TabFocusReason)
        assert ring(page) is not None
    area.takeWidget().deleteLater()
    page.search.setFocus()
    assert ring(page) is not None


def test_a_click_leaves_the_caret_where_it_was(page: Page, qtbot: QtBot) -> None:
    page.note.line.setFocus()
    qtbot.mouseClick(page.first, Qt.MouseButton.LeftButton)
    assert page.note.line.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_press_a_button_reached_by_tab(page: Page, qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[Button] = []
    page.first.clicked.connect(lambda: pressed.append(page.first))
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.first, key)
    assert pressed == [page.first]
