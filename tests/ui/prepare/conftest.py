"""A real file with one event, and the pages' context around it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.exchange import arrivals, attendees, columns, tables
from foorumi.i18n import language
from foorumi.session import events
from foorumi.session.session import Session
from foorumi.settings import Settings
from foorumi.ui.bridge import SessionSignals
from foorumi.ui.console.context import Context, Route


class Imports:
    """The program's own import."""

    read_table = staticmethod(tables.read_table)
    guess_columns = staticmethod(columns.guess_columns)
    form_name = staticmethod(columns.form_name)
    check_rows = staticmethod(attendees.check_rows)
    add_checked = staticmethod(arrivals.add_checked)
    bad_table = staticmethod(attendees.bad_table)
    write_table = staticmethod(tables.write_table)


@dataclass
class Desk:
    """A context, its event, and what a page asked of the window."""

    context: Context
    event_id: EventId
    went: list[Route] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    chosen: list[Settings] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.context.session

    def settle(self) -> None:
        """Let the pages hear what has changed."""
        self.context.signals.flush()


@pytest.fixture
def make_desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[str], Desk]]:
    made: list[Desk] = []

    def make(template: str) -> Desk:
        session = Session.create(tmp_path / f"{template}.foorumi")
        event_id = events.create(session, template, "", date(2026, 10, 15))
        window = QMainWindow()
        qtbot.addWidget(window)
        went: list[Route] = []
        told: list[str] = []
        chosen: list[Settings] = []
        context = Context(
            session=session,
            signals=SessionSignals(session, window),
            say=language("fi"),
            settings=Settings(),
            go=went.append,
            tell=lambda text, is_error=False: told.append(text),
            change_settings=chosen.append,
            papers=lambda *_: bytes,
            imports=Imports(),
            open_path=lambda _: None,
            window=window,
        )
        desk = Desk(context, event_id, went, told, chosen)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.context.signals.close()
        desk.session.close()


@pytest.fixture
def desk(make_desk: Callable[[str], Desk]) -> Desk:
    return make_desk("association_forum")
