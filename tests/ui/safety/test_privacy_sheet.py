"""Personal data as the facilitator meets it: what is due, what is held, and erasing after a question."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from foorumi.domain.workspace import Part
from foorumi.session import attendees, events, notes, terms
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.privacy import PrivacySheet
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.messages import Sheet


def test_names_that_are_due_go_after_a_question(window: ConsoleWindow, tmp_path: Path) -> None:
    assert window.context
    session = window.context.session
    old = events.create(session, "association_forum", "Vanha", date(2020, 1, 15))
    attendees.add(session, old, "Aapeli Ainutkertainen", "Urheiluseura", arrived_at="18:00")
    commands.privacy(window)
    sheet = window.findChild(PrivacySheet, "privacy")
    assert sheet
    sheet.name.setText("aapeli ainutkertainen")
    assert sheet.found.text() == "Löytyi 1 kohdasta."
    sheet.write(tmp_path / "tiedot.pdf")
    with closing(pypdfium2.PdfDocument(tmp_path / "tiedot.pdf")) as paper:
        read = paper[0].get_textpage().get_text_bounded()
    assert "Aapeli Ainutkertainen" in read
    assert "Urheiluseura" in read
    (told,) = json.loads((tmp_path / "tiedot.json").read_text("utf-8"))
    assert told["table"] == "attendee"
    assert told["name"] == "Aapeli Ainutkertainen"
    erases = sheet.findChild(QPushButton, f"names_{old}")
    assert erases
    erases.click()
    assert [person.name for person in session.workspace.attendees(old)] == ["Aapeli Ainutkertainen"]
    sure = window.findChild(Sheet, "sure")
    assert sure
    assert any("ei voi perua" in text.text() for text in sure.findChildren(QLabel))
    sure.accept()
    assert [person.name for person in session.workspace.attendees(old)] == [""]
    assert session.workspace.present(old) == 1
    (told_act, erased) = session.workspace.rows(Part.privacy_act)
    assert [(act.act, act.rows) for act in (told_act, erased)] == [("told", 1), ("erased_names", 1)]
    commands.privacy(window)
    again = window.findChildren(PrivacySheet, "privacy")[-1]
    assert any("Henkilölle annettiin hänen tietonsa, 1 kohta." in text.text() for text in again.findChildren(QLabel))
    window.undo()
    assert [person.name for person in session.workspace.attendees(old)] == [""]


def test_words_of_notes_go_by_their_own_button_and_a_funded_event_asks_for_the_last_payment(
    window: ConsoleWindow,
) -> None:
    assert window.context
    session = window.context.session
    old = events.create(session, "association_forum", "Vanha", date(2020, 1, 15))
    attendees.add(session, old, "Aapeli Ainutkertainen", "Urheiluseura")
    notes.add(session, old, "Lisää valoja ladulle")
    terms.edit(session, old, funder="Rahoittaja")
    commands.privacy(window)
    sheet = window.findChild(PrivacySheet, "privacy")
    assert sheet
    words, asks = (sheet.findChild(QPushButton, f"{kind}_{old}") for kind in ("notes", "unpaid"))
    assert words
    assert asks
    words.click()
    sure = window.findChild(Sheet, "sure")
    assert sure
    sure.accept()
    assert [note.text for note in session.workspace.notes(old)] == ["[teksti poistettu]"]
    commands.privacy(window)
    again = window.findChildren(PrivacySheet, "privacy")[-1]
    assert again.findChild(QPushButton, f"notes_{old}") is None
    opens = again.findChild(QPushButton, f"unpaid_{old}")
    assert opens
    opens.click()
    paid = window.findChild(QLineEdit, "paid_on")
    assert paid
    paid.setText("30.6.2020")
    paid.editingFinished.emit()
    (kept,) = session.workspace.rows(Part.terms)
    assert kept.paid_on == "2020-06-30"
