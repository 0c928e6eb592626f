"""The map of actors by mouse and by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import ActorId
from foorumi.domain.map_places import rings
from foorumi.session import actors
from foorumi.ui.console.context import Context
from foorumi.ui.console.register.page import ActorsPage
from foorumi.ui.console.register.places import guess_type

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Iterator[ActorsPage]:
    for name in ("Martat", "Urheiluseura"):
        actors.add(context.session, name)
    page = ActorsPage(context)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    page.show()
    yield page
    page.hide()


def seat(page: ActorsPage, at: int) -> tuple[ActorId, QPoint]:
    assert page.view.map.layout_ is not None
    found = page.view.map.layout_.seats[at]
    return found.id, QPoint(round(found.x), round(found.y))


def test_a_number_key_moves_the_chosen_actor_to_that_ring(page: ActorsPage, context: Context) -> None:
    actor_id, at = seat(page, 0)
    QTest.mouseClick(page.view.map, Qt.MouseButton.LeftButton, pos=at)
    QTest.keyClick(page.view.map, Qt.Key.Key_1)
    assert rings(context.session.workspace)[actor_id] == (1, None)
    context.session.undo()
    assert rings(context.session.workspace)[actor_id] == (3, None)


def test_dragging_inwards_changes_the_ring_and_pins_the_seat(page: ActorsPage, context: Context) -> None:
    actor_id, at = seat(page, 0)
    assert page.view.map.layout_ is not None
    there = QPoint(*(round(c) for c in page.view.map.layout_.point(0.5, 60)))
    QTest.mousePress(page.view.map, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(page.view.map, there)
    QTest.mouseRelease(page.view.map, Qt.MouseButton.LeftButton, pos=there)
    ring, angle = rings(context.session.workspace)[actor_id]
    assert ring == 1
    assert angle is not None
    assert abs(angle - 600) < 20


def test_two_actors_are_tied_by_l_and_a_name(page: ActorsPage, context: Context) -> None:
    actor_id, at = seat(page, 0)
    QTest.mouseClick(page.view.map, Qt.MouseButton.LeftButton, pos=at)
    QTest.keyClick(page.view.map, Qt.Key.Key_L)
    page.view.others.field.setText("urh")
    QTest.keyClick(page.view.others.field, Qt.Key.Key_Return)
    assert [tie.from_id for tie in context.session.workspace.relations] == [actor_id]


def test_a_new_name_gets_a_type_a_seat_and_the_focus(page: ActorsPage, context: Context) -> None:
    page.view.add.setText("Soinin seurakunta")
    QTest.keyClick(page.view.add, Qt.Key.Key_Return)
    added = context.session.workspace.actors[-1]
    assert (added.name_fi, added.type) == ("Soinin seurakunta", "parish")
    assert page.view.map.selected == added.id
    assert guess_type("Kylän Pizza Oy") == "company"
    assert guess_type("Martat") == "association"
