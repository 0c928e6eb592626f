"""The keys of Run mode, heard before anything else so that the panic keys act under a menu or a dialog too."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from foorumi.ui.qt import override

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Combination = tuple[Qt.Key, Qt.KeyboardModifier]
Acts = Mapping[Combination, Callable[[], object]]


class RoomKeys(QObject):
    """An event filter of the application while the room is shown.

    ``everywhere`` acts also under a menu, a dialog or in the projector's window, ``here`` only in the page itself,
    ``on_wall`` only in the projector's window, where nothing is written.
    """

    def __init__(self, page: QWidget, projector: QWidget, everywhere: Acts, here: Acts, on_wall: Acts) -> None:
        super().__init__(page)
        self._page, self._projector = page, projector
        self._everywhere, self._here, self._on_wall = everywhere, here, on_wall
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def _act(self, event: QKeyEvent, also: Acts) -> bool:
        held = event.modifiers() & (CONTROL | SHIFT | ALT)
        combination = (Qt.Key(event.key()), held)
        act = self._everywhere.get(combination) or also.get(combination)
        if act is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else a menu's or dialog's own shortcut would take the key before the press comes
        elif not event.isAutoRepeat():
            act()
        return True

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            # The system's own file dialogs would swallow the panic keys.
            is_shown = event.type() == QEvent.Type.Show
            QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, is_shown)
        # See FocusRing: the class first.
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not self._page.isVisible():
            return False
        if isinstance(watched, QWindow):
            return False  # the same key comes again to the widget in the window
        if not isinstance(watched, QWidget):
            return False
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return self._act(event, {})
        if watched.window() is self._projector:
            return self._act(event, self._on_wall)
        return watched.window() is self._page.window() and self._act(event, self._here)
