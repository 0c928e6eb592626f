"""Measures whether the words of a page have room, at each label, button, heading of a table and tab."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QListWidget,
    QScrollArea,
    QTabBar,
    QWidget,
)

from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import ElidedLabel

ROUNDING = 1
BETWEEN = re.compile(r"\s+|(?<=\w-)(?=\w)")
"""Where a text may go on to the next line."""
BESIDE_WORDS = 2 * 12 + 4
"""What style.qss keeps free at the sides of a row of a list, with its edge."""
BOARDS = {"themes"}
"""Where themes stand side by side and one goes sideways at any size of text."""


def cramped(window: QWidget) -> list[str]:
    """The words on a page that have less room than they need, or stand where one cannot get at them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        for words, lacking, how in measured(widget):
            if lacking > ROUNDING:
                found.append(f"{words}: {lacking} px {how}")
    return sorted(set(found))


def measured(widget: QWidget) -> Iterator[tuple[str, int, str]]:
    """The words of one widget, how many pixels they lack and in which way."""
    if isinstance(widget, QScrollArea) and widget.objectName() not in BOARDS:
        yield f"{widget.objectName() or type(widget.widget()).__name__}", across(widget), "to be scrolled across"
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal and widget.model():
        for place in range(widget.count()):
            words = str(widget.model().headerData(place, Qt.Orientation.Horizontal) or "")
            if words and not widget.isSectionHidden(place):
                yield words, widget.sectionSizeFromContents(place).width() - widget.sectionSize(place), "too narrow"
    if isinstance(widget, QListWidget) and widget.wordWrap():
        room = widget.viewport().width() - theme.px(BESIDE_WORDS)
        for item in (widget.item(row) for row in range(widget.count())):
            metrics = QFontMetrics(item.font())
            yield item.text(), max(map(metrics.horizontalAdvance, item.text().split()), default=0) - room, "too narrow"
    if isinstance(widget, QTabBar) and widget.count():
        yield widget.tabText(0), widget.minimumSizeHint().height() - widget.height(), "too low"
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text().strip():
        return
    words = widget.text()
    if not isinstance(widget, ElidedLabel):  # shortens what people have written, and says the whole in its tool tip
        yield words, too_narrow(widget), "too narrow"
        yield words, too_low(widget), "too low"
    yield words, outside(widget), "outside"


def too_narrow(widget: QLabel | QAbstractButton) -> int:
    """How many pixels the words lack across."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(widget.fontMetrics().horizontalAdvance(piece) for piece in BETWEEN.split(widget.text().strip()))
        return longest - widget.contentsRect().width()
    return widget.minimumSizeHint().width() - widget.width()


def too_low(widget: QLabel | QAbstractButton) -> int:
    """How many pixels the words lack down."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) - widget.height()
    return widget.minimumSizeHint().height() - widget.height()


def across(area: QScrollArea) -> int:
    """How far a page has to be scrolled sideways."""
    inner = area.widget()
    return inner.width() - area.viewport().width() if inner else 0


def outside(widget: QWidget) -> int:
    """How much of a widget its surroundings cut off, where one cannot scroll to it."""
    rect = QRect(QPoint(0, 0), widget.size())
    inner, lost = widget, 0
    while (parent := inner.parentWidget()) is not None and not inner.isWindow():
        rect.translate(inner.pos())
        if isinstance(parent, QAbstractScrollArea):
            return lost
        if isinstance(parent.parentWidget(), QAbstractItemView | QGraphicsView):
            return lost
        room = parent.rect()
        if isinstance(parent.parentWidget(), QScrollArea):
            return lost
        lost = max(lost, rect.right() - room.right(), rect.bottom() - room.bottom(), -rect.left(), -rect.top())
        inner = parent
    return lost
