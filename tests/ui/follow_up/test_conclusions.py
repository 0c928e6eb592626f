"""Conclusions with the notes they came from, answers, owners, and the page that tells what became of every note."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.trails import trails
from foorumi.domain.workspace import Part
from foorumi.exchange.trail_page import trail_page
from foorumi.i18n import language
from foorumi.session import actors, commitments, conclusions, notes, owners, themes
from foorumi.session.session import Session
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.conclusions import ConclusionsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Papers:
    """The way to the page, as the program wires it."""

    def kinds(self) -> tuple[()]:
        return ()

    def __call__(self, session: Session, event_id: EventId, code: str, language: str) -> Callable[[], bytes]:
        raise AssertionError("no paper is asked for here")

    def trail_page(self, session: Session, event_id: EventId, code: str) -> Callable[[], bytes]:
        whole = session.workspace.whole()
        return lambda: trail_page(whole, event_id, language(code), date(2026, 11, 24)).encode()


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> ConclusionsPage:
    session = context.session
    theme_id = themes.add(session, event_id, "Kyydit")
    for text in ("Kyyti kirkolle", "Kyyti sivukyliltä"):
        notes.add(session, event_id, text, theme_id=theme_id)
    notes.add(session, event_id, "Penkki torille")
    conclusions.add(session, event_id, "Kyydit selvitetään", proposed_to="kunnanhallitus")
    page = ConclusionsPage(context._replace(papers=Papers()), event_id)
    qtbot.addWidget(page)
    page.resize(1160, 700)
    page.show()
    return page


def box_of(page: ConclusionsPage, name: str) -> QComboBox:
    return page.pane.findChildren(QComboBox, name)[-1]  # the pane's older self goes with the next turn of Qt's loop


def flush(context: Context) -> None:
    context.signals.flush()


def test_a_conclusion_shows_the_notes_it_came_from(page: ConclusionsPage, context: Context, event_id: EventId) -> None:
    theme_id = context.session.workspace.themes(event_id)[0].id
    page.pane.tie_theme(theme_id)
    flush(context)
    texts = [label.text() for label in page.pane.findChildren(QLabel)]
    assert any("Kyyti kirkolle" in text for text in texts)
    assert not any("Penkki" in text for text in texts)
    ends = {trail.note.text: trail.end for trail in trails(context.session.workspace, event_id)}
    assert ends == {
        "Kyyti kirkolle": "reply_waiting",
        "Kyyti sivukyliltä": "reply_waiting",
        "Penkki torille": "unsorted",
    }
    context.session.undo()
    assert context.session.workspace.rows(Part.conclusion_note) == ()


def test_a_proposal_is_answered_only_when_somebody_owns_it(
    page: ConclusionsPage, context: Context, event_id: EventId, told: list[str]
) -> None:
    box = box_of(page, "reply")
    box.setCurrentIndex(box.findData("no"))
    box.activated.emit(box.currentIndex())
    assert "vastuutaho" in told[-1]
    assert context.session.workspace.rows(Part.reply) == ()
    actor = actors.add(context.session, "Sivistystoimi", type="municipal_unit")
    flush(context)
    owner = box_of(page, "owner")
    owner.setCurrentIndex(owner.findData(actor))
    owner.activated.emit(owner.currentIndex())
    flush(context)
    box = box_of(page, "reply")
    box.setCurrentIndex(box.findData("no"))
    box.activated.emit(box.currentIndex())
    assert context.session.workspace.rows(Part.reply)[0].state == "no"
    flush(context)
    assert any("perustelu" in label.text() for label in page.pane.findChildren(QLabel))
    by = page.pane.findChild(QLineEdit, "replied_by")
    assert by is not None
    by.setText("sivistysjohtaja")
    by.editingFinished.emit()
    assert context.session.workspace.rows(Part.reply)[0].replied_by == "sivistysjohtaja"


def test_what_has_no_owner_is_counted_and_gets_one(page: ConclusionsPage, context: Context, event_id: EventId) -> None:
    def told() -> str:
        return " ".join(label.text() for label in page.findChild(object, "without_owner").findChildren(QLabel))

    assert "Ilman vastuutahoa 2 asiaa" in told()
    page.ask_owner({"theme_id": context.session.workspace.themes(event_id)[0].id})
    page.who.field.setText("Kylätoimikunta")
    page.who.field.returnPressed.emit()
    flush(context)
    assert "Ilman vastuutahoa 1 asia" in told()
    context.session.undo()
    flush(context)
    assert "Ilman vastuutahoa 2 asiaa" in told()


def test_a_commitment_is_not_closed_without_an_owner_nor_dropped_without_a_reason(
    context: Context, event_id: EventId
) -> None:
    session = context.session
    made = commitments.add(session, "Kyytirinki", event_id)
    with pytest.raises(WorkspaceError, match="no_owner"):
        commitments.set_state(session, made, "done", date(2026, 12, 1), "Valmis")
    owners.name(session, owner_text="Seurakunta", commitment_id=made)
    with pytest.raises(WorkspaceError, match="no_reason"):
        commitments.set_state(session, made, "dropped", date(2026, 12, 1), " ")
    commitments.set_state(session, made, "dropped", date(2026, 12, 1), "Kuljettajaa ei löytynyt")
    assert session.workspace.commitments[0].state == "dropped"


def test_the_page_of_trails_is_saved_whole_and_tells_each_note_by_its_number(
    page: ConclusionsPage, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    hidden = notes.add(context.session, event_id, "Soita 050 000")
    notes.set_state(context.session, [hidden], "hidden")
    page.save_trails(tmp_path / "laput.html")
    html = (tmp_path / "laput.html").read_text("utf-8")
    assert [f'id="lappu-{number}"' in html for number in (1, 2, 3, 4)] == [True] * 4
    assert "Penkki torille" in html
    assert "050" not in html
    assert "<script" not in html
    assert "http" not in html


def test_a_new_conclusion_is_numbered_and_can_be_typed_at_once(page: ConclusionsPage, context: Context) -> None:
    page.findChild(QPushButton, "new").click()
    flush(context)
    shown = page.findChild(QListWidget, "conclusion_list")
    assert [shown.item(at).text().split("  ")[0] for at in range(shown.count())] == ["1", "2"]
