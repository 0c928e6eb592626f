"""What takes long is told, and can be given up; then nothing has come of it."""

import io
from threading import Event
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.errors import Cancelled, UnreadableTable
from foorumi.exchange.register_files import read_register
from foorumi.exchange.tables import read_table
from foorumi.i18n import language
from foorumi.ui.theme import Theme
from foorumi.ui.widgets.waiting import Waiting, wait_for

SAY = language("fi")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def waiting(qtbot: QtBot, window: QWidget) -> Waiting:
    qtbot.wait_until(lambda: window.findChild(Waiting, "waiting") is not None)
    sheet = window.findChild(Waiting, "waiting")
    assert sheet
    return sheet


def test_a_long_reading_tells_its_rows_and_its_result_comes(qtbot: QtBot, window: QWidget) -> None:
    go_on, came = Event(), list[object]()

    def job(step: Any) -> str:
        step(1234)
        go_on.wait(20)
        return "valmis"

    wait_for(window, SAY, job, came.append, came.append)
    sheet = waiting(qtbot, window)
    qtbot.wait_until(lambda: "1234 riviä luettu" in [label.text() for label in sheet.findChildren(QLabel)])
    assert came == []
    go_on.set()
    qtbot.wait_until(lambda: came == ["valmis"])
    qtbot.wait_until(lambda: window.findChild(Waiting, "waiting") is None)


def test_what_is_given_up_ends_at_its_next_row_and_nothing_comes_of_it(qtbot: QtBot, window: QWidget) -> None:
    came: list[object] = []
    given_up, ended = Event(), Event()

    def job(step: Any) -> None:
        try:
            given_up.wait(20)
            step(1)
        except Cancelled:
            ended.set()
            raise

    wait_for(window, SAY, job, came.append, came.append, lambda: came.append("keskeytetty"))
    waiting(qtbot, window).stop.click()
    given_up.set()
    assert ended.wait(20)
    assert QThreadPool.globalInstance().waitForDone(20_000)
    QApplication.processEvents()  # whatever the ended work has sent is here now
    assert came == ["keskeytetty"]


def test_what_is_quick_comes_at_once_and_the_worlds_fault_in_its_own_words(window: QWidget) -> None:
    came: list[object] = []
    fault = UnreadableTable("exchange.empty")

    def fails(_: object) -> None:
        raise fault

    wait_for(window, SAY, lambda _: 7, came.append, came.append)
    wait_for(window, SAY, fails, came.append, came.append)
    assert came == [7, fault]


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for number in range(40):
        book.active.append(["Nimi", str(number)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods", "register"])
def test_every_reading_of_rows_ends_when_it_is_given_up(kind: str, tmp_path: Any) -> None:
    def step(rows: int) -> None:
        if rows > 5:
            raise Cancelled

    content = workbook() if kind in ("xlsx", "register") else b"Nimi;Seura\n" * 40
    if kind == "ods":
        from exchange.test_open_document import spreadsheet

        content = spreadsheet([["Nimi", "Seura"]] * 40)
    path = tmp_path / "lista.xlsx"
    path.write_bytes(content)
    with pytest.raises(Cancelled):
        read_register([path], step) if kind == "register" else read_table(content, step)
