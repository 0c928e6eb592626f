"""Words that stand still: labels, tags for states, key caps."""

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from foorumi.ui.qt import PLAIN_TEXT, override
from foorumi.ui.theme import draw_icon, paint, theme
from foorumi.ui.widgets.style import restyle


class WrappingLabel(QLabel):
    """A text that goes on to the next line. Layouts ask some forty times before it is first painted how high it is at
    the same few widths, so it remembers."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._heights: dict[int, int] = {}
        self.setWordWrap(True)

    # Qt calls these

    @override
    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    @override
    def changeEvent(self, event: QtCore.QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            self.ensurePolished()  # which may change the font, and so forgets
            height = self._heights[width] = super().heightForWidth(width)
        return height


def label(text: str, role: str = "body", tone: str = "", *, wrap: bool = False, buddy: QWidget | None = None) -> QLabel:
    """A text in one of the console's text roles. Tones: secondary, muted, primary, rowan, moss, ice, inverse."""
    made = WrappingLabel(text) if wrap else QLabel(text)
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def set_tone(what: QLabel, tone: str) -> None:
    """Give a label another tone; an empty one is the usual."""
    restyle(what, tone=tone)


class ElidedLabel(QLabel):
    """A line that shortens with an ellipsis when it has no room; the whole text is its tool tip and name."""

    def __init__(self, text: str, role: str = "body", tone: str = "") -> None:
        super().__init__()
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._shorten()

    def whole(self) -> str:
        """The text without shortening."""
        return self._whole

    def _shorten(self) -> None:
        shown, metrics = self._whole, self.fontMetrics()
        if metrics.horizontalAdvance(shown) > self.width():
            shown = metrics.elidedText(shown, QtCore.Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._whole if shown != self._whole else "")
        super().setText(shown)

    # Qt calls these

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 1, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance("MMM…"), super().minimumSizeHint().height())


TAGS = {
    "lamp": ("lamp", "on.lamp"),
    "ice": ("ice", "on.ice"),
    "night": ("night", "on.night"),
    "off": ("bg.surface", "text.primary"),
    "private": ("", "text.secondary"),
    "count": ("bg.app", "text.primary"),
}


class Tag(QLabel):
    """A state in a few words with its icon. Kinds: lamp (the room sees it), ice (frozen), night (blank), off, private
    (only for you, dashed), count (a round number)."""

    def __init__(self, text: str, kind: str, icon: str = "") -> None:
        super().__init__(text)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setProperty("role", "label")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._kind = kind
        self._icon = icon

    def set_state(self, text: str, kind: str, icon: str = "") -> None:
        """Show another state."""
        self._kind, self._icon = kind, icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        icon = theme.px(18 + 8) if self._icon else 0
        height = theme.px(26)
        return QSize(max(height, self.fontMetrics().horizontalAdvance(self.text()) + icon + theme.px(20)), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill, ink = TAGS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = box.height() / 2 if self._kind == "count" else 4
        edge = TAG_EDGES.get(self._kind)
        pen = QPen(theme.c(edge), 1.5 if self._kind == "private" else 1) if edge else QPen(QtCore.Qt.PenStyle.NoPen)
        if self._kind == "private":
            pen.setDashPattern([2.4, 2])
        painter.setPen(pen)
        painter.setBrush(theme.c(fill) if fill else QtCore.Qt.BrushStyle.NoBrush)
        away = pen.widthF() / 2 if edge else 0
        painter.drawRoundedRect(box.adjusted(away, away, -away, -away), radius, radius)
        left = float(theme.px(10))
        if self._icon:
            side = theme.px(18)
            draw_icon(painter, self._icon, QRectF(left, (box.height() - side) / 2, side, side), theme.c(ink))
            left += side + theme.px(8)
        words = QRectF(left, 0, box.width() - left, box.height())
        align = paint.LEFT
        if self._kind == "count":
            words, align = box, paint.CENTRE
        paint.line(painter, words, self.text(), self.font(), theme.c(ink), align)


TAG_EDGES = {"off": "border.control", "private": "border.strong", "night": "border.strong", "count": "border.subtle"}


class Keycap(QLabel):
    """A key drawn as a small cap."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(paint.keycap_width(theme, self.text())), theme.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink, edge, fill = theme.c("text.secondary"), theme.c("border.subtle"), theme.c("bg.surface")
        paint.keycap(QPainter(self), theme, QRectF(self.rect()), self.text(), ink, edge, fill)


class IconLabel(QWidget):
    """An icon that stands still and means nothing by itself: the words beside it do."""

    def __init__(self, name: str, tone: str = "text.secondary", size: int = 20) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name, self._tone, self._side = name, tone, size

    def set_icon(self, name: str, tone: str = "") -> None:
        """Show another icon."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            draw_icon(QPainter(self), self._name, QRectF(self.rect()), self._color())

    def _color(self) -> QColor:
        return theme.c(self._tone if self.isEnabled() else "text.disabled")
