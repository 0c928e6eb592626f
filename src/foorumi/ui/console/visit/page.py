"""The visit on the screen: questions in free order, what may be told of each answer, and no clock to beat."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from foorumi.domain.clock import write_day, write_time
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import attendees, notes
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import LARGEST_BESIDE
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.room.evening import now
from foorumi.ui.console.room.keys import ALT, CONTROL, Acts, Combination, RoomKeys
from foorumi.ui.console.room.parts import show_undo
from foorumi.ui.console.visit.answer import PERMITS, AnswerPane
from foorumi.ui.console.visit.interview import PROMISES, Interview
from foorumi.ui.console.visit.places import PromisesPane, place_of
from foorumi.ui.console.visit.rail import Rail
from foorumi.ui.console.visit.side import WIDTH, Side
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import BigButton, button
from foorumi.ui.widgets.frames import turn
from foorumi.ui.widgets.labels import ElidedLabel, IconLabel, label
from foorumi.ui.widgets.note_line import NoteLine

SHOWN = frozenset({Part.interview_answer, Part.visit, Part.lifted, Part.exchange, Part.commitment, Part.headcount,
                   Part.attendee, Part.remark})  # fmt: skip
NARROW = 1180
NARROWEST = 700
"""Under this width the day and the place, and what is being typed, would be cut down to a few letters."""
TICK_MS = 5000
NOTHING_HELD = Qt.KeyboardModifier.NoModifier


class VisitPage(QWidget):
    """A visit while it goes on, or typed in from paper afterwards. Signals: left(), ended(), the visit was closed."""

    left = Signal()
    ended = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("visit")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.interview = Interview(context, event_id, self)
        say = context.say
        self.rail = Rail(self.interview)
        self.answer = AnswerPane(self.interview)
        self.side = Side(self.interview)
        self.line = NoteLine(say("visit.observation"), say("visit.observe_here"), say("visit.add"))
        self.line.set_kind(say("visit.observation"), "eye")
        self.line.kind.set_trailing("")
        self.line.kind.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.added.connect(self._observe)
        self.back = BigButton(say("visit.back"), "", forward=False, key="Ctrl+←")
        self.next = BigButton(say("visit.next"), "", forward=True, key="Ctrl+→")
        self.back.clicked.connect(self.interview.back)
        self.next.clicked.connect(self._next)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.answer)
        self._lay_out()
        self._keys = RoomKeys(self, self, {}, self._acts(), {})
        self.answer.wants_line.connect(self.line.line.setFocus)
        self.interview.moved.connect(self._moved)
        self.interview.closed.connect(self.ended)
        context.signals.changed.connect(self._changed)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_top)
        self._tick.start()
        self._moved()

    # -- laying out -----------------------------------------------------------------------------
    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top())
        centre = QWidget()
        inside = QVBoxLayout(centre)
        inside.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        inside.addWidget(self._stack)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(centre, 1)
        self._middle.addWidget(self.side)
        holder = QWidget()
        holder.setLayout(self._middle)
        if theme.text_percent <= LARGEST_BESIDE:
            across = QHBoxLayout()
            across.setSpacing(0)
            across.addWidget(self.rail)
            across.addWidget(scrolled(holder), 1)
            whole.addLayout(across, 1)
        else:  # the questions come after the open one, where large letters leave them no room beside it
            self._middle.addWidget(self.rail)
            whole.addWidget(scrolled(holder), 1)
        bottom = QFrame()
        bottom.setProperty("role", "bottom")
        bar = QHBoxLayout(bottom)
        bar.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        bar.setSpacing(theme.px(16))
        for widget, share in ((self.back, 0), (self.line, 1), (self.next, 0)):
            bar.addWidget(widget, share)
        whole.addWidget(bottom)

    def _top(self) -> QWidget:
        say, interview = self.interview.say, self.interview
        top = QFrame()
        top.setProperty("role", "top")
        top.setFixedHeight(theme.px(56))
        bar = QHBoxLayout(top)
        bar.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        bar.setSpacing(theme.px(10))
        self._name = ElidedLabel(interview.the_event.name, "bodyStrong")
        bar.addWidget(self._name)
        self._clock = label("", "clock")
        bar.addWidget(self._clock)
        if theme.text_percent <= LARGEST_BESIDE:
            bar.addWidget(IconLabel("map-pin"))
        where = ", ".join(filter(None, (interview.the_event.place, write_day(interview.the_event.day, say.code))))
        self._where = ElidedLabel(where, "body", "secondary")
        bar.addWidget(self._where, 1)
        bar.addStretch()
        self._open = label("", "label")
        bar.addWidget(self._open)
        bar.addWidget(IconLabel("users"))
        self._present = label("", "h3")
        bar.addWidget(self._present)
        less = button("", "minus", variant="square", name=say("visit.one_fewer"), on_click=lambda: self._count(-1))
        more = button("", "plus", variant="square", name=say("visit.one_more"), on_click=lambda: self._count(1))
        self._form = button(say("visit.form"), "printer", variant="sm", on_click=self._print_form)
        self._paper = button(say("visit.paper"), "pencil", variant="sm", checkable=True, tip=say("visit.paper_tip"))
        self._paper.toggled.connect(self._from_paper)
        self._undo = button(say("room.undo"), "undo-2", variant="sm", on_click=self._take_back)
        end = button(say("visit.leave"), "log-out", kind="plain", variant="sm", on_click=self.leave)
        for widget in (less, more, self._form, self._paper, self._undo, end):
            bar.addWidget(widget)
        return top

    def _acts(self) -> Acts:
        """What the keys do, wherever in the page the caret is."""
        keys = Qt.Key
        acts: dict[Combination, Callable[[], object]] = {}
        acts[keys.Key_Right, CONTROL] = self._next
        acts[keys.Key_Left, CONTROL] = self.interview.back
        for code, key in zip((code for code, _ in PERMITS), (keys.Key_F2, keys.Key_F3, keys.Key_F4), strict=True):
            acts[key, NOTHING_HELD] = partial(self.answer.permit, code)
        acts[keys.Key_1, CONTROL] = partial(self.answer.lift, "need")
        acts[keys.Key_2, CONTROL] = partial(self.answer.lift, "offer")
        for row in self.interview.answers:
            acts[Qt.Key(keys.Key_0 + row.position), ALT] = partial(self._go, row.position)
        acts[keys.Key_Z, CONTROL] = self._take_back
        acts[keys.Key_Escape, NOTHING_HELD] = self.line.line.setFocus
        return acts

    # -- acts -----------------------------------------------------------------------------------
    def leave(self) -> None:
        """Step out; everything is saved, and the visit can be gone on with or typed in later."""
        self.answer.flush()
        self.left.emit()

    def _go(self, place: int | str) -> None:
        self.answer.flush()
        self.interview.go(place)

    def _next(self) -> None:
        self.answer.flush()
        self.interview.next()

    def _print_form(self) -> None:
        self.answer.flush()
        self.interview.context.go(Route("follow_up", self.interview.event_id, "documents"))

    def _from_paper(self, is_paper: bool) -> None:
        self.interview.source = "paper" if is_paper else "typed"

    def _count(self, by: int) -> None:
        self.interview.do(lambda: attendees.count_unnamed(self.interview.session, self.interview.event_id, by))

    def _observe(self, text: str) -> None:
        if text.strip():
            items = self.interview.workspace.items(self.interview.event_id)
            asked = next((item.id for item in items if item.kind == "visit_interview"), None)
            interview = self.interview
            if interview.do(lambda: notes.remark(interview.session, interview.event_id, text.strip(), asked)):
                self.line.line.clear()

    def _take_back(self) -> None:
        self.answer.flush()
        self.interview.do(self.interview.session.undo)

    # -- what is shown ----------------------------------------------------------------------------
    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._refresh()

    def _moved(self) -> None:
        is_question = self.interview.answer is not None
        while self._stack.count() > 1:
            if (old := self._stack.widget(1)) is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        if not is_question:
            self._stack.addWidget(place_of(self.interview))
        self._stack.setCurrentIndex(0 if is_question else 1)
        self._refresh()
        if is_question:
            self.answer.take_keyboard()

    def _refresh(self) -> None:
        interview = self.interview
        self.answer.refresh()
        self.rail.refresh()
        self.side.refresh()
        shown = self._stack.currentWidget()
        if interview.place == PROMISES and isinstance(shown, PromisesPane):
            shown.refresh()
        before, following = interview.before, interview.following
        self.back.setEnabled(before is not None)
        self.back.set_lines(interview.say("visit.back"), interview.name(before) if before is not None else "")
        what = interview.name(following.position if following else "thanks")
        self.next.set_lines(interview.say("visit.next" if following else "visit.next_place"), what)
        self._show_top()

    def _show_top(self) -> None:
        interview, say = self.interview, self.interview.say
        self._open.setVisible(theme.text_percent <= LARGEST_BESIDE)
        self._clock.setText(write_time(now(), say.code))
        self._present.setText(str(interview.workspace.present(interview.event_id)))
        unasked = interview.unasked_permissions
        self._open.setText(say("visit.permissions_open", n=unasked) if unasked else "")
        show_undo(self._undo, interview.session, say, is_short=theme.text_percent > LARGEST_BESIDE)

    # Qt calls these
    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.interview.answer is not None:
            self.answer.take_keyboard()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.px(NARROW)
        turn(self._middle, self.width(), NARROW)
        if theme.text_percent > LARGEST_BESIDE:
            self._middle.removeWidget(self.rail)
            self._middle.insertWidget(2 if is_narrow else 0, self.rail)
            self.rail.setMaximumWidth(16777215 if is_narrow else self.rail.width_beside)
        for part in (self._name, self._form):
            part.setVisible(not is_narrow)
        for part in (self._where, self.line.add):  # Enter adds all the same
            part.setVisible(self.width() >= theme.px(NARROWEST))
        self.line.kind.setVisible(not is_narrow)
        self.back.setFixedWidth(theme.px(80 if is_narrow else 220))
        self.next.setFixedWidth(theme.px(290 if is_narrow else 344))
        self.side.setMinimumWidth(0 if is_narrow else theme.px(WIDTH))
        self.side.setMaximumWidth(16777215 if is_narrow else theme.px(WIDTH))
