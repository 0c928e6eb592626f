"""Beside the question: needs and offers so far, what may be photographed, and where the host's approval is."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foorumi.domain.clock import write_date, write_day
from foorumi.domain.visits import answer_by
from foorumi.ui.console.layout import LARGEST_BESIDE
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.visit.cards import LiftedCard
from foorumi.ui.console.visit.interview import Interview
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint import CENTRE, line
from foorumi.ui.widgets.frames import rule
from foorumi.ui.widgets.labels import IconLabel, label

STAGES = ("draft", "in_review", "approved")
WIDTH = 360


class Side(QFrame):
    """What has been gathered, and on which terms."""

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview
        self.setProperty("role", "right")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it stands."""
        while (taken := self._column.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        interview, say = self._interview, self._interview.say
        inside = QWidget()
        inside.setProperty("role", "surface")
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        stack.setSpacing(theme.px(8))
        elsewhere = [
            row for row in interview.lifted if interview.answer is None or row.answer_id != interview.answer.id
        ]
        stack.addWidget(label(say("visit.needs_offers"), "h3"))
        count = say("visit.gathered", n=len(interview.lifted))
        unasked = interview.unasked_permissions
        stack.addWidget(
            label(f"{count}, {say('visit.permissions_open', n=unasked)}" if unasked else count, "body", "secondary")
        )
        for row in elsewhere:
            stack.addWidget(LiftedCard(interview, row))
        stack.addSpacing(theme.px(8))
        stack.addWidget(rule())
        stack.addWidget(label(say("visit.photos"), "h3"))
        visit = interview.visit
        rules = [("check", "moss", text) for text in visit.may_photograph.splitlines() if text.strip()]
        rules += [("x", "text.primary", text) for text in visit.may_not_photograph.splitlines() if text.strip()]
        for sign, tone, text in rules or [("circle-dashed", "text.secondary", say("visit.photos_unasked"))]:
            stack.addWidget(_line(sign, tone, text))
        stack.addSpacing(theme.px(8))
        stack.addWidget(rule())
        stack.addWidget(label(say("visit.approval"), "h3"))
        self._stages(stack)
        stack.addStretch(1)
        due = answer_by(interview.the_event)
        stack.addWidget(_line("calendar-clock", "text.secondary", say("visit.answer_by", day=write_day(due, say.code))))
        self._column.addWidget(scrolled(inside) if theme.text_percent <= LARGEST_BESIDE else inside)

    def _stages(self, stack: QVBoxLayout) -> None:
        say, visit = self._interview.say, self._interview.visit
        if visit.approval == "rejected":
            stack.addWidget(_line("circle-x", "text.primary", say("visit.stage.rejected")))
            return
        reached = "approved" if visit.is_released else visit.approval
        for number, stage in enumerate(STAGES, 1):
            is_here = stage == reached
            about = say(f"visit.stage_text.{stage}")
            if is_here and visit.is_released:
                day = write_date(date.fromisoformat(visit.approved_on), say.code) if visit.approved_on else ""
                about = ", ".join(filter(None, (say(f"visit.stage.{visit.approval}"), day, visit.approved_by)))
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(theme.px(14))
            across.addWidget(Stage(number, is_here), 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(label(say(f"visit.stage.{stage}"), "bodyStrong" if is_here else "body"))
            texts.addWidget(label(about, "caption", "secondary", wrap=True))
            across.addLayout(texts, 1)
            stack.addWidget(row)


class Stage(QWidget):
    """The number of a stage, full where one is."""

    def __init__(self, number: int, is_here: bool) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._number, self._is_here = number, is_here

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(28), theme.px(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.c("primary" if self._is_here else "border.control"), 1.5))
        painter.setBrush(theme.c("primary" if self._is_here else "bg.surface"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawEllipse(box)
        ink = theme.c("on.primary" if self._is_here else "text.secondary")
        line(painter, box, str(self._number), theme.font("label"), ink, CENTRE)


def _line(sign: str, tone: str, text: str) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.px(10))
    across.addWidget(IconLabel(sign, tone), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(label(text, "body", wrap=True), 1)
    return made
