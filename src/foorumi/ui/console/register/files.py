"""Taking the register out to a file, and a register in from one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from foorumi.domain.errors import WorkspaceError
from foorumi.paths import documents, file_name
from foorumi.ui.console.context import Context
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.messages import confirm

KINDS = ("xlsx", "csv", "json", "graphml")


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
    context.tell(context.say("register.exported", file=path.name))


def take_in(context: Context, paths: list[Path]) -> None:
    """Take a register in and say what came."""
    say = context.say
    try:
        found = context.imports.import_register(context.session, paths)
    except WorkspaceError as error:
        context.tell(say(error.key, **error.values), is_error=True)
        return
    words = [say("register.added", n=found.added), say("register.changed", n=found.changed)]
    if found.left_out:
        words.append(say("register.left_out", n=found.left_out))
    context.tell(" ".join(words))


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
    wanted = f"{say('actors.tab_register')} (*.xlsx *.csv *.json *.graphml)"
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
