"""Asiakirjat: the papers of an event, seen before they are saved or printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QProgressBar, QVBoxLayout, QWidget

from foorumi.domain.errors import Cancelled, WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.papers import MemoVersion, room_papers
from foorumi.domain.workspace import Part
from foorumi.paths import documents, file_name, unused
from foorumi.session.privacy import note_paper
from foorumi.session.session import Changes
from foorumi.store.safely import write_whole
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.label_choice import LabelChoice
from foorumi.ui.console.follow_up.memo_box import MemoBox
from foorumi.ui.console.follow_up.memo_choices import MemoChoices
from foorumi.ui.console.follow_up.paper_list import PaperList
from foorumi.ui.console.follow_up.pdf_view import PIXELS_PER_INCH, POINTS_PER_INCH, PdfView
from foorumi.ui.console.follow_up.printing import has_printer, pages_of, print_pdfs
from foorumi.ui.console.prepare.parts import choice, framed, press, row, scrolled, words
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside
from foorumi.ui.widgets.messages import confirm
from foorumi.ui.widgets.waiting import Doing, Job, wait_for

ZOOM_STEP = 1.2
ACTS = 292
LANGUAGES = ("fi", "sv", "en", "fi+sv", "sv+fi")
FORMATS = {"docx": "docx", "odt": "odt", "xlsx": "xlsx", "csv": "zip", "json": "json", "ics": "ics", "archive": "zip"}
PAPERS = Doing("papers.making_files", "papers.pages_made", "papers.stop")
"""What is said while files and the room's papers are made."""


class GivenUp(Exception):
    """The paper that is being made is wanted no more."""


