"""The real window on a new file, with an event to print for."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.session import events
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[ConsoleWindow]:
    """The console with the register open."""
    path = tmp_path / "register.foorumi"
    session = Session.create(path)
    events.create(session, "generic_workshop", "Ilta", date(2026, 10, 15))
    session.close()
    made = app.console(path)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    made.go(Route("actors"))
    qtbot.wait_until(lambda: made.isActiveWindow())
    yield made
    made.close()
