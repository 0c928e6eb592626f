"""The five steps say only what the file can show."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from foorumi.domain.path import Step, path
from foorumi.exchange.demo import make_demo
from foorumi.i18n import CODES, language
from foorumi.session import commitments, duties, events, municipalities, resourcing
from foorumi.session.session import Session
from foorumi.ui.console.path.steps import StepsPage, sentence
from ui.prepare.conftest import Desk

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = make_demo(tmp_path_factory.mktemp("path") / "demo.foorumi")
    yield session
    session.close()


def kinds(step: Step) -> set[str]:
    return {evidence.kind for evidence in step.evidence}


def test_the_demo_has_begun_three_steps_and_neither_embedded_nor_resourced_anything(demo: Session) -> None:
    steps = path(demo.workspace, AS_OF)
    assert [step.state for step in steps] == ["under_way"] * 3 + ["not_begun"] * 2
    assert steps[0].evidence[0].values == {"n": 45, "sourced": 45}
    assert steps[0].evidence[1].values == {"n": 22}
    reached = steps[1].evidence[0].values
    assert (reached["n"], reached["actors"], reached["of"]) == (64, 33, 45)
    assert kinds(steps[2]) == {"conclusions", "proposals", "assessments"}
    assert [row.code for row in steps[3].commitments] == ["S03", "S12"]
    assert [evidence.kind for evidence in steps[4].missing] == ["commitments_bare", "no_resources"]


def test_every_piece_of_evidence_has_a_sentence_in_three_languages(demo: Session) -> None:
    for code in CODES:
        said = [
            sentence(e, demo.workspace.vocabulary, language(code))
            for step in path(demo.workspace, AS_OF)
            for e in step.evidence + step.missing
        ]
        assert all(said)


def test_step_four_needs_an_office_hours_and_a_date(desk: Desk) -> None:
    session = desk.session
    duty = duties.add(session, "Yhdistysten kuuleminen", every_months=6)
    fourth = path(session.workspace, AS_OF)[3]
    assert (fourth.state, fourth.missing[0].kind) == ("not_begun", "duties_loose")
    duties.edit(session, duty, office="vapaa-aikasihteeri", hours=40, next_on="2027-01-15")
    fourth = path(session.workspace, AS_OF)[3]
    assert (fourth.state, fourth.missing[0].kind) == ("under_way", "duties_unassigned")
    duties.edit(session, duty, is_assigned=True, basis="Toimenkuva 2027")
    assert path(session.workspace, AS_OF)[3].state == "done"


def test_step_five_does_not_begin_before_there_are_means_a_decision_and_a_start(desk: Desk) -> None:
    session = desk.session
    promise = commitments.add(session, "Yhteyshenkilö nimetään", desk.event_id, step=5)
    resourcing.give(session, promise, hours=200)
    fifth = path(session.workspace, AS_OF)[4]
    assert fifth.state == "not_begun"
    assert {evidence.kind for evidence in fifth.missing} >= {"resources_without_decision", "no_resources"}
    resourcing.give(session, promise, decision="Kunnanhallitus 30.11.2026", starts_on="2027-01-01")
    fifth = path(session.workspace, AS_OF)[4]
    assert (fifth.state, fifth.evidence[0].values["hours"]) == ("under_way", 200)


def test_each_municipality_has_its_own_path(desk: Desk) -> None:
    session = desk.session
    soini, vimpeli = municipalities.add(session, "Soinin kunta"), municipalities.add(session, "Vimpelin kunta")
    events.edit(session, desk.event_id, municipality_id=soini)
    duties.add(
        session,
        "Aamiainen",
        municipality_id=vimpeli,
        office="sihteeri",
        hours=10,
        next_on="2027-01-15",
        is_assigned=True,
    )
    assert path(session.workspace, AS_OF, vimpeli)[3].state == "done"
    assert path(session.workspace, AS_OF, soini)[3].state == "not_begun"


def test_the_page_follows_what_happens_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    page = StepsPage(desk.context, today=AS_OF)
    qtbot.addWidget(page)
    duties.add(desk.session, "Aamiainen", office="sihteeri", hours=10, next_on="2027-01-15", is_assigned=True)
    desk.settle()
    said = [found.text() for found in page.findChildren(QLabel)]
    assert "Aamiainen: sihteeri, 10 h vuodessa" in said
    assert said.count("Tehty") == 1
