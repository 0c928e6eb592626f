"""The commands that ask which file: new, open, the example, a copy. Each works on the window it is given."""

from pathlib import Path
from typing import TYPE_CHECKING

from foorumi import settings as preferences
from foorumi.domain.errors import WorkspaceError
from foorumi.paths import documents, file_name
from foorumi.store.file import SUFFIX
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Route

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow

KINDS = f"Foorumi (*{SUFFIX})"


def new_file(window: "ConsoleWindow", title: str = "window.new", name: str = "") -> None:
    """Ask where the new workspace is kept, and make it."""
    suggested = str(documents() / f"{name or window.say('window.new_file')}{SUFFIX}")
    if chosen := _where_to(window, title, suggested):
        window.create_path(chosen)


def choose_file(window: "ConsoleWindow") -> None:
    """Ask which file to open."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getOpenFileName(window, window.say("window.open"), str(documents()), KINDS)
    if chosen:
        window.open_path(Path(chosen))


def open_demo(window: "ConsoleWindow") -> None:
    """Open the demo evening."""
    try:
        window.open_path(window.demo_file())
    except WorkspaceError as error:
        window.tell(window.say(error.key, **error.values), is_error=True)


def save_copy(window: "ConsoleWindow") -> None:
    """Ask where a copy goes, and write it."""
    if window.context is None:
        return
    session = window.context.session
    chosen = _where_to(window, "window.save_copy", str(session.path.parent))
    if chosen is None:
        return
    try:
        session.save_copy(chosen)
        window.tell(window.say("window.copy_saved"))
    except WorkspaceError as error:
        window.tell(window.say(error.key, **error.values), is_error=True)


def start_event(window: "ConsoleWindow", template_code: str) -> None:
    """Ask for a first event, then where its file is kept, and open its agenda."""
    from foorumi.ui.console.new_event import NewEventDialog
    from foorumi.ui.console.new_event_values import create_event

    dialog = NewEventDialog(window.say, window.settings, (), template_code, parent=window)
    if not (dialog.exec() and dialog.value):
        return
    before = window.context
    new_file(window, "window.where_events", file_name(dialog.value.municipality))
    if window.context and window.context is not before:
        event_id = create_event(window.context.session, dialog.value, window.say.code, window.settings)
        window.go(Route("prepare", event_id, "agenda"))
        window.tell(window.say("window.event_made"))


def save_quick_guide(window: "ConsoleWindow") -> None:
    """Ask where the one-page guide goes, write it as a PDF and open it, to be printed."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QFileDialog

    title = window.say("documents.quick_guide")
    suggested = str(documents() / f"{file_name(title)}.pdf")
    chosen, _ = QFileDialog.getSaveFileName(window, title, suggested, "PDF (*.pdf)")
    if not chosen:
        return
    path = Path(chosen)
    try:
        write_whole(path, window.papers.quick_guide(window.say.code))
    except OSError:
        window.tell(window.say("errors.cannot_write", file=path.name), is_error=True)
        return
    window.tell(window.say("papers.saved", file=path.name))
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def forget(window: "ConsoleWindow", path: str) -> None:
    """Take a file out of the recent ones."""
    window.change_settings(preferences.without_recent(window.settings, path))


def _where_to(window: "ConsoleWindow", title: str, suggested: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getSaveFileName(window, window.say(title), suggested, KINDS)
    return Path(chosen) if chosen else None
