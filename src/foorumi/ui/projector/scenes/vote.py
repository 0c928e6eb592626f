"""The vote: the proposals by their numbers, and when it is time, the result."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from foorumi.domain.pulse import FEWEST
from foorumi.ui.projector.canvas import FOOT, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import DISPLAY, LABEL, NOTE, OPTION, REGULAR, STRONG, Block, wrap
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.moment import Heading, Left, Moment, heading, page_of

TITLE_SIZE = 84
BAR = 52.0
WIDEST = 1480.0
BOTTOM = 964.0
GAPS = {OPTION: 31.0, NOTE: 14.0}
"""Sizes of the proposals, the largest first, with the room between them."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What can be voted for. No figure but how many have voted."""

    heading: Heading
    rule: tuple[int, int]
    is_closed: bool
    voted: int
    present: int
    columns: tuple[Column, ...]
    gap: float
    page: int = 0
    pages: int = 1
    has_phones: bool = False
    own: int | None = None

    def paint(self, canvas: Canvas) -> None:
        """The question and how many have voted, then the numbered proposals."""
        say = canvas.say
        canvas.ground()
        self.heading.paint(canvas)
        dots, most = self.rule
        rule = say("scene.vote_closed") if self.is_closed else say("scene.vote_rule", n=dots, most=most)
        if self.own is not None and not self.is_closed:
            rule = f"{rule} {say('scene.vote_own', n=self.own)}"
        weight, tone = (STRONG, "text.primary") if self.is_closed else (REGULAR, "text.secondary")
        canvas.line(MARGIN, self.heading.bottom + 4, rule, NOTE, weight, tone)
        canvas.line(RIGHT, 40, f"{self.voted} / {self.present}", DISPLAY, align="right")
        canvas.line(RIGHT, 172, say("scene.voted"), tone="text.secondary", align="right")
        if not self.columns:
            canvas.line(MARGIN, 480, say("scene.no_proposals"), 72, tone="text.secondary")
        for column in self.columns:
            column.paint(canvas, self.heading.bottom + 92, self.gap)
        ways = "" if self.is_closed else say("scene.vote_by_phone" if self.has_phones else "scene.vote_by_paper")
        wide = canvas.line(MARGIN, FOOT, ways, 44) if ways else 0
        canvas.count(MARGIN + wide + (40 if wide else 0), FOOT, self.page, self.pages)


@dataclass(frozen=True, slots=True)
class Bar:
    """A proposal with its dots and its place; those that tie share a place."""

    text: Block
    dots: int
    is_first: bool
    place: int

    @property
    def height(self) -> float:
        """How high it stands."""
        return self.text.height + BAR + 22


@dataclass(frozen=True, slots=True)
class Result:
    """The result, most dots first; those that tie are alike. Of fewer than five voters only the order is told."""

    heading: Heading
    bars: tuple[Bar, ...]
    most: int
    total: int
    people: int
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """Names over bars, figures at their ends."""
        canvas.ground()
        self.heading.paint(canvas)
        top = self.heading.bottom + 28
        start = top
        tells_figures = self.people >= FEWEST
        for bar in self.bars:
            under = canvas.block(MARGIN + 26, top, bar.text)
            length = WIDEST * bar.dots / self.most if self.most and tells_figures else 0
            tone = "chart.1" if bar.is_first else "chart.2"
            if length:
                canvas.painter.save()
                canvas.painter.setPen(canvas.theme.c(tone))
                canvas.painter.setBrush(canvas.theme.c(tone))
                canvas.painter.setClipRect(QRectF(MARGIN, under, length + 2, BAR + 2))
                canvas.painter.drawRoundedRect(QRectF(MARGIN - 12, under, length + 12, BAR), 8, 8)
                canvas.painter.restore()
            figure = str(bar.dots) if tells_figures else f"{bar.place}."
            canvas.line(MARGIN + length + 30, under - 14, figure, 68)
            top += bar.height
        canvas.painter.fillRect(QRectF(MARGIN, start, 4, top - start - 22), canvas.theme.c("text.primary"))
        dots = canvas.say("scene.dots", n=self.total) + " · " if tells_figures else ""
        text = dots + canvas.say("scene.voters", n=self.people)
        wide = canvas.line(MARGIN, FOOT, text, 40, STRONG, "text.secondary")
        canvas.count(MARGIN + wide + 40, FOOT, self.page, self.pages)


def vote(moment: Moment) -> Ballot | Result:
    """The vote of an item in the state it is in."""
    state = moment.workspace.vote(moment.item.id)
    return _result(moment) if state.state == "shown" else _ballot(moment)


def _ballot(moment: Moment) -> Ballot:
    state = moment.workspace.vote(moment.item.id)
    count = moment.workspace.tally(moment.item)
    head = _heading(moment, beside=True)
    rows = [(str(number), row.proposal.text, "") for number, row in enumerate(count.rows, 1)]
    height = BOTTOM - head.bottom - 92
    layouts = [(flow(rows, height, size=size, gap=gap, most=7), gap) for size, gap in GAPS.items()]
    pages, gap = next((layout for layout in layouts if len(layout[0]) == 1), layouts[0]) if rows else (((),), 0.0)
    page = page_of(moment.page, len(pages))
    return Ballot(
        head,
        (state.dots_per_person, state.max_per_option),
        state.state == "closed",
        count.people,
        moment.workspace.present(moment.event.id),
        pages[page],
        gap,
        page,
        len(pages),
        moment.event.uses_phones,
        state.most_for_own_group,
    )


def _result(moment: Moment) -> Result:
    count = moment.workspace.tally(moment.item)
    most = max((row.total for row in count.rows), default=0)
    head = _heading(moment, beside=False)
    places = count.places()
    pages: list[list[Bar]] = [[]]
    for row in count.ranking:
        is_first = most > 0 and row.total == most
        text = wrap(row.proposal.text, LABEL, RIGHT - MARGIN - 26, STRONG if is_first else REGULAR)
        bar = Bar(text, row.total, is_first, places[row.proposal.id])
        if pages[-1] and sum(other.height for other in pages[-1]) + bar.height > BOTTOM + 20 - head.bottom - 28:
            pages.append([])
        pages[-1].append(bar)
    page = page_of(moment.page, len(pages))
    return Result(head, tuple(pages[page]), most, count.dots, count.people, page, len(pages))


def _heading(moment: Moment, beside: bool) -> Heading:
    room_for_count = Left(0, 0) if beside else None
    made = heading(moment.question, moment.second_question, room_for_count, (TITLE_SIZE, 72, 64))
    return Heading(made.first, made.second, None)
