"""Open doors on the screen: who comes is counted by the hour and never named; the stations stand beside."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.clock import write_day, write_time
from foorumi.domain.doors import AT_THE_DOOR, by_hour, total
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import doors, run
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.doors.counter import Counter, HourBars
from foorumi.ui.console.doors.stations import in_two_columns, stations
from foorumi.ui.console.layout import LARGEST_BESIDE
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.room.evening import now
from foorumi.ui.console.room.parts import show_undo
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column, flow, turn
from foorumi.ui.widgets.labels import ElidedLabel, IconLabel, label

TICK_MS = 5000
WIDTH = 340
NARROW = 1140
KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5), AT_THE_DOOR, strict=True))
SHOWN = frozenset({Part.visitor_count, Part.note, Part.commitment, Part.pulse_answer, Part.headcount})


class DoorsPage(QWidget):
    """Open doors while they are open. Signals: left(), ended(), the doors were closed for the day."""

    left = Signal()
    ended = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self.setObjectName("doors")
        self.setAccessibleName(context.say("doors.at_door"))
        self.setProperty("role", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._do(lambda: run.enter(context.session, event_id))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top())
        self.stations = stations(context, event_id)
        inside = QWidget()
        self._columns = in_two_columns(self.stations)
        inside.setLayout(self._columns)
        inside.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        door = self._door()
        if theme.text_percent <= LARGEST_BESIDE:
            across = QHBoxLayout()
            across.setSpacing(0)
            across.addWidget(door)
            across.addWidget(scrolled(inside), 1)
            whole.addLayout(across, 1)
        else:
            below = QWidget()
            column(below, door, inside, margin=0, spacing=0)
            whole.addWidget(scrolled(below), 1)
        context.signals.changed.connect(self._changed)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_top)
        self._tick.start()
        self._refresh()
        self.setFocus()

    def _top(self) -> QWidget:
        say, event = self._context.say, self._context.session.workspace.event(self._event_id)
        top = QFrame()
        top.setProperty("role", "top")
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(10))
        edge = column(top, margin=(16, 0), spacing=0)
        edge.addLayout(bar)
        is_beside = theme.text_percent <= LARGEST_BESIDE
        if is_beside:
            top.setFixedHeight(theme.px(56))
            bar.addWidget(label(event.name, "bodyStrong"))
        self._clock = label("", "clock")
        bar.addWidget(self._clock)
        bar.addWidget(IconLabel("map-pin"))
        where = ", ".join(filter(None, (event.place, write_day(event.day, say.code))))
        bar.addWidget(ElidedLabel(where, "body", "secondary"), 1)
        hall = Route("room", self._event_id, "hall")
        screen = button(say("doors.screen"), "projector", variant="sm", on_click=lambda: self._context.go(hall))
        self._undo = button(say("room.undo"), "undo-2", variant="sm", on_click=self._take_back)
        leave = button(say("visit.leave"), "log-out", kind="plain", variant="sm", on_click=self._leave)
        close = button(say("doors.close"), "lock", variant="sm", on_click=self._end)
        close.setObjectName("close_doors")
        acts = (screen, self._undo, leave, close)
        if is_beside:
            for widget in acts:
                bar.addWidget(widget)
        else:
            edge.addWidget(flow(*acts))
        return top

    def _door(self) -> QWidget:
        say = self._context.say
        door = QFrame()
        door.setProperty("role", "left")
        is_beside = theme.text_percent <= LARGEST_BESIDE
        inside = QWidget()
        inside.setProperty("role", "surface")
        whole = QVBoxLayout(door)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addWidget(scrolled(inside) if is_beside else inside)
        if is_beside:
            door.setFixedWidth(theme.px(WIDTH))
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(theme.px(20), theme.px(20), theme.px(20), theme.px(16))
        stack.setSpacing(theme.px(10))
        stack.addWidget(label(say("doors.at_door"), "h3"))
        come = button(say("doors.one_came"), "plus", kind="primary", variant="large", key="1",
                      on_click=partial(self.count, "visitors", 1))  # fmt: skip
        come.setObjectName("one_came")
        stack.addWidget(come)
        self.counters = {}
        for place, what in enumerate(AT_THE_DOOR, 1):
            if what == "adults":
                stack.addSpacing(theme.px(8))
                stack.addWidget(label(say("doors.by_eye"), "caption", "secondary", wrap=True))
            self.counters[what] = Counter(say, say(f"doors.{what}"), what, partial(self.count, what), str(place))
            stack.addWidget(self.counters[what])
        stack.addSpacing(theme.px(12))
        stack.addWidget(label(say("doors.by_hour"), "bodyStrong"))
        self.hours = HourBars()
        stack.addWidget(self.hours)
        stack.addStretch(1)
        stack.addWidget(label(say("doors.nameless"), "caption", "secondary", wrap=True))
        return door

    # -- acts -----------------------------------------------------------------------------------
    def count(self, what: str, by: int) -> None:
        """Count one more or one fewer; a person taken back is taken from the latest hour that has any."""
        session = self._context.session
        known = [row for row in doors.counts(session.workspace, self._event_id) if row.what == what and row.people]
        hour = now().hour if by > 0 or not known else known[-1].hour
        self._do(lambda: doors.count(session, self._event_id, what, by, hour))

    def _do(self, act: object) -> None:
        assert callable(act)
        try:
            act()
        except WorkspaceError as error:
            self._context.tell(self._context.say(error.key, **error.values), True)

    def _take_back(self) -> None:
        self._do(self._context.session.undo)

    def _leave(self) -> None:
        self._do(lambda: run.leave(self._context.session, self._event_id))
        self.left.emit()

    def _end(self) -> None:
        self._do(lambda: run.end(self._context.session, self._event_id))
        self.ended.emit()

    # -- what is shown ----------------------------------------------------------------------------
    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._refresh()

    def _refresh(self) -> None:
        say = self._context.say
        counted = [row for row in doors.counts(self._context.session.workspace, self._event_id) if row.item_id is None]
        for what, counter in self.counters.items():
            counter.show_number(total(counted, what))
        hours = by_hour(counted, "visitors")
        self.hours.show_hours(hours, ", ".join(say("doors.hour", hour=hour, n=n) for hour, n in hours.items()))
        for station in self.stations:
            station.refresh()
        self._show_top()

    def _show_top(self) -> None:
        say = self._context.say
        self._clock.setText(write_time(now(), say.code))
        show_undo(self._undo, self._context.session, say, is_short=theme.text_percent > LARGEST_BESIDE)

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self._columns, self.width(), NARROW)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = KEYS.get(Qt.Key(event.key()))
        if what and not event.modifiers():
            self.count(what, 1)
        else:
            super().keyPressEvent(event)
