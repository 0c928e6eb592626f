"""Several municipalities in one file: each actor and event belongs to one, and the lists are narrowed to it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from foorumi.domain.coverage import coverage
from foorumi.session import actors, events, municipalities
from foorumi.ui.console.context import Route
from foorumi.ui.console.events import EventsPage
from foorumi.ui.console.register.view import RegisterView
from foorumi.ui.console.window import ConsoleWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def pick(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_actors_and_events_are_narrowed_to_a_municipality_and_nobody_is_missing_from_another_one(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    assert window.context
    session = window.context.session
    soini = municipalities.add(session, "Soinin kunta")
    view = window.findChild(RegisterView)
    assert view is not None
    view.add.setText("Kuoro")
    QTest.keyClick(view.add, Qt.Key.Key_Return)
    (choir,) = session.workspace.actors
    qtbot.waitUntil(lambda: view.detail.actor_id == choir.id)
    field = view.detail.findChild(QComboBox, "municipality")
    assert field is not None
    line = field.lineEdit()
    assert line is not None
    line.setText("Lappajärven kunta")
    line.editingFinished.emit()
    lappajarvi = next(row.id for row in session.workspace.municipalities if row.name_fi == "Lappajärven kunta")
    assert session.workspace.actors[0].municipality_id == lappajarvi
    window.context.signals.flush()
    pick(view.filters.municipality, "Soinin kunta")
    view.add.setText("Soittokunta")
    QTest.keyClick(view.add, Qt.Key.Key_Return)
    band = next(row for row in session.workspace.actors if row.name_fi == "Soittokunta")
    assert band.municipality_id == soini
    view.show_as("list")
    assert [view.list.item(line, 0).text() for line in range(view.list.rowCount())] == ["Soittokunta"]
    here = events.create(session, "association_forum", "Täällä", date(2027, 2, 1), municipality_id=soini)
    nowhere = events.create(session, "association_forum", "Missä vain", date(2027, 2, 2))
    assert [actor.name_fi for actor in coverage(session.workspace, here).absent] == ["Soittokunta"]
    events.edit(session, nowhere, municipality_id=None)
    assert len(coverage(session.workspace, nowhere).absent) == 2
    actors.edit(session, band.id, municipality_id=None)
    assert [actor.name_fi for actor in coverage(session.workspace, here).absent] == ["Soittokunta"]
    window.go(Route("events"))
    page = window.findChild(EventsPage)
    assert page is not None
    assert page.table.rowCount() == 3
    pick(page.municipality, "Soinin kunta")
    assert [page.table.item(line, 1).text() for line in range(page.table.rowCount())] == ["Täällä"]
