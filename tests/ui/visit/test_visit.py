"""A visit in a cow barn: free order, leave asked answer by answer, nothing shown before the host says yes."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi import app
from foorumi.documents.catalogue import KINDS
from foorumi.domain.ids import EventId
from foorumi.domain.matching import suggestions
from foorumi.domain.visits import sentence_at, told
from foorumi.i18n import language
from foorumi.session import events, exchanges, notes, visits
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.visit.page import VisitPage
from foorumi.ui.console.window import ConsoleWindow

CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Barn:
    """A window at a visit, and the keys of a person who stands in it."""

    def __init__(self, qtbot: QtBot, window: ConsoleWindow, event_id: EventId, type_text: TypeText) -> None:
        assert window.context
        self.qtbot, self.window, self.event_id = qtbot, window, event_id
        self.session: Session = window.context.session
        self._type = type_text
        page = window.findChild(VisitPage)
        assert page is not None
        self.page = page

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        target = QApplication.focusWidget() or self.page
        self.qtbot.keyClick(target, key, modifier)
        assert self.window.context
        self.window.context.signals.flush()

    def write(self, text: str) -> None:
        self._type(self.page.answer.text, text)
        self.page.answer.flush()

    def answer(self, position: int) -> str:
        return visits.answers(self.session.workspace, self.event_id)[position - 1].text

    def permission(self, position: int) -> str:
        return visits.answers(self.session.workspace, self.event_id)[position - 1].permission


@pytest.fixture
def barn(qtbot: QtBot, qapp: QApplication, tmp_path: Path, type_text: TypeText) -> Iterator[Barn]:
    app.application()
    window = app.console()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.create_path(tmp_path / "kierros.foorumi")
    assert window.context
    event_id = events.create(window.context.session, "company_visit", "", date(2026, 10, 22), place="Maitotila")
    window.go(Route("room", event_id))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Barn(qtbot, window, event_id, type_text)
    window.close()


def test_questions_are_answered_in_any_order_and_each_answer_has_its_own_permission(barn: Barn) -> None:
    assert barn.page.interview.place == 1
    barn.key(Qt.Key.Key_4, ALT)
    barn.write("Tie ei kanna. Lupa viipyi.")
    barn.key(Qt.Key.Key_F3)
    barn.key(Qt.Key.Key_Right, CONTROL)
    assert barn.page.interview.place == 5
    barn.write("Piha ja lämpiö.")
    barn.key(Qt.Key.Key_F2)
    barn.key(Qt.Key.Key_Left, CONTROL)
    assert (barn.answer(4), barn.permission(4)) == ("Tie ei kanna. Lupa viipyi.", "municipality")
    assert (barn.answer(5), barn.permission(5)) == ("Piha ja lämpiö.", "public")
    assert barn.page.interview.place == 4
    assert barn.page.rail.rows[5].accessibleName() == "5 Mitä voisitte tarjota muille, saa julkaista"


def test_a_sentence_is_lifted_into_a_need_that_takes_the_answers_permission(barn: Barn) -> None:
    barn.key(Qt.Key.Key_4, ALT)
    barn.write("Tie ei kanna. Lupa viipyi")
    barn.key(Qt.Key.Key_F2)
    barn.key(Qt.Key.Key_1, CONTROL)
    (need,) = barn.session.workspace.exchanges
    (lifted,) = barn.page.interview.lifted
    assert (need.direction, need.text, need.visibility) == ("need", "Lupa viipyi", "facilitator_only")
    assert lifted.permission == "public"
    barn.page.interview.go("thanks")
    approve = barn.page.findChild(QPushButton, "approve_approved")
    assert approve is not None
    approve.click()
    (need,) = barn.session.workspace.exchanges
    assert need.visibility == "public"
    barn.session.undo()
    (need,) = barn.session.workspace.exchanges
    assert need.visibility == "facilitator_only"


def test_what_was_not_to_be_recorded_can_be_undone_until_the_visit_is_closed_and_never_after(barn: Barn) -> None:
    barn.write("Salaisuus naapurista.")
    barn.key(Qt.Key.Key_F4)
    assert barn.answer(1) == ""
    barn.key(Qt.Key.Key_Z, CONTROL)
    assert barn.answer(1) == "Salaisuus naapurista."
    barn.key(Qt.Key.Key_F4)
    barn.page.interview.go("thanks")
    close = barn.page.findChild(QPushButton, "close_visit")
    assert close is not None
    close.click()
    while barn.session.undo():
        pass
    assert barn.answer(1) == ""
    path = barn.session.path
    barn.window.close()
    with sqlite3.connect(path) as file:
        left = file.execute("select count(*) from interview_answer where text like '%Salaisuus%'").fetchone()
    file.close()
    assert left == (0,)


def test_nothing_is_told_before_the_host_approves_and_then_only_what_was_permitted(barn: Barn) -> None:
    workspace = barn.session.workspace
    asked = visits.answers(workspace, barn.event_id)
    for row, permission in zip(asked, ("public", "municipality", "not_asked"), strict=False):
        visits.write(barn.session, row.id, f"Vastaus {row.position}")
        visits.permit(barn.session, row.id, permission)

    def shown(to: str) -> list[str]:
        now = barn.session.workspace
        return [row.text for row in told(visits.visit(now, barn.event_id), visits.answers(now, barn.event_id), to=to)]

    assert shown("municipality") == []
    visits.approve(barn.session, barn.event_id, "approved", date(2026, 10, 24), "yrittäjä")
    assert shown("public") == ["Vastaus 1"]
    assert shown("municipality") == ["Vastaus 1", "Vastaus 2"]
    visits.approve(barn.session, barn.event_id, "rejected", date(2026, 10, 25))
    assert shown("municipality") == []


def test_an_observation_and_a_promise_are_kept_beside_the_answers(barn: Barn, type_text: TypeText) -> None:
    barn.key(Qt.Key.Key_Escape)
    type_text(barn.page.line.line, "Kolmella tilalla sama pullonkaula")
    barn.key(Qt.Key.Key_Return)
    (observed,) = barn.session.workspace.remarks(barn.event_id)
    assert observed.text == "Kolmella tilalla sama pullonkaula"
    barn.page.interview.go("promises")
    line = barn.page.findChild(QLineEdit, "promise")
    assert line is not None
    line.setFocus()
    type_text(line, "Lupahakemuksen vaihe näkyviin, rakennusvalvonta, 5.11.2026")
    barn.key(Qt.Key.Key_Return)
    (promise,) = barn.session.workspace.commitments_of(barn.event_id)
    assert (promise.text, promise.owner_text, promise.due_on) == (
        "Lupahakemuksen vaihe näkyviin", "rakennusvalvonta", "2026-11-05",
    )  # fmt: skip
    said = [found.text() for found in barn.page.findChildren(QLabel)]
    assert any("to 5.11.2026" in text for text in said)


@pytest.mark.parametrize(("place", "wanted"), [(0, "Tie ei kanna"), (16, "Lupa viipyi"), (26, "Lupa viipyi")])
def test_the_sentence_at_the_caret_is_the_one_that_is_lifted(place: int, wanted: str) -> None:
    assert sentence_at("Tie ei kanna. Lupa viipyi.", place) == wanted


@pytest.mark.parametrize("approval", ["draft", "in_review", "rejected"])
def test_no_paper_tells_anything_of_a_visit_before_the_host_has_approved(barn: Barn, approval: str) -> None:
    session = barn.session
    asked = visits.answers(session.workspace, barn.event_id)[3]
    visits.write(session, asked.id, "Vastaus tiestä.")
    visits.permit(session, asked.id, "public")
    asked = visits.answers(session.workspace, barn.event_id)[3]
    visits.lift(session, asked, "need", "Tien kantavuus")
    notes.remark(session, barn.event_id, "Havainto navetasta")
    visits.edit(session, barn.event_id, insight="Oivallus", host_text="Isäntä", public_text="Juttu")
    visits.approve(session, barn.event_id, approval)
    events.edit(session, barn.event_id, purpose="Sarja")
    secret = ("Vastaus tiestä", "Tien kantavuus", "Havainto navetasta", "Oivallus", "Isäntä", "Juttu")
    for code in KINDS.keys() - {"visit_note"}:
        outline = KINDS[code].outline(session.workspace, barn.event_id, language("fi"))
        assert not [words for words in secret if words in repr(outline)], code
    hosts_own = KINDS["visit_note"].outline(session.workspace, barn.event_id, language("fi"))
    assert hosts_own.head.state == "Luonnos"


def test_a_need_nobody_may_know_of_is_offered_to_nobody(barn: Barn) -> None:
    session = barn.session
    asked = visits.answers(session.workspace, barn.event_id)[3]
    visits.write(session, asked.id, "Varasto pesäpallovälineille")
    visits.permit(session, asked.id, "public")
    asked = visits.answers(session.workspace, barn.event_id)[3]
    need = visits.lift(session, asked, "need", "Varasto pesäpallovälineille")
    exchanges.edit(session, need, resource="space")
    exchanges.add(session, "offer", "Kylmä varasto", resource="space")

    def offered() -> int:
        rows = session.workspace.exchanges
        return len(suggestions(next(row for row in rows if row.id == need), rows))

    assert offered() == 0
    visits.approve(session, barn.event_id, "approved", date(2026, 10, 24))
    assert offered() == 1
