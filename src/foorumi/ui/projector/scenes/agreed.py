"""What was agreed: joint conclusions, and who does what by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foorumi.domain.clock import write_short
from foorumi.domain.commitments import Commitment
from foorumi.ui.projector.canvas import FOOT, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import LABEL, SMALL, STRONG, Block, wrap
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of, words
from foorumi.ui.projector.scenes.plain import Plain, plain

BOTTOM = 982.0


@dataclass(frozen=True, slots=True)
class Conclusions:
    """The conclusions so far, numbered."""

    heading: Heading
    columns: tuple[Column, ...]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """One under the other."""
        canvas.ground()
        self.heading.paint(canvas)
        for column in self.columns:
            column.paint(canvas, self.heading.bottom + 40, 34)
        canvas.count(MARGIN, FOOT, self.page, self.pages)


@dataclass(frozen=True, slots=True)
class Promise:
    """What, who and when."""

    what: Block
    who: Block
    when: str

    @property
    def height(self) -> float:
        """How high its row is."""
        return self.what.height + self.who.height + 28


@dataclass(frozen=True, slots=True)
class Commitments:
    """The promises that have been read aloud."""

    heading: Heading
    promises: tuple[Promise, ...]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """A row for each, the date at its right."""
        canvas.ground()
        self.heading.paint(canvas)
        paint_promises(canvas, self.promises, self.heading.bottom + 28, RIGHT)
        canvas.count(MARGIN, FOOT, self.page, self.pages)


def decision(moment: Moment) -> Conclusions | Plain:
    """The conclusions of the evening; before the first, the question."""
    rows = []
    say = words(moment.code)
    for number, row in enumerate(moment.workspace.conclusions(moment.event.id), 1):
        under = say("scene.proposed_to", body=row.proposed_to) if row.proposed_to else ""
        rows.append((str(number), row.text, under))
    if not rows:
        return plain(moment)
    head = heading(moment.title(), "", moment.left)
    pages = flow(rows, BOTTOM - head.bottom - 40, size=LABEL, gap=34, columns=1)
    page = page_of(moment.page, len(pages))
    return Conclusions(head, pages[page], page, len(pages))


def commitments(moment: Moment) -> Commitments | Plain:
    """The promises of the evening; before the first, the question."""
    found = promised(moment)
    if not found:
        return plain(moment)
    head = heading(moment.title(), "", moment.left)
    pages = promise_pages(moment, found, RIGHT, BOTTOM - head.bottom - 28)
    page = page_of(moment.page, len(pages))
    return Commitments(head, pages[page], page, len(pages))


def promised(moment: Moment) -> list[Commitment]:
    """The promises the room may see: with an owner and a date, and read aloud."""
    return [
        row
        for row in moment.workspace.commitments_of(moment.event.id)
        if row.is_whole and row.is_read_aloud and row.state != "dropped"
    ]


def promise_pages(
    moment: Moment, found: Sequence[Commitment], right: float, height: float
) -> tuple[tuple[Promise, ...], ...]:
    """The promises as rows, page by page."""
    pages: list[list[Promise]] = [[]]
    room = right - MARGIN - 260
    for row in found:
        actor = moment.workspace.actor(row.actor_id)
        who = actor.name(moment.code) if actor else row.owner_text
        promise = Promise(
            wrap(row.text, LABEL - 4, room, STRONG),
            wrap(who, SMALL, room),
            write_short(date.fromisoformat(row.due_on), moment.code),
        )
        if pages[-1] and sum(other.height for other in pages[-1]) + promise.height > height:
            pages.append([])
        pages[-1].append(promise)
    return tuple(tuple(page) for page in pages)


def paint_promises(canvas: Canvas, promises: Sequence[Promise], top: float, right: float) -> None:
    """Rows of promises from a place down."""
    for promise in promises:
        canvas.rule(MARGIN, top, right)
        end = canvas.block(MARGIN, top + 12, promise.what)
        canvas.block(MARGIN, end, promise.who, "text.secondary")
        canvas.line(right, top + promise.height / 2 - 36, promise.when, 60, STRONG, align="right")
        top += promise.height
