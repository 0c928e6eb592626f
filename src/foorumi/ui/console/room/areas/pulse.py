"""The closing pulse: paper slips typed in by keys, and what they say."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.pulse import STATEMENTS, pulse
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import pulse as verbs
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.charts import diverging
from foorumi.ui.widgets.frames import column, frame, row
from foorumi.ui.widgets.labels import label


class _Bar(QWidget):
    counts: tuple[int, ...] = (0, 0, 0, 0, 0)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(theme.px(72))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(300, theme.px(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.px(24))

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
        self._cells = [label("", "h2") for _ in STATEMENTS]
        cells = QWidget()
        boxes = [frame("outlined") for _ in STATEMENTS]
        for cell, box in zip(self._cells, boxes, strict=True):
            cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setFixedSize(theme.px(44), theme.px(44))
            column(box, cell, margin=0)
        row(cells, *boxes, spacing=8)
        told = label(evening.say("room.slip"), "label", "secondary", wrap=True)
        row(self, cells, told, margin=4, spacing=12).setStretch(1, 1)
        self._show()

    def _show(self) -> None:
        for place, cell in enumerate(self._cells):
            value = str(self._values[place] or "–") if place < len(self._values) else ""
            cell.setText(value)

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
    """How many answered, the slip being typed, and three bars that take the room there is."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        self._answered = label("", "h1")
        self.slip = Slip(evening)
        self._bars = {statement: _Bar() for statement in STATEMENTS}
        self._agree = {statement: label("", "bodyStrong") for statement in STATEMENTS}
        head, results = QWidget(), frame("card")
        row(head, self._answered, self.slip, spacing=24).setStretch(1, 1)
        blocks = column(results, margin=16, spacing=6)
        for statement, bar in self._bars.items():
            words = QWidget()
            said = label(vocabulary().pulse[statement](evening.say.code), "lead", wrap=True)
            row(words, said, self._agree[statement], spacing=16).setStretch(0, 1)
            blocks.addWidget(words)
            blocks.addWidget(bar, 3)
            blocks.addStretch(1)
        blocks.addWidget(label(evening.say("scene.pulse_scale"), "caption", "secondary", wrap=True))
        column(self, head, margin=0, spacing=10).addWidget(results, 1)
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
