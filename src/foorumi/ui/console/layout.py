"""The frame of a page: margins, and a title row with acts at its right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from foorumi.ui.qt import override
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


def scrolling(page: QWidget, height: int) -> QScrollArea:
    """A page that is scrolled where the window is lower than the height it asks for, in pixels."""
    page.setMinimumHeight(height)
    area = QScrollArea(widgetResizable=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


class Fitted(QScrollArea):
    """What a dialog asks: as high as it needs, and scrolled where its window is too low for that."""

    def __init__(self, window: QWidget, inside: QWidget) -> None:
        super().__init__(widgetResizable=True)
        self._inside = inside
        self._room = window.height() - theme.px(BESIDE_FIELDS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        words.addWidget(crumb, 0, Qt.AlignmentFlag.AlignLeft)
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
                line.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addLayout(line)
        else:
            row.addWidget(flow(*acts, gap=20))
    made.addLayout(row)
    return made
