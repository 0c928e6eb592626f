"""Areas: cards, rules, sections, and rows that flow."""

from collections.abc import Iterable, Sequence

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button
from foorumi.ui.widgets.labels import IconLabel, label


def frame(role: str = "card") -> QFrame:
    """An area: card, outlined, private (dashed: the room does not see it), surface, sunken, good, bad, bar (dark), or
    top, bottom, left, right of a window."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def column(
    inside: QWidget, *widgets: QWidget, margin: int | tuple[int, int] = (20, 16), spacing: int = 8
) -> QVBoxLayout:
    """Stack widgets in an area. Lengths in pixels at 100 %."""
    layout = QVBoxLayout(inside)
    _measure(layout, margin, spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def row(inside: QWidget, *widgets: QWidget, margin: int | tuple[int, int] = 0, spacing: int = 8) -> QHBoxLayout:
    """Set widgets side by side in an area. Lengths in pixels at 100 %."""
    layout = QHBoxLayout(inside)
    _measure(layout, margin, spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _measure(layout: QVBoxLayout | QHBoxLayout, margin: int | tuple[int, int], spacing: int) -> None:
    across, down = margin if isinstance(margin, tuple) else (margin, margin)
    layout.setContentsMargins(theme.px(across), theme.px(down), theme.px(across), theme.px(down))
    layout.setSpacing(theme.px(spacing))


def turn(layout: QBoxLayout, width: int, least: int) -> None:
    """Set parts side by side, or under each other where the width in pixels is less than ``least`` at 100 %."""
    is_narrow = width < theme.px(least)
    layout.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)


class Beside(QWidget):
    """Parts side by side while each has the room it needs, else under each other; so large text is never cut off.

    ``narrow`` is a part that takes no more than its least width while it stands beside the others, and ``least`` the
    pixels at 100 % they want together even where each would do with less.
    """

    def __init__(
        self,
        *parts: QWidget,
        stretches: Sequence[int] = (),
        gap: int = 16,
        narrow: QWidget | None = None,
        least: int = 0,
    ) -> None:
        super().__init__()
        self._parts, self._narrow, self._least = parts, narrow, least
        self._line = row(self, *parts, spacing=gap)
        for place, stretch in enumerate(stretches):
            self._line.setStretch(place, stretch)

    def _turn(self) -> list[int]:
        """Stand as the room allows; the width each part needs at least."""
        needs = [_least_width(part) for part in self._parts if not part.isHidden()]
        wanted = max(sum(needs) + self._line.spacing() * (len(needs) - 1), theme.px(self._least))
        is_narrow = wanted > self.contentsRect().width()
        towards = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != towards:
            self._line.setDirection(towards)
        if self._narrow is not None:
            self._narrow.setMaximumWidth(16777215 if is_narrow else needs[self._parts.index(self._narrow)])
        return needs

    # Qt calls these

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def minimumSizeHint(self) -> QSize:
        edges = self.contentsMargins()
        width = max(self._turn(), default=0) + edges.left() + edges.right()  # asked for anew when a part has changed
        return QSize(width, super().minimumSizeHint().height())


def _least_width(part: QWidget) -> int:
    """The width a layout leaves a widget at least, as Qt reckons it."""
    # The layout's own item is not asked: Python would keep it after Qt has thrown it away, and take what comes into its
    # place in memory for it.
    can_shrink = part.sizePolicy().horizontalPolicy().value & QSizePolicy.PolicyFlag.ShrinkFlag.value
    hint = part.minimumSizeHint().width()
    wanted = hint if can_shrink else max(hint, part.sizeHint().width())
    return part.minimumWidth() or min(wanted, part.maximumWidth())


class ListsPage(QWidget):
    """A page of lists, which take the room there is and do not ask for more."""

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return False


def refill(layout: QBoxLayout, parts: Iterable[QWidget]) -> None:
    """Put other widgets into a layout, and at its end the space that is left."""
    while (taken := layout.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.hide()
            old.deleteLater()
    for part in parts:
        layout.addWidget(part)
        # Qt would show it a moment later, and a list that scrolls would until then think it takes no room.
        part.show()
    layout.addStretch(1)


def set_shown(part: QWidget, is_shown: bool) -> None:
    """Show a part or hide it. One that has no place yet comes into sight with its place; by itself it would flash up as
    a window of its own and take the keyboard."""
    if part.parentWidget() is not None or not is_shown:
        part.setVisible(is_shown)


def rule() -> QFrame:
    """A hairline between groups."""
    made = frame("rule")
    made.setFixedHeight(1)
    return made


class Section(QWidget):
    """A heading with what belongs to it below, and acts at the heading's right. Add to ``body``."""

    def __init__(self, title: str, *acts: QWidget, role: str = "h3") -> None:
        super().__init__()
        outer = column(self, margin=0, spacing=8)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        self.title: QLabel = label(title, role, wrap=True)
        head.addWidget(self.title, 1)
        for act in acts:
            head.addWidget(act)
        outer.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        outer.addLayout(self.body)


class EmptyState(QWidget):
    """What to do when there is nothing yet: an icon, a sentence, and at most one button."""

    def __init__(self, icon: str, sentence: str, act: Button | None = None) -> None:
        super().__init__()
        sign = IconLabel(icon, "text.muted", 40)
        words = label(sentence, "lead", "secondary", wrap=True)
        words.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        layout = column(self, margin=24, spacing=16)
        layout.addStretch(1)
        layout.addWidget(sign, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(words)
        if act is not None:
            layout.addWidget(act, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)


COMFORTABLE = 420
"""The width at which a flow asks to begin a new row if nothing else is said, in pixels at 100 %."""


class FlowLayout(QHBoxLayout):
    """Sets widgets side by side and begins a new row when one is full.

    It is a box that holds nothing itself, so that Qt answers by itself that it asks for no more room than it needs.
    """

    def __init__(self, parent: QWidget, gap: int = 8, comfortable: int = COMFORTABLE) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._comfortable = comfortable
        self._items: list[QLayoutItem] = []

    @override
    def addWidget(self, widget: QWidget, /, *_: object) -> None:
        """Add a widget after the others."""
        QLayout.addWidget(self, widget)  # a box's own way would keep it in the box

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each row at a width."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        taken = 0
        for item in self._items:
            if (widget := item.widget()) is not None and widget.isHidden():
                continue
            across = max(item.minimumSize().width(), min(item.sizeHint().width(), width))
            down = item.heightForWidth(across) if item.hasHeightForWidth() else item.sizeHint().height()
            size = QSize(across, down)
            if rows[-1] and taken + size.width() > width:
                rows.append([])
                taken = 0
            rows[-1].append((item, size))
            taken += size.width() + theme.px(self._gap)
        return rows

    def _place(self, area: QRect, move: bool) -> int:
        """Lay the rows into an area and give the height they take."""
        gap, y = theme.px(self._gap), area.y()
        for line in self._rows(area.width()):
            x, height = area.x(), max((size.height() for _, size in line), default=0)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + gap
            y += height + gap
        return y - gap - area.y()

    # Qt calls these

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        whole = sum(item.sizeHint().width() + theme.px(self._gap) for item in self._items)
        width = max(self.minimumSize().width(), min(whole, theme.px(self._comfortable)))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((one.width() for one in sizes), default=0), max((one.height() for one in sizes), default=0))


def flow(*widgets: QWidget, gap: int = 8) -> QWidget:
    """Widgets in a row that breaks where the room ends."""
    made = QWidget()
    layout = FlowLayout(made, gap)
    for widget in widgets:
        layout.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
