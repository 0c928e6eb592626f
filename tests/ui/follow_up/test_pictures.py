"""Photographs and scanned sheets: taken in, told in words, typed from, kept without data of place."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId, ThemeId
from foorumi.domain.retention import due
from foorumi.domain.workspace import Part
from foorumi.session import pictures, themes
from foorumi.session.pictures import Prepared
from foorumi.session.privacy import erase_names_of_event
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.file_acts import FileActs
from foorumi.ui.console.follow_up.pictures import PicturesPage
from foorumi.ui.console.follow_up.wall import WallPage

PLACE = b"GPS 61.1234 N"


def photograph(path: Path) -> Path:
    """A JPEG that tells where it was taken."""
    from PIL import Image

    image, out = Image.new("RGB", (900, 600), "white"), BytesIO()
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()
    image.save(out, "JPEG", exif=exif)
    path.write_bytes(out.getvalue())
    assert PLACE in path.read_bytes()
    return path


def scan(path: Path, pages: int) -> None:
    """A scanned PDF."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(298, 420))
    for number in range(pages):
        canvas.drawString(40, 300, f"Lappu {number + 1}")
        canvas.showPage()
    canvas.save()


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> PicturesPage:
    page = PicturesPage(context, event_id)
    qtbot.addWidget(page)
    page.resize(1160, 620)
    page.show()
    return page


def drop(page: PicturesPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.dropEvent(
        QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    )


def test_a_dropped_photograph_is_told_placed_and_typed_from(
    page: PicturesPage, qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path, told: list[str]
) -> None:
    theme_id = themes.add(context.session, event_id, "Kyydit")
    (tmp_path / "rikki.jpg").write_bytes(b"no picture")
    with qtbot.waitSignal(page.intake.came):
        drop(page, photograph(tmp_path / "fläppi.jpg"), tmp_path / "rikki.jpg")
    assert "rikki.jpg" in told[-1]
    (kept,) = context.session.workspace.rows_of(Part.picture, event_id)
    data = context.session.bytes_of(kept.id)
    assert (kept.width, kept.height) == (900, 600)
    assert data
    assert PLACE not in data

    context.signals.flush()
    alt = page.pane.findChild(QLineEdit, "alt")
    assert isinstance(alt, QLineEdit)
    alt.setText("Kaksi lappua kyydeistä")
    alt.editingFinished.emit()
    place = page.pane.findChild(QComboBox, "of")
    assert isinstance(place, QComboBox)
    context.signals.flush()
    place.setCurrentIndex(place.findData(f"theme_id {theme_id}"))
    place.activated.emit(place.currentIndex())
    context.signals.flush()
    page.pane.slip.setText("?Kuka ajaa iltavuoron")
    QTest.keyClick(page.pane.slip, Qt.Key.Key_Return)
    (note,) = context.session.workspace.notes(event_id)
    assert (note.text, note.kind, note.source) == ("Kuka ajaa iltavuoron", "question", "paper")
    assert note.theme_id == ThemeId(theme_id)
    (kept,) = context.session.workspace.rows_of(Part.picture, event_id)
    assert (kept.alt, kept.theme_id) == ("Kaksi lappua kyydeistä", theme_id)


def test_a_scan_folder_brings_each_page_once_and_undo_takes_them_away(
    page: PicturesPage, qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    folder = tmp_path / "skannaukset"
    folder.mkdir()
    scan(folder / "laput.pdf", 2)
    (folder / "lue.txt").write_text("ei kuva")
    for _ in range(2):
        with qtbot.waitSignal(page.intake.came):
            page.take_folder(folder)
        assert [one.name for one in context.session.workspace.rows_of(Part.picture, event_id)] == [
            "laput.pdf 1",
            "laput.pdf 2",
        ]
    context.session.undo()
    assert context.session.workspace.rows_of(Part.picture, event_id) == ()


def test_pictures_are_due_and_go_for_good_with_the_names(context: Context, event_id: EventId) -> None:
    session = context.session
    made = pictures.add(session, event_id, Prepared(b"\x89PNG kuva", "image/png", 4, 4))
    assert [one.kind for one in due(session.workspace, date(2030, 1, 1))] == ["pictures"]
    erase_names_of_event(session, event_id, "[poistettu]")
    assert session.bytes_of(made) == b""
    assert due(session.workspace, date(2030, 1, 1)) == ()
    assert b"\x89PNG kuva" not in session.path.read_bytes()


def test_a_photograph_dropped_on_a_theme_of_the_wall_belongs_to_it(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    theme_id = themes.add(context.session, event_id, "Kyydit")
    wall = WallPage(context, event_id)
    qtbot.addWidget(wall)
    wall.resize(1160, 620)
    wall.show()
    column = wall.board.columns[1]
    at = wall.board.mapFromGlobal(column.mapToGlobal(column.rect().center()))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photograph(tmp_path / "fläppi.jpg")))])
    with qtbot.waitSignal(wall.intake.came):
        wall.board.dropEvent(
            QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
        )
    (kept,) = context.session.workspace.rows_of(Part.picture, event_id)
    assert kept.theme_id == theme_id


