"""Henkilötiedot: names whose time is up, what is held about a person, and erasing for good."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from foorumi.domain.clock import write_date
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.personal import Due, due
from foorumi.paths import documents
from foorumi.session.privacy import erase_names_of_event, erase_person, held_about
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import column, frame, row
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet, confirm


class PrivacySheet(Sheet):
    """The names that are due, and a search for one person. Nothing is erased without a question."""

    def __init__(self, window: QWidget, context: Context) -> None:
        say = context.say
        super().__init__(window, say("privacy.title"), width=760)
        self._context = context
        self._window = window
        self.setObjectName("privacy")
        self.body.addWidget(label(say("privacy.due"), "h3"))
        found = due(context.session.workspace, date.today())
        text = "privacy.due_text" if found else "privacy.nothing_due"
        self.body.addWidget(label(say(text), "body", "secondary", wrap=True))
        for one in found:
            self.body.addWidget(self._due(one))
        self.body.addWidget(label(say("privacy.person"), "h3"))
        self.body.addWidget(label(say("privacy.person_text"), "body", "secondary", wrap=True))
        self.name = SearchField(say("privacy.name"))
        self.name.textChanged.connect(self._search)
        self.body.addWidget(self.name)
        self.found = label("", "bodyStrong", wrap=True)
        self.body.addWidget(self.found)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(12))
        self.save = button(say("privacy.save"), "file-down", on_click=self._ask_where)
        self.erase = button(say("privacy.erase_person"), "trash-2", on_click=self._ask_person)
        for act in (self.save, self.erase):
            act.setEnabled(False)
            acts.addWidget(act)
        acts.addStretch(1)
        self.body.addLayout(acts)
        self.add_button(button(say("widgets.close"), kind="primary", on_click=self.reject))

    def _due(self, one: Due) -> QWidget:
        say = self._context.say
        card, words = frame("outlined"), QWidget()
        when = write_date(date.fromisoformat(one.on), say.code)
        told = f"{when} · {say('privacy.named', n=one.people)}"
        column(words, label(one.name, "bodyStrong", wrap=True), label(told, "body", "secondary"), margin=0, spacing=2)
        erases = button(say("privacy.erase_names"), "trash-2", variant="sm", on_click=lambda: self._ask_event(one))
        erases.setObjectName(f"erase_{one.event_id}")
        row(card, words, erases, margin=(16, 10), spacing=12).setStretch(0, 1)
        return card

    def _search(self) -> None:
        name = self.name.text().strip()
        number = len(held_about(self._context.session, name)) if len(name) > 2 else 0
        self.found.setText(self._context.say("privacy.found", n=number) if name else "")
        for act in (self.save, self.erase):
            act.setEnabled(number > 0)

    def _ask_where(self) -> None:
        suggested = str(documents() / self._context.say("privacy.file"))
        chosen, _ = QFileDialog.getSaveFileName(self, self._context.say("privacy.save"), suggested, "JSON (*.json)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write everything held about the person into a file for them."""
        context = self._context
        told = [{"table": one.part.table, **dict(one.fields)} for one in held_about(context.session, self.name.text())]
        try:
            write_whole(path, json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8"))
        except OSError:
            context.tell(context.say("errors.cannot_write", file=path.name), is_error=True)
            return
        context.tell(context.say("privacy.saved", file=path.name))

    def _ask_event(self, one: Due) -> None:
        self.reject()
        self._confirm(lambda: self.erase_event(one.event_id))

    def _ask_person(self) -> None:
        name = self.name.text()
        self.reject()
        self._confirm(lambda: self._run(lambda mark, second: erase_person(self._context.session, name, mark, second)))

    def _confirm(self, act: Callable[[], object]) -> None:
        say = self._context.say
        title, text = say("privacy.sure"), say("privacy.sure_text")
        confirm(self._window, title, text, say("privacy.erase"), say("safety.cancel"), act).setObjectName("sure")

    def erase_event(self, event_id: EventId) -> None:
        """Erase the names of an event for good, and tell."""
        session = self._context.session
        self._run(lambda mark, second: erase_names_of_event(session, event_id, mark, second))

    def _run(self, erase: Callable[[str, Path | None], object]) -> None:
        context = self._context
        second = Path(context.settings.backup_folder) if context.settings.backup_folder else None
        try:
            erase(context.say("privacy.mark"), second)
        except WorkspaceError as error:
            context.tell(context.say(error.key, **error.values), is_error=True)
            return
        context.tell(context.say("privacy.erased"))
