"""Questions to a presenter: each with what was answered, or by when it will be."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import read_due, write_date
from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note
from foorumi.session import notes
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column, rule
from foorumi.ui.widgets.labels import IconLabel, label


class Questions(QWidget):
    """A row for each question. What is typed is kept when the field is left; a row being typed in is not touched."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self.setProperty("one_control", True)
        self._evening = evening
        self._lines = column(self, margin=0, spacing=6)
        self._shown: tuple[NoteId, ...] = ()
        self._rows: dict[NoteId, tuple[QLineEdit, QLineEdit]] = {}

    def show_questions(self, questions: tuple[Note, ...]) -> None:
        """Show these questions with their answers."""
        ids = tuple(question.id for question in questions)
        if ids != self._shown:
            self._shown = ids
            self._fill(questions)
        for question in questions:
            answer, by = self._rows[question.id]
            for field, text in ((answer, question.answer), (by, self._date(question.answer_by))):
                if not field.hasFocus() and field.text() != text:
                    field.setText(text)
                    field.setCursorPosition(0)

    def _fill(self, questions: tuple[Note, ...]) -> None:
        say = self._evening.say
        while (part := self._lines.takeAt(0)) is not None:
            if (inside := part.widget()) is not None:
                inside.hide()
                inside.deleteLater()
        self._rows = {}
        for number, question in enumerate(questions, 1):
            answer, by = QLineEdit(), QLineEdit()
            for field, name, key in ((answer, "answer", "room.answer"), (by, "answer_by", "room.answer_by")):
                field.setObjectName(f"{name}_{number}")
                field.setPlaceholderText(say(key))
                field.setAccessibleName(f"{question.text}: {say(key)}")
            by.setFixedWidth(theme.px(170))
            answer.editingFinished.connect(partial(self._answered, question.id, answer))
            by.editingFinished.connect(partial(self._promised, question.id, by))
            self._rows[question.id] = (answer, by)
            line = QWidget()
            inner = QVBoxLayout(line)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(theme.px(4))
            asked = row(IconLabel("circle-question-mark"), label(question.text, "bodyStrong", wrap=True), gap=8)
            asked.setStretch(1, 1)
            inner.addLayout(asked)
            fields = row(answer, by, gap=8)
            fields.setStretch(0, 1)
            inner.addLayout(fields)
            inner.addWidget(rule())
            self._lines.addWidget(line)
        self._lines.addStretch(1)

    def _answered(self, note_id: NoteId, field: QLineEdit) -> None:
        self._edit(note_id, answer=field.text().strip())

    def _promised(self, note_id: NoteId, field: QLineEdit) -> None:
        """Keep the day an answer was promised by; words that are no day are said to be none."""
        text = field.text().strip()
        due = read_due(text, date.today(), self._evening.say.code) if text else None
        if text and due is None:
            self._evening.told.emit(self._evening.say("room.no_day", text=text), False)
            return
        self._edit(note_id, answer_by=due.isoformat() if due else "")

    def _edit(self, note_id: NoteId, **values: str) -> None:
        evening = self._evening
        note = next((note for note in evening.workspace.notes(evening.event_id) if note.id == note_id), None)
        if note and any(getattr(note, name) != value for name, value in values.items()):
            evening.do(lambda: notes.edit(evening.session, note_id, **values))

    def _date(self, text: str) -> str:
        try:
            return write_date(date.fromisoformat(text), self._evening.say.code)
        except ValueError:
            return text
