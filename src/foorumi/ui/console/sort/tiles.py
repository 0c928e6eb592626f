"""What the keys do, as tiles that can be clicked too: themes, the suggestion, later, undo."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, paint, theme

CAP = 44
ROLES = ("lead", "bodyStrong", "label")
"""The text roles a name may have, the first in which it takes two lines."""


class Tile(QPushButton):
    """A large button with its key at one side: a name, a line under it, a count. ``look`` is plain, offered (dashed
    green: Foorumi suggests it), sunken, quiet (no box) or empty (nothing to press)."""

    def __init__(self, name: str, key: str, *, cap_first: bool = True, high: int = 82, picture: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.key, self._cap_first, self._high, self._picture = key, cap_first, high, picture
        self.title = self.under = self.count = self.more = ""
        self.look = "plain"

    def show_words(self, title: str, under: str = "", count: str = "", more: str = "", look: str = "plain") -> None:
        """Show a name, a line under it, a count and what has just been added to it."""
        self.title, self.under, self.count, self.more, self.look = title, under, count, more, look
        parts = (self.key, title, under, count)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def set_high(self, high: int) -> None:
        """Take another height, in pixels at 100 %."""
        if high != self._high:
            self._high = high
            self.updateGeometry()

    def _paint_cap(self, painter: QPainter, box: QRectF, ink: str) -> None:
        painter.setPen(QPen(theme.c("primary" if self.look == "offered" else "border.control"), 1))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QPen(theme.c("primary" if self.look == "offered" else "border.control"), 3))
        painter.drawLine(QPointF(box.left() + 5, box.bottom()), QPointF(box.right() - 5, box.bottom()))
        font = theme.font("h3" if len(self.key) == 1 else "label")
        if self.key == "⌫":
            side = theme.px(24)
            where = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            draw_icon(painter, "undo-2", where, theme.c(ink))
        else:
            paint.line(painter, box, self.key, font, theme.c(ink), paint.CENTRE)

    def _paint_words(self, painter: QPainter, left: float, right: float, ink: str) -> None:
        below = theme.px(22) if self.under else 0
        for role in ROLES[self.look == "quiet" :]:
            font, high = theme.font(role), theme.line_height(role)
            if role == "lead":
                font.setWeight(QFont.Weight.DemiBold)
            most = max(1, int((self.height() - below) // high))
            lines = paint.wrap(self.title, font, right - left)
            if len(lines) <= (1 if self.under else min(2, most)):
                break
        lines = paint.wrap(self.title, font, right - left, most)
        top = (self.height() - len(lines) * high - below) / 2
        y = paint.draw_lines(painter, left, top, lines, font, high, theme.c(ink))
        if self.under:
            row = QRectF(left, y, right - left, below)
            paint.line(painter, row, self.under, theme.font("body"), theme.c("text.secondary"))

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(self._high))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(self._high))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_offered = self.look == "offered"
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = {"offered": "bg.selected", "sunken": "bg.sunken", "empty": "bg.app"}.get(self.look, "bg.surface")
        if self.underMouse() and not is_offered and self.isEnabled():
            fill = "bg.hover"
        pen = QPen(theme.c("primary" if is_offered else "border.control" if self.look == "sunken" else "border.subtle"),
                   2 if is_offered else 1)  # fmt: skip
        if is_offered or self.look == "empty":
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.c(fill))
        if self.look != "quiet" or self.underMouse() or self.hasFocus():
            painter.drawRoundedRect(rect, 8, 8)
        ink = "on.selected" if is_offered else "text.primary" if self.isEnabled() else "text.muted"
        cap_font = theme.font("h3" if len(self.key) == 1 else "label")
        high = min(theme.px(CAP), self.height() - theme.px(16))
        wide = max(high, QFontMetricsF(cap_font).horizontalAdvance(self.key) + theme.px(16)) if self.key else 0
        edge = theme.px(16)
        at = edge if self._cap_first else self.width() - edge - wide
        if self.key and self.look != "empty":
            self._paint_cap(painter, QRectF(at, (self.height() - high) / 2, wide, high), ink)
        left = edge + (wide + theme.px(14) if self._cap_first and wide else 0)
        right = self.width() - edge - (wide + theme.px(12) if not self._cap_first else 0)
        if self._picture:
            side = theme.px(22)
            where = QRectF(left, (self.height() - side) / 2, side, side)
            draw_icon(painter, self._picture, where, theme.c("primary.text" if is_offered else "text.muted"))
            left += side + theme.px(14)
        for text, role, tone in ((self.more, "label", "primary.text"), (self.count, "lead", "text.secondary")):
            if text:
                across = QFontMetricsF(theme.font(role)).horizontalAdvance(text) + 1
                paint.line(
                    painter, QRectF(right - across, 0, across, self.height()), text, theme.font(role), theme.c(tone)
                )
                right -= across + theme.px(12)
        self._paint_words(painter, left, right, ink)
