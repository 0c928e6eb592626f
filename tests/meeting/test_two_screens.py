"""The main job in the real window, by mouse and keys alone, on the laptop's screen and the projector's, in Finnish."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi import app
from foorumi.ui.console.context import Route
from foorumi.ui.console.follow_up.documents import DocumentsPage
from foorumi.ui.console.new_event import NewEventDialog
from foorumi.ui.console.prepare.import_dialog import ImportDialog
from foorumi.ui.console.room.page import RoomPage
from meeting.facilitator import Facilitator

pytestmark = [pytest.mark.screens, pytest.mark.qt_log_ignore("could not set the|no screens", extend=True)]

SIGN_UPS = Path(__file__).parents[1] / "data" / "attendees_excel_cp1252.csv"
COMING = 68
"""How many of the list are new people with a readable row."""


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, type_text: TypeText) -> Iterator[Facilitator]:
    app.application()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window = app.console()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Facilitator(qtbot, type_text, window)
    window.close()


def begin(facilitator: Facilitator, file: Path) -> None:
    """From the start page to an agenda of her own, in a file she named."""

    def fill(dialog: QWidget) -> None:
        facilitator.write(facilitator.field("name", dialog), "Yhdistysten ilta")
        facilitator.write(facilitator.field("on", dialog), "14.10.2027")
        facilitator.names_file(file)
        facilitator.click("make", dialog)

    facilitator.meanwhile(NewEventDialog, fill)
    facilitator.click("template_association_forum")


def bring_people(facilitator: Facilitator) -> None:
    """The sign-up list out of Excel, in its old encoding, by the three steps of the import."""

    def go_through(dialog: QWidget) -> None:
        facilitator.names_file(SIGN_UPS)
        facilitator.click("pick_file", dialog)
        facilitator.click("next", dialog)
        facilitator.click("next", dialog)

    facilitator.tab("Osallistujat")
    facilitator.meanwhile(ImportDialog, go_through)
    facilitator.click("import")


def test_an_evening_from_the_template_to_the_memo(facilitator: Facilitator, tmp_path: Path) -> None:
    window, qtbot = facilitator.window, facilitator.qtbot
    begin(facilitator, tmp_path / "ilta.foorumi")
    assert window.context is not None
    session = window.context.session
    (event,) = session.workspace.events
    assert (event.name, event.on) == ("Yhdistysten ilta", "2027-10-14")
    assert window.route == Route("prepare", event.id, "agenda")
    bring_people(facilitator)
    assert len(session.workspace.attendees(event.id)) == COMING

    facilitator.click("start_room")
    page = window.findChild(RoomPage)
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    wall = page.stage.window
    qtbot.waitUntil(wall.isVisible)
    qtbot.waitUntil(lambda: wall.screen().name() == "tykki" and window.screen().name() == "konsoli")
    assert wall.geometry() == next(s for s in QGuiApplication.screens() if s.name() == "tykki").geometry()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    items = {item.kind: item for item in session.workspace.items(event.id)}
    line = page.notes.line

    def live() -> str:
        page.evening.context.signals.flush()
        found = page.evening.live
        return found.kind if found else ""

    def go_to(kind: str) -> None:
        for _ in range(2 * len(session.workspace.items(event.id))):
            if live() == kind:
                return
            facilitator.click("next", page)
        raise AssertionError(f"{kind} never came into the room")

    def say_line(text: str) -> None:
        facilitator.type(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        page.evening.context.signals.flush()

    go_to("brainstorm")
    line.setFocus()
    say_line("yhteinen tapahtumakalenteri äänestykseen 😀")
    say_line("!kuka jaksaa")
    qtbot.keyClick(line, Qt.Key.Key_F8)
    assert page.stage.output.state == "blank"
    qtbot.keyClick(line, Qt.Key.Key_F8)
    assert page.stage.output.state == "live"
    assert [(note.text, note.kind) for note in session.workspace.notes(event.id)] == [
        ("yhteinen tapahtumakalenteri äänestykseen 😀", "idea"),
        ("kuka jaksaa", "worry"),
    ]

    go_to("vote")
    for proposal in ("Tapahtumakalenteri", "Yhteyshenkilö"):
        facilitator.write(facilitator.field("new_proposal"), proposal, Qt.Key.Key_Return)
        page.evening.context.signals.flush()
    for name, figure in (("voters_paper", "20"), ("cell_0_paper", "31"), ("cell_1_paper", "29")):
        facilitator.write(facilitator.field(name), figure, Qt.Key.Key_Tab)
        page.evening.context.signals.flush()
    for state in ("closed", "shown"):
        facilitator.click("next", page)
        page.evening.context.signals.flush()
        assert session.workspace.vote(items["vote"].id).state == state
    count = session.workspace.tally(session.workspace.item(items["vote"].id))
    assert ([row.total for row in count.ranking], count.people) == ([31, 29], 20)

    go_to("commitments")
    line.setFocus()
    say_line("kalenterin pohja, Urheiluseura, 31.1.2028")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (promise,) = session.workspace.commitments_of(event.id)
    assert (promise.text, promise.owner_text, promise.due_on) == ("kalenterin pohja", "Urheiluseura", "2028-01-31")

    leave_with_the_memo(facilitator, page, tmp_path / "muistio.pdf")
    memo = pypdfium2.PdfDocument(tmp_path / "muistio.pdf")
    words = "\n".join(page.get_textpage().get_text_range() for page in memo)
    memo.close()
    for printed in ("Yhdistysten ilta", "Tapahtumakalenteri", "Urheiluseura", "31.1.2028"):
        assert printed in words, printed


def leave_with_the_memo(facilitator: Facilitator, page: RoomPage, file: Path) -> None:
    """Three acts: end, save, name the file."""
    window, qtbot = facilitator.window, facilitator.qtbot
    facilitator.meanwhile(QDialog, lambda sheet: facilitator.click("end_and_memo", sheet))
    facilitator.click("end", page)
    qtbot.waitUntil(lambda: window.route.tab == "documents")
    papers = window.findChild(DocumentsPage)
    assert papers is not None
    qtbot.waitUntil(lambda: papers.data is not None)
    facilitator.names_file(file)
    facilitator.click("save_pdf")
    qtbot.waitUntil(file.exists)
