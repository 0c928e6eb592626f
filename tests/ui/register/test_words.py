"""The word lists are the workspace's own: added to, renamed, and nothing in use goes without something in its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.exchange.demo import make_demo
from foorumi.session import exchanges
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.register.detail_exchanges import kinds
from foorumi.ui.console.register.page import ActorsPage
from foorumi.ui.console.register.words import WordsPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[ConsoleWindow]:
    """The console on the demo evening, with the word lists open."""
    make_demo(tmp_path / "demo.foorumi").close()
    made = app.console(tmp_path / "demo.foorumi")
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.go(Route("actors"))
    made.findChild(ActorsPage).show_part("words")
    yield made
    made.close()


@pytest.fixture
def page(window: ConsoleWindow) -> WordsPage:
    return window.findChild(WordsPage)


@pytest.fixture
def session(window: ConsoleWindow) -> Session:
    assert window.context
    return window.context.session


def line(page: WordsPage, name: str, text: str) -> None:
    """Write over a field and leave it."""
    field = page.findChild(QLineEdit, name)
    field.setText(text)
    field.editingFinished.emit()


def test_a_type_of_ones_own_is_added_named_and_drawn(page: WordsPage, session: Session) -> None:
    QTest.keyClicks(page.add, "Osuuskunta")
    QTest.keyClick(page.add, Qt.Key.Key_Return)
    made = session.workspace.vocabulary.actor_types[page.chosen]
    assert (made.name.fi, made.side) == ("Osuuskunta", "community")
    line(page, "word_sv", "Andelslag")
    look = page.findChild(QComboBox, "word_look")
    look.setCurrentIndex(look.findData("company"))
    look.activated.emit(look.currentIndex())
    made = session.workspace.vocabulary.actor_types[made.code]
    assert (made.name.sv, made.look) == ("Andelslag", "company")
    while session.undo():
        pass
    assert made.code not in session.workspace.vocabulary.actor_types


def test_a_used_word_goes_only_when_it_is_said_what_takes_its_place(page: WordsPage, session: Session) -> None:
    of_type = [actor.id for actor in session.workspace.actors if actor.type == "village"]
    assert of_type
    page.choose("village")
    remove = page.findChild(QPushButton, "remove_word")
    remove.click()
    assert session.workspace.vocabulary.actor_types["village"].is_offered
    instead = page.findChild(QComboBox, "instead")
    instead.setCurrentIndex(instead.findData("association"))
    remove.click()
    assert not session.workspace.vocabulary.actor_types["village"].is_offered
    assert {actor.type for actor in session.workspace.actors if actor.id in of_type} == {"association"}
    session.undo()
    assert [actor.id for actor in session.workspace.actors if actor.type == "village"] == of_type
    page.choose("association")
    assert page.findChild(QPushButton, "remove_word") is None


def test_a_standard_word_gets_another_name_everywhere_and_keeps_its_code(
    window: ConsoleWindow, page: WordsPage, session: Session
) -> None:
    page.choose("village")
    line(page, "word_fi", "Kylä")
    window.findChild(ActorsPage).show_part("register")
    village = next(actor for actor in session.workspace.actors if actor.type == "village")
    page.window().findChild(ActorsPage).view.choose(village.id)
    window.findChild(ActorsPage).view.detail.show_actor(village.id)
    kinds = window.findChild(QWidget, "inspector").findChild(QComboBox, "type")
    assert kinds.currentText() == "Kylä"


def test_two_areas_become_one_under_a_name(page: WordsPage, session: Session) -> None:
    page.kinds.set_value("area")
    page.kinds.chosen.emit("area")
    areas = sorted({actor.area for actor in session.workspace.actors if actor.area})
    page.choose(areas[0])
    line(page, "word_fi", areas[1])
    now = {actor.area for actor in session.workspace.actors if actor.area}
    assert now == set(areas[1:])
    session.undo()
    assert sorted({actor.area for actor in session.workspace.actors if actor.area}) == areas


def test_a_sub_class_of_ones_own_is_offered_guessed_renamed_and_replaced(page: WordsPage, session: Session) -> None:
    page.kinds.set_value("subresource")
    page.kinds.chosen.emit("subresource")
    resource = list(session.workspace.vocabulary.resources)[1]
    page.of_class.setCurrentIndex(page.of_class.findData(resource))
    QTest.keyClicks(page.add, "Mehuasema")
    QTest.keyClick(page.add, Qt.Key.Key_Return)
    assert page.chosen == f"{resource}/Mehuasema"
    actor = session.workspace.actors[0].id
    exchanges.add(session, "offer", "Mehuasema lainaan", actor)

    def made() -> tuple[str, str]:
        row = next(row for row in session.workspace.exchanges if row.text == "Mehuasema lainaan")
        return row.resource, row.subresource

    assert made() == (resource, "Mehuasema")
    line(page, "word_fi", "Mehupuristamo")
    assert f"{resource}/Mehuasema" in dict(kinds(session.workspace.vocabulary, "fi"))
    assert session.workspace.vocabulary.sub_name(resource, "Mehuasema", "fi") == "Mehupuristamo"
    page.kinds.chosen.emit("subresource")  # the window hears of changes a frame later
    remove = page.findChild(QPushButton, "remove_word")
    remove.click()
    instead = page.findChild(QComboBox, "instead")
    instead.setCurrentIndex(1)
    other = str(instead.currentData())
    remove.click()
    assert "/".join(made()) == other
    assert f"{resource}/Mehuasema" not in dict(kinds(session.workspace.vocabulary, "fi"))
    session.undo()
    assert made() == (resource, "Mehuasema")