class DocumentsPage(QWidget):
    """The papers of one event: which, how it looks, in what language, and where it goes."""

    _told = Signal(int, int, int, bytes)

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self.language: str = context.say.code
        self.data: bytes | None = None
        self._asked = 0
        self.setObjectName("documents")
        self.papers = PaperList(context)
        pages, acts = QWidget(), QWidget()
        for side, inner in ((pages, self._middle()), (acts, self._acts())):
            inner.setContentsMargins(0, 0, 0, 0)
            side.setLayout(inner)
        pages.setMinimumHeight(theme.px(320))
        self.papers.setMinimumHeight(theme.px(200))
        seen = Beside(self.papers, pages, stretches=(0, 1), gap=20)
        under = QVBoxLayout(self)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(Beside(seen, acts, stretches=(1, 0), gap=20, narrow=acts))
        for keys, does in (("Ctrl+P", self.print_paper), ("Ctrl+S", self._choose)):
            QShortcut(QKeySequence(keys), self, does)
        context.signals.changed.connect(self._changed)
        self._told.connect(self._show_progress)
        self.papers.chosen.connect(lambda _: self.refresh())
        self.papers.choose("memo")

    @property
    def code(self) -> str:
        """The code of the chosen paper."""
        return self.papers.code

    def refresh(self) -> None:
        """Make the chosen paper anew on another thread and show it."""
        is_memo = self.code == "memo"
        self._title.setText(self._context.say(f"documents.{self.code}"))
        self.memo.setVisible(is_memo)
        self._choices.setVisible(is_memo)
        self._labels.setVisible(self.code == "name_tags")
        self._make(self._context.papers(self._context.session, self._event_id, self.code, self.language))

    def save_to(self, path: Path) -> None:
        """Write the paper that is shown into a file and say so."""
        assert self.data is not None
        self._write(path, self.data, (self.code,))

    def print_paper(self) -> None:
        """Ask for a printer and print the pages that are shown."""
        if self.data is not None:
            self._print([self.data], (self.code,))

    def export(self, kind: str, path: Path, after: Callable[[], object] | None = None) -> None:
        """Make a file of another format on another thread, which can be given up, and write it."""
        code = self.code
        inside = (code,) if kind in ("docx", "odt", "eml") else ("memo",) if kind == "archive" else ()
        make = self._context.papers.export(self._context.session, self._event_id, kind, self.language, code)

        def made(content: bytes) -> None:
            self._write(path, content, inside)
            if after:
                after()

        self._work(make, made)

    def print_room(self) -> None:
        """Make everything the room needs (it can be given up), tell how many pages it is, and print it if right."""
        session, say = self._context.session, self._context.say
        codes = room_papers(session.workspace, self._event_id)
        makers = [self._context.papers(session, self._event_id, code, self.language) for code in codes]

        def made(pdfs: list[bytes]) -> None:
            pages = [pages_of(pdf) for pdf in pdfs]
            names = [say(f"documents.{code}") for code in codes]
            listed = ", ".join(f"{name} {count}" for name, count in zip(names, pages, strict=True))
            sentence = f"{say('papers.room_pages', n=sum(pages))} {listed}."
            sentence += f"\n\n{say('papers.tags_apart')}" if "name_tags" not in codes else ""
            title, yes, no = say("papers.print_room"), say("papers.print"), say("papers.not_now")
            confirm(self._context.window, title, sentence, yes, no, lambda: self._print(pdfs, codes))

        def job(step: Callable[[int], None]) -> list[bytes]:
            pdfs: list[bytes] = []
            for make in makers:
                before = sum(map(pages_of, pdfs))
                pdfs.append(make(lambda page, _pages, _first, before=before: step(before + page)))
            return pdfs

        self._work(job, made)

    def open_field(self, page: int, y: float) -> None:
        """Go to where the part of the memo under a point (points from the top of a page) is written."""
        from foorumi.ui.console.follow_up.paper_fields import open_field

        if self.code == "memo" and (heading := self.view.heading_above(page, y)):
            open_field(self._context, self._event_id, heading, self.view.line_at(page, y))

    def _middle(self) -> QVBoxLayout:
        say = self._context.say
        frame, column = framed(margin=8, gap=0)
        self._page_words = words("")
        self._page_words.setObjectName("page_words")
        self._scale_words = words("", tone="secondary")
        smaller = press("", lambda: self.view.zoom(1 / ZOOM_STEP), name="smaller", picture="zoom-out", variant="square")
        larger = press("", lambda: self.view.zoom(ZOOM_STEP), name="larger", picture="zoom-in", variant="square")
        for button, key in ((smaller, "papers.smaller"), (larger, "papers.larger")):
            button.setToolTip(say(key))
            button.setAccessibleName(say(key))
        column.addLayout(row(self._page_words, None, smaller, self._scale_words, larger))
        self.view = PdfView()
        self.view.setAccessibleName(say("papers.pages"))
        self.view.page_changed.connect(lambda _: self._show_page())
        self.view.zoomed.connect(self._show_scale)
        self.view.clicked.connect(self.open_field)
        self._status = QLabel()
        self._status.setObjectName("status")
        self._status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._status.setWordWrap(True)
        self._busy = QProgressBar()
        self._busy.setAccessibleName(say("papers.making"))
        self._busy.setRange(0, 0)
        made = QVBoxLayout()
        made.setSpacing(0)
        self._stop = press(say("papers.stop"), self.stop, name="stop", variant="sm")
        for widget in (frame, self._busy, self._status):
            made.addWidget(widget)
        made.addLayout(row(None, self._stop, None))
        made.addWidget(self.view, 1)
        return made

    def _acts(self) -> QVBoxLayout:
        say = self._context.say
        inside = QWidget()
        inside.setMaximumWidth(theme.px(ACTS - 20))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(10))
        self._title = words("", "h3", wraps=True)
        spoken = choice("language", [(code, say(f"papers.in_{code.replace('+', '_')}")) for code in LANGUAGES])
        spoken.setCurrentIndex(LANGUAGES.index(self.language))
        spoken.setAccessibleName(say("papers.language"))
        spoken.currentIndexChanged.connect(lambda place: self._speak(LANGUAGES[place]))
        self.memo = MemoBox(self._context, self._event_id)
        self.memo.shown.connect(self._show_version)
        self._choices = MemoChoices(self._context, self._event_id)
        self._labels = LabelChoice(self._context, self._event_id)
        chosen = (self._labels, self.memo, self._choices)
        for widget in (self._title, words(say("papers.language"), "label"), spoken, *chosen):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(inside)
        area.setMinimumWidth(theme.px(ACTS))
        self.save = press(
            say("papers.save"), self._choose, name="save_pdf", kind="primary", picture="file-down", variant="large"
        )
        self.print = press(f"{say('papers.print')}   Ctrl+P", self.print_paper, name="print", picture="printer")
        more = press(say("papers.save_as"), lambda: None, name="save_as", picture="save")
        menu = QMenu(more)
        for kind in FORMATS:
            menu.addAction(say(f"papers.as_{kind}"), partial(self._choose_export, kind))
        menu.addSeparator()
        menu.addAction(say("papers.mail"), self._mail)
        more.setMenu(menu)
        room = press(say("papers.print_room"), self.print_room, name="print_room", picture="printer")
        acts = QVBoxLayout()
        acts.setSpacing(theme.px(10))
        acts.addWidget(area, 1)
        for act in (self.save, self.print, more, room):
            acts.addWidget(act)
        return acts

    def _speak(self, code: str) -> None:
        self.language = code
        self.memo.language = code
        self.refresh()

    def _show_version(self, version: MemoVersion | None) -> None:
        if version is None:
            self.refresh()
        else:
            self._make(lambda _: version.pdf)

    def stop(self) -> None:
        """Give up the paper that is being made."""
        self._asked += 1
        self._made(self._asked, None)
        self.view.clear()
        self._status.setText(self._context.say("papers.stopped"))

    def _make(self, make: Callable[..., bytes]) -> None:
        self._asked += 1
        asked = self._asked
        self.data = None
        self._wait(self._context.say("papers.making"))

        def tell(page: int, pages: int, first: bytes) -> None:
            if asked != self._asked:
                raise GivenUp
            self._told.emit(asked, page, pages, first)

        work = Work(lambda: make(tell), self)
        work.done.connect(lambda data: self._made(asked, data))
        work.failed.connect(lambda error: self._made(asked, None, error))
        work.start()

    def _show_progress(self, asked: int, page: int, pages: int, first: bytes) -> None:
        if asked != self._asked or self.data is not None or not self._busy.isVisible():
            return
        self._busy.setRange(0, pages)
        self._busy.setValue(page)
        if first:
            self.view.show_pdf(first)
            self._page_words.setText(self._context.say("papers.page", at=1, pages=pages))

    def _made(self, asked: int, data: bytes | None, error: object = None) -> None:
        if asked != self._asked:
            return
        if data is not None:
            try:
                self.view.show_pdf(data)
            except ValueError:
                data = None
        self.data = data
        self._busy.hide()
        self._stop.hide()
        self._status.setVisible(data is None)
        self._status.setText("" if data else self._why(error))
        self.save.setEnabled(data is not None)
        self.print.setEnabled(data is not None)
        self._show_page()

    def _work(self, make: Job, then: Callable[[Any], None]) -> None:
        def job(step: Callable[[int], None]) -> Any:
            try:
                return make(step)
            except (Cancelled, WorkspaceError):
                raise
            except Exception as error:
                raise WorkspaceError("papers.failed") from error

        def failed(error: WorkspaceError) -> None:
            self._context.tell(self._why(error), True)

        wait_for(self._context.window, self._context.say, job, then, failed, doing=PAPERS)

    def _why(self, error: object) -> str:
        """Why a paper could not be made: what is missing from it, if that is known."""
        say = self._context.say
        return say(error.key, **error.values) if isinstance(error, WorkspaceError) else say("papers.failed")

    def _wait(self, text: str) -> None:
        self._status.setText(text)
        self._status.show()
        self._busy.setRange(0, 0)
        self._busy.show()
        self._stop.show()
        self.view.clear()
        self.save.setEnabled(False)
        self.print.setEnabled(False)
        self._show_page()

    def _print(self, pdfs: list[bytes], codes: tuple[str, ...]) -> None:
        if has_printer():
            if print_pdfs(self._context, self, pdfs):
                self._note(codes, "printed")
        else:
            self._context.tell(self._context.say("papers.no_printer"), True)

    def _show_page(self) -> None:
        pages = self.view.pages
        self._page_words.setText(self._context.say("papers.page", at=self.view.page, pages=pages) if pages else "")

    def _show_scale(self, scale: float) -> None:
        self._scale_words.setText(f"{round(100 * scale * POINTS_PER_INCH / PIXELS_PER_INCH)} %")

    def _changed(self, changes: Changes) -> None:
        if changes.parts == {Part.privacy_act}:
            return
        self.memo.refresh()
        self._choices.marks.refresh()
        self._labels.refresh()
        self.refresh()

    def _suggested(self, ending: str, name: str = "") -> Path:
        say = self._context.say
        event = self._context.session.workspace.event(self._event_id)
        return documents() / f"{file_name(name or say(f'documents.{self.code}'))}-{event.on}.{ending}"

    def _choose(self) -> None:
        if self.data is None:
            return
        title = self._context.say("papers.save")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self._suggested("pdf")), "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def _choose_export(self, kind: str) -> None:
        say, ending = self._context.say, FORMATS[kind]
        event = self._context.session.workspace.event(self._event_id)
        suggested = self._suggested(ending, "" if kind in ("docx", "odt") else event.name)
        title = say(f"papers.as_{kind}")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(suggested), f"{ending.upper()} (*.{ending})")
        if chosen:
            self.export(kind, Path(chosen))

    def _mail(self) -> None:
        path = unused(self._suggested("eml"))
        self.export("eml", path, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))

    def _note(self, codes: tuple[str, ...], act: str) -> None:
        for code in codes:
            note_paper(self._context.session, self._event_id, code, act)

    def _write(self, path: Path, content: bytes, codes: tuple[str, ...]) -> None:
        say = self._context.say
        try:
            write_whole(path, content)
        except OSError:
            self._context.tell(say("errors.cannot_write", file=path.name), True)
            return
        self._note(codes, "saved")
        self._context.tell(say("papers.saved", file=path.name))
