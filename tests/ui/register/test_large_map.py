"""A map of three hundred actors: more names when it is made larger, and always that of whoever one looks at."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from foorumi.session import actors
from foorumi.ui.console.register.map import ActorMap
from foorumi.ui.console.register.view import RegisterView
from foorumi.ui.console.window import ConsoleWindow

sys.path.append(str(Path(__file__).parents[3] / "benchmarks"))

from actor_map import municipality, overlaps


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_large_map_is_made_larger_and_names_whom_the_mouse_is_over(qtbot: QtBot, window: ConsoleWindow) -> None:
    assert window.context
    session = window.context.session
    kinds = {"company": "company", "education": "educational", "municipal": "municipal_unit"}

    def add_all(_: object) -> None:
        for place in municipality(300, 3)[0][:300]:
            actors.add(session, place.label, ring=place.ring, type=kinds.get(place.look, "association"))

    session.do("undo.actor_added", add_all)
    actors.arrange(session)
    view = window.findChild(RegisterView)
    view.show_as("map")
    map_ = window.findChild(ActorMap, "map")
    qtbot.wait_until(lambda: map_.shown is not None and len(map_.shown.seats) == 300)

    def named() -> int:
        assert map_.shown
        boxes = [seat.box for seat in map_.shown.seats if seat.box]
        assert overlaps(boxes) == 0
        return len(boxes)

    few = named()
    map_.setFocus()
    for _ in range(2):
        QTest.keyClick(map_, Qt.Key.Key_Plus)
    qtbot.wait_until(lambda: map_.width() > view.area.width() * 1.5 and named() > 3 * few)
    assert map_.shown
    unnamed = next(seat for seat in map_.shown.seats if seat.box is None)
    view.area.show_part(unnamed.x, unnamed.y)
    before = map_.grab().toImage()
    QTest.mouseMove(map_, QPoint(round(unnamed.x), round(unnamed.y)))
    qtbot.wait_until(lambda: map_.over == unnamed)
    assert map_.grab().toImage() != before
    for _ in range(3):
        QTest.keyClick(map_, Qt.Key.Key_Minus)
    qtbot.wait_until(lambda: map_.width() <= view.area.width())
