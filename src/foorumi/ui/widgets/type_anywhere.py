"""Whatever is typed lands in one line, unless another field wants it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from foorumi.ui.qt import override
from foorumi.ui.widgets.focus import TEXT_FIELDS

COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TypeAnywhere(QObject):
    """Sends printable keys to a line of the same window. It lives and dies with the line.

    Keys stay where they are when the focus is in a text field, or in a widget (or inside one) whose property
    ``owns_keys`` is true; Space stays on a button, which it presses, and where the property ``owns_space`` is true.
    """

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def _takes(self, event: QKeyEvent) -> bool:
        text, focused = event.text(), QApplication.focusWidget()
        if not text or not text.isprintable() or event.modifiers() & COMMANDS:
            return False
        if focused is None or focused.window() is not self._line.window() or not self._line.isVisible():
            return False
        if not self._line.isEnabled() or isinstance(focused, TEXT_FIELDS) or owns_keys(focused):
            return False
        return not (text == " " and (isinstance(focused, QAbstractButton) or focused.property("owns_space")))

    # Qt calls these

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # See FocusRing: the class first.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event):
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._line.deselect()
            self._line.insert(event.text())
            return True
        return False


def owns_keys(widget: QWidget | None) -> bool:
    """Whether a widget, or one it stands in, keeps the keyboard to itself."""
    while widget is not None:
        if widget.property("owns_keys"):
            return True
        widget = widget.parentWidget()
    return False
