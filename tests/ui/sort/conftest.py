"""The real window with the demonstration evening open and its wall unsorted."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.domain.pile import on_the_wall
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows
from foorumi.ui.console.context import Route
from foorumi.ui.theme import Theme
from sort_sitting import Sitting


@pytest.fixture(scope="session")
def unsorted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The demonstration with nothing sorted, made once, and the name of the theme that each note was in."""
    path = app.demo_file(tmp_path_factory.mktemp("demo"))
    session = Session.open(path)
    event = session.workspace.events[0]
    names = {row.id: row.name for row in session.workspace.themes(event.id)}
    before = on_the_wall(session.workspace.notes(event.id), session.workspace.items(event.id))

    def unsort(rows: Rows) -> None:
        for note in before:
            rows.update(Part.note, note.id, theme_id=None, second_theme_id=None, state="wall")

    session.do("undo.note", unsort)
    session.close()
    return path, {note.id: names[note.theme_id] for note in before if note.theme_id}


@pytest.fixture
def sitting(qtbot: QtBot, theme: Theme, tmp_path: Path, unsorted: tuple[Path, dict[str, str]]) -> Iterator[Sitting]:
    theme.change(reduced_motion=True)
    window = app.console(Path(shutil.copy(unsorted[0], tmp_path)))
    qtbot.addWidget(window)
    assert window.context is not None
    session = window.context.session
    event = session.workspace.events[0]
    window.show()
    window.go(Route("sort", event.id))
    found = Sitting(qtbot, window, session, event.id, unsorted[1])
    found.screen.setFocus()
    yield found
    window.close()
    QThreadPool.globalInstance().waitForDone()
