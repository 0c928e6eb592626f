"""Ohjelma: the page where the evening is built."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from foorumi.domain.agenda import start_times, total_minutes
from foorumi.domain.clock import write_duration, write_time
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.methods import has_vote
from foorumi.domain.templates import TemplateItem, known_templates
from foorumi.domain.vocabulary import item_kinds
from foorumi.domain.workspace import Part
from foorumi.session import agenda
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.item_looks import KIND_ICONS, one_line
from foorumi.ui.console.prepare.agenda_editor import Editor
from foorumi.ui.console.prepare.agenda_list import AgendaList, AgendaRow
from foorumi.ui.console.prepare.parts import framed, press, words
from foorumi.ui.console.prepare.proportions import Proportions
from foorumi.ui.console.prepare.room_preview import RoomPreview
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.frames import flow

ALT = Qt.KeyboardModifier.AltModifier


class AgendaPage(QWidget):
    """The agenda as a list beside the item that is edited."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._editor: Editor | None = None
        self.chosen: ItemId | None = None
        self.setObjectName("agenda")
        self.list = AgendaList(context.say)
        self.list.chosen.connect(self.choose)
        self.list.rows.dropped.connect(self._move_row)
        self.list.installEventFilter(self)
        self._bar = Proportions()
        self._total = words("", "body")
        self._total.setObjectName("total")
        self._end = words("", "body", "secondary")
        self._place = QVBoxLayout()
        self._preview = RoomPreview(context, event_id)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(theme.px(24))
        self._side = self._left()
        sides.addWidget(self._side)
        sides.addLayout(self._place, 1)
        sides.addWidget(self._preview)
        context.signals.changed.connect(self._changed)
        self._show()

    def _left(self) -> QWidget:
        say = self._context.say
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._nothing, inside = framed(gap=8)
        inside.addWidget(words(say("agenda.empty"), "h3"))
        inside.addWidget(words(say("agenda.empty_text"), "body", "secondary", wraps=True))
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        adds = press(say("agenda.add"), self._ask_kind, name="add_item", picture="plus")
        self._adds = adds
        self._pieces = press(say("agenda.templates"), self._show_templates, name="agenda_templates", picture="save")
        column.addWidget(flow(adds, self._pieces))
        column.addWidget(words(say("agenda.keys"), "caption", "secondary", wraps=True))
        column.addWidget(self._bar)
        sums = QVBoxLayout()
        sums.setSpacing(0)
        sums.addWidget(self._total)
        sums.addWidget(self._end)
        column.addLayout(sums)
        return left

    # -- what is shown ----------------------------------------------------------------------
    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.item, Part.event, Part.vote}:
            self._show()

    def _show(self) -> None:
        workspace, say = self._context.session.workspace, self._context.say
        event, items = workspace.event(self._event_id), workspace.items(self._event_id)
        starts = start_times(event, items)
        rows = [
            AgendaRow(
                item.id,
                starts[item.id],
                item.kind,
                item.title(say.code),
                one_line(item, workspace.vote(item.id), say),
                item.total_minutes,
            )
            for item in items
        ]
        if self.chosen not in starts:
            self.chosen = self._neighbour(rows)
        self.list.show_rows(rows, self.chosen)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._show_editor(event)
        self._preview.show_item(self.chosen)
        self._show_total(event, [row.minutes for row in rows], total_minutes(items))

    def _neighbour(self, rows: list[AgendaRow]) -> ItemId | None:
        """The item now at the place where the chosen one was."""
        if not rows:
            return None
        return rows[max(0, min(self.list.currentIndex().row(), len(rows) - 1))].id

    def _show_editor(self, event: Event) -> None:
        item = self._context.session.workspace.item(self.chosen) if self.chosen else None
        known = self._editor
        form = f"{item.kind} {has_vote(item)}" if item else ""
        if item and known and known.item_id == item.id and known.property("form") == form:
            known.show_item(item)
            return
        if known:
            self._editor = None
            known.hide()
            known.deleteLater()
        if item:
            self._editor = Editor(self._context, event, item)
            self._editor.setProperty("form", form)
            self._editor.duplicate.connect(self._duplicate)
            self._editor.delete.connect(self._delete)
            self._place.addWidget(self._editor, 1)

    def _show_total(self, event: Event, minutes: list[int], total: int) -> None:
        say, code = self._context.say, self._context.say.code
        booked = event.booked_minutes
        self._bar.show_parts(minutes, booked, self.list.rows.place_of(self.chosen))
        self._total.setText(say("agenda.total", total=write_duration(total, code), booked=write_duration(booked, code)))
        over = total - booked
        if over > 0:
            _tell(self._end, say("agenda.over", n=over), "rowan")
        else:
            ends = write_time(event.end, code)
            slack = say("agenda.slack", n=-over, end=ends) if over else say("agenda.no_slack", end=ends)
            _tell(self._end, slack, "secondary")

    # -- what a person does -----------------------------------------------------------------
    def choose(self, item_id: str) -> None:
        """Edit an item."""
        if item_id != self.chosen:
            self.chosen = ItemId(item_id)
            self._show()

    def _move_row(self, place: int, to: int) -> None:
        agenda.move(self._context.session, self.list.rows.rows[place].id, to)

    def _move(self, way: int) -> None:
        place = self.list.rows.place_of(self.chosen)
        if self.chosen and 0 <= place + way < len(self.list.rows.rows):
            agenda.move(self._context.session, self.chosen, place + way)
            self._context.signals.flush()

    def _duplicate(self) -> None:
        if self.chosen:
            self._flush()
            self.chosen = agenda.duplicate(self._context.session, self.chosen)
            self._context.signals.flush()

    def _delete(self) -> None:
        if self.chosen:
            self._flush()
            agenda.delete(self._context.session, self.chosen)
            self._context.signals.flush()
            self.list.setFocus()

    def _ask_kind(self) -> None:
        menu = QMenu(self)
        code = self._context.say.code
        for kind, term in item_kinds().items():
            action = QAction(icon(KIND_ICONS.get(kind, "message-square")), term.name(code), menu)
            action.setData(kind)
            menu.addAction(action)
        done = menu.exec(self._adds.mapToGlobal(self._adds.rect().bottomLeft()))
        if done:
            self.add(done.data())

    def add(self, kind: str) -> None:
        """Add an item of a kind after the chosen one, and write in it."""
        self.chosen = agenda.add(self._context.session, self._event_id, kind, self.chosen)
        self._context.signals.flush()
        field = self._editor.findChild(QWidget, "title_fi") if self._editor else None
        if field:
            field.setFocus()

    def templates_menu(self) -> QMenu:
        """Keep this agenda as a template, or take an item of one into it."""
        context, menu = self._context, QMenu(self)
        code = context.say.code
        menu.addAction(icon("save"), context.say("agenda.keep_template")).triggered.connect(self._keep_template)
        menu.addSeparator()
        own = context.session.workspace.rows(Part.own_template)
        for template in known_templates(own).values():
            below = menu.addMenu(template.name(code))
            for item in template.items:
                act = below.addAction(icon(KIND_ICONS.get(item.kind, "message-square")), item.title(code))
                act.triggered.connect(partial(self._take_piece, item))
        return menu

    def _show_templates(self) -> None:
        self.templates_menu().popup(self._pieces.mapToGlobal(self._pieces.rect().bottomLeft()))

    def _keep_template(self) -> None:
        from foorumi.ui.console.path.templates import ask_to_save

        self._flush()
        ask_to_save(self._context, self._event_id)

    def _take_piece(self, item: TemplateItem, _: bool = False) -> None:
        session, code = self._context.session, self._context.say.code
        self._flush()
        self.chosen = agenda.add_from(session, self._event_id, item, code, self.chosen)
        self._context.signals.flush()

    def _flush(self) -> None:
        if self._editor:
            self._editor.keep()

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(1080)
        self._side.setFixedWidth(theme.px(388 if is_wide else 312))
        self._preview.setFixedWidth(theme.px(320 if is_wide else 240))
        self._preview.setVisible(self.width() >= theme.px(900))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            acts = {
                (Qt.Key.Key_Up, ALT): lambda: self._move(-1),
                (Qt.Key.Key_Down, ALT): lambda: self._move(1),
                (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier): self._ask_kind,
                (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier): self._delete,
                (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier): self._duplicate,
            }
            act = acts.get((Qt.Key(key), held))
            if act:
                act()
                return True
        return False


def _tell(label: QLabel, text: str, tone: str) -> None:
    label.setText(text)
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
