"""Group work: the steps, and a dot for each minute."""

from dataclasses import dataclass
from math import cos, radians, sin

from PySide6.QtCore import QPointF

from foorumi.domain.clock import write_countdown, write_time
from foorumi.ui.projector.canvas import FOOT, INNER, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import (
    LABEL,
    NOTE,
    NUMBER,
    REGULAR,
    SMALL,
    STEP,
    STRONG,
    TITLE,
    Block,
    balanced,
    fit,
)
from foorumi.ui.projector.scenes.moment import LAST_MINUTES, Left, Moment, page_of, sentences

CENTRE = QPointF(1448, 560)
RADIUS = 364.0
ONE_ROW = 30
STEPS_HIGH = 660.0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do."""

    number: int
    text: Block
    second: Block

    @property
    def height(self) -> float:
        """How high it stands, with the room after it."""
        return self.text.height + self.second.height + 36


@dataclass(frozen=True, slots=True)
class GroupWork:
    """The steps of group work and the minutes left of it."""

    title: Block
    steps: tuple[Step, ...]
    left: Left | None
    until: str
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """Steps at the left, the arc at the right, when to be back at the foot."""
        canvas.ground()
        top = canvas.block(MARGIN, 72, self.title) + 44
        for step in self.steps:
            centre = QPointF(MARGIN + 38, top + step.text.line / 2)
            canvas.dot(centre, 38, "bg.selected")
            canvas.line(centre.x(), centre.y() - 26, str(step.number), SMALL, STRONG, "on.selected", "centre")
            end = canvas.block(MARGIN + 112, top, step.text)
            canvas.block(MARGIN + 112, end, step.second, "text.secondary")
            top += step.height
        if self.left:
            _paint_arc(canvas, self.left)
            _paint_figure(canvas, self.left)
        canvas.rule(MARGIN, 922, RIGHT)
        x = MARGIN
        if self.pages > 1:
            canvas.count(MARGIN, FOOT - 18, self.page, self.pages)
            x += 60 + 40 * self.pages + 40
        if self.until:
            canvas.line(x, FOOT - 28, canvas.say("scene.together_at", time=self.until), LABEL)
        wide = canvas.line(RIGHT, FOOT - 12, canvas.say("scene.raise_hand"), tone="text.secondary", align="right")
        canvas.icon("hand", RIGHT - wide - 56, FOOT - 12, 42, "text.secondary")


def group_work(moment: Moment) -> GroupWork:
    """Group work as of now: each sentence of the prompt is a step."""
    left = moment.left
    room = (930 if left else INNER) - 112
    first = sentences(moment.prompt())
    second = sentences(moment.second_prompt)
    title = fit(moment.title(), (TITLE, 84, 72, 64), room + 112, 2 * TITLE * 1.08)
    high = STEPS_HIGH + 150 - title.height
    for size in (STEP, LABEL, NOTE):
        steps = [
            Step(
                number,
                balanced(text, size, room, REGULAR),
                balanced(second[number - 1], NOTE, room, REGULAR) if number <= len(second) else Block(),
            )
            for number, text in enumerate(first, 1)
        ]
        if sum(step.height for step in steps) <= high:
            break
    pages: list[list[Step]] = [[]]
    for step in steps:
        if pages[-1] and sum(other.height for other in pages[-1]) + step.height > high:
            pages.append([])
        pages[-1].append(step)
    page = page_of(moment.page, len(pages))
    until = "" if left is None or left.is_over else write_time(moment.ends, moment.code)
    return GroupWork(title, tuple(pages[page]), left, until, page, len(pages))


def _paint_arc(canvas: Canvas, left: Left) -> None:
    minutes = max(1, left.total // 60)
    rows = 1 if minutes <= ONE_ROW else 2
    first = -(-minutes // rows)
    for row, (start, end) in enumerate(((0, first), (first, minutes))[:rows]):
        count = end - start
        radius = RADIUS - row * 56
        dot = min(21.0, radius * radians(216) / (count * 1.1 + count // 5) / 2.3)
        slots = (count - 1 + 0.45 * ((count - 1) // 5)) or 1
        for number in range(count):
            slot = number + 0.45 * (number // 5)
            angle = radians(198 - 216 * slot / slots)
            centre = QPointF(CENTRE.x() + radius * cos(angle), CENTRE.y() - radius * sin(angle))
            minute = start + number
            if minute == left.minutes - 1:
                canvas.dot(centre, dot, "lamp", "lamp.edge", 4)
            elif minute < left.minutes:
                canvas.dot(centre, dot, "primary")
            else:
                canvas.dot(centre, dot * 0.9, "", "border.control", 4)


def _paint_figure(canvas: Canvas, left: Left) -> None:
    if left.is_over:
        block = balanced(canvas.say("scene.time_is_up"), TITLE, 480, STRONG)
        canvas.block(CENTRE.x(), CENTRE.y() - block.height / 2, block, align="centre")
    elif left.seconds <= LAST_MINUTES:
        canvas.line(CENTRE.x(), CENTRE.y() - 130, write_countdown(left.seconds), NUMBER, STRONG, align="centre")
    else:
        size = 300 if left.minutes < 100 else NUMBER
        canvas.line(CENTRE.x(), CENTRE.y() - 240, str(left.minutes), size, STRONG, align="centre")
        canvas.line(CENTRE.x(), CENTRE.y() + 56, "min", 72, REGULAR, "text.secondary", "centre")
