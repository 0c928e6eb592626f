"""The few shapes the pages before the evening are put together from."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from foorumi.ui.qt import NEVER_A_BAR, NO_FOCUS
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

ICON_GAP = "\u2009\u2009"
"""Fusion leaves no room between an icon and its words."""

CHOICE_TONES = {"primary": "on.primary", "quiet": "primary.text"}


def words(text: str, role: str = "body", tone: str = "", *, wraps: bool = False) -> QLabel:
    """A text in a role of the theme."""
    return label(text, role, tone, wrap=wraps)


def press(
    text: str, does: Callable[[], object], *, name: str, kind: str = "", picture: str = "", variant: str = ""
) -> QPushButton:
    """A button that does one thing. Without a text it is square and is named by its tooltip."""
    made = QPushButton(f"{ICON_GAP}{text}" if picture and text else text)
    made.setAccessibleName(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setProperty("variant", variant)
    made.setAutoDefault(False)
    if picture:
        made.setIcon(icon(picture, CHOICE_TONES.get(kind, "text.primary")))
        side = theme.px(16 if variant in ("sm", "square") else 20)
        made.setIconSize(QSize(side, side))
    made.clicked.connect(lambda: does())
    return made


def reword(button: QPushButton, text: str) -> None:
    """Give a button made by ``press`` other words."""
    button.setText(text if button.icon().isNull() else f"{ICON_GAP}{text}")
    button.setAccessibleName(text)


def framed(role: str = "card", margin: int = 24, gap: int = 16) -> tuple[QFrame, QVBoxLayout]:
    """A card and the column inside it."""
    frame = QFrame()
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(*[theme.px(margin)] * 4)
    column.setSpacing(theme.px(gap))
    return frame, column


def scrolled(inside: QWidget, name: str = "", kind: type[QScrollArea] = QScrollArea) -> QScrollArea:
    """A widget that scrolls when the window is lower than it. With a name, the keys reach it and scroll it: that is for
    what may hold nothing else that they reach."""
    area = kind()
    area.setAccessibleName(name)
    if not name:
        area.setProperty("focusPolicy", NO_FOCUS)
    area.setWidgetResizable(True)
    area.setProperty("horizontalScrollBarPolicy", NEVER_A_BAR)
    area.setWidget(inside)
    return area


def row(*parts: QWidget | None, gap: int = 12) -> QHBoxLayout:
    """Widgets side by side; None is the space that takes what is left."""
    return _fill(QHBoxLayout(), parts, gap)


def row_in(outer: QVBoxLayout, *parts: QWidget | None, gap: int = 12) -> QHBoxLayout:
    """A row whose widgets may go elsewhere while the layout around it lives.

    It is nested empty and then filled: PySide knows the items of what is nested full, and would go on taking them for
    what Qt later puts in the same place in memory.
    """
    line = QHBoxLayout()
    outer.addLayout(line)
    return _fill(line, parts, gap)


def _fill(line: QHBoxLayout, parts: Sequence[QWidget | None], gap: int) -> QHBoxLayout:
    line.setSpacing(theme.px(gap))
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line


class Titled(QWidget):
    """A field with its name above it, and below it what is wrong with it in words."""

    def __init__(self, title: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self.title = words(title, "label", wraps=True)
        self.title.setBuddy(field)
        field.setAccessibleName(title)
        from foorumi.ui.widgets.fields import name_line
        from foorumi.ui.widgets.frames import set_shown

        name_line(field)
        self._hint = hint
        self._below = words(hint, "caption", "secondary", wraps=True)
        set_shown(self._below, bool(hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(field)
        column.addWidget(self._below)
        column.addStretch(1)

    @property
    def wrong(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._below.text() if self.field.property("wrong") else ""

    def say_wrong(self, text: str) -> None:
        """Say what is wrong, or with an empty text that nothing is."""
        self._below.setText(text or self._hint)
        self._below.setVisible(bool(text or self._hint))
        self._below.setProperty("tone", "rowan" if text else "secondary")
        self.field.setProperty("wrong", bool(text))
        self.field.setAccessibleDescription(text)
        for widget in (self._below, self.field):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class Steps(QWidget):
    """A number between a minus and a plus. Signals: stepped(int), only when a person changes it."""

    stepped = Signal(int)

    def __init__(
        self, name: str, title: str, lowest: int, highest: int, write: Callable[[int], str], *, less: str, more: str
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.value = lowest
        self._range = (lowest, highest)
        self._title = title
        self._write = write
        self.step = 1
        self.large_step = 5
        minus = press("", lambda: self._move(-1), name=f"{name}_less", picture="minus", variant="box")
        plus = press("", lambda: self._move(1), name=f"{name}_more", picture="plus", variant="box")
        for button, does in ((minus, less), (plus, more)):
            button.setToolTip(does)
            button.setAccessibleName(f"{title}: {does}")
            button.setAutoRepeat(True)
        self._text = words("", "bodyStrong")
        self._text.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._text.setMinimumWidth(theme.px(68))
        line = row(minus, self._text, plus, gap=8)
        line.addStretch(1)
        self.setLayout(line)
        self.show_value(lowest)

    def show_value(self, value: int) -> None:
        """Show a number without telling of it."""
        self.value = value
        self._text.setText(self._write(value))
        self.setAccessibleName(f"{self._title}: {self._write(value)}")

    def _move(self, way: int) -> None:
        from PySide6.QtWidgets import QApplication

        is_large = bool(QApplication.keyboardModifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
        lowest, highest = self._range
        value = max(lowest, min(highest, self.value + way * (self.large_step if is_large else self.step)))
        if value != self.value:
            self.show_value(value)
            self.stepped.emit(value)


def choice(name: str, options: Sequence[tuple[str, str]], chosen: str = "") -> "QComboBox":
    """A list to choose one of: pairs of a code and its words."""
    from PySide6.QtWidgets import QComboBox

    box = QComboBox()
    box.setObjectName(name)
    for code, text in options:
        box.addItem(text, code)
    choose(box, chosen)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def choose(box: "QComboBox", code: str) -> None:
    """Show a choice without telling of it."""
    box.blockSignals(True)
    box.setCurrentIndex(max(0, box.findData(code)))
    box.blockSignals(False)
