"""Personal data as the facilitator meets it: what is due, what is held, and erasing after a question."""

import json
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from foorumi.session import attendees, events
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
    sheet.write(tmp_path / "tiedot.json")
    (told,) = json.loads((tmp_path / "tiedot.json").read_text("utf-8"))
    assert told["table"] == "attendee"
    assert told["name"] == "Aapeli Ainutkertainen"
    erases = sheet.findChild(QPushButton, f"erase_{old}")
    assert erases
    erases.click()
    assert [person.name for person in session.workspace.attendees(old)] == ["Aapeli Ainutkertainen"]
    sure = window.findChild(Sheet, "sure")
    assert sure
    assert any("ei voi perua" in text.text() for text in sure.findChildren(QLabel))
    sure.accept()
    assert [person.name for person in session.workspace.attendees(old)] == [""]
    assert session.workspace.present(old) == 1
    window.undo()
    assert [person.name for person in session.workspace.attendees(old)] == [""]
