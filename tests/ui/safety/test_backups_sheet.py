"""Backups as a person meets them: made without asking, seen, and brought back."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from foorumi.session import notes
from foorumi.store.backups import backups
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.backups import BackupsSheet
from foorumi.ui.console.window import ConsoleWindow


def written(window: ConsoleWindow) -> list[str]:
    assert window.context
    workspace = window.context.session.workspace
    return [note.text for event in workspace.events for note in workspace.notes(event.id)]


def test_opening_a_file_backs_it_up_and_the_menu_brings_it_back(
    window: ConsoleWindow, qtbot: QtBot, file: Path
) -> None:
    qtbot.waitUntil(lambda: len(backups(file)) == 1)
    assert window.context
    (event,) = window.context.session.workspace.events
    notes.add(window.context.session, event.id, "vahingossa")
    commands.backups(window)
    sheet = window.findChild(BackupsSheet, "backups")
    assert sheet
    told = [label.text() for label in sheet.card.findChildren(QLabel)]
    assert any("Seurailta" in text for text in told)
    assert "1 lappu" in told
    sheet.yes.click()
    assert written(window) == ["valaistu latu"]
    before = next(backup for backup in backups(file) if backup.reason == "before_restore")
    commands.restore(window, before.path)
    assert written(window) == ["valaistu latu", "vahingossa"]


def test_a_file_that_is_no_backup_is_refused_in_one_sentence(
    window: ConsoleWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "kuva.foorumi"
    other.write_bytes(b"kuva" * 1000)
    commands.restore(window, other)
    assert written(window) == ["valaistu latu"]
    assert "ei voi lukea" in window._message.sentence.text()
