"""Keys of Run mode that work wherever the focus is, also under a menu or a dialog."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from foorumi.ui.qt import override

Combination = tuple[Qt.Key, Qt.KeyboardModifier]
WRITERS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class RunKeys(QObject):
    """Does what the panic keys say, and sends letters to the note line unless another field is being written in."""

    def __init__(self, note_line: QLineEdit, acts: dict[Combination, Callable[[], object]]) -> None:
        super().__init__(note_line)
        self._note_line, self._acts = note_line, acts
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        act = self._acts.get((Qt.Key(event.key()), event.modifiers()))
        if act is not None:
            act()
            return True
        writer, text = QApplication.focusWidget(), event.text()
        if isinstance(writer, WRITERS) or QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return False
        if text and text.isprintable() and not event.modifiers() & COMMANDS:
            self._note_line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._note_line.insert(text)
            return True
        return False
