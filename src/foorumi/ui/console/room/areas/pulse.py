"""The closing pulse: paper slips typed in by keys, and what they say."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.pulse import STATEMENTS, pulse
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import pulse as verbs
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.charts import diverging
from foorumi.ui.widgets.labels import label


class _Bar(QWidget):
    counts: tuple[int, ...] = (0, 0, 0, 0, 0)

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(300, theme.px(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        diverging(QPainter(self), theme, QRectF(self.rect()).adjusted(0, 4, 0, -4), self.counts)


class Slip(QWidget):
    """A slip being typed: three digits, then Enter. It owns its keys while it has the focus."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self.setObjectName("slip")
        self.setProperty("owns_keys", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(evening.say("room.slip"))
        self._evening = evening
        self._values: list[int | None] = []
        self._text = label("", "h2")
        column = QVBoxLayout(self)
        column.addWidget(label(evening.say("room.slip"), "label", "secondary"))
        column.addWidget(self._text)
        self._show()

    def _show(self) -> None:
        shown = [str(value or "–") for value in self._values] + ["·"] * (len(STATEMENTS) - len(self._values))
        self._text.setText("   ".join(shown))

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in "012345" and len(self._values) < len(STATEMENTS):
            self._values.append(int(event.text()) or None)
        elif event.key() == Qt.Key.Key_Backspace and self._values:
            self._values.pop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and any(self._values):
            belong, heard, influence = (self._values + [None] * 3)[:3]
            evening = self._evening
            if evening.do(lambda: verbs.answer(evening.session, evening.event_id, belong, heard, influence)):
                self._values = []
        else:
            super().keyPressEvent(event)
            return
        self._show()


class PulseArea(QWidget):
    """How many answered, three bars, and the slip being typed."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        self._answered = label("", "h3")
        self.slip = Slip(evening)
        self._bars = {statement: _Bar() for statement in STATEMENTS}
        self._agree = {statement: label("", "caption", "secondary") for statement in STATEMENTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._answered)
        column.addWidget(self.slip)
        for statement, bar in self._bars.items():
            column.addWidget(label(vocabulary().pulse[statement](evening.say.code), wrap=True))
            column.addWidget(bar)
            column.addWidget(self._agree[statement])
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are."""
        evening, say = self._evening, self._evening.say
        answers = evening.workspace.pulse_answers(evening.event_id)
        self._answered.setText(say("room.answered", n=len(answers)))
        for result in pulse(answers):
            bar = self._bars[result.statement]
            bar.counts = result.shares
            bar.update()
            text = say("room.too_few") if result.agree_pct is None else say("room.agree", n=result.agree_pct)
            self._agree[result.statement].setText(text)
