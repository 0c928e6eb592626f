"""The papers of an event on the screen and in a file."""

import io
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from foorumi import settings
from foorumi.domain.ids import EventId
from foorumi.domain.papers import room_papers
from foorumi.domain.workspace import Part
from foorumi.session import agenda, attendees, conclusions, events, notes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.follow_up.conclusions import ConclusionsPage
from foorumi.ui.console.follow_up.documents import DocumentsPage
from foorumi.ui.console.follow_up.label_choice import LabelChoice
from foorumi.ui.console.follow_up.paper_marks import PaperMarks
from foorumi.ui.console.follow_up.printing import as_chosen, pages_of, paint_pdfs, set_up
from foorumi.ui.console.prepare.agenda import AgendaPage
from foorumi.ui.console.prepare.basics import BasicsPage
from foorumi.ui.widgets.messages import Sheet
from foorumi.ui.widgets.waiting import Waiting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(qtbot: QtBot, context: Context, event_id: EventId) -> DocumentsPage:
    page = DocumentsPage(context, event_id)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    page.show()
    qtbot.waitUntil(lambda: page.data is not None)
    return page


def test_a_paper_is_shown_page_by_page_and_saved_as_it_was_seen(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path, told: list[str]
) -> None:
    page = opened(qtbot, context, event_id)
    assert page.findChild(QLabel, "page_words").text() == "Sivu 1 / 2"
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    assert page.findChild(QLabel, "page_words").text() == "Sivu 2 / 2"
    page.save_to(tmp_path / "muistio.pdf")
    assert (tmp_path / "muistio.pdf").read_bytes() == page.data
    assert told == ["Tallennettu: muistio.pdf"]


