"""Tallenna loki: the log is shown as it is, and goes only where the person saves it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from foorumi import log
from foorumi.i18n import Language
from foorumi.paths import documents
from foorumi.store.safely import write_whole
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet


class LogSheet(Sheet):
    """The whole log to be read, and saved as a text file."""

    def __init__(self, window: QWidget, say: Language, tell: Callable[..., None]) -> None:
        super().__init__(window, say("safety.log"), width=760)
        self._say = say
        self._tell = tell
        self.setObjectName("log")
        self.body.addWidget(label(say("safety.log_text"), "body", "secondary", wrap=True))
        self.text = QPlainTextEdit(log.read())
        self.text.setReadOnly(True)
        self.text.setAccessibleName(say("safety.log"))
        self.text.setMinimumHeight(theme.px(320))
        self.body.addWidget(self.text)
        self.add_button(button(say("widgets.close"), on_click=self.reject))
        self.add_button(button(say("safety.save_log"), "save", kind="primary", on_click=self._ask))

    def _ask(self) -> None:
        say = self._say
        suggested = str(documents() / say("safety.log_file"))
        chosen, _ = QFileDialog.getSaveFileName(self, say("safety.save_log"), suggested, "TXT (*.txt)")
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write what is shown into a file."""
        try:
            write_whole(path, self.text.toPlainText().encode("utf-8"))
        except OSError:
            self._tell(self._say("errors.cannot_write", file=path.name), is_error=True)
            return
        self.accept()
        self._tell(self._say("safety.log_saved", file=path.name))
