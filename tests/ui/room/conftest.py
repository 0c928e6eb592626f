"""An evening from a template, and the page that runs it in a window of its own."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.i18n import language
from foorumi.session import events, run
from foorumi.session.session import Session
from foorumi.settings import Settings
from foorumi.ui.bridge import SessionSignals
from foorumi.ui.console.context import Context
from foorumi.ui.console.room import RoomPage

_made: dict[str, bytes] = {}


def evening_of(template: str, beside: Path) -> bytes:
    """A file with an evening of a template; made once, since making it takes longer than most tests."""
    if template not in _made:
        path = beside.with_suffix(".made.foorumi")
        session = Session.create(path)
        events.create(session, template, "Ilta", date(2026, 11, 26))
        session.close()
        _made[template] = path.read_bytes()
    return _made[template]


class Room:
    """An evening from a template, and the page that runs it."""

    def __init__(self, qtbot: QtBot, path: Path, template: str = "association_forum") -> None:
        self.qtbot = qtbot
        path.write_bytes(evening_of(template, path))
        self.session = Session.open(path)
        self.event_id: EventId = self.session.workspace.events[0].id
        self.items = {item.kind: item for item in self.session.workspace.items(self.event_id)}
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.enter()

    def enter(self) -> None:
        """Open the page."""

        def nothing(*_: object, **__: object) -> None:
            return None

        signals = SessionSignals(self.session, self.window)
        self.context = Context(
            self.session, signals, language("fi"), Settings(reduced_motion=True), nothing, nothing, nothing,
            nothing, nothing, nothing, self.window,  # type: ignore[arg-type]
        )  # fmt: skip
        self.page = RoomPage(self.context, self.event_id)
        self.window.setCentralWidget(self.page)
        self.window.resize(1440, 900)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: self.page.isVisible() and self.page.isAncestorOf(self.window.focusWidget()))

    def show(self, kind: str) -> None:
        """Bring an item into the room."""
        item = self.items[kind]
        run.set_next(self.session, self.event_id, item.id)
        self.page.show_next()
        self.context.signals.flush()

    @property
    def live(self) -> str:
        """The kind of the item in the room."""
        live = self.page.evening.live
        return live.kind if live else ""

    @property
    def brings(self) -> str:
        """What Next says it brings."""
        return self.page.next.accessibleName().partition(": ")[2]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)
        self.context.signals.flush()

    def close(self) -> None:
        """Close the page, its projector and the file."""
        self.page.stage.close()
        self.session.close()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, theme: object) -> Iterator[Room]:
    made = Room(qtbot, tmp_path / "ilta.foorumi")
    yield made
    made.close()


@pytest.fixture
def room_of(qtbot: QtBot, tmp_path: Path, theme: object) -> Iterator[Callable[[str], Room]]:
    """Rooms of other templates."""
    made: list[Room] = []

    def make(template: str) -> Room:
        made.append(Room(qtbot, tmp_path / f"{template}.foorumi", template))
        return made[-1]

    yield make
    for one in made:
        one.close()
