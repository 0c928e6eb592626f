"""No part of a page flashes up as a window of its own while the page is made; it would take the keyboard with it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.everywhere.conftest import Walk


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.shown: list[QWidget] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_every_page_is_made_without_a_window_beside_it(walk: Walk, qapp: QApplication) -> None:
    watch, strays = Watch(qapp), {}
    for page, window in walk():
        if others := [type(one).__name__ for one in watch.shown if one is not window]:
            strays[page] = others
        watch.shown.clear()
    assert strays == {}
