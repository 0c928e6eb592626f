"""A button as large as a card: what it opens, in one line of words, and how long that is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint import RIGHT, line


class CardButton(QAbstractButton):
    """An icon, a name, a line of words and a length, pressed as one."""

    def __init__(self, picture: str, title: str, text: str, length: str = "", *, is_framed: bool = True) -> None:
        super().__init__()
        self._picture, self._title, self._text, self._length, self._framed = picture, title, text, length, is_framed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(filter(None, (title, text, length))))
        self.setFixedHeight(theme.px(76 if is_framed else 56))
        self.setMinimumWidth(theme.px(320))

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        is_over = self.underMouse() or self.isDown()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._framed or is_over:
            painter.setBrush(theme.c("bg.hover" if is_over else "bg.surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        if self._framed:
            painter.setPen(QPen(theme.c("border.control" if is_over else "border.subtle"), 1))
        if self.hasFocus():
            painter.setPen(QPen(theme.c("focus"), 3))
            box = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.radius("card"), theme.radius("card"))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), self.minimumHeight())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_ground(painter, box)
        px, middle = theme.px, box.center().y()
        draw_icon(painter, self._picture, QRectF(px(18), middle - px(12), px(24), px(24)), theme.c("primary.text"))
        left, width = px(58), box.width() - px(58) - px(110 if self._length else 12)
        title = theme.font("lead" if self._framed else "bodyStrong")
        title.setWeight(theme.font("bodyStrong").weight())
        line(painter, QRectF(left, middle - px(24), width, px(24)), self._title, title, theme.c("text.primary"))
        font = theme.font("body" if self._framed else "caption")
        line(painter, QRectF(left, middle, width, px(22)), self._text, font, theme.c("text.secondary"))
        at = QRectF(box.right() - px(108), middle - px(24), px(92), px(24))
        line(painter, at, self._length, theme.font("caption"), theme.c("text.secondary"), RIGHT)
        painter.end()
