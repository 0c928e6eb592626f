"""Rings in the room are only those that actors have chosen for themselves, by phone or by slip."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.domain.coverage import coverage
from foorumi.domain.ids import new_id
from foorumi.domain.map_places import placed_themselves
from foorumi.domain.phones import Operation
from foorumi.domain.run import utc_now
from foorumi.exchange.demo import make_demo
from foorumi.session import actors, run
from foorumi.session.operations import take
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.projector.scene import scene_of
from foorumi.ui.projector.scenes.own_places import OwnPlaces
from foorumi.ui.theme import Theme


def shown(session: Session, page: int) -> object:
    """What the room sees on a page of the map."""
    (event,) = session.workspace.events
    item = next(item for item in session.workspace.items(event.id) if item.kind == "actor_mapping")
    return scene_of(session.workspace, event, item, utc_now(), ("fi",), page).picture


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    make_demo(tmp_path / "demo.foorumi").close()
    return tmp_path / "demo.foorumi"


def test_a_guess_stays_private_and_an_own_choice_is_shown_with_its_name(qtbot: QtBot, theme: Theme, demo: Path) -> None:
    window = app.console(demo)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    present = coverage(session.workspace, event.id).present
    actors.seat(session, present[0].id, 1, None, event.id)
    assert not isinstance(shown(session, 9), OwnPlaces)
    window.go(Route("follow_up", event.id, "map"))
    window.findChild(QPushButton, "own_places").click()
    box = window.findChild(QComboBox, f"own_{present[1].code}")
    box.setCurrentIndex(box.findData("2"))
    box.activated.emit(box.currentIndex())
    picture = shown(session, 9)
    assert isinstance(picture, OwnPlaces)
    assert [(seat.id, seat.ring) for seat in picture.layout.seats] == [(present[1].id, 2)]
    actors.seat(session, present[1].id, 3, None, event.id)
    assert placed_themselves(session.workspace, event.id) == {}
    window.close()


def test_a_phone_places_its_actor_and_may_think_again(demo: Path) -> None:
    session = Session.open(demo)
    (event,) = session.workspace.events
    item = next(item for item in session.workspace.items(event.id) if item.kind == "actor_mapping")
    one, two = (actor.id for actor in coverage(session.workspace, event.id).present[:2])
    absent = coverage(session.workspace, event.id).absent[0].id
    joined = take(session, event.id, [Operation(new_id(), "join", body={"key_hash": "a" * 64})])[0]

    def place(actor: str, ring: int) -> dict[str, object]:
        body = {"item": item.id, "actor": actor, "ring": ring}
        return take(session, event.id, [Operation(new_id(), "place", joined["device"], body)])[0]

    run.show(session, event.id, item.id)
    assert place(one, 2) == {"ok": True}
    assert place(one, 1) == {"ok": True}
    assert placed_themselves(session.workspace, event.id) == {one: 1}
    assert place(two, 3) == {"ok": True}
    assert placed_themselves(session.workspace, event.id) == {two: 3}
    assert place(absent, 1) == {"error": "gone"}
    session.close()
