"""Every widget in every theme and text size: nothing is cut, everything has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from foorumi.ui.theme import NAMES, Theme
from foorumi.ui.widgets.choices import ChipRow, Segmented
from foorumi.ui.widgets.fields import Field, Stepper
from foorumi.ui.widgets.labels import ElidedLabel
from foorumi.ui.widgets.note_line import NoteLine
from ui.widgets.specimen import Specimen

NEED_NAMES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.PageTabList,
    QAccessible.Role.PageTab,
    QAccessible.Role.Table,
}

WITH_WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox, Field, ChipRow, Segmented, Stepper, NoteLine)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest) -> Iterator[Specimen]:
    name, percent = getattr(request, "param", ("light", 100))
    theme.change(name=name, text_percent=percent)
    specimen = Specimen()
    qtbot.addWidget(specimen)
    specimen.resize(specimen.sizeHint())
    with qtbot.waitExposed(specimen):
        specimen.show()
    yield specimen
    specimen.hide()


def narrowed(widget: QWidget) -> bool:
    """Whether a text has less room than it needs."""
    if isinstance(widget, ElidedLabel):
        return False
    if widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > widget.height():
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return False
    needed = widget.minimumSizeHint()
    return widget.width() < needed.width() or widget.height() < needed.height()


@pytest.mark.parametrize("shown", [(name, size) for name in NAMES for size in (100, 150, 200)], indirect=True)
def test_no_text_is_cut_in_any_theme_at_any_size(shown: Specimen) -> None:
    texts = [widget for widget in shown.findChildren(QWidget) if isinstance(widget, WITH_WORDS) and widget.isVisible()]
    assert len(texts) > 60
    assert [(type(widget).__name__, widget.accessibleName()) for widget in texts if narrowed(widget)] == []
    assert not shown.grab().isNull()


def test_every_control_has_a_name_for_a_screen_reader(shown: Specimen) -> None:
    nameless = []

    def walk(interface) -> None:
        name = interface.text(QAccessible.Text.Name)
        inside_number = interface.role() == QAccessible.Role.EditableText and interface.parent().role() == (
            QAccessible.Role.SpinBox
        )
        if interface.role() in NEED_NAMES and not name and not inside_number and not interface.state().invisible:
            nameless.append((interface.role(), type(interface.object()).__name__))
        for place in range(interface.childCount()):
            child = interface.child(place)
            if child is not None and child.isValid():
                walk(child)

    walk(QAccessible.queryAccessibleInterface(shown))
    assert nameless == []


def test_every_target_is_large_enough_to_hit(shown: Specimen) -> None:
    small = [
        (button.text(), button.size().toTuple())
        for button in shown.findChildren(QAbstractButton)
        if button.isVisible() and button.focusPolicy() and min(button.size().toTuple()) < 32
    ]
    assert small == []


def test_a_switch_of_theme_repaints_what_is_on_screen(shown: Specimen, theme: Theme) -> None:
    theme.change(name="dark")
    QApplication.processEvents()
    picture = shown.grab().toImage()
    assert picture.pixelColor(4, 4) == theme.c("bg.app")
    assert shown.first.grab().toImage().pixelColor(shown.first.width() // 2, 3) == theme.c("primary")
