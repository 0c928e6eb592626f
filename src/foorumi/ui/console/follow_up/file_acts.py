"""A document beside an item, a theme or a group: its name and size, and the ways to open it and to save it out."""

from pathlib import Path

from PySide6.QtCore import QLocale, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from foorumi.domain.pictures import FILE_TYPES, Picture
from foorumi.paths import documents
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import press, row, words
from foorumi.ui.theme import theme


class FileActs(QWidget):
    """The name, size and acts of one document."""

    def __init__(self, context: Context, shown: Picture) -> None:
        super().__init__()
        self._context, self._shown = context, shown
        self._folder: QTemporaryDir | None = None
        say, data = context.say, context.session.bytes_of(shown.id)
        name = words(shown.name, "bodyStrong", wraps=True)
        name.setObjectName("file_name")
        written = QLocale(say.code).formattedDataSize(max(1000, len(data)), 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        size = words(written, tone="secondary")
        size.setObjectName("file_size")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (name, size):
            column.addWidget(part)
        opens = press(say("pictures.file_open"), self.open, name="file_open", picture="folder-open")
        saves = press(say("pictures.file_save"), self._ask_where, name="file_save")
        column.addLayout(row(opens, saves, None, gap=8))

    def open(self) -> None:
        """Open the document with the system's program, from a copy that goes away with this view."""
        self._folder = self._folder or QTemporaryDir()
        path = Path(self._folder.path()) / self._safe_name()
        if self.save(path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def save(self, path: Path) -> bool:
        """Write the document out as it came in; says in a sentence when it cannot be written."""
        try:
            path.write_bytes(self._context.session.bytes_of(self._shown.id))
        except OSError:
            self._context.tell(self._context.say("pictures.file_unsaved", file=path.name), is_error=True)
            return False
        return True

    def _ask_where(self) -> None:
        title = self._context.say("pictures.file_save")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(documents() / self._safe_name()))
        if chosen:
            self.save(Path(chosen))

    def _safe_name(self) -> str:
        # The ending comes from what the document is, so that a stranger's row never names a program.
        ending = next((one for one, kind in FILE_TYPES.items() if kind == self._shown.media_type), ".bin")
        return Path(self._shown.name).stem + ending
