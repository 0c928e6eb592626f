"""Ten actors, ties, needs and offers, a pair, an empty seat filled, the map on paper: once by keys, once by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import TypeText

from foorumi.domain.map_places import ring_of
from foorumi.domain.workspace import Workspace
from foorumi.ui.console.follow_up.documents import DocumentsPage
from foorumi.ui.console.register.detail import ActorDetail
from foorumi.ui.console.register.map import ActorMap
from foorumi.ui.console.register.pairs import PairsPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.choices import Tabs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAMES = (
    "Martat", "Urheiluseura", "Soinin seurakunta", "Kansalaisopisto", "Kyläyhdistys", "Metsästysseura", "Kesäteatteri",
    "Lions-klubi", "Tilauskyyti Oy", "Eläkkeensaajat",
)  # fmt: skip
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the focus is."""
    target = QApplication.focusWidget() or QApplication.activePopupWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    QApplication.processEvents()


def walk_to(name: str, steps: int = 120) -> QWidget:
    """Tab on until a widget of a name has the focus."""
    for _ in range(steps):
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == name:
            return focus
        press(TAB)
    raise AssertionError(f"Tab never came to {name}, but to {QApplication.focusWidget()}")


def workspace(window: ConsoleWindow) -> Workspace:
    assert window.context
    return window.context.session.workspace


def test_everything_is_done_by_keys_alone(qtbot: QtBot, window: ConsoleWindow, type_text: TypeText) -> None:
    add = walk_to("add")
    for name in NAMES:
        type_text(add, name)
        press(ENTER)
    assert sorted(actor.name_fi for actor in workspace(window).actors) == sorted(NAMES)

    walk_to("map")
    for other in ("Urheiluseura", "Martat"):
        chosen = workspace(window).actors[-1].name_fi
        press(Qt.Key.Key_L)
        type_text(window, other)
        press(ENTER)
        assert chosen == "Eläkkeensaajat"
    assert len(workspace(window).relations) == 2

    press(Qt.Key.Key_N)
    type_text(window, "Kyyti iltatapahtumiin")
    press(ENTER)
    walk_to("map")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_T)
    type_text(window, "Pikkubussin kyyti")
    press(ENTER)
    need, offer = workspace(window).exchanges
    assert (need.direction, need.resource, offer.direction) == ("need", "transport", "offer")
    assert need.actor_id != offer.actor_id

    walk_to("actor_tabs")
    press(Qt.Key.Key_Right)
    walk_to("fits")
    press(Qt.Key.Key_Space)
    assert [match.state for match in workspace(window).matches] == ["accepted"]
    for side in ("need_confirmed", "offer_confirmed"):
        walk_to(side)
        press(Qt.Key.Key_Space)
    walk_to("draft")
    press(Qt.Key.Key_Space)
    assert workspace(window).matches[0].is_confirmed
    assert [promise.actor_id for promise in workspace(window).commitments] == [offer.actor_id]

    walk_to("actor_tabs")
    press(Qt.Key.Key_Left)
    walk_to("map")
    press(Qt.Key.Key_Escape)
    qtbot.wait_until(lambda: window.findChild(ActorDetail).actor_id is None)
    walk_to("add_seat")
    press(Qt.Key.Key_Space)
    type_text(window, "Kesäasukkaat")
    press(ENTER)
    seat = workspace(window).actors[-1]
    assert (seat.name_fi, ring_of(workspace(window), seat.id)) == ("Kesäasukkaat", 4)
    walk_to("map")
    map_ = window.findChild(ActorMap, "map")
    qtbot.wait_until(lambda: map_.shown is not None and len(map_.shown.seats) == 11)
    for _ in range(12):
        press(Qt.Key.Key_Right)
        if map_.selected == seat.id:
            break
    press(Qt.Key.Key_2)
    assert ring_of(workspace(window), seat.id) == 2

    walk_to("print_actor_map")
    press(Qt.Key.Key_Space)
    page = window.findChild(DocumentsPage)
    assert page.code == "actor_map"
    qtbot.wait_until(lambda: page.data is not None)
    assert page.data.startswith(b"%PDF")


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click in the middle of a widget, or at a point of it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
    QApplication.processEvents()


