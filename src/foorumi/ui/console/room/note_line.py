"""The line that is always ready: somebody said something good."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS, Item
from foorumi.domain.ids import NoteId, new_id
from foorumi.domain.notes import KINDS, LONGEST, MARKS, Note, read_typed
from foorumi.domain.run import stamp
from foorumi.session import notes
from foorumi.ui.console.prepare.parts import words
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.theme.paint.marks import focus_ring
from foorumi.ui.theme.paint.notes import NOTE_ICONS

COUNTED_FROM = 110
CLICKER_MS = 400


class Line(QLineEdit):
    """The field itself. Signals: key_on_empty(key), pasted(list of lines), escaped() when it was empty already."""

    key_on_empty = Signal(int)
    pasted = Signal(list)
    escaped = Signal()

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = [part.strip() for part in QGuiApplication.clipboard().text().splitlines() if part.strip()]
        if event.matches(QKeySequence.StandardKey.Paste) and len(lines) > 1:
            self.pasted.emit(lines)
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.selectAll()
                self.del_()
            else:
                self.escaped.emit()
        elif not self.text() and (event.text() == "." or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2)):
            self.key_on_empty.emit(event.key())
        else:
            super().keyPressEvent(event)


class NoteLine(QWidget):
    """Writes notes, commitments or lines for the memo, as the item in the room asks.

    Signals: committed(text) in commitments; entered_empty(); darkened(), from a clicker; offered(lines).
    """

    committed = Signal(str)
    typed = Signal(str)
    entered_empty = Signal()
    darkened = Signal()
    offered = Signal(list)

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        self._kind, self._source = "idea", "scribe"
        self.line = Line()
        self.line.setObjectName("note_line")
        self.line.setProperty("variant", "bare")
        self.line.setFont(theme.font("h3"))
        self.line.setProperty("role", "lead")
        self.line.setMaxLength(LONGEST)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self.enter)
        self.line.pasted.connect(self.offered)
        self.line.key_on_empty.connect(lambda key: self.darkened.emit() if key == Qt.Key.Key_Period else None)
        self.kind_button = run_button(
            "", self._choose, name="note_kind", kind="sunken", picture="lightbulb", variant=""
        )
        self._count = words("", "caption", "muted")
        self.add_button = run_button(evening.say("room.add"), self.enter, name="note_add", variant="")
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(8)] * 4)
        row.setSpacing(theme.px(12))
        row.addWidget(self.kind_button)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        row.addWidget(self.add_button)
        self._clicker = QTimer(self, interval=CLICKER_MS, singleShot=True)
        self._clicker.timeout.connect(self._was_clicker)
        self.follow()

    @property
    def target(self) -> Item | None:
        """The item that what is typed belongs to: the one in the room."""
        return self._evening.live or self._evening.open_item

    @property
    def mode(self) -> str:
        """What Enter makes: a note, a commitment or a remark for the memo."""
        kind = self.target.kind if self.target else ""
        if kind == "commitments":
            return "commitment"
        return "note" if kind in NOTE_KINDS_OF_ITEMS else "remark"

    def follow(self) -> None:
        """Fit the line to the item in the room; a half-written text stays."""
        self._kind = "question" if self.target and self.target.kind == "presentation" else "idea"
        self._show_kind()

    def set_bare(self, is_bare: bool) -> None:
        """Leave out the words of the add button in a narrow window; Enter adds all the same."""
        self.add_button.setVisible(not is_bare)

    def enter(self) -> None:
        """Write down what was typed."""
        kind, text = read_typed(self.line.text())
        if not text:
            self.entered_empty.emit()
            return
        evening, item = self._evening, self.target
        item_id = item.id if item else None
        if self.mode == "commitment":
            self.committed.emit(self.line.text().strip())
        elif self.mode == "remark":
            evening.do(lambda: notes.remark(evening.session, evening.event_id, text, item_id))
        elif not evening.do(
            lambda: notes.add(
                evening.session, evening.event_id, text, item_id=item_id, kind=kind or self._kind, source=self._source
            )
        ):
            return
        self.line.setText("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited("")
        self.follow()

    def add_lines(self, lines: list[str]) -> None:
        """Write many notes in one step."""
        evening, item = self._evening, self.target
        made = []
        for entry in lines:
            kind, text = read_typed(entry)
            made.append(
                Note(
                    NoteId(new_id()), evening.event_id, text[:LONGEST], item_id=item.id if item else None,
                    kind=kind or self._kind, source=self._source, written_at=stamp(),
                )
            )  # fmt: skip
        evening.do(lambda: notes.add_all(evening.session, made))

    def _edited(self, text: str) -> None:
        if self.mode == "note" and len(text) > 1 and text[0] in MARKS:
            kind, rest = read_typed(text)
            if kind:
                self._kind = kind
                self.line.setText(rest)
                self._show_kind()
        length = len(self.line.text())
        self._count.setText(f"{length} / {LONGEST}" if length >= COUNTED_FROM else "")
        self.typed.emit(self.line.text())
        if self._evening.context.settings.has_clicker and text == "b":
            self._clicker.start()
        else:
            self._clicker.stop()

    def _was_clicker(self) -> None:
        if self.line.text() == "b":
            self.line.setText("")
            self.darkened.emit()

    def _show_kind(self) -> None:
        say = self._evening.say
        pictures = {"commitment": "handshake", "remark": "pencil"}
        text = say(f"room.kind.{self._kind}") if self.mode == "note" else say(f"room.line.{self.mode}")
        if self._source == "paper" and self.mode == "note":
            text = say("room.paper_kind", kind=text)
        self.kind_button.setText(f"\u2009\u2009{text}")
        self.kind_button.setIcon(icon(pictures.get(self.mode) or NOTE_ICONS[self._kind]))
        self.kind_button.setAccessibleName(say("room.kind_of_note", kind=text))
        self.line.setPlaceholderText(say(f"room.placeholder.{self.mode}"))
        self.line.setAccessibleName(say("room.note_line"))

    def _choose(self) -> None:
        if self.mode != "note":
            return
        menu = QMenu(self)
        for kind in KINDS:
            act = menu.addAction(icon(NOTE_ICONS[kind]), self._evening.say(f"room.kind.{kind}"))
            act.triggered.connect(lambda _=False, kind=kind: self._set_kind(kind))
        menu.addSeparator()
        paper = menu.addAction(self._evening.say("room.paper_slips"))
        paper.setCheckable(True)
        paper.setChecked(self._source == "paper")
        paper.toggled.connect(self._set_paper)
        menu.popup(self.kind_button.mapToGlobal(self.kind_button.rect().topLeft()))

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self._show_kind()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_paper(self, is_paper: bool) -> None:
        self._source = "paper" if is_paper else "scribe"
        self._show_kind()

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(5.5, 5.5, -5.5, -5.5)
        painter.setPen(theme.c("border.control"))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawRoundedRect(box, 6, 6)
        if self.line.hasFocus():
            focus_ring(painter, theme, box)
