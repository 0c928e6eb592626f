"""Four boxes and the matrix of impact and effort: notes and proposals where they have been put."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from foorumi.domain.matrix import Spot
from foorumi.domain.methods import SWOT
from foorumi.ui.projector.canvas import FOOT, INNER, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import LABEL, NOTE, REGULAR, SMALL, STRONG, Block, wrap
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of, words

GAP = 24.0
BOX_WIDE = (INNER - GAP) / 2
BOTTOM = 964.0
TONES = {"strengths": "offer", "weaknesses": "worry", "opportunities": "need", "threats": "question"}
CHART = QRectF(MARGIN + 64, 250, 700, 640)


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its name, how many notes it holds, and those that are on this page."""

    name: str
    tone: str
    count: int
    notes: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """Strengths and weaknesses above, opportunities and threats below."""

    heading: Heading
    boxes: tuple[Box, ...]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """Two by two, each in the colour of its kind."""
        canvas.ground("wall.bg")
        top = self.heading.bottom + 28
        canvas.band(0, top, "bg.surface")
        self.heading.paint(canvas)
        high = (BOTTOM - top - 28 - GAP) / 2
        for number, box in enumerate(self.boxes):
            left = MARGIN + (number % 2) * (BOX_WIDE + GAP)
            y = top + 28 + (number // 2) * (high + GAP)
            rect = QRectF(left, y, BOX_WIDE, high)
            canvas.painter.fillRect(rect, canvas.theme.c(f"note.{box.tone}"))
            canvas.painter.fillRect(QRectF(left, y, 14, high), canvas.theme.c(f"note.{box.tone}.edge"))
            canvas.line(left + 40, y + 12, box.name, LABEL, STRONG, "note.text")
            canvas.line(rect.right() - 28, y + 12, str(box.count), LABEL, STRONG, f"note.{box.tone}.edge", "right")
            at = y + 84
            for block in box.notes:
                canvas.dot(QPointF(left + 48, at + block.line / 2), 7, f"note.{box.tone}.edge")
                at = canvas.block(left + 72, at, block, "note.text") + 10
        canvas.count(MARGIN, FOOT, self.page, self.pages)


def boxes(moment: Moment) -> Boxes:
    """The four boxes of the evening; notes that do not fit go on to the next page."""
    say = words(moment.code)
    head = heading(moment.prompt(), moment.second_prompt, moment.left, (64, LABEL, NOTE))
    high = (BOTTOM - head.bottom - 56 - GAP) / 2 - 84
    themes = {theme.code: theme for theme in moment.workspace.themes(moment.event.id) if theme.code in SWOT}
    notes = [note for note in moment.workspace.notes(moment.event.id) if note.is_on_wall]
    stacks: dict[str, list[list[Block]]] = {}
    counts = dict.fromkeys(SWOT, 0)
    for code in SWOT:
        pages: list[list[Block]] = [[]]
        used = 0.0
        theme = themes.get(code)
        for note in (note for note in notes if theme and note.theme_id == theme.id):
            counts[code] += 1
            block = wrap(note.text, NOTE, BOX_WIDE - 110, REGULAR)
            if pages[-1] and used + block.height > high:
                pages.append([])
                used = 0.0
            pages[-1].append(block)
            used += block.height + 10
        stacks[code] = pages
    count = max(len(pages) for pages in stacks.values())
    page = page_of(moment.page, count)
    made = tuple(
        Box(
            say(f"scene.swot.{code}"),
            TONES[code],
            counts[code],
            tuple(stacks[code][page]) if page < len(stacks[code]) else (),
        )
        for code in SWOT
    )
    return Boxes(head, made, page, count)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Proposals by impact and effort: numbered dots, and the list of what the numbers are."""

    heading: Heading
    spots: tuple[Spot, ...]
    columns: tuple[Column, ...]
    shows_spread: bool
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The chart at the left, the names at the right."""
        say = canvas.say
        canvas.ground()
        self.heading.paint(canvas)
        rect = CHART
        canvas.painter.fillRect(rect, canvas.theme.c("bg.sunken"))
        best = QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height() / 2)
        canvas.painter.fillRect(best, canvas.tint("bg.selected"))
        middle = rect.center()
        canvas.rule(rect.left(), middle.y(), rect.right(), "border.control", 3)
        canvas.painter.fillRect(
            QRectF(middle.x() - 1.5, rect.top(), 3, rect.height()), canvas.theme.c("border.control")
        )
        for spot in self.spots if self.shows_spread else ():
            _paint_spread(canvas, rect, spot)
        corners = {"now": (0, 0), "plan": (1, 0), "if_time": (0, 1), "leave": (1, 1)}
        for name, (across, down) in corners.items():
            x, y = rect.left() + across * rect.width() / 2, rect.top() + down * rect.height() / 2
            canvas.line(x + 18, y + 8, say(f"scene.corner.{name}"), 36, STRONG, "text.secondary")
        canvas.line(rect.left(), rect.top() - 54, say("scene.impact"), 36, tone="text.secondary")
        canvas.line(rect.right(), rect.bottom() + 8, say("scene.effort"), 36, tone="text.secondary", align="right")
        for number, spot in enumerate(self.spots, 1):
            _paint_spot(canvas, rect, number, spot)
        for column in self.columns:
            column.paint(canvas, rect.top(), 16)
        if not self.spots:
            canvas.line(rect.right() + 60, rect.top(), say("scene.no_ratings"), NOTE, tone="text.secondary")
        canvas.count(MARGIN, FOOT, self.page, self.pages)


