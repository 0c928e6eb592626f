"""Typing: a field with its label and what is wrong with it, dates and times as they are spoken, small numbers."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import IconLabel, label, set_tone
from foorumi.ui.widgets.style import restyle

BIG_STEP = 5


def name_line(editor: QWidget) -> None:
    """Call the line inside a box of choices what the box is called: a screen reader meets it as a control."""
    if isinstance(editor, QComboBox) and (line := editor.lineEdit()):
        line.setAccessibleName(editor.accessibleName())


class Field(QWidget):
    """An editor with its name above it and one line below: a hint, or what is wrong."""

    def __init__(self, name: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        if not editor.accessibleName():
            editor.setAccessibleName(name)
        name_line(editor)
        self.name = label(name, "label", wrap=True, buddy=editor)
        self._sign = IconLabel("info", "text.muted", 16)
        self._line = label("", "caption", "secondary", wrap=True)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(6))
        below.addWidget(self._sign, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._line, 1)
        layout = column(self, self.name, editor, self._below, margin=0, spacing=4)
        if not editor.sizePolicy().expandingDirections() & QtCore.Qt.Orientation.Vertical:
            layout.addStretch(1)
        self._hint = ("", "")
        self.set_hint(hint)

    def set_hint(self, text: str, icon: str = "") -> None:
        """Say something helpful below the editor; nothing is wrong."""
        self._hint = (text, icon)
        self._show(text, icon, "secondary", "text.muted" if icon == "info" else "moss")
        restyle(self.editor, wrong="")

    def set_error(self, text: str) -> None:
        """Say what is wrong, in words; an empty text brings the hint back."""
        if not text:
            self.set_hint(*self._hint)
            return
        self._show(text, "triangle-alert", "rowan", "rowan")
        restyle(self.editor, wrong="true")

    def _show(self, text: str, icon: str, tone: str, icon_tone: str) -> None:
        self._line.setText(text)
        set_tone(self._line, tone)
        self._sign.set_icon(icon, icon_tone)
        self._sign.setVisible(bool(icon))
        self._below.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)


class ValueField(QLineEdit):
    """A line that is read as a value. ``parse`` raises ValueError for what cannot be read, ``show`` writes a value out.

    Signals: read(value), at every change that can be read; misread(), at one that cannot.
    """

    read = Signal(object)
    misread = Signal()

    def __init__(self, parse: Callable[[str], object], show: Callable[[object], str], icon: str = "") -> None:
        super().__init__()
        self._parse, self._shown, self._icon = parse, show, icon
        if icon:
            self.setProperty("icon", "right")
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._write_out)

    def value(self) -> object | None:
        """What the line says, or None when it cannot be read."""
        try:
            return self._parse(self.text())
        except ValueError:
            return None

    def set_value(self, value: object | None) -> None:
        """Write a value out, or nothing."""
        self.setText("" if value is None else self._shown(value))
        restyle(self, wrong="")

    def _edited(self) -> None:
        try:
            value = self._parse(self.text())
        except ValueError:
            self.misread.emit()
        else:
            restyle(self, wrong="")
            self.read.emit(value)

    def _write_out(self) -> None:
        value = self.value()
        restyle(self, wrong="true" if value is None and self.text().strip() else "")
        if value is not None and self.text().strip():
            self.setText(self._shown(value))

    # Qt calls these

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            side, edge = theme.px(20), theme.px(12)
            box = QRectF(self.width() - side - edge, (self.height() - side) / 2, side, side)
            painter = QPainter(self)
            draw_icon(painter, self._icon, box, theme.c("text.secondary" if self.isEnabled() else "text.disabled"))


class DateField(ValueField):
    """A day as it is written: 26.11.2026, 26.11. or what else the given function reads. Signals: read, misread."""

    def __init__(self, parse: Callable[[str], object], show: Callable[[object], str]) -> None:
        super().__init__(parse, show, "calendar-days")


class TimeField(ValueField):
    """A time of day as it is written: 18.42. Signals: read, misread."""

    def __init__(self, parse: Callable[[str], object], show: Callable[[object], str]) -> None:
        super().__init__(parse, show, "clock")


class SearchField(QLineEdit):
    """A line with a magnifying glass. Signals: those of QLineEdit."""

    def __init__(self, name: str, icon: str = "search") -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setProperty("icon", "left")
        self.setProperty("draft", True)
        self._icon = icon

    # Qt calls these

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(20)
        box = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
        draw_icon(QPainter(self), self._icon, box, theme.c("text.secondary"))


class _Number(QSpinBox):
    """The figure between − and +: typed, or stepped by the arrow keys; the wheel is left to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    # Qt calls these

    @override
    def stepBy(self, steps: int) -> None:
        big = QApplication.keyboardModifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier
        super().stepBy(steps * (BIG_STEP if big and abs(steps) == 1 else 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        steps = {keys.Key_Up: 1, keys.Key_Down: -1, keys.Key_Plus: 1, keys.Key_Minus: -1}
        if (step := steps.get(keys(event.key()))) is not None:
            super().stepBy(step * (BIG_STEP if event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier else 1))
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Stepper(QWidget):
    """A small number between − and +; with Shift a step is five. Signals: changed(int), at every change by a person."""

    changed = Signal(int)

    def __init__(
        self,
        say: Language,
        name: str,
        value: int = 0,
        minimum: int = 0,
        maximum: int = 999,
        suffix: str = "",
        small: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("one_control", True)
        self.number = _Number()
        self.number.setProperty("variant", "value-sm" if small else "value")
        self.number.setAccessibleName(name)
        self.number.setRange(minimum, maximum)
        self.number.setSuffix(suffix)
        self.number.setValue(value)
        variant = "square" if small else "box"
        self.less = button("", "minus", variant=variant, name=say("widgets.less", name=name))
        self.more = button("", "plus", variant=variant, name=say("widgets.more", name=name))
        self.less.clicked.connect(lambda: self.number.stepBy(-1))
        self.more.clicked.connect(lambda: self.number.stepBy(1))
        for side in (self.less, self.more):
            side.setAutoRepeat(True)
            side.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6 if small else 8))
        for widget in (self.less, self.number, self.more):
            layout.addWidget(widget)
        self.setFocusProxy(self.number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number.valueChanged.connect(self._changed)
        self._changed(value, tell=False)

    def value(self) -> int:
        """The number."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Show another number without a signal."""
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._changed(value, tell=False)

    def _changed(self, value: int, tell: bool = True) -> None:
        self.less.setEnabled(value > self.number.minimum())
        self.more.setEnabled(value < self.number.maximum())
        if tell:
            self.changed.emit(value)

    # Qt calls these

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._changed(self.value(), tell=False)
