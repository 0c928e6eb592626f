"""The list of events."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.clock import read_date, write_day
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import events
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.new_event import NewEventDialog
from foorumi.ui.console.new_event_values import create_event
from foorumi.ui.console.prepare.parts import Titled, framed, press, row, words
from foorumi.ui.console.register.filters import offer_municipalities
from foorumi.ui.console.table import cell
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme

COLUMNS = ("date", "name", "place", "people", "state", "acts")


class EventsPage(QWidget):
    """All events of the file, the newest first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ids: list[EventId] = []
        say = context.say
        self.setObjectName("events")
        self.setProperty("role", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(28), theme.px(20), theme.px(28), theme.px(20))
        column.setSpacing(theme.px(20))
        self.municipality = QComboBox()
        self.municipality.setObjectName("filter_municipality")
        self.municipality.setAccessibleName(say("actors.filter_municipality"))
        self.municipality.setMinimumWidth(theme.px(200))
        self.municipality.activated.connect(lambda _: self._show())
        new = press(say("events.new"), self._new, name="new_event", kind="primary", picture="plus")
        column.addLayout(row(words(say("events.title"), "h1"), None, self.municipality, new))
        self.table = _table([say(f"events.{name}") for name in COLUMNS], say("events.title"))
        self.table.cellActivated.connect(lambda line, _: self._open(self._ids[line]))
        self.table.customContextMenuRequested.connect(self._menu)
        column.addWidget(self.table, 1)
        self.empty, inside = framed(gap=12)
        inside.addWidget(words(say("events.none"), "h3"))
        inside.addWidget(words(say("events.none_text"), "body", "secondary", wraps=True))
        column.addWidget(self.empty)
        column.addStretch(0)
        self.table.installEventFilter(self)
        context.signals.changed.connect(self._changed)
        self._show()

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        chosen = self.chosen()
        offer_municipalities(self._context, self.municipality)
        wanted = self.municipality.currentData()
        found = [event for event in workspace.events if not wanted or event.municipality_id == wanted]
        rows = sorted(found, key=lambda event: event.on, reverse=True)
        self._ids = [event.id for event in rows]
        self.table.setRowCount(len(rows))
        for line, event in enumerate(rows):
            present = workspace.present(event.id)
            state = "held" if present or event.day < date.today() else "preparing"
            cells = (
                write_day(event.day, say.code),
                event.name,
                ", ".join(filter(None, (event.place, event.area))),
                str(present or len(workspace.attendees(event.id)) or ""),
                say(f"events.{state}"),
            )
            for place, text in enumerate(cells):
                made = cell(text, say(f"events.{COLUMNS[place]}"))
                if COLUMNS[place] == "name":
                    made.setFont(theme.font("bodyStrong"))
                if COLUMNS[place] == "people":
                    made.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if COLUMNS[place] == "state":
                    made.setIcon(icon("circle-check" if state == "held" else "pencil", "text.secondary"))
                self.table.setItem(line, place, made)
            self.table.setItem(line, COLUMNS.index("acts"), cell("", say("events.acts")))
            self.table.setCellWidget(line, COLUMNS.index("acts"), self._more(line, event.name))
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows:
            self.table.setCurrentCell(self._ids.index(chosen) if chosen in self._ids else 0, 1)

    def _more(self, line: int, name: str) -> QWidget:
        more = press(
            "", lambda: self._menu_of(line), name=f"more_{line}", kind="quiet", picture="ellipsis", variant="square"
        )
        more.setToolTip(self._context.say("events.acts"))
        more.setAccessibleName(self._context.say("events.acts_of", name=name))
        return more

    def _menu_of(self, line: int) -> None:
        self.table.setCurrentCell(line, 1)
        place = self.table.model().index(line, COLUMNS.index("state"))
        self._menu(self.table.visualRect(place).bottomRight())

    def chosen(self) -> EventId | None:
        """The event of the current row, or None."""
        line = self.table.currentRow()
        return self._ids[line] if 0 <= line < len(self._ids) else None

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.event, Part.attendee, Part.headcount, Part.municipality}:
            self._show()

    def _menu(self, at: QPoint) -> None:
        event_id = self.chosen()
        if event_id:
            menu = QMenu(self)
            say = self._context.say
            menu.addAction(icon("chevron-right"), say("events.open"), lambda: self._open(event_id))
            menu.addAction(icon("copy"), say("events.duplicate"), self._duplicate_chosen)
            menu.addAction(icon("save"), say("events.save_template"), self._save_template)
            menu.addSeparator()
            menu.addAction(icon("trash-2"), say("events.delete"), self._delete_chosen)
            menu.exec(self.table.viewport().mapToGlobal(at))

    def _open(self, event_id: EventId) -> None:
        self._context.go(Route("prepare", event_id, "agenda"))

    def _new(self) -> None:
        context = self._context
        workspace = context.session.workspace
        own = workspace.rows(Part.own_template)
        dialog = NewEventDialog(context.say, context.settings, workspace.municipalities, own=own, parent=context.window)
        if dialog.exec() and dialog.value:
            self._open(create_event(context.session, dialog.value, context.say.code, context.settings))

    def _duplicate_chosen(self) -> None:
        event_id = self.chosen()
        if event_id:
            dialog = DuplicateDialog(self._context, self._context.session.workspace.event(event_id))
            if dialog.exec() and dialog.on:
                self._open(events.duplicate(self._context.session, event_id, dialog.on))

    def _save_template(self) -> None:
        from foorumi.ui.console.path.templates import ask_to_save

        event_id = self.chosen()
        if event_id:
            ask_to_save(self._context, event_id)

    def _delete_chosen(self) -> None:
        event_id = self.chosen()
        if event_id:
            name = self._context.session.workspace.event(event_id).name
            events.delete(self._context.session, event_id)
            self._context.tell(self._context.say("events.deleted", name=name))

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Delete):
                self._delete_chosen()
                return True
            if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._duplicate_chosen()
                return True
        return False


class DuplicateDialog(QDialog):
    """Asks on which date an event is held anew. After ``exec()`` says accepted, ``on`` is the date."""

    def __init__(self, context: Context, event: Event) -> None:
        super().__init__(context.window)
        say = self._say = context.say
        self.on: date | None = None
        self.setObjectName("duplicate_event")
        self.setWindowTitle(say("events.duplicate"))
        self.setMinimumWidth(theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(words(event.name, "h3", wraps=True))
        column.addWidget(words(say("events.duplicate_text"), "body", "secondary", wraps=True))
        self.field = QLineEdit()
        self.field.setObjectName("on")
        self.field.setPlaceholderText(say("new_event.date_example"))
        self.titled = Titled(say("new_event.on"), self.field)
        column.addWidget(self.titled)
        make = press(say("events.duplicate_do"), self._make, name="make", kind="primary")
        make.setDefault(True)
        column.addLayout(row(None, press(say("new_event.cancel"), self.reject, name="cancel"), make))

    def _make(self) -> None:
        read = read_date(self.field.text(), date.today())
        if read is None:
            self.titled.say_wrong(self._say("new_event.bad_date"))
            self.field.setFocus()
            return
        self.on = read.date
        self.accept()


def _table(headings: list[str], name: str) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setObjectName("events_table")
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(headings)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(52))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setMinimumSectionSize(theme.px(96))
    for place in (1, 2):
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
    for place, width in ((0, 170), (3, 120), (4, 160), (5, 110)):
        table.setColumnWidth(place, theme.px(width))
    return table
