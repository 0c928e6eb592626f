"""Tuo taulukosta: a sign-up list comes in by three steps, and nothing is written before the last."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import choice, framed, press, row, scrolled, words
from foorumi.ui.console.table import cell
from foorumi.ui.theme import theme
from foorumi.ui.widgets.waiting import MANY_ROWS, Job, told_while, wait_for

VISIBLE_ROWS = 8
STEPS = ("pick", "match", "check")


class ImportDialog(QDialog):
    """Brings people in from a table. After ``exec()`` says accepted, ``imported`` tells how many came."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context.window)
        self._context = context
        self._event_id = event_id
        self._table: Any = None
        self._columns: dict[str, int | None] = {}
        self._checked: Any = None
        self._taken: list[tuple[QCheckBox, Any]] = []
        self.imported = 0
        say = context.say
        self.setObjectName("import_dialog")
        self.setWindowTitle(say("import.title"))
        self.resize(QSize(theme.px(960), theme.px(640)).boundedTo(context.window.size()))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(14))
        column.addWidget(words(say("import.title"), "h2"))
        self._where = words("", "label", "secondary")
        column.addWidget(self._where)
        self._steps = QStackedWidget()
        self._steps.addWidget(scrolled(self._pick()))
        column.addWidget(self._steps, 1)
        self._wrong = words("", "body", "rowan", wraps=True)
        self._wrong.setObjectName("wrong")
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._back = press(say("import.back"), self.back, name="back", picture="arrow-left")
        self._on = press(say("import.next"), self.forward, name="next", kind="primary")
        cancel = press(say("new_event.cancel"), self.reject, name="cancel")
        column.addLayout(row(self._back, None, cancel, self._on))
        self._go(0)

    # -- the steps --------------------------------------------------------------------------
    @property
    def step(self) -> str:
        """The step the dialog is at: pick, match or check."""
        return STEPS[self._steps.currentIndex()]

    def forward(self) -> None:
        """Do what this step is for, and go to the next."""
        if self.step == "pick":
            self.read(self.pasted.toPlainText())
        elif self.step == "match":
            self._check()
        else:
            self._bring_in()

    def back(self) -> None:
        """Go to the step before."""
        self._go(self._steps.currentIndex() - 1)

    def _go(self, place: int) -> None:
        say = self._context.say
        while self._steps.count() > place + 1:
            last = self._steps.widget(self._steps.count() - 1)
            if last:
                self._steps.removeWidget(last)
                last.deleteLater()
        self._steps.setCurrentIndex(place)
        self._where.setText(say("import.step", n=place + 1, of=len(STEPS), name=say(f"import.step.{STEPS[place]}")))
        self._back.setEnabled(place > 0)
        self._on.setText(say("import.next"))
        self._on.setEnabled(place > 0 or bool(self.pasted.toPlainText().strip()))
        self._tell_wrong("")

    def _show_step(self, page: QWidget) -> None:
        self._steps.addWidget(page)
        self._go(self._steps.count() - 1)

    def _tell_wrong(self, text: str) -> None:
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))

    # -- pick -------------------------------------------------------------------------------
    def _pick(self) -> QWidget:
        say = self._context.say
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(words(say("import.pick_text"), "body", "secondary", wraps=True))
        picks = press(say("import.pick_file"), self._ask_file, name="pick_file", picture="folder-open")
        column.addLayout(row(picks, None))
        column.addWidget(words(say("import.paste"), "label"))
        self.pasted = QPlainTextEdit()
        self.pasted.setObjectName("pasted")
        self.pasted.setAccessibleName(say("import.paste"))
        self.pasted.setTabChangesFocus(True)
        self.pasted.textChanged.connect(lambda: self._on.setEnabled(bool(self.pasted.toPlainText().strip())))
        column.addWidget(self.pasted, 1)
        return page

    def _ask_file(self) -> None:
        say = self._context.say
        chosen, _ = QFileDialog.getOpenFileName(self, say("import.pick_file"), "", say("import.file_types"))
        if chosen:
            self.read(Path(chosen))

    def read(self, source: str | Path) -> None:
        """Read a file or pasted text, and go to matching its columns; what is wrong with it is said here."""
        imports = self._context.imports
        wait_for(self, self._context.say, lambda step: imports.read_table(source, step), self._have_read, self._cannot)

    def _have_read(self, table: Any) -> None:
        self._table = table
        self._columns = self._context.imports.guess_columns(table.columns)
        self._show_step(self._match())

    def _cannot(self, error: WorkspaceError) -> None:
        self._tell_wrong(self._context.say(error.key, **error.values))

    # -- match ------------------------------------------------------------------------------
    def _match(self) -> QWidget:
        say = self._context.say
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(words(say("import.match_text", n=len(self._table.rows)), "body", "secondary", wraps=True))
        form = self._context.imports.form_name(self._table.columns)
        if form:
            known = words(say("import.form", form=form), "label", "moss")
            known.setObjectName("form")
            column.addWidget(known)
        names = self._table.columns
        shown = self._table.rows[:VISIBLE_ROWS]
        grid = QTableWidget(len(shown) + 1, len(names))
        grid.setObjectName("match")
        grid.setAccessibleName(say("import.step.match"))
        grid.setHorizontalHeaderLabels(list(names))
        grid.verticalHeader().hide()
        grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        grid.setShowGrid(False)
        grid.verticalHeader().setDefaultSectionSize(theme.px(38))
        options = [("", say("import.not_taken")), *((field, say(f"import.field.{field}")) for field in self._columns)]
        self._boxes = []
        for place, name in enumerate(names):
            field = next((field for field, at in self._columns.items() if at == place), "")
            box = choice(f"column_{place}", options, field)
            box.setProperty("variant", "sm")
            box.setAccessibleName(say("import.means", column=name))
            box.activated.connect(lambda _, place=place: self._mean(place))
            self._boxes.append(box)
            grid.setItem(0, place, cell("", name))
            grid.setCellWidget(0, place, box)
            grid.setColumnWidth(place, theme.px(190))
            for line, cells in enumerate(shown, 1):
                grid.setItem(line, place, cell(cells[place], name))
        grid.setRowHeight(0, theme.px(48))
        column.addWidget(grid, 1)
        return page

    def _mean(self, place: int) -> None:
        """Give a column a meaning; the column that had it loses it."""
        field = self._boxes[place].currentData()
        for other, box in enumerate(self._boxes):
            if other != place and field and box.currentData() == field:
                box.setCurrentIndex(0)
        meant = {box.currentData(): at for at, box in enumerate(self._boxes)}
        self._columns = {known: meant.get(known) for known in self._columns}

    # -- check ------------------------------------------------------------------------------
    def _check(self) -> None:
        names = ("name", "surname", "given_name", "organisation")
        if all(self._columns.get(field) is None for field in names):
            self._tell_wrong(self._context.say("import.no_name_column"))
            return
        workspace, imports = self._context.session.workspace, self._context.imports
        people, day = workspace.attendees(self._event_id), workspace.event(self._event_id).day
        table, columns = self._table, dict(self._columns)
        check: Job = lambda _: imports.check_rows(table, columns, people, day)  # noqa: E731
        wait_for(self, self._context.say, check, self._have_checked, self._cannot)

    def _have_checked(self, checked: Any) -> None:
        self._checked = checked
        self._taken = []
        self._show_step(self._result())
        self._count_taken()

    def _result(self) -> QWidget:
        say, checked = self._context.say, self._checked
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        for key, rows in (("new", checked.new), ("same", checked.same)):
            label = words(say(f"import.{key}", n=len(rows)), "bodyStrong")
            label.setObjectName(f"{key}_count")
            column.addWidget(label)
        if checked.dropped:
            text = say("exchange.dropped", columns=", ".join(checked.dropped))
            column.addWidget(words(text, "body", "secondary", wraps=True))
        if checked.unclear:
            column.addWidget(words(say("import.unclear", n=len(checked.unclear)), "bodyStrong"))
            for pair in checked.unclear:
                column.addWidget(self._pair(pair))
        if checked.bad:
            column.addWidget(words(say("import.bad", n=len(checked.bad)), "bodyStrong", "rowan"))
            for line in self._context.imports.bad_table(checked, say)[1 : VISIBLE_ROWS + 1]:
                text = say("import.bad_row", line=line[0], reason=line[1])
                column.addWidget(words(text, "body", wraps=True))
            keeps = press(say("import.save_bad"), self._ask_where, name="save_bad", picture="save", variant="sm")
            column.addLayout(row(keeps, None))
        column.addStretch(1)
        return scrolled(inside)

    def _pair(self, pair: Any) -> QWidget:
        say = self._context.say
        frame, column = framed(margin=14, gap=6)
        for who, one in (("in_list", pair.row), ("here", pair.other)):
            told = ", ".join(filter(None, (one.name, one.organisation, one.role, one.email)))
            heading = words(say(f"import.{who}"), "label", "secondary")
            heading.setMinimumWidth(theme.px(120))
            line = row(heading, words(told, "body", wraps=True))
            line.setStretch(1, 1)
            column.addLayout(line)
        takes = QCheckBox(say("import.take_as_new"))
        takes.clicked.connect(self._count_taken)
        self._taken.append((takes, pair.row))
        column.addWidget(takes)
        return frame

    def _rows(self) -> list[Any]:
        return [*self._checked.new, *(one for box, one in self._taken if box.isChecked())]

    def _count_taken(self) -> None:
        count = len(self._rows())
        self._on.setText(self._context.say("import.bring", n=count))
        self._on.setEnabled(count > 0)

    def _ask_where(self) -> None:
        say = self._context.say
        chosen, _ = QFileDialog.getSaveFileName(self, say("import.save_bad"), say("import.bad_file"), "CSV (*.csv)")
        if chosen:
            self.save_bad(Path(chosen))

    def save_bad(self, path: Path) -> None:
        """Write the rows that cannot be used into a file, with their reasons."""
        imports = self._context.imports
        try:
            write_whole(path, imports.write_table(imports.bad_table(self._checked, self._context.say)))
        except OSError:
            self._tell_wrong(self._context.say("errors.cannot_write", file=path.name))

    def _bring_in(self) -> None:
        context, rows = self._context, self._rows()
        try:
            with told_while(self, context.say("exchange.saving"), len(rows) > MANY_ROWS):
                self.imported = context.imports.add_checked(context.session, self._event_id, rows)
        except WorkspaceError as error:
            self._cannot(error)
            return
        self.accept()
