"""The wall of notes: the question, and six notes a page in letters the back row can read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from foorumi.domain.notes import Note
from foorumi.ui.projector.canvas import FOOT, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import LABEL, NOTE, STRONG, Block, wrap
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.joining import way_in
from foorumi.ui.projector.scenes.moment import Heading, Left, Moment, heading, page_of

COLUMNS = 3
GAP = 26.0
WIDE = (RIGHT - MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
GRID_BOTTOM = 950.0
GRID_GAP = 36.0
MOST_NOTES = 18
KIND_ROW = 62.0
ICONS = {"idea": "lightbulb", "worry": "cloud", "need": "hand", "offer": "gift", "question": "circle-question-mark"}


@dataclass(frozen=True, slots=True)
class Card:
    """A note with its place on the page."""

    kind: str
    text: Block
    column: int
    row: int
    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Wall:
    """The question and a page of notes, or the themes when there are too many notes to turn through."""

    heading: Heading
    cards: tuple[Card, ...]
    themes: tuple[Column, ...]
    notes: int
    page: int = 0
    pages: int = 1
    way_in: str = ""

    @property
    def top(self) -> float:
        """Where the wall begins."""
        return head_of(self.heading)

    def paint(self, canvas: Canvas) -> None:
        """The heading on white with a line of the time left, then the wall."""
        canvas.ground("wall.bg")
        canvas.band(0, self.top, "bg.surface")
        self.heading.paint(canvas)
        paint_progress(canvas, self.heading.left, self.top)
        high = row_height(self.top)
        for card in self.cards:
            _paint_card(canvas, card, self.top + GRID_GAP, high)
        for column in self.themes:
            column.paint(canvas, self.top + 60, 28)
        if not self.notes:
            canvas.line(MARGIN, self.top + 120, canvas.say("scene.wall_empty"), 72, tone="text.secondary")
        wide = canvas.line(MARGIN, FOOT, canvas.say("scene.notes", n=self.notes), 44)
        canvas.count(MARGIN + wide + 28, FOOT, self.page, self.pages)
        wide = canvas.line(RIGHT, FOOT, canvas.say("scene.paper_note"), 44, align="right")
        canvas.icon("sticky-note", RIGHT - wide - 64, FOOT + 2, 48)
        if self.way_in:
            end = RIGHT - wide - 112
            wide = canvas.line(end, FOOT, self.way_in, 44, align="right")
            canvas.icon("smartphone", end - wide - 60, FOOT + 2, 48)


def wall(moment: Moment) -> Wall:
    """The notes of an item that the room may see, oldest first, so that a new one never moves what is being read."""
    event, item = moment.event, moment.item
    notes = [note for note in moment.workspace.notes(event.id) if note.item_id == item.id and note.is_on_wall]
    return _wall(moment, notes, len(notes) > MOST_NOTES)


def themes(moment: Moment) -> Wall:
    """All themes of the evening with their counts."""
    notes = [note for note in moment.workspace.notes(moment.event.id) if note.is_on_wall]
    return _wall(moment, notes, True)


def _wall(moment: Moment, notes: Sequence[Note], wants_themes: bool) -> Wall:
    head = heading(moment.prompt(), moment.second_prompt, moment.left, (72, 64, LABEL))
    top = head_of(head)
    way = way_in(moment.workspace, moment.event) if moment.item.kind != "themes" else ""
    counts = Counter(note.theme_id for note in notes if note.theme_id)
    named = [theme for theme in moment.workspace.themes(moment.event.id) if counts[theme.id]]
    if wants_themes and named:
        named.sort(key=lambda theme: -counts[theme.id])
        rows = [(str(counts[theme.id]), theme.name, "") for theme in named]
        columns = flow(rows, GRID_BOTTOM - top - 60, size=LABEL, gap=28)
        page = page_of(moment.page, len(columns))
        return Wall(head, (), columns[page], len(notes), page, len(columns), way)
    pages = _pages(notes, row_height(top), row_count(top))
    page = page_of(moment.page, len(pages))
    return Wall(head, tuple(pages[page]), (), len(notes), page, len(pages), way)


def head_of(head: Heading) -> float:
    """How high the white field of a heading is."""
    return max(252.0, head.bottom + 32)


def row_count(top: float) -> int:
    """Two rows of notes; one under a heading that needs much room."""
    return 2 if (GRID_BOTTOM - top - GRID_GAP - GAP) / 2 >= 240 else 1


def row_height(top: float) -> float:
    """How high a row of notes is."""
    rows = row_count(top)
    return (GRID_BOTTOM - top - GRID_GAP - GAP * (rows - 1)) / rows


def paint_progress(canvas: Canvas, left: Left | None, y: float) -> None:
    """The time left as a line from the left edge."""
    if left is None:
        return
    view = canvas.view
    canvas.rule(view.left(), y + 5, view.right(), "chart.track", 10)
    if left.share:
        canvas.rule(view.left(), y + 5, 1920 * left.share, "primary", 10)


def _pages(notes: Iterable[Note], high: float, rows: int) -> list[list[Card]]:
    """Notes in reading order on as few pages as they need; a wide one that does not fit a row begins the next."""
    pages: list[list[Card]] = [[]]
    column = row = 0
    for note in notes:
        for text, columns, tall in _sized(note.text, high, rows):
            if column + columns > COLUMNS:
                column, row = 0, row + 1
            if row + tall > rows:
                pages.append([])
                column = row = 0
            pages[-1].append(Card(note.kind, text, column, row, columns, tall))
            column += columns
            row += tall - 1
    return pages


def _sized(text: str, high: float, rows: int) -> list[tuple[Block, int, int]]:
    """A note's lines and how many places it takes: larger letters first, then more places, then a second card."""
    for columns, tall in ((1, 1), (2, 1), (3, 1), (3, rows)):
        room = high * tall + GAP * (tall - 1) - KIND_ROW - 22
        for size in (54, NOTE):
            block = wrap(text, size, columns * WIDE + (columns - 1) * GAP - 42 - 24)
            if block.height <= room:
                return [(block, columns, tall)]
    lines = int(room // block.line)
    return [
        (Block(block.lines[at : at + lines], block.size, block.weight), COLUMNS, rows)
        for at in range(0, len(block.lines), lines)
    ]


def _paint_card(canvas: Canvas, card: Card, top: float, high: float) -> None:
    theme, painter = canvas.theme, canvas.painter
    kind = card.kind if card.kind in ICONS else "idea"
    edge = f"note.{kind}.edge"
    rect = QRectF(
        MARGIN + card.column * (WIDE + GAP),
        top + card.row * (high + GAP),
        card.columns * WIDE + (card.columns - 1) * GAP,
        card.rows * high + (card.rows - 1) * GAP,
    )
    radius = theme.radius("projector")
    painter.save()
    painter.setPen(theme.c(edge))
    painter.setBrush(theme.c(edge))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipRect(rect.adjusted(14, 0, 0, 0))
    painter.setBrush(theme.c(f"note.{kind}"))
    painter.drawRoundedRect(rect.adjusted(1, 2, -2, -2), radius, radius)
    painter.restore()
    canvas.block(rect.left() + 42, rect.top() + 18, card.text, "note.text")
    base = rect.bottom() - KIND_ROW
    canvas.icon(ICONS[kind], rect.left() + 42, base + 4, 38, edge)
    canvas.line(rect.left() + 94, base, canvas.say(f"scene.kind.{kind}"), 36, STRONG, edge)
