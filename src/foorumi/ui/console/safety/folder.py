"""The preference of a second folder for backups."""

from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout

from foorumi.ui.console.context import Context
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label


def backup_folder(context: Context) -> QFrame:
    """The section of the settings that chooses the folder."""
    say = context.say

    def keep(folder: str) -> None:
        context.change_settings(context.settings._replace(backup_folder=folder))

    def ask() -> None:
        chosen = QFileDialog.getExistingDirectory(
            context.window, say("settings.backup_folder"), context.settings.backup_folder
        )
        if chosen:
            keep(chosen)

    card = frame()
    lines = column(card, label(say("settings.section.files"), "h3"), margin=24, spacing=12)
    lines.addWidget(label(say("settings.backup_folder"), "label"))
    shown = label(context.settings.backup_folder or say("settings.no_backup_folder"), "bodyStrong", wrap=True)
    shown.setObjectName("backup_folder")
    lines.addWidget(shown)
    lines.addWidget(label(say("settings.backup_folder_text"), "body", "secondary", wrap=True))
    acts = QHBoxLayout()
    acts.setSpacing(theme.px(12))
    acts.addWidget(button(say("settings.choose_folder"), "folder-open", on_click=ask))
    if context.settings.backup_folder:
        acts.addWidget(button(say("settings.clear_folder"), "x", kind="quiet", on_click=lambda: keep("")))
    acts.addStretch(1)
    lines.addLayout(acts)
    return card
