"""The program's own window with a file open."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.session import events, notes
from foorumi.session.session import Session
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ilta.foorumi"
    session = Session.create(path)
    event = events.create(session, "association_forum", "Seurailta", date(2026, 11, 26))
    notes.add(session, event, "valaistu latu")
    session.close()
    return path


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, file: Path) -> Iterator[ConsoleWindow]:
    made = app.console()
    qtbot.addWidget(made, before_close_func=lambda _: made.close())
    made.show()
    made.open_path(file)
    yield made
    made.close()
