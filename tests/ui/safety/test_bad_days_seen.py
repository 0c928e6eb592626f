"""What a person sees on a bad day: one sentence, and what to do."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi import app, log
from foorumi.domain.errors import WorkspaceError
from foorumi.session import notes
from foorumi.session.session import Session
from foorumi.store.backups import back_up
from foorumi.ui.console.context import Route
from foorumi.ui.console.safety.report import LogSheet
from foorumi.ui.console.start import StartPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.messages import Sheet

LONG = "pitkä ajatus " * 3000


def written(window: ConsoleWindow) -> list[str]:
    assert window.context
    workspace = window.context.session.workspace
    return [note.text for event in workspace.events for note in workspace.notes(event.id)]


def fill_disk(window: ConsoleWindow) -> None:
    assert window.context
    session = window.context.session
    (event,) = session.workspace.events
    connection = session._file.rows.connection
    connection.execute(f"pragma max_page_count = {connection.execute('pragma page_count').fetchone()[0]}")
    notes.add(session, event.id, LONG)


def make_room(window: ConsoleWindow) -> None:
    assert window.context
    assert window.context.session._file.disk
    window.context.session._file.disk.execute("pragma max_page_count = 1000000")


def notice(window: ConsoleWindow) -> str:
    QApplication.processEvents()
    found = window.centralWidget().findChild(QWidget, "notice")
    return " ".join(label.text() for label in found.findChildren(QLabel)) if found and found.isVisible() else ""


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def press(window: ConsoleWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button
    button.click()


def test_a_full_disk_is_said_above_the_page_until_there_is_room(window: ConsoleWindow) -> None:
    assert notice(window) == ""
    fill_disk(window)
    assert "vain muistissa" in notice(window)
    window.go(Route("events"))
    assert "vain muistissa" in notice(window)
    make_room(window)
    assert window.care.try_disk()
    assert notice(window) == ""
    assert "taas levyllä" in window._message.sentence.text()


def test_work_on_a_full_disk_goes_on_in_a_file_elsewhere(
    window: ConsoleWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_disk(window)
    choose(monkeypatch, tmp_path / "tikulla")
    press(window, "save_elsewhere")
    assert window.context
    assert window.context.session.path == tmp_path / "tikulla.foorumi"
    assert LONG in written(window)
    assert notice(window) == ""


def test_closing_asks_before_losing_what_is_only_in_memory(window: ConsoleWindow, file: Path, qtbot: QtBot) -> None:
    fill_disk(window)
    window.close()
    assert window.isVisible()
    press(window, "lose")
    qtbot.waitUntil(lambda: not window.isVisible())
    session = Session.open(file)
    assert len(session.workspace.notes(session.workspace.events[0].id)) == 1
    session.close()


def test_a_file_that_is_only_looked_at_can_be_read_not_typed_into(qtbot: QtBot, theme: object, file: Path) -> None:
    holding = Session.open(file)
    window = app.console()
    qtbot.addWidget(window)
    window.show()
    window.open_path(file)
    assert window.context
    assert "vain katseltavaksi" in notice(window)
    (event,) = window.context.session.workspace.events
    for tab in ("basics", "agenda", "people"):
        window.go(Route("prepare", event.id, tab))
        fields = [*window.centralWidget().findChildren(QLineEdit), *window.centralWidget().findChildren(QPlainTextEdit)]
        assert [
            field.objectName() for field in fields if not field.isReadOnly() and "search" not in field.objectName()
        ] == []
    window.close()
    holding.close()


def test_what_the_world_refuses_in_a_click_is_one_sentence_and_no_bug(window: ConsoleWindow) -> None:
    error = WorkspaceError("errors.read_only")
    app._tell_wrong(window, type(error), error, None)
    assert "vain katseltavaksi" in window._message.sentence.text()
    assert "WorkspaceError" not in log.read()


def test_a_bug_is_logged_by_its_place_without_what_anybody_wrote(window: ConsoleWindow) -> None:
    def fails() -> None:
        secret = "Edustaja 17"
        raise ValueError(secret)

    try:
        fails()
    except ValueError as error:
        app._tell_wrong(window, type(error), error, sys.exc_info()[2])
    told = log.read()
    assert "ValueError" in told
    assert "test_bad_days_seen.py" in told
    assert "Edustaja" not in told
    assert str(Path.home()) not in told
    assert "Työsi on tallessa" in window._message.sentence.text()
    window._message.act.click()
    sheet = window.findChild(LogSheet, "log")
    assert sheet
    assert "ValueError" in sheet.text.toPlainText()


BREAKS = """
import faulthandler, os, signal, sys
from foorumi.last_run import ThisRun
this_run = ThisRun()
match sys.argv[1]:
    case "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    case "broken":
        faulthandler._sigsegv()
    case "closed":
        this_run.end()
