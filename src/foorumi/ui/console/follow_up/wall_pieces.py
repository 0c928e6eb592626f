"""What comes over the wall for a moment: the dragged stack, the note being edited, and the list of themes."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.notes import LONGEST, Note
from foorumi.domain.sorting import matches
from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.notes import paint_note


class Named(Protocol):
    """Anything that can be chosen by its name."""

    @property
    def id(self) -> str:
        """What is told when it is chosen."""

    @property
    def name(self) -> str:
        """What is read and typed."""


TILT = -1.5
MARGIN = 14


class DragStack(QWidget):
    """The notes in the hand: the first of them, tilted, and how many there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shown = QPixmap()
        self._count = 0
        self.hide()

    def show_notes(self, note: Note, count: int) -> None:
        """Take notes into the hand."""
        self._count = count
        self.setFixedSize(theme.px(220) + 2 * MARGIN, theme.px(92) + 2 * MARGIN)
        self._shown = self._picture(note)
        self.raise_()
        self.show()

    def _picture(self, note: Note) -> QPixmap:
        """The stack painted once, since it is shown at every movement of the hand."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.rect().center())
        painter.rotate(TILT)
        rect = QRectF(0, 0, self.width() - 2 * MARGIN, self.height() - 2 * MARGIN)
        rect.moveCenter(QPointF(0, 0))
        shadow = theme.c("night")
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((4, 26), (1, 46)):
            shadow.setAlpha(alpha)
            painter.setBrush(shadow)
            painter.drawRoundedRect(rect.adjusted(-grow, grow, grow, grow + 5), 8, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        font, high = theme.font("body"), theme.line_height("body")
        paint_note(painter, theme, rect, note.kind, note.text, font, high, selected=True)
        if self._count > 1:
            badge = QRectF(0, 0, theme.px(26), theme.px(26))
            badge.moveCenter(rect.topRight() + QPointF(-10, 12))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c("primary"))
            painter.drawEllipse(badge)
            painter.setPen(theme.c("on.primary"))
            painter.setFont(theme.font("label"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()
        return picture

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._shown)


class NoteEditor(QPlainTextEdit):
    """A note's text being edited in its place. Signals: written(text), left()."""

    written = Signal(str)
    left = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setObjectName("note_editor")
        self.selectAll()

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.written.emit(" ".join(self.toPlainText().split())[:LONGEST])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ThemeList(QFrame):
    """Which of some names, mostly themes: type a beginning, or a new name. Signals: chosen(id), named(name), left()."""

    chosen = Signal(str)
    named = Signal(str)
    left = Signal()

    def __init__(self, say: Language, parent: QWidget, *, names_new: bool = True) -> None:
        super().__init__(parent)
        self._names_new = names_new
        self.setProperty("role", "outlined")
        self.setObjectName("theme_list")
        self._say = say
        self._themes: Sequence[Named] = ()
        self.field = QLineEdit()
        self.field.setObjectName("theme_field")
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._choose)
        self.list = QListWidget()
        self.list.setProperty("variant", "bare")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _: self._choose())
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.hide()

    def ask(self, themes: Sequence[Named], words: str) -> None:
        """Open with these themes; without any it only asks for a name."""
        self._themes = themes
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.clear()
        self._fill("")
        self.list.setVisible(bool(themes))
        self.setFixedSize(theme.px(360), theme.px(420 if themes else 64))
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for row in self._themes:
            if matches(typed, row.name):
                item = QListWidgetItem(row.name)
                item.setData(Qt.ItemDataRole.UserRole, row.id)
                self.list.addItem(item)
        if typed.strip() and self._names_new:
            self.list.addItem(self._say("wall.new_named", name=typed.strip()))
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        theme_id: str | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        typed = self.field.text().strip()
        self.hide()
        if theme_id:
            self.chosen.emit(theme_id)
        elif typed and self._names_new:
            self.named.emit(typed)
        else:
            self.left.emit()

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif step:
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
        else:
            super().keyPressEvent(event)
