"""Notes in columns, each painted once and kept as a picture, so that a full wall scrolls lightly."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from foorumi.domain.clock import write_time
from foorumi.domain.notes import Note
from foorumi.domain.run import local
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.theme.paint.notes import note_height, paint_note
from foorumi.ui.widgets.told import Told

GAP = 10
EDGE = 2
MOST_KEPT = 300
"""Pictures kept before all are let go."""


@dataclass(frozen=True, slots=True)
class _Placed:
    note: Note
    box: QRectF


class NoteGrid(QWidget):
    """Notes in columns, newest first, painted only where they are seen.

    Signals: wants_hidden(note id), wants_large(note id), rewritten(note, text).
    """

    wants_hidden = Signal(str)
    wants_large = Signal(str)
    rewritten = Signal(object, str)

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self.setObjectName("note_grid")
        self.setAccessibleName(evening.say("room.wall"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._evening = evening
        self._notes: tuple[Note, ...] = ()
        self._placed: list[_Placed] = []
        self._selected: str | None = None
        self._heights: dict[str, float] = {}
        self._kept: dict[tuple[Note, bool], QPixmap] = {}
        self._wide = 0.0

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes that are shown."""
        return self._notes

    def show_notes(self, shown: tuple[Note, ...]) -> None:
        """Show these notes."""
        if shown != self._notes:
            self._notes = shown
            self._place()

    def _place(self) -> None:
        columns = 3 if self.width() >= theme.px(680) else 2 if self.width() >= theme.px(420) else 1
        font, high = theme.font("body"), theme.line_height("body")
        width = (self.width() - GAP * (columns - 1)) / columns
        if width != self._wide:
            self._wide = width
            self._heights.clear()
            self._kept.clear()
        ends = [0.0] * columns
        self._placed = []
        for note in self._notes:
            at = min(range(columns), key=lambda place: ends[place])
            height = self._heights.get(note.text)
            if height is None:
                height = self._heights[note.text] = note_height(note.text, font, high, width)
            self._placed.append(_Placed(note, QRectF(at * (width + GAP), ends[at], width, height)))
            ends[at] += height + GAP
        self.setMinimumHeight(round(max(ends, default=0)))
        self.update()

    def told_parts(self) -> list[Told]:
        """The notes, for a screen reader."""
        return [
            Told(placed.note.text, placed.box, " · ".join(self._foot(placed.note)), placed.note.id == self._selected)
            for placed in self._placed
        ]

    def _foot(self, note: Note) -> tuple[str, str]:
        """What stands below a note: its kind, and from where and when it came."""
        say = self._evening.say
        at = write_time(local(note.written_at), say.code) if note.written_at else ""
        return say(f"room.kind.{note.kind}"), f"{say(f'room.source.{note.source}')} {at}".strip()

    def _at(self, point: QPointF) -> _Placed | None:
        return next((placed for placed in self._placed if placed.box.contains(point)), None)

    def _edit(self, placed: _Placed) -> None:
        field = QLineEdit(placed.note.text, self)
        field.setObjectName("note_edit")
        field.setGeometry(placed.box.toRect())
        field.returnPressed.connect(lambda: self._finish(placed.note, field.text()))
        field.editingFinished.connect(field.deleteLater)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, note: Note, text: str) -> None:
        if text.strip() and text != note.text:
            self.rewritten.emit(note, text.strip())

    def _picture(self, placed: _Placed) -> QPixmap:
        """The note as it looks, painted when it is first seen."""
        key = (placed.note, placed.note.id == self._selected)
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
            foot_font=theme.font("caption"), foot=self._foot(note), selected=key[1],
        )  # fmt: skip
        painter.end()
        self._kept[key] = made
        return made

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._place()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self._at(event.position())
        self._selected = placed.note.id if placed else None
        self.update()
        if placed and event.button() == Qt.MouseButton.RightButton:
            menu = QMenu(self)
            edit = menu.addAction(icon("pencil"), self._evening.say("room.edit"))
            edit.triggered.connect(lambda: self._edit(placed))
            large = menu.addAction(icon("zoom-in"), self._evening.say("room.show_large"))
            large.triggered.connect(lambda: self.wants_large.emit(placed.note.id))
            hide = menu.addAction(icon("eye-off"), self._evening.say("room.hide"))
            hide.triggered.connect(lambda: self.wants_hidden.emit(placed.note.id))
            menu.popup(event.globalPosition().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        placed = self._at(event.position())
        if placed:
            self._edit(placed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._selected:
            self.wants_large.emit(self._selected)
            return
        if event.key() == Qt.Key.Key_Delete and self._selected:
            self.wants_hidden.emit(self._selected)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        seen = QRectF(event.rect())
        for placed in self._placed:
            if placed.box.intersects(seen):
                painter.drawPixmap(QPointF(placed.box.left() - EDGE, placed.box.top() - EDGE), self._picture(placed))
