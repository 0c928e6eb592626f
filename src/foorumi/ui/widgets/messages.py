"""Where a window speaks: one line above its lower edge, a panel at its side, and a sheet that asks."""

from collections.abc import Callable
from contextlib import suppress

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.frames import column, frame, rule
from foorumi.ui.widgets.labels import IconLabel, label
from foorumi.ui.widgets.style import restyle

SHOWN_MS = 12_000


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader speak a text now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class MessageLine(QFrame):
    """An icon, a sentence and at most one button; closes by itself unless it tells of an error or is to stay.

    Signals: closed().
    """

    closed = Signal()

    def __init__(self, say: Language) -> None:
        super().__init__()
        self.setProperty("role", "message")
        self.setMinimumHeight(theme.px(44))
        self.sign = IconLabel("info", "text.secondary")
        self.sentence = label("", wrap=True)
        self.act = button("", variant="sm")
        self.close_button = button("", "x", kind="plain", variant="square", name=say("widgets.close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(4), theme.px(8), theme.px(4))
        layout.setSpacing(theme.px(12))
        layout.addWidget(self.sign)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.act)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.close_message)
        self._action: Callable[[], object] | None = None
        self.act.clicked.connect(self._act)
        self.close_button.clicked.connect(self.close_message)
        self.hide()

    def tell(
        self,
        sentence: str,
        icon: str = "info",
        act: str = "",
        action: Callable[[], object] | None = None,
        error: bool = False,
        stays: bool = False,
    ) -> None:
        """Show a sentence, perhaps with one button."""
        restyle(self, role="bad" if error else "message")
        self.sign.set_icon("triangle-alert" if error else icon, "rowan" if error else "text.secondary")
        self.sentence.setText(sentence)
        self._action = action
        self.act.setVisible(bool(act))
        self.act.set_words(act)
        self.show()
        self._timer.stop() if error or stays else self._timer.start()
        announce(self, sentence)

    def close_message(self) -> None:
        """Take the sentence away."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def _act(self) -> None:
        action = self._action
        self.close_message()
        if action is not None:
            action()


class SidePanel(QFrame):
    """A panel at the right edge of a page, such as help. Add to ``body``. Signals: closed()."""

    closed = Signal()

    def __init__(self, say: Language, title: str, width: int = 360) -> None:
        super().__init__()
        self.setProperty("role", "right")
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(width))
        head = QHBoxLayout()
        self.title = label(title, "h3", wrap=True)
        close = button("", "x", kind="plain", variant="square", name=say("widgets.close"), on_click=self.close_panel)
        head.addWidget(self.title, 1)
        head.addWidget(close, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        whole = column(inside, margin=0)
        whole.addLayout(self.body)
        whole.addStretch(1)  # a layout that is aligned to the top forgets that its lines may need to wrap
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        scroll.setWidget(inside)
        outer = column(self, margin=(20, 16), spacing=12)
        outer.addLayout(head)
        outer.addWidget(rule())
        outer.addWidget(scroll, 1)

    def close_panel(self) -> None:
        """Put the panel away."""
        self.hide()
        self.closed.emit()


class Sheet(QWidget):
    """A dialog inside its window: the page behind dims and its shortcuts rest until an answer. Esc is no.

    Add to ``body`` and ``buttons``. Signals: accepted(), rejected().
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, window: QWidget, title: str, width: int = 520) -> None:
        super().__init__(window)
        self.setProperty("owns_keys", True)
        self.setAccessibleName(title)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.ClickFocus)
        self._width = width
        self._came_from: QWidget | None = None
        self.card = frame("dialog")
        self.title = label(title, "h2", wrap=True)
        inside = QWidget()
        self.body: QVBoxLayout = column(inside, margin=0, spacing=12)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._inside = inside
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(12))
        self.buttons.addStretch(1)
        outer = column(self.card, margin=(28, 24), spacing=16)
        outer.addWidget(self.title)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self.buttons)
        self.card.setParent(self)
        window.installEventFilter(self)
        self.hide()

    def add_button(self, made: Button) -> Button:
        """Put a button at the end of the row."""
        made.setParent(self.card)
        self.buttons.addWidget(made)
        return made

    def open(self, focus: QWidget | None = None) -> None:
        """Show the sheet over its window and give a widget the focus."""
        self._came_from = self.window().focusWidget()
        self._fit()
        self.show()
        self.raise_()
        (focus or self).setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        announce(self, self.title.text())

    def accept(self) -> None:
        """Yes: close, then say so."""
        self._leave()
        self.accepted.emit()

    def reject(self) -> None:
        """No: close, then say so."""
        self._leave()
        self.rejected.emit()

    def _leave(self) -> None:
        self.hide()
        if self._came_from is not None:
            with suppress(RuntimeError):  # the page it was on may have been made anew
                self._came_from.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _fit(self) -> None:
        room = self.window().rect()
        self.setGeometry(room)
        width = min(theme.px(self._width), room.width() - 48)
        self.card.setFixedWidth(width)
        inside = self._inside
        edges = self.card.contentsMargins()
        row_width = width - 2 * theme.px(28) - edges.left() - edges.right()
        wanted = inside.heightForWidth(row_width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        self._scroll.setMinimumHeight(min(wanted, room.height() // 2))
        layout = self.card.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else self.card.sizeHint().height()
        height = min(max(height, self.card.minimumSizeHint().height()), room.height() - 48)
        self.card.setGeometry((room.width() - width) // 2, max(24, (room.height() - height) // 3), width, height)

    # Qt calls these

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        stops = [
            child
            for child in self.findChildren(QWidget)
            if child.isVisibleTo(self) and child.isEnabled() and child.focusProxy() is None
            if child.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
        ]
        if stops:
            focused = self.focusWidget()
            here = stops.index(focused) if focused in stops else -1 if forward else 0
            reason = QtCore.Qt.FocusReason.TabFocusReason if forward else QtCore.Qt.FocusReason.BacktabFocusReason
            stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.reject()
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = theme.c("night")
        dim.setAlphaF(0.45)
        painter.fillRect(self.rect(), dim)
        shadow = QColor(theme.c("night"))
        painter.setPen(QPen(QtCore.Qt.PenStyle.NoPen))
        box, radius = QRectF(self.card.geometry()).translated(0, 8), theme.radius("dialog")
        for spread in range(16, 0, -4):
            shadow.setAlphaF(0.05)
            painter.setBrush(shadow)
            painter.drawRoundedRect(box.adjusted(-spread, -spread, spread, spread), radius + spread, radius + spread)


def confirm(window: QWidget, title: str, sentence: str, yes: str, no: str, on_yes: Callable[[], object]) -> Sheet:
    """Ask before something that ends: a sentence, and a verb for each answer. The safe one has the focus."""
    sheet = Sheet(window, title)
    sheet.body.addWidget(label(sentence, "lead", "secondary", wrap=True))
    stay = sheet.add_button(button(no, on_click=sheet.reject))
    sheet.add_button(button(yes, kind="primary", on_click=sheet.accept))
    sheet.accepted.connect(on_yes)
    sheet.open(stay)
    return sheet
