"""Run mode: what the room sees, what comes next, and one line that catches everything that is said.

Only Next, Back and the panic keys change what the room sees; opening, typing and counting never do.
"""

from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_countdown, write_time
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.notes import LONGEST
from foorumi.domain.run import Run, minutes_late, remaining_seconds, utc_now
from foorumi.domain.workspace import Part
from foorumi.session import agenda, attendees, votes
from foorumi.session import run as running
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import act, text
from foorumi.ui.console.run_mode.entry import becomes, enter
from foorumi.ui.console.run_mode.keys import RunKeys
from foorumi.ui.console.run_mode.rail import Rail
from foorumi.ui.console.run_mode.stage import SIGNS, Stage
from foorumi.ui.console.run_mode.work import work_area
from foorumi.ui.theme import icon, theme

PANEL = 376
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
RUNNING = frozenset({Part.run, Part.item_clock, Part.attendee, Part.headcount})
"""Parts whose changes leave the work area as it is."""

NEXT_VOTE = {"open": "closed", "closed": "shown"}


class RunPage(QWidget):
    """The evening in the room. Signals: left(), the facilitator stepped out."""

    left = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self._session = context.session
        self.setProperty("role", "page")
        running.enter(self._session, event_id)
        self.stage = Stage(context, event_id, self)
        self.open_id: ItemId | None = self._run.live_item_id or self._run.next_item_id
        self._work = QWidget()
        self._shown_id: ItemId | None = None
        self._lay_out()
        self._keys = RunKeys(
            self.note_line,
            {
                (Qt.Key.Key_F7, NONE): self.stage.freeze,
                (Qt.Key.Key_F8, NONE): self.stage.blank,
                (Qt.Key.Key_F5, NONE): self.stage.open,
                (Qt.Key.Key_Right, CTRL): self.go_next,
                (Qt.Key.Key_Left, CTRL): self.go_back,
            },
        )
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self.stage.changed.connect(self._show)
        context.signals.changed.connect(self._changed)
        self._show()

    # -- acts -----------------------------------------------------------------------------------
    def go_next(self) -> None:
        """Bring the next thing into the room: the next state of a vote that is live, else the next item."""
        live = self._item(self._run.live_item_id)
        state = self._session.workspace.vote(live.id).state if live and live.kind == "vote" else ""
        if live and state in NEXT_VOTE and self._session.workspace.proposals(self._event_id):
            votes.set_state(self._session, live.id, NEXT_VOTE[state])
        elif self._run.next_item_id:
            self._bring(self._run.next_item_id)

    def go_back(self) -> None:
        """Bring the item before into the room again."""
        before = running.previous(self._session, self._event_id)
        if before:
            self._bring(before.id)

    def open_item(self, item_id: str) -> None:
        """Look at an item privately."""
        self.open_id = ItemId(item_id)
        self._show()

    def write_line(self) -> None:
        """Write down what stands in the note line."""
        item, line = self._item(self.open_id), self.note_line.text().strip()
        if not item or not line:
            return
        try:
            enter(self._session, item, line, date.today(), self._context.say.code)
        except WorkspaceError as error:
            self._context.tell(self._context.say(error.key, **error.values), True)
            return
        self.note_line.clear()

    def leave(self) -> None:
        """End the evening in the room and go on to what follows."""
        running.end(self._session, self._event_id)
        self.stage.close()
        self.left.emit()
        self._context.go(Route("follow_up", self._event_id))

    def _bring(self, item_id: ItemId) -> None:
        running.show(self._session, self._event_id, item_id)
        item = self._item(item_id)
        if item and item.kind == "vote" and not self._session.workspace.vote(item_id).opened_at:
            votes.set_state(self._session, item_id, "open")
        self.open_id = item_id
        self.stage.shown()

    def _set_next(self) -> None:
        if self.open_id:
            running.set_next(self._session, self._event_id, self.open_id)

    def _more(self, minutes: int) -> None:
        if self._run.live_item_id:
            agenda.add_minutes(self._session, self._run.live_item_id, minutes)

    def _pause(self) -> None:
        live = self._run.live_item_id
        if live and self._session.workspace.clock(live).running_since:
            running.pause(self._session, live)
        elif live:
            running.resume(self._session, live)

    def _count(self, by: int) -> None:
        attendees.count_unnamed(self._session, self._event_id, by)

    def _undo(self) -> None:
        try:
            self._session.undo()
        except WorkspaceError as error:
            self._context.tell(self._context.say(error.key, **error.values), True)

    # -- showing --------------------------------------------------------------------------------
    @property
    def _run(self) -> Run:
        return self._session.workspace.run(self._event_id)

    def _item(self, item_id: ItemId | None) -> Item | None:
        return self._session.workspace.item(item_id) if item_id else None

    def _changed(self, changes: Changes) -> None:
        if changes.parts - RUNNING:
            self._shown_id = None
        self._show()

    def _show(self) -> None:
        say, workspace, run = self._context.say, self._session.workspace, self._run
        live, following, opened = (self._item(x) for x in (run.live_item_id, run.next_item_id, self.open_id))
        self.stage.show(live, following)
        self.rail.show_agenda(self.open_id)
        is_private = opened is not None and opened.id != run.live_item_id
        self._where.setText(say("run.only_you") if is_private else say("run.seen"))
        self._set_next_button.setVisible(is_private and opened is not None and opened.id != run.next_item_id)
        self._back_to_live.setVisible(is_private and live is not None)
        self._kind.setText(opened.title(say.code) if opened else "")
        self._prompt.setText(opened.prompt(say.code) if opened else "")
        self._hint.setText(opened.hint if opened else "")
        self._show_work(opened)
        state = self.stage.output.state
        self._state.setText(say(f"run.output.{state}"))
        self._state_sign.setPixmap(icon(SIGNS[state]).pixmap(theme.px(20)))
        self._projector.setVisible(state == "off")
        self._present.setText(say("run.present", n=workspace.present(self._event_id)))
        edit = self._session.history.last("console")
        self._undo_button.setEnabled(edit is not None)
        self._undo_button.setText(say("run.undo", act=say(edit.label)) if edit else say("menu.undo"))
        self._line_kind.setText(say(becomes(opened)))
        before = running.previous(self._session, self._event_id)
        self.back.setEnabled(before is not None)
        self.back.setText(f"{say('run.back')}\n{before.title(say.code) if before else '–'}")
        self.next.setText(f"{say('run.show_next')}\n{self._next_name(live, following)}")
        self.next.setAccessibleName(self.next.text().replace("\n", ": "))
        self.next.setEnabled(following is not None or (live is not None and live.kind == "vote"))
        self._show_time()

    def _next_name(self, live: Item | None, following: Item | None) -> str:
        say = self._context.say
        if live and live.kind == "vote" and self._session.workspace.proposals(self._event_id):
            state = NEXT_VOTE.get(self._session.workspace.vote(live.id).state)
            if state:
                return say(f"run.vote.next.{state}")
        return following.title(say.code) if following else say("run.nothing_next")

    def _show_work(self, opened: Item | None) -> None:
        """Make the work area anew when its item or what is written there has changed; the focus stays in its cell."""
        if opened is None or opened.id == self._shown_id:
            return
        self._shown_id = opened.id
        writer = QApplication.focusWidget()
        name = writer.objectName() if writer and self._work.isAncestorOf(writer) else ""
        made = work_area(self._context, opened)
        self._work_column.replaceWidget(self._work, made)
        self._work.hide()
        self._work.deleteLater()
        self._work = made
        made.show()
        if name and (cell := made.findChild(QWidget, name)):
            cell.setFocus()

    def _show_time(self) -> None:
        say, workspace = self._context.say, self._session.workspace
        now, live = utc_now(), self._item(self._run.live_item_id)
        event, items = workspace.event(self._event_id), workspace.items(self._event_id)
        self._clock.setText(write_time(datetime.now(), say.code))
        left = remaining_seconds(live, workspace.clock(live.id), now) if live else 0
        self._timer.setText(write_countdown(left) if live and live.has_timer else "–")
        self._timer.setProperty("tone", "rowan" if left < 0 else "")
        self._timer.style().polish(self._timer)
        late = minutes_late(event, items, live, left, datetime.now()) if live else 0
        key = "run.on_time" if abs(late) <= 1 else ("run.late" if late > 0 else "run.early")
        self._late.setText(say(key, n=abs(late)) if event.day == date.today() and live else "")
        following = self._item(self._run.next_item_id)
        self.stage.show(live, following)

    # -- layout ---------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self.rail = Rail(self._context, self._event_id)
        self.rail.opened.connect(self.open_item)
        grid.addWidget(self._top(), 0, 0, 1, 3)
        grid.addWidget(self.rail, 1, 0)
        grid.addWidget(self._middle(), 1, 1)
        grid.addWidget(self._panel(), 1, 2)
        grid.addWidget(self._bottom(), 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)

    def _top(self) -> QFrame:
        say = self._context.say
        bar = _frame("top", 56)
        row = _row(bar)
        row.addWidget(text(self._session.workspace.event(self._event_id).name, "bodyStrong"))
        self._clock, self._late = text("", "clock"), text("")
        self._present = text("", "lead")
        self._undo_button = _button(say("menu.undo"), "undo-2", self._undo)
        fewer = _button("−", "", lambda: self._count(-1), "square")
        more = _button("+", "", lambda: self._count(1), "square")
        fewer.setAccessibleName(say("run.one_fewer"))
        more.setAccessibleName(say("run.one_more"))
        more.setObjectName("one_more")
        end = _button(say("run.end"), "log-out", self.leave)
        end.setObjectName("end")
        row.addWidget(self._clock)
        row.addWidget(self._late)
        row.addStretch(1)
        for widget in (self._present, fewer, more, self._undo_button, text(say("run.saved"), "body", "moss"), end):
            row.addWidget(widget)
        return bar

    def _middle(self) -> QWidget:
        say = self._context.say
        middle = QWidget()
        self._work_column = QVBoxLayout(middle)
        self._work_column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12))
        self._work_column.setSpacing(theme.px(10))
        row = QHBoxLayout()
        self._where, self._kind = text("", "label", "primary"), text("", "body", "secondary")
        self._set_next_button = _button(say("run.set_next"), "arrow-right", self._set_next)
        self._back_to_live = _button(say("run.back_to_live"), "undo-2", self._to_live)
        row.addWidget(self._where)
        row.addWidget(self._kind, 1)
        row.addWidget(self._set_next_button)
        row.addWidget(self._back_to_live)
        self._prompt = text("", "h2")
        self._prompt.setWordWrap(True)
        self._work_column.addLayout(row)
        self._work_column.addWidget(self._prompt)
        self._work_column.addWidget(self._work, 1)
        return middle

    def _panel(self) -> QFrame:
        say = self._context.say
        panel = _frame("right")
        panel.setFixedWidth(theme.px(PANEL))
        column = QVBoxLayout(panel)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        column.setSpacing(theme.px(10))
        tag = QHBoxLayout()
        self._state_sign, self._state = QLabel(), text("", "label")
        self._projector = _button(say("run.open_projector"), "projector", self.stage.open)
        self._projector.setObjectName("open_projector")
        tag.addWidget(self._state_sign)
        tag.addWidget(self._state, 1)
        tag.addWidget(self._projector)
        column.addLayout(tag)
        column.addWidget(self.stage.live)
        panic = QHBoxLayout()
        panic.addWidget(_button(say("run.freeze"), "snowflake", self.stage.freeze, "large"))
        panic.addWidget(_button(say("run.blank"), "moon", self.stage.blank, "large"))
        column.addLayout(panic)
        self._timer = text("", "timer")
        column.addWidget(self._timer)
        minutes = QHBoxLayout()
        minutes.addWidget(_button(say("run.pause"), "pause", self._pause, "sm"))
        for by in (-1, 1, 5):
            words = say("run.by_minutes", by=f"{by:+d}".replace("-", "−"))
            minutes.addWidget(_button(words, "", lambda by=by: self._more(by), "sm"))
        column.addLayout(minutes)
        self._hint = text("", "body", "secondary")
        self._hint.setWordWrap(True)
        column.addWidget(text(say("run.your_notes"), "label"))
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(text(say("run.next_only_you"), "label", "secondary"))
        self.stage.next.setFixedWidth(theme.px(170))
        column.addWidget(self.stage.next)
        return panel

    def _bottom(self) -> QFrame:
        say = self._context.say
        bar = _frame("bottom", 104)
        row = _row(bar)
        self.back = _button("", "arrow-left", self.go_back, "run")
        self.back.setObjectName("back")
        self.back.setMinimumWidth(theme.px(208))
        self.next = _button("", "arrow-right", self.go_next, "run", "primary")
        self.next.setObjectName("next")
        self.next.setFixedWidth(theme.px(PANEL - 32))
        self._line_kind = text("", "label")
        self.note_line = QLineEdit()
        self.note_line.setObjectName("note_line")
        self.note_line.setProperty("variant", "large")
        self.note_line.setPlaceholderText(say("run.write_here"))
        self.note_line.setAccessibleName(say("run.write_here"))
        self.note_line.setMaxLength(LONGEST * 4)
        self.note_line.returnPressed.connect(self.write_line)
        row.addWidget(self.back)
        row.addWidget(self._line_kind)
        row.addWidget(self.note_line, 1)
        row.addWidget(_button(say("run.add"), "", self.write_line, "large"))
        row.addWidget(self.next)
        return bar

    def _to_live(self) -> None:
        self.open_id = self._run.live_item_id
        self._show()


def _frame(role: str, height: int = 0) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", role)
    if height:
        frame.setFixedHeight(theme.px(height))
    return frame


def _row(frame: QFrame) -> QHBoxLayout:
    row = QHBoxLayout(frame)
    row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
    row.setSpacing(theme.px(12))
    return row


def _button(words: str, sign: str, does: object, variant: str = "", kind: str = "") -> QPushButton:
    button = act(words, sign, kind, variant)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: does())  # type: ignore[operator]
    return button
