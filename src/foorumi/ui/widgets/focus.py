"""The focus ring: always around a text field, around anything else when the keyboard brought the focus there."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from foorumi.ui.qt import override
from foorumi.ui.theme import paint, theme

TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
REACH = 6
"""How far the ring reaches outside the widget, in pixels."""


class FocusRing(QObject):
    """Shows one ring in whichever window has the focus. Make one for the application and keep it.

    A widget whose property ``ring`` is "parent" gets the ring around its parent, as the line in a frame does.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: Ring | None = None
        self._reason = Qt.FocusReason.OtherFocusReason
        self._app = app
        # The focus may pass over widgets that are just being taken down, so the ring looks when that is over.
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self._show)
        app.installEventFilter(self)
        app.focusChanged.connect(self._moved)

    def _moved(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.deleteLater()
            self._ring.hide()
        self._ring = None
        self._settled.start()

    def _show(self) -> None:
        focused = self._app.focusWidget()
        if focused is None or isinstance(focused, QGraphicsView):
            return
        if isinstance(focused, TEXT_FIELDS) or self._reason in BY_KEYBOARD:
            self._ring = Ring(ringed(focused))

    # Qt calls these

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What class an event is of costs a tenth of asking for its type, and every event of every widget comes here.
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self._reason = event.reason()
        return False


def ringed(focused: QWidget) -> QWidget:
    """The widget that the ring goes around when this one has the focus."""
    parent = focused.parentWidget()
    return parent if focused.property("ring") == "parent" and parent is not None else focused


class Ring(QWidget):
    """The ring itself: over everything in the window, untouched by the mouse, cut only by scrolling areas."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target.window())
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target = target
        watched: QWidget | None = target
        while watched is not None and not watched.isWindow():
            watched.installEventFilter(self)
            watched = watched.parentWidget()
        self._follow()
        self.show()
        self.raise_()

    def _follow(self) -> None:
        window = self._target.window()
        corner = self._target.mapTo(window, QPoint(0, 0))
        around = QRect(corner, self._target.size()).adjusted(-REACH, -REACH, REACH, REACH)
        self.setGeometry(around)
        seen = around
        area = self._target.parentWidget()
        while area is not None and not area.isWindow():
            if isinstance(area.parentWidget(), QAbstractScrollArea):
                hole = QRect(area.mapTo(window, QPoint(0, 0)), area.size())
                seen = seen & hole.adjusted(-REACH, -REACH, REACH, REACH)
            area = area.parentWidget()
        self.setMask(seen.translated(-around.topLeft()))
        self.setVisible(self._target.isVisible() and not seen.isEmpty())

    def _radius(self) -> float:
        if self._target.property("variant") == "chip":
            return self._target.height() / 2
        return theme.radius("card" if type(self._target).__name__ == "NoteLine" else "control")

    # Qt calls these

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide or not isValid(self._target):  # on its way out, or gone with its page
            self.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(REACH, REACH, -REACH, -REACH)
        paint.focus_ring(QPainter(self), theme, box, self._radius())
