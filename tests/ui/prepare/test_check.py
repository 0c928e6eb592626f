"""Half an hour before: what was found, what to do about it, and whether the back row can read."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.run import utc_now
from foorumi.session import agenda, events
from foorumi.session.session import Session
from foorumi.ui.console.prepare.check import CheckPage
from foorumi.ui.console.room.rehearsal import Rehearsal, begin_anew, hurried

from .conftest import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CheckPage:
    made = CheckPage(desk.context, desk.event_id)
    qtbot.addWidget(made)
    made.show()
    return made


def states(page: CheckPage) -> dict[str, str]:
    return {finding.subject: finding.state for finding in page.found}


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_an_overfull_agenda_is_noticed_and_one_with_slack_is_fine(page: CheckPage, desk: Desk) -> None:
    items = desk.session.workspace.items(desk.event_id)
    agenda.edit(desk.session, items[0].id, minutes=120)
    assert states(page)["agenda"] == "notice"
    for item in items:
        agenda.edit(desk.session, item.id, minutes=1)
    assert states(page)["agenda"] == "fine"


def test_one_screen_is_noticed_with_what_to_do(page: CheckPage) -> None:
    assert states(page)["screen"] == "notice"
    row = page.findChild(QWidget, "check_screen")
    assert row is not None
    texts = [label.text() for label in row.findChildren(QWidget) if hasattr(label, "text")]
    assert any("Laajenna" in text for text in texts)


def test_the_back_row_test_makes_the_rooms_letters_larger(page: CheckPage, desk: Desk) -> None:
    press(page, "scale_more")
    event = desk.session.workspace.event(desk.event_id)
    assert (event.room_scale, event.text_scale) == (110, pytest.approx(1.1 * event.back_row_cm / 1200 * 240 / 240))
    press(page, "check_screen_act")
    (wall,) = (one for one in QApplication.topLevelWidgets() if one.objectName() == "projector" and one.isVisible())
    page.hide()
    assert not wall.isVisible()


def test_a_rehearsal_runs_ten_times_as_fast_and_writes_nothing(
    page: CheckPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    before = desk.session.workspace.run(desk.event_id)
    desk.session.save_copy(tmp_path / "copy.foorumi")
    copy = Session.open(tmp_path / "copy.foorumi")
    begin_anew(copy, desk.event_id)
    with hurried(10):
        start = utc_now()
        rehearsal = Rehearsal(desk.context, desk.event_id, copy)
        qtbot.addWidget(rehearsal)
        rehearsal.show()
        rehearsal.page.show_next()
        rehearsal.page.top.count(1)
        assert rehearsal.page.stage.output.state == "off"
        qtbot.waitUntil(lambda: (utc_now() - start).total_seconds() > 5)
        rehearsal.accept()
    copy.close()
    assert desk.session.workspace.run(desk.event_id) == before
    assert desk.session.workspace.present(desk.event_id) == 0


def test_the_room_keeps_its_measures_with_the_event(desk: Desk) -> None:
    events.edit(desk.session, desk.event_id, room_scale=130)
    copy = events.duplicate(desk.session, desk.event_id, date(2027, 3, 4))
    assert desk.session.workspace.event(copy).room_scale == 130
