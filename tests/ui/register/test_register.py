"""The register as a person uses it: near-same names, doubles, wrong numbers, filters, pinned seats, private layers."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import ActorId
from foorumi.domain.map_places import rings
from foorumi.session import actors, exchanges, relations
from foorumi.session.session import Session
from foorumi.ui.console.register.files import LeftOutSheet, export, take_in
from foorumi.ui.console.register.page import ActorsPage
from foorumi.ui.console.register.view import RegisterView
from foorumi.ui.console.window import ConsoleWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session(window: ConsoleWindow) -> Session:
    assert window.context
    return window.context.session


@pytest.fixture
def view(window: ConsoleWindow) -> RegisterView:
    found = window.findChild(RegisterView)
    assert found is not None
    return found


def enter(field: QLineEdit, text: str) -> None:
    """Type a text over what was there and press Enter."""
    field.setFocus()
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_near_same_name_is_offered_and_taken(window: ConsoleWindow, view: RegisterView, session: Session) -> None:
    known = actors.add(session, "Urheiluseura")
    enter(view.add, "Urheilusuera ry")
    sheet = window.findChild(QWidget, "did_you_mean")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert len(session.workspace.actors) == 1
    enter(view.add, "Urheilusuera ry")
    sheet = next(found for found in window.findChildren(QWidget, "did_you_mean") if found.isVisible())
    next(button for button in sheet.findChildren(QPushButton) if "Urheiluseura" in button.text()).click()
    assert view.map.selected == known
    assert len(session.workspace.actors) == 1
    enter(view.add, "Urheilusuera ry")
    next(button for button in window.findChildren(QPushButton, "add_anyway") if button.isVisible()).click()
    assert len(session.workspace.actors) == 2


def test_a_double_is_merged_from_its_own_card(window: ConsoleWindow, view: RegisterView, session: Session) -> None:
    kept = actors.add(session, "Martat")
    double = actors.add(session, "Martat ry", area="kirkonkylä")
    view.detail.merge_asked.emit(double)
    field = window.findChild(QLineEdit, "merge_into")
    assert field.text() == "Martat"
    window.findChild(QPushButton, "merge_now").click()
    assert [(actor.id, actor.area) for actor in session.workspace.actors] == [(kept, "kirkonkylä")]


def test_a_wrong_business_id_is_told_and_not_kept(view: RegisterView, session: Session) -> None:
    actor_id = actors.add(session, "Kyläkauppa", type="company")
    view.choose(actor_id)
    view._show_side()
    field = view.detail.findChild(QLineEdit, "business_id")
    enter(field, "0201256-7")
    assert field.property("wrong") == "true"
    assert session.workspace.actors[0].business_id == ""
    enter(field, "0201256-6")
    assert session.workspace.actors[0].business_id == "0201256-6"


def test_list_and_map_show_the_same_and_a_filter_moves_nobody(
    qtbot: QtBot, view: RegisterView, session: Session
) -> None:
    for name, ring in (("Martat", 1), ("Kirjasto", 2), ("Kuoro", 2)):
        actors.add(session, name, ring=ring)
    qtbot.wait_until(lambda: view.map.layout_ is not None and len(view.map.layout_.seats) == 3)
    before = {seat.id: (seat.x, seat.y) for seat in view.map.layout_.seats}  # type: ignore[union-attr]
    view.filters.ring.setCurrentIndex(2)
    view.filters.ring.activated.emit(2)
    assert view.map.shown is not None
    assert {seat.id: (seat.x, seat.y) for seat in view.map.shown.seats}.items() <= before.items()
    assert all(seat.box for seat in view.map.shown.seats)
    view.show_as("list")
    assert [view.list.item(line, 0).text() for line in range(view.list.rowCount())] == ["Kirjasto", "Kuoro"]
    assert len(view.map.shown.seats) == 2
    view.list.setCurrentCell(1, 0)
    QTest.keyClick(view.list, Qt.Key.Key_Delete)
    assert [actor.name_fi for actor in session.workspace.actors] == ["Martat", "Kirjasto"]
    session.undo()
    assert len(session.workspace.actors) == 3


def test_a_seat_is_pinned_and_let_go_from_the_menu_of_the_keyboard(
    qtbot: QtBot, view: RegisterView, session: Session
) -> None:
    actor_id = actors.add(session, "Martat")
    qtbot.wait_until(lambda: view.map.layout_ is not None and len(view.map.layout_.seats) == 1)
    view.map.setFocus()
    QTest.keyClick(view.map, Qt.Key.Key_Right)
    for is_pinned in (True, False):
        by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(view.map, by_key)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text().endswith("\tP")).trigger()
        menu.close()
        assert (rings(session.workspace)[actor_id][1] is not None) == is_pinned
        QApplication.processEvents()


def test_tension_is_drawn_only_when_the_facilitator_asks(qtbot: QtBot, view: RegisterView, session: Session) -> None:
    one, two = (actors.add(session, name) for name in ("Martat", "Kuoro"))
    relations.relate(session, one, two, "tension")
    relations.relate(session, one, two, "cooperation")
    qtbot.wait_until(lambda: len(view.map._ties) == 1)
    chip = next(chip for chip in view.layers.findChildren(QPushButton) if "Jännitteet" in chip.text())
    chip.click()
    assert {tie.type for tie in view.map._ties} == {"tension", "cooperation"}


def test_a_pair_beside_the_map_becomes_a_draft_promise(window: ConsoleWindow, qtbot: QtBot, session: Session) -> None:
    giver, receiver = actors.add(session, "Seurakunta", type="parish"), actors.add(session, "Eläkkeensaajat")
    exchanges.add(session, "need", "Kyyti torille", receiver, area="kirkonkylä")
    exchanges.add(session, "offer", "Kyytejä", giver, area="koko kunta")
    qtbot.wait_until(lambda: window.findChild(QWidget, "could_fit") is not None)
    window.findChild(QPushButton, "propose").click()
    assert [promise.actor_id for promise in session.workspace.commitments] == [giver]
    session.undo()
    assert (session.workspace.commitments, session.workspace.matches) == ((), ())


def test_rows_that_cannot_be_taken_in_are_named_with_their_reasons(
    qtbot: QtBot, window: ConsoleWindow, session: Session, tmp_path: Path
) -> None:
    context: Any = window.context
    (tmp_path / "yhteydet.csv").write_text(
        "from_id;to_id;type\nMartat;Seura;cooperation\nMartat;Nuori;tuttu\n", "utf-8"
    )
    (tmp_path / "toimijat.csv").write_text("Nimi;Kehä\nMartat;1\n;2\nNuori;kolme\n", "utf-8")
    take_in(context, [tmp_path / "yhteydet.csv", tmp_path / "toimijat.csv"])
    qtbot.wait_until(lambda: window.findChild(LeftOutSheet, "left_out") is not None)
    sheet = window.findChild(LeftOutSheet, "left_out")
    assert sheet
    assert [label.text() for label in sheet.body.parentWidget().findChildren(QLabel)] == [
        "Toimijat, rivi 3: Tieto puuttuu: Nimi",
        "Yhteydet, rivi 2: Toimijaa ei löytynyt: Seura",
        "Yhteydet, rivi 3: Tuntematon arvo: tuttu",
    ]
    assert [actor.name_fi for actor in session.workspace.actors] == ["Martat", "Nuori"]
    sheet.save(tmp_path / "korjattavat.csv")
    assert "Yhteydet;3;Tuntematon arvo: tuttu" in (tmp_path / "korjattavat.csv").read_text("utf-8-sig")
    session.undo()
    assert session.workspace.actors == ()


def test_the_register_goes_out_and_comes_back_from_its_menu(
    qtbot: QtBot, window: ConsoleWindow, session: Session, tmp_path: Path
) -> None:
    context: Any = window.context
    kept = ActorId(actors.add(session, "Martat", area="kirkonkylä"))
    export(context, "xlsx", tmp_path / "toimijat.xlsx")
    actors.edit(session, kept, area="")
    take_in(context, [tmp_path / "toimijat.xlsx"])
    qtbot.wait_until(lambda: session.workspace.actors[0].area == "kirkonkylä")
    take_in(context, [tmp_path / "puuttuu.xlsx"])
    page = window.findChild(ActorsPage)
    assert page is not None
    assert len(session.workspace.actors) == 1


def test_a_tie_keeps_its_source_and_standing_and_a_broken_one_is_not_drawn(
    qtbot: QtBot, view: RegisterView, session: Session
) -> None:
    one, two = (actors.add(session, name) for name in ("Martat", "Lions"))
    tie = relations.relate(session, one, two, "cooperation")
    view.choose(one)
    qtbot.wait_until(lambda: view.detail.actor_id == one)
    view.detail.choose_part("ties")
    view.detail.findChild(QPushButton, f"tie_more_{tie}").click()
    source = view.detail.findChild(QLineEdit, "tie_source")
    source.setText("foorumi 15.10.2026")
    source.editingFinished.emit()
    day = view.detail.findChild(QLineEdit, "tie_checked_on")
    day.setText("15.10.2026")
    day.editingFinished.emit()
    kept = session.workspace.relations[0]
    assert (kept.source, kept.checked_on) == ("foorumi 15.10.2026", "2026-10-15")
    assert view.layers.shows(kept)
    state = view.detail.findChild(QComboBox, "tie_state")
    state.setCurrentIndex(state.findData("broken"))
    state.activated.emit(state.currentIndex())
    assert not view.layers.shows(session.workspace.relations[0])


@pytest.mark.parametrize("part", ["register", "pairs", "practices", "words"])
def test_the_register_fits_a_small_window_with_letters_twice_as_large(
    qtbot: QtBot, window: ConsoleWindow, part: str
) -> None:
    window.resize(1280, 720)
    window.change_settings(window.settings._replace(text_percent=200))
    page = window.findChild(ActorsPage)
    page.show_part(part)
    QApplication.processEvents()
    held = page.parentWidget()
    assert window.width() == 1280
    assert held.minimumSizeHint().width() <= 1280 - 12
