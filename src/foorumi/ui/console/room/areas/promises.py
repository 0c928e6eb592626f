"""Commitments: typed as one line, read aloud, and agreed before the room sees them."""

from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_day
from foorumi.domain.commitments import Commitment
from foorumi.session import commitments
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.promise_boxes import PromiseBoxes
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import ActorMark, filling, run_button, to_note_line
from foorumi.ui.theme import theme
from foorumi.ui.widgets import frames
from foorumi.ui.widgets.frames import Beside, column, frame, refill, rule
from foorumi.ui.widgets.labels import IconLabel, Tag, label
from foorumi.ui.widgets.style import restyle


class PromisesArea(QWidget):
    """The agreed ones, the one that is read aloud, and how the line being typed is understood."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        inside = frame("card")
        self._head = label("", "label", "secondary")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(4))
        listed = column(inside, self._head, rule(), margin=14, spacing=8)
        listed.addLayout(self._rows, 1)
        self._frame = frame("private")
        self._frame.setObjectName("read_aloud")
        aloud = column(self._frame, margin=14, spacing=8)
        self._turn = label("", "bodyStrong")
        turn, acts, here = QWidget(), QWidget(), QWidget()
        only_you = Tag(say("room.only_you_tag"), "private", "lock")
        turn.setLayout(row(IconLabel("mic", "moss"), self._turn, only_you, None))
        shown_when = label(say("room.promise.shown_when"), "caption", "secondary")
        aloud.addWidget(Beside(turn, shown_when, stretches=(1, 0), gap=12))
        self._sentence = label("", "h2", wrap=True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setObjectName("sentence")
        aloud.addWidget(self._sentence)
        agree = run_button(
            say("room.promise.agree"), self.agree, name="agree", kind="accent", picture="check", variant="", key="Enter"
        )
        correct = run_button(
            say("room.promise.correct"), self.correct, name="correct", picture="pencil", variant="", key="F2"
        )
        drop = run_button(say("room.promise.drop"), self.drop, name="drop", variant="", key="Del")
        self._is_here = label("", "body", "secondary", wrap=True)
        self._here_sign = IconLabel("circle-check", "moss")
        acts.setLayout(row(agree, correct, drop, None, gap=8))
        here.setLayout(row(self._is_here, self._here_sign, gap=8))
        aloud.addWidget(Beside(acts, here, stretches=(1, 0), gap=8))
        self.boxes = PromiseBoxes(evening)
        self.boxes.entered.connect(self._enter)
        agreed = filling(inside, 120, say("navigation.commitments"))
        whole = column(self, margin=0, spacing=10)
        whole.addWidget(agreed, 1)
        whole.addWidget(self._frame)
        whole.addWidget(self.boxes)
        self.refresh()

    @property
    def waiting(self) -> list[Commitment]:
        """Those still to be read aloud."""
        evening = self._evening
        return [row for row in evening.workspace.commitments_of(evening.event_id) if not row.is_read_aloud]

    @property
    def sentence(self) -> str:
        """The sentence that is read aloud, plain; empty when nothing waits."""
        return self._say_it(self.waiting[0], plain=True) if self.waiting else ""

    def follow(self, line: QLineEdit) -> None:
        """Tab goes from the note line through the boxes."""
        self.boxes.order_after(line)

    def refresh(self) -> None:
        """Show the commitments as they are."""
        evening, say = self._evening, self._evening.say
        agreed = [row for row in evening.workspace.commitments_of(evening.event_id) if row.is_read_aloud]
        whole = sum(promise.is_whole for promise in agreed)
        self._head.setText(say("room.promise.agreed", n=whole, unfinished=len(agreed) - whole))
        refill(self._rows, [self._row(number, promise) for number, promise in enumerate(agreed, 1)])
        waiting = self.waiting
        self._frame.setVisible(bool(waiting))
        if waiting:
            first = waiting[0]
            self._turn.setText(say("room.promise.aloud", place=1, of=len(waiting)))
            self._sentence.setText(self._say_it(first))
            is_here = self._owner_is_here(first)
            self._is_here.setText(say("room.promise.here" if is_here else "room.promise.not_here"))
            self._here_sign.set_icon(
                "circle-check" if is_here else "circle-dashed", "moss" if is_here else "text.muted"
            )

    def read(self, text: str) -> None:
        """Show how the line being typed is understood."""
        self.boxes.read(text)

    def draft(self, text: str) -> None:
        """Keep what was typed, to be read aloud."""
        evening, boxes = self._evening, self.boxes
        boxes.read(text)
        if not boxes.what:
            return
        values = {
            "actor_id": boxes.owner.id if boxes.owner else None,
            "owner_text": boxes.who,
            "due_on": boxes.due.isoformat() if boxes.due else "",
        }
        if evening.do(lambda: commitments.add(evening.session, boxes.what, evening.event_id, **values)):
            boxes.clear()

    def _enter(self) -> None:
        line = to_note_line(self)
        self.draft(line.text() if line else "")
        if line:
            line.clear()

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

    def key_on_empty(self, key: int) -> None:
        """Del leaves out and F2 corrects, when the line is empty."""
        if key == Qt.Key.Key_Delete:
            self.drop()
        elif key == Qt.Key.Key_F2:
            self.correct()

    def _row(self, number: int, promise: Commitment) -> QWidget:
        actor = self._evening.workspace.actor(promise.actor_id)
        look = self._evening.workspace.vocabulary.look(actor.type) if actor else ""
        mark = ActorMark(look) if look else IconLabel("circle-dashed", "text.muted", 16)
        place, due = label(str(number), "body", "muted"), label(self._due(promise))
        restyle(due, role="body" if promise.due_on else "bodyStrong")
        place.setFixedWidth(theme.px(24))
        due.setMinimumWidth(theme.px(116))
        sign = IconLabel("circle-check", "moss") if promise.is_whole else IconLabel("circle-dashed", "text.muted")
        whole, across, words, owner = QWidget(), QWidget(), QWidget(), QWidget()
        frames.row(owner, mark, label(self._owner(promise), "label", "secondary"), spacing=6).addStretch(1)
        column(words, label(promise.text, "bodyStrong", wrap=True), owner, margin=0, spacing=0)
        frames.row(across, place, words, due, sign, spacing=14).setStretch(1, 1)
        column(whole, across, rule(), margin=0, spacing=4)
        return whole

    def _say_it(self, promise: Commitment, plain: bool = False) -> str:
        values = {"who": self._owner(promise), "what": promise.text, "when": self._due(promise)}
        if not plain:
            values = {name: escape(value) for name, value in values.items()}
            values |= {"who": f"<b>{values['who']}</b>", "when": f"<b>{values['when']}</b>"}
        return self._evening.say("room.promise.sentence", **values)

    def _owner_is_here(self, promise: Commitment) -> bool:
        people = self._evening.workspace.attendees(self._evening.event_id)
        return any(
            person.has_arrived and not person.left_at and person.actor_id == promise.actor_id
            for person in people
            if promise.actor_id
        )

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
