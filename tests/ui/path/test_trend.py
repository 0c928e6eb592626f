"""The trend tells only what enough people said, and two events are compared by the same measures."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.earlier_pulses import read_mean
from foorumi.domain.ids import EventId
from foorumi.domain.trends import compare, trend
from foorumi.session import actors, attendees, commitments, earlier_pulses, events, pulse
from foorumi.ui.console.path.trend import TrendPage
from foorumi.ui.console.path.trend_chart import TrendChart
from ui.prepare.conftest import Desk


def texts(page: QWidget) -> list[str]:
    return [found.text() for found in page.findChildren(QLabel)]


def answered(desk: Desk, event_id: EventId, people: int, value: int) -> None:
    for _ in range(people):
        pulse.answer(desk.session, event_id, value, value, None)


def test_an_event_with_four_answers_stands_in_the_table_without_means_and_not_in_the_picture(
    qtbot: QtBot, desk: Desk
) -> None:
    session = desk.session
    answered(desk, desk.event_id, 4, 5)
    earlier_pulses.add(session, "Aamiainen", date(2026, 4, 22), 18, belong=410, heard=360, influence=280)
    earlier_pulses.add(session, "Avoimet ovet", date(2026, 9, 2), 4, belong=500)
    points = trend(session.workspace)
    assert [(point.name, point.answered, point.is_hidden) for point in points] == [
        ("Aamiainen", 18, False), ("Avoimet ovet", 4, True), ("Seura- ja yhdistysfoorumi", 4, True),
    ]  # fmt: skip
    page = TrendPage(desk.context)
    qtbot.addWidget(page)
    said = texts(page)
    assert "5,0" not in said
    assert "Alle 5 vastaajan keskiarvoja ei näytetä." in said
    answered(desk, desk.event_id, 1, 5)
    desk.settle()
    chart = page.findChildren(TrendChart)[-1]
    assert chart.accessibleName().endswith(
        "Aamiainen: Kuuluminen 4,1, Kuulluksi tuleminen 3,6, Vaikuttaminen 2,8. "
        "Seura- ja yhdistysfoorumi: Kuuluminen 5,0, Kuulluksi tuleminen 5,0"
    )


def test_two_events_are_compared_and_a_group_that_came_in_is_named(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    youth = actors.add(session, "Nuorisovaltuusto")
    actors.set_voices(session, youth, [("nuoret", "own")])
    later = events.create(session, "followup_forum", "", date(2027, 4, 15))
    attendees.add(session, later, "Osallistuja 1", actor_id=youth, arrived_at="17:50")
    commitments.add(session, "Kalenteri", later, state="done")
    found = compare(session.workspace, desk.event_id, later)
    told = {row.kind: (row.first, row.second) for row in found.figures}
    assert told["people"] == (0, 1)
    assert told["actors_percent"] == (0.0, 100.0)
    assert told["commitments_done"] == (0, 1)
    assert (found.reached_now, found.reached_no_more) == (("nuoret",), ())
    page = TrendPage(desk.context)
    qtbot.addWidget(page)
    assert "Nyt tavoitettiin: nuoret" in texts(page)


def test_a_nameless_event_has_no_coverage_to_compare(desk: Desk) -> None:
    evening = events.create(desk.session, "empowerment_evening", "", date(2027, 2, 2))
    attendees.count_unnamed(desk.session, evening, 22)
    found = compare(desk.session.workspace, desk.event_id, evening)
    told = {row.kind: row.second for row in found.figures}
    assert (told["people"], told["actors"], told["actors_percent"]) == (22, None, None)
    assert found.reached_now == found.reached_no_more == ()


@pytest.mark.parametrize(("text", "hundredths"), [("4,1", 410), ("4.10", 410), ("3", 300), ("", None)])
def test_an_average_is_read_as_people_write_it(text: str, hundredths: int | None) -> None:
    assert read_mean(text) == hundredths


@pytest.mark.parametrize("text", ["0,9", "5,1", "hyvä"])
def test_an_average_off_the_scale_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_mean(text)