"""


@pytest.mark.parametrize(("how", "is_told"), [("killed", True), ("broken", True), ("closed", False)])
def test_a_run_that_broke_off_is_told_calmly_at_the_next_start_with_its_report(
    window: ConsoleWindow, how: str, is_told: bool
) -> None:
    subprocess.run([sys.executable, "-c", BREAKS, how], check=False, stderr=subprocess.DEVNULL)
    this_run = app.watch(window)
    try:
        assert ("sulkeutui viimeksi kesken" in window._message.sentence.text()) == is_told
        if is_told:
            window.go(Route("actors"))
            assert "sulkeutui viimeksi kesken" in window._message.sentence.text()
            window._message.act.click()
            sheet = window.findChild(LogSheet, "log")
            assert sheet
            report = sheet.text.toPlainText()
            assert "The run before broke off" in report
            assert ("Segmentation fault" in report) == (how == "broken")
            assert str(Path.home()) not in report
    finally:
        this_run.end()
    following = app.watch(window)
    assert not following.broke_off
    following.end()


def test_what_is_wrong_with_the_file_is_told_before_that_the_last_run_broke_off(window: ConsoleWindow) -> None:
    window.tell("Tiedosto on uudempi", is_error=True)
    subprocess.run([sys.executable, "-c", BREAKS, "killed"], check=False)
    this_run = app.watch(window)
    assert window._message.sentence.text() == "Tiedosto on uudempi"
    window._message.close_button.click()
    assert "sulkeutui viimeksi kesken" in window._message.sentence.text()
    window._message.close_button.click()
    assert not window._message.isVisible()
    this_run.end()


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 8192] = b"\xa5" * 8192
    file.write_bytes(content)


def test_a_damaged_file_offers_its_backups_and_what_can_be_read(
    qtbot: QtBot, theme: object, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(file, "opened")
    damage(file)
    before = file.read_bytes()
    window = app.console()
    qtbot.addWidget(window)
    window.show()
    window.open_path(file)
    assert window.context is None
    assert window.findChild(QWidget, "damaged")
    choose(monkeypatch, tmp_path / "pelastettu.foorumi")
    press(window, "salvage")
    assert window.context
    assert window.context.session.path.stem == "pelastettu"
    assert window.findChild(QWidget, "salvaged")
    assert file.read_bytes() == before
    window.open_path(file)
    from foorumi.store.backups import backups
    from foorumi.ui.console.safety import commands

    commands.put_back(window, backups(file)[0].path, file)
    assert written(window) == ["valaistu latu"]
    assert len(list(file.parent.glob("*.damaged"))) == 1
    window.close()


def test_the_log_stays_small(window: ConsoleWindow) -> None:
    for number in range(900):
        log.note(f"{number} " + "x" * 900)
    kept = log.read()
    assert "899 x" in kept
    assert " 1 x" not in kept
    assert len(kept) < 4 * log.LARGEST_BYTES


def test_a_damaged_file_named_at_the_start_is_told_over_the_start_page(qtbot: QtBot, theme: object, file: Path) -> None:
    damage(file)
    window = app.console(file)
    qtbot.addWidget(window)
    window.show()
    sheet = window.findChild(Sheet, "damaged")
    assert sheet
    assert sheet.isVisible()
    sheet.reject()
    assert window.findChild(QWidget, "message_line")
    assert window.findChild(StartPage)
    window.close()
