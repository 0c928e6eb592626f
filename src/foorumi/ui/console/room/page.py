"""Run mode on the screen: five regions that stay where they are, and the keys."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import run
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.room.acts import everywhere, here, on_wall
from foorumi.ui.console.room.areas.promises import PromisesArea
from foorumi.ui.console.room.areas.vote import VoteArea
from foorumi.ui.console.room.ending import LEAVING, end_sheet
from foorumi.ui.console.room.evening import Evening, Step
from foorumi.ui.console.room.keys import RoomKeys
from foorumi.ui.console.room.leader import follow_leader
from foorumi.ui.console.room.note_line import NoteLine
from foorumi.ui.console.room.panel import Panel, panel_form
from foorumi.ui.console.room.parts import NeverCut, run_button
from foorumi.ui.console.room.rail import Rail
from foorumi.ui.console.room.regions import Regions
from foorumi.ui.console.room.sorting import RoomSorting
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.console.room.top_bar import TopBar
from foorumi.ui.console.room.watch import Watch
from foorumi.ui.console.room.work import Work
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import BigButton
from foorumi.ui.widgets.messages import MessageLine
from foorumi.ui.widgets.type_anywhere import owns_keys

TICK_MS = 500
WITHOUT_AGENDA = frozenset(
    {Part.note, Part.theme, Part.remark, Part.pulse_answer, Part.ballot, Part.dot, Part.attendee, Part.headcount}
    | {Part.sent, Part.device}
)
UNSEEN = frozenset({Part.sent, Part.device})
"""Parts whose change moves nothing in the agenda, the time or what comes next."""


class RoomPage(Regions):
    """The facilitator's screen while people are in the room.

    In a rehearsal no projector is opened.

    Signals: left(), stepped out to go on later; ended(), the event was ended and its memo comes next.
    """

    left = Signal()
    ended = Signal()

    def __init__(self, context: Context, event_id: EventId, is_rehearsal: bool = False) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.evening = Evening(context, event_id, self)
        self.stage = Stage(self.evening, self, is_rehearsal)
        self.top = TopBar(self.evening)
        self.rail = Rail(self.evening, self.stage)
        self.work = Work(self.evening, self.stage)
        self.panel = Panel(self.evening, self.stage)
        self.regions = (self.top, self.rail, self.work, self.panel)
        self.message = MessageLine(self.evening.say)
        self.notes = NoteLine(self.evening)
        self.back = BigButton("", "", forward=False, key="Ctrl+←")
        self.next = BigButton("", "", forward=True, key="Ctrl+→")
        self.back.setObjectName("back")
        self.next.setObjectName("next")
        self.back.clicked.connect(lambda: self.show_back())
        self.next.clicked.connect(lambda: self.show_next())
        self._form, self._is_at_door = "", True
        self.sorting: RoomSorting | None = None
        self._lay_out()
        self._connect()
        # A rebuilt page makes its own; the old picture must not stay on the wall.
        self.destroyed.connect(self.stage.window.deleteLater)
        self._keys = RoomKeys(self, self.stage.window, everywhere(self), here(self), on_wall(self))
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._tick.start()
        self._refresh()
        self._watch = Watch(self, self.evening.say, lambda text: self.message.tell(text, "triangle-alert", error=True))
        QTimer.singleShot(0, self, self._begin)

    def show_next(self) -> None:
        """Bring what comes next into the room; after the last item, ask about ending."""
        step = self.evening.next_step
        self._take(step) if step else self.ask_to_end()

    def _take(self, step: Step, is_sure: bool = False) -> None:
        """Bring a step into the room; a vote with a mistake in its figures is closed only when that is asked for."""
        area, say = self.work.area, self.evening.say
        mistake = area.mistake() if isinstance(area, VoteArea) and step.vote_state == "closed" else ""
        if mistake and not is_sure:
            self.message.tell(mistake, "triangle-alert", say("room.vote.close_anyway"), lambda: self._take(step, True))
            return
        self._mind_unread()
        self.evening.take(step)

    def _mind_unread(self) -> None:
        area, live, say = self.work.area, self.evening.live, self.evening.say
        if isinstance(area, PromisesArea) and area.waiting and live:
            back = partial(self.evening.open, live.id)
            self.message.tell(say("room.unread", n=len(area.waiting)), "mic", say("room.read_now"), back)

    def show_back(self) -> None:
        """Bring what was before into the room again."""
        self.evening.take(self.evening.back_step)

    def leave(self) -> None:
        """Step out; the evening can go on from the same item."""
        self.evening.do(lambda: run.leave(self.evening.session, self.evening.event_id))
        self.stage.close()
        self.left.emit()

    def ask_to_end(self) -> None:
        """The only question of Run mode: is the event over?"""
        answer = end_sheet(self, self.evening.say).exec()
        if answer == QDialog.DialogCode.Accepted:
            self.finish()
        elif answer == LEAVING:
            self.leave()

    def finish(self) -> None:
        """End the event and go on to its memo."""
        self.evening.do(lambda: run.end(self.evening.session, self.evening.event_id))
        self.stage.close()
        self.ended.emit()

    def tick(self) -> None:
        """Show this moment."""
        self.top.tick()
        self.panel.tick()
        if self.sorting is not None:
            self.sorting.panel.refresh()
        self.panel.coming.refresh()
        self.rail.tick()
        self.stage.refresh()
        self.panel.preview.set_scene(self.stage.live_scene)

    def _lay_out(self) -> None:
        self._bottom = QFrame()
        self._bottom.setObjectName("bottom_bar")
        self._bottom.setProperty("role", "bottom")
        self._bar = QHBoxLayout(self._bottom)
        self._bar.setSpacing(theme.px(12))
        self.door = run_button(
            self.evening.say("room.door.done"), self.toggle_door, name="door_done", variant="", key="Ctrl+D"
        )
        self._bar.addWidget(self.back)
        self._bar.addWidget(self.notes, 1)
        self._bar.addWidget(self.door)
        self._bar.addWidget(self.next)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._column.addLayout(self._middle, 1)  # nested empty, as the panel will go elsewhere (see parts.row_in)
        holder = QVBoxLayout()
        edge = theme.px(8)
        holder.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self._middle.addWidget(self.rail)
        self._middle.addLayout(holder, 1)
        holder.addWidget(NeverCut(self.work))
        self._middle.addWidget(self.panel)
        self._column.addWidget(self.message)
        self._column.addWidget(self._bottom)

    def _connect(self) -> None:
        evening = self.evening
        evening.context.signals.changed.connect(self._changed)
        evening.opened.connect(self._fit)
        evening.opened.connect(self._refresh)
        evening.opened.connect(self._give_keyboard)
        evening.moved.connect(self._moved)
        evening.wants.connect(self._take)
        evening.wants_large.connect(self._lift)
        evening.wants_read.connect(lambda text: self.stage.lift(sentence=text))
        evening.told.connect(lambda text, is_error: self.message.tell(text, error=is_error))
        evening.wants_sorting.connect(self.sort)
        follow_leader(self)
        self.stage.lost.connect(self._projector_lost)
        self.stage.found.connect(self._projector_found)
        self.stage.changed.connect(self._show_steps)
        self.top.wants_end.connect(self.ask_to_end)
        self.top.wants_agenda.connect(self._show_agenda)
        self.top.undoing.connect(self.panel.remember_seen)
        self.top.undone.connect(self.panel.show_taken_back)
        self.notes.darkened.connect(self.stage.blank)
        self.notes.offered.connect(self._offer_lines)
        self.notes.committed.connect(lambda text: self.tell_area("draft", text))
        self.notes.typed.connect(lambda text: self.tell_area("read", text))
        self.notes.entered_empty.connect(lambda: self.tell_area("agree"))
        self.notes.keys.key_on_empty.connect(lambda key: self.tell_area("key_on_empty", key))
        self.notes.lifted.connect(self._lift)
        self.notes.large_empty.connect(self._lift_sentence)

    def _begin(self) -> None:
        evening, say = self.evening, self.evening.say
        if evening.resumed_at:
            # After a breakdown nothing is shown before she has seen where she is.
            self.message.tell(evening.resumed_text(), "history", say("room.open_projector"), self.stage.open)
            self.stage.changed.connect(self.message.close_message, Qt.ConnectionType.SingleShotConnection)
        else:
            self.stage.open_if_connected()
        self._give_keyboard()

    def sort(self) -> None:
        """Sort the notes one by one while the room sees something else."""
        if self.sorting is None:
            self.sorting = RoomSorting(self.evening, self.stage, self, self.top)
            self.sorting.screen_.left.connect(self.end_sorting)

    def end_sorting(self) -> None:
        """Give the keyboard back to the note line."""
        if self.sorting is not None:
            self.sorting.hide()
            self.sorting.deleteLater()
            self.sorting = None
            self._give_keyboard()

    def _give_keyboard(self) -> None:
        if self.sorting is not None:
            self.sorting.screen_.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if isinstance(self.work.area, PromisesArea):
            self.work.area.follow(self.notes.line)
        owner = self.work.keyboard_owner() or self.notes.line
        owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo_last(self) -> None:
        """Ctrl+Z: take back what was typed in a field, else the last act."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and field.isUndoAvailable():
            field.undo()
        else:
            self.top.undo()

    def escape(self) -> None:
        """Esc: back to the note line, then to what the room sees."""
        line, field = self.notes.line, QApplication.focusWidget()
        if self.sorting is not None:
            self.sorting.screen_.escape()
        elif field is not line and owns_keys(field) and isinstance(field, QLineEdit) and field.text():
            field.clear()
        elif field is not line:
            if self._form == "door":
                self.toggle_door()
            line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif line.text():
            line.selectAll()
            line.del_()
        elif self.stage.is_lifted:
            self.stage.lift()
        else:
            self.evening.open_live()

    def _lift(self, note_id: str) -> None:
        say = self.evening.say
        self.stage.lift(note_id)
        self.message.tell(say("room.lifted"), "zoom-in", say("room.lift_down"), self.stage.lift)

    def _lift_sentence(self) -> None:
        """Show the promise that is read aloud large; agreeing to it brings the list back."""
        area = self.work.area
        if isinstance(area, PromisesArea) and area.sentence:
            self.stage.lift(sentence=area.sentence)

    def _projector_lost(self) -> None:
        self.message.tell(self.stage.lost_at(), "monitor-off", error=True)

    def _projector_found(self) -> None:
        say = self.evening.say
        if self.stage.free_screens:
            self.message.tell(say("room.projector_found"), "projector", say("room.show_again"), self.stage.open)

    def tell_area(self, act: str, *values: object) -> None:
        """Ask the work area to do something, if it can."""
        does = getattr(self.work.area, act, None)
        if does is not None:
            does(*values)

    def _offer_lines(self, lines: list[str]) -> None:
        say = self.evening.say
        self.message.tell(say("room.many_lines", n=len(lines)), "sticky-note", say("room.add_lines", n=len(lines)),
                          lambda: self.notes.add_lines(lines))  # fmt: skip

    def _show_agenda(self) -> None:
        menu = QMenu(self)
        for item in self.evening.items:
            act = menu.addAction(self.evening.title(item))
            act.triggered.connect(lambda _=False, item=item: self.evening.open(item.id))
        menu.popup(self.top.agenda.mapToGlobal(self.top.agenda.rect().bottomLeft()))

    def _moved(self) -> None:
        self.notes.follow()
        self._refresh()

    def _changed(self, changes: Changes) -> None:
        """Show what has changed; notes pour in, and the agenda does not care."""
        self.top.refresh()
        if changes.parts <= UNSEEN:
            return
        if changes.parts <= WITHOUT_AGENDA:
            self.work.refresh_area(changes.parts)
            self.stage.refresh_soon()
        else:
            self._refresh()

    def _refresh(self) -> None:
        self.top.refresh()
        self.rail.refresh()
        self.work.refresh()
        self.panel.refresh()
        self._show_steps()

    def _show_steps(self) -> None:
        evening, say = self.evening, self.evening.say
        step, back = evening.next_step, evening.back_step
        self.next.set_lines(
            say(self.stage.next_says if step else "room.no_more"), evening.name(step) if step else say("room.end")
        )
        self.back.setEnabled(back is not None)
        self.back.set_lines(say("room.back"), evening.name(back) if back else "")
        self.rail.list.viewport().update()

    def toggle_door(self) -> None:
        """Between the door and the usual screen, while the welcome is in the room."""
        self._is_at_door = not self._is_at_door
        self._fit()
        self._give_keyboard()

    def _fit(self) -> None:
        """Choose the form by the size the text leaves, and by what is open."""
        scale = theme.text_percent / 100
        wide, high = self.width() / scale, self.height() / scale
        item, live = self.evening.open_item, self.evening.live
        if wide < 1180:
            self._set_form("narrow")
        elif self._is_at_door and item and live and item.id == live.id and item.kind == "welcome":
            self._set_form("door")
        else:
            self._set_form("full" if wide >= 1400 and high >= 800 else "tight")

    def _fit_panel(self) -> None:
        form = panel_form(self._form, self.size())
        self.panel.set_form(form)
        edge = 8 if form == "strip" else 16
        self._bar.setContentsMargins(theme.px(16), theme.px(edge), theme.px(16), theme.px(edge))
        self._bottom.setFixedHeight(theme.px(72 + 2 * edge))

    def _set_form(self, form: str) -> None:
        if form == self._form:
            self._fit_panel()
            return
        self._form = form
        is_narrow, is_door = form == "narrow", form == "door"
        self.rail.setVisible(not (is_narrow or is_door))
        for place in (self._middle, self._column, self._bar):
            place.removeWidget(self.panel)
        self._fit_panel()
        if is_narrow:
            self._column.insertWidget(1, self.panel)
        elif is_door:
            self._bar.insertWidget(0, self.panel)
        else:
            self._middle.addWidget(self.panel)
        self.top.set_form(form)
        self.work.set_form(form)
        self.notes.set_bare(is_narrow)
        self.notes.setVisible(not is_door)
        self.back.setVisible(not is_door)
        self.door.setVisible(is_door)
        self._bar.setStretch(self._bar.indexOf(self.panel), 1) if is_door else None
        self.back.setFixedWidth(theme.px(72 if is_narrow else 216))
        self.next.setFixedWidth(theme.px(240 if is_narrow else 344 if form == "full" else 280))
        self._show_steps()

    # Qt calls these
    @override
    def minimumSizeHint(self) -> QSize:
        # The regions give way by form; their least sizes in another form must not hold the window open.
        return QSize(640, 400)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
