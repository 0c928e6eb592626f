"""A sketch of the room from above: the screen, the rows of seats, and whether the back row can read."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_number
from foorumi.domain.events import Event
from foorumi.i18n import Language
from foorumi.ui.console.prepare.readable import readable_metres, scale
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint import line

DEEPEST_CM = 2400
"""The distance at which the sketch is full; deeper rooms are drawn as deep."""
QUESTION_PX = 72


class RoomSketch(QWidget):
    """The room of an event as a picture."""

    def __init__(self, say: Language) -> None:
        super().__init__()
        self._say = say
        self._event: Event | None = None
        self.setMinimumSize(theme.px(280), theme.px(300))

    def show_room(self, event: Event) -> None:
        """Show the room of an event."""
        self._event = event
        self.setAccessibleName(self._verdict(event))
        self.update()

    def _verdict(self, event: Event) -> str:
        metres = readable_metres(event.screen_width_cm, QUESTION_PX * scale(event))
        key = "basics.back_row_reads" if metres * 100 >= event.back_row_cm - 50 else "basics.back_row_does_not"
        return self._say(key, metres=metres)

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(320))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self._event
        if room is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme.px
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.c("border.subtle"), 1))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawRoundedRect(whole, 8, 8)
        middle, top = whole.center().x(), whole.top() + px(28)
        half = min(whole.width() * 0.4, whole.width() * 0.4 * room.screen_width_cm / 500 + px(20))
        painter.setPen(QPen(theme.c("text.primary"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(middle - half, top, middle + half, top))
        centre = Qt.AlignmentFlag.AlignCenter
        size = f"{write_number(room.screen_width_cm / 100, 1, self._say.code)} m"
        at = QRectF(whole.left(), top + px(4), whole.width(), px(22))
        line(painter, at, size, theme.font("caption"), theme.c("text.secondary"), centre)
        depth = (whole.height() - px(120)) * min(1.0, 0.35 + 0.65 * room.back_row_cm / DEEPEST_CM)
        rows = max(2, min(9, round(room.back_row_cm / 200)))
        for number in range(rows):
            y = top + px(36) + (depth - px(10)) * (number + 1) / rows
            is_last = number == rows - 1
            painter.setPen(QPen(theme.c("primary" if is_last else "border.control"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            spread = whole.width() * 0.26
            for seat in range(9):
                painter.drawEllipse(QPointF(middle + spread * (seat - 4) / 4, y), px(5), px(5))
        x = middle + whole.width() * 0.32
        painter.setPen(QPen(theme.c("border.control"), 1))
        painter.drawLine(QLineF(x, top, x, top + px(26) + depth))
        for y in (top, top + px(26) + depth):
            painter.drawLine(QLineF(x - px(5), y, x + px(5), y))
        far = f"{write_number(room.back_row_cm / 100, 1, self._say.code)} m"
        at = QRectF(x + px(6), top + depth / 2, whole.right() - x - px(8), px(22))
        line(painter, at, far, theme.font("caption"), theme.c("text.secondary"))
        below = QRectF(whole.left() + px(12), whole.bottom() - px(36), whole.width() - px(24), px(26))
        line(painter, below, self._verdict(room), theme.font("label"), theme.c("text.primary"), centre)
        painter.end()
