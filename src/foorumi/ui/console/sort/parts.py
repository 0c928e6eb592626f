"""The head of the sorting screen and the strip below it: how far we are, and what the room sees meanwhile."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import Tag, label

NARROW = 900
"""Under this width the head has room for the count and the way back alone."""


class Progress(QWidget):
    """A bar of how much is done."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = 0.0

    def show_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self._share = share
        self.update()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(12))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(theme.c("chart.track"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._share > 0:
            painter.setBrush(theme.c("primary"))
            done = QRectF(0, 0, max(2 * radius, self.width() * self._share), self.height())
            painter.drawRoundedRect(done, radius, radius)


class Head(QFrame):
    """Lajittelu, only for you; the bar, the count, the time left, and the way back to the wall."""

    def __init__(self, say: Language) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedHeight(theme.px(72))
        self._say = say
        self.bar = Progress()
        self.count = label("", "h2")
        self.count.setObjectName("sort_count")
        self.left = label("", "lead", "secondary")
        self.left.setObjectName("sort_left")
        self.left.setMinimumWidth(theme.px(96))
        self.wall = button(say("sort.wall"), "tags", key="Esc")
        self.wall.setObjectName("sort_wall")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(28), 0, theme.px(28), 0)
        line.setSpacing(theme.px(16))
        line.addWidget(label(say("sort.title"), "h3"))
        self._private = Tag(say("sort.private"), "private", "lock")
        line.addWidget(self._private)
        line.addSpacing(theme.px(24))
        line.addWidget(self.bar, 1)
        line.addWidget(self.count)
        line.addWidget(self.left)
        line.addWidget(self.wall)

    def show_progress(self, done: int, total: int, minutes: int | None) -> None:
        """Show how many of how many are done and about how long the rest takes."""
        self.bar.show_share(done / total if total else 0.0)
        self.bar.setAccessibleName(self._say("sort.progress", done=done, total=total))
        self.count.setText(f"{done} / {total}")
        self.left.setText(self._say("sort.minutes", n=minutes) if minutes else "")

    # Qt calls these

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self._private, self.left):
            part.setVisible(self.width() >= theme.px(NARROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        pen = QPen(theme.c("border.strong"), 2)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
