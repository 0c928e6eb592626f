"""Small pictures as widgets: the chamber, the minutes of an item, the lengths of an evening."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foorumi.ui.qt import override
from foorumi.ui.theme import paint, theme


class Chamber(QWidget):
    """The hall from above: who is here fills the seats from the middle of the front row. Say the count in words as its
    accessible name."""

    def __init__(self, name: str, here: int = 0, seats: int = 0) -> None:
        super().__init__()
        self.setMinimumSize(160, 90)
        self._here, self._seats = here, seats
        self.show_count(name, here, seats)

    def show_count(self, name: str, here: int, seats: int) -> None:
        """Fill so many seats of so many."""
        self.setAccessibleName(name)
        self._here, self._seats = here, seats
        self.update()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(190))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint.paint_chamber(QPainter(self), theme, box, self._here, self._seats)


class TickBar(QWidget):
    """The minutes of an item, one tick each, used up from the left; rowan when the time is over."""

    def __init__(self, name: str, minutes: float = 0, left: float = 0) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._minutes, self._left = minutes, left
        self.setAccessibleName(name)

    def show_time(self, minutes: float, left: float) -> None:
        """Show the whole and what is left of it, in minutes; less than nothing is overtime."""
        self._minutes, self._left = minutes, left
        self.update()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.ticks(QPainter(self), theme, QRectF(self.rect()), self._minutes, self._left)


class ProportionBar(QWidget):
    """Lengths side by side on the track of the time that is booked; what goes over is rowan."""

    def __init__(self, name: str, parts: Sequence[float] = (), booked: float = 0, chosen: int | None = None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_parts(name, parts, booked, chosen)

    def show_parts(self, name: str, parts: Sequence[float], booked: float, chosen: int | None = None) -> None:
        """Show other lengths, in minutes; ``name`` says them in words."""
        self.setAccessibleName(name)
        self._parts, self._booked, self._chosen = list(parts), booked, chosen
        self.update()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.proportions(QPainter(self), theme, QRectF(self.rect()), self._parts, self._booked, self._chosen)
