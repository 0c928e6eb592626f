"""Each working method can be run: its phases by Next, its own way to capture, and what the room sees of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from foorumi.documents import memo
from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note
from foorumi.i18n import language
from foorumi.session import agenda, attendees, votes
from foorumi.ui.console.room.areas.ballot_entry import BallotEntry
from foorumi.ui.console.room.areas.vote import VoteArea
from foorumi.ui.projector.scenes.boxes import Boxes, Matrix
from foorumi.ui.projector.scenes.phase import Tables
from foorumi.ui.projector.scenes.vote import Ballot, Result

from .conftest import Room


def run_with(room: Room, kind: str, method: str) -> None:
    agenda.edit(room.session, room.items[kind].id, method=method)
    room.show(kind)


def type_into(room: Room, name: str, text: str) -> None:
    field = room.page.work.area.findChild(QLineEdit, name)
    assert field is not None, name
    field.setFocus()
    field.selectAll()
    for letter in text:
        room.qtbot.keyClick(field, letter)
    room.context.signals.flush()


def test_what_is_typed_goes_into_the_chosen_box(room: Room) -> None:
    run_with(room, "brainstorm", "swot")
    room.page.work.area.switch.segment("threats").click()  # type: ignore[attr-defined]
    room.page.notes.line.setText("vanhenevat tekijät")
    room.press(Qt.Key.Key_Return)
    picture = room.page.stage.live_scene.picture
    assert isinstance(picture, Boxes)
    assert [box.count for box in picture.boxes] == [0, 0, 0, 1]
    assert room.page.work.area.lists["threats"].count() == 1  # type: ignore[attr-defined]


def test_two_raters_give_a_mean_and_a_place_is_agreed(room: Room) -> None:
    votes.propose(room.session, room.event_id, "Kalenteri")
    run_with(room, "group_work", "impact_effort")
    area = room.page.work.area
    for rater, (impact, effort) in enumerate(((5, 1), (3, 3)), 1):
        area.rater.number.setValue(rater)  # type: ignore[attr-defined]
        type_into(room, "rated_impact_1", str(impact))
        type_into(room, "rated_effort_1", str(effort))
    (spot,) = room.session.workspace.matrix(room.event_id)
    assert (spot.impact, spot.effort, spot.raters) == (4.0, 2.0, 2)
    room.page.show_next()
    assert isinstance(room.page.stage.live_scene.picture, Matrix)
    type_into(room, "agreed_impact_1", "2")
    type_into(room, "agreed_effort_1", "5")
    assert room.session.workspace.matrix(room.event_id)[0].is_agreed


def test_a_paper_sheet_is_typed_in_the_shape_it_has(room: Room) -> None:
    run_with(room, "brainstorm", "brainwriting_635")
    type_into(room, "sheet_1_1", "vene")
    type_into(room, "sheet_2_1", "vene lainaan")
    keep = room.page.findChild(QPushButton, "sheet_keep")
    assert keep is not None
    keep.click()
    kept = {note.code: (note.text, note.source) for note in room.session.workspace.notes(room.event_id)}
    assert kept == {"1.1.1.1": ("vene", "paper"), "1.1.2.1": ("vene lainaan", "paper")}


@pytest.mark.parametrize(("method", "place", "own"), [("own_pair_rank", 3, 2), ("double_team", 3, 1)])
def test_slips_are_marked_counted_and_shown_and_stand_in_the_memo(
    room: Room, method: str, place: int, own: int
) -> None:
    item = room.items["group_work"]
    attendees.count_unnamed(room.session, room.event_id, 24)
    for number in range(1, 9):
        slip = Note(NoteId(f"n{number}"), room.event_id, f"Lappu {number}", item.id, group_number=number % 4)
        room.session.do("undo.note", lambda rows, slip=slip: rows.insert(slip))
    run_with(room, "group_work", method)
    for _ in range(place - 1):
        room.page.show_next()
    turns = room.page.work.turns
    assert turns.isVisible() is (method == "own_pair_rank")  # each pair has a minute to explain
    if turns.isVisible():
        turns.next.click()
        turns.next.click()
        told = turns.findChild(QLabel, "turn")
        assert told is not None
        assert told.text() == "Pari 2 / 3 puhuu"
    room.page.show_next()
    assert not turns.isVisible()
    room.context.signals.flush()
    area, workspace = room.page.work.area, room.session.workspace
    assert isinstance(area, VoteArea)
    assert isinstance(room.page.stage.live_scene.picture, Ballot)
    vote = workspace.vote(item.id)
    assert (vote.dots_per_person, vote.max_per_option, vote.most_for_own_group) == (5, 1, own)
    assert workspace.tally(workspace.item(item.id)).rows[0].proposal.note_id == "n1"
    area.enter.click()
    entry = area.findChild(BallotEntry)
    assert entry is not None
    entry.whose.setCurrentIndex(entry.whose.findData(1))
    type_into(room, "ballot_numbers", "12345" if own == 1 else "15")  # 1 and 5 are the first group's own
    room.press(Qt.Key.Key_Return)
    kept = 0 if own == 1 else 1
    assert room.session.workspace.ballots_alone(item).people == kept
    for ballot in ("1234", "1236", "2346", "2347", "2348")[kept:]:
        type_into(room, "ballot_numbers", ballot)
        room.press(Qt.Key.Key_Return)
    entry.closed.emit()
    room.page.show_next()  # closed
    room.page.show_next()  # the result
    result = room.page.stage.live_scene.picture
    assert isinstance(result, Result)
    assert (result.bars[0].text.lines, result.bars[0].dots, result.people) == (("Lappu 2",), 5 - kept, 5)
    room.context.signals.flush()
    aside = room.page.findChild(QPushButton, "put_aside")
    assert aside is not None
    assert aside.isVisible() is (own == 1)  # else every slip has been marked
    aside.click()
    hidden = [note.text for note in room.session.workspace.notes(room.event_id) if note.state == "hidden"]
    assert hidden == (["Lappu 5"] if own == 1 else [])
    room.page.show_next()
    assert room.page.evening.phase is not None
    assert room.page.evening.phase.place == place + 1
    text = str(memo.outline(room.session.workspace, room.event_id, language("fi")))
    assert "Lappu 2" in text
    assert "Äänestäneitä 5." in text
    assert f"Oman ryhmän ehdotuksille sai antaa enintään {own}." in text


def test_groups_are_dealt_and_the_cafe_moves_them_from_table_to_table(room: Room) -> None:
    for number in range(9):
        who = attendees.add(room.session, room.event_id, f"Edustaja {number}", "Martat")
        attendees.arrive(room.session, who, "17:40")
    run_with(room, "group_work", "learning_cafe")
    room.page.work.area.count.set_value(3)  # type: ignore[attr-defined]
    deal = room.page.findChild(QPushButton, "deal_groups")
    assert deal is not None
    deal.click()
    room.context.signals.flush()
    late = attendees.add(room.session, room.event_id, "Myöhäinen", "4H")
    attendees.arrive(room.session, late, "18:20")
    sizes = [person.group_number for person in room.session.workspace.attendees(room.event_id)]
    assert sorted(sizes.count(group) for group in (1, 2, 3)) == [3, 3, 4]
    first = room.page.stage.live_scene.picture
    room.page.show_next()
    second = room.page.stage.live_scene.picture
    assert isinstance(first, Tables)
    assert isinstance(second, Tables)
    assert first.columns != second.columns
    shown = room.page.work.area.findChild(QLabel, "group_sizes")
    assert shown is not None
    assert "→" in shown.text()


def test_a_method_changed_in_the_middle_keeps_the_notes(room: Room) -> None:
    run_with(room, "brainstorm", "")
    room.page.notes.line.setText("hyvä ajatus")
    room.press(Qt.Key.Key_Return)
    agenda.edit(room.session, room.items["brainstorm"].id, method="me_we_us")
    room.page.show_next()
    room.page.show_next()
    assert room.page.stage.live_scene.picture.notes == 1  # type: ignore[attr-defined]
