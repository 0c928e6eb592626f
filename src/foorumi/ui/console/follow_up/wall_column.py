"""One column of the wall: notes below each other, painted only where they can be seen."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from foorumi.domain.ids import NoteId, ThemeId
from foorumi.domain.notes import Note
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.notes import NoteStyle, note_height, paint_note
from foorumi.ui.theme.paint.text import line
from foorumi.ui.widgets.told import Told

GAP = 8
SLOT = 56
DIM = 0.25
EDGE = 5
"""Room around a note in its picture, for the mark of a chosen one and for what lies under it."""
MOST_PICTURES = 24
"""More than a column shows at once on a large screen; a picture takes some hundred kilobytes."""
STYLE = NoteStyle(max_lines=6)


@dataclass(frozen=True, slots=True)
class Stack:
    """A note as it is seen: with the texts under it that say the same, the votes of all, and words below its text."""

    note: Note
    under: tuple[str, ...] = ()
    votes: int = 0
    foot: str = ""
    is_dim: bool = False

    @property
    def size(self) -> int:
        """How many notes say the same."""
        return 1 + len(self.under)

    @property
    def words(self) -> str:
        """Every text of the stack, the upper first."""
        return "\n".join((self.note.text, *self.under))


class NoteColumn(QAbstractScrollArea):
    """The notes of a theme, or the unsorted ones. Signals: pressed(note id or "", modifiers), dragged(global point),
    dropped(global point), opened(note id), lassoed(global start, global point) for a pull that began beside the notes,
    lasso_ended()."""

    pressed = Signal(str, object)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    opened = Signal(str)
    lassoed = Signal(QPoint, QPoint)
    lasso_ended = Signal()

    def __init__(self, theme_id: ThemeId | None) -> None:
        super().__init__()
        self.theme_id = theme_id
        self.stacks: tuple[Stack, ...] = ()
        self.selected: frozenset[NoteId] = frozenset()
        self.current: NoteId | None = None
        self.slot: int | None = None
        self.slot_words = self.merge_words = ""
        self.kinds: Mapping[str, str] = {}
        self._tops: list[float] = []
        self._highs: list[float] = []
        self._heights: dict[tuple[str, int], int] = {}
        self._pictures: dict[tuple[Stack, float, bool, float], QPixmap] = {}
        self._places: dict[NoteId, int] = {}
        self.merging: NoteId | None = None
        self._start: QPoint | None = None
        self._pull: QPoint | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Show these notes in this order."""
        if self.stacks == tuple(stacks):
            return
        self.stacks = tuple(stacks)
        self._places = {stack.note.id: place for place, stack in enumerate(self.stacks)}
        self._lay_out()

    def told_parts(self) -> list[Told]:
        """The notes, for a screen reader."""
        down = -self.verticalScrollBar().value()
        return [
            Told(
                stack.note.text,
                self._rect(place).translated(0, down),
                ", ".join(filter(None, (self.kinds.get(stack.note.kind, ""), stack.foot))),
                is_chosen=stack.note.id in self.selected,
                is_current=stack.note.id == self.current,
                press=partial(self.pressed.emit, stack.note.id, Qt.KeyboardModifier.NoModifier),
            )
            for place, stack in enumerate(self.stacks)
        ]

    def open_slot(self, at: int | None) -> None:
        """Make room for what is being dragged before a place, or close it again."""
        if at != self.slot:
            self.slot = at
            self._set_range()
            self.viewport().update()

    def place_at(self, y: float) -> int:
        """The place in the column for something dropped at a height of the viewport."""
        y += self.verticalScrollBar().value()
        above = bisect_right(self._tops, y)
        if above and y < self._tops[above - 1] + self._highs[above - 1] / 2:
            above -= 1
        return above

    def place_of(self, note_id: NoteId) -> int | None:
        """The place of a note in the column; None when it is not here."""
        return self._places.get(note_id)

    def notes_in(self, area: QRect) -> list[NoteId]:
        """The notes that an area of the viewport touches."""
        scrolled = QRectF(area).translated(0, self.verticalScrollBar().value())
        return [self.stacks[place].note.id for place in self._between(scrolled)]

    def note_rect(self, note_id: NoteId) -> QRect:
        """Where a note is in the viewport; empty when it is not here."""
        place = self._places.get(note_id)
        if place is None:
            return QRect()
        return self._rect(place).translated(0, -self.verticalScrollBar().value()).toRect()

    def show_note(self, note_id: NoteId) -> None:
        """Scroll until a note is seen."""
        rect, bar = self.note_rect(note_id), self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - GAP)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + GAP)

    def _lay_out(self) -> None:
        width = self.viewport().width() - 2 * GAP
        font, high = theme.font("body"), theme.line_height("body")
        y = float(GAP)
        self._tops, self._highs = [], []
        for stack in self.stacks:
            key = stack.note.text, width
            if key not in self._heights:
                self._heights[key] = ceil(note_height(stack.note.text, font, high, width, STYLE))
            self._tops.append(y)
            self._highs.append(self._heights[key])
            y += self._heights[key] + GAP
        self._set_range()
        self.viewport().update()

    def _set_range(self) -> None:
        bottom = self._tops[-1] + self._highs[-1] + GAP if self._tops else float(GAP)
        bottom += self._slot_height() if self.slot is not None else 0
        height_px = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, round(bottom) - height_px))
        self.verticalScrollBar().setPageStep(height_px)
        self.verticalScrollBar().setSingleStep(theme.px(40))

    def _slot_height(self) -> int:
        return theme.px(SLOT) + GAP

    def _rect(self, place: int) -> QRectF:
        shift = self._slot_height() if self.slot is not None and place >= self.slot else 0
        width = self.viewport().width() - 2 * GAP
        return QRectF(GAP, self._tops[place] + shift, width, self._highs[place])

    def _between(self, area: QRectF) -> range:
        """The places of the notes that an area of the column touches."""
        shift = self._slot_height() if self.slot is not None else 0
        first = max(0, bisect_right(self._tops, area.top() - shift) - 1)
        last = bisect_right(self._tops, area.bottom())
        while first < last and self._rect(first).bottom() < area.top():
            first += 1
        return range(first, last)

    def note_at(self, y: float) -> str:
        """The note at a height of the viewport; empty between notes."""
        y += self.verticalScrollBar().value()
        touched = self._between(QRectF(0, y, 1, 0.5))
        return next((self.stacks[place].note.id for place in touched if self._rect(place).top() <= y), "")

    def _slot_rect(self, place: int) -> QRectF:
        top = self._tops[place - 1] + self._highs[place - 1] + GAP if place and self._tops else float(GAP)
        return QRectF(GAP, top, self.viewport().width() - 2 * GAP, theme.px(SLOT))

    def _picture(self, stack: Stack, size: QSizeF) -> QPixmap:
        """A note as it looks in itself; painted once, since it is shown again at every movement of a hand above it."""
        ratio = self.devicePixelRatioF()
        key = stack, size.width(), stack.note.id in self.selected, ratio
        if key not in self._pictures:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            picture = QPixmap(((size + QSizeF(2 * EDGE, 2 * EDGE)) * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_alone(painter, stack, QRectF(QPointF(EDGE, EDGE), size))
            painter.end()
            self._pictures[key] = picture
        return self._pictures[key]

    def _paint_alone(self, painter: QPainter, stack: Stack, rect: QRectF) -> None:
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

    def _paint_stack(self, painter: QPainter, stack: Stack, rect: QRectF) -> None:
        painter.drawPixmap(rect.topLeft() - QPointF(EDGE, EDGE), self._picture(stack, rect.size()))
        if stack.note.id == self.merging:
            painter.setPen(QPen(theme.c("primary"), 3, Qt.PenStyle.DashLine))
            painter.setBrush(theme.c("bg.selected"))
            painter.drawRoundedRect(rect, STYLE.radius, STYLE.radius)
            middle = Qt.AlignmentFlag.AlignCenter
            line(painter, rect, self.merge_words, theme.font("label"), theme.c("on.selected"), middle)
        if stack.note.id == self.current and (stack.note.id not in self.selected or len(self.selected) > 1):
            painter.setPen(QPen(theme.c("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), STYLE.radius, STYLE.radius)

    # Qt calls these
    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._places.get(NoteId(self.note_at(event.pos().y())))
            told = self.stacks[place].words if place is not None and self.stacks[place].under else ""
            QToolTip.showText(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        for place in self._between(seen):
            self._paint_stack(painter, self.stacks[place], self._rect(place))
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
            note = self.note_at(event.position().y())
            self._start = event.position().toPoint() if note else None
            self._pull = None if note else event.globalPosition().toPoint()
            self.pressed.emit(note, event.modifiers())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pull is not None:
            self.lassoed.emit(self._pull, event.globalPosition().toPoint())
        if self._start is None:
            return
        away = (event.position() - QPointF(self._start)).manhattanLength()
        if self._is_dragging or away >= min(4, QApplication.startDragDistance()):
            self._is_dragging = True
            self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._start = self._is_dragging, False, None
        if self._pull is not None:
            self._pull = None
            self.lasso_ended.emit()
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if note := self.note_at(event.position().y()):
            self._start = None
            self.opened.emit(note)
