"""Henkilötiedot: names whose time is up, what is held about a person, and erasing for good."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from foorumi.domain.clock import write_date
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.retention import Due, due
from foorumi.domain.workspace import Part
from foorumi.paths import documents
from foorumi.session.privacy import (
    erase_names_of_event,
    erase_notes_of_event,
    erase_person,
    erase_private,
    held_about,
    note,
)
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context, Route
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import column, frame, row
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet, confirm

LATEST = 6
LOOKED_AT = {
    "memo": ("privacy.open_papers", "files", "follow_up", "documents"),
    "unpaid": ("privacy.open_terms", "calendar-clock", "prepare", "terms"),
}
"""Where a person decides of what is not erased here: the words and sign of the button, and the page."""


class PrivacySheet(Sheet):
    """What is due by its class, a search for one person, and what was done. Nothing is erased without a question."""

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
        self._log()
        self.add_button(button(say("widgets.close"), kind="primary", on_click=self.reject))

    def _due(self, one: Due) -> QWidget:
        say = self._context.say
        card, words = frame("outlined"), QWidget()
        when = write_date(date.fromisoformat(one.on), say.code)
        name = say("privacy.private") if one.kind == "private" else one.name
        told = say(f"privacy.due_{one.kind}", n=one.rows, day=when)
        column(words, label(name, "bodyStrong", wrap=True), label(told, "body", "secondary", wrap=True), margin=0,
               spacing=2)  # fmt: skip
        if one.kind in LOOKED_AT:
            told, sign, page, tab = LOOKED_AT[one.kind]
            where = Route(page, one.event_id, tab)
            act = button(say(told), sign, variant="sm", on_click=lambda: self._open(where))
        else:
            act = button(say("privacy.erase_due"), "trash-2", variant="sm", on_click=lambda: self._ask_due(one))
        act.setObjectName(f"{one.kind}_{one.event_id}")
        row(card, words, act, margin=(16, 10), spacing=12).setStretch(0, 1)
        return card

    def _log(self) -> None:
        """What has been done lately with personal data; whose data it was is not known any more."""
        say, done = self._context.say, self._context.session.workspace.rows(Part.privacy_act)
        if not done:
            return
        self.body.addWidget(label(say("privacy.log"), "h3"))
        for act in list(reversed(done))[:LATEST]:
            when = write_date(date.fromisoformat(act.at), say.code)
            self.body.addWidget(label(f"{when} · {say(f'privacy.act.{act.act}', n=act.rows)}", "body", "secondary",
                                      wrap=True))  # fmt: skip

    def _open(self, route: Route) -> None:
        self.reject()
        self._context.go(route)

    def _search(self) -> None:
        name = self.name.text().strip()
        number = len(held_about(self._context.session, name)) if len(name) > 2 else 0
        self.found.setText(self._context.say("privacy.found", n=number) if name else "")
        for act in (self.save, self.erase):
            act.setEnabled(number > 0)

    def _ask_where(self) -> None:
        suggested = str(documents() / self._context.say("privacy.file"))
        chosen, _ = QFileDialog.getSaveFileName(self, self._context.say("privacy.save"), suggested, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write everything held about the person for them: as a paper to read, and beside it as JSON for programs."""
        context = self._context
        found = held_about(context.session, self.name.text())
        told = [{"table": one.part.table, **dict(one.fields)} for one in found]
        try:
            write_whole(path, context.papers.held(found, context.say.code))
            listed = json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")
            write_whole(path.with_suffix(".json"), listed)
        except OSError:
            context.tell(context.say("errors.cannot_write", file=path.name), is_error=True)
            return
        note(context.session, "told", len(found))
        context.tell(context.say("privacy.saved", file=path.name, other=path.with_suffix(".json").name))

    def _ask_due(self, one: Due) -> None:
        self.reject()
        session = self._context.session
        if one.kind == "private":
            self._confirm(lambda: self._run(lambda _, second: erase_private(session, second)))
        elif one.kind == "notes":
            gone, event_id = self._context.say("privacy.words_mark"), one.event_id
            self._confirm(lambda: self._run(lambda _, second: erase_notes_of_event(session, event_id, gone, second)))
        else:
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
