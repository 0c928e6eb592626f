"""Phones as the facilitator sees them: opened from the window, approved in the room, gone in one click."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from foorumi.documents.catalogue import KINDS
from foorumi.domain.ids import new_id
from foorumi.domain.phones import Operation
from foorumi.domain.run import utc_now
from foorumi.domain.workspace import Part
from foorumi.i18n import language
from foorumi.session import attendees, notes, operations, phones, run
from foorumi.ui.console.context import Route
from foorumi.ui.console.room.areas.check_in import CheckInArea
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.projector.scenes.welcome import Welcome
from foorumi.ui.theme import Theme

from .conftest import Phone, Room, make_evening


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[ConsoleWindow]:
    from foorumi import app

    path = tmp_path / "ilta.foorumi"
    make_evening(path, wifi_name="Foorumi", wifi_password="soini;2026")
    made = app.console(path)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def away(qtbot: QtBot, act: Callable[[], Any]) -> Any:
    """Do something as another machine would, while the window goes on."""
    got: list[Any] = []
    worker = threading.Thread(target=lambda: got.append(act()))
    worker.start()
    qtbot.waitUntil(lambda: not worker.is_alive())
    return got[0]


def refused(phone: Phone) -> bool:
    with pytest.raises(OSError):
        phone.note("", "Vielä yksi")
    return True


def press(window: ConsoleWindow, qtbot: QtBot, name: str) -> None:
    """Press a button by its name, when it is there to be seen."""

    def seen() -> list[QWidget]:
        return [part for part in window.findChildren(QWidget, name) if part.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()))
    button: Any = seen()[0]
    button.click()


def test_a_trial_phone_counts_and_its_note_waits_for_approval_until_there_are_no_phones_today(
    window: ConsoleWindow, qtbot: QtBot
) -> None:
    context = window.context
    assert context
    assert context.phones
    known, session = context.phones, context.session
    (event,) = session.workspace.events
    window.go(Route("prepare", event.id, "phones"))
    press(window, qtbot, "phones_use")
    press(window, qtbot, "phones_test")
    qtbot.waitUntil(lambda: bool(known.link and known.link.is_open))
    arranged = session.workspace.phones(event.id)
    assert arranged
    assert known.link
    phone = Phone(Room(session.path, known.link.port, arranged.join_code))
    stream = phone.stream()
    away(qtbot, lambda: (phone.join(), next(stream)))
    qtbot.waitUntil(lambda: known.connected(event.id) == 1)

    window.go(Route("room", event.id))
    page = window.findChild(RoomPage)
    assert page
    welcome = page.stage.scene(None).picture
    assert isinstance(welcome, Welcome)
    assert welcome.joining
    assert welcome.joining.wifi == "WIFI:T:WPA;S:Foorumi;P:soini\\;2026;;"
    assert welcome.joining.link == f"http://{arranged.address}:{known.link.port}/#c={arranged.join_code}"

    item = next(item for item in session.workspace.items(event.id) if item.kind == "brainstorm")
    run.show(session, event.id, item.id)
    assert away(qtbot, lambda: phone.note(item.id, "Latu auki"))[1]["state"] == "received"
    page.evening.open(item.id)
    press(window, qtbot, "approve_all")
    (note,) = session.workspace.notes(event.id)
    assert note.is_on_wall
    session.undo()
    assert session.workspace.notes(event.id)[0].state == "waiting"

    (corner,) = [act for act in page.top.phones.menu_now().actions() if act.objectName() == "phones_corner"]
    corner.trigger()
    beside = page.stage.live_scene.way_in
    assert beside
    assert beside.link == welcome.joining.link

    off = page.top.phones.menu_now().actions()[-1]
    off.trigger()
    assert not known.is_open(event.id)
    quiet = page.stage.scene(None).picture
    assert isinstance(quiet, Welcome)
    assert quiet.joining is None
    assert page.stage.live_scene.way_in is None
    for code in ("table_cards", "slips", "poster"):
        told = repr(KINDS[code].outline(session.workspace, event.id, language("fi")))
        assert arranged.join_code not in told
        assert arranged.place not in told
        assert "Foorumi;" not in told
    assert away(qtbot, lambda: refused(phone))


def test_what_phones_offer_and_whom_they_miss_waits_until_it_is_taken_in(window: ConsoleWindow, qtbot: QtBot) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    kinds = {item.kind: item.id for item in session.workspace.items(event.id)}
    for kind in ("needs_offers", "actor_mapping"):
        run.show(session, event.id, kinds[kind])
    joined = operations.take(session, event.id, [Operation(new_id(), "join", body={"key_hash": "k"})])
    device = joined[0]["device"]
    for kind, text in (("needs_offers", "Peräkärry"), ("actor_mapping", "Nuoret")):
        body = {"item": kinds[kind], "text": text, "kind": "offer" if kind == "needs_offers" else "idea"}
        assert operations.take(session, event.id, [Operation(new_id(), "note", device, body)])[0]["ok"]
    window.go(Route("room", event.id))
    page = window.findChild(RoomPage)
    assert page
    page.evening.open(kinds["needs_offers"])
    press(window, qtbot, "take_in")
    assert [(row.direction, row.text) for row in session.workspace.exchanges] == [("offer", "Peräkärry")]
    session.undo()
    assert session.workspace.exchanges == ()
    page.evening.open(kinds["actor_mapping"])
    press(window, qtbot, "take_in")
    assert [actor.name_fi for actor in session.workspace.actors] == ["Nuoret"]
    assert {note.text: note.state for note in session.workspace.notes(event.id)} == {
        "Peräkärry": "waiting", "Nuoret": "wall",
    }  # fmt: skip


def test_after_the_evening_nothing_ties_a_note_to_a_phone(window: ConsoleWindow, qtbot: QtBot) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    item = next(item for item in session.workspace.items(event.id) if item.kind == "brainstorm")
    run.show(session, event.id, item.id)
    joined = operations.take(session, event.id, [Operation(new_id(), "join", body={"key_hash": "puhelimen-avain"})])
    body = {"item": item.id, "text": "Jää"}
    operations.take(session, event.id, [Operation(new_id(), "note", joined[0]["device"], body)])
    run.end(session, event.id)
    window.go(Route("prepare", event.id, "phones"))
    press(window, qtbot, "phones_forget")
    assert session.workspace.rows(Part.device) == session.workspace.rows(Part.sent) == ()
    assert [note.text for note in session.workspace.notes(event.id)] == ["Jää"]
    copy = session.path.with_name("kopio.foorumi")
    session.save_copy(copy)
    assert b"puhelimen-avain" not in copy.read_bytes()


def test_the_wall_shows_the_network_first_and_then_the_page(window: ConsoleWindow) -> None:
    from datetime import timedelta

    from foorumi.ui.projector.scenes.joining import TURN_S, joining

    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    phones.arrange(session, event.id, address="192.168.1.20")
    assert joining(session.workspace, event, utc_now()) is None
    phones.use(session, event.id, True)
    workspace = session.workspace
    now = utc_now()
    shown = [joining(workspace, workspace.events[0], now + timedelta(seconds=TURN_S * n)) for n in (0, 1, 2)]
    steps = [one.step for one in shown if one]
    assert sorted(steps[:2]) == [1, 2]
    assert steps[2] == steps[0]
    phones.arrange(session, event.id, wifi_name="")
    only = joining(session.workspace, workspace.events[0], now)
    assert only
    assert (only.step, only.wifi) == (2, "")


def test_a_lost_helpers_phone_loses_its_task_from_the_laptop(window: ConsoleWindow, qtbot: QtBot) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    phones.arrange(session, event.id, pin="493817", address="127.0.0.1")
    phones.use(session, event.id, True)
    window.go(Route("room", event.id))
    page = window.findChild(RoomPage)
    assert page
    known = page.evening.context.phones
    assert known
    qtbot.waitUntil(lambda: bool(known.link and known.link.is_open))
    assert known.link
    arranged = session.workspace.phones(event.id)
    assert arranged
    phone = Phone(Room(session.path, known.link.port, arranged.join_code))
    role = {"role": "leader", "group": None, "pin": "493817"}
    assert away(qtbot, lambda: (phone.join(), phone.post("role", role)))[1][0] == 200
    assert away(qtbot, lambda: phone.post("lead", {"act": "next"}))[0] == 200
    (helpers,) = [act.menu() for act in page.top.phones.menu_now().actions() if act.menu() and "(1)" in act.text()]
    assert isinstance(helpers, QMenu)
    helpers.actions()[-1].trigger()
    assert [row.role for row in session.workspace.rows(Part.device)] == ["participant"]
    qtbot.waitUntil(lambda: away(qtbot, lambda: phone.post("lead", {"act": "next"}))[0] == 403)
    assert away(qtbot, lambda: phone.post("role", role))[0] == 403


def test_notes_that_pour_in_leave_the_door_as_it_is(window: ConsoleWindow, qtbot: QtBot) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    attendees.add(session, event.id, organisation="Kyläyhdistys", name="Sihteeri")
    window.go(Route("room", event.id))
    page = window.findChild(RoomPage)
    assert page
    area = page.work.area
    assert isinstance(area, CheckInArea)
    window.context.signals.flush()
    with qtbot.assertNotEmitted(area.list.model().modelReset):
        notes.add(session, event.id, "Latu auki", source="phone")
        window.context.signals.flush()
    with qtbot.waitSignal(area.list.model().modelReset):
        attendees.add(session, event.id, organisation="Seura", name="Rahastonhoitaja")
