"""The window on the map: the whole of it, or a part made larger, where more names have room."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from foorumi.ui.console.register.map import SMALLEST, ActorMap
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

LEAST = (560, 430)
"""A map is never smaller than this at 100 %; a smaller window shows a part of it."""

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)


class MapArea(QScrollArea):
    """A map that can be made larger than its window. Signals: zoomed(), after it became larger or smaller."""

    zoomed = Signal()

    def __init__(self, map_: ActorMap) -> None:
        super().__init__(widgetResizable=True)
        self.map = map_
        self._step = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        map_.wants_zoom.connect(self.zoom)
        self.setWidget(map_)
        self.setMinimumSize(SMALLEST[0], theme.px(SMALLEST[1]))

    @property
    def can_zoom(self) -> tuple[bool, bool]:
        """Whether it can be made smaller, and larger."""
        return self._step > 0, self._step < len(ZOOMS) - 1

    def zoom(self, by: int) -> None:
        """Make the map larger or smaller by a step, around the chosen actor or what is in the middle."""
        step = min(max(self._step + by, 0), len(ZOOMS) - 1)
        if step == self._step:
            return
        at = self._middle()
        self._step = step
        self._fit()
        self.show_part(at.x() * self.map.width(), at.y() * self.map.height())
        self.zoomed.emit()

    def show_part(self, x: float, y: float) -> None:
        """Bring a point of the map to the middle, as far as the map reaches."""
        room = self.viewport()
        self.horizontalScrollBar().setValue(round(x - room.width() / 2))
        self.verticalScrollBar().setValue(round(y - room.height() / 2))

    def show_chosen(self) -> None:
        """Bring the chosen actor into sight."""
        if seat := self.map.chosen_seat:
            edge = theme.px(60)
            self.ensureVisible(round(seat.x), round(seat.y), edge, edge)

    def _middle(self) -> QPointF:
        """What to keep in the middle, in shares of the map."""
        width, height = max(1, self.map.width()), max(1, self.map.height())
        if seat := self.map.chosen_seat:
            return QPointF(seat.x / width, seat.y / height)
        room = self.viewport()
        x = (self.horizontalScrollBar().value() + room.width() / 2) / width
        y = (self.verticalScrollBar().value() + room.height() / 2) / height
        return QPointF(x, y)

    def _fit(self) -> None:
        zoom, room, shown = ZOOMS[self._step], self.maximumViewportSize(), self.viewport()
        whole = (theme.px(LEAST[0]), theme.px(LEAST[1]))  # an unzoomed map fills what its scroll bars leave it
        size = whole if zoom == 1 else (round(room.width() * zoom), round(room.height() * zoom))
        self.map.setMinimumSize(*size)
        self.map.resize(max(size[0], shown.width()), max(size[1], shown.height()))

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
