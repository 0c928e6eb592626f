"""A whole evening in the real window, with mouse and keys, in Finnish: from a template to the memo."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi import app
from foorumi.exchange.arrivals import import_attendees
from foorumi.exchange.tables import read_table
from foorumi.session import events
from foorumi.ui.console.context import Route
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.window import ConsoleWindow

LEFT = Qt.MouseButton.LeftButton
SIGN_UPS = Path(__file__).parents[1] / "data" / "attendees_excel_cp1252.csv"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ConsoleWindow]:
    app.application()
    made = app.console()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.create_path(tmp_path / "ilta.foorumi")
    yield made
    made.close()


def press(qtbot: QtBot, inside: QWidget, name: str) -> None:
    button = inside.findChild(QPushButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    qtbot.mouseClick(button, LEFT)


def test_an_evening_goes_from_the_template_to_the_memo(
    qtbot: QtBot, window: ConsoleWindow, type_text: TypeText
) -> None:
    assert window.context
    session = window.context.session
    event = events.create(session, "association_forum", "Yhdistysten ilta", date(2026, 10, 15))
    import_attendees(session, event, read_table(SIGN_UPS.read_bytes()))
    window.go(Route("room", event))
    page = window.findChild(RoomPage)
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    items = session.workspace.items(event)
    kinds = {item.kind: item.id for item in items}

    line = page.notes.line

    def say_line(text: str) -> None:
        line.setFocus()
        type_text(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)

    page.stage.open()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert page.stage.output.state == "live"
    press(qtbot, page, "next")
    assert session.workspace.run(event).live_item_id == items[0].id
    present = session.workspace.present(event)
    press(qtbot, page, "present_more")
    assert session.workspace.present(event) == present + 1

    def go_to(kind: str) -> None:
        for _ in range(15):
            session_changed(page)
            if session.workspace.run(event).live_item_id == kinds[kind]:
                return
            press(qtbot, page, "next")
        raise AssertionError(f"{kind} never came into the room")

    go_to("brainstorm")
    say_line("yhteinen tapahtumakalenteri äänestykseen 😀")
    say_line("!kuka jaksaa")
    assert [(note.text, note.kind) for note in session.workspace.notes(event)] == [
        ("yhteinen tapahtumakalenteri äänestykseen 😀", "idea"),
        ("kuka jaksaa", "worry"),
    ]
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert page.stage.output.state == "blank"
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert page.stage.output.state == "live"

    page.evening.open(kinds["vote"])
    assert session.workspace.run(event).live_item_id == kinds["brainstorm"], "looking never shows"
    for proposal in ("Tapahtumakalenteri", "Yhteyshenkilö"):
        field = page.findChild(QLineEdit, "new_proposal")
        assert field is not None
        field.setFocus()
        type_text(field, proposal)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        session_changed(page)
    go_to("vote")
    for name, value in (("voters_paper", "20"), ("cell_0_paper", "31"), ("cell_1_paper", "29")):
        cell = page.findChildren(QLineEdit, name)[-1]
        cell.setFocus()
        type_text(cell, value)
        session_changed(page)
    for state in ("closed", "shown"):
        press(qtbot, page, "next")
        assert session.workspace.vote(kinds["vote"]).state == state
    count = session.workspace.tally(session.workspace.item(kinds["vote"]))
    assert [row.total for row in count.ranking] == [31, 29]
    assert count.people == 20

    go_to("commitments")
    say_line("kalenterin pohja, Urheiluseura, 31.1.2027")
    session_changed(page)
    (promise,) = session.workspace.commitments_of(event)
    assert (promise.text, promise.owner_text, promise.due_on) == ("kalenterin pohja", "Urheiluseura", "2027-01-31")
    assert not promise.is_read_aloud
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert session.workspace.commitments_of(event)[0].is_read_aloud
    page.finish()
    assert session.workspace.run(event).ended_at
    assert window.route == Route("follow_up", event, "documents")
    memo = window.context.papers(session, event, "memo", "fi")()
    assert memo.startswith(b"%PDF-1.7")


def session_changed(page: RoomPage) -> None:
    page.evening.context.signals.flush()


def test_an_evening_left_in_the_middle_goes_on_at_the_same_item(window: ConsoleWindow, qtbot: QtBot) -> None:
    assert window.context
    path, event = (
        window.context.session.path,
        events.create(window.context.session, "generic_workshop", "Ilta", date(2026, 10, 15)),
    )
    window.go(Route("room", event))
    page = window.findChild(RoomPage)
    assert page is not None
    page.show_next()
    page.show_next()
    live = window.context.session.workspace.run(event).live_item_id
    window.close()
    reopened = app.console()
    qtbot.addWidget(reopened)
    reopened.open_path(path)
    assert reopened.context
    reopened.go(Route("room", event))
    assert reopened.context.session.workspace.run(event).live_item_id == live
    again = reopened.findChild(RoomPage)
    assert again is not None
    assert again.evening.workspace.run(event).live_item_id == live
    assert again.stage.output.state == "off", "the projector never opens by itself"
    reopened.close()
