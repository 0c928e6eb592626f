"""Turns to speak: each pair has its minute, one after another. Only the facilitator sees the time."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from foorumi.domain.clock import write_countdown
from foorumi.domain.ids import ItemId
from foorumi.domain.run import utc_now
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import row
from foorumi.ui.widgets.labels import IconLabel, label, set_tone

TICK_MS = 250


class Turns(QFrame):
    """Whose turn it is, how much is left of it, and the way to the next."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        self.setProperty("role", "outlined")
        self.setObjectName("turns")
        self._of: tuple[ItemId, int] | None = None
        self._seconds, self.turn = 0, 0
        self._since: datetime | None = None
        self._who = label("", "bodyStrong")
        self._who.setObjectName("turn")
        self.time = label("", "h2")
        self.time.setMinimumWidth(theme.px(72))
        self.next = run_button("", self.go_on, name="next_turn", picture="mic")
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_time)
        row(self, IconLabel("mic"), self._who, self.time, self.next, margin=(12, 8), spacing=12).setStretch(1, 1)
        self.hide()

    def follow(self, of: tuple[ItemId, int] | None, seconds: int) -> None:
        """Stand ready for the turns of a phase of an item; with none, or where turns have no length, be away."""
        if of != self._of:
            self._of, self.turn, self._since = of, 0, None
            self._tick.stop()
        self._seconds = seconds
        self.setVisible(of is not None and seconds > 0)
        self._show()

    def go_on(self) -> None:
        """Give the next pair its turn from now on."""
        self.turn += 1
        self._since = utc_now()
        self._tick.start()
        self._show()

    @property
    def _pairs(self) -> int:
        """How many pairs have slips on the wall; 0 when nobody has told whose they are."""
        notes = self._evening.workspace.notes(self._evening.event_id)
        of = self._of[0] if self._of else ""
        return len({note.group_number for note in notes if note.item_id == of and note.group_number})

    def _show(self) -> None:
        say, pairs = self._evening.say, self._pairs
        if not self.turn:
            self._who.setText(say("room.turns.ready", s=self._seconds))
        elif pairs:
            self._who.setText(say("room.turns.of", n=self.turn, of=pairs))
        else:
            self._who.setText(say("room.turns.one", n=self.turn))
        self.next.set_words(say("room.turns.next" if self.turn else "room.turns.first"))
        self._show_time()

    def _show_time(self) -> None:
        gone = int((utc_now() - self._since).total_seconds()) if self._since else 0
        left = self._seconds - gone
        self.time.setText(write_countdown(left))
        set_tone(self.time, "rowan" if left < 0 else "")
