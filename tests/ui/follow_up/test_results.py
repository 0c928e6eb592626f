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
    with qtbot.waitActive(page):
        page.show()
    picture = page.findChild(QWidget, "matrix_picture")
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_PageDown)
    for _ in range(2):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Up)
        context.signals.flush()
    assert cells()[2:4] == ["4,00", "4,00"]
    assert cells()[5] == "Suunnittele (sovittu)"
    context.session.undo()
    context.signals.flush()
    assert cells()[2] == "1,50"


def test_themes_proposals_and_notes_are_split_by_how_far_they_look_with_digits_and_taken_back(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    item = agenda.add(context.session, event_id, "horizon")
    horizons.add(context.session, event_id, item, "Uusi silta", 10)
    near = horizons.add(context.session, event_id, item, "Yhteinen kalenteri", 1)
    notes.place(context.session, [near], themes.add(context.session, event_id, "Viestintä"))
    votes.propose(context.session, event_id, "Kimppakyydit")
    page = ResultsPage(context, event_id)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    frame = page.findChild(QFrame, "horizon")
    made = frame.findChild(QTableWidget)

    def rows() -> list[list[str]]:
        return [[made.item(line, place).text() for place in range(4)] for line in range(made.rowCount())]

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(made, key)
        context.signals.flush()

    def show(words: str) -> None:
        next(chip for chip in frame.findChildren(QPushButton) if chip.text().startswith(words)).click()
        made.setFocus()
        made.selectRow(0)

    before = [
        ["Lähellä, 1 vuosi", "Yhteinen kalenteri", "Lappu", "Viestintä"],
        ["Kaukana, 10 vuotta", "Uusi silta", "Lappu", ""],
    ]
    assert rows() == before
    show("Teemat")
    press(Qt.Key.Key_3)
    assert rows() == [["Myöhemmin, 3 vuotta", "Viestintä", "Teema", ""]]
    show("Ehdotukset")
    press(Qt.Key.Key_0)
    assert rows() == [["Kaukana, 10 vuotta", "Kimppakyydit", "Ehdotus", ""]]
    press(Qt.Key.Key_1)
    assert rows()[0][0] == "Lähellä, 1 vuosi"
    assert made.hasFocus(), "and the next key acts on the same row"
    press(Qt.Key.Key_Delete)
    assert rows() == [["Ei paikkaa", "Kimppakyydit", "Ehdotus", ""]]
    show("Sijoitetut")
    assert [line[1] for line in rows()] == ["Yhteinen kalenteri", "Viestintä", "Uusi silta"]
    for _ in ("the proposal's places, one after another", "the theme's"):
        context.session.undo()
    context.signals.flush()
    assert rows() == before
    qtbot.mouseClick(page.findChild(QPushButton, "horizon_3"), Qt.MouseButton.LeftButton)
    context.signals.flush()
    assert rows()[0][:2] == ["Myöhemmin, 3 vuotta", "Yhteinen kalenteri"]
