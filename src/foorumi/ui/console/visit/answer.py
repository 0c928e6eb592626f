"""The open question: its answer as it is written, what may be told of it, and what is lifted from it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.visits import sentence_at
from foorumi.session import visits
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.console.visit.cards import LiftedCard
from foorumi.ui.console.visit.interview import Interview
from foorumi.ui.console.visit.looks import SIGNS
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.frames import FlowLayout
from foorumi.ui.widgets.labels import Tag, label

ONE_ROW = 2000
"""The permissions stand in one row where the pane has room for it, in pixels at 100 %."""
PERMITS = (("public", "F2"), ("municipality", "F3"), ("not_recorded", "F4"))


class AnswerPane(QWidget):
    """One question. Signals: wants_line(), Esc in the answer gives the keyboard to the line below."""

    wants_line = Signal()

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview
        say = interview.say
        self._saving = Saving(self)
        self._shown = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(Tag(say("visit.no_screen"), "private", "monitor-off"))
        self._number = label("", "body", "secondary")
        head.addWidget(self._number)
        head.addStretch(1)
        column.addLayout(head)
        self._question = label("", "h1", wrap=True)
        self._reminder = label("", "lead", "secondary", wrap=True)
        column.addWidget(self._question)
        column.addWidget(self._reminder)
        self.text = QPlainTextEdit()
        self.text.setObjectName("answer")
        self.text.document().setDefaultFont(theme.font("lead"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(120))
        self._saving.watch(self.text, self._write)
        column.addWidget(self.text, 1)
        column.addSpacing(theme.px(6))
        self.permits = _Permits(interview)
        self.permits.chosen.connect(self.permit)
        asks = QWidget()
        flow = FlowLayout(asks, 12)
        flow.addWidget(label(say("visit.may_tell"), "bodyStrong"))
        flow.addWidget(self.permits)
        column.addWidget(asks)
        column.addWidget(label(say("visit.may_tell_text"), "caption", "secondary", wrap=True))
        column.addSpacing(theme.px(10))
        lifts = QHBoxLayout()
        lifts.addWidget(label(say("visit.lifted"), "bodyStrong", wrap=True), 1)
        need = button(say("visit.need"), "hand", variant="sm", key="Ctrl+1", on_click=lambda: self.lift("need"))
        offer = button(say("visit.offer"), "gift", variant="sm", key="Ctrl+2", on_click=lambda: self.lift("offer"))
        lifts.addWidget(need)
        lifts.addWidget(offer)
        column.addLayout(lifts)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.px(8))
        column.addLayout(self._cards)

    def take_keyboard(self) -> None:
        """Let the next letter go to the end of the answer."""
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus()

    def flush(self) -> None:
        """Save now what is being typed."""
        self._saving.flush()

    def refresh(self) -> None:
        """Show the open question as it stands."""
        answer = self._interview.answer
        if answer is None:
            return
        if answer.id != self._shown:
            self._saving.flush()
            self._shown = answer.id
            question, reminder = answer.asked(self._interview.say.code)
            self._number.setText(self._interview.say("visit.question", n=answer.position))
            self._question.setText(question)
            self._reminder.setText(reminder)
            self._reminder.setVisible(bool(reminder))
            self.text.setAccessibleName(question)
        self._saving.show(self.text, answer.text)
        struck = answer.permission == "not_recorded"
        self.text.setPlaceholderText(self._interview.say("visit.struck" if struck else "visit.write_here"))
        self.permits.show_value(answer.permission)
        while (taken := self._cards.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        for row in self._interview.lifted:
            if row.answer_id == answer.id:
                self._cards.addWidget(LiftedCard(self._interview, row))

    def permit(self, permission: str) -> None:
        """Set what may be told of the open answer."""
        self._saving.flush()
        answer = self._interview.answer
        if answer:
            self._interview.do(lambda: visits.permit(self._interview.session, answer.id, permission))
            if permission == "not_recorded":
                self.text.blockSignals(True)
                self.text.clear()
                self.text.blockSignals(False)

    def lift(self, direction: str) -> None:
        """Lift the chosen words, or the sentence at the caret, into a need or an offer."""
        self._saving.flush()
        answer, cursor = self._interview.answer, self.text.textCursor()
        chosen = cursor.selectedText().strip() or sentence_at(self.text.toPlainText(), cursor.position())
        if answer is None or not chosen:
            self._interview.context.tell(self._interview.say("visit.nothing_to_lift"))
            return
        self._interview.do(lambda: visits.lift(self._interview.session, answer, direction, chosen))

    def _write(self, text: str) -> None:
        shown = self._shown
        known = next((row for row in self._interview.answers if row.id == shown), None)
        if known and known.text != text:
            self._interview.do(lambda: visits.write(self._interview.session, shown, text, self._interview.source))


class _Permits(QWidget):
    """The three permissions as one switch; none is chosen before it was asked. Signals: chosen(permission)."""

    chosen = Signal(str)

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        say = interview.say
        self.setAccessibleName(say("visit.may_tell"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        across = FlowLayout(self, 0, comfortable=ONE_ROW)
        for (code, key), where in zip(PERMITS, ("first", "middle", "last"), strict=True):
            made = button(say(f"visit.permit.{code}"), SIGNS[code], variant="segment", key=key, checkable=True)
            made.setProperty("place", where)
            made.clicked.connect(lambda _, code=code: self.chosen.emit(code))
            self._group.addButton(made)
            self.buttons[code] = made
            across.addWidget(made)

    def show_value(self, permission: str) -> None:
        """Show the permission; none for one that was not asked."""
        self._group.setExclusive(False)
        for code, made in self.buttons.items():
            made.setChecked(code == permission)
        self._group.setExclusive(permission != "not_asked")
