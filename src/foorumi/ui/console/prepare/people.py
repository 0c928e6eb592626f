"""Kutsu ja osallistujat: who is invited, who comes, and what each allows."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCompleter, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.ids import AttendeeId, EventId
from foorumi.domain.sorting import search_key
from foorumi.domain.workspace import Part
from foorumi.session import attendees
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.import_dialog import ImportDialog
from foorumi.ui.console.prepare.parts import framed, press, words
from foorumi.ui.console.prepare.people_table import COLUMNS, PeopleModel, people_view
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.tokens import tokens
from foorumi.ui.widgets.frames import Beside

PEOPLE_IN_GROUP = 8
NEEDED_WIDTH = {"is_trustee": 1200, "role": 1060, "email": 900}
"""Columns that give way to the names on a narrow page."""


class PeoplePage(QWidget):
    """The list of people of an event; a sensitive event has only a number."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._is_sensitive = context.session.workspace.event(event_id).is_sensitive
        self.setObjectName("people")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        if self._is_sensitive:
            self._explain()
        else:
            self._lay_out()
            context.signals.changed.connect(self._changed)
            self._show()

    def _explain(self) -> None:
        say = self._context.say
        frame, column = framed(gap=8)
        frame.setMaximumWidth(theme.px(720))
        column.addWidget(words(say("people.sensitive"), "h3"))
        column.addWidget(words(say("people.sensitive_text"), "body", "secondary", wraps=True))
        self._column.addWidget(frame)
        self._column.addStretch(1)

    def _lay_out(self) -> None:
        say = self._context.say
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setProperty("draft", True)
        self.search.setPlaceholderText(say("people.search"))
        self.search.setAccessibleName(say("people.search"))
        self.search.setClearButtonEnabled(True)
        acts = (
            press(say("people.copy_addresses"), self._copy_addresses, name="copy_addresses", picture="mail"),
            press(say("people.deal"), self._deal, name="deal", picture="users"),
            press(say("people.import"), self.import_list, name="import", picture="file-down"),
        )
        self._column.addWidget(Beside(self.search, *acts, stretches=(1,), gap=8))
        self.name, self.organisation = QLineEdit(), QLineEdit()
        for field, key in ((self.name, "name"), (self.organisation, "organisation")):
            field.setObjectName(f"new_{key}")
            field.setProperty("draft", True)
            field.setPlaceholderText(say(f"people.{key}"))
            field.setAccessibleName(say(f"people.new.{key}"))
            field.returnPressed.connect(self._add)
        known = sorted(actor.name(say.code) for actor in self._context.session.workspace.actors)
        completer = QCompleter(known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.organisation.setCompleter(completer)
        adds = press(say("people.add"), self._add, name="add", picture="plus")
        self._column.addWidget(Beside(self.name, self.organisation, adds, stretches=(1, 1), gap=8))
        self.model = PeopleModel(self._context, self._event_id, self)
        self.table = people_view(self.model, self._context)
        self._column.addWidget(self.table, 1)
        self._empty, inside = framed(gap=8)
        inside.addWidget(words(say("people.none"), "h3"))
        inside.addWidget(words(say("people.none_text"), "body", "secondary", wraps=True))
        self._column.addWidget(self._empty)
        self._below = words("", "caption", "secondary", wraps=True)
        self._below.setObjectName("missing")
        self._count = words("", "bodyStrong")
        self._count.setObjectName("count")
        removes = press(say("people.delete"), self._delete, name="delete", picture="trash-2", variant="sm")
        self._column.addWidget(Beside(self._count, self._below, removes, stretches=(0, 1)))
        self._column.addStretch(0)
        self.search.textChanged.connect(self.model.search)
        self.table.installEventFilter(self)

    # -- what is shown ----------------------------------------------------------------------
    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.attendee, Part.actor}:
            places = self.table.selectionModel().selectedRows()
            chosen = self.model.people[places[0].row()].id if places else None
            self.model.read()
            place = self.model.place_of(chosen)
            if place >= 0:
                self.table.selectRow(place)
            self._show()

    def _show(self) -> None:
        workspace, say = self._context.session.workspace, self._context.say
        people = workspace.attendees(self._event_id)
        self.table.setVisible(bool(people))
        self._empty.setVisible(not people)
        organisations = {search_key(one.organisation) for one in people if one.organisation}
        trustees = sum(one.is_trustee for one in people)
        counts = [say("people.count", n=len(people)), say("people.organisations", n=len(organisations))]
        self._count.setText(" · ".join([*counts, *([say("people.trustees", n=trustees)] if trustees else [])]))
        present = set()
        for one in people:
            actor = workspace.actor(one.actor_id)
            present.add(workspace.vocabulary.look(actor.type if actor else one.actor_type))
        names = tokens()["actor"][f"label.{say.code}"]
        missing = [names[look] for look in workspace.vocabulary.looks if look not in present]
        self._below.setText(say("people.missing", kinds=", ".join(missing)) if missing and people else "")

    # -- what a person does -----------------------------------------------------------------
    def _add(self) -> None:
        name, organisation = self.name.text().strip(), self.organisation.text().strip()
        if not name and not organisation:
            self.name.setFocus()
            return
        wanted = search_key(organisation)
        actors = self._context.session.workspace.actors
        actor = next((row for row in actors if wanted and wanted == search_key(row.name_fi)), None)
        attendees.add(
            self._context.session,
            self._event_id,
            name,
            organisation,
            actor_id=actor.id if actor else None,
            actor_type=actor.type if actor else "",
        )
        self.name.clear()
        self.organisation.clear()
        self.name.setFocus()

    def _delete(self) -> None:
        chosen = [self.model.people[place.row()].id for place in self.table.selectionModel().selectedRows()]
        session = self._context.session

        def verb(_: object) -> None:
            for attendee_id in chosen:
                attendees.delete(session, attendee_id)

        if chosen:
            session.do("undo.attendee_deleted", verb)

    def _deal(self) -> None:
        say = self._context.say
        people = len(self._context.session.workspace.attendees(self._event_id))
        usual = max(1, round(people / PEOPLE_IN_GROUP))
        groups, is_sure = QInputDialog.getInt(self, say("people.deal"), say("people.how_many_groups"), usual, 1, 40)
        if is_sure:
            attendees.deal_groups(self._context.session, self._event_id, groups)
            self._context.tell(say("people.dealt", n=groups))

    def import_list(self) -> None:
        """Open the import of a list."""
        self._import(ImportDialog(self._context, self._event_id))

    def show_found(self, attendee_id: str) -> None:
        """Choose a person who was searched for."""
        place = -1 if self._is_sensitive else self.model.place_of(AttendeeId(attendee_id))
        if place >= 0:
            self.table.selectRow(place)
            self.table.scrollTo(self.model.index(place, 0))

    def take_rows(self, source: Path | str) -> None:
        """Open the import at the rows of a file or of a pasted text."""
        if self._is_sensitive:
            self._context.tell(self._context.say("people.sensitive_text"), is_error=True)
            return
        dialog = ImportDialog(self._context, self._event_id)
        dialog.read(source)
        self._import(dialog)

    def _import(self, dialog: ImportDialog) -> None:
        if dialog.exec():
            self._context.tell(self._context.say("people.imported", n=dialog.imported))

    def _copy_addresses(self) -> None:
        people = self._context.session.workspace.attendees(self._event_id)
        addresses = list(dict.fromkeys(one.email for one in people if one.email))
        QGuiApplication.clipboard().setText("; ".join(addresses))
        self._context.tell(self._context.say("people.copied_addresses", n=len(addresses)))

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for field, width in () if self._is_sensitive else NEEDED_WIDTH.items():
            self.table.setColumnHidden(COLUMNS.index(field), self.width() < theme.px(width))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_delete = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Delete)
        if is_delete and event.type() == QEvent.Type.KeyPress:
            self._delete()
        return is_delete
