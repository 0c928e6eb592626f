"""The pulse over events as three lines, told apart by their marks and named at their ends."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from foorumi.domain.clock import write_date, write_number
from foorumi.domain.trends import TrendPoint
from foorumi.i18n import Code
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint import CENTRE, RIGHT, line
from foorumi.ui.widgets.frames import set_shown
from foorumi.ui.widgets.told import Told

LOWEST, HIGHEST = 1.0, 5.0
MARKS = ("dot", "square", "diamond")


class TrendChart(QWidget):
    """Means from 1 to 5, an event a column. Its name says every figure."""

    def __init__(self, title: str, names: Sequence[str], points: Sequence[TrendPoint], code: Code) -> None:
        super().__init__()
        self._names, self._points, self._code = names, points, code
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._told = [
            f"{point.name}: " + ", ".join(f"{name} {write_number(mean, 1, code)}"
                                          for name, mean in zip(names, point.means, strict=True) if mean is not None)
            for point in points
        ]  # fmt: skip
        self.setAccessibleName(". ".join([title, *self._told]))
        set_shown(self, len(points) > 1)

    def _at(self, place: int, mean: float) -> QPointF:
        left, right = theme.px(40), self.width() - theme.px(170)
        top, bottom = theme.px(12), self.height() - theme.px(34)
        step = (right - left) / max(1, len(self._points) - 1)
        return QPointF(left + place * step, bottom - (mean - LOWEST) / (HIGHEST - LOWEST) * (bottom - top))

    def told_parts(self) -> list[Told]:
        """The events with their figures, for a screen reader."""
        return [Told(words, self._column(place)) for place, words in enumerate(self._told)]

    def _column(self, place: int) -> QRectF:
        side = theme.px(60)
        return QRectF(self._at(place, HIGHEST).x() - side, 0, 2 * side, self.height())

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(240))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("caption")
        last = len(self._points) - 1
        for value in range(1, 6):
            ends = self._at(0, value), self._at(last, value)
            painter.setPen(QPen(theme.c("border.subtle"), 1))
            painter.drawLine(*ends)
            box = QRectF(0, ends[0].y() - 10, theme.px(28), 20)
            line(painter, box, str(value), font, theme.c("text.secondary"), RIGHT)
        for place, point in enumerate(self._points):
            foot = QRectF(
                self._at(place, 1).x() - theme.px(60), self.height() - theme.px(24), theme.px(120), theme.px(20)
            )
            day = write_date(date.fromisoformat(point.on), self._code)
            line(painter, foot, day, font, theme.c("text.secondary"), CENTRE)
        taken: list[float] = []
        for number, name in enumerate(self._names):
            spots = [self._at(place, mean) for place, point in enumerate(self._points)
                     if (mean := point.means[number]) is not None]  # fmt: skip
            painter.setPen(QPen(theme.c("chart.1" if number != 1 else "chart.2"), 3, _STYLES[number]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(spots)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c("chart.1" if number != 1 else "chart.2"))
            for spot in spots:
                self._mark(painter, spot, MARKS[number])
            if spots:
                y = spots[-1].y()
                while any(abs(y - other) < theme.px(20) for other in taken):
                    y += theme.px(4)
                taken.append(y)
                box = QRectF(spots[-1].x() + theme.px(14), y - theme.px(10), theme.px(156), theme.px(20))
                line(painter, box, name, theme.font("label"), theme.c("text.primary"))

    def _mark(self, painter: QPainter, spot: QPointF, mark: str) -> None:
        side = theme.px(6)
        if mark == "dot":
            painter.drawEllipse(spot, side, side)
        elif mark == "square":
            painter.drawRect(QRectF(spot.x() - side, spot.y() - side, 2 * side, 2 * side))
        else:
            corners = (QPointF(0, -side - 2), QPointF(side + 2, 0), QPointF(0, side + 2), QPointF(-side - 2, 0))
            painter.drawPolygon([spot + corner for corner in corners])


_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
