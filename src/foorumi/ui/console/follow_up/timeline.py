"""Commitments on a line of time: events as squares, promises as rings, done ones ticked, late ones as triangles."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_date, write_short
from foorumi.domain.commitments import Commitment
from foorumi.domain.events import Event
from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint.shapes import actor_path
from foorumi.ui.widgets.told import Told

HEIGHT = 84
EDGE = 28
RADIUS = 8
WORD = 64
"""The room of a word beside the line of today."""


class Timeline(QWidget):
    """What was promised, when it is due, and where today is."""

    def __init__(self, say: Language) -> None:
        super().__init__()
        self._say = say
        self._commitments: Sequence[Commitment] = ()
        self._events: Sequence[Event] = ()
        self._today = date.today()
        self.setObjectName("timeline")
        self.setFixedHeight(theme.px(HEIGHT))

    def show_rows(self, commitments: Sequence[Commitment], events: Sequence[Event], today: date) -> None:
        """Show these, as of a day."""
        self._commitments = [row for row in commitments if row.due_on]
        self._events, self._today = events, today
        self.update()

    def _span(self) -> tuple[int, int]:
        days = [date.fromisoformat(row.due_on).toordinal() for row in self._commitments]
        days += [event.day.toordinal() for event in self._events] + [self._today.toordinal()]
        return min(days) - 10, max(days) + 10

    def _x(self, day: date) -> float:
        first, last = self._span()
        width = self.width() - 2 * theme.px(EDGE)
        return theme.px(EDGE) + width * (day.toordinal() - first) / max(1, last - first)

    def told_parts(self) -> list[Told]:
        """What is on the line, for a screen reader."""
        code = self._say.code
        days = [(event.day, event.name, "") for event in self._events]
        for row in self._commitments:
            state = self._say("promises.late" if row.is_late(self._today) else f"commitment.{row.state}")
            days.append((date.fromisoformat(row.due_on), row.text, state))
        corner, side = QPointF(-RADIUS, self.height() / 2 - RADIUS), RADIUS * 2
        return [
            Told(f"{write_date(day, code)}: {text}", QRectF(self._x(day), 0, side, side).translated(corner), state)
            for day, text, state in sorted(days, key=lambda one: one[0])
        ]

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.c("border.subtle"), 1))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        first, last = self._span()
        y, x = self.height() / 2, self._x
        painter.setPen(QPen(theme.c("border.control"), 2))
        painter.drawLine(QPointF(theme.px(EDGE), y), QPointF(self.width() - theme.px(EDGE), y))
        self._paint_months(painter, first, last, x, y)
        painter.setPen(QPen(theme.c("text.primary"), 2))
        now = x(self._today)
        painter.drawLine(QPointF(now, theme.px(12)), QPointF(now, self.height() - theme.px(16)))
        self._word(painter, now + theme.px(8), theme.px(8), self._say("promises.today"), "label")
        for held in self._events:
            is_coming = held.day > self._today
            painter.setPen(QPen(theme.c("primary"), 3))
            painter.setBrush(theme.c("bg.surface" if is_coming else "primary"))
            painter.drawPath(actor_path("square", QPointF(x(held.day), y), RADIUS - 1))
            if abs(x(held.day) - now) > theme.px(WORD):
                self._word(painter, x(held.day) - RADIUS, theme.px(8), write_short(held.day, self._say.code), "label")
        for row in self._commitments:
            self._paint_mark(painter, row, QPointF(x(date.fromisoformat(row.due_on)), y))
        painter.end()

    def _paint_months(self, painter: QPainter, first: int, last: int, x, y: float) -> None:  # type: ignore[no-untyped-def]
        month = date.fromordinal(first).replace(day=1)
        while month.toordinal() <= last:
            if month.toordinal() > first:
                painter.setPen(QPen(theme.c("border.control"), 1))
                painter.drawLine(QPointF(x(month), y - 6), QPointF(x(month), y + 6))
                name = self._say(f"promises.month_{month.month}")
                self._word(painter, x(month) + 6, y + theme.px(12), name, "caption")
            month = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)

    def _paint_mark(self, painter: QPainter, row: Commitment, at: QPointF) -> None:
        if row.is_late(self._today):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c("rowan"))
            painter.drawPath(actor_path("triangle", at, RADIUS))
        elif row.state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c("moss"))
            painter.drawEllipse(at, RADIUS, RADIUS)
            draw_icon(painter, "check", QRectF(at.x() - 6, at.y() - 6, 12, 12), theme.c("on.moss"))
        elif row.is_open:
            painter.setPen(QPen(theme.c("primary"), 3))
            painter.setBrush(theme.c("bg.surface"))
            painter.drawEllipse(at, RADIUS - 1, RADIUS - 1)

    def _word(self, painter: QPainter, x: float, top: float, text: str, role: str) -> None:
        painter.setFont(theme.font(role))
        painter.setPen(theme.c("text.primary" if role == "label" else "text.secondary"))
        painter.drawText(QRectF(x, top, 140, theme.px(20)), Qt.AlignmentFlag.AlignLeft, text)
