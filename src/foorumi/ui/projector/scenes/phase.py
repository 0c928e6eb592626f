"""A phase of a working method: what is done now, and for the learning café who goes to which table."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from foorumi.domain.groups import rotation, table_name
from foorumi.domain.methods import RunPhase
from foorumi.i18n import Language
from foorumi.ui.projector.canvas import FOOT, INNER, MARGIN, Canvas
from foorumi.ui.projector.lettering import BODY, LABEL, REGULAR, SMALL, STEP, STRONG, TITLE, Block, balanced, fit
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of, words

USUAL_TABLES = 4
LAST_MINUTE = 60


@dataclass(frozen=True, slots=True)
class PhaseSteps:
    """Which phase this is among how many, as dots with its number."""

    place: int
    of: int

    def paint(self, canvas: Canvas) -> None:
        """A dot for each phase at the foot, the gone and the running one full."""
        x = MARGIN
        for number in range(self.of):
            centre = QPointF(x + 14, FOOT + 22)
            if number == self.place:
                canvas.dot(centre, 16, "lamp", "lamp.edge", 4)
            else:
                canvas.dot(centre, 12, "primary" if number < self.place else "", "primary")
            x += 48
        canvas.line(x + 14, FOOT, f"{self.place + 1} / {self.of}", SMALL, REGULAR, "text.secondary")


@dataclass(frozen=True, slots=True)
class Phase:
    """The question, and under it what is done in this phase."""

    heading: Heading
    name: Block
    task: Block
    second: Block
    steps: PhaseSteps
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The question at the top, the task on a quiet ground in the middle."""
        canvas.ground()
        self.heading.paint(canvas)
        top = max(self.heading.bottom + 60, 420.0)
        canvas.band(top, 960, "bg.sunken")
        top += 56
        top = canvas.block(MARGIN, top, self.name, "primary.text") + 20
        top = canvas.block(MARGIN, top, self.task)
        canvas.block(MARGIN, top + 16, self.second, "text.secondary")
        self.steps.paint(canvas)


@dataclass(frozen=True, slots=True)
class Tables:
    """Which group sits at which table in this round."""

    heading: Heading
    task: Block
    columns: tuple[Column, ...]
    steps: PhaseSteps
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The round and its task, then a line for each group."""
        canvas.ground()
        self.heading.paint(canvas)
        top = canvas.block(MARGIN, self.heading.bottom + 20, self.task, "text.secondary") + 44
        for column in self.columns:
            column.paint(canvas, top, 26)
        self.steps.paint(canvas)


def phase_scene(moment: Moment, phase: RunPhase) -> Phase:
    """The phase as the room reads it, in one or two languages."""
    name, task = _told(words(moment.code), phase)
    second = ""
    if len(moment.codes) > 1:
        second = _told(words(moment.codes[1]), phase)[1]
    head = heading(moment.prompt(), moment.second_prompt, moment.left)
    return Phase(
        head,
        balanced(name, TITLE, INNER, STRONG),
        fit(task, (BODY, STEP, LABEL), INNER, 250, REGULAR),
        balanced(second, LABEL, INNER, REGULAR) if second else Block(),
        PhaseSteps(phase.place, phase.of),
    )


def tables(moment: Moment, phase: RunPhase) -> Tables:
    """The round of a learning café: everybody moves on by one table."""
    say = words(moment.code)
    numbers = [person.group_number or 0 for person in moment.workspace.attendees(moment.event.id)]
    groups = max(numbers, default=0) or USUAL_TABLES
    name, task = _told(say, phase)
    if phase.place + 1 < phase.of and phase.left_s <= LAST_MINUTE:
        task = say("scene.change_tables" if phase.left_s <= 0 else "scene.change_soon")
    rows = [
        ("", say("scene.to_table", group=group, table=table_name(table)), "")
        for group, table in rotation(groups, phase.place).items()
    ]
    head = heading(name, moment.prompt(), moment.left)
    pages = flow(rows, 560, size=STEP, gap=26)
    page = page_of(moment.page, len(pages))
    return Tables(
        head, balanced(task, LABEL, INNER, REGULAR), pages[page], PhaseSteps(phase.place, phase.of), page, len(pages)
    )


def _told(say: Language, phase: RunPhase) -> tuple[str, str]:
    """The name of a phase and what is done in it."""
    key = f"phase.{phase.method}.{phase.phase.code}"
    name = say(key)
    if phase.method == "brainwriting_635":
        name = f"{name} {phase.place + 1}"
    return name, say(f"{key}.task")
