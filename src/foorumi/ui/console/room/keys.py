"""The keys of Run mode, heard before anything else so that they act under a menu or a dialog too."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from foorumi.ui.qt import override

FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Combination = tuple[Qt.Key, Qt.KeyboardModifier]


class RoomKeys(QObject):
    """An event filter of the application while the room is shown: acts by key, and letters to the note line.

    ``everywhere`` act also under a menu or a dialog, ``here`` only in the page itself.
    """

    def __init__(
        self,
        page: QWidget,
        note_line: QLineEdit,
        everywhere: Mapping[Combination, Callable[[], object]],
        here: Mapping[Combination, Callable[[], object]],
    ) -> None:
        super().__init__(page)
        self._page, self._note_line = page, note_line
        self._everywhere, self._here = everywhere, here
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def _act(self, event: QKeyEvent, is_apart: bool) -> bool:
        held = event.modifiers() & (CONTROL | SHIFT | ALT)
        combination = (Qt.Key(event.key()), held)
        act = self._everywhere.get(combination) or (None if is_apart else self._here.get(combination))
        if act is None:
            return False
        if not event.isAutoRepeat():
            act()
        return True

    def _type(self, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        if isinstance(focus, FIELDS) or not event.text().isprintable() or not event.text():
            return False
        if event.modifiers() & (CONTROL | ALT) or (event.text() == " " and isinstance(focus, QAbstractButton)):
            return False
        if focus is not None and focus.property("owns_keys"):
            return False
        self._note_line.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self._note_line, event)
        return True

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._page.isVisible():
            return False
        is_apart = bool(QApplication.activePopupWidget() or QApplication.activeModalWidget())
        if not is_apart and watched.window() is not self._page.window():
            return False
        may_type = not is_apart and watched is not self._note_line  # else a line that got no focus would call itself
        return self._act(event, is_apart) or (may_type and self._type(event))
