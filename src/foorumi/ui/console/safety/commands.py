"""The commands of the menus that look after the file; each opens its own window, read in when first used."""

from pathlib import Path
from typing import TYPE_CHECKING

from foorumi.domain.errors import WorkspaceError

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow


def backups(window: "ConsoleWindow") -> None:
    """Show what backups there are of the open file."""
    from foorumi.ui.console.safety.backups import BackupsSheet

    if window.context:
        path, second = window.context.session.path, window.second_backup_folder
        BackupsSheet(window, window.say, path, second, lambda backup: restore(window, backup)).open()


def give(window: "ConsoleWindow") -> None:
    """Ask how the file is given to a colleague, and write it."""
    from foorumi.ui.console.safety.handover import GiveSheet

    if window.context:
        GiveSheet(window, window.context).open()


def take_in(window: "ConsoleWindow") -> None:
    """Ask for a colleague's file, show what it brings, and take it in."""
    from PySide6.QtWidgets import QFileDialog

    from foorumi.paths import documents
    from foorumi.ui.console.safety.handover import look_into

    if window.context:
        kinds = window.say("handover.file_types")
        chosen, _ = QFileDialog.getOpenFileName(window, window.say("handover.take_in"), str(documents()), kinds)
        if chosen:
            look_into(window, window.context, Path(chosen))


def privacy(window: "ConsoleWindow") -> None:
    """Show what personal data is due to be erased, and what is held about a person."""
    from foorumi.ui.console.safety.privacy import PrivacySheet

    if window.context:
        PrivacySheet(window, window.context).open()


def save_log(window: "ConsoleWindow") -> None:
    """Show the log as it would be given to whoever helps, and save it where the person says; it is never sent."""
    from foorumi.ui.console.safety.report import LogSheet

    LogSheet(window, window.say, window.tell).open()


def acts(window: "ConsoleWindow") -> None:
    """Show what has been done this evening, with times, and let it be taken back to a moment."""
    from foorumi.ui.console.safety.acts import ActsSheet

    if window.context:
        ActsSheet(window, window.say, window.context.session, window.tell).open()


def restore(window: "ConsoleWindow", backup: Path) -> None:
    """Put a backup in the place of the open file."""
    if window.context:
        path = window.context.session.path
        window.close_file()
        put_back(window, backup, path)


def put_back(window: "ConsoleWindow", backup: Path, path: Path) -> None:
    """Put a backup in the place of a closed file, which is itself kept first, and open it; what happened is told."""
    from foorumi.store.backups import bring_back, keep_aside

    told, is_error = "safety.restored", False
    values: dict[str, object] = {}
    try:
        keep_aside(path, window.second_backup_folder)
        bring_back(backup, path)
    except WorkspaceError as error:
        told, values, is_error = error.key, error.values, True
    window.open_path(path)
    window.tell(window.say(told, **values), is_error=is_error)


def save_elsewhere(window: "ConsoleWindow") -> None:
    """Ask where the work goes when its own file cannot be written, write it there and go on in that file."""
    if window.context is None:
        return
    session = window.context.session
    target = ask_where(window, "safety.save_elsewhere_title", session.path.stem)
    if target is None:
        return
    try:
        session.save_copy(target)
    except WorkspaceError as error:
        window.tell(window.say(error.key, **error.values), is_error=True)
        return
    route = window.route
    window.close_file()
    window.open_path(target)
    if window.context:
        window.go(route)
        window.tell(window.say("safety.saved_elsewhere", file=target.name))


def may_leave(window: "ConsoleWindow") -> bool:
    """Whether the open file can be left now; work that is in memory only, or only on this computer, is asked about.
    What was typed just now is saved first."""
    if window.context is None:
        return True
    from foorumi.ui.console.prepare.saving import Saving

    for fields in window.findChildren(Saving):
        fields.flush()
    if window.care.try_disk():
        try:
            window.context.session.publish()
            return True
        except WorkspaceError:
            title, text, lose_words = "safety.folder_title", "safety.folder_text", "safety.leave_anyway"
    else:
        title, text, lose_words = "safety.leave_title", "safety.leave_text", "safety.leave_losing"
    from foorumi.ui.widgets.buttons import button
    from foorumi.ui.widgets.labels import label
    from foorumi.ui.widgets.messages import Sheet

    say = window.say
    sheet = Sheet(window, say(title), width=620)
    sheet.setObjectName("leave")
    sheet.body.addWidget(label(say(text), "lead", "secondary", wrap=True))

    def lose() -> None:
        sheet.accept()
        window.close_file()
        window.close()

    def save() -> None:
        sheet.accept()
        save_elsewhere(window)

    sheet.add_button(button(say(lose_words), kind="quiet", on_click=lose)).setObjectName("lose")
    sheet.add_button(button(say("safety.cancel"), on_click=sheet.reject))
    saves = sheet.add_button(button(say("safety.save_elsewhere"), "save", kind="primary", on_click=save))
    sheet.open(saves)
    return False


def damaged(window: "ConsoleWindow", path: Path, error: WorkspaceError) -> None:
    """Tell that a file is damaged, and what can be done: save what can be read, or bring a backup back."""
    from foorumi.ui.console.safety.backups import BackupsSheet
    from foorumi.ui.widgets.buttons import button
    from foorumi.ui.widgets.labels import label
    from foorumi.ui.widgets.messages import Sheet

    say = window.say
    sheet = Sheet(window, say(error.key, **error.values), width=640)
    sheet.setObjectName("damaged")
    sheet.body.addWidget(label(say("safety.damaged_text"), "lead", "secondary", wrap=True))

    def show_backups() -> None:
        sheet.accept()
        second = window.second_backup_folder
        BackupsSheet(window, say, path, second, lambda backup: put_back(window, backup, path)).open()

    def save() -> None:
        sheet.accept()
        salvage(window, path)

    sheet.add_button(button(say("safety.cancel"), on_click=sheet.reject))
    sheet.add_button(button(say("safety.salvage"), "save", on_click=save)).setObjectName("salvage")
    first = sheet.add_button(button(say("menu.backups"), "history", kind="primary", on_click=show_backups))
    sheet.open(first)


def salvage(window: "ConsoleWindow", path: Path) -> None:
    """Save what can be read of a damaged file into a new one, open that, and tell what was lost."""
    from foorumi.store.salvage import salvage as read_what_can_be
    from foorumi.ui.console.safety.salvaged import show_salvaged

    target = ask_where(window, "safety.salvage_title", window.say("safety.salvaged_file", name=path.stem))
    if target is None:
        return
    try:
        found = read_what_can_be(path, target)
    except WorkspaceError as error:
        window.tell(window.say(error.key, **error.values), is_error=True)
        return
    window.open_path(target)
    show_salvaged(window, window.say, found)


def ask_where(window: "ConsoleWindow", title: str, name: str) -> Path | None:
    """Ask where a new Foorumi file goes; a file that exists is never taken without asking."""
    from PySide6.QtWidgets import QFileDialog

    from foorumi.paths import documents
    from foorumi.store.file import SUFFIX

    chosen, _ = QFileDialog.getSaveFileName(
        window, window.say(title), str(documents() / f"{name}{SUFFIX}"), f"Foorumi (*{SUFFIX})"
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix == SUFFIX:
        return path
    path = path.with_name(path.name + SUFFIX)
    if path.exists():  # the dialog has asked about the name without the ending
        window.tell(window.say("errors.file_exists", file=path.name), is_error=True)
        return None
    return path
