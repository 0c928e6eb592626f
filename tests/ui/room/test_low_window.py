"""A screen of 1280 × 720 has a title bar and perhaps a task bar: Run mode is whole in what they leave of it."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from foorumi.session import agenda
from foorumi.ui.console.room.panel import Panel
from foorumi.ui.console.window import SMALLEST, ConsoleWindow

from .conftest import Room

TITLE_AND_TASKS = 80


def within(part: QWidget, whole: QWidget) -> QRect:
    """Where a part stands in what holds it."""
    return QRect(part.mapTo(whole, QPoint(0, 0)), part.size())


def test_the_window_gets_low_enough(window: ConsoleWindow) -> None:
    window.resize(1280, 720 - TITLE_AND_TASKS)
    assert (window.width(), window.height()) == (1280, 720 - TITLE_AND_TASKS)


def test_what_is_in_the_room_stays_in_sight_in_the_agenda(room: Room) -> None:
    room.show("pulse")
    rail = room.page.rail.list
    for height in (900, SMALLEST[1], 720):
        room.window.resize(1280, height)
        room.qtbot.waitUntil(lambda height=height: room.window.height() == height)  # type: ignore[misc]
        (row,) = [
            at for at in range(rail.model().rowCount()) if room.page.rail._model.items[at] == room.page.evening.live
        ]
        seen = rail.visualRect(rail.model().index(row, 0))
        assert rail.viewport().rect().contains(seen), f"at {height}"


@pytest.mark.parametrize("state", ["off", "blank"])
def test_nothing_in_the_panel_lies_over_the_picture_and_the_picture_stays_whole(room: Room, state: str) -> None:
    agenda.edit(room.session, room.items["brainstorm"].id, hint="Kerro heti, mistä voidaan sopia. " * 8)
    room.show("brainstorm")
    if state == "blank":
        room.page.stage.open()
        room.page.stage.freeze()
        room.page.stage.blank()
    room.page.message.tell("Ilta jatkuu samasta kohdasta.", "history", "Avaa valkokangas")
    room.window.resize(1280, SMALLEST[1])
    panel = room.page.panel

    def over() -> list[tuple[str, str]]:
        """What lies over what."""
        parts = {part: within(part, panel) for part in seen_parts(panel)}
        return [
            (one.objectName(), other.objectName())
            for one, other in combinations(parts, 2)
            if parts[one].intersects(parts[other])
        ]

    room.qtbot.waitUntil(lambda: room.window.height() == SMALLEST[1] and over() == [])
    picture = panel.preview.size()
    assert abs(picture.width() * 9 - picture.height() * 16) <= 16
    assert panel.rect().contains(within(panel.coming, panel))


def seen_parts(panel: Panel) -> list[QWidget]:
    """What stands in the panel now."""
    named = (panel.tag, panel.preview, panel.open_projector, panel.freeze, panel.blank, panel.clock, panel.coming)
    return [part for part in named if part.isVisible()]
