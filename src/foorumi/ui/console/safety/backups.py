"""Varmuuskopiot: what backups there are, what each holds, and bringing one back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.backups import Held
from foorumi.domain.clock import write_date, write_day, write_number, write_time
from foorumi.domain.errors import WorkspaceError
from foorumi.i18n import Language
from foorumi.store.backups import Backup, backups, held
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet

EVENTS_SHOWN = 4
COUNTED = ("notes", "attendees", "commitments", "actors")


class BackupsSheet(Sheet):
    """The backups of a file, newest first, with a preview. ``restore`` is given the chosen one."""

    def __init__(
        self, window: QWidget, say: Language, path: Path, second: Path | None, restore: Callable[[Path], object]
    ) -> None:
        super().__init__(window, say("safety.backups"), width=860)
        self._say = say
        self._restore = restore
        self.setObjectName("backups")
        self.list = QListWidget()
        self.list.setAccessibleName(say("safety.backups"))
        self.list.setMinimumHeight(theme.px(300))
        self.list.setFixedWidth(theme.px(320))
        self._preview = QVBoxLayout()
        self._preview.setSpacing(theme.px(8))
        self.body.addWidget(label(say("safety.backups_text"), "body", "secondary", wrap=True))
        found = backups(path, second)
        for backup in found:
            self._add(backup.path, self._line(backup), at=self.list.count())
        if not found:
            self.body.addWidget(label(say("safety.no_backups"), "bodyStrong", wrap=True))
        across = QHBoxLayout()
        across.setSpacing(theme.px(20))
        across.addWidget(self.list)
        across.addLayout(self._preview, 1)
        self.body.addLayout(across)
        other = self.add_button(button(say("safety.other_backup"), "folder-open", on_click=self._ask))
        other.setObjectName("other_backup")
        self.add_button(button(say("safety.cancel"), on_click=self.reject))
        self.yes = self.add_button(button(say("safety.restore"), kind="primary", on_click=self._bring_back))
        self.yes.setEnabled(False)
        self.list.currentItemChanged.connect(lambda: self._show(self.chosen()))
        self.list.setCurrentRow(0)

    def chosen(self) -> Path | None:
        """The backup that is chosen, or None."""
        item = self.list.currentItem()
        return Path(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _add(self, path: Path, words: str, at: int) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, str(path))
        item.setSizeHint(QSize(0, theme.px(60)))
        self.list.insertItem(at, item)

    def _line(self, backup: Backup) -> str:
        code = self._say.code
        when = f"{write_day(backup.made_at.date(), code)} {write_time(backup.made_at, code)}"
        return f"{when}\n{self._say(f'safety.reason.{backup.reason}')}"

    def _show(self, path: Path | None) -> None:
        while self._preview.count():
            taken = self._preview.takeAt(0)
            widget = taken.widget() if taken else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.yes.setEnabled(False)
        if path is None:
            return
        try:
            self._preview.addWidget(self._held(held(path), path))
            self.yes.setEnabled(True)
        except WorkspaceError as error:
            self._preview.addWidget(label(self._say(error.key, **error.values), "body", "rowan", wrap=True))
        self._preview.addStretch(1)

    def _held(self, what: Held, path: Path) -> QWidget:
        say = self._say
        card = frame("outlined")
        lines = column(card, label(say("safety.holds"), "h3"))
        for name, on in what.events[:EVENTS_SHOWN]:
            lines.addWidget(label(f"{_day(on, say.code)}  {name}", "body", wrap=True))
        more = len(what.events) - EVENTS_SHOWN
        if more > 0:
            lines.addWidget(label(say("safety.more_events", n=more), "body", "secondary"))
        for field in COUNTED:
            lines.addWidget(label(say(f"safety.held.{field}", n=getattr(what, field)), "body"))
        size = write_number(path.stat().st_size / 1_000_000, 1, say.code)
        lines.addWidget(label(say("safety.size", megabytes=size), "caption", "secondary"))
        return card

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self._say("safety.other_backup"), "", "Foorumi (*.foorumi)")
        if chosen:
            self._add(Path(chosen), Path(chosen).name, at=0)
            self.list.setCurrentRow(0)

    def _bring_back(self) -> None:
        chosen = self.chosen()
        self.accept()
        if chosen:
            self._restore(chosen)


def _day(on: str, code: str) -> str:
    try:
        return write_date(date.fromisoformat(on), code)
    except ValueError:
        return on
