"""Parts of a whole as a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.charts import proportions


class Proportions(QWidget):
    """Lengths side by side on the track of the whole: items on the booked time, or those who come by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: list[int] = []
        self._booked = 1
        self._chosen: int | None = None

    def show_parts(self, parts: list[int], booked: int, chosen: int) -> None:
        """Show other lengths, what the whole is, and which of them stands out; -1 for none."""
        self._parts, self._booked, self._chosen = parts, booked, chosen if chosen >= 0 else None
        self.update()

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        proportions(painter, theme, QRectF(self.rect()), self._parts, self._booked, self._chosen)
