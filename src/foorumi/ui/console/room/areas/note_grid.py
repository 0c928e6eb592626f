"""The notes on the wall of Run mode, under the hand: chosen by mouse or keys, corrected, shown large, hidden."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QScrollArea, QWidget

from foorumi.domain.notes import Note
from foorumi.ui.console.room.areas.note_columns import GAP, NoteColumns, Placed
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import icon
from foorumi.ui.widgets.messages import announce
from foorumi.ui.widgets.told import Told, tell_current

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class NoteGrid(NoteColumns):
    """The notes and the selection. The arrows go from note to note and choose it, with Shift it as well; Space chooses
    one more or one less, and from then on the arrows leave what is chosen.

    Signals: wants_hidden(note ids), wants_large(note id), rewritten(note, text).
    """

    wants_hidden = Signal(list)
    wants_large = Signal(str)
    rewritten = Signal(object, str)

    def __init__(self, evening: Evening) -> None:
        super().__init__(evening)
        self.setObjectName("note_grid")
        self.setAccessibleName(evening.say("room.wall"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("owns_space", True)
        self._is_picking = False

    def show_notes(self, shown: tuple[Note, ...]) -> None:
        """Show these notes; what is gone is no longer chosen, and the keys are then at what follows it."""
        if shown == self.notes:
            return
        there = [note.id for note in shown]
        if self.current and self.current not in there:
            at = self._place_of_current()
            self.current = there[min(at, len(there) - 1)] if there else None
        self.notes = shown
        self.place()
        self._choose([note for note in self.chosen if note in there])

    def told_parts(self) -> list[Told]:
        """The notes, for a screen reader."""
        return [self._told(placed) for placed in self.placed]

    def _told(self, placed: Placed) -> Told:
        note_id = placed.note.id
        is_current = note_id == self.current and self.hasFocus()
        about, press = " · ".join(self.foot(placed.note)), partial(self._take, note_id)
        return Told(placed.note.text, placed.box, about, note_id in self.chosen, is_current, press)

    def _choose(self, chosen: Sequence[str], *, picking: bool = False) -> None:
        self.chosen, self._is_picking = list(chosen), picking and bool(chosen)
        self.update()

    def _take(self, note_id: str) -> None:
        """Choose a note alone and give it the keys, as a click does."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(note_id)
        self._choose([note_id])

    def _go_to(self, note_id: str) -> None:
        """Bring the keys to a note, and the note into sight."""
        self.current = note_id
        place = self._place_of_current()
        box = self.placed[place].box.toAlignedRect()
        around: QWidget | None = self
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureVisible(box.center().x(), box.center().y(), 0, box.height() // 2 + GAP)
        tell_current(self, place)
        self.update()

    def _place_of_current(self) -> int:
        return next(at for at, note in enumerate(self.notes) if note.id == self.current)

    def _step(self, key: Qt.Key, grows: bool) -> None:
        """Go to the nearest note in the direction of an arrow, and choose it unless Space is choosing."""
        if not self.placed:
            return
        there = self._next(self.placed[self._place_of_current()], key) if self.current else self.placed[0]
        note_id = there.note.id
        self._go_to(note_id)
        if grows:
            self._choose([*(note for note in self.chosen if note != note_id), note_id])
        elif not self._is_picking:
            self._choose([note_id])

    def _next(self, here: Placed, key: Qt.Key) -> Placed:
        left, top = here.box.left(), here.box.top()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = 1 if key == Qt.Key.Key_Down else -1
            found = [one for one in self.placed if one.box.left() == left and (one.box.top() - top) * by > 0]
        else:
            by = 1 if key == Qt.Key.Key_Right else -1
            found = [one for one in self.placed if (one.box.left() - left) * by > 0]
        return min(found, key=lambda one: (abs(one.box.left() - left), abs(one.box.top() - top)), default=here)

    def _pick(self) -> None:
        """Choose the note one is at as one more, or one less."""
        if self.current:
            rest = [note for note in self.chosen if note != self.current]
            self._choose(rest if self.current in self.chosen else [*rest, self.current], picking=True)
            self._tell_chosen()

    def _tell_chosen(self) -> None:
        announce(self, self._evening.say("wall.selected", n=len(self.chosen)))

    def _menu(self, placed: Placed) -> QMenu:
        menu, say = QMenu(self), self._evening.say
        edit = menu.addAction(icon("pencil"), say("room.edit"))
        edit.triggered.connect(lambda: self._edit(placed))
        large = menu.addAction(icon("zoom-in"), say("room.show_large"))
        large.triggered.connect(lambda: self.wants_large.emit(placed.note.id))
        hide = menu.addAction(icon("eye-off"), say("room.hide"))
        hide.triggered.connect(lambda: self.wants_hidden.emit(self.chosen))
        return menu

    def _edit(self, placed: Placed) -> None:
        field = QLineEdit(placed.note.text, self)
        field.setObjectName("note_edit")
        field.setAccessibleName(self._evening.say("room.edit"))
        field.setGeometry(placed.box.toRect())
        field.returnPressed.connect(lambda: self._finish(placed.note, field.text()))
        field.editingFinished.connect(field.deleteLater)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, note: Note, text: str) -> None:
        if text.strip() and text != note.text:
            self.rewritten.emit(note, text.strip())

    # Qt calls these
    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self.note_at(event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if placed is None:
            self._choose([])
        elif is_left and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.current = placed.note.id
            self._pick()
        elif is_left:
            self._take(placed.note.id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        placed = self.note_at(event.position())
        if placed:
            self._edit(placed)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse:
            placed = self.note_at(QPointF(event.pos()))
        else:
            placed = self.placed[self._place_of_current()] if self.current else None
        if placed:
            if placed.note.id not in self.chosen:
                self._take(placed.note.id)
            where = event.pos() if by_mouse else placed.box.center().toPoint()
            self._menu(placed).popup(self.mapToGlobal(where))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.placed and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(self.current or self.placed[0].note.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        is_control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS:
            self._step(key, grows=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space:
            self._pick()
        elif key == Qt.Key.Key_A and is_control:
            self._choose([note.id for note in self.notes])
            self._tell_chosen()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_control and self.current:
            self.wants_large.emit(self.current)
        elif key == Qt.Key.Key_F2 and self.current:
            self._edit(self.placed[self._place_of_current()])
        elif key == Qt.Key.Key_Delete and self.chosen:
            self.wants_hidden.emit(self.chosen)
        else:
            super().keyPressEvent(event)
