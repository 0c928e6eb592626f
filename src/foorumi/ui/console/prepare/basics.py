"""Perustiedot: who, when, where and why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import read_date, read_time, write_number
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import events, municipalities
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.new_event_values import written
from foorumi.ui.console.prepare.agenda_editor import LANGUAGES, languages_of
from foorumi.ui.console.prepare.parts import Steps, Titled, choice, framed, press, row, scrolled, words
from foorumi.ui.console.prepare.room_sketch import RoomSketch
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.console.spell_checking import check_spelling
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside

PLAIN = ("name", "place", "area", "organiser", "unit", "leader_role", "scribe_role")


@dataclass(frozen=True, slots=True)
class _Timed:
    """A field of a date or a time: how it is read and written, and what is said when it cannot be read."""

    read: Callable[[str], str | None]
    write: Callable[[str], str]
    mistake: str


class BasicsPage(QWidget):
    """The basics of an event in one column, with a sketch of the room beside them. Saved as typed."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._saving = Saving(self)
        self._fields: dict[str, Titled] = {}
        self._timed = self._times()
        self.setObjectName("basics")
        event = self._event()
        inside = QWidget()
        edge = QVBoxLayout(inside)
        edge.setContentsMargins(0, 0, theme.px(16), 0)
        room = QWidget()
        room.setLayout(self._room(event))
        edge.addWidget(Beside(self._form(event), room, stretches=(2, 1), gap=32))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        context.signals.changed.connect(self._changed)

    def _event(self) -> Event:
        return self._context.session.workspace.event(self._event_id)

    def _times(self) -> dict[str, _Timed]:
        say = self._context.say

        def as_date(text: str) -> str | None:
            read = read_date(text, date.today())
            return read.date.isoformat() if read else None

        def as_time(text: str) -> str | None:
            read = read_time(text)
            return read.strftime("%H:%M") if read else None

        def show_date(iso: str) -> str:
            day = date.fromisoformat(iso)
            return iso if say.code == "en" else f"{day.day}.{day.month}.{day.year}"

        def show_time(at: str) -> str:
            read = read_time(at)
            return written(read, say) if read else at

        at = _Timed(as_time, show_time, "new_event.bad_time")
        return {"on": _Timed(as_date, show_date, "new_event.bad_date"), "starts_at": at, "ends_at": at}

    # -- the form ---------------------------------------------------------------------------
    def _form(self, event: Event) -> QWidget:
        say = self._context.say
        form, column = framed()
        form.setMinimumWidth(theme.px(480))
        form.setMaximumWidth(theme.px(608))
        column.addWidget(self._plain("name", event))
        column.addWidget(Beside(*(self._time(name, event) for name in self._timed)))
        column.addWidget(self._plain("place", event))
        purpose = QPlainTextEdit(event.purpose)
        check_spelling(purpose, self._context)
        purpose.setTabChangesFocus(True)
        purpose.setFixedHeight(theme.px(96))
        column.addWidget(self._titled("purpose", purpose, say("basics.purpose_hint")))
        self._saving.watch(purpose, lambda text: self._edit("purpose", text))
        column.addWidget(self._languages(event))
        column.addLayout(row(self._municipality(event), self._plain("area", event), gap=16))
        column.addWidget(Beside(self._plain("organiser", event), self._plain("unit", event), stretches=(1, 1)))
        column.addWidget(Beside(self._plain("leader_role", event), self._plain("scribe_role", event)))
        if event.is_sensitive:
            column.addWidget(words(say("basics.sensitive"), "body", "secondary", wraps=True))
        go_on = press(say("basics.go_on"), self._go_on, name="go_on", picture="arrow-right")
        column.addLayout(row(go_on, None))
        column.addStretch(1)
        return form

    def _titled(self, name: str, field: QWidget, hint: str = "") -> Titled:
        field.setObjectName(name)
        self._fields[name] = Titled(self._context.say(f"basics.{name}"), field, hint)
        return self._fields[name]

    def _plain(self, name: str, event: Event) -> Titled:
        field = QLineEdit(getattr(event, name))
        field.setCursorPosition(0)
        self._saving.watch(field, lambda text: self._keep(name, text))
        return self._titled(name, field)

    def _time(self, name: str, event: Event) -> Titled:
        field = QLineEdit(self._timed[name].write(getattr(event, name)))
        field.editingFinished.connect(lambda: self._keep_time(name, field.text()))
        return self._titled(name, field)

    def _languages(self, event: Event) -> Titled:
        say = self._context.say
        pairs = [(first,) for first in LANGUAGES]
        both = [(first, other) for first in LANGUAGES for other in LANGUAGES if first != other]
        options = [
            (",".join(codes), say(f"basics.language.{codes[0]}"))
            if len(codes) == 1
            else (",".join(codes), f"{say(f'basics.language.{codes[0]}')} + {say(f'basics.language.{codes[1]}')}")
            for codes in [*pairs, *both]
        ]
        box = choice("languages", options, ",".join(languages_of(event)[:2]))
        box.activated.connect(lambda: self._edit("languages", box.currentData()))
        return self._titled("languages", box)

    def _municipality(self, event: Event) -> Titled:
        workspace, code = self._context.session.workspace, self._context.say.code
        box = QComboBox()
        box.setEditable(True)
        box.addItems([known.name(code) for known in workspace.municipalities])
        own = workspace.municipality_of(event)
        box.setCurrentText(own.name(code) if own else "")
        line = box.lineEdit()
        if line:
            line.editingFinished.connect(lambda: self._keep_municipality(box.currentText()))
        box.activated.connect(lambda: self._keep_municipality(box.currentText()))
        return self._titled("municipality", box)

    # -- the room ---------------------------------------------------------------------------
    def _room(self, event: Event) -> QVBoxLayout:
        say = self._context.say
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(words(say("basics.room"), "h3"))
        self._sketch = RoomSketch(say)
        self._sketch.show_room(event)
        column.addWidget(self._sketch)
        width = self._metres("screen_width_cm", event, 100, 1000, 10)
        row_away = self._metres("back_row_cm", event, 200, 6000, 50)
        column.addWidget(width)
        column.addWidget(row_away)
        column.addStretch(1)
        return column

    def _metres(self, name: str, event: Event, lowest: int, highest: int, step: int) -> Titled:
        say = self._context.say
        title = say(f"basics.{name}")

        def write(cm: int) -> str:
            return f"{write_number(cm / 100, 1, say.code)} m"

        steps = Steps(name, title, lowest, highest, write, less=say("agenda.less"), more=say("agenda.more"))
        steps.step, steps.large_step = step, step * 5
        steps.show_value(getattr(event, name))
        steps.stepped.connect(lambda value: self._edit(name, value))
        return self._titled(name, steps)

    # -- saving -----------------------------------------------------------------------------
    def _edit(self, name: str, value: object) -> None:
        if getattr(self._event(), name) != value:
            events.edit(self._context.session, self._event_id, **{name: value})

    def _keep(self, name: str, text: str) -> None:
        is_missing = name == "name" and not text.strip()
        self._fields[name].say_wrong(self._context.say("new_event.no_name") if is_missing else "")
        if not is_missing:
            self._edit(name, text)

    def _keep_time(self, name: str, text: str) -> None:
        say = self._context.say
        value = self._timed[name].read(text)
        self._fields[name].say_wrong("" if value else say(self._timed[name].mistake))
        if not value:
            return
        event = self._event()
        start = value if name == "starts_at" else event.starts_at
        end = value if name == "ends_at" else event.ends_at
        self._fields["ends_at"].say_wrong(say("new_event.ends_before") if end <= start else "")
        self._edit(name, value)

    def _keep_municipality(self, name: str) -> None:
        session, event = self._context.session, self._event()
        own = session.workspace.municipality_of(event)
        if name.strip() and not (own and name in (own.name_fi, own.name_sv)):
            session.do(
                "undo.event", lambda _: self._edit("municipality_id", municipalities.named(session, name.strip()))
            )

    def _changed(self, changes: Changes) -> None:
        if Part.event not in changes.parts:
            return
        event = self._event()
        self._sketch.show_room(event)
        for name in (*PLAIN, "purpose", *self._timed):
            field = self._fields[name].field
            text = getattr(event, name)
            text = self._timed[name].write(text) if name in self._timed else text
            if isinstance(field, QLineEdit | QPlainTextEdit) and not field.hasFocus():
                self._saving.show(field, text)
        for name in ("screen_width_cm", "back_row_cm"):
            field = self._fields[name].field
            if isinstance(field, Steps):
                field.show_value(getattr(event, name))

    def _go_on(self) -> None:
        self._saving.flush()
        self._context.go(Route("prepare", self._event_id, "agenda"))
