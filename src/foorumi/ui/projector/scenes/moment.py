"""What every scene is made from: an item of an evening at a moment, and the words and time it gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from foorumi.domain.agenda import Item, start_times
from foorumi.domain.clock import write_countdown
from foorumi.domain.events import Event
from foorumi.domain.methods import WITHOUT_COUNTDOWN, RunPhase, run_phase
from foorumi.domain.prompts import filled
from foorumi.domain.run import remaining_seconds
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language
from foorumi.ui.projector.canvas import MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import DISPLAY, LABEL, NOTE, REGULAR, STRONG, TITLE, Block, balanced, fit, scaled

SENTENCE = re.compile(r"(?<=[.?!])\s+")
LAST_MINUTES = 300


class Picture(Protocol):
    """The ready data of one scene, which can paint itself."""

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""

    @property
    def pages(self) -> int:
        """How many pages there are."""

    def paint(self, canvas: Canvas) -> None:
        """Paint the page."""


@dataclass(frozen=True, slots=True)
class Left:
    """The time left of an item, as the room may know it: never below nought."""

    seconds: int
    total: int

    @property
    def is_over(self) -> bool:
        """Whether the time is full."""
        return self.seconds <= 0

    @property
    def minutes(self) -> int:
        """Minutes begun."""
        return -(-self.seconds // 60)

    @property
    def share(self) -> float:
        """How much is left, 0 to 1."""
        return min(1.0, self.seconds / self.total) if self.total else 0.0

    def text(self) -> str:
        """Whole minutes as 7 min, from five minutes on as 4:59."""
        return f"{self.minutes} min" if self.seconds > LAST_MINUTES else write_countdown(self.seconds)


@dataclass(frozen=True)
class Moment:
    """An item of an evening at a moment. ``now`` is UTC; ``codes`` are the room's languages, the first larger."""

    workspace: Workspace
    event: Event
    item: Item
    now: datetime
    codes: Sequence[str]
    page: int = 0

    @property
    def code(self) -> str:
        """The room's first language."""
        return self.codes[0]

    @property
    def left(self) -> Left | None:
        """The time left, or None for an item whose time the room is not told."""
        if not self.item.has_timer or not self.item.total_minutes or self.item.method in WITHOUT_COUNTDOWN:
            return None
        phase = self.phase
        if phase:
            return Left(max(0, phase.left_s), phase.phase.minutes * 60)
        seconds = remaining_seconds(self.item, self.workspace.clock(self.item.id), self.now)
        return Left(max(0, seconds), self.item.total_minutes * 60)

    @property
    def phase(self) -> RunPhase | None:
        """The phase of the item's method that runs now, or None."""
        elapsed = self.workspace.clock(self.item.id).elapsed(self.now)
        return run_phase(self.item, self.workspace.phase(self.item.id), elapsed)

    @property
    def ends(self) -> datetime:
        """When the item ends by the wall clock, to the nearest minute: as it runs, else as it is expected to."""
        clock = self.workspace.clock(self.item.id)
        live = self.workspace.run(self.event.id).live_item_id
        items = self.workspace.items(self.event.id)
        length = timedelta(minutes=self.item.total_minutes) - timedelta(seconds=clock.elapsed_s)
        if clock.running_since:
            begins = datetime.fromisoformat(clock.running_since).astimezone()
        elif live == self.item.id:
            begins = self.now.astimezone()
        else:
            current = next((item for item in items if item.id == live), None)
            if current is None:
                planned = start_times(self.event, items).get(self.item.id, self.event.start)
                return planned + timedelta(minutes=self.item.total_minutes)
            wait = max(0, remaining_seconds(current, self.workspace.clock(current.id), self.now))
            begins = self.now.astimezone() + timedelta(seconds=wait)
        ends = (begins + length).replace(tzinfo=None) + timedelta(seconds=30)
        return ends.replace(second=0, microsecond=0)

    def title(self, code: str = "") -> str:
        """The item's title."""
        return self.item.title(code or self.code)

    def prompt(self, code: str = "") -> str:
        """What the room is asked, with the places filled in."""
        code = code or self.code
        promises = sum(row.is_open for row in self.workspace.commitments)
        return filled(self.item.prompt(code), self.event, self.ends, promises, code) or self.title(code)

    @property
    def second_prompt(self) -> str:
        """The prompt in the room's second language; empty if there is none or it says the same."""
        if len(self.codes) < 2:
            return ""
        second = self.prompt(self.codes[1])
        return "" if second == self.prompt() else second

    @property
    def question(self) -> str:
        """The last question of the prompt, or the item's title."""
        return question(self.prompt()) or self.title()

    @property
    def second_question(self) -> str:
        """The last question in the second language, or nothing."""
        return question(self.second_prompt)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [sentence for sentence in SENTENCE.split(text) if sentence]


def question(text: str) -> str:
    """The last sentence of a text that asks; empty if none does."""
    return next((sentence for sentence in reversed(sentences(text)) if sentence.endswith("?")), "")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title, the same in a second language, and the time left at its right."""

    first: Block
    second: Block
    left: Left | None
    top: float = 52

    @property
    def bottom(self) -> float:
        """Where the heading ends."""
        end = self.top + self.first.height + (self.second.height + 8 if self.second.lines else 0)
        return max(end, self.top + 190 if self.left else 0)

    def paint(self, canvas: Canvas) -> None:
        """Paint it at the top."""
        canvas.title(self.first, self.second, self.top)
        paint_left(canvas, self.left, self.top - 12)


def heading(
    first: str, second: str = "", left: Left | None = None, sizes: Sequence[int] = (TITLE, 84, 72, 64, LABEL)
) -> Heading:
    """A heading of at most two large lines beside the time; a longer one gets smaller letters, then more lines."""
    room = RIGHT - MARGIN - (440 if left else 0)
    block = fit(first, sizes, room, 2 * scaled(sizes[0]) * 1.08)
    return Heading(block, balanced(second, NOTE, room, REGULAR) if second else Block(), left)


def paint_left(canvas: Canvas, left: Left | None, top: float) -> None:
    """The time left, at the right edge."""
    if left is None:
        return
    if left.is_over:
        canvas.block(RIGHT, top + 18, balanced(canvas.say("scene.time_is_up"), 64, 400, STRONG), align="right")
        return
    canvas.line(RIGHT, top, left.text(), DISPLAY, align="right")
    canvas.line(RIGHT, top + 134, canvas.say("scene.time_left"), tone="text.secondary", align="right")


def words(code: str) -> Language:
    """The fixed words of a language of the room."""
    from foorumi.i18n import language

    return language(code)


def page_of(wanted: int, pages: int) -> int:
    """A page that exists."""
    return max(0, min(wanted, pages - 1))