def test_a_document_is_kept_byte_for_byte_saved_out_and_erased_and_a_program_is_refused(
    qtbot: QtBot, context: Context, event_id: EventId, page: PicturesPage, told: list[str], tmp_path: Path
) -> None:
    from openpyxl import Workbook

    Workbook().save(tmp_path / "Talkoot.xlsx")
    (tmp_path / "ohjelma.docx").write_bytes(b"MZ not a document")
    with (tmp_path / "suuri.docx").open("wb") as large:
        large.write(b"PK\x03\x04")
        large.truncate(20_000_001)
    with qtbot.waitSignal(page.intake.came):
        drop(page, *(tmp_path / name for name in ("Talkoot.xlsx", "ohjelma.docx", "suuri.docx")))
    kept = context.session.workspace.rows_of(Part.picture, event_id)
    assert [one.name for one in kept] == ["Talkoot.xlsx"]
    assert "ohjelma.docx, suuri.docx" in told[-1]
    assert "20 Mt" in told[-1]
    acts = page.findChildren(FileActs)[-1]
    assert acts.findChild(QLabel, "file_name").text() == "Talkoot.xlsx"  # type: ignore[union-attr]
    assert acts.save(tmp_path / "ulos.xlsx")
    assert (tmp_path / "ulos.xlsx").read_bytes() == (tmp_path / "Talkoot.xlsx").read_bytes()
    picture_id = kept[0].id
    erase_names_of_event(context.session, event_id, "N")
    assert not context.session.bytes_of(picture_id)


def test_a_text_file_is_read_beside_its_words_and_counted_as_a_file(
    qtbot: QtBot, context: Context, event_id: EventId, page: PicturesPage, told: list[str], tmp_path: Path
) -> None:
    (tmp_path / "ryhmä3.txt").write_bytes("Kyytirinki\nTyökalut lainaan".encode("cp1252"))
    (tmp_path / "jäsenet.csv").write_text("seura;jäseniä\nLatu;120\n", "utf-8")
    (tmp_path / "kuva.txt").write_bytes(b"\x00\x01MZ")
    with qtbot.waitSignal(page.intake.came):
        drop(page, *sorted(tmp_path.glob("*.csv")), *sorted(tmp_path.glob("*.txt")))
    assert [one.name for one in context.session.workspace.rows_of(Part.picture, event_id)] == [
        "jäsenet.csv", "ryhmä3.txt",
    ]  # fmt: skip
    assert "kuva.txt" in told[-1]
    context.signals.flush()
    assert page.findChild(QLabel, "told").text() == "2 tiedostoa"  # type: ignore[union-attr]
    page.list.setCurrentRow(1)
    letters = page.pane.findChild(QPlainTextEdit, "file_text")
    assert isinstance(letters, QPlainTextEdit)
    assert letters.toPlainText() == "Kyytirinki\nTyökalut lainaan"
    qtbot.waitUntil(lambda: _is_seen(page.pane, "alt"))
    seen = {name for name in ("alt", "slip", "larger", "file_open") if _is_seen(page.pane, name)}
    assert seen == {"alt", "file_open"}, "nothing to zoom and nothing to type from"


def _is_seen(pane: QWidget, name: str) -> bool:
    return any(found.isVisible() for found in pane.findChildren(QWidget, name))


def test_a_document_with_macros_is_refused_in_one_sentence_whatever_it_is_called(
    qtbot: QtBot, context: Context, event_id: EventId, page: PicturesPage, told: list[str], tmp_path: Path
) -> None:
    from zipfile import ZipFile

    folder = tmp_path / "tuodut"
    folder.mkdir()
    (folder / "vanha.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    for name, inside in (
        ("kirje.docm", "word/vbaProject.bin"), ("muutettu.docx", "word/vbaProject.bin"), ("lasku.ods", "Basic/O/M.xml"),
    ):  # fmt: skip
        with ZipFile(folder / name, "w") as package:
            package.writestr(inside, "Sub AutoOpen")
    with qtbot.waitSignal(page.intake.came):
        drop(page, *sorted(folder.iterdir()))
    assert context.session.workspace.rows_of(Part.picture, event_id) == ()
    assert told[-1] == (
        "Näissä (4) voi olla makroja, joten niitä ei otettu mukaan: kirje.docm, lasku.ods, muutettu.docx. "
        "Tallenna ne ilman makroja, esimerkiksi .docx-, .xlsx- tai PDF-tiedostoiksi."
    )
