"""The evening is run from one screen, and nothing but Next, Back and the panic keys changes the room."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton

from foorumi.domain.promise_line import read_promise
from foorumi.domain.run import ItemClock
from foorumi.session import actors, agenda, attendees, methods, notes, votes
from foorumi.ui.console.room.areas.check_in import CheckInArea
from foorumi.ui.console.room.areas.vote import VoteArea

from .conftest import Room


def test_letters_go_to_the_note_line_from_anywhere_and_enter_writes_a_note(room: Room) -> None:
    room.show("brainstorm")
    room.page.findChild(QPushButton, "freeze").setFocus()
    room.page.work.area.grid.setFocus()  # type: ignore[attr-defined]
    room.qtbot.keyClick(room.page.work.area, Qt.Key.Key_A)
    assert room.page.notes.line.text() == "a"
    room.page.notes.line.clear()
    for letter in "!melu":
        room.qtbot.keyClick(room.page.notes.line, letter)
    room.press(Qt.Key.Key_Return)
    (note,) = room.session.workspace.notes(room.event_id)
    assert (note.kind, note.text, note.item_id) == ("worry", "melu", room.items["brainstorm"].id)


def test_next_names_what_it_shows_and_back_returns(room: Room) -> None:
    assert room.brings == room.items["welcome"].title_fi
    room.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert (room.live, room.brings) == ("welcome", room.items["presentation"].title_fi)
    room.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert room.live == "presentation"
    room.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert room.live == "welcome"


def test_a_click_in_the_agenda_opens_in_private_and_never_shows(room: Room) -> None:
    room.show("welcome")
    rail = room.page.rail.list
    index = rail.model().index(3, 0)
    room.qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=rail.visualRect(index).center())
    assert room.live == "welcome"
    assert room.page.evening.is_private
    assert room.page.work.property("role") == "private"
    room.page.notes.line.setFocus()
    room.press(Qt.Key.Key_Escape)
    assert not room.page.evening.is_private


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_f8_darkens_the_room_at_once_also_under_a_menu(room: Room) -> None:
    room.show("brainstorm")
    room.page.stage.open()
    room.page.notes.kind.click()
    menu = room.page.findChild(QMenu)
    assert menu is not None
    room.qtbot.keyClick(menu, Qt.Key.Key_F8)
    assert room.page.stage.output.state == "blank"
    menu.close()
    room.qtbot.keyClick(room.page.notes.line, Qt.Key.Key_F8)
    assert room.page.stage.output.state == "live"


def test_a_method_goes_phase_by_phase_and_holds_the_notes_back_while_people_think(room: Room) -> None:
    room.show("brainstorm")
    item_id = room.items["brainstorm"].id
    quiet = room.page.stage.live_scene.picture
    notes.add(room.session, room.event_id, "Ajatus", item_id=item_id, source="phone")
    assert room.page.stage.live_scene.picture == quiet
    assert (room.page.panel.clock.time.text(), room.brings) == ("3:00", "Parit")
    room.page.panel.clock.add(1)
    room.page.tick()
    assert room.page.panel.clock.time.text() == "4:00"
    room.page.show_next()
    room.page.show_next()
    assert room.page.stage.live_scene.picture.notes == 1  # type: ignore[attr-defined]
    assert (room.live, room.brings) == ("brainstorm", room.items["break"].title_fi)
    room.page.show_back()
    assert (room.live, room.brings) == ("brainstorm", "Kaikki")


def test_waiting_and_hidden_notes_do_not_reach_the_room(room: Room) -> None:
    room.show("brainstorm")
    methods.show_phase(room.session, room.items["brainstorm"].id, 2)
    before = room.page.stage.live_scene.picture
    item_id = room.items["brainstorm"].id
    for state in ("waiting", "hidden"):
        notes.add(room.session, room.event_id, "Salainen lappu", item_id=item_id, state=state)
    assert room.page.stage.live_scene.picture == before
    room.context.signals.flush()
    room.page.findChild(QPushButton, "approve_all").click()
    assert room.page.stage.live_scene.picture != before


def test_a_vote_is_typed_in_closed_and_shown_before_the_next_item_comes(room: Room) -> None:
    for text in ("Kalenteri", "Sähkölukot"):
        votes.propose(room.session, room.event_id, text)
    room.show("vote")
    area = room.page.work.area
    assert isinstance(area, VoteArea)
    for name, key in (("voters_hand", Qt.Key.Key_2), ("cell_0_hand", Qt.Key.Key_4), ("cell_1_hand", Qt.Key.Key_9)):
        cell = area.findChild(QLineEdit, name)
        cell.setFocus()
        cell.selectAll()
        room.qtbot.keyClick(cell, key)
    room.context.signals.flush()
    tally = room.session.workspace.tally(room.items["vote"])
    assert ([row.total for row in tally.rows], tally.people) == ([4, 9], 2)
    assert "13" in area.findChild(QLabel, "vote_wrong").text()
    room.page.show_next()
    assert room.session.workspace.vote(room.items["vote"].id).state == "open"
    assert room.page.message.act.text() == "Sulje silti"
    room.page.message.act.click()
    states = [room.session.workspace.vote(room.items["vote"].id).state]
    room.page.show_next()
    states.append(room.session.workspace.vote(room.items["vote"].id).state)
    assert (states, room.live) == (["closed", "shown"], "vote")
    room.page.show_next()
    assert room.live == "decision"


def test_a_promise_is_one_line_read_aloud_and_then_agreed(room: Room) -> None:
    owner = actors.add(room.session, "Sivistystoimi")
    room.show("commitments")
    line = room.page.notes.line
    line.setText("pikarahan säännöt lautakuntaan, sivis, 31.1.2027")
    room.press(Qt.Key.Key_Return)
    (promise,) = room.session.workspace.commitments_of(room.event_id)
    assert (promise.actor_id, promise.due_on, promise.is_read_aloud) == (owner, "2027-01-31", False)
    assert room.page.work.area.sentence.startswith("Sivistystoimi: pikarahan säännöt")  # type: ignore[attr-defined]
    room.press(Qt.Key.Key_Return)
    assert room.session.workspace.commitments_of(room.event_id)[0].is_read_aloud


def test_a_line_for_the_memo_is_typed_while_conclusions_are_agreed_on(room: Room) -> None:
    room.show("decision")
    room.page.notes.line.setFocus()
    room.qtbot.keyClicks(room.page.notes.line, "Avaimet kerrataan talvella")
    room.press(Qt.Key.Key_Return)
    assert [row.text for row in room.session.workspace.remarks(room.event_id)] == ["Avaimet kerrataan talvella"]


def test_words_that_fit_no_actor_are_kept_as_typed() -> None:
    line = read_promise("katto korjataan, talkooporukka, 2 vk", (), date(2026, 11, 1))
    assert (line.what, line.who, line.due) == ("katto korjataan", "talkooporukka", date(2026, 11, 15))


def test_at_the_door_letters_find_a_person_and_enter_marks_them_here(room: Room) -> None:
    attendees.add(room.session, room.event_id, "Edustaja 1", "Kyläyhdistys, itäinen kylä")
    attendees.add(room.session, room.event_id, "Edustaja 2", "Hiihtoseura")
    room.show("welcome")
    search = room.page.findChild(QLineEdit, "check_in_search")
    assert search.hasFocus()
    for letter in "kyl":
        room.qtbot.keyClick(search, letter)
    room.press(Qt.Key.Key_Return)
    here = [person.organisation for person in room.session.workspace.attendees(room.event_id) if person.has_arrived]
    assert (here, search.text()) == (["Kyläyhdistys, itäinen kylä"], "")
    room.press(Qt.Key.Key_Escape)
    assert room.page.notes.line.hasFocus()


def test_undo_names_the_last_act_and_takes_it_back(room: Room) -> None:
    room.page.top.count(1)
    room.context.signals.flush()
    assert room.page.top.undo_button.text().endswith("Kumoa: läsnäolijoiden luku")
    room.page.notes.line.setFocus()
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.page.top.present.text() == "0"


def test_the_evening_goes_on_from_the_same_item_when_it_is_opened_again(room: Room) -> None:
    room.show("brainstorm")
    room.page.leave()
    room.enter()
    assert room.live == "brainstorm"
    assert room.page.evening.open_item == room.page.evening.live


@pytest.mark.parametrize(("wide", "high", "percent"), [(1280, 720, 100), (1280, 720, 150)])
def test_the_screen_fits_a_small_window_with_large_text(
    room: Room, theme: object, wide: int, high: int, percent: int
) -> None:
    theme.change(text_percent=percent)  # type: ignore[attr-defined]
    room.page.stage.close()
    room.enter()
    room.window.resize(wide, high)
    assert (room.window.width(), room.window.height()) == (wide, high)
    for part in (room.page.next, room.page.back, room.page.notes, room.page.panel.preview, room.page.panel.clock.time):
        assert part.isVisible()
        corner = part.mapTo(room.page, part.rect().bottomRight())
        assert room.page.rect().contains(corner)


def test_the_rooms_window_goes_with_the_page(room: Room) -> None:
    room.show("brainstorm")
    room.page.stage.open()
    gone: list[bool] = []
    room.page.stage.window.destroyed.connect(lambda: gone.append(True))
    room.enter()
    room.qtbot.waitUntil(lambda: bool(gone))
    assert room.live == "brainstorm"


def test_an_item_over_its_time_suggests_a_shorter_one_later(room: Room) -> None:
    room.show("presentation")
    item = room.items["presentation"]
    agenda.edit(room.session, item.id, minutes=0, extra_minutes=0)
    room.session.do("undo.run", lambda rows: rows.put(ItemClock(item.id, elapsed_s=240)))
    room.page.tick()
    assert room.page.panel.clock.card.isVisible()
    room.page.panel.clock.accept.click()
    assert room.session.workspace.item(room.items["actor_mapping"].id).total_minutes == 11
    assert not room.page.panel.clock.card.isVisible()


def test_a_note_is_shown_large_until_esc_and_never_once_it_is_hidden(room: Room) -> None:
    room.show("brainstorm")
    room.page.notes.line.setText("vene")
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (room.page.stage.live_scene.kind, room.page.stage.live_scene.title) == ("spotlight", "vene")
    (note,) = room.session.workspace.notes(room.event_id)
    notes.set_state(room.session, [note.id], "hidden")
    assert room.page.stage.live_scene.kind == "brainstorm"
    notes.set_state(room.session, [note.id], "wall")
    room.page.stage.lift(note.id)
    room.press(Qt.Key.Key_Escape)
    assert room.page.stage.live_scene.kind == "brainstorm"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_one_screen_is_given_to_the_room_and_taken_back_by_keys(room: Room) -> None:
    room.show("welcome")
    room.page.stage.open()
    wall = room.page.stage.window
    room.press(Qt.Key.Key_F11)
    assert wall.isFullScreen()
    room.qtbot.keyClick(wall, Qt.Key.Key_Right)
    assert room.live == "presentation"
    room.qtbot.keyClick(wall, Qt.Key.Key_Period)
    assert room.page.stage.output.state == "blank"
    room.qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert not wall.isFullScreen()


def test_an_edit_of_the_live_item_waits_until_the_room_is_updated(room: Room) -> None:
    room.show("presentation")
    room.page.evening.open(room.items["presentation"].id, is_editing=True)
    before = room.page.stage.live_scene.picture
    area = room.page.work.area
    area.prompt.setPlainText("Aivan uusi kysymys?")  # type: ignore[attr-defined]
    room.context.signals.flush()
    assert room.page.stage.live_scene.picture == before
    room.page.findChild(QPushButton, "update_room").click()
    assert room.page.stage.live_scene.picture != before


def test_guest_slides_step_aside_and_next_comes_back(room: Room) -> None:
    room.show("welcome")
    room.page.stage.open()
    room.page.rail.put_in("guest_presentation")
    room.page.show_next()
    assert room.page.stage.output.state == "guest"
    assert not room.page.stage.window.isVisible()
    room.page.show_next()
    assert room.page.stage.output.state == "live"


def test_a_question_to_a_presenter_gets_an_answer_or_a_day(room: Room) -> None:
    room.show("presentation")
    room.page.notes.line.setText("Kuka vakuuttaa talkoot?")
    room.press(Qt.Key.Key_Return)
    for name, text in (("answer_1", "Selvitetään"), ("answer_by_1", "30.11.2027")):
        field = room.page.work.area.findChild(QLineEdit, name)
        assert field is not None
        field.setText(text)
        field.editingFinished.emit()
        room.context.signals.flush()
    (note,) = room.session.workspace.notes(room.event_id)
    assert (note.kind, note.answer, note.answer_by) == ("question", "Selvitetään", "2027-11-30")


def test_hands_are_counted_table_by_table_and_from_afar_into_one_result(room: Room) -> None:
    for text in ("Kalenteri", "Sähkölukot"):
        votes.propose(room.session, room.event_id, text)
    room.show("vote")
    area = room.page.work.area
    assert isinstance(area, VoteArea)

    def count(place: int, table: str, dots: Qt.Key) -> None:
        area.hands_of.setCurrentText(table)
        cell = area.findChild(QLineEdit, f"cell_{place}_hand")
        cell.setFocus()
        cell.selectAll()
        room.qtbot.keyClick(cell, dots)
        room.context.signals.flush()

    count(0, "Pöytä 1", Qt.Key.Key_4)
    count(0, "Pöytä 3", Qt.Key.Key_2)
    count(1, "Etänä", Qt.Key.Key_5)
    area.hands_of.setCurrentText("Pöytä 3")
    area.findChild(QPushButton, "voters_hand_more").click()
    first, second = room.session.workspace.tally(room.items["vote"]).rows
    assert (first.tables, first.dots["hand"], second.dots["remote"]) == ({1: 4, 3: 2}, 6, 5)
    count(0, "Koko sali", Qt.Key.Key_9)
    tally = room.session.workspace.tally(room.items["vote"])
    assert (tally.rows[0].tables, tally.rows[0].total, tally.tables) == ({1: 4, 3: 2}, 9, {3: 1})


def test_paper_ballots_are_typed_in_by_the_numbers_of_their_proposals(room: Room) -> None:
    for text in ("Kalenteri", "Sähkölukot", "Latu"):
        votes.propose(room.session, room.event_id, text)
    room.show("vote")
    area = room.page.work.area
    assert isinstance(area, VoteArea)
    area.findChild(QPushButton, "ballot_enter").click()
    for typed in ("113", "2 2", "111", "7"):
        line = area.findChild(QLineEdit, "ballot_numbers")
        line.setFocus()
        line.clear()
        room.qtbot.keyClicks(line, typed)
        room.press(Qt.Key.Key_Return)
    assert "7" in area.findChild(QLabel, "ballot_told").text()
    tally = room.session.workspace.tally(room.items["vote"])
    assert ([row.dots["paper"] for row in tally.rows], tally.voters["paper"]) == ([2, 2, 1], 2)
    room.session.undo()
    area.findChild(QLineEdit, "ballot_numbers").clear()
    area.findChild(QPushButton, "box_2_0").click()
    area.findChild(QPushButton, "ballot_keep").click()
    area.findChild(QPushButton, "ballot_done").click()
    tally = room.session.workspace.tally(room.items["vote"])
    assert [row.dots["paper"] for row in tally.rows] == [2, 0, 2]


def test_a_name_tags_code_checks_a_person_in_and_a_duty_is_given_at_the_door(room: Room) -> None:
    attendees.add(room.session, room.event_id, "Ensimmäinen", "Urheiluseura", code="O17")
    attendees.add(room.session, room.event_id, "Toinen", "Kyläyhdistys", code="O18")
    room.show("welcome")
    area = room.page.work.area
    assert isinstance(area, CheckInArea)
    area.search.setText("o18")
    room.press(Qt.Key.Key_F4)
    room.press(Qt.Key.Key_F4)
    room.press(Qt.Key.Key_Return)
    people = {person.code: person for person in room.session.workspace.attendees(room.event_id)}
    assert (people["O18"].duty, people["O18"].has_arrived, people["O17"].has_arrived) == ("scribe", True, False)


def test_the_door_counts_those_who_follow_from_afar_apart_from_the_sides(room: Room) -> None:
    room.show("welcome")
    plus = room.page.work.findChild(QPushButton, "more_remote")
    assert plus is not None
    assert room.page.evening.say("room.side.remote") in plus.accessibleName()
    before = room.session.workspace.present(room.event_id)
    plus.click()
    assert room.session.workspace.remote(room.event_id) == 1
    assert room.session.workspace.present(room.event_id) == before + 1
