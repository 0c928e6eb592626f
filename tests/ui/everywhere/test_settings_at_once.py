"""Settings take effect at once in the window that is open, and nothing that somebody has begun to type is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
)

from conftest import TypeText
from foorumi import app, settings
from foorumi.ui.console.context import Route
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme, theme
from ui.everywhere.conftest import Walk, settle

BODY_PIXELS = 16


@pytest.fixture
def window(walk: Walk) -> ConsoleWindow:
    """The console with the demonstration evening, at the page of settings."""
    pages = walk()
    next(pages)
    _, made = next(pages)
    made.go(Route("settings"))
    made.activateWindow()
    settle()
    return made


def choose(window: ConsoleWindow, field: str, value: str) -> None:
    """Choose from a list of the page as a person does: open it, go to the row, Enter."""
    box = window.centralWidget().findChild(QComboBox, field)
    box.setFocus()
    at, wanted = box.currentIndex(), box.findData(value)
    box.showPopup()
    for _ in range(abs(wanted - at)):
        QTest.keyClick(box.view(), Qt.Key.Key_Down if wanted > at else Qt.Key.Key_Up)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle()


def ground(window: ConsoleWindow) -> str:
    """The colour of the page as it is seen."""
    return window.grab().toImage().pixelColor(window.width() - 30, window.height() - 10).name()


def title(window: ConsoleWindow) -> QLabel:
    """The heading of the page."""
    return next(made for made in window.centralWidget().findChildren(QLabel) if made.property("role") == "h1")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_language_look_size_and_motion_change_the_open_window(window: ConsoleWindow) -> None:
    seen, high = ground(window), title(window).height()
    choose(window, "theme", "dark")
    assert ground(window) != seen
    assert ground(window) == theme.c("bg.app").name()

    choose(window, "language", "sv")
    assert title(window).text() == "Inställningar"
    assert [action.text() for action in window.menuBar().actions()][-1] == "Hjälp"
    asked = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert asked.buttons()[0].text() == "Avbryt", "Qt's own dialogs speak it too"

    for _ in range(10):
        window.centralWidget().findChild(QPushButton, "text_percent_more").click()
        settle()
    assert title(window).height() > 1.8 * high
    assert title(window).font().pixelSize() == 2 * 32

    calm = window.centralWidget().findChild(QCheckBox, "reduced_motion")
    assert calm.isChecked()
    assert theme.ms("scene") == 0
    calm.click()
    settle()
    assert theme.ms("scene") > 0

    assert window.isVisible()
    kept = settings.load()
    assert (kept.theme, kept.language, kept.text_percent, kept.reduced_motion) == ("dark", "sv", 200, False)


def test_the_look_that_the_system_asked_for_last_is_there_before_the_desktop_tells_it(theme: Theme) -> None:
    settings.save(settings.Settings(system_theme="dark"))
    app.application()
    window = app.console()
    assert ground(window) == Theme("dark").c("bg.app").name()


BEGUN = {
    "a name that is saved when the field is left": (("prepare", "basics"), "name"),
    "a person who is not yet added": (("prepare", "people"), "new_name"),
    "a search": (("prepare", "people"), "search"),
    "who invites": (("follow_up", "map"), "inviter_"),
}


@pytest.mark.parametrize("begun", BEGUN)
def test_what_somebody_is_typing_outlasts_a_change_of_size_and_of_language(
    window: ConsoleWindow, type_text: TypeText, begun: str
) -> None:
    (page, tab), name = BEGUN[begun]
    assert window.context
    (event,) = window.context.session.workspace.events
    window.go(Route(page, event.id, tab))
    settle()

    def line() -> QLineEdit:
        lines = window.centralWidget().findChildren(QLineEdit)
        return next(made for made in lines if made.objectName().startswith(name) and made.isVisible())

    line().setFocus()
    type_text(line(), "Kesken")
    written = line().text()
    assert "Kesken" in written
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.settings.text_percent == 110
    assert QApplication.font().pixelSize() > BODY_PIXELS
    assert line().text() == written
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert line().text() == written
