"""The questions at the left, in free order, with what is known of each; below them the rest of the visit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foorumi.domain.visits import InterviewAnswer
from foorumi.ui.console.layout import LARGEST_BESIDE
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.visit.interview import PLACES, PROMISES, RULES, THANKS, Interview
from foorumi.ui.console.visit.looks import state_of
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint import draw_lines, line, wrap
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.frames import rule
from foorumi.ui.widgets.labels import label

WIDTH = 256
SIGNS = {RULES: "check", PROMISES: "handshake", THANKS: "flag"}


class Rail(QFrame):
    """All questions and where one is among them."""

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview
        self.setProperty("role", "left")
        is_beside = theme.text_percent <= LARGEST_BESIDE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, theme.px(8))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), 0, theme.px(12), theme.px(8))
        head.addWidget(label(interview.say("visit.interview"), "bodyStrong"), 1)
        self._count = label("", "caption", "secondary")
        head.addWidget(self._count)
        column.addLayout(head)
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self.rows = {answer.position: QuestionRow(answer, interview) for answer in interview.answers}
        for row in self.rows.values():
            stack.addWidget(row)
        stack.addStretch(1)
        column.addWidget(scrolled(inside) if is_beside else inside, 1)
        column.addWidget(rule())
        self.places: dict[str, Button] = {}
        for place in PLACES:
            made = button(interview.say(f"visit.place.{place}"), SIGNS[place], variant="nav", checkable=True)
            made.clicked.connect(lambda _, place=place: interview.go(place))
            self.places[place] = made
            column.addWidget(made)
        self.width_beside = max(theme.px(WIDTH), *(made.sizeHint().width() for made in self.places.values()))
        if is_beside:
            self.setFixedWidth(self.width_beside)
        interview.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        interview = self._interview
        answers = interview.answers
        done = sum(answer.is_answered for answer in answers)
        self._count.setText(interview.say("visit.count", n=done, of=len(answers)))
        for answer in answers:
            if answer.position in self.rows:
                self.rows[answer.position].show_answer(answer)
        for place, made in self.places.items():
            made.setChecked(interview.place == place)


class QuestionRow(QAbstractButton):
    """One question: its number, at most two lines of it, and its state in words."""

    def __init__(self, answer: InterviewAnswer, interview: Interview) -> None:
        super().__init__()
        self._interview = interview
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: interview.go(self._answer.position))
        self.show_answer(answer)

    def show_answer(self, answer: InterviewAnswer) -> None:
        """Show an answer as it stands now."""
        self._answer = answer
        self._is_open = self._interview.place == answer.position
        _, key, _ = state_of(answer, self._is_open)
        self._question = answer.asked(self._interview.say.code)[0].rstrip("?")
        name = f"{answer.position} {self._question}, {self._interview.say(key)}"
        self.setAccessibleName(name)
        self.setToolTip(f"Alt+{answer.position}")
        self.update()

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(66))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._is_open:
            painter.fillRect(box, theme.c("bg.selected"))
            painter.fillRect(QRectF(0, 0, 4, box.height()), theme.c("primary"))
        elif self.underMouse():
            painter.fillRect(box, theme.c("bg.hover"))
        ink = theme.c("on.selected" if self._is_open else "text.primary")
        left, right = theme.px(44), box.width() - theme.px(10)
        is_known = self._is_open or self._answer.is_answered
        font = theme.font("label" if is_known else "body")
        font.setPixelSize(theme.px(15))
        lines = wrap(self._question, font, right - left, 2)
        step, small = theme.px(19), theme.px(18)
        top = (box.height() - len(lines) * step - small) / 2
        number = QRectF(0, 0, left, box.height())
        line(painter, number, str(self._answer.position), theme.font("body"), theme.c("text.secondary"),
             Qt.AlignmentFlag.AlignCenter)  # fmt: skip
        below = draw_lines(painter, left, top, lines, font, step, ink)
        sign, key, tone = state_of(self._answer, self._is_open)
        color = theme.c("on.selected" if self._is_open else tone)
        if sign:
            side = theme.px(14)
            draw_icon(painter, sign, QRectF(left, below + (small - side) / 2, side, side), color)
        words = QRectF(left + (theme.px(19) if sign else 0), below, right - left, small)
        line(painter, words, self._interview.say(key), theme.font("caption"), color)
        if self.hasFocus():
            painter.setPen(theme.c("focus"))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
