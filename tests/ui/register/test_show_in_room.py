"""The map goes from its page to the room as what comes next; the room sees it only by Next."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from foorumi.session import run
from foorumi.ui.console.context import Route
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.window import ConsoleWindow


def test_the_map_comes_next_in_the_room_and_is_private_until_shown(qtbot: QtBot, window: ConsoleWindow) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    first, *_ = session.workspace.items(event.id)
    run.show(session, event.id, first.id)
    window.findChild(QPushButton, "show_in_room").click()
    room = window.findChild(RoomPage)
    now = session.workspace.run(event.id)
    assert now.live_item_id == first.id
    assert session.workspace.item(now.next_item_id).kind == "actor_mapping"
    of_kind = [item for item in session.workspace.items(event.id) if item.kind == "actor_mapping"]
    room.show_next()
    assert session.workspace.run(event.id).live_item_id == of_kind[0].id
    window.go(Route("actors"))
    window.findChild(QPushButton, "show_in_room").click()
    assert [item for item in session.workspace.items(event.id) if item.kind == "actor_mapping"] == of_kind
