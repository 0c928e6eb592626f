"""Files dropped on the window, and tables by the clipboard into and out of spreadsheets."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTableView, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.domain.events import Event
from foorumi.domain.workspace import Part, Workspace
from foorumi.exchange.tables import read_table
from foorumi.session import actors
from foorumi.ui.console.bringing import Bringing
from foorumi.ui.console.context import Route
from foorumi.ui.console.prepare.import_dialog import ImportDialog
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme
from foorumi.ui.widgets.messages import Sheet
from ui.everywhere.conftest import settle

PEOPLE = "Nimi\tOrganisaatio\nKoollekutsuja\tUrheiluseura\nSihteeri\tKyläyhdistys"


class Desk:
    """The window with a file of one's own, and hands that drop and press."""

    def __init__(self, window: ConsoleWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def workspace(self) -> Workspace:
        assert self.window.context
        return self.window.context.session.workspace

    @property
    def event(self) -> Event:
        return next(event for event in self.workspace.events if self.workspace.notes(event.id))

    def go(self, *route: str) -> None:
        self.window.go(Route(*route))
        settle()
        self.window.activateWindow()
        settle()

    def drop(self, *paths: Path, on: QWidget | None = None) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        widget = on or self.window
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enters = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, enters)
        assert enters.isAccepted()
        QApplication.sendEvent(
            self.window if on is None or on.isWindow() else on,
            QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier),
        )
        settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
        settle()

    def copied(self, view: QWidget) -> list[list[str]]:
        view.setFocus()
        self.press(Qt.Key.Key_C)
        return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]

    def in_dialog(self, act: Callable[[], None], does: Callable[[QDialog], object]) -> None:
        """Act, and do something in the dialog that opens by it; Qt waits inside the act."""
        done: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and not done:
                done.append(dialog)
                does(dialog)
                dialog.reject()

        watch = QTimer(interval=10)
        watch.timeout.connect(look)
        watch.start()
        act()
        self.qtbot.waitUntil(lambda: bool(done))
        watch.stop()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, demo: Path, tmp_path: Path) -> Desk:
    app.application()
    window = app.console()
    qtbot.addWidget(window, before_close_func=lambda _: window.close())
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.findChild(Bringing) is not None)
    path = tmp_path / "ilta.foorumi"
    shutil.copy(demo, path)
    return Desk(window, qtbot)


def opened(desk: Desk, tmp_path: Path) -> None:
    desk.drop(tmp_path / "ilta.foorumi")
    assert desk.window.context
    assert desk.window.context.session.path == tmp_path / "ilta.foorumi"


def read_up_to(desk: Desk, dialog: QDialog) -> str:
    """The step of the import once what came has been read."""
    assert isinstance(dialog, ImportDialog)
    desk.qtbot.waitUntil(lambda: dialog.step != "pick")
    return dialog.step


def test_files_go_where_they_belong(desk: Desk, tmp_path: Path) -> None:
    table, picture = tmp_path / "ilmoittautuneet.csv", tmp_path / "fläppi.png"
    table.write_text(PEOPLE.replace("\t", ";"), "utf-8")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.yellow)
    image.save(str(picture))
    desk.drop(table)
    assert desk.window._message.isVisible(), "there is nothing open to bring it into"
    opened(desk, tmp_path)

    desk.go("prepare", desk.event.id, "people")
    steps: list[str] = []
    desk.in_dialog(lambda: desk.drop(table), lambda dialog: steps.append(read_up_to(desk, dialog)))
    assert steps == ["match"], "the file is read already"

    desk.go("prepare", desk.event.id, "agenda")
    desk.drop(table)
    (sheet,) = desk.window.findChildren(Sheet, "bring")
    sheet.reject()

    desk.drop(picture)
    assert desk.window.route.tab == "pictures"
    desk.qtbot.waitUntil(lambda: len(desk.workspace.rows_of(Part.picture, desk.event.id)) == 1)

    desk.go("room", desk.event.id)
    desk.drop(tmp_path / "ilta.foorumi")
    assert desk.window.route.page == "room", "a dropped file never ends an evening"


def test_any_table_is_copied_for_a_spreadsheet(desk: Desk, tmp_path: Path) -> None:
    opened(desk, tmp_path)
    assert desk.window.context
    session = desk.window.context.session
    actors.add(session, "=1+1 ry")
    for name, page in (("actor_list", ("actors",)), ("list", ("commitments",)), ("events_table", ("events",))):
        desk.go(*page)
        if button := desk.window.findChild(QAbstractButton, "as_list"):
            button.click()
            settle()
        view = desk.window.findChild(QTableWidget, name)
        assert view
        rows = desk.copied(view)
        assert len(rows) == view.rowCount() + 1, name
        assert rows[0][0] == view.horizontalHeaderItem(0).text()
        if name == "actor_list":
            assert any(row[0] == "'=1+1 ry" for row in rows), "no cell runs as a formula"
    desk.go("prepare", desk.event.id, "people")
    people = desk.window.findChild(QTableView, "people_table")
    assert people
    people.selectRow(2)
    rows = desk.copied(people)
    assert len(rows) == 2, "the headings and the chosen row"
    assert rows[1][0] == people.model().index(2, 0).data()
    desk.go("follow_up", desk.event.id, "results")
    results = next(one for one in desk.window.findChildren(QTableWidget) if one.isVisible())
    assert read_table("\n".join("\t".join(row) for row in desk.copied(results))).rows


def test_rows_of_a_spreadsheet_are_pasted_as_people_notes_and_actors(desk: Desk, tmp_path: Path) -> None:
    opened(desk, tmp_path)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(PEOPLE)
    desk.go("prepare", desk.event.id, "people")
    before = len(desk.workspace.attendees(desk.event.id))

    def bring(dialog: QDialog) -> None:
        assert read_up_to(desk, dialog) == "match"
        assert isinstance(dialog, ImportDialog)
        dialog.forward()
        desk.qtbot.waitUntil(lambda: dialog.step == "check")
        dialog.forward()

    desk.in_dialog(lambda: desk.press(Qt.Key.Key_V), bring)
    assert len(desk.workspace.attendees(desk.event.id)) == before + 2

    desk.go("follow_up", desk.event.id, "notes")
    clipboard.setText("Teksti\tTeema\nValaistu latu\tLiikunta\nKyydit illalla\tLiikenne")
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        desk.qtbot.waitUntil(lambda: bool(dialog.findChild(QLabel, "seen").text()))
        seen.extend(dialog.findChild(QLabel, "seen").text().splitlines())

    desk.in_dialog(lambda: desk.press(Qt.Key.Key_V), look)
    assert seen == ["• Valaistu latu  (Liikunta)", "• Kyydit illalla  (Liikenne)"]

    desk.go("actors")
    clipboard.setText("nimi\ttyyppi\nUusi kyläyhdistys\tvillage")
    desk.press(Qt.Key.Key_V)
    desk.qtbot.waitUntil(lambda: any(one.name_fi == "Uusi kyläyhdistys" for one in desk.workspace.actors))
    desk.press(Qt.Key.Key_Z)
    assert all(one.name_fi != "Uusi kyläyhdistys" for one in desk.workspace.actors)
