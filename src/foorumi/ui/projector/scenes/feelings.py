"""The closing pulse and the thanks: three statements, and what people answered."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from foorumi.domain.pulse import FEWEST, PulseResult, pulse
from foorumi.domain.vocabulary import vocabulary
from foorumi.ui.projector.canvas import FOOT, INNER, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import DISPLAY, LABEL, NOTE, REGULAR, SMALL, STEP, STRONG, Block, balanced, fit
from foorumi.ui.projector.scenes.agreed import Promise, paint_promises, promise_pages, promised
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of

STEPS = ("div.neg2", "div.neg1", "div.mid", "div.pos1", "div.pos2")
PANEL = 1216.0
BAR = 52.0


@dataclass(frozen=True, slots=True)
class Statements:
    """What the slips ask."""

    heading: Heading
    columns: tuple[Column, ...]
    answered: int
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The three statements and how to answer."""
        canvas.ground()
        self.heading.paint(canvas)
        for column in self.columns:
            column.paint(canvas, self.heading.bottom + 70, 44)
        canvas.rule(MARGIN, 890, RIGHT)
        canvas.line(MARGIN, 912, canvas.say("scene.pulse_scale"), NOTE, REGULAR)
        canvas.line(MARGIN, FOOT, canvas.say("scene.answered", n=self.answered), 40, STRONG, "text.secondary")


@dataclass(frozen=True, slots=True)
class Feelings:
    """The answers to the three statements, from five answers on."""

    title: Block
    results: tuple[PulseResult, ...]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """Bars on a common axis."""
        canvas.ground()
        top = canvas.block(MARGIN, 60, self.title) + 44
        top = paint_results(canvas, self.results, MARGIN, RIGHT, top, 210)
        _paint_legend(canvas, self.results, MARGIN, RIGHT, FOOT - 4)