def test_saving_a_list_that_tells_who_came_stays_in_the_log_and_other_papers_do_not(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    attendees.add(context.session, event_id, "Osallistuja 1")
    page = opened(qtbot, context, event_id)
    page.save_to(tmp_path / "muistio.pdf")
    assert context.session.workspace.rows(Part.privacy_act) == ()
    page.papers.choose("attendees")
    qtbot.waitUntil(lambda: page.data is not None)
    page.save_to(tmp_path / "osallistujat.pdf")
    (act,) = context.session.workspace.rows(Part.privacy_act)
    assert (act.act, act.event_id, act.rows) == ("saved", event_id, 1)
    assert "Osallistuja 1" not in str(act)


def test_an_approved_memo_is_kept_as_it_was_and_later_edits_make_a_new_version(
    qtbot: QtBot, real_papers: Context, event_id: EventId
) -> None:
    context = real_papers
    page = opened(qtbot, context, event_id)
    state, approve = page.findChild(QLabel, "memo_state"), page.findChild(QPushButton, "approve")
    assert state.text() == "Muistio on luonnos"
    page.findChild(QPushButton, "check").click()
    context.signals.flush()
    assert state.text().startswith("Muistio on tarkastettu")
    page.findChild(QLineEdit, "approved_by").setText("sivistysjohtaja")
    approve.click()
    context.signals.flush()
    assert state.text().startswith("Muistio on hyväksytty")
    (first,) = page.memo.kept()
    assert first.is_whole
    assert first.number == 1
    assert "Hyväksyjä sivistysjohtaja" in printed_text(first.pdf)

    events.edit(context.session, event_id, purpose="Uusi tarkoitus.")
    page.memo.findChild(QPushButton, "reopen").click()
    approve.click()
    context.signals.flush()
    kept = page.memo.kept()
    assert [version.number for version in kept] == [1, 2]
    assert kept[0] == first
    assert "Uusi tarkoitus." in printed_text(kept[1].pdf)
    assert "Uusi tarkoitus." not in printed_text(first.pdf)
    page.memo.shown.emit(first)
    qtbot.waitUntil(lambda: page.data == first.pdf)
    context.session.undo()
    context.signals.flush()
    assert page.memo.kept() == [first]
    qtbot.waitUntil(lambda: page.data is not None)


def test_the_memo_leaves_out_what_was_unticked_and_leads_to_where_its_parts_are_written(
    qtbot: QtBot, real_papers: Context, event_id: EventId, told: list[str]
) -> None:
    context = real_papers
    events.edit(context.session, event_id, purpose="Koota yhdistykset.", contact="vapaa-aikasihteeri")
    page = opened(qtbot, context, event_id)
    assert "Tarkoitus" in printed_text(page.data)
    page.findChild(QCheckBox, "part_purpose").click()
    context.signals.flush()
    qtbot.waitUntil(lambda: page.data is not None and "Tarkoitus" not in printed_text(page.data))
    assert page.view.heading_above(0, 200) == "1 Tilaisuus"
    page.open_field(0, 200)
    assert told[-1] == "prepare"


def test_a_click_on_a_conclusion_or_the_purpose_leads_into_its_own_field(
    qtbot: QtBot, real_papers: Context, event_id: EventId
) -> None:
    purpose = "Koota yhdistykset saman pöydän ääreen."
    events.edit(real_papers.session, event_id, purpose=purpose)
    for text in ("Salivuorot jaetaan keväällä.", "Kalenteri otetaan käyttöön."):
        conclusions.add(real_papers.session, event_id, text)
    talk = next(item.id for item in real_papers.session.workspace.items(event_id) if item.kind == "presentation")
    agenda.edit(real_papers.session, talk, summary="Talousarviosta kerrottiin.")
    notes.remark(real_papers.session, event_id, "Sali oli täynnä.", talk)
    opens = {"basics": BasicsPage, "conclusions": ConclusionsPage, "agenda": AgendaPage}
    shown: list[QWidget] = []

    def go(route: Route) -> None:
        shown.append(opens[route.tab](context, event_id))
        shown[-1].setParent(context.window)
        context.window.show()
        shown[-1].show()

    context = real_papers._replace(go=go)
    page = opened(qtbot, context, event_id)

    def click(text: str) -> None:
        heights = (y for y in range(100, 800, 4) if text in page.view.line_at(0, y) and page.view.heading_above(0, y))
        page.open_field(0, list(heights)[-1])

    click("Kalenteri")
    field = context.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert (field.objectName(), field.toPlainText()) == ("text", "Kalenteri otetaan käyttöön.")
    click(purpose)
    field = context.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert (field.objectName(), field.toPlainText()) == ("purpose", purpose)
    click("Talousarviosta")
    field = context.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert (field.objectName(), field.toPlainText()) == ("summary", "Talousarviosta kerrottiin.")
    click("Sali oli")
    line = context.window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "Sali oli täynnä."
    line.setText("Sali oli melkein täynnä.")

    def is_kept() -> bool:
        return context.session.workspace.remarks(event_id)[0].text == "Sali oli melkein täynnä."

    qtbot.waitUntil(is_kept, timeout=5000)


def test_the_sheet_of_name_tags_is_remembered_and_the_next_event_begins_with_it(
    qtbot: QtBot, real_papers: Context, event_id: EventId
) -> None:
    context = real_papers
    page = opened(qtbot, context, event_id)
    sheets = page.findChild(QComboBox, "label_sheet")
    assert not sheets.isVisible()
    page.papers.choose("name_tags")
    assert sheets.isVisible()
    assert sheets.currentData() == "badges_90x54"
    sheets.setCurrentIndex(sheets.findData("labels_105x74"))
    sheets.activated.emit(sheets.currentIndex())
    context.signals.flush()
    page.print_room()

    def told() -> str:
        return " ".join(label.text() for label in context.window.findChildren(QLabel))

    qtbot.waitUntil(lambda: "Nimilaput ovat tarroilla" in told(), timeout=20000)
    assert "Ajolista" in told()
    assert "Nimilaput 7" not in told()
    other = events.create(context.session, "association_forum", "Toinen ilta", date(2027, 1, 7))
    assert LabelChoice(context, other).sheet == "labels_105x74"


def test_other_formats_and_the_rooms_papers_are_made_from_the_page(
    qtbot: QtBot, context: Context, event_id: EventId, told: list[str], tmp_path: Path
) -> None:
    page = opened(qtbot, context, event_id)
    page.papers.choose("notes")
    page.export("docx", tmp_path / "laput.docx")
    qtbot.waitUntil((tmp_path / "laput.docx").exists)
    assert (tmp_path / "laput.docx").read_bytes() == b"docx notes fi"
    page.print_room()
    qtbot.waitUntil(lambda: context.window.findChild(Sheet) is not None)
    words = " ".join(label.text() for label in context.window.findChild(Sheet).findChildren(QLabel))
    assert "Sivuja yhteensä 16" in words
    assert "Ajolista 2" in words
    assert "Ryhmät ja kierto" not in words
    attendees.add(context.session, event_id, "Osallistuja 1")
    attendees.deal_groups(context.session, event_id, 2)
    assert "rotation" in room_papers(context.session.workspace, event_id)


def test_the_making_of_a_file_tells_its_pages_and_can_be_stopped_and_then_nothing_is_written(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, context, event_id)
    goes_on, ended = threading.Event(), threading.Event()

    def make(step: Callable[[int], object]) -> bytes:
        try:
            step(12)
            goes_on.wait(20)
            step(13)
        finally:
            ended.set()
        return b"never"

    monkeypatch.setattr(context.papers, "export", lambda *_: make)
    page.export("archive", tmp_path / "arkisto.zip")
    sheet = context.window.findChild(Waiting, "waiting")
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.rows.text() == "12 sivua tehty")
    sheet.stop.click()
    goes_on.set()
    assert ended.wait(20)
    qtbot.waitUntil(lambda: context.window.findChild(Waiting, "waiting") is None)
    assert not (tmp_path / "arkisto.zip").exists()
    assert page.data is not None


