"""A series goes on from its last event, the turn to host goes round, and visits tell only what was let be told."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.series import next_day, next_host
from foorumi.domain.workspace import Part
from foorumi.session import actors, commitments, events, reviews, roles, series, visits
from foorumi.session import templates as own_templates
from foorumi.ui.console.path.own_templates import TemplatesPage
from foorumi.ui.console.path.roles import RolesPage
from foorumi.ui.console.path.series import SeriesPage
from ui.prepare.conftest import Desk


def texts(page: QWidget) -> str:
    return "\n".join(found.text() for found in page.findChildren(QLabel))


@pytest.mark.parametrize(("on", "months", "wanted"), [
    (date(2026, 4, 22), 1, date(2026, 5, 27)), (date(2026, 12, 3), 1, date(2027, 1, 7)),
    (date(2026, 10, 15), 6, date(2027, 4, 15)), (date(2026, 1, 29), 1, date(2026, 2, 26)),
])  # fmt: skip
def test_the_next_time_falls_on_the_same_weekday_of_the_month(desk: Desk, on: date, months: int, wanted: date) -> None:
    event_id = events.create(desk.session, "partnership_breakfast", "", on)
    series.begin(desk.session, "Aamiaiset", event_id, months)
    (row,) = desk.session.workspace.rows(Part.series)
    found = next_day(row, desk.session.workspace.event(event_id))
    assert (found, found.weekday()) == (wanted, on.weekday())


def test_the_turn_to_host_goes_to_the_one_whose_last_time_is_longest_ago(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    hosts = [actors.add(session, name) for name in ("Kunta", "Martat", "Sampo Oy")]
    first = events.create(session, "partnership_breakfast", "Aamiainen", date(2026, 4, 22))
    row = series.begin(session, "Aamiaiset", first)
    series.join(session, first, row, hosts[0])
    last = first
    for host, on in ((hosts[1], date(2026, 5, 27)), (hosts[2], date(2026, 6, 24))):
        last = series.go_on(session, row, last, on, host)
    workspace = session.workspace
    assert next_host(workspace.rows(Part.series_event), workspace.events) == hosts[0]
    assert [item.title_fi for item in workspace.items(last)] == [item.title_fi for item in workspace.items(first)]
    page = SeriesPage(desk.context)
    qtbot.addWidget(page)
    assert "ke 24.6.2026, Aamiainen, isäntä Sampo Oy" in texts(page)


def test_a_series_of_visits_sums_up_needs_only_of_hosts_who_have_approved(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    row, last = "", None
    for number in range(3):
        visit = events.create(session, "company_visit", f"Tila {number}", date(2026, 10, 20 + number))
        asked = visits.answers(session.workspace, visit)[3]
        visits.write(session, asked.id, f"Tie {number}")
        visits.permit(session, asked.id, "municipality")
        asked = visits.answers(session.workspace, visit)[3]
        visits.lift(session, asked, "need", f"Tien kantavuus {number}", for_whom="tekninen toimi")
        if last is None:
            row = series.begin(session, "Maatilat", visit)
        else:
            series.join(session, visit, row)
        last = visit
        visits.approve(session, visit, ("approved", "draft", "rejected")[number], date(2026, 10, 30))
    page = SeriesPage(desk.context)
    qtbot.addWidget(page)
    said = texts(page)
    assert "3 vierailua, hyväksyntää odottaa 1" in said
    assert "tekninen toimi: Tien kantavuus 0" in said
    assert "Tien kantavuus 1" not in said
    assert "Tien kantavuus 2" not in said


def test_a_template_shows_what_its_use_has_taught(qtbot: QtBot, desk: Desk) -> None:
    own_templates.save(desk.session, desk.event_id, "Soinin malli")
    reviews.write(desk.session, desk.event_id, worked="Rivit ryhminä", to_change="Kahvi aiemmin")
    page = TemplatesPage(desk.context)
    qtbot.addWidget(page)
    said = texts(page)
    assert "Soinin malli" in said
    assert "Käytetty 1 kerran" in said
    assert "Toisin: Kahvi aiemmin" in said


def test_a_role_without_acts_is_as_visible_as_one_with_them(qtbot: QtBot, desk: Desk) -> None:
    page = RolesPage(desk.context)
    qtbot.addWidget(page)
    page.take_usual()
    desk.settle()
    partner = desk.session.workspace.rows(Part.role_tag)[0]
    promise = commitments.add(desk.session, "Yhteyshenkilö nimetään", desk.event_id)
    for _ in range(2):
        roles.act(desk.session, partner.id, desk.event_id)
        roles.act(desk.session, partner.id, commitment_id=promise)
    desk.settle()
    said = texts(page)
    assert said.count("Tämän roolin alla ei ole vielä tehty mitään.") == 4
    assert said.count("– Yhteyshenkilö nimetään") == 1
    desk.session.undo()
    desk.session.undo()
    assert len(desk.session.workspace.rows(Part.role_act)) == 0
