"""Commitments: typed as one line, read aloud, and agreed before the room sees them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_day
from foorumi.domain.commitments import Commitment
from foorumi.domain.promise_line import read_promise
from foorumi.session import commitments
from foorumi.ui.console.prepare.parts import row, scrolled
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button, to_note_line
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label


class PromisesArea(QWidget):
    """The agreed ones, the one that is read aloud, and how the line being typed is understood."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        inside = frame("card")
        self._list = column(inside, margin=12, spacing=8)
        self._frame = frame("private")
        aloud = column(self._frame, margin=14, spacing=8)
        self._frame.setObjectName("read_aloud")
        self._head = label("", "bodyStrong")
        self._sentence = label("", "h2", wrap=True)
        self._sentence.setObjectName("sentence")
        agree = run_button(say("room.promise.agree"), self.agree, name="agree", kind="accent", picture="check")
        correct = run_button(say("room.promise.correct"), self.correct, name="correct", picture="pencil")
        drop = run_button(say("room.promise.drop"), self.drop, name="drop")
        aloud.addWidget(self._head)
        aloud.addWidget(self._sentence)
        aloud.addLayout(row(agree, correct, drop, None, gap=8))
        self._read = label("", "body", "secondary", wrap=True)
        self._read.setObjectName("understood")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(10))
        agreed = scrolled(inside)
        agreed.setMinimumHeight(theme.px(120))
        whole.addWidget(agreed, 1)
        whole.addWidget(self._frame)
        whole.addWidget(self._read)
        self.refresh()
        self.read("")

    @property
    def waiting(self) -> list[Commitment]:
        """Those still to be read aloud."""
        evening = self._evening
        return [row for row in evening.workspace.commitments_of(evening.event_id) if not row.is_read_aloud]

    def refresh(self) -> None:
        """Show the commitments as they are."""
        evening, say = self._evening, self._evening.say
        while (part := self._list.takeAt(0)) is not None:
            if (inside := part.widget()) is not None:
                inside.hide()
                inside.deleteLater()
        agreed = [row for row in evening.workspace.commitments_of(evening.event_id) if row.is_read_aloud]
        self._list.addWidget(label(say("room.promise.agreed", n=len(agreed)), "label", "secondary"))
        for number, promise in enumerate(agreed, 1):
            missing = "" if promise.is_whole else f"   {say('room.promise.unfinished')}"
            text = f"{number}  {promise.text}\n     {self._owner(promise)} · {self._due(promise)}{missing}"
            self._list.addWidget(label(text, wrap=True))
        self._list.addStretch(1)
        waiting = self.waiting
        self._frame.setVisible(bool(waiting))
        if waiting:
            first = waiting[0]
            self._head.setText(say("room.promise.aloud", place=1, of=len(waiting)))
            self._sentence.setText(
                say("room.promise.sentence", who=self._owner(first), what=first.text, when=self._due(first))
            )

    def read(self, text: str) -> None:
        """Show how the line being typed is understood."""
        say, code = self._evening.say, self._evening.say.code
        line = read_promise(text, self._evening.workspace.actors, date.today(), code)
        who = line.owner.name(code) if line.owner else ", ".join(actor.name(code) for actor in line.actors[:4])
        self._read.setText(
            say(
                "room.promise.understood",
                what=line.what or "–",
                who=who or line.who or "–",
                when=write_day(line.due, code) if line.due else "–",
            )
        )

    def draft(self, text: str) -> None:
        """Keep what was typed, to be read aloud."""
        evening = self._evening
        line = read_promise(text, evening.workspace.actors, date.today(), evening.say.code)
        evening.do(
            lambda: commitments.add(
                evening.session,
                line.what,
                evening.event_id,
                actor_id=line.owner.id if line.owner else None,
                owner_text="" if line.owner else line.who,
                due_on=line.due.isoformat() if line.due else "",
            )
        )

    def agree(self) -> None:
        """The one read aloud is agreed: it joins the list."""
        waiting = self.waiting
        if waiting:
            self._evening.do(lambda: commitments.edit(self._evening.session, waiting[0].id, is_read_aloud=True))

    def drop(self) -> None:
        """Leave out the one read aloud; undo brings it back."""
        waiting = self.waiting
        if waiting:
            self._evening.do(lambda: commitments.delete(self._evening.session, waiting[0].id))

    def correct(self) -> None:
        """Take the one read aloud back into the line."""
        waiting = self.waiting
        if waiting:
            first = waiting[0]
            owner = self._evening.workspace.actor(first.actor_id)
            parts = (first.text, owner.name_fi if owner else first.owner_text, self._day(first))
            self.drop()
            field = to_note_line(self)
            if field:
                field.setText(", ".join(part for part in parts if part))
                self.read(field.text())

    def key_on_empty(self, key: int) -> None:
        """Del leaves out and F2 corrects, when the line is empty."""
        if key == Qt.Key.Key_Delete:
            self.drop()
        elif key == Qt.Key.Key_F2:
            self.correct()

    def _owner(self, promise: Commitment) -> str:
        actor = self._evening.workspace.actor(promise.actor_id)
        name = actor.name(self._evening.say.code) if actor else promise.owner_text
        return name or self._evening.say("room.promise.who")

    def _day(self, promise: Commitment) -> str:
        day = date.fromisoformat(promise.due_on) if promise.due_on else None
        return f"{day.day}.{day.month}.{day.year}" if day else ""

    def _due(self, promise: Commitment) -> str:
        if not promise.due_on:
            return self._evening.say("room.promise.when")
        return write_day(date.fromisoformat(promise.due_on), self._evening.say.code)
