"""Open doors: people and slips are counted, wishes come in batches, and no name has a place to go to."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi.domain.doors import by_hour, total
from foorumi.domain.pulse import pulse
from foorumi.session import doors
from foorumi.ui.console.doors.page import DoorsPage
from ui.prepare.conftest import Desk


def opened(qtbot: QtBot, make_desk: Callable[[str], Desk]) -> tuple[Desk, DoorsPage]:
    desk = make_desk("open_doors")
    page = DoorsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return desk, page


def press(page: DoorsPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def test_people_are_counted_by_keys_and_clicks_into_the_hour_they_came_in(
    qtbot: QtBot, make_desk: Callable[[str], Desk]
) -> None:
    desk, page = opened(qtbot, make_desk)
    before = datetime.now().hour
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_1)
    press(page, "one_came")
    qtbot.keyClick(page, Qt.Key.Key_2)
    press(page, "less_visitors")
    desk.settle()
    workspace = desk.session.workspace
    counted = doors.counts(workspace, desk.event_id)
    assert total(counted, "visitors") == workspace.present(desk.event_id) == 3
    assert total(counted, "first_timers") == 1
    assert set(by_hour(counted, "visitors")) <= {before, datetime.now().hour}
    assert page.counters["visitors"].number.text() == "3"
    desk.session.undo()
    assert desk.session.workspace.present(desk.event_id) == 4


def test_the_count_never_falls_below_nought(qtbot: QtBot, make_desk: Callable[[str], Desk]) -> None:
    desk, page = opened(qtbot, make_desk)
    press(page, "less_visitors")
    assert doors.counts(desk.session.workspace, desk.event_id) == ()
    assert desk.session.workspace.present(desk.event_id) == 0


def test_a_batch_of_slips_goes_to_the_wall_in_one_step(qtbot: QtBot, make_desk: Callable[[str], Desk]) -> None:
    desk, page = opened(qtbot, make_desk)
    slips = page.findChild(QPlainTextEdit, "slips")
    assert slips is not None
    slips.setPlainText("Lauluilta\n\n  S12 Kyyti lääkäriin  \nLapsille luistelu")
    press(page, "add_slips")
    desk.settle()
    assert [note.text for note in desk.session.workspace.notes(desk.event_id)] == [
        "Lauluilta", "Kyyti lääkäriin", "Lapsille luistelu",
    ]  # fmt: skip
    assert {note.source for note in desk.session.workspace.notes(desk.event_id)} == {"paper"}
    assert [note.sought_by for note in desk.session.workspace.notes(desk.event_id)] == ["1", "S12", "3"]
    assert "Seinällä 3 lappua" in [found.text() for found in page.findChildren(QLabel)]
    desk.session.undo()
    assert desk.session.workspace.notes(desk.event_id) == ()


def test_requests_for_a_friend_are_two_numbers_and_nothing_else(qtbot: QtBot, make_desk: Callable[[str], Desk]) -> None:
    desk, page = opened(qtbot, make_desk)
    for name in ("more_want_friend", "more_want_friend", "more_be_friend"):
        press(page, name)
    workspace = desk.session.workspace
    counted = doors.counts(workspace, desk.event_id)
    assert (total(counted, "want_friend"), total(counted, "be_friend")) == (2, 1)
    assert workspace.exchanges == ()
    station = next(found for found in page.stations if found.objectName() == "station_needs_offers")
    assert station.findChildren(QLineEdit) == station.findChildren(QPlainTextEdit) == []


def test_faces_give_the_pulse_and_its_mean_stays_hidden_under_five(
    qtbot: QtBot, make_desk: Callable[[str], Desk]
) -> None:
    desk, page = opened(qtbot, make_desk)
    for _ in range(4):
        press(page, "more_belong_5")
    press(page, "more_heard_1")
    belong, heard, _ = pulse(desk.session.workspace.pulse_answers(desk.event_id))
    assert (belong.answered, belong.mean, heard.answered) == (4, None, 1)
    press(page, "more_belong_3")
    press(page, "less_heard_1")
    belong, heard, _ = pulse(desk.session.workspace.pulse_answers(desk.event_id))
    assert (belong.mean, heard.answered) == (4.6, 0)


def test_the_next_time_is_agreed_as_one_line(
    qtbot: QtBot, make_desk: Callable[[str], Desk], type_text: TypeText
) -> None:
    desk, page = opened(qtbot, make_desk)
    line = page.findChild(QLineEdit, "next_time")
    assert line is not None
    line.setFocus()
    type_text(line, "Avoimet ovet kirjastossa, Martat, 14.10.2026")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (promise,) = desk.session.workspace.commitments_of(desk.event_id)
    assert (promise.text, promise.owner_text, promise.due_on) == (
        "Avoimet ovet kirjastossa", "Martat", "2026-10-14",
    )  # fmt: skip
