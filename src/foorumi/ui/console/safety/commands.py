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


def restore(window: "ConsoleWindow", backup: Path) -> None:
    """Put a backup in the place of the open file, which is itself backed up first; either is told."""
    from foorumi.store.backups import back_up, bring_back

    if window.context is None:
        return
    path = window.context.session.path
    told, is_error = "safety.restored", False
    values: dict[str, object] = {}
    window.close_file()
    try:
        back_up(path, "before_restore", window.second_backup_folder)
        bring_back(backup, path)
    except WorkspaceError as error:
        told, values, is_error = error.key, error.values, True
    window.open_path(path)
    window.tell(window.say(told, **values), is_error=is_error)
