"""The note being sorted, large, with the next one already lying under it."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from foorumi.domain.notes import Note
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, paint, theme
from foorumi.ui.theme.paint.notes import NOTE_ICONS

SIZES = ((52, 62), (44, 53), (36, 45), (30, 38))
"""Type sizes and line heights a text may have, the largest that fits; below the last the card scrolls."""

MARGIN = 42
HIGH = 300
"""Under this height in pixels at 100 % the note takes the room from what is around it."""


class NoteCard(QWidget):
    """A note as large as it fits, its next below. ``slide`` lets the picture of the last one go without waiting.
    ``more`` are the words for a text that goes on below."""

    def __init__(self, more: str) -> None:
        super().__init__()
        self._more = more
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._note: Note | None = None
        self._next: Note | None = None
        self._foot = self._kind = self._flag = self._next_word = self._alone = ""
        self._first = 0
        self._gone = QLabel(self)
        self._gone.hide()
        self._flight = QPropertyAnimation(self._gone, b"pos", self)
        self._flight.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._flight.finished.connect(self._gone.hide)

    def show_note(self, note: Note | None, kind: str, foot: str, flag: str, after: Note | None, next_word: str) -> None:
        """Show a note with words about its kind, where it came from and what is the matter with it."""
        if note != self._note:
            self._first = 0
        self._note, self._next, self._alone = note, after, ""
        self._kind, self._foot, self._flag, self._next_word = kind, foot, flag, next_word
        self.setAccessibleName(note.text if note else "")
        self.setAccessibleDescription(", ".join(part for part in (kind, foot, flag) if part))
        self.update()

    def show_words(self, words: str) -> None:
        """Show words instead of a note."""
        self._note = self._next = None
        self._alone = words
        self.setAccessibleName(words)
        self.update()

    def slide(self, way: int) -> None:
        """Let the note that is shown go to the right (1), down (0) or come back from there (-1)."""
        ms = theme.ms("fast")
        if not ms or self._note is None:
            return
        self._flight.stop()
        self._gone.setPixmap(self.grab(self._paper().toAlignedRect().adjusted(-1, -1, 1, 1)))
        self._gone.adjustSize()
        away = (
            QPoint(self.width(), 0) if way > 0 else QPoint(0, self.height()) if way == 0 else QPoint(-self.width(), 0)
        )
        self._gone.move(self._paper().topLeft().toPoint())
        self._flight.setDuration(ms)
        self._flight.setStartValue(self._gone.pos())
        self._flight.setEndValue(self._gone.pos() + away)
        self._gone.show()
        self._gone.raise_()
        self._flight.start()

    def page(self, way: int) -> None:
        """Scroll a text that is longer than the card, by whole lines."""
        if self._note:
            _, high, lines = self._fitting()
            room = self._lines_in(high)
            self._first = max(0, min(len(lines) - room, self._first + way * max(1, room * 2 // 3)))
            self.update()

    def shown_lines(self) -> list[str]:
        """The lines of the note that are seen now; the last ends in an ellipsis when more of them follow."""
        font, high, lines = self._fitting()
        after = self._first + self._lines_in(high)
        seen = lines[self._first : after]
        if after < len(lines):
            seen[-1:] = paint.wrap(f"{seen[-1]} {lines[after]}", font, self._text_rect().width(), 1)
        return seen

    @property
    def _is_low(self) -> bool:
        return self.height() < theme.px(HIGH)

    @property
    def _peek(self) -> int:
        """How much is seen of the next note."""
        return 38 if self._is_low else 70

    def _paper(self) -> QRectF:
        below = theme.px(self._peek + (8 if self._is_low else 18)) if self._next else 4
        return QRectF(1, 1, self.width() - 2, self.height() - below - 2)

    def _text_rect(self) -> QRectF:
        margin = theme.px(MARGIN)
        top, foot = (12, 44) if self._is_low else (30, 56)
        return self._paper().adjusted(margin, theme.px(top), -margin * 0.7, -theme.px(foot + (28 if self._flag else 0)))

    def _fitting(self) -> tuple[QFont, int, list[str]]:
        assert self._note is not None
        room = self._text_rect()
        font, high, lines = QFont(), 0, []
        for size, height in SIZES:
            font, high = theme.font("body"), theme.px(height)
            font.setPixelSize(theme.px(size))
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
            lines = paint.wrap(self._note.text, font, room.width())
            if len(lines) * high <= room.height():
                break
        return font, high, lines

    def _lines_in(self, high: int) -> int:
        return max(1, int(self._text_rect().height() // high))

    def _paint_paper(self, painter: QPainter, rect: QRectF, kind: str, edge: float) -> None:
        paper = QPainterPath()
        paper.addRoundedRect(rect, 8, 8)
        painter.fillPath(paper, theme.c(f"note.{kind}"))
        side = QPainterPath()
        side.addRect(QRectF(rect.left(), rect.top(), edge, rect.height()))
        painter.fillPath(paper.intersected(side), theme.c(f"note.{kind}.edge"))
        painter.setPen(QPen(theme.c(f"note.{kind}.edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(paper)

    def _paint_next(self, painter: QPainter, after: Note) -> None:
        paper = self._paper()
        inset = theme.px(18)
        last = QRectF(
            paper.left() + 2 * inset,
            paper.bottom(),
            paper.width() - 4 * inset,
            theme.px(self._peek + (6 if self._is_low else 15)),
        )
        self._paint_paper(painter, last, "idea", 5)
        under = QRectF(paper.left() + inset, paper.bottom() - 6, paper.width() - 2 * inset, theme.px(self._peek) + 6)
        self._paint_paper(painter, under, after.kind, 5)
        row = under.adjusted(theme.px(24), 8, -theme.px(16), 0)
        font = theme.font("caption")
        width = painter.fontMetrics().horizontalAdvance(self._next_word) + theme.px(24)
        paint.line(painter, row, self._next_word, font, theme.c("text.secondary"))
        paint.line(painter, row.adjusted(width, 0, 0, 0), after.text, theme.font("lead"), theme.c("note.text"))

    def _paint_text(self, painter: QPainter) -> None:
        font, high, lines = self._fitting()
        room, most = self._text_rect(), self._lines_in(high)
        paint.draw_lines(painter, room.left(), room.top(), self.shown_lines(), font, high, theme.c("note.text"))
        if len(lines) > most:
            share = room.height() / len(lines)
            bar = QRectF(room.right() + 4, room.top() + self._first * share, 6, most * share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.c("border.control"))
            painter.drawRoundedRect(bar.adjusted(0, 0, 0, max(0.0, theme.px(24) - bar.height())), 3, 3)

    def _paint_foot(self, painter: QPainter, note: Note, paper: QRectF) -> None:
        side, left = theme.px(22), paper.left() + theme.px(MARGIN)
        top = paper.bottom() - theme.px(26 if self._is_low else 36) - side / 2
        draw_icon(painter, NOTE_ICONS[note.kind], QRectF(left, top, side, side), theme.c(f"note.{note.kind}.edge"))
        row = QRectF(left + theme.px(34), top - 4, paper.width() - theme.px(2 * MARGIN + 24), side + 8)
        _, high, lines = self._fitting()
        if self._first + self._lines_in(high) < len(lines):
            across = QFontMetricsF(theme.font("label")).horizontalAdvance(self._more) + 1
            paint.line(painter, row.adjusted(row.width() - across, 0, 0, 0), self._more, theme.font("label"),
                       theme.c("text.secondary"))  # fmt: skip
            row.setWidth(row.width() - across - theme.px(16))
        words = f"{self._kind}   {self._foot}"
        paint.line(painter, row, words, theme.font("lead"), theme.c("text.secondary"))
        if self._flag:
            above = row.translated(0, -theme.px(32))
            draw_icon(painter, "flag", QRectF(left, above.top() + 4, side, side), theme.c("text.secondary"))
            paint.line(painter, above, self._flag, theme.font("bodyStrong"), theme.c("note.text"))

    def _paint_alone(self, painter: QPainter) -> None:
        """Words in the middle, under a mark that there is nothing left to do."""
        high, side = theme.px(34), theme.px(56)
        lines = paint.wrap(self._alone, theme.font("h2"), self.width() - theme.px(64))
        top = (self.height() - side - theme.px(20) - len(lines) * high) / 2
        draw_icon(painter, "circle-check", QRectF((self.width() - side) / 2, top, side, side), theme.c("primary.text"))
        for at, text in enumerate(lines):
            row = QRectF(0, top + side + theme.px(20) + at * high, self.width(), high)
            paint.line(painter, row, text, theme.font("h2"), theme.c("text.primary"), paint.CENTRE)

    # Qt calls these

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(440))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(210))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._first = 0

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.page(-1 if event.angleDelta().y() > 0 else 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, note = self._paper(), self._note
        if note is None:
            self._paint_alone(painter)
            return
        if self._next:
            self._paint_next(painter, self._next)
        self._paint_paper(painter, paper, note.kind, 8)
        self._paint_foot(painter, note, paper)
        self._paint_text(painter)
