"""The list of the evening's acts, and going back to one of them."""

from PySide6.QtCore import Qt

from foorumi.session import notes, themes
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.acts import ActsSheet
from foorumi.ui.console.window import ConsoleWindow


def test_going_back_takes_own_acts_and_leaves_what_guests_sent(window: ConsoleWindow) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    themes.add(session, event.id, "Liikunta")
    first = notes.add(session, event.id, "oma")
    session.do("undo.note_added", lambda rows: rows.insert(_guest(session, event.id)), "phone-1")
    notes.edit(session, first, kind="worry")
    commands.acts(window)
    sheet = window.findChild(ActsSheet, "acts")
    assert sheet
    assert [line.split("   ")[1] for line in sheet.lines()][:4] == [
        "lapun muutos",
        "1 puhelimista",
        "lappu",
        "uusi teema",
    ]
    sheet.list.setCurrentRow(1)
    assert not sheet.back.isEnabled()
    sheet.list.setCurrentRow(2)
    assert sheet.list.currentItem().data(Qt.ItemDataRole.UserRole) is not None
    sheet.back.click()
    assert [note.text for note in session.workspace.notes(event.id)] == ["valaistu latu", "vieras"]
    assert "2 tekoa kumottu" in window._message.sentence.text()
    assert [theme.name for theme in session.workspace.themes(event.id)] == ["Liikunta"]


def _guest(session: object, event: object) -> object:
    from foorumi.domain.notes import Note

    return Note("guest-1", event, "vieras", written_at="2030-01-01T00:00:00.000+00:00")  # type: ignore[arg-type]
