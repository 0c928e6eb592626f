"""The frame of a page: margins, and a title row with acts at its right."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from foorumi.ui.qt import NO_FOCUS, override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import flow
from foorumi.ui.widgets.labels import label

MARGINS = (28, 20)
BESIDE_FIELDS = 185
"""What the title, the buttons and the edges of a dialog take of the height, in pixels at 100 %."""
LARGEST_BESIDE = 120
"""Per cent of text size up to which the acts of a page fit beside its title."""


class TabbedPage(QWidget):
    """A page whose tabs scroll by themselves: it is scrolled as a whole only where large letters leave them no room."""

    # Qt calls these

    @override
    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) if theme.text_percent > LARGEST_BESIDE else -1


def titled(title: str, content: QWidget, acts: Sequence[QWidget] = ()) -> QWidget:
    """A page of its own made of what is also a tab of an event, under its title."""
    page = QWidget()
    page_column(page, title, acts=acts).addWidget(content, 1)
    return page


class PageArea(QScrollArea):
    """Where a page stands. Make the page a child of its ``place``, so that the style sheet dresses it once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setProperty("focusPolicy", NO_FOCUS)
        self.place = QWidget()  # Python would have to learn the class of one that Qt has made, by reading them all in
        self.setViewport(self.place)

    def hold(self, page: QWidget, height: int) -> None:
        """Show a page; it is scrolled where the window is lower than the height it asks for, in pixels."""
        page.setMinimumHeight(height)
        self.setWidget(page)


class Fitted(QScrollArea):
    """What a dialog asks: as high as it needs, and scrolled where its window is too low for that."""

    def __init__(self, window: QWidget, inside: QWidget) -> None:
        super().__init__(widgetResizable=True)
        self._inside = inside
        self._room = window.height() - theme.px(BESIDE_FIELDS)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def _high(self, width: int) -> int:
        inside = self._inside
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        width = max(self._inside.sizeHint().width(), self.width())
        return QSize(width, self._high(width))

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(least, min(self._high(max(least, self.width())), self._room))


def page_column(
    page: QWidget, title: str, under: str = "", acts: Sequence[QWidget] = (), crumb: QWidget | None = None
) -> QVBoxLayout:
    """Lay out a page: its title row now, the content below. ``crumb`` leads one level up and stands over the title."""
    page.setProperty("role", "page")
    made = QVBoxLayout(page)
    across, down = (theme.px(margin) for margin in MARGINS)
    made.setContentsMargins(across, down, across, down)
    made.setSpacing(theme.px(16))
    words = QVBoxLayout()
    words.setSpacing(theme.px(2))
    if crumb:
        words.addWidget(crumb, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
    words.addWidget(label(title, "h1", wrap=True))
    if under:
        words.addWidget(label(under, "body", "secondary", wrap=True))
    is_beside = theme.text_percent <= LARGEST_BESIDE
    row: QHBoxLayout | QVBoxLayout = QHBoxLayout() if is_beside else QVBoxLayout()
    row.addLayout(words, 1)
    if acts:
        if is_beside:
            line = QHBoxLayout()
            line.setSpacing(theme.px(20))
            for act in acts:
                line.addWidget(act, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
            row.addLayout(line)
        else:
            row.addWidget(flow(*acts, gap=20))
    made.addLayout(row)
    return made
