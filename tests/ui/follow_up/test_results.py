"""What was voted and felt, and what is kept back so that nobody stands out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.session import agenda, horizons, methods, notes, pulse, themes, votes
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


def test_the_matrix_shows_means_and_spread_and_arrows_agree_on_a_place(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    one, two = (votes.propose(context.session, event_id, text) for text in ("Kalenteri", "Kyydit"))
    for rater, impact, effort in (("1", 5, 1), ("2", 4, 2)):
        methods.rate(context.session, event_id, one, impact, effort, rater)
        methods.rate(context.session, event_id, two, effort, impact, rater)
    page = ResultsPage(context, event_id)
    qtbot.addWidget(page)

    def cells() -> list[str]:
        made = page.findChild(QFrame, "matrix").findChild(QTableWidget)
        return [made.item(1, place).text() for place in range(made.columnCount())]

    assert cells() == ["2", "Kyydit", "1,50", "4,50", "0,5 / 0,5", "Jätä"]
    picture = page.findChild(QWidget, "matrix_picture")
    qtbot.keyClick(picture, Qt.Key.Key_PageDown)
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    context.signals.flush()
    assert cells()[2:4] == ["3,00", "4,00"]
    assert cells()[5] == "Suunnittele (sovittu)"
    context.session.undo()
    context.signals.flush()
    assert cells()[2] == "1,50"


def test_the_horizon_tells_what_is_near_and_far_and_a_note_is_moved_and_taken_back(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    item = agenda.add(context.session, event_id, "horizon")
    horizons.add(context.session, event_id, item, "Uusi silta", 10)
    near = horizons.add(context.session, event_id, item, "Yhteinen kalenteri", 1)
    notes.place(context.session, [near], themes.add(context.session, event_id, "Viestintä"))
    page = ResultsPage(context, event_id)
    qtbot.addWidget(page)

    def rows() -> list[list[str]]:
        made = page.findChild(QFrame, "horizon").findChild(QTableWidget)
        return [[made.item(line, place).text() for place in range(3)] for line in range(made.rowCount())]

    before = [["Lähellä, 1 vuosi", "Yhteinen kalenteri", "Viestintä"], ["Kaukana, 10 vuotta", "Uusi silta", ""]]
    assert rows() == before
    page.findChild(QFrame, "horizon").findChild(QTableWidget).selectRow(1)
    qtbot.mouseClick(page.findChild(QPushButton, "horizon_3"), Qt.MouseButton.LeftButton)
    context.signals.flush()
    assert rows()[1] == ["Myöhemmin, 3 vuotta", "Uusi silta", ""]
    context.session.undo()
    context.signals.flush()
    assert rows() == before
