"""A conclusion is read back from the room's screen before it is written down."""

from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.session import agenda
from foorumi.ui.console.context import Context
from foorumi.ui.console.room.areas.conclusions import ConclusionsArea
from foorumi.ui.console.room.page import RoomPage


def test_a_conclusion_is_large_in_the_room_until_it_is_written_down(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    item_id = agenda.add(context.session, event_id, "decision")
    item = context.session.workspace.item(item_id)
    page = RoomPage(context, event_id)
    qtbot.addWidget(page)
    area = ConclusionsArea(page.evening, item)
    qtbot.addWidget(area)
    area.text.setText("Avaimet yhteiseen kaappiin")
    area.to.setText("kunnanhallitus")
    area.read_back()
    assert page.stage.live_scene.kind == "spotlight"
    assert "Avaimet yhteiseen kaappiin" in page.stage.live_scene.title
    assert context.session.workspace.conclusions(event_id) == ()
    area.write()
    assert not page.stage.is_lifted
    (found,) = context.session.workspace.conclusions(event_id)
    assert (found.text, found.proposed_to) == ("Avaimet yhteiseen kaappiin", "kunnanhallitus")
