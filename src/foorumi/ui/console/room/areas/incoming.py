"""What has come from phones to an item without a wall: it waits here until the facilitator takes it in or hides it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note
from foorumi.session import notes
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label

SHOWN = 3


class Incoming(QWidget):
    """The waiting notes of an item, each with what it would become. ``take_in`` writes that, joined to the approval.

    ``words`` gives the key of a note's button.
    """

    def __init__(
        self, evening: Evening, item: Item, words: Callable[[Note], str], take_in: Callable[[Note], object]
    ) -> None:
        super().__init__()
        self.setObjectName("incoming")
        self._evening, self._item, self._words, self._take_in = evening, item, words, take_in
        self._waiting: list[Note] | None = None
        self._strip = QWidget()
        self._column = column(self, self._strip, margin=0)
        self.refresh()

    @property
    def seen(self) -> list[Note]:
        """The notes that are seen."""
        return (self._waiting or [])[:SHOWN]

    def refresh(self) -> None:
        """Show what waits."""
        evening, item = self._evening, self._item
        everything = evening.workspace.notes(evening.event_id)
        waiting = [note for note in everything if note.item_id == item.id and note.state == "waiting"]
        if waiting != self._waiting:
            self._waiting = waiting
            self.setVisible(bool(waiting))
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = self._made()
            self._column.addWidget(self._strip)
            self._strip.show()

    def accept_all(self) -> None:
        """Take in the notes that are seen, in one step."""
        seen = self.seen
        if seen:
            self._do("undo.notes_shown", lambda: self._accepted(*seen))

    def _made(self) -> QWidget:
        say, waiting = self._evening.say, self._waiting or []
        strip = frame("outlined")
        strip.setProperty("one_control", True)
        inside = column(strip, label(say("room.waiting", n=len(waiting)), "bodyStrong"), margin=10, spacing=4)
        for note in self.seen:
            take = run_button(say(self._words(note)), partial(self._accept, note), name="take_in", picture="check")
            hide = run_button("", partial(self._hide, note.id), name="hide", picture="eye-off", variant="square")
            hide.setAccessibleName(say("room.hide"))
            text = label(note.text, wrap=True)
            text.setMinimumWidth(40)
            line = row(text, take, hide, gap=8)
            line.setStretch(0, 1)
            inside.addLayout(line)
        if len(waiting) > SHOWN:
            inside.addWidget(label(say("room.more_waiting", n=len(waiting) - SHOWN), "caption", "secondary"))
        return strip

    def _accept(self, note: Note) -> None:
        self._do("undo.notes_shown", lambda: self._accepted(note))

    def _accepted(self, *accepted: Note) -> None:
        for note in accepted:
            self._take_in(note)
        notes.set_state(self._evening.session, [note.id for note in accepted], "wall")

    def _hide(self, note_id: NoteId) -> None:
        self._do("undo.notes_hidden", lambda: notes.set_state(self._evening.session, [note_id], "hidden"))

    def _do(self, label_key: str, act: Callable[[], object]) -> None:
        session = self._evening.session
        self._evening.do(lambda: session.do(label_key, lambda _: act()))
