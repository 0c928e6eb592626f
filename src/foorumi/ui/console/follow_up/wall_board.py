"""The board of the wall: the unsorted notes at the left, a column for each theme, and the hand that moves notes."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QRubberBand, QScrollArea, QVBoxLayout, QWidget

from foorumi.domain.ids import NoteId, ThemeId
from foorumi.domain.notes import KINDS
from foorumi.domain.themes import Theme as NoteTheme
from foorumi.i18n import Language
from foorumi.store.file import SUFFIX
from foorumi.ui.console.bringing import TABLES
from foorumi.ui.console.follow_up.wall_column import NoteColumn, Stack
from foorumi.ui.console.follow_up.wall_pieces import DragStack
from foorumi.ui.console.picture_intake import dropped_files
from foorumi.ui.console.prepare.parts import press, words
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.told import tell_current

POOL_WIDTH, COLUMN_WIDTH, EDGE = 244, 224, 48
NO_THEME = ThemeId("")
HOLD_MS = 600
"""How long a dragged note is held still over another before they may be merged."""


class Board(QWidget):
    """The columns and the selection. Signals: wants_place(theme id or "", place or -1), wants_new(), for what was
    dropped on it, wants_merge(note id) after holding still over it, wants_edit(note id), wants_menu(theme id, point),
    key(QKeyEvent) for what it does not know itself, selected()."""

    wants_place = Signal(str, int)
    wants_new = Signal()
    wants_merge = Signal(str)
    wants_edit = Signal(str)
    wants_menu = Signal(str, QPoint)
    wants_pictures = Signal(list, str)
    key = Signal(object)
    selected = Signal()

    def __init__(self, say: Language) -> None:
        super().__init__()
        self._say = say
        self.chosen: list[NoteId] = []
        self.current: NoteId | None = None
        self._is_picking = False
        self.columns: list[NoteColumn] = []
        self.theme_votes: Mapping[ThemeId, int] = {}
        self._heads: dict[str, tuple[QLabel, QLabel]] = {}
        self.setObjectName("board")
        self.setAccessibleName(say("wall.board"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.px(16))
        self._pool = QFrame()
        self._area = QScrollArea()
        self._hand = DragStack(self)
        self.new_theme = QPushButton(self)
        self.new_theme.hide()
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self)
        self._over = ""
        self._still = QTimer(self, interval=HOLD_MS, singleShot=True)
        self._still.timeout.connect(self._offer_merge)

    def show_columns(self, themes: Sequence[NoteTheme], empty: QWidget) -> None:
        """Make a column for each theme; ``empty`` stands in their place when there is none."""
        for old in (self._pool, self._area):
            self._across.removeWidget(old)
            old.deleteLater()
        self.columns, self._heads = [], {}
        self._pool = self._column(None, self._say("wall.unsorted"), POOL_WIDTH, "sunken")
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for found in themes:
            row.addWidget(self._column(found, found.name, COLUMN_WIDTH, "page"))
        row.addWidget(empty, 0, Qt.AlignmentFlag.AlignTop)
        self.new_theme = press(f"+ {self._say('wall.new_theme')}", self.wants_new.emit, name="drop_new", kind="sunken")
        self.new_theme.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.new_theme.setFixedSize(theme.px(COLUMN_WIDTH - 40), theme.px(72))
        row.addWidget(self.new_theme, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("themes")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._across.addWidget(self._pool)
        self._across.addWidget(self._area, 1)
        self._hand.raise_()

    def show_stacks(self, stacks: Callable[[ThemeId | None], Sequence[Stack]]) -> None:
        """Show the notes of every column, and only keep chosen what still is there."""
        for column in self.columns:
            shown = stacks(column.theme_id)
            column.show_stacks(shown)
            votes = sum(stack.votes for stack in shown) + self.theme_votes.get(column.theme_id or ThemeId(""), 0)
            count = self._say("wall.notes", n=len(shown))
            _, below = self._heads[column.theme_id or ""]
            below.setText(f"{count} · {self._say('wall.votes', n=votes)}" if votes else count)
        known = {stack.note.id for column in self.columns for stack in column.stacks}
        left = [note for note in self.chosen if note in known]
        self.choose(left, self.current if self.current in known else next(iter(left), None))

    def choose(self, notes: Sequence[NoteId], current: NoteId | None, *, picking: bool = False) -> None:
        """Choose notes, and say at which the keys are; while ``picking`` the arrows leave what is chosen."""
        self.chosen, self.current, self._is_picking = list(notes), current, picking and bool(notes)
        for column in self.columns:
            column.selected, column.current = frozenset(notes), current if self.hasFocus() else None
            column.viewport().update()
        if current and (place := self._place(current)):
            column, at = place
            column.show_note(current)
            self._area.ensureWidgetVisible(column, theme.px(24), 0)
            self.setAccessibleDescription(column.stacks[at].words)
            if self.hasFocus():
                tell_current(column, at)
        self.selected.emit()

    def column_of(self, note: NoteId) -> NoteColumn | None:
        """The column a note is in."""
        place = self._place(note)
        return place[0] if place else None

    def _column(self, found: NoteTheme | None, name: str, width: int, role: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", role)
        frame.setFixedWidth(theme.px(width))
        box = QVBoxLayout(frame)
        box.setContentsMargins(theme.px(4), theme.px(8), theme.px(4), theme.px(4))
        box.setSpacing(theme.px(2))
        head = QHBoxLayout()
        title = words(name, "bodyStrong", wraps=True)
        title.setContentsMargins(theme.px(8), 0, 0, 0)
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        key = found.id if found else NO_THEME
        if found:
            more = press("", lambda: self._ask_menu(key, more), name="more", kind="plain", picture="ellipsis",
                         variant="square")  # fmt: skip
            more.setAccessibleName(f"{self._say('wall.theme_menu')}: {name}")
            more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        below = words("", "label", "secondary")
        below.setContentsMargins(theme.px(8), 0, 0, theme.px(4))
        box.addLayout(head)
        box.addWidget(below)
        if found:
            rule = QFrame()
            rule.setFixedHeight(3)
            rule.setProperty("role", "bar")
            box.addWidget(rule)
        column = NoteColumn(found.id if found else None)
        column.setAccessibleName(name)
        column.slot_words, column.merge_words = self._say("wall.drop_here"), self._say("wall.merge")
        column.kinds = {kind: self._say(f"room.kind.{kind}") for kind in KINDS}
        column.lassoed.connect(self._lasso)
        column.lasso_ended.connect(self._band.hide)
        column.pressed.connect(self._press)
        column.dragged.connect(self._drag)
        column.dropped.connect(self._drop)
        column.opened.connect(self.wants_edit)
        box.addWidget(column, 1)
        self.columns.append(column)
        self._heads[key] = title, below
        return frame

    def _ask_menu(self, key: ThemeId, below: QWidget) -> None:
        self.wants_menu.emit(key, below.mapToGlobal(QPoint(0, below.height())))

    def _press(self, note: str, modifiers: Qt.KeyboardModifier) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        found = NoteId(note)
        if not note:
            self.choose([], None)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._pick(found)
        elif found not in self.chosen:
            self.choose([found], found)

    def _target(self, at: QPoint) -> tuple[NoteColumn, int] | None:
        for column in self.columns:
            inside = column.viewport().mapFromGlobal(at)
            if column.isVisible() and 0 <= inside.x() < column.width() and -theme.px(90) <= inside.y():
                return column, column.place_at(inside.y())
        return None

    def _drag(self, at: QPoint) -> None:
        if not self.chosen:
            return
        first = self._place(self.chosen[0])
        page = self.parentWidget() or self
        if first and not self._hand.isVisible():
            self._hand.setParent(page)  # the hand goes over what stands beside the board too
            self._hand.show_notes(first[0].stacks[first[1]].note, len(self.chosen))
        self._hand.move(page.mapFromGlobal(at) - QPoint(theme.px(40), theme.px(24)))
        target = self._target(at)
        self._watch(target[0] if target else None, at)
        for column in self.columns:
            is_here = target is not None and column is target[0] and column.merging is None
            column.open_slot(target[1] if target and is_here else None)
        self.new_theme.setDown(self._is_on_new(at))
        x, bar = self._area.mapFromGlobal(at).x(), self._area.horizontalScrollBar()
        if 0 < x < theme.px(EDGE):
            bar.setValue(bar.value() - theme.px(16))
        elif x > self._area.width() - theme.px(EDGE):
            bar.setValue(bar.value() + theme.px(16))

    def _drop(self, at: QPoint) -> None:
        target = self._target(at)
        merging = next((column.merging for column in self.columns if column.merging), None)
        self._hand.hide()
        self._watch(None, at)
        self.new_theme.setDown(False)
        for column in self.columns:
            column.open_slot(None)
        if merging and self.chosen:
            self.wants_merge.emit(merging)
        elif self._is_on_new(at) and self.chosen:
            self.wants_new.emit()
        elif target and self.chosen:
            column, place = target
            above = sum(stack.note.id in self.chosen for stack in column.stacks[:place])
            self.wants_place.emit(column.theme_id or "", place - above)

    def _is_on_new(self, at: QPoint) -> bool:
        return self.new_theme.isVisible() and self.new_theme.rect().contains(self.new_theme.mapFromGlobal(at))

    def _watch(self, column: NoteColumn | None, at: QPoint) -> None:
        """Begin to wait over another note; off every note nothing is merged."""
        over = column.note_at(column.viewport().mapFromGlobal(at).y()) if column else ""
        over = "" if over in self.chosen else over
        if over == self._over:
            return
        self._over = over
        self._still.stop()
        for one in self.columns:
            if one.merging:
                one.merging = None
                one.viewport().update()
        if over:
            self._still.start()

    def _offer_merge(self) -> None:
        place = self._place(NoteId(self._over))
        if place and self._hand.isVisible():
            place[0].merging = NoteId(self._over)
            place[0].open_slot(None)
            place[0].viewport().update()

    def _lasso(self, start: QPoint, now: QPoint) -> None:
        """Choose what a pulled rectangle touches, in every column."""
        area = QRect(start, now).normalized()
        self._band.setGeometry(QRect(self.mapFromGlobal(area.topLeft()), area.size()))
        self._band.show()
        found = []
        for column in self.columns:
            inside = QRect(column.viewport().mapFromGlobal(area.topLeft()), area.size())
            if inside.right() >= 0 and inside.left() < column.viewport().width():
                found += column.notes_in(inside.intersected(column.viewport().rect()))
        if found != self.chosen:
            self.choose(found, None)

    def _place(self, note: NoteId) -> tuple[NoteColumn, int] | None:
        for column in self.columns:
            at = column.place_of(note)
            if at is not None:
                return column, at
        return None

    def _step(self, across: int, down: int, grows: bool) -> None:
        place = self._place(self.current) if self.current else None
        full = [column for column in self.columns if column.stacks]
        if not full:
            return
        if place is None:
            column, at = full[0], 0
        else:
            column, at = place
            if across:
                column = full[max(0, min(len(full) - 1, full.index(column) + across))]
            at = max(0, min(len(column.stacks) - 1, at + down))
        note = column.stacks[at].note.id
        rest = [other for other in self.chosen if other != note]
        chosen = [*rest, note] if grows else self.chosen if self._is_picking else [note]
        self.choose(chosen, note, picking=self._is_picking and not grows)

    def _pick(self, note: NoteId) -> None:
        """Choose a note as one more, or one less."""
        rest = [other for other in self.chosen if other != note]
        self.choose(rest if note in self.chosen else [*rest, note], note, picking=True)

    # Qt calls these
    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData(), but={SUFFIX, *TABLES}):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        target = self._target(self.mapToGlobal(event.position().toPoint()))
        event.acceptProposedAction()
        self.wants_pictures.emit(dropped_files(event.mimeData()), (target[0].theme_id or "") if target else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step, held = steps.get(Qt.Key(event.key())), event.modifiers()
        place = self._place(self.current) if self.current else None
        if step and held & Qt.KeyboardModifier.AltModifier:
            if place and step[1]:
                self.choose([place[0].stacks[place[1]].note.id], self.current)
                self.wants_place.emit(place[0].theme_id or "", max(0, place[1] + step[1]))
        elif step:
            self._step(*step, grows=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_A and held & Qt.KeyboardModifier.ControlModifier and place:
            self.choose([stack.note.id for stack in place[0].stacks], self.current)
        elif event.key() == Qt.Key.Key_Space and self.current:
            self._pick(self.current)
        elif event.key() == Qt.Key.Key_Escape and self.chosen:
            self.choose([], self.current)
        else:
            event.ignore()
            self.key.emit(event)
