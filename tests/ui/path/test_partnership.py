"""Two parties, ten principles: forms typed in, means hidden under five, the gap and the change told in words."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import partnerships
from foorumi.ui.console.path.partnership import GapBar, PartnershipPage
from ui.prepare.conftest import Desk

CODES = list(vocabulary().principles)


def texts(page: QWidget) -> str:
    return "\n".join(found.text() for found in page.findChildren(QLabel))


def fill(desk: Desk, round_id: str, party: str, forms: int, value: int) -> None:
    for _ in range(forms):
        partnerships.answer(desk.session, round_id, party, dict.fromkeys(CODES, value))


def test_paper_forms_are_typed_as_a_row_of_figures_and_the_means_appear_at_five(
    qtbot: QtBot, desk: Desk, type_text: TypeText
) -> None:
    round_id = partnerships.begin(desk.session, date(2026, 10, 15), "Soinin kunta", "Yhdistykset")
    fill(desk, round_id, "second", 5, 2)
    page = PartnershipPage(desk.context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    line = page.findChild(QLineEdit, "figures")
    assert line is not None
    for form in range(1, 6):
        line.setFocus()
        type_text(line, "443453453-")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        desk.settle()
        assert line.text() == ""
        told = [bar.accessibleName() for bar in page.findChildren(GapBar) if bar.accessibleName().startswith("Tasa")]
        assert told[-1] == ("Tasaveroisuus: 4,0 ja 2,0, ero 2,0" if form == 5 else "Tasaveroisuus: – ja 2,0, ero –")
    answers = desk.session.workspace.rows(Part.assessment_answer)
    assert sum(row.party == "first" for row in answers) == 5 * 9
    assert {row.value for row in answers if row.principle == CODES[8] and row.party == "first"} == {3}


def test_a_wrong_figure_is_told_below_the_line_and_nothing_is_saved(qtbot: QtBot, desk: Desk) -> None:
    partnerships.begin(desk.session, date(2026, 10, 15), "Soinin kunta", "Yhdistykset")
    page = PartnershipPage(desk.context)
    qtbot.addWidget(page)
    line = page.findChild(QLineEdit, "figures")
    assert line is not None
    qtbot.keyClicks(line, "9")
    assert "Vain numerot 1–5 ja viiva." in texts(page)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.session.workspace.rows(Part.assessment_answer) == ()


def test_a_second_round_tells_what_has_moved_since_the_first(qtbot: QtBot, desk: Desk) -> None:
    for day, value in ((date(2025, 10, 15), 2), (date(2026, 10, 15), 3)):
        round_id = partnerships.begin(desk.session, day, "Soinin kunta", "Yhdistykset")
        fill(desk, round_id, "first", 5, 4)
        fill(desk, round_id, "second", 5, value)
    page = PartnershipPage(desk.context)
    qtbot.addWidget(page)
    said = texts(page)
    assert "Muuttunut kierroksesta 15.10.2025:" in said
    assert "Avoimuus, Yhdistykset: +1,0" in said
    assert "Soinin kunta: +" not in said
