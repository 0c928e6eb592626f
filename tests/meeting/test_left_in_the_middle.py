"""An evening that was left in the middle goes on where it was."""

from datetime import date

from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.session import events
from foorumi.ui.console.context import Route
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.window import ConsoleWindow


def test_an_evening_left_in_the_middle_goes_on_at_the_same_item(window: ConsoleWindow, qtbot: QtBot) -> None:
    assert window.context
    path, event = (
        window.context.session.path,
        events.create(window.context.session, "generic_workshop", "Ilta", date(2026, 10, 15)),
    )
    window.go(Route("room", event))
    page = window.findChild(RoomPage)
    assert page is not None
    page.show_next()
    page.show_next()
    live = window.context.session.workspace.run(event).live_item_id
    window.close()
    reopened = app.console()
    qtbot.addWidget(reopened)
    reopened.open_path(path)
    assert reopened.context
    reopened.go(Route("room", event))
    assert reopened.context.session.workspace.run(event).live_item_id == live
    again = reopened.findChild(RoomPage)
    assert again is not None
    assert again.evening.workspace.run(event).live_item_id == live
    assert again.stage.output.state == "off", "the projector never opens by itself"
    reopened.close()
