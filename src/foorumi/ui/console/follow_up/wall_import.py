"""Tuo laput: notes from a spreadsheet or pasted from anywhere, seen before they come."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import Titled, choice, press, row, scrolled, words
from foorumi.ui.theme import theme
from foorumi.ui.widgets.waiting import MANY_ROWS, told_while, wait_for

SHOWN = 6
FIELDS = ("text", "theme")


class NotesImport(QDialog):
    """Brings notes in. After ``exec()`` says accepted, ``imported`` tells how many came."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context.window)
        self._context, self._say, self._event_id = context, context.say, event_id
        self._table: Any = None
        self._columns: dict[str, int | None] = {}
        self._rows: list[Any] = []
        self.imported = 0
        say = self._say
        self.setObjectName("notes_import")
        self.setWindowTitle(say("notes_import.title"))
        self.resize(QSize(theme.px(760), theme.px(620)).boundedTo(context.window.size()))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(24)] * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(words(say("notes_import.title"), "h2"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        whole.addWidget(scrolled(inside), 1)
        column.addWidget(words(say("notes_import.how"), tone="secondary", wraps=True))
        self.pasted = QPlainTextEdit()
        self.pasted.setObjectName("pasted")
        self.pasted.setAccessibleName(say("notes_import.paste"))
        self.pasted.setPlaceholderText(say("notes_import.paste"))
        self.pasted.textChanged.connect(self._read_pasted)
        column.addWidget(self.pasted, 1)
        column.addLayout(row(press(say("notes_import.file"), self._choose, name="file", picture="folder-open"), None))
        self._boxes = {name: choice(name, [("", "")]) for name in FIELDS}
        for box in self._boxes.values():
            box.activated.connect(lambda _: self._match())
        column.addLayout(row(*(Titled(say(f"notes_import.{name}"), box) for name, box in self._boxes.items())))
        self._seen = words("", wraps=True)
        self._seen.setObjectName("seen")
        column.addWidget(self._seen, 1)
        self._wrong = words("", "body", "rowan", wraps=True)
        self._wrong.setObjectName("wrong")
        column.addWidget(self._wrong)
        self._bring = press("", self.bring, name="bring", kind="primary")
        cancel = press(say("new_event.cancel"), self.reject, name="cancel")
        whole.addLayout(row(None, cancel, self._bring))
        self._show()

    def read(self, source: str | bytes | Path) -> None:
        """Read a table from a file, or from what was pasted."""
        self._table = None
        self._wrong.setText("")
        imports = self._context.imports
        wait_for(self, self._say, lambda step: imports.read_table(source, step), self._have_read, self._cannot)

    def take(self, source: str | Path) -> None:
        """Read a file, or a text as if it had been pasted here."""
        if isinstance(source, str):
            self.pasted.setPlainText(source)
        else:
            self.read(source)

    def _have_read(self, table: Any) -> None:
        self._table = table
        self._columns = self._context.imports.guess_note_columns(table.columns)
        for name, box in self._boxes.items():
            box.clear()
            box.addItem(self._say("notes_import.nothing"), None)
            for at, title in enumerate(table.columns):
                box.addItem(title, at)
            box.setCurrentIndex(max(0, box.findData(self._columns[name])))
        self._show()

    def _cannot(self, error: WorkspaceError) -> None:
        self._wrong.setText(self._say(error.key, **error.values))
        self._show()

    def bring(self) -> None:
        """Add the notes."""
        try:
            imports, session = self._context.imports, self._context.session
            with told_while(self, self._say("exchange.saving"), len(self._rows) > MANY_ROWS):
                self.imported = imports.add_note_rows(session, self._event_id, self._rows)
        except WorkspaceError as error:
            self._wrong.setText(self._say(error.key, **error.values))
            return
        self._context.tell(self._say("notes_import.came", n=self.imported))
        self.accept()

    def _match(self) -> None:
        for name, box in self._boxes.items():
            self._columns[name] = box.currentData()
        self._show()

    def _read_pasted(self) -> None:
        typed = self.pasted.toPlainText().strip()
        if typed:
            self.read(typed)
        else:
            self._table = None
            self._show()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self._say("notes_import.file"), "", self._say("import.file_types")
        )
        if chosen:
            self.read(Path(chosen))

    def _told(self, one: Any) -> str:
        """A note that would come, with what else the table tells of it."""
        say = self._say
        told = [one.theme, say(f"kind.{one.kind}") if one.kind else "",
                say("sort.group", n=one.group_number) if one.group_number else ""]  # fmt: skip
        of = " · ".join(filter(None, told))
        return f"• {one.text}" + (f"  ({of})" if of else "")

    def _show(self) -> None:
        say = self._say
        self._rows = self._context.imports.read_note_rows(self._table, self._columns) if self._table else []
        self._seen.setText("\n".join(map(self._told, self._rows[:SHOWN])))
        self._bring.setText(say("notes_import.bring", n=len(self._rows)))
        self._bring.setAccessibleName(self._bring.text())
        self._bring.setEnabled(bool(self._rows))
