"""Taking the register out to a file, and a register in from one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QMenu

from foorumi.domain.errors import WorkspaceError
from foorumi.paths import documents, file_name
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet, confirm
from foorumi.ui.widgets.waiting import MANY_ROWS, told_while, wait_for

KINDS = ("xlsx", "csv", "json", "graphml")
SHOWN = 12


def files_button(context: Context) -> Button:
    """A button with a menu of the ways in and out."""
    say = context.say
    made = button(say("register.files"), "file-down")
    made.setObjectName("register_files")
    menu = QMenu(made)
    for kind in KINDS:
        menu.addAction(say(f"register.export_{kind}")).triggered.connect(
            lambda _, kind=kind: _ask_export(context, kind)
        )
    menu.addSeparator()
    private = menu.addAction(say("register.with_private"))
    private.setCheckable(True)
    private.setObjectName("with_private")
    private.triggered.connect(lambda on: _ask_private(context, made) if on else made.setProperty("with_private", False))
    menu.addSeparator()
    menu.addAction(say("register.import")).triggered.connect(lambda _: _ask_import(context))
    made.setMenu(menu)
    return made


def export(context: Context, kind: str, path: Path, with_private: bool = False) -> None:
    """Write the register and say so."""
    try:
        context.imports.write_register(context.session, kind, path, with_private)
    except OSError:
        context.tell(context.say("errors.cannot_write", file=path.name), is_error=True)
        return
    except WorkspaceError as error:
        context.tell(context.say(error.key, **error.values), is_error=True)
        return
    context.tell(context.say("register.exported", file=path.name))


def take_in(context: Context, sources: Sequence[Path | str]) -> None:
    """Take a register in from files or pasted texts and say what came, and which rows did not and why."""
    say, imports = context.say, context.imports

    def failed(error: WorkspaceError) -> None:
        context.tell(say(error.key, **error.values), is_error=True)

    def done(sheets: Any) -> None:
        rows = sum(len(sheet.rows) for sheet in sheets)
        try:
            with told_while(context.window, say("exchange.saving"), rows > MANY_ROWS):
                found = imports.import_register(context.session, sheets)
        except WorkspaceError as error:
            failed(error)
            return
        context.tell(f"{say('register.added', n=found.added)} {say('register.changed', n=found.changed)}")
        if found.bad:
            LeftOutSheet(context, found.bad).open()

    stopped = say("exchange.given_up")
    wait_for(
        context.window,
        say,
        lambda step: imports.read_register(sources, step),
        done,
        failed,
        lambda: context.tell(stopped),
    )


class LeftOutSheet(Sheet):
    """The rows of a register that could not be taken in, each with its reason; they can be saved to be mended."""

    def __init__(self, context: Context, bad: Sequence[Any]) -> None:
        say = context.say
        super().__init__(context.window, say("register.left_out", n=len(bad)), width=640)
        self._context = context
        self.setObjectName("left_out")
        self.rows = [(say(f"register.table.{one.sheet}"), str(one.line), say(one.key, text=one.text)) for one in bad]
        for table, line, reason in self.rows[:SHOWN]:
            text = say("register.left_out_row", table=table, line=line, reason=reason)
            self.body.addWidget(label(text, "body", wrap=True))
        self.add_button(button(say("import.save_bad"), "save", on_click=self._ask)).setObjectName("save_left_out")
        self.add_button(button(say("widgets.close"), kind="primary", on_click=self.reject))

    def _ask(self) -> None:
        say = self._context.say
        chosen, _ = QFileDialog.getSaveFileName(self, say("import.save_bad"), say("import.bad_file"), "CSV (*.csv)")
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the rows' places and reasons into a file."""
        context, say = self._context, self._context.say
        head = (say("register.table"), say("exchange.line"), say("exchange.reason"))
        try:
            write_whole(path, context.imports.write_table([head, *self.rows]))
        except OSError:
            context.tell(say("errors.cannot_write", file=path.name), is_error=True)
            return
        context.tell(say("register.exported_left_out", file=path.name))


def _ask_export(context: Context, kind: str) -> None:
    say, window = context.say, context.window
    made = window.findChild(Button, "register_files")
    with_private = bool(made and made.property("with_private"))
    suggested = documents() / file_name(say("actors.tab_register"))
    if kind == "csv":
        chosen = QFileDialog.getExistingDirectory(window, say("register.export_csv"), str(documents()))
    else:
        start = f"{suggested}.{kind}"
        chosen, _ = QFileDialog.getSaveFileName(window, say(f"register.export_{kind}"), start, f"*.{kind}")
    if chosen:
        export(context, kind, Path(chosen), with_private)


def _ask_import(context: Context) -> None:
    say = context.say
    wanted = f"{say('actors.tab_register')} (*.xlsx *.ods *.csv *.json *.graphml)"
    chosen, _ = QFileDialog.getOpenFileNames(context.window, say("register.import"), str(documents()), wanted)
    if chosen:
        take_in(context, [Path(path) for path in chosen])


def _ask_private(context: Context, made: Button) -> None:
    """Tension and what is only for the facilitator leave the file only after a second yes."""
    say = context.say
    made.setProperty("with_private", False)
    confirm(
        context.window,
        say("register.private_title"),
        say("register.private_body"),
        say("register.private_yes"),
        say("actors.cancel"),
        lambda: made.setProperty("with_private", True),
    )
