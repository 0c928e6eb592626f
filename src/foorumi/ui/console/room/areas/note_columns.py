"""Notes in columns, each painted once and kept as a picture, so that a full wall scrolls lightly."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_time
from foorumi.domain.notes import Note
from foorumi.domain.run import local
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import paint, theme
from foorumi.ui.theme.paint.notes import CONSOLE_NOTE, note_height, paint_note

GAP = 10
EDGE = 2
MOST_KEPT = 300
"""Pictures kept before all are let go."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A note and where it is."""

    note: Note
    box: QRectF


class NoteColumns(QWidget):
    """Notes in columns, newest first, painted only where they are seen: those in ``chosen`` with a frame, and the one
    of ``current`` with the ring while the keys are here."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        self.notes: tuple[Note, ...] = ()
        self.placed: list[Placed] = []
        self.chosen: list[str] = []
        self.current: str | None = None
        self._heights: dict[str, float] = {}
        self._kept: dict[tuple[Note, bool], QPixmap] = {}
        self._wide = 0.0

    def place(self) -> None:
        """Lay the notes out."""
        columns = 3 if self.width() >= theme.px(680) else 2 if self.width() >= theme.px(420) else 1
        font, high = theme.font("body"), theme.line_height("body")
        width = (self.width() - GAP * (columns - 1)) / columns
        if width != self._wide:
            self._wide = width
            self._heights.clear()
            self._kept.clear()
        ends = [0.0] * columns
        self.placed = []
        for note in self.notes:
            at = min(range(columns), key=lambda place: ends[place])
            height = self._heights.get(note.text)
            if height is None:
                height = self._heights[note.text] = note_height(note.text, font, high, width)
            self.placed.append(Placed(note, QRectF(at * (width + GAP), ends[at], width, height)))
            ends[at] += height + GAP
        self.setMinimumHeight(round(max(ends, default=0)))
        self.update()

    def foot(self, note: Note) -> tuple[str, str]:
        """What stands below a note: its kind, and from where and when it came."""
        say = self._evening.say
        at = write_time(local(note.written_at), say.code) if note.written_at else ""
        return say(f"room.kind.{note.kind}"), f"{say(f'room.source.{note.source}')} {at}".strip()

    def note_at(self, point: QPointF) -> Placed | None:
        """The note at a point."""
        return next((placed for placed in self.placed if placed.box.contains(point)), None)

    def _picture(self, placed: Placed) -> QPixmap:
        """The note as it looks, painted when it is first seen."""
        key = (placed.note, placed.note.id in self.chosen)
        found = self._kept.get(key)
        if found is not None:
            return found
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        note, ratio = placed.note, self.devicePixelRatioF()
        box = QRectF(EDGE, EDGE, placed.box.width(), placed.box.height())
        made = QPixmap(round((box.width() + 2 * EDGE) * ratio), round((box.height() + 2 * EDGE) * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint_note(
            painter, theme, box, note.kind, note.text, theme.font("body"), theme.line_height("body"),
            foot_font=theme.font("caption"), foot=self.foot(note), selected=key[1],
        )  # fmt: skip
        painter.end()
        self._kept[key] = made
        return made

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        seen = QRectF(event.rect())
        for placed in self.placed:
            if placed.box.intersects(seen):
                painter.drawPixmap(QPointF(placed.box.left() - EDGE, placed.box.top() - EDGE), self._picture(placed))
                if placed.note.id == self.current and self.hasFocus():
                    paint.focus_ring(painter, theme, placed.box.adjusted(3, 3, -3, -3), CONSOLE_NOTE.radius)
