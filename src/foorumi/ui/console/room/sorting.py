"""Sorting in the room: the sorting screen over everything but the top bar, with what the room sees below it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.panel import Panel
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.console.sort.screen import SortingScreen
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside, column
from foorumi.ui.widgets.labels import label

BESIDE = 1000
"""Under this width what the keys do stands under what the room sees."""


class RoomSorting(QFrame):
    """The sorting screen while the evening runs; it goes away by itself when it is left."""

    def __init__(self, evening: Evening, stage: Stage, page: QWidget, below: QWidget) -> None:
        super().__init__(page)
        self._page, self._below = page, below
        self.panel = Panel(evening, stage)
        self.panel.set_form("door")
        strip = QFrame()
        strip.setProperty("role", "bottom")
        strip.setMinimumHeight(theme.px(104))
        told = label(evening.say("sort.keys"), "body", "secondary", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column(strip, Beside(self.panel, told, stretches=(0, 1), least=BESIDE), margin=(28, 8))
        self.screen_ = SortingScreen(evening.context, evening.event_id, strip)
        column(self, self.screen_, margin=0)
        page.installEventFilter(self)
        evening.moved.connect(self.panel.refresh)
        self._fit()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        top = self._below.geometry().bottom() + 1
        self.setGeometry(QRect(0, top, self._page.width(), self._page.height() - top))

    # Qt calls these

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False
