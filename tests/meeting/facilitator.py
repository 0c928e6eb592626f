"""One person at the laptop: what she does with the mouse and the keys, and nothing that she could not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi.ui.console.window import ConsoleWindow

LEFT = Qt.MouseButton.LeftButton
LONGEST_MS = 60_000
"""How long a dialog may stand in front of her."""


class Facilitator:
    """One hand on the mouse and one on the keys; she knows what stands on the screen and nothing else."""

    def __init__(self, qtbot: QtBot, type_text: TypeText, window: ConsoleWindow) -> None:
        self.qtbot, self.type, self.window = qtbot, type_text, window

    def click(self, name: str, inside: QWidget | None = None) -> None:
        """Press a button where it stands, as soon as it does."""
        place = inside or self.window

        def is_there() -> bool:
            found = place.findChild(QAbstractButton, name)
            return found is not None and found.isVisible() and found.isEnabled()

        self.qtbot.waitUntil(is_there)
        button = place.findChild(QAbstractButton, name)
        assert button is not None
        self.qtbot.mouseClick(button, LEFT)

    def tab(self, words: str) -> None:
        """Open a tab by its words."""

        def found() -> list[tuple[QTabBar, int]]:
            shown = [bar for bar in self.window.findChildren(QTabBar) if bar.isVisible()]
            return [(bar, at) for bar in shown for at in range(bar.count()) if bar.tabText(at) == words]

        self.qtbot.waitUntil(lambda: bool(found()))
        (bar, place) = found()[0]
        self.qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())

    def write(self, field: QWidget, text: str, key: Qt.Key | None = None) -> None:
        """Click into a field, replace what it holds, and press a key."""
        self.qtbot.mouseClick(field, LEFT)
        if not field.hasFocus():  # a window system gives it back when a list of choices has closed
            field.window().activateWindow()
            self.qtbot.waitUntil(field.window().isActiveWindow)
            field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(field, text)
        if key is not None:
            self.qtbot.keyClick(QApplication.activePopupWidget() or field, key)  # a list of what is known comes first

    def field(self, name: str, inside: QWidget | None = None) -> QLineEdit:
        """A field that can be written into."""
        place = inside or self.window

        def found() -> list[QLineEdit]:
            return [one for one in place.findChildren(QLineEdit, name) if one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()))
        return found()[-1]

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Press the last button that says so, or is called so."""

        def found() -> list[QAbstractButton]:
            every = (inside or self.window).findChildren(QAbstractButton)
            return [one for one in every if one.isVisible() and words in (one.text().strip(), one.accessibleName())]

        self.qtbot.waitUntil(lambda: bool(found()))
        self.qtbot.mouseClick(found()[-1], LEFT)

    def pick(self, name: str, value: object, inside: QWidget | None = None) -> None:
        """Open a box of choices, by its name, with the keys; go to one and take it."""
        place = inside or self.window

        def found() -> list[QComboBox]:
            every = place.findChildren(QComboBox)
            return [one for one in every if one.isVisible() and name in (one.objectName(), one.accessibleName())]

        self.qtbot.waitUntil(lambda: bool(found()))
        box = found()[-1]
        steps = box.findData(value) - box.currentIndex()
        assert box.findData(value) >= 0, (name, value)
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Space)
        self.qtbot.waitUntil(box.view().isVisible)
        for _ in range(abs(steps)):
            self.qtbot.keyClick(box.view(), Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        self.qtbot.keyClick(box.view(), Qt.Key.Key_Return)
        QApplication.processEvents()

    def choose(self, name: str, words: str) -> None:
        """Click the line of a list that begins so."""
        (shown,) = (one for one in self.window.findChildren(QListWidget, name) if one.isVisible())
        (line,) = (shown.item(at) for at in range(shown.count()) if shown.item(at).text().startswith(words))
        shown.scrollToItem(line)
        self.qtbot.mouseClick(shown.viewport(), LEFT, pos=shown.visualItemRect(line).center())

    def meanwhile(self, dialog: type[QWidget], does: Callable[[QWidget], object]) -> None:
        """What she does once a dialog stands in front; the click that opens it comes after this."""
        timer = QTimer(self.window, interval=20)

        def look() -> None:
            front = QApplication.activeModalWidget()
            if isinstance(front, dialog) and front.isActiveWindow():
                timer.stop()
                QTimer.singleShot(LONGEST_MS, front, front.close)  # a test fails then, rather than waits for ever
                try:
                    does(front)
                except BaseException:
                    front.close()
                    raise

        timer.timeout.connect(look)
        timer.start()

    def names_file(self, path: Path) -> None:
        """What she types into the next file dialog."""

        def name(dialog: QWidget) -> None:
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None
            line.setText(str(path))
            self.qtbot.keyClick(line, Qt.Key.Key_Return)

        self.meanwhile(QFileDialog, name)
