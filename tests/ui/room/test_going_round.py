"""What Run mode owes to hands and eyes: F6, Ctrl+F and the frame of what is taken back."""

from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from foorumi.session import agenda, notes, votes
from foorumi.ui.console.room.areas.wall import WallArea
from foorumi.ui.projector.scenes.phase import Tables

from .conftest import Room

CONTROL = Qt.KeyboardModifier.ControlModifier


def region(room: Room) -> str:
    """Where the keyboard is."""
    page, now = room.page, QApplication.focusWidget()
    parts = {"top": page.top, "rail": page.rail, "work": page.work, "panel": page.panel}
    return next((name for name, part in parts.items() if now and part.isAncestorOf(now)), "line")


def test_f6_goes_round_the_regions_and_shift_f6_back(room: Room) -> None:
    room.show("brainstorm")
    notes.add(room.session, room.event_id, "Lappu", item_id=room.items["brainstorm"].id)
    room.context.signals.flush()
    seen = []
    for _ in range(5):
        room.press(Qt.Key.Key_F6)
        seen.append(region(room))
    assert seen == ["top", "rail", "work", "panel", "line"]
    room.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert region(room) == "panel"


def test_tab_goes_through_the_regions_as_they_stand_though_their_parts_were_made_anew(room: Room) -> None:
    notes.add(room.session, room.event_id, "Lappu", item_id=room.items["brainstorm"].id)
    for kind in ("break", "commitments", "brainstorm"):
        room.show(kind)
    first, ways = QApplication.focusWidget(), []
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        key = Qt.Key.Key_Backtab if held else Qt.Key.Key_Tab
        way = [(region(room), first)]
        while not way[1:] or way[-1][1] is not first:
            room.press(key, held)
            way.append((region(room), QApplication.focusWidget()))
            assert len(way) < 60, "Tab comes round"
        ways.append(way)
    there, back = ways
    assert back == there[::-1]
    assert [name for name, _ in groupby(there, itemgetter(0))] == ["line", "top", "rail", "work", "panel", "line"]
    area = room.page.work.area
    assert isinstance(area, WallArea)
    assert ("work", area.grid) in there


def test_ctrl_f_leaves_the_notes_with_the_typed_letters_and_the_half_written_one_stays(room: Room) -> None:
    for text in ("Kyyti lääkäriin", "Talkoot keväällä"):
        notes.add(room.session, room.event_id, text, item_id=room.items["brainstorm"].id)
    room.show("brainstorm")
    line = room.page.notes.line
    room.qtbot.keyClicks(line, "puoli")
    room.press(Qt.Key.Key_F, CONTROL)
    for letter in "laak":
        room.qtbot.keyClick(QApplication.focusWidget(), letter)
    area = room.page.work.area
    assert isinstance(area, WallArea)
    assert [note.text for note in area.grid.notes] == ["Kyyti lääkäriin"]
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    assert (line.hasFocus(), line.text(), area.search.isVisible()) == (True, "puoli", False)
    assert len(area.grid.notes) == 2


def test_the_frame_tells_that_taking_back_has_changed_what_the_room_sees(room: Room) -> None:
    room.show("vote")
    preview = room.page.panel.preview
    agenda.edit(room.session, room.items["break"].id, hint="vain minulle")
    room.page.top.undo_button.click()
    assert not preview.is_flashing
    votes.propose(room.session, room.event_id, "Kalenteri")
    room.context.signals.flush()
    room.page.top.undo_button.click()
    assert preview.is_flashing
    room.qtbot.waitUntil(lambda: not preview.is_flashing)


def test_a_cafe_is_told_a_minute_before_that_tables_are_changed(room: Room) -> None:
    item = room.items["group_work"]
    agenda.edit(room.session, item.id, method="learning_cafe", minutes=4)
    room.show("group_work")
    picture = room.page.stage.live_scene.picture
    assert isinstance(picture, Tables)
    assert picture.task.lines == ("Minuutin päästä vaihdetaan pöytää.",)
