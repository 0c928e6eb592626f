"""What was voted and felt, and what is kept back so that nobody stands out."""

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.session import agenda, pulse, votes
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.results import ResultsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def texts(page: ResultsPage, name: str) -> list[str]:
    frame = page.findChild(QFrame, name)
    assert frame is not None
    return [label.text() for label in frame.findChildren(QLabel)]


def test_four_answers_to_the_pulse_are_only_counted_and_the_fifth_opens_the_figures(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    for _ in range(4):
        pulse.answer(context.session, event_id, 5, 4, 2)
    page = ResultsPage(context, event_id)
    qtbot.addWidget(page)
    assert page.findChild(QFrame, "pulse").findChild(QTableWidget) is None
    assert any("vähintään 5" in text for text in texts(page, "pulse"))
    pulse.answer(context.session, event_id, 5, 4, 2)
    context.signals.flush()
    assert "100 % samaa mieltä" in texts(page, "pulse")


def test_a_tie_is_said_and_sources_are_told_apart(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    item = agenda.add(context.session, event_id, "vote")
    one, two = (votes.propose(context.session, event_id, text) for text in ("Kalenteri", "Kyydit"))
    votes.cast(context.session, item, {one: 2}, source="phone")
    votes.set_count(context.session, item, two, "paper", 2)
    page = ResultsPage(context, event_id)
    qtbot.addWidget(page)
    made = page.findChild(QFrame, "vote").findChild(QTableWidget)
    assert [made.item(line, 0).text() for line in range(2)] == ["1. (tasan)", "1. (tasan)"]
    assert [made.horizontalHeaderItem(place).text() for place in range(3, 5)] == ["Puhelin", "Paperi"]
