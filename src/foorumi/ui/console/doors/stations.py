"""The stations of open doors: each with its question, and only what may be counted or written there."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_day
from foorumi.domain.doors import total
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId, NoteId, new_id
from foorumi.domain.notes import Note, read_slip
from foorumi.domain.promise_line import read_promise
from foorumi.domain.pulse import STATEMENTS, pulse
from foorumi.domain.run import stamp
from foorumi.session import commitments, doors, notes
from foorumi.session import pulse as pulses
from foorumi.ui.console.context import Context
from foorumi.ui.console.doors.counter import Counter
from foorumi.ui.console.item_looks import KIND_ICONS
from foorumi.ui.console.room.evening import now
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import IconLabel, label

FACES = ((5, "good"), (3, "so_so"), (1, "bad"))
COUNTED = {"presentation": ("listeners",), "needs_offers": ("want_friend", "be_friend")}


class Station(QWidget):
    """One station. What it holds depends on the kind of its item."""

    def __init__(self, context: Context, event_id: EventId, item: Item) -> None:
        super().__init__()
        self._context, self._event_id, self._item = context, event_id, item
        say = context.say
        self.setObjectName(f"station_{item.kind}")
        card = frame()
        self._stack = column(card, spacing=10)
        head = QHBoxLayout()
        head.addWidget(IconLabel(KIND_ICONS.get(item.kind, "flag"), "primary"))
        head.addWidget(label(item.title(say.code), "h3", wrap=True), 1)
        self._stack.addLayout(head)
        self._stack.addWidget(label(item.prompt(say.code), "body", "secondary", wrap=True))
        self._counters: dict[str, Counter] = {}
        self._told = label("", "body", wrap=True)
        make: dict[str, Callable[[], None]] = {
            "brainstorm": self._slips, "commitments": self._next_time, "pulse": self._faces,
        }  # fmt: skip
        if item.kind in COUNTED:
            for what in COUNTED[item.kind]:
                self._add_counter(what, say(f"doors.{what}"), partial(self._count, what))
            if item.kind == "needs_offers":
                self._stack.addWidget(label(say("doors.no_names"), "caption", "secondary", wrap=True))
        elif item.kind in make:
            make[item.kind]()
        else:
            self._stack.addWidget(label(say("doors.nothing"), "caption", "secondary", wrap=True))
        self._stack.addStretch(1)
        column(self, card, margin=0)
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers as they stand."""
        workspace, say = self._context.session.workspace, self._context.say
        counted = [row for row in doors.counts(workspace, self._event_id) if row.item_id == self._item.id]
        if self._item.kind == "pulse":
            results = {row.statement: row for row in pulse(workspace.pulse_answers(self._event_id))}
            for code, counter in self._counters.items():
                statement, value = code.rsplit("_", 1)
                counter.show_number(results[statement].shares[int(value) - 1])
            return
        for what, counter in self._counters.items():
            counter.show_number(total(counted, what))
        if self._item.kind == "brainstorm":
            written = [row for row in workspace.notes(self._event_id) if row.item_id == self._item.id]
            self._told.setText(say("doors.on_wall", n=len(written)))
        if self._item.kind == "commitments":
            lines = []
            for row in workspace.commitments_of(self._event_id):
                day = write_day(date.fromisoformat(row.due_on), say.code) if row.due_on else ""
                lines.append(", ".join(filter(None, (row.text, row.owner_text, day))))
            self._told.setText("\n".join(lines))
            self._told.setVisible(bool(lines))

    def _add_counter(self, code: str, name: str, does: Callable[[int], object]) -> None:
        self._counters[code] = Counter(self._context.say, name, code, does)
        self._stack.addWidget(self._counters[code])

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except WorkspaceError as error:
            self._context.tell(self._context.say(error.key, **error.values), True)

    def _count(self, what: str, by: int) -> None:
        session = self._context.session
        known = [row for row in doors.counts(session.workspace, self._event_id)
                 if (row.what, row.item_id) == (what, self._item.id) and row.people]  # fmt: skip
        hour = now().hour if by > 0 or not known else known[-1].hour
        self._do(lambda: doors.count(session, self._event_id, what, by, hour, self._item.id))

    # -- slips --------------------------------------------------------------------------------
    def _slips(self) -> None:
        say = self._context.say
        self.slips = QPlainTextEdit()
        self.slips.setObjectName("slips")
        self.slips.setTabChangesFocus(True)
        self.slips.setFixedHeight(theme.px(92))
        self._stack.addWidget(Field(say("doors.slips"), self.slips, say("doors.slips_hint")))
        add = button(say("doors.add_slips"), "plus", variant="sm", on_click=self.add_slips)
        add.setObjectName("add_slips")
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(self._told, 1)
        self._stack.addLayout(row)

    def add_slips(self) -> None:
        """Put a batch of paper slips on the wall, one a line."""
        typed = [read_slip(line.strip()) for line in self.slips.toPlainText().splitlines()]
        made = [
            Note(
                NoteId(new_id()), self._event_id, text, item_id=self._item.id, code=slip, source="paper",
                written_at=stamp(),
            )
            for slip, text in typed
            if text
        ]  # fmt: skip
        if made:
            self._do(lambda: notes.add_all(self._context.session, made))
            self.slips.clear()
        self.slips.setFocus()

    # -- the next time ------------------------------------------------------------------------
    def _next_time(self) -> None:
        say = self._context.say
        self.promise = QLineEdit()
        self.promise.setObjectName("next_time")
        self.promise.returnPressed.connect(self._promise)
        self._stack.addWidget(Field(say("doors.next_time"), self.promise, say("doors.next_time_hint")))
        self._stack.addWidget(self._told)

    def _promise(self) -> None:
        text, session = self.promise.text().strip(), self._context.session
        if not text:
            return
        read = read_promise(text, session.workspace.actors, date.today(), self._context.say.code)
        owner = {"actor_id": read.owner.id} if read.owner else {"owner_text": read.who}
        due = read.due.isoformat() if read.due else ""
        self._do(lambda: commitments.add(session, read.what, self._event_id, due_on=due, **owner))
        self.promise.clear()

    # -- faces ----------------------------------------------------------------------------------
    def _faces(self) -> None:
        say = self._context.say
        for statement in STATEMENTS:
            self._stack.addWidget(label(say(f"doors.pulse.{statement}"), "bodyStrong", wrap=True))
            for value, face in FACES:
                self._add_counter(f"{statement}_{value}", say(f"doors.face.{face}"),
                                  partial(self._face, statement, value))  # fmt: skip

    def _face(self, statement: str, value: int, by: int) -> None:
        session = self._context.session
        if by > 0:
            belong, heard, influence = (value if name == statement else None for name in STATEMENTS)
            self._do(lambda: pulses.answer(session, self._event_id, belong, heard, influence))
            return
        given = [row for row in session.workspace.pulse_answers(self._event_id) if getattr(row, statement) == value]
        if given:
            self._do(lambda: pulses.remove(session, given[-1].id))


def stations(context: Context, event_id: EventId) -> list[Station]:
    """The stations of an event; the door itself is counted beside them."""
    items = context.session.workspace.items(event_id)
    return [Station(context, event_id, item) for item in items if item.kind != "welcome" and not item.is_skipped]


def in_two_columns(made: list[Station]) -> QBoxLayout:
    """Stations in two columns, so that each keeps its own height; a narrow window turns the direction."""
    across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    across.setSpacing(theme.px(16))
    for side in (0, 1):
        stack = QVBoxLayout()
        stack.setSpacing(theme.px(16))
        for station in made[side::2]:
            stack.addWidget(station)
        stack.addStretch(1)
        across.addLayout(stack, 1)
    return across
