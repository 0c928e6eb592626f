"""The PDF a speaker has brought: picked or dropped, looked through on another thread, and kept in the file."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from foorumi.domain.ids import ItemId
from foorumi.domain.slides import LARGEST
from foorumi.domain.workspace import Part
from foorumi.paths import documents
from foorumi.session import slides
from foorumi.session.session import Changes
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import press, row, words
from foorumi.ui.pdfium import count_pages
from foorumi.ui.qt import override
from foorumi.ui.theme import theme


class SlidesField(QFrame):
    """Which pages a talk has, and the ways to put others in their place."""

    def __init__(self, context: Context, item_id: ItemId) -> None:
        super().__init__()
        say = context.say
        self._context, self._item_id = context, item_id
        self._read_name = ""
        self.setObjectName("slides")
        self.setAcceptDrops(True)
        self._told = words("", "body", "secondary", wraps=True)
        self._told.setObjectName("slides_told")
        self.pick = press("", self._ask, name="slides_pick", picture="folder-open", variant="sm")
        self.remove = press(say("slides.remove"), self._remove, name="slides_remove", variant="sm")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(4))
        whole.addWidget(words(say("slides.title"), "label"))
        whole.addWidget(self._told)
        whole.addLayout(row(self.pick, self.remove, None, gap=8))
        context.signals.changed.connect(self._changed)
        self._show()

    def take(self, path: Path) -> None:
        """Read a PDF and put it beside the talk; nothing waits for it."""
        self._read_name = path.name
        self._tell(self._context.say("slides.reading", name=path.name))
        work = Work(lambda: _read(path), self)
        work.done.connect(self._put)
        work.failed.connect(self._refuse)
        work.start()

    def _put(self, found: tuple[bytes, int]) -> None:
        pdf, pages = found
        slides.put(self._context.session, self._item_id, pdf, pages, self._read_name)
        self._show()

    def _refuse(self, error: Exception) -> None:
        key = str(error) if isinstance(error, ValueError) else "slides.unreadable"
        self._tell(self._context.say(key, name=self._read_name, n=LARGEST // 1_000_000), is_wrong=True)

    def _ask(self) -> None:
        say = self._context.say
        chosen, _ = QFileDialog.getOpenFileName(self, say("slides.pick"), str(documents()), "PDF (*.pdf)")
        if chosen:
            self.take(Path(chosen))

    def _remove(self) -> None:
        slides.take_away(self._context.session, self._item_id)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if Part.slides in changes.parts:
            self._show()

    def _show(self) -> None:
        say, known = self._context.say, self._context.session.workspace.slides(self._item_id)
        self._tell(say("slides.are", name=known.name, n=known.pages) if known else say("slides.none"))
        self.pick.setText(say("slides.change" if known else "slides.pick"))
        self.pick.setAccessibleName(self.pick.text())
        self.remove.setVisible(known is not None)

    def _tell(self, text: str, is_wrong: bool = False) -> None:
        self._told.setText(text)
        self._told.setProperty("tone", "rowan" if is_wrong else "secondary")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)

    # Qt calls these
    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)


def dropped(event: QDropEvent) -> Path | None:
    """The first file of a drop whose name ends as a PDF's does."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in files if path.suffix.casefold() == ".pdf"), None)


def _read(path: Path) -> tuple[bytes, int]:
    """The bytes of a PDF and how many pages it has. Raises ValueError with the key of a sentence, or OSError."""
    if path.stat().st_size > LARGEST:
        raise ValueError("slides.too_large")
    pdf = path.read_bytes()
    return pdf, count_pages(pdf)
