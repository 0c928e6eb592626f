"""The papers of an event on the screen and in a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.documents import DocumentsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(qtbot: QtBot, context: Context, event_id: EventId) -> DocumentsPage:
    page = DocumentsPage(context, event_id)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    page.show()
    qtbot.waitUntil(lambda: page.data is not None, timeout=5000)
    return page


def test_a_paper_is_shown_page_by_page_and_saved_as_it_was_seen(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path, told: list[str]
) -> None:
    page = opened(qtbot, context, event_id)
    assert page.findChild(QLabel, "page_words").text() == "Sivu 1 / 2"
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    assert page.findChild(QLabel, "page_words").text() == "Sivu 2 / 2"
    page.save_to(tmp_path / "muistio.pdf")
    assert (tmp_path / "muistio.pdf").read_bytes() == page.data
    assert told == ["Tallennettu: muistio.pdf"]


def test_the_memo_stays_a_draft_until_a_person_approves_it_and_that_can_be_undone(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    page = opened(qtbot, context, event_id)
    state, approve = page.findChild(QLabel, "memo_state"), page.findChild(QPushButton, "approve")
    assert state.text() == "Muistio on luonnos"
    approve.click()
    context.signals.flush()
    assert state.text().startswith("Muistio on hyväksytty")
    context.session.undo()
    context.signals.flush()
    assert state.text() == "Muistio on luonnos"
    qtbot.waitUntil(lambda: page.data is not None, timeout=5000)
