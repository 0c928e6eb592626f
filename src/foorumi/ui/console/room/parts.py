"""What the parts of Run mode share: buttons known by a name, the tag of the state, the way to the note line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QScrollArea, QSizePolicy, QWidget

from foorumi.i18n import Language
from foorumi.session.session import Session
from foorumi.ui.console.prepare.parts import row, scrolled
from foorumi.ui.qt import override
from foorumi.ui.theme import paint, theme
from foorumi.ui.theme.paint.text import wrap
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.labels import Tag

TAG_KINDS = {"live": "lamp", "frozen": "ice", "blank": "night"}


def run_button(
    text: str,
    does: Callable[[], object],
    *,
    name: str,
    kind: str = "",
    picture: str = "",
    variant: str = "sm",
    key: str = "",
) -> Button:
    """A button of Run mode, small unless said otherwise."""
    made = button(text, picture, kind=kind, variant=variant, key=key, on_click=does)
    made.setObjectName(name)
    return made


def show_undo(undo: Button, session: Session, say: Language, *, is_short: bool = False) -> None:
    """Tell on the button of Undo which act it takes back; only in its name and tool tip where there is little room."""
    edit = session.history.last("console")
    undo.setEnabled(edit is not None)
    told = say("room.undo_what", what=say(edit.label)) if edit else say("room.undo")
    undo.setText(say("room.undo") if is_short else told)
    undo.setAccessibleName(told)
    undo.setToolTip(told)


def as_one(*parts: QWidget, gap: int = 6) -> QWidget:
    """Buttons that are one control to the eye: the steps of a number, a row of filters."""
    made = QWidget()
    made.setProperty("one_control", True)
    made.setLayout(row(*parts, gap=gap))
    return made


def state_tag() -> Tag:
    """A tag that tells whether the room sees it."""
    made = Tag("", "off")
    made.setObjectName("state_tag")
    return made


def filling(inside: QWidget, least: int, name: str = "") -> QScrollArea:
    """A list that takes the room that is left, however long it is, and at least so many pixels at 100 %."""
    made = scrolled(inside, name, _Filling)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    made.setMinimumHeight(theme.px(least))
    return made


class _Filling(QScrollArea):
    """Asks for its least height alone: for its whole length it would push what stands below it out of sight, and where
    it asked for none what stands below it would be pressed too low."""

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class NeverCut(QScrollArea):
    """Holds a part that is as wide as its place, and scrolls it where the window is too low even for the least height
    of its text. Qt itself would ask for the height the part would like, and push the lines to write on out of sight."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def _fit(self) -> None:
        inside, room = self.widget(), self.maximumViewportSize()
        layout = inside.layout() if inside else None
        if inside is None or layout is None:
            return
        wide, least = room.width(), least_height(layout, room.width())
        if least > room.height():
            wide -= self.verticalScrollBar().sizeHint().width()
            least = least_height(layout, wide)
        inside.resize(wide, max(room.height(), least))

    # Qt calls these
    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside may ask for another height before it is seen, when it does not tell the outside."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def least_height(layout: QLayout, width: int) -> int:
    """The least height of what is laid out; Qt has none for a width where nothing in it wraps."""
    if layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width)
    return layout.totalMinimumSize().height()


def to_note_line(widget: QWidget) -> QLineEdit | None:
    """Give the keyboard back to the note line of the page a widget is in."""
    line = widget.window().findChild(QLineEdit, "note_line")
    if isinstance(line, QLineEdit):
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        return line
    return None


class ActorMark(QWidget):
    """The shape of an actor's kind."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(theme.px(16), theme.px(16))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(16), theme.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint.paint_actor(painter, theme, self._look, QPointF(self.width() / 2, self.height() / 2), theme.px(5))


class Clipped(QLabel):
    """A text of at most so many lines; the rest is an ellipsis, and the whole stands in the tool tip."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setProperty("role", "body")
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(1)
        self._lines, self._whole = lines, ""

    def set_lines(self, lines: int) -> None:
        """How many lines there may be; none hides it."""
        if lines != self._lines:
            self._lines = lines
            self._clip()

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._clip()

    def _clip(self) -> None:
        shown = wrap(self._whole, theme.font("body"), max(1.0, self.width() - 2.0), self._lines)
        self.setText("\n".join(shown))
        self.setVisible(bool(self._whole) and self._lines > 0)

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clip()
