"""How the line being typed is understood: what, who and by when, each in a box that can be set right by hand."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.clock import read_due, write_day
from foorumi.domain.promise_line import actors_named, read_promise
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import IconLabel, Keycap, label


class Box(QFrame):
    """One part of a promise. Signals: changed(text) by hand, entered(), wants_other() on Down."""

    changed = Signal(str)
    entered = Signal()
    wants_other = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setProperty("role", "outlined")
        self._sign = IconLabel("circle-dashed", "text.muted", 16)
        self.field = _Field(self)
        self.field.setObjectName(name)
        self.field.setAccessibleName(title)
        self._from = label("", "caption", "secondary")
        head = row(self._sign, label(title, "caption", "secondary", wrap=True), gap=6)
        head.setStretch(1, 1)
        inside = column(self, margin=(10, 6), spacing=1)
        inside.addLayout(head)
        inside.addWidget(self.field)
        inside.addWidget(self._from)
        self.field.textEdited.connect(self.changed)
        self.field.returnPressed.connect(self.entered)

    def show_value(self, text: str, source: str, is_known: bool) -> None:
        """Show what was understood and from what; unknown is dashed."""
        if not self.field.hasFocus() and self.field.text() != text:
            self.field.setText(text)
            self.field.setCursorPosition(0)
        self._from.setText(source or "\u00a0")
        self._sign.set_icon("circle-check" if is_known else "circle-dashed", "moss" if is_known else "text.muted")


class _Field(QLineEdit):
    def __init__(self, box: Box) -> None:
        super().__init__()
        self._box = box
        self.setProperty("variant", "bare")
        self.setProperty("role", "lead")
        self.setProperty("ring", "parent")
        self.setFont(theme.font("bodyStrong"))

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._box.wants_other.emit()
        else:
            super().keyPressEvent(event)


class PromiseBoxes(QWidget):
    """The three boxes. Nothing is guessed silently: each says what it was read from. Signals: entered()."""

    entered = Signal()

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self._by_hand: dict[str, str] = {}
        self._text = ""
        self._choice = 0
        self.actors: tuple[Actor, ...] = ()
        self.due: date | None = None
        self.boxes = {part: Box(f"promise_{part}", say(f"room.promise.{part}")) for part in ("what", "owner", "by")}
        for part, box in self.boxes.items():
            box.changed.connect(lambda text, part=part: self._set(part, text))
            box.entered.connect(self.entered)
        self.boxes["owner"].wants_other.connect(self._other)
        side = QWidget()
        column(side, label(say("room.promise.as_read"), "caption", "secondary", wrap=True), Keycap("Tab"), margin=0)
        side.setFixedWidth(max(theme.px(76), side.minimumSizeHint().width()))
        across = row(side, *self.boxes.values(), gap=10)
        for place, weight in ((1, 3), (2, 2), (3, 2)):
            across.setStretch(place, weight)
        self.setLayout(across)
        self.read("")

    def order_after(self, line: QLineEdit) -> None:
        """Tab goes from the note line through the boxes."""
        fields = [line, *(box.field for box in self.boxes.values())]
        for first, second in pairwise(fields):
            QWidget.setTabOrder(first, second)

    def read(self, text: str) -> None:
        """Understand the line being typed; what was set by hand stays."""
        self._text, self._choice = text, 0
        if not text.strip():
            self._by_hand = {}
        self._show()

    @property
    def what(self) -> str:
        """What is promised."""
        return self.boxes["what"].field.text().strip()

    @property
    def owner(self) -> Actor | None:
        """The one actor that promises, if it is known which."""
        return self.actors[self._choice % len(self.actors)] if self.actors and self._is_chosen else None

    @property
    def who(self) -> str:
        """The owner's words, when they fit no single actor."""
        return "" if self.owner else self._who

    @property
    def _is_chosen(self) -> bool:
        return len(self.actors) == 1 or self._choice > 0

    def clear(self) -> None:
        """Begin the next one."""
        self._by_hand = {}
        self.read("")
        for box in self.boxes.values():
            box.field.clear()

    def _set(self, part: str, text: str) -> None:
        self._by_hand[part] = text
        self._choice = 0
        self._show()

    def _other(self) -> None:
        if len(self.actors) > 1:
            self._choice = self._choice % len(self.actors) + 1
            chosen = self.actors[self._choice % len(self.actors)]
            self.boxes["owner"].field.setText(chosen.name(self._evening.say.code))
            self._show()

    def _show(self) -> None:
        evening, say, code = self._evening, self._evening.say, self._evening.say.code
        line = read_promise(self._text, evening.workspace.actors, date.today(), code)
        hand = self._by_hand
        typed, set_by_hand = say("room.promise.as_typed"), say("room.promise.by_hand")
        what = hand.get("what", line.what)
        self.boxes["what"].show_value(what, set_by_hand if "what" in hand else typed if what else "", bool(what))
        self._who = hand.get("owner", line.who)
        self.actors = actors_named(self._who, evening.workspace.actors) if "owner" in hand else line.actors
        read = say("room.promise.read_from", text=self._who) if self._who else ""
        if len(self.actors) > 1 and not self._choice:
            read = say("room.promise.several", n=len(self.actors))
        elif self._who and not self.actors:
            read = say("room.promise.unknown")
        name = self.owner.name(code) if self.owner else self._who
        self.boxes["owner"].show_value(name, read, self.owner is not None)
        when = hand.get("by", line.when)
        self.due = read_due(when, date.today(), code) if when else None
        day = write_day(self.due, code) if self.due else when
        self.boxes["by"].show_value(day, say("room.promise.read_from", text=when) if when else "", self.due is not None)
