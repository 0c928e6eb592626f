"""What an event came to, in figures, and its papers."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.coverage import coverage
from foorumi.domain.figures import figures
from foorumi.domain.ids import EventId
from foorumi.paths import documents
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import act, table

SHOWN = ("attendees", "present_actors", "actors", "notes", "needs", "offers", "ballots", "commitments", "pulse_n")


class FiguresPage(QWidget):
    """The figures of an event as a table, and a button that saves the memo."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        say, workspace = context.say, context.session.workspace
        found = figures(workspace, event_id, date.today())
        rows = [[say(f"figure.{name}"), str(found[name])] for name in SHOWN]
        reached = coverage(workspace, event_id)
        rows.append([say("figure.not_at_all"), ", ".join(reached.not_at_all)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table([say("figure.name"), say("figure.value")], rows, say("event.figures"), widest=1), 1)
        self._save = act(say("event.save_memo"), "file-down", "primary", "large")
        self._save.setObjectName("save_memo")
        self._save.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        column.addLayout(row)

    def save_memo(self, path: Path) -> None:
        """Make the memo and write it to a file; the window says how it went."""
        say = self._context.say
        make = self._context.papers(self._context.session, self._event_id, "memo", say.code)
        self._save.setEnabled(False)
        work = Work(lambda: path.write_bytes(make()), self)
        work.done.connect(lambda _: self._tell(say("event.memo_saved")))
        work.failed.connect(lambda _: self._tell(say("errors.cannot_write", file=path.name), True))
        work.start()

    def _tell(self, text: str, is_error: bool = False) -> None:
        self._save.setEnabled(True)
        self._context.tell(text, is_error)

    def _choose(self) -> None:
        event = self._context.session.workspace.event(self._event_id)
        suggested = documents() / f"{self._context.say('event.memo_file')}-{event.on}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self._context.say("event.save_memo"), str(suggested), "PDF (*.pdf)"
        )
        if chosen:
            self.save_memo(Path(chosen))
