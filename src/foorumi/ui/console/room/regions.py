"""The regions of Run mode's page: F6 goes round them, and Tab goes through them in the order in which they stand."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from foorumi.ui.qt import override


class Regions(QWidget):
    """A page of regions, and what belongs to none after them.

    Qt's own Tab goes in the order in which things were made. A work area is made anew for every item, and would come
    last, behind the button to the next one.
    """

    regions: tuple[QWidget, ...] = ()

    def go_round(self, by: int, last: QWidget) -> None:
        """F6: give the keyboard to the next region, or after all to ``last``; one that holds nothing to press or write
        into is passed over."""
        stops = [*(next(_stops(region), None) for region in self.regions), last]
        now = QApplication.focusWidget()
        at = next((place for place, region in enumerate(self.regions) if now and region.isAncestorOf(now)), -1)
        for step in range(1, len(stops) + 1):
            stop = stops[(at + by * step) % len(stops)]
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # Qt calls these

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = list(dict.fromkeys(stop for region in (*self.regions, self, self.window()) for stop in _stops(region)))
        now = QApplication.focusWidget()
        if now not in stops:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(stops.index(now) + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True


def _stops(region: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in a region, in the order of its own."""
    at = region.nextInFocusChain()
    while at is not None and at is not region:
        takes = bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus) and at.focusProxy() is None
        if takes and region.isAncestorOf(at) and at.isVisible() and at.isEnabled():
            yield at
        at = at.nextInFocusChain()
