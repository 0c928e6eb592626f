"""What Qt has thrown away must not be known to Python any more: it would be taken for what comes in its place."""

import gc
from collections.abc import Callable

import shiboken6
from PySide6.QtWidgets import QLayout, QLayoutItem

from .conftest import Room

WIDTHS = (1000, 1500, 1280)


def places_in(layout: QLayout) -> set[int]:
    """Where the items of a layout and of the layouts within it lie in memory."""
    found: set[int] = set()
    for item in filter(None, (layout.itemAt(place) for place in range(layout.count()))):
        found.add(shiboken6.getCppPointer(item)[0])
        within = item.layout()
        found |= places_in(within) if within is not None else set()
    return found


def left_over() -> list[str]:
    """The widgets in whose layouts Python takes for an item what is none any more."""
    found, places = [], dict[int, set[int]]()
    for item in shiboken6.getAllValidWrappers():
        if not isinstance(item, QLayoutItem) or isinstance(item, QLayout):
            continue
        for holder in gc.get_referrers(item):
            if isinstance(holder, QLayout) and shiboken6.isValid(holder):
                if id(holder) not in places:
                    places[id(holder)] = places_in(holder)
                if shiboken6.getCppPointer(item)[0] not in places[id(holder)]:
                    found.append(type(holder.parentWidget()).__name__)
    return found


def test_the_room_forgets_what_it_takes_down(room_of: Callable[[str], Room]) -> None:
    room = room_of("association_forum")
    steps = 0
    while room.page.evening.next_step is not None and steps < 12:
        room.page.resize(WIDTHS[steps % len(WIDTHS)], 800)
        room.page.show_next()
        room.context.signals.flush()
        steps += 1
    assert steps > 6
    assert left_over() == []
