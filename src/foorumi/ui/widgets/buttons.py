"""Buttons: one look for all of them, with icon, words and the key that does the same."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton

from foorumi.ui.qt import TAB_FOCUS, override
from foorumi.ui.theme import draw_icon, paint, theme
from foorumi.ui.widgets.style import restyle

HEIGHTS = {"": 40, "tight": 40, "sm": 32, "square": 32, "box": 40, "large": 56, "run": 72, "chip": 32, "nav": 44}
PADDINGS = {"": 16, "tight": 6, "sm": 10, "square": 0, "box": 0, "large": 22, "run": 16, "chip": 13, "nav": 12}
HEIGHTS["figure"], PADDINGS["figure"] = 32, 6
INKS = {
    "primary": "on.primary",
    "accent": "primary.text",
    "quiet": "primary.text",
    "plain": "text.secondary",
    "ice": "on.ice",
    "night": "on.night",
    "inverse": "bg.surface",
}


def button(
    text: str,
    icon: str = "",
    *,
    kind: str = "",
    variant: str = "",
    key: str = "",
    name: str = "",
    tip: str = "",
    checkable: bool = False,
    on_click: Callable[[], object] | None = None,
) -> "Button":
    """A button. An icon without words needs a ``name``, which is also its tool tip.

    Kinds: primary (filled, one a page), accent (outlined in green), quiet (words in green), plain (words in grey), ice,
    night, sunken, inverse (on the dark bar). Variants: sm, tight, square (32), box (40), large, run, chip, nav.
    """
    made = Button(text, icon, kind, variant, key)
    made.setAccessibleName(name or text)
    made.setToolTip(tip or ("" if text else name))
    made.setCheckable(checkable)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def _outer(height: int) -> int:
    """The height of a box whose inside grows with the text and whose hairlines do not."""
    return theme.px(height - 2) + 2


class Button(QPushButton):
    """A push button that paints its own icon, words and key cap over the box of the style sheet.

    A click never takes the focus, so the caret stays where it was; Tab and the arrow keys reach it.
    """

    def __init__(self, text: str = "", icon: str = "", kind: str = "", variant: str = "", key: str = "") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setProperty("variant", variant)
        self.setProperty("focusPolicy", TAB_FOCUS)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._key = key
        self._trailing = ""
        self._measured_text, self._known_widths = "", dict[bool, float]()

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self._changed()

    def set_key(self, key: str) -> None:
        """Show another key, or none."""
        self._key = key
        self._changed()

    def set_trailing(self, icon: str) -> None:
        """Show an icon after the words, such as a chevron for a menu."""
        self._trailing = icon
        self._changed()

    def set_kind(self, kind: str) -> None:
        """Change the kind, as Freeze does when it becomes Release."""
        restyle(self, kind=kind)

    def set_words(self, text: str) -> None:
        """Show other words; they become the accessible name too."""
        self.setText(text)
        self.setAccessibleName(text)

    def _changed(self) -> None:
        self._known_widths.clear()
        self.updateGeometry()
        self.update()

    @property
    def _variant(self) -> str:
        return str(self.property("variant") or "")

    def _ink(self) -> QColor:
        kind = str(self.property("kind") or "")
        if not self.isEnabled():
            return theme.c("text.disabled")
        if self.isChecked() and kind in ("", "missing"):
            return theme.c("on.selected")
        return theme.c(INKS.get(kind, "text.secondary" if self._variant == "nav" else "text.primary"))

    def _icon_side(self) -> int:
        small = self._variant in ("sm", "square", "chip")
        return theme.px(18 if small else 22 if self._variant == "large" else 20)

    def _gap(self) -> int:
        return theme.px(8 if self._variant != "nav" else 12)

    def _padding(self) -> int:
        return theme.px(PADDINGS.get(self._variant, 16))

    def _content_width(self, with_key: bool = True) -> float:
        """What stands in the button is as wide as this; layouts ask some ten times for every time it is painted."""
        if self._measured_text != (text := self.text()):
            self._measured_text = text
            self._known_widths.clear()
        if with_key not in self._known_widths:
            self._known_widths[with_key] = self._measure(with_key)
        return self._known_widths[with_key]

    def _measure(self, with_key: bool) -> float:
        pieces = [float(self._icon_side())] if self._icon else []
        if self.text():
            pieces.append(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        if self._key and with_key:
            pieces.append(paint.keycap_width(theme, self._key))
        if self._trailing:
            pieces.append(float(theme.px(16)))
        return sum(pieces) + self._gap() * max(0, len(pieces) - 1)

    def _paint_content(self, painter: QPainter) -> None:
        """Paint icon, words and key in a row, centred; navigation starts at the left, its key at the right."""
        ink, padding = self._ink(), self._padding()
        room = self.width() - 2 * padding + 2
        with_key = bool(self._key) and self._content_width() <= room
        width = min(room, self._content_width(with_key))
        from_left = self._variant == "nav"
        x = float(padding) if from_left else (self.width() - width) / 2
        end = x + width
        middle = self.height() / 2
        if self._icon:
            side = self._icon_side()
            draw_icon(painter, self._icon, QRectF(x, middle - side / 2, side, side), ink)
            x += side + self._gap()
        if self._trailing:
            side = theme.px(16)
            draw_icon(painter, self._trailing, QRectF(end - side, middle - side / 2, side, side), ink)
            end -= side + self._gap()
        if with_key:
            cap = paint.keycap_width(theme, self._key)
            at = self.width() - padding - cap if from_left else end - cap
            self._paint_key(painter, QRectF(at, 0, cap, self.height()), ink)
            end -= cap + self._gap()
        if self.text():
            paint.line(painter, QRectF(x, 0, end - x, self.height()), self.text(), self.font(), ink)

    def _paint_key(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        filled = self.property("kind") in ("primary", "ice", "night", "inverse") and self.isEnabled()
        text = ink if filled or not self.isEnabled() else theme.c("text.secondary")
        edge = ink if filled else theme.c("border.subtle")
        fill = QColor(0, 0, 0, 0) if filled else theme.c("bg.surface")
        paint.keycap(painter, theme, box, self._key, text, edge, fill)

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        height = _outer(HEIGHTS.get(self._variant, 40))
        if self._variant in ("square", "box"):
            return QSize(height, height)
        return QSize(round(self._content_width() + 2 * self._padding()) + 2, height)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._key:
            hint.setWidth(round(self._content_width(with_key=False) + 2 * self._padding()) + 2)
        return hint

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._known_widths.clear()
            self.updateGeometry()

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = ""
        option.icon = QIcon()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_content(QPainter(self))


class BigButton(Button):
    """Back or Next of Run mode: what it does in small letters, with its key, above the name of what comes."""

    def __init__(self, does: str, what: str, *, forward: bool, key: str = "") -> None:
        super().__init__("", "arrow-right" if forward else "arrow-left", "primary" if forward else "", "run", key)
        self._forward = forward
        self._does = self._what = ""
        self.set_lines(does, what)

    def set_lines(self, does: str, what: str) -> None:
        """Say what the button does and what will come; together they are its accessible name."""
        self._does, self._what = does, what
        self.setAccessibleName(f"{does}: {what}" if what else does)
        self.setToolTip(self.accessibleName())
        self._changed()

    def _what_font(self) -> QFont:
        font = theme.font("h2" if self._forward else "lead")
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _widths(self) -> tuple[float, float]:
        cap = paint.keycap_width(theme, self._key) + theme.px(8) if self._key else 0
        small = QFontMetricsF(theme.font("caption")).horizontalAdvance(self._does) + cap
        return small, QFontMetricsF(self._what_font()).horizontalAdvance(self._what)

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(max(self._widths())) + theme.px(92), _outer(72))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_outer(72), _outer(72))

    @override
    def _paint_content(self, painter: QPainter) -> None:
        ink = self._ink()
        side, edge = theme.px(28 if self._forward else 24), theme.px(20)
        middle = self.height() / 2
        if self.width() < theme.px(130):
            draw_icon(painter, self._icon, QRectF((self.width() - side) / 2, middle - side / 2, side, side), ink)
            return
        icon_x = self.width() - side - edge if self._forward else edge
        draw_icon(painter, self._icon, QRectF(icon_x, middle - side / 2, side, side), ink)
        left = edge if self._forward else edge + side + edge
        room = self.width() - left - (side + 2 * edge if self._forward else edge / 2)
        what_font = self._what_font()
        lines = paint.wrap(self._what, what_font, room, 1)
        if self._forward and len(paint.wrap(self._what, what_font, room)) > 1:
            what_font = theme.font("bodyStrong")
            lines = paint.wrap(self._what, what_font, room, 2)
        self._paint_first_line(painter, QRectF(left, theme.px(9 if len(lines) == 1 else 3), room, theme.px(22)), ink)
        step = theme.px(32 if len(lines) == 1 else 21)
        top = theme.px(31 if len(lines) == 1 else 25)
        paint.draw_lines(painter, left, top, lines, what_font, step, ink)

    def _paint_first_line(self, painter: QPainter, row: QRectF, ink: QColor) -> None:
        font = theme.font("caption")
        words = QFontMetricsF(font).horizontalAdvance(self._does)
        paint.line(painter, row, self._does, font, ink)
        cap = paint.keycap_width(theme, self._key) if self._key else 0
        if cap and words + theme.px(8) + cap <= row.width():
            self._paint_key(painter, QRectF(row.left() + words + theme.px(8), row.top(), cap, row.height()), ink)
