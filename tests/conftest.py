"""What the tests share: Qt drawing in memory, the house's look, folders of their own, and keys that arrive as typed."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partialmethod
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from foorumi.domain.ids import EventId
    from foorumi.session.session import Session
    from foorumi.ui.console.window import ConsoleWindow
    from foorumi.ui.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE_MS = 30_000
TypeText = Callable[["QWidget", str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Every other warning of Qt fails a test; this one is what drawing in memory says of any window that is shown."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences, logs and backups of each test go to a folder of its own."""
    monkeypatch.setenv("FOORUMI_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def no_window_stays(own_folders: None) -> Iterator[None]:
    """What a test has shown is gone before the next; what stayed would be measured anew with every change of look."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
        from PySide6.QtWidgets import QApplication

        if isinstance(QCoreApplication.instance(), QApplication):
            QThreadPool.globalInstance().waitForDone()
            for left in QApplication.topLevelWidgets():
                if left.parent() is None:
                    left.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The same look on every machine."""
    return ["foorumi", "-style", "Fusion"]


class PatientBot(QtBot):
    """Waits for what must come as long as a busy machine may take."""

    waitUntil = wait_until = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> PatientBot:
    """What a test does with windows, with patience."""
    return PatientBot(request)


@pytest.fixture
def theme(qapp: "QApplication") -> "Iterator[Theme]":
    """The console's theme, light at 100 % and worn by the application; put back so after the test."""
    from foorumi.ui.theme import theme as console

    console.apply(qapp)
    yield console
    console.change(name="light", text_percent=100, reduced_motion=False)


@pytest.fixture
def session(tmp_path: Path) -> "Iterator[Session]":
    """A new file, open."""
    from foorumi.session.session import Session

    made = Session.create(tmp_path / "ilta.foorumi")
    yield made
    made.close()


@pytest.fixture
def event(session: "Session") -> "EventId":
    """An association forum in the new file."""
    from foorumi.session import events

    return events.create(session, "association_forum", "Ilta", date(2026, 11, 26))


@pytest.fixture
def window(qtbot: QtBot, qapp: "QApplication", tmp_path: Path) -> "Iterator[ConsoleWindow]":
    """The whole console as it is wired, shown, with a new file."""
    from foorumi import app

    app.application()
    made = app.console()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.create_path(tmp_path / "ilta.foorumi")
    yield made
    made.close()


@pytest.fixture
def type_text() -> TypeText:
    """Type letter by letter into whatever has the focus in a widget's window, or into the widget itself.

    QTest's keyClicks ends the whole process on a letter such as ä.
    """
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    def type_into(widget: "QWidget", text: str) -> None:
        for letter in text:
            target = QApplication.focusWidget() or widget
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(letter.upper())) if letter.isascii() and letter.isalnum() else Qt.Key.Key_unknown
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))

    return type_into
