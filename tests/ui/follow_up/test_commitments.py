"""Following promises up from the list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import actors, commitments
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.commitment_pane import reminder
from foorumi.ui.console.follow_up.commitments import CommitmentsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2027, 1, 18)


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> CommitmentsPage:
    commitments.add(context.session, "Salivuorot", event_id, owner_text="Koulu", due_on="2027-01-15")
    commitments.add(context.session, "Kalenteri", event_id, owner_text="Kylä", due_on="2027-01-31")
    page = CommitmentsPage(context, event_id, TODAY)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_late_one_is_first_and_space_moves_it_on_and_undo_back(page: CommitmentsPage, context: Context) -> None:
    counts = page.findChild(QLabel, "counts").text()
    assert counts.startswith("2 avoinna, 1 myöhässä, 0 valmista, kolmen kuukauden sisällä 1, vuoden sisällä 0")
    assert counts.endswith("Tänään 18.1.2027.")
    assert context.session.workspace.commitments[0].id == page.chosen
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert context.session.workspace.commitments[0].state == "under_way"
    context.session.undo()
    assert context.session.workspace.commitments[0].state == "agreed"


def test_two_weeks_more_takes_it_off_the_late_ones(page: CommitmentsPage, context: Context) -> None:
    page.postpone()
    context.signals.flush()
    assert context.session.workspace.commitments[0].due_on == "2027-01-29"
    assert "0 myöhässä" in page.findChild(QLabel, "counts").text()


def test_a_call_is_written_into_the_history(page: CommitmentsPage, context: Context) -> None:
    page.pane.findChild(QPushButton, "call").click()
    assert [(line.on, line.text) for line in context.session.workspace.commitment_lines] == [("2027-01-18", "Soitettu")]


def test_the_reminder_says_what_who_and_when_without_inflecting_a_name(page: CommitmentsPage, context: Context) -> None:
    text = reminder(context, context.session.workspace.commitments[0])
    assert "Mitä: Salivuorot\nKuka: Koulu\nMennessä: 15.1.2027" in text


def last(page: CommitmentsPage, kind: type, name: str) -> object:
    return page.pane.findChildren(kind, name)[-1]  # the pane's older self goes with the next turn of Qt's loop


def test_a_promise_is_dropped_only_with_a_reason_that_stays_in_its_history(
    page: CommitmentsPage, context: Context
) -> None:
    state = last(page, QComboBox, "state")
    state.setCurrentIndex(state.findData("dropped"))
    state.activated.emit(state.currentIndex())
    assert context.session.workspace.commitments[0].state == "agreed"
    why = last(page, QLineEdit, "why")
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert context.session.workspace.commitments[0].state == "agreed"
    why = last(page, QLineEdit, "why")
    why.setText("Sali remontissa")
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert context.session.workspace.commitments[0].state == "dropped"
    assert [line.text for line in context.session.workspace.commitment_lines] == ["Sali remontissa"]


def test_two_actors_promise_together_and_what_is_given_is_written_down(page: CommitmentsPage, context: Context) -> None:
    village = actors.add(context.session, "Kylätoimikunta", type="village")
    context.signals.flush()
    add = last(page, QComboBox, "add_partner")
    add.setCurrentIndex(add.findData(village))
    add.activated.emit(add.currentIndex())
    context.signals.flush()
    (shared,) = context.session.workspace.rows(Part.ownership)
    assert (shared.actor_id, shared.commitment_id) == (village, page.chosen)
    hours = last(page, QLineEdit, "hours")
    hours.setText("kymmenen")
    hours.editingFinished.emit()
    assert context.session.workspace.rows(Part.resourcing) == ()
    hours.setText("10")
    hours.editingFinished.emit()
    assert context.session.workspace.rows(Part.resourcing)[0].hours == 10


def test_evidence_step_and_principle_are_written_down(page: CommitmentsPage, context: Context) -> None:
    found = context.session.workspace.commitments[0]
    page.choose(found.id)
    evidence, step = page.pane.findChild(QLineEdit, "evidence"), page.pane.findChild(QComboBox, "step")
    assert isinstance(evidence, QLineEdit)
    assert isinstance(step, QComboBox)
    evidence.setText("Valot palavat")
    evidence.editingFinished.emit()
    step.setCurrentIndex(5)
    step.activated.emit(5)
    now = next(row for row in context.session.workspace.commitments if row.id == found.id)
    assert (now.evidence, now.step) == ("Valot palavat", 5)