def seat_point(window: ConsoleWindow, name: str) -> QPoint:
    """Where an actor sits on the map."""
    actor = next(actor for actor in workspace(window).actors if actor.name_fi == name)
    layout = window.findChild(ActorMap, "map").layout_
    assert layout
    seat = next(seat for seat in layout.seats if seat.id == actor.id)
    return QPoint(round(seat.x), round(seat.y))


def drag(map_: ActorMap, start: QPoint, end: QPoint) -> None:
    """Press, move and let go."""
    QTest.mousePress(map_, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(map_, (start + end) / 2)
    QTest.mouseMove(map_, end)
    QTest.mouseRelease(map_, Qt.MouseButton.LeftButton, pos=end)
    QApplication.processEvents()


def found(qtbot: QtBot, window: ConsoleWindow, kind: type, name: str):  # type: ignore[no-untyped-def]
    """A widget by name, once it is seen."""

    def seen() -> list[QWidget]:
        return [widget for widget in window.findChildren(kind, name) if widget.isVisible()]

    qtbot.wait_until(lambda: bool(seen()))
    QApplication.processEvents()
    return seen()[0]


def test_everything_is_done_by_mouse_and_letters_alone(
    qtbot: QtBot, window: ConsoleWindow, type_text: TypeText
) -> None:
    for name in NAMES:
        add = found(qtbot, window, QLineEdit, "add")
        click(add)
        type_text(add, name)
        click(found(qtbot, window, QPushButton, "add_button"))
    assert len(workspace(window).actors) == 10

    map_ = window.findChild(ActorMap, "map")
    click(found(qtbot, window, QPushButton, "link"))
    drag(map_, seat_point(window, "Martat"), seat_point(window, "Urheiluseura"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    click(menu, menu.actionGeometry(menu.actions()[0]).center())
    assert [tie.type for tie in workspace(window).relations] == ["cooperation"]
    click(found(qtbot, window, QPushButton, "link"))

    for name, direction, text in (("Martat", "need", "Kyyti torille"), ("Kansalaisopisto", "offer", "Kyytejä")):
        click(map_, seat_point(window, name))
        chosen = map_.selected
        qtbot.wait_until(lambda chosen=chosen: window.findChild(ActorDetail).actor_id == chosen)
        QApplication.processEvents()
        tabs = found(qtbot, window, Tabs, "parts")
        qtbot.wait_until(lambda tabs=tabs: tabs.width() > 200)
        click(tabs, tabs.tabRect(2).center())
        qtbot.wait_until(lambda: window.findChild(ActorDetail).part == "exchanges")
        line = found(qtbot, window, QLineEdit, f"add_{direction}")
        click(line)
        type_text(line, text)
        click(found(qtbot, window, QPushButton, f"add_{direction}_button"))
    assert [row.direction for row in workspace(window).exchanges] == ["need", "offer"]

    tabs = window.findChild(QWidget, "actor_tabs")
    click(tabs, tabs.tabRect(1).center())
    click(found(qtbot, window, QPushButton, "fits"))
    assert [match.state for match in workspace(window).matches] == ["accepted"]
    assert window.findChild(PairsPage).chosen is not None
    click(tabs, tabs.tabRect(0).center())

    click(map_, QPoint(6, 6))
    qtbot.wait_until(lambda: window.findChild(ActorDetail).actor_id is None)
    click(found(qtbot, window, QPushButton, "add_seat"))
    group = next(b for b in window.findChild(QWidget, "empty_seat").findChildren(QPushButton) if b.text() == "nuoret")
    click(group)
    seat = workspace(window).actors[-1]
    assert (seat.name_fi, ring_of(workspace(window), seat.id)) == ("Nuoret", 4)
    assert [voice.audience for voice in workspace(window).voices if voice.actor_id == seat.id] == ["nuoret"]
    qtbot.wait_until(lambda: map_.layout_ is not None and len(map_.layout_.seats) == 11)
    layout = map_.layout_
    assert layout
    drag(map_, seat_point(window, "Nuoret"), QPoint(*(round(c) for c in layout.point(1.5, 100))))
    assert ring_of(workspace(window), seat.id) == 2

    ring = found(qtbot, window, QComboBox, "filter_ring")
    assert ring.count() == 5
    click(found(qtbot, window, QPushButton, "print_actor_map"))
    page = window.findChild(DocumentsPage)
    qtbot.wait_until(lambda: page.data is not None)
    assert page.code == "actor_map"
    assert window.findChild(QListWidget, "papers") is not None
