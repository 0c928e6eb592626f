"""The few shapes Run mode is put together from: buttons that name a key, a tag, and the two large buttons."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from foorumi.ui.console.prepare.parts import press
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint.marks import keycap, keycap_width
from foorumi.ui.theme.paint.text import line, wrap

TAGS = {"live": ("lamp", "on.lamp"), "frozen": ("ice", "on.ice"), "blank": ("night", "on.night")}


def run_button(
    text: str, does: Callable[[], object], *, name: str, kind: str = "", picture: str = "", variant: str = "sm"
) -> QPushButton:
    """A button that a click does not give the focus, so that typing goes on in the note line."""
    made = press(text, does, name=name, kind=kind, picture=picture, variant=variant)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def to_note_line(widget: QWidget) -> QLineEdit | None:
    """Give the keyboard back to the note line of the page a widget is in."""
    line = widget.window().findChild(QLineEdit, "note_line")
    if isinstance(line, QLineEdit):
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        return line
    return None


class StateTag(QLabel):
    """Whether the room sees it, as an icon and words on a coloured ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("state_tag")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._picture, self._state = "projector", "live"
        self.setFont(theme.font("label"))

    def show_state(self, text: str, picture: str, state: str) -> None:
        """Say a state."""
        self.setText(text)
        self._picture, self._state = picture, state
        self.updateGeometry()
        self.update()

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(theme.font("label")).horizontalAdvance(self.text())
        return QSize(round(width) + theme.px(44), theme.px(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = TAGS.get(self._state, ("bg.sunken", "text.secondary"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.c(ground))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        side = theme.px(18)
        draw_icon(painter, self._picture, QRectF(theme.px(8), (self.height() - side) / 2, side, side), theme.c(ink))
        rest = QRectF(self.rect()).adjusted(theme.px(32), 0, 0, 0)
        line(painter, rest, self.text(), theme.font("label"), theme.c(ink))


class StepButton(QPushButton):
    """Next or Back: says what it brings. ``is_next`` is the filled one at the right."""

    def __init__(self, is_next: bool, does: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("next" if is_next else "back")
        self.setProperty("variant", "run")
        self.setProperty("kind", "primary" if is_next else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._is_next, self._above, self._name, self._is_bare = is_next, "", "", False
        self.clicked.connect(lambda: does())

    @property
    def brings(self) -> str:
        """The name of what it brings."""
        return self._name

    def show_step(self, above: str, name: str, is_bare: bool = False) -> None:
        """Say what it brings; bare is the arrow alone."""
        self._above, self._name, self._is_bare = above, name, is_bare
        self.setAccessibleName(f"{above}: {name}" if name else above)
        self.setToolTip(self.accessibleName())
        self.update()

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        on = "on.primary" if self._is_next else "text.primary"
        ink = theme.c(on if self.isEnabled() else "text.disabled")
        side, gap = theme.px(24), theme.px(20)
        x = self.width() - gap - side if self._is_next else gap
        if self._is_bare:
            x = (self.width() - side) // 2
        picture = "arrow-right" if self._is_next else "arrow-left"
        draw_icon(painter, picture, QRectF(x, (self.height() - side) / 2, side, side), ink)
        if self._is_bare:
            return
        left = gap if self._is_next else gap + side + theme.px(14)
        width = self.width() - left - theme.px(14) - (side + gap if self._is_next else 0)
        font = theme.font("h2" if self._is_next else "h3")
        lines = wrap(self._name, font, width)
        if len(lines) > 1:
            font = theme.font("h3")
            lines = wrap(self._name, font, width)
        if len(lines) > 1:
            font = theme.font("bodyStrong")
            lines = wrap(self._name, font, width, 2)
        caption = theme.font("caption")
        above = QRectF(left, theme.px(10 if len(lines) < 2 else 2), width, theme.px(22))
        line(painter, above, self._above, caption, ink)
        key = "Ctrl+→" if self._is_next else "Ctrl+←"
        after = QFontMetricsF(caption).horizontalAdvance(self._above) + theme.px(8)
        if after + keycap_width(theme, key) <= width:
            edge = ink if self._is_next else theme.c("border.control")
            ground = theme.c("primary" if self._is_next and self.isEnabled() else "bg.surface")
            keycap(painter, theme, above.adjusted(after, 0, 0, 0), key, ink, edge, ground)
        high = theme.px(34 if len(lines) < 2 else 20)
        for place, text in enumerate(lines):
            top = theme.px(32) if len(lines) < 2 else theme.px(25) + place * high
            line(painter, QRectF(left, top, width, high), text, font, ink)