def test_papers_go_to_a_printer_each_page_at_its_own_size(
    real_papers: Context, event_id: EventId, tmp_path: Path
) -> None:
    context = real_papers
    made = [context.papers(context.session, event_id, code, "fi")() for code in ("memo", "poster")]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFullPage(True)
    paint_pdfs(printer, made)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as printed:
        sizes = [tuple(round(side * 25.4 / 72) for side in printed.get_page_size(n)) for n in range(len(printed))]
    assert sizes == [(210, 297)] * pages_of(made[0]) + [(297, 420)]


def printed_text(content: bytes | None) -> str:
    with pypdfium2.PdfDocument(content) as paper:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in paper).split())


def test_the_first_pages_are_seen_while_the_rest_is_made_and_the_making_can_be_stopped(
    qtbot: QtBot, real_papers: Context, event_id: EventId
) -> None:
    context, goes_on, stopped = real_papers, threading.Event(), threading.Event()
    for number in range(400):
        notes.add(
            context.session, event_id, f"Lappu numero {number}, joka kertoo illasta enemmän kuin yhden rivin verran"
        )
    make_notes = context.papers(context.session, event_id, "notes", "fi")

    class Slow(type(context.papers)):  # type: ignore[misc]
        def __call__(self, *_: object) -> Callable[..., bytes]:
            def make(tell: Callable[[int, int, bytes], object]) -> bytes:
                def slowly(page: int, pages: int, first: bytes) -> None:
                    tell(page, pages, first)
                    if page == 2:
                        goes_on.wait(10)
                        try:
                            tell(page, pages, b"")
                        except Exception:
                            stopped.set()
                            raise

                return make_notes(slowly)

            return make

    page = DocumentsPage(context._replace(papers=Slow()), event_id)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    page.show()
    qtbot.waitUntil(lambda: page.view.pages == 3)
    assert page.data is None
    bar = page.findChild(QProgressBar)
    qtbot.waitUntil(lambda: bar.maximum() > 6 and bar.value() == 2)
    qtbot.mouseClick(page.findChild(QPushButton, "stop"), Qt.MouseButton.LeftButton)
    goes_on.set()
    qtbot.waitUntil(stopped.is_set)
    assert page.view.pages == 0
    assert page.findChild(QLabel, "status").text() == "Esikatselu keskeytettiin. Valitse paperi uudelleen."
    page.papers.choose("run_sheet")
    qtbot.waitUntil(lambda: page.data is not None)
    assert page.data == make_notes()


def test_a_logo_is_taken_into_the_file_and_stands_on_the_memo(
    qtbot: QtBot, real_papers: Context, event_id: EventId, tmp_path: Path, told: list[str]
) -> None:
    context = real_papers
    page = opened(qtbot, context, event_id)
    marks = page.findChild(PaperMarks)
    (tmp_path / "tunnus.png").write_bytes(b"no picture")
    marks.take("logo", tmp_path / "tunnus.png")
    assert told == ["Tiedosto tunnus.png ei ole PNG- eikä JPEG-kuva."]
    image = QImage(300, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(tmp_path / "tunnus.png"))
    marks.take("logo", tmp_path / "tunnus.png")
    alt = page.findChild(QLineEdit, "alt_logo")
    qtbot.keyClicks(alt, "Kunnan vaakuna")
    qtbot.keyClick(alt, Qt.Key.Key_Return)
    before = page.data
    context.signals.flush()
    qtbot.waitUntil(lambda: page.data not in (None, before))
    with pikepdf.open(io.BytesIO(page.data)) as memo:
        assert len(memo.pages[0].get_images()) == 1
        told_words = [str(part.get("/Alt", "")) for part in memo.objects if isinstance(part, pikepdf.Dictionary)]
    assert "Kunnan vaakuna" in told_words


def test_the_printer_is_asked_as_it_was_chosen_last_time(qapp: object, tmp_path: Path) -> None:
    usual = settings.Settings(two_sided=False, in_colour=False)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "ulos.pdf"))
    set_up(printer, usual)
    chosen = as_chosen(printer, settings.Settings())
    assert (chosen.two_sided, chosen.in_colour) == (False, False)
    settings.save(chosen)
    assert settings.load() == chosen
