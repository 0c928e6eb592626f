"""One column of the wall: notes below each other, painted only where they can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame

from foorumi.domain.ids import NoteId, ThemeId
from foorumi.domain.notes import Note
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.notes import NoteStyle, note_height, paint_note
from foorumi.ui.theme.paint.text import line

GAP = 8
SLOT = 56
DIM = 0.25
STYLE = NoteStyle(max_lines=6)


@dataclass(frozen=True, slots=True)
class Stack:
    """A note as it is seen: with how many say the same, their votes together, and words below its text."""

    note: Note
    size: int = 1
    votes: int = 0
    foot: str = ""
    is_dim: bool = False


class NoteColumn(QAbstractScrollArea):
    """The notes of a theme, or the unsorted ones. Signals: pressed(note id or "", modifiers), dragged(global point),
    dropped(global point), opened(note id)."""

    pressed = Signal(str, object)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    opened = Signal(str)

    def __init__(self, theme_id: ThemeId | None) -> None:
        super().__init__()
        self.theme_id = theme_id
        self.stacks: tuple[Stack, ...] = ()
        self.selected: frozenset[NoteId] = frozenset()
        self.current: NoteId | None = None
        self.slot: int | None = None
        self.slot_words = ""
        self._rects: list[QRectF] = []
        self._heights: dict[tuple[str, int], float] = {}
        self._start: QPoint | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Show these notes in this order."""
        self.stacks = tuple(stacks)
        self._lay_out()

    def open_slot(self, at: int | None) -> None:
        """Make room for what is being dragged before a place, or close it again."""
        if at != self.slot:
            self.slot = at
            self._lay_out()

    def place_at(self, y: float) -> int:
        """The place in the column for something dropped at a height of the viewport."""
        y += self.verticalScrollBar().value()
        return sum(1 for rect in self._rects if rect.center().y() < y)

    def note_rect(self, note_id: NoteId) -> QRect:
        """Where a note is in the viewport; empty when it is not here."""
        for stack, rect in zip(self.stacks, self._rects, strict=True):
            if stack.note.id == note_id:
                return rect.translated(0, -self.verticalScrollBar().value()).toRect()
        return QRect()

    def show_note(self, note_id: NoteId) -> None:
        """Scroll until a note is seen."""
        rect, bar = self.note_rect(note_id), self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - GAP)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + GAP)

    def _lay_out(self) -> None:
        width = self.viewport().width() - 2 * GAP
        y = float(GAP)
        self._rects = []
        for place, stack in enumerate(self.stacks):
            if place == self.slot:
                y += theme.px(SLOT) + GAP
            height = self._height(stack.note.text, width)
            self._rects.append(QRectF(GAP, y, width, height))
            y += height + GAP
        bottom = y + (theme.px(SLOT) + GAP if self.slot == len(self.stacks) else 0)
        height_px = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, round(bottom) - height_px))
        self.verticalScrollBar().setPageStep(height_px)
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self.viewport().update()

    def _height(self, text: str, width: int) -> float:
        if (text, width) not in self._heights:
            font, high = theme.font("body"), theme.line_height("body")
            self._heights[text, width] = note_height(text, font, high, width, STYLE)
        return self._heights[text, width]

    def _note_at(self, y: float) -> str:
        y += self.verticalScrollBar().value()
        for stack, rect in zip(self.stacks, self._rects, strict=True):
            if rect.top() <= y <= rect.bottom():
                return stack.note.id
        return ""

    def _slot_rect(self, place: int) -> QRectF:
        top = self._rects[place - 1].bottom() + GAP if place and self._rects else float(GAP)
        return QRectF(GAP, top, self.viewport().width() - 2 * GAP, theme.px(SLOT))

    def _paint_stack(self, painter: QPainter, stack: Stack, rect: QRectF) -> None:
        painter.setOpacity(DIM if stack.is_dim else 1)
        if stack.size > 1:
            painter.setPen(QPen(theme.c(f"note.{stack.note.kind}.edge"), 1))
            painter.setBrush(theme.c(f"note.{stack.note.kind}"))
            painter.drawRoundedRect(rect.translated(3, 3), STYLE.radius, STYLE.radius)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_note(
            painter,
            theme,
            rect,
            stack.note.kind,
            stack.note.text,
            theme.font("body"),
            theme.line_height("body"),
            style=STYLE,
            foot_font=theme.font("caption"),
            foot=(stack.foot, ""),
            selected=stack.note.id in self.selected,
        )
        painter.setOpacity(1)
        if stack.note.id == self.current and stack.note.id not in self.selected:
            painter.setPen(QPen(theme.c("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), STYLE.radius, STYLE.radius)

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        for stack, rect in zip(self.stacks, self._rects, strict=True):
            if rect.intersects(seen):
                self._paint_stack(painter, stack, rect)
        if self.slot is not None:
            rect = self._slot_rect(self.slot)
            painter.setPen(QPen(theme.c("primary"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(theme.c("bg.selected"))
            painter.drawRoundedRect(rect, STYLE.radius, STYLE.radius)
            middle = Qt.AlignmentFlag.AlignCenter
            line(painter, rect, self.slot_words, theme.font("label"), theme.c("on.selected"), middle)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            note = self._note_at(event.position().y())
            self._start = event.position().toPoint() if note else None
            self.pressed.emit(note, event.modifiers())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            return
        away = (event.position() - QPointF(self._start)).manhattanLength()
        if self._is_dragging or away >= min(4, QApplication.startDragDistance()):
            self._is_dragging = True
            self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._start = self._is_dragging, False, None
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if note := self._note_at(event.position().y()):
            self._start = None
            self.opened.emit(note)