def _place(rect: QRectF, spot: Spot) -> QPointF:
    inner = rect.adjusted(34, 34, -34, -34)
    across, up = (spot.effort - 1) / 4, (spot.impact - 1) / 4
    return QPointF(inner.left() + across * inner.width(), inner.bottom() - up * inner.height())


def _paint_spread(canvas: Canvas, rect: QRectF, spot: Spot) -> None:
    """How far apart the ratings of a proposal lie, under the words and the dots."""
    if not spot.disagreement or spot.is_agreed:
        return
    ring = canvas.theme.c("primary")
    ring.setAlphaF(0.16)
    canvas.painter.save()
    canvas.painter.setClipRect(rect)
    canvas.painter.setBrush(ring)
    wide, high = spot.spread[1] * rect.width() / 8, spot.spread[0] * rect.height() / 8
    canvas.painter.drawEllipse(_place(rect, spot), 26 + wide, 26 + high)
    canvas.painter.restore()


def _paint_spot(canvas: Canvas, rect: QRectF, number: int, spot: Spot) -> None:
    place = _place(rect, spot)
    canvas.dot(place, 26, "primary" if spot.is_agreed else "bg.surface", "primary", 4)
    ink = "on.primary" if spot.is_agreed else "primary.text"
    canvas.line(place.x(), place.y() - 22, str(number), 36, STRONG, ink, "centre")


def matrix(moment: Moment, shows_spread: bool) -> Matrix:
    """The rated proposals; while the spread is talked of, the largest disagreement stands first in the list."""
    found = moment.workspace.matrix(moment.event.id)
    head = heading(moment.title(), "", moment.left, (72, 64, LABEL))
    left = CHART.right() + 60
    numbered = list(enumerate(found, 1))
    if shows_spread:
        numbered.sort(key=lambda pair: -pair[1].disagreement)
    rows = [(str(number), spot.proposal.text, "") for number, spot in numbered]
    room = RIGHT - left
    pages = flow(rows, 700, size=SMALL, gap=16, columns=1, left=left, room=room) if rows else ((),)
    page = page_of(moment.page, len(pages))
    return Matrix(head, found, pages[page], shows_spread, page, len(pages))
