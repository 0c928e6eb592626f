"""Asiakirjat: the papers of an event, seen before they are saved or printed."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.clock import write_date
from foorumi.domain.ids import EventId
from foorumi.i18n import CODES
from foorumi.paths import documents, file_name
from foorumi.session import events
from foorumi.session.session import Changes
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.pdf_view import PIXELS_PER_INCH, POINTS_PER_INCH, PdfView
from foorumi.ui.console.prepare.parts import framed, press, row, words
from foorumi.ui.theme import icon, theme

PRINT_DPI = 300
ZOOM_STEP = 1.2


class DocumentsPage(QWidget):
    """The papers of one event: which, how it looks, in what language, and where it goes."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self.language: str = context.say.code
        self.data: bytes | None = None
        self._asked = 0
        self.setObjectName("documents")
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.px(20))
        columns.addWidget(self._list())
        columns.addLayout(self._middle(), 1)
        columns.addLayout(self._acts())
        for keys, does in (("Ctrl+P", self.print_paper), ("Ctrl+S", self._choose)):
            QShortcut(QKeySequence(keys), self, does)
        context.signals.changed.connect(self._changed)
        self._show_state()
        self.papers.setCurrentRow(0)

    @property
    def code(self) -> str:
        """The code of the chosen paper."""
        return str(self.papers.currentItem().data(Qt.ItemDataRole.UserRole))

    def refresh(self) -> None:
        """Make the chosen paper anew on another thread and show it."""
        self._asked += 1
        asked = self._asked
        self.data = None
        self._title.setText(self._context.say(f"documents.{self.code}"))
        self._state_box.setVisible(self.code == "memo")
        self._wait(self._context.say("papers.making"))
        make = self._context.papers(self._context.session, self._event_id, self.code, self.language)
        work = Work(make, self)
        work.done.connect(lambda data: self._made(asked, data))
        work.failed.connect(lambda _: self._made(asked, None))
        work.start()

    def save_to(self, path: Path) -> None:
        """Write the paper that is shown into a file and say so."""
        assert self.data is not None
        try:
            path.write_bytes(self.data)
        except OSError:
            self._context.tell(self._context.say("errors.cannot_write", file=path.name), True)
            return
        self._context.tell(self._context.say("papers.saved", file=path.name))

    def print_paper(self) -> None:
        """Ask for a printer and print the pages that are shown."""
        if self.data is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._context.tell(self._context.say("papers.no_printer"), True)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec():
            painter = QPainter(printer)
            for number in range(self.view.pages):
                if number:
                    printer.newPage()
                picture = self.view.image(number, PRINT_DPI / POINTS_PER_INCH)
                painter.drawImage(QRectF(painter.viewport()), picture)
            painter.end()

    def _list(self) -> QFrame:
        say = self._context.say
        frame, column = framed(margin=8, gap=8)
        frame.setFixedWidth(theme.px(236))
        title = words(say("papers.of_this_event"), "label", "secondary")
        title.setContentsMargins(theme.px(12), theme.px(8), 0, 0)
        column.addWidget(title)
        self.papers = QListWidget()
        self.papers.setObjectName("papers")
        self.papers.setProperty("variant", "bare")
        self.papers.setAccessibleName(say("papers.of_this_event"))
        for kind in self._context.papers.kinds():
            item = QListWidgetItem(icon(kind.picture), f"  {say(f'documents.{kind.code}')}")
            item.setData(Qt.ItemDataRole.UserRole, kind.code)
            item.setSizeHint(QSize(0, theme.px(52)))
            self.papers.addItem(item)
        self.papers.currentRowChanged.connect(lambda _: self.refresh())
        column.addWidget(self.papers, 1)
        return frame

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
        self._status = QLabel()
        self._status.setObjectName("status")
        self._status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._status.setWordWrap(True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        made = QVBoxLayout()
        made.setSpacing(0)
        made.addWidget(frame)
        made.addWidget(self._busy)
        made.addWidget(self._status)
        made.addWidget(self.view, 1)
        return made

    def _acts(self) -> QVBoxLayout:
        say = self._context.say
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        self._title = words("", "h3", wraps=True)
        column.addWidget(self._title)
        column.addWidget(words(say("papers.language"), "label"))
        switch = QHBoxLayout()
        switch.setSpacing(0)
        group = QButtonGroup(self)
        for place, code in enumerate(CODES):
            button = QPushButton(say(f"papers.in_{code}"))
            button.setObjectName(f"language_{code}")
            button.setCheckable(True)
            button.setChecked(code == self.language)
            button.setProperty("variant", "segment")
            button.setProperty("place", ("first", "", "last")[place])
            button.clicked.connect(lambda _, code=code: self._speak(code))
            group.addButton(button)
            switch.addWidget(button)
        column.addLayout(switch)
        self._state_box, box = framed(margin=16, gap=8)
        self._state_words = words("", "bodyStrong", wraps=True)
        self._state_words.setObjectName("memo_state")
        self._approve = press("", self._turn_state, name="approve", variant="sm")
        box.addWidget(self._state_words)
        box.addWidget(self._approve)
        column.addWidget(self._state_box)
        column.addStretch(1)
        self.save = press(
            say("papers.save"), self._choose, name="save_pdf", kind="primary", picture="file-down", variant="large"
        )
        self.print = press(
            f"{say('papers.print')}   Ctrl+P", self.print_paper, name="print", picture="printer", variant="large"
        )
        column.addWidget(self.save)
        column.addWidget(self.print)
        for widget in (self._title, self._state_box, self.save):
            widget.setFixedWidth(theme.px(268))
        return column

    def _speak(self, code: str) -> None:
        self.language = code
        self.refresh()

    def _made(self, asked: int, data: bytes | None) -> None:
        if asked != self._asked:
            return
        if data is not None:
            try:
                self.view.show_pdf(data)
            except ValueError:
                data = None
        self.data = data
        self._busy.hide()
        self._status.setVisible(data is None)
        self._status.setText("" if data else self._context.say("papers.failed"))
        self.save.setEnabled(data is not None)
        self.print.setEnabled(data is not None)
        self._show_page()

    def _wait(self, text: str) -> None:
        self._status.setText(text)
        self._status.show()
        self._busy.show()
        self.view.clear()
        self.save.setEnabled(False)
        self.print.setEnabled(False)
        self._show_page()

    def _show_page(self) -> None:
        pages = self.view.pages
        self._page_words.setText(self._context.say("papers.page", at=self.view.page, pages=pages) if pages else "")

    def _show_scale(self, scale: float) -> None:
        self._scale_words.setText(f"{round(100 * scale * POINTS_PER_INCH / PIXELS_PER_INCH)} %")

    def _show_state(self) -> None:
        say = self._context.say
        event = self._context.session.workspace.event(self._event_id)
        approved = event.memo_state == "approved" and event.memo_on
        day = write_date(date.fromisoformat(event.memo_on), say.code) if event.memo_on else ""
        self._state_words.setText(say("papers.approved", day=day) if approved else say("papers.draft"))
        self._approve.setText(say("papers.make_draft") if approved else say("papers.approve"))

    def _turn_state(self) -> None:
        event = self._context.session.workspace.event(self._event_id)
        events.approve_memo(
            self._context.session, self._event_id, None if event.memo_state == "approved" else date.today()
        )

    def _changed(self, changes: Changes) -> None:
        self._show_state()
        self.refresh()

    def _choose(self) -> None:
        if self.data is None:
            return
        say = self._context.say
        event = self._context.session.workspace.event(self._event_id)
        suggested = documents() / f"{file_name(say(f'documents.{self.code}'))}-{event.on}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, say("papers.save"), str(suggested), "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))