@dataclass(frozen=True, slots=True)
class Thanks:
    """The end: what was agreed, how it felt, and thanks."""

    municipality: str
    name: Block
    promises: tuple[Promise, ...]
    results: tuple[PulseResult, ...]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The thanks alone, or under what there is to tell."""
        canvas.ground()
        right = PANEL - 80 if self.results else RIGHT
        if self.promises:
            canvas.line(MARGIN, 60, canvas.say("scene.agreed"), 96)
            paint_promises(canvas, self.promises, 194, right)
            canvas.icon("printer", MARGIN, FOOT, 42)
            wide = canvas.line(MARGIN + 60, FOOT, canvas.say("scene.thanks"), 40)
            canvas.count(MARGIN + 110 + wide, FOOT - 2, self.page, self.pages)
        else:
            canvas.line(MARGIN, 120, self.municipality, 64, REGULAR, "text.secondary")
            end = canvas.block(MARGIN, 400, balanced(canvas.say("scene.thanks"), DISPLAY, right - MARGIN, STRONG))
            canvas.block(MARGIN, end + 24, self.name, "text.secondary")
        if self.results:
            canvas.panel(PANEL, "bg.app")
            left = PANEL + 62
            canvas.line(left, 84, canvas.say("scene.how_it_felt"), LABEL)
            end = paint_results(canvas, self.results, left, 1858, 200, 158)
            _paint_legend(canvas, self.results, left, 1858, end + 20, is_narrow=True)


def pulse_scene(moment: Moment) -> Statements | Feelings:
    """The statements; their result on the next page, once five have answered, and after the evening at once."""
    results = pulse(moment.workspace.pulse_answers(moment.event.id))
    can_tell = any(result.mean is not None for result in results)
    has_ended = bool(moment.workspace.run(moment.event.id).ended_at)
    pages = 2 if can_tell else 1
    page = page_of(moment.page, pages)
    if can_tell and (has_ended or page):
        title = fit(moment.title(), (96, 84, 72), INNER, 110)
        return Feelings(title, results, page, pages)
    rows = [(str(number), text(moment.code), "") for number, text in enumerate(vocabulary().pulse.values(), 1)]
    if len(moment.codes) > 1:
        statements = zip(rows, vocabulary().pulse.values(), strict=True)
        rows = [(mark, first, text(moment.codes[1])) for (mark, first, _), text in statements]
    head = heading(moment.title(), "", moment.left)
    columns = flow(rows, 1000, size=STEP, gap=44, columns=1, under_size=NOTE)
    return Statements(head, columns[0], max(result.answered for result in results), page, pages)


def thanks(moment: Moment) -> Thanks:
    """The end of an evening."""
    found = promised(moment)
    results = pulse(moment.workspace.pulse_answers(moment.event.id))
    can_tell = any(result.mean is not None for result in results)
    municipality = moment.workspace.municipality_of(moment.event)
    right = PANEL - 80 if can_tell else RIGHT
    pages = promise_pages(moment, found, right, FOOT - 40 - 194)
    page = page_of(moment.page, len(pages))
    return Thanks(
        municipality.name(moment.code) if municipality else "",
        fit(moment.event.name, (64, LABEL), right - MARGIN, 160, REGULAR),
        pages[page],
        results if can_tell else (),
        page,
        len(pages),
    )


def paint_results(
    canvas: Canvas, results: tuple[PulseResult, ...], left: float, right: float, top: float, step: float
) -> float:
    """A diverging bar for each statement that enough people answered; where they end."""
    told = [result for result in results if result.mean is not None]
    before = max((_against(result) for result in told), default=0)
    after = max((1 - _against(result) for result in told), default=1)
    scale = (right - left) / (before + after)
    size = SMALL + 2 if step < 200 else LABEL
    for result in results:
        canvas.line(left, top, canvas.say(f"scene.felt.{result.statement}"), size)
        if result.agree_pct is None:
            canvas.line(left, top + 62, canvas.say("scene.too_few", n=FEWEST), 40, REGULAR, "text.secondary")
        else:
            canvas.line(right, top - 6, f"{result.agree_pct}\u00a0%", size + 12, align="right")
            _paint_bar(canvas, result, left + before * scale, top + size * 1.3, scale)
        top += step
    return top


def _against(result: PulseResult) -> float:
    """The share of answers before the common axis, which goes through the middle of the neutral ones."""
    low, lower, middle, *_ = result.shares
    return (low + lower + middle / 2) / result.answered


def _paint_bar(canvas: Canvas, result: PulseResult, axis: float, top: float, scale: float) -> None:
    x = axis - _against(result) * scale
    for count, tone in zip(result.shares, STEPS, strict=True):
        wide = count / result.answered * scale
        if count:
            canvas.painter.fillRect(QRectF(x + 1, top, wide - 2, BAR), canvas.theme.c(tone))
        x += wide
    canvas.painter.fillRect(QRectF(axis - 2, top - 6, 4, BAR + 12), canvas.theme.c("text.primary"))


def _paint_legend(
    canvas: Canvas, results: tuple[PulseResult, ...], left: float, right: float, y: float, is_narrow: bool = False
) -> None:
    canvas.painter.fillRect(QRectF(left, y + 8, 32, 32), canvas.theme.c(STEPS[0]))
    wide = canvas.line(left + 46, y + 2, canvas.say("scene.disagree"), 36, REGULAR, "text.secondary")
    answered = canvas.say("scene.answered_nameless", n=max(result.answered for result in results))
    if is_narrow:
        canvas.painter.fillRect(QRectF(right - 32, y + 8, 32, 32), canvas.theme.c(STEPS[-1]))
        canvas.line(right - 46, y + 2, canvas.say("scene.agree"), 36, REGULAR, "text.secondary", "right")
        canvas.line(left, y + 66, answered, 36, REGULAR, "text.secondary")
        return
    x = left + 46 + wide + 60
    canvas.painter.fillRect(QRectF(x, y + 8, 32, 32), canvas.theme.c(STEPS[-1]))
    canvas.line(x + 46, y + 2, canvas.say("scene.agree"), 36, REGULAR, "text.secondary")
    canvas.line(right, y + 2, answered, 36, REGULAR, "text.secondary", "right")
