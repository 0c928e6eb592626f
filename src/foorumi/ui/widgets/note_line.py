"""The line that catches what is said in the room, with the kind of note at its left and Add at its right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy

from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label


class NoteLine(QFrame):
    """A frame with a kind button, a line and Add; the focus ring goes around the frame.

    Signals: added(text), large(text) for Ctrl+Enter; the line is not cleared by itself. ``kind`` opens the menu of
    kinds, ``line`` is the editor.
    """

    added = Signal(str)
    large = Signal(str)

    def __init__(self, name: str, placeholder: str, add: str, add_key: str = "Enter") -> None:
        super().__init__()
        self.setProperty("role", "outlined")
        self.setProperty("one_control", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kind = button("", kind="sunken")
        self.kind.set_trailing("chevron-up")
        self.side = label("", "label", "secondary")
        self.side.hide()
        self.line = _Line()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.add = button(add, key=add_key)
        layout = QHBoxLayout(self)
        edge = theme.px(8)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(12))
        for widget in (self.kind, self.side):
            layout.addWidget(widget)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.add)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._add)
        self.line.wants_large.connect(lambda: self.large.emit(self.line.text()))
        self.add.clicked.connect(self._add)

    def set_kind(self, text: str, icon: str, name: str = "") -> None:
        """Show which kind of note the line makes."""
        self.kind.setText(text)
        self.kind.set_icon(icon)
        self.kind.setAccessibleName(name or text)

    def set_side(self, text: str) -> None:
        """Show a word before the line, such as the source or how many letters are left; empty hides it."""
        self.side.setText(text)
        self.side.setVisible(bool(text))

    def _add(self) -> None:
        self.added.emit(self.line.text())


class _Line(QLineEdit):
    """The editor in the frame. Signals: wants_large()."""

    wants_large = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("variant", "bare")
        self.setProperty("role", "note")
        self.setProperty("ring", "parent")

    # Qt calls these

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wants_large.emit()
        elif not (is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
