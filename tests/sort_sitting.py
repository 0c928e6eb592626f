"""Somebody who sorts the notes of an evening in the real window."""

import sqlite3
from dataclasses import dataclass

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.domain.notes import Note
from foorumi.domain.pile import on_the_wall
from foorumi.session.session import Session
from foorumi.ui.console.sort.screen import SortingScreen
from foorumi.ui.console.window import ConsoleWindow

KEYS = "1234567890QWER"


@dataclass
class Sitting:
    """Somebody at the sorting screen."""

    qtbot: QtBot
    window: ConsoleWindow
    session: Session
    event_id: EventId
    truth: dict[str, str]
    pressed: int = 0

    @property
    def screen(self) -> SortingScreen:
        """The sorting screen."""
        found = self.window.centralWidget().findChild(SortingScreen)
        assert found is not None
        return found

    def press(self, key: Qt.Key | str) -> None:
        """Press one key where the focus is."""
        where = QApplication.focusWidget() or self.screen
        self.qtbot.keyClick(where, key)
        self.pressed += 1

    def think(self) -> None:
        """Wait until Foorumi has said all it has to say."""
        while self.screen.adviser.is_thinking:
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents()

    def notes(self) -> list[Note]:
        """The notes of the wall."""
        workspace = self.session.workspace
        return on_the_wall(workspace.notes(self.event_id), workspace.items(self.event_id))

    def note(self, text: str) -> Note:
        """A note by its text."""
        return next(note for note in self.notes() if note.text == text)

    def shown(self) -> str:
        """The text of the large note."""
        card = self.screen.findChild(object, "card")
        return card.accessibleName()  # type: ignore[attr-defined, no-any-return]

    def key_of(self, note: Note) -> str:
        """The key of the theme the note belongs to."""
        names = [row.name for row in self.session.workspace.themes(self.event_id)]
        return KEYS[names.index(self.truth[note.id])]

    def rows(self) -> list[tuple[object, ...]]:
        """Every row of notes and themes as another program reads them from the disk."""
        with sqlite3.connect(f"file:{self.session.path}?mode=ro", uri=True) as other:
            return [row for table in ("note", "theme") for row in other.execute(f"select * from {table} order by id")]

    def name_field(self) -> QLineEdit:
        """The field for a new theme's name."""
        return self.screen.findChild(QLineEdit, "sort_name")
