"""Choosing one or some of a few: segments, chips, tabs."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)

from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.frames import FlowLayout

Choice = tuple[Any, str] | tuple[Any, str, str]
"""A value, its words, and perhaps an icon."""


def _parts(choice: Choice) -> tuple[Any, str, str]:
    return (*choice, "") if len(choice) == 2 else choice


class Segmented(QWidget):
    """One of a few, side by side as one switch. With ``breaks`` they stand under each other where there is no room.

    Signals: chosen(value), when a person picks another.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice],
        value: object = None,
        variant: str = "segment",
        *,
        breaks: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("one_control", True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self, exclusive=True)
        self._values: list[object] = []
        layout: FlowLayout | QHBoxLayout = FlowLayout(self, 0) if breaks else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if breaks:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        for place, (choice, words, icon) in enumerate(map(_parts, choices)):
            segment = button(words, icon, variant=variant, checkable=True)
            where = "only" if len(choices) == 1 else {0: "first", len(choices) - 1: "last"}.get(place, "middle")
            segment.setProperty("place", where)
            self._values.append(choice)
            self._group.addButton(segment, place)
            layout.addWidget(segment, 0 if breaks else 1)
        self.set_value(self._values[0] if value is None else value)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def value(self) -> object:
        """The value that is chosen."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: object) -> None:
        """Choose a value without a signal."""
        self._group.button(self._values.index(value)).setChecked(True)

    def segment(self, value: object) -> Button:
        """The button of a value, for example to disable it."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, Button)
        return found


def chip(text: str, icon: str = "", *, kind: str = "", checkable: bool = True, name: str = "") -> Button:
    """A round filter or property; kind missing is dashed."""
    return button(text, icon, kind=kind, variant="chip", checkable=checkable, name=name)


class ChipRow(QWidget):
    """Some, or one, of a few as chips that flow. Signals: changed(set of values), when a person picks."""

    changed = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice], value: object = None, *, only_one: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self, exclusive=only_one)
        self._chips: dict[object, Button] = {}
        self._layout = FlowLayout(self)
        for choice, words, icon in map(_parts, choices):
            made = chip(words, icon)
            self._chips[choice] = made
            self._group.addButton(made)
            self._layout.addWidget(made)
        if value is not None:
            self.set_values({value} if only_one else value)
        self._group.buttonClicked.connect(lambda _: self.changed.emit(self.values()))

    def values(self) -> set[object]:
        """The values that are chosen."""
        return {value for value, made in self._chips.items() if made.isChecked()}

    def set_values(self, values: object) -> None:
        """Choose exactly these values without a signal."""
        assert isinstance(values, set | frozenset | list | tuple)
        for value, made in self._chips.items():
            made.setChecked(value in values)

    def set_words(self, value: object, text: str) -> None:
        """Give a chip other words, such as a new count."""
        self._chips[value].set_words(text)


class CheckBox(QCheckBox):
    """A check box whose words go on to a second line where the room ends."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _words(self, width: int) -> QRect:
        """Where the words stand in a box of a width, and how high they are."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, width, self.height())
        left = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).left()
        wraps = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(QRect(left, 0, max(1, width - left), 10_000), wraps, self.text())

    # Qt calls these

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(super().sizeHint().height(), self._words(width).height())

    @override
    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        edge = whole.width() - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(whole.width(), max(edge, 0) + longest), whole.height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        box = self._words(self.width())
        box.moveTop((self.height() - box.height()) // 2)
        painter.setPen(theme.c("text.primary" if self.isEnabled() else "text.disabled"))
        painter.drawText(box.adjusted(0, 0, 2, 2), int(Qt.TextFlag.TextWordWrap), self.text())


class Tabs(QTabBar):
    """Pages of one screen, the open one underlined. Signals: chosen(value)."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice], value: object = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self._values = [choice[0] for choice in choices]
        for choice in choices:
            self.addTab(choice[1])
        if value is not None:
            self.set_value(value)
        self.currentChanged.connect(lambda place: self.chosen.emit(self._values[place]))

    def value(self) -> object:
        """The value of the open tab."""
        return self._values[self.currentIndex()]

    def set_value(self, value: object) -> None:
        """Open a tab without a signal."""
        self.blockSignals(True)
        self.setCurrentIndex(self._values.index(value))
        self.blockSignals(False)

    # Qt calls these

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, theme.c("border.subtle"))
        super().paintEvent(event)
