"""The line that is always ready: somebody said something good."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS, Item
from foorumi.domain.ids import NoteId, new_id
from foorumi.domain.notes import KINDS, LONGEST, MARKS, Note, read_slip, read_typed
from foorumi.domain.run import stamp
from foorumi.session import notes
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import icon
from foorumi.ui.theme.paint.notes import NOTE_ICONS
from foorumi.ui.widgets import note_line
from foorumi.ui.widgets.type_anywhere import TypeAnywhere

COUNTED_FROM = 110
CLICKER_MS = 400
SOURCES = ("scribe", "paper", "remote")


class LineKeys(QObject):
    """What keys mean in the line besides writing. Signals: key_on_empty(key), pasted(list of lines)."""

    key_on_empty = Signal(int)
    pasted = Signal(list)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.installEventFilter(self)

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = [part.strip() for part in QGuiApplication.clipboard().text().splitlines() if part.strip()]
            if len(lines) > 1:
                self.pasted.emit(lines)
                return True
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_F2)
        if not self._line.text() and (event.text() == "." or event.key() in keys):
            self.key_on_empty.emit(event.key())
            return True
        return False


class NoteLine(note_line.NoteLine):
    """Writes notes, commitments or lines for the memo, as the item in the room asks.

    Signals: committed(text) in commitments; lifted(note id), to be shown large; entered_empty(), and large_empty() by
    Ctrl+Enter; darkened(), from a clicker; offered(lines).
    """

    committed = Signal(str)
    lifted = Signal(str)
    typed = Signal(str)
    entered_empty = Signal()
    large_empty = Signal()
    darkened = Signal()
    offered = Signal(list)

    def __init__(self, evening: Evening) -> None:
        say = evening.say
        super().__init__(say("room.note_line"), "", say("room.add"))
        self._evening = evening
        self._kind, self._source, self._is_bare = "idea", "scribe", False
        self.line.setObjectName("note_line")
        self.line.setMaxLength(LONGEST)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.kind.setObjectName("note_kind")
        self.add.setObjectName("note_add")
        self.keys = LineKeys(self.line)
        TypeAnywhere(self.line)
        self.line.textChanged.connect(self._edited)
        self.added.connect(lambda _: self.enter())
        self.large.connect(lambda _: self.enter(is_large=True))
        self.kind.clicked.connect(self._choose)
        self.keys.pasted.connect(self.offered)
        self.keys.key_on_empty.connect(lambda key: self.darkened.emit() if key == Qt.Key.Key_Period else None)
        self._clicker = QTimer(self, interval=CLICKER_MS, singleShot=True)
        self._clicker.timeout.connect(self._was_clicker)
        self.follow()

    @property
    def target(self) -> Item | None:
        """The item that what is typed belongs to: the one in the room."""
        return self._evening.live or self._evening.open_item

    @property
    def mode(self) -> str:
        """What Enter makes: a note, a commitment or a remark for the memo; nothing while a talk is only listened to."""
        kind = self.target.kind if self.target else ""
        phase = self._evening.phase
        is_talk = self.target is not None and self.target.method == "dialogue"
        if is_talk and not (phase and phase.takes_notes):
            return "closed"
        if kind == "commitments":
            return "commitment"
        return "note" if kind in NOTE_KINDS_OF_ITEMS else "remark"

    def follow(self) -> None:
        """Fit the line to the item in the room; a half-written text stays."""
        self._kind = "question" if self.target and self.target.kind == "presentation" else "idea"
        self._show_kind()

    def set_bare(self, is_bare: bool) -> None:
        """Leave out the words beside the line in a narrow window; Enter adds all the same."""
        self._is_bare = is_bare
        self.add.setVisible(not is_bare)
        self._show_kind()

    def enter(self, is_large: bool = False) -> None:
        """Write down what was typed; ``is_large`` shows the note large in the room."""
        slip, line = read_slip(self.line.text()) if self.mode == "note" else ("", self.line.text())
        kind, text = read_typed(line)
        if not text:
            (self.large_empty if is_large else self.entered_empty).emit()
            return
        evening, item = self._evening, self.target
        item_id = item.id if item else None
        if self.mode == "closed":
            evening.told.emit(self._say("room.no_notes_now"), False)
            return
        if self.mode == "commitment":
            self.committed.emit(self.line.text().strip())
        elif self.mode == "remark":
            if not evening.do(lambda: notes.remark(evening.session, evening.event_id, text, item_id)):
                return
        else:
            note = self._note(kind, text, slip)
            if not evening.do(lambda: notes.add_all(evening.session, [note], "undo.note_added")):
                return
            if is_large:
                self.lifted.emit(note.id)
        self.line.setText("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.follow()

    def add_lines(self, lines: list[str]) -> None:
        """Write many notes in one step."""
        made = [self._note(*read_typed(line), slip) for slip, line in map(read_slip, lines)]
        self._evening.do(lambda: notes.add_all(self._evening.session, made))

    def _note(self, kind: str | None, text: str, slip: str = "") -> Note:
        """What was typed as a note; one that begins with a stub's number is a paper one and keeps the number."""
        item = self.target
        return Note(
            NoteId(new_id()),
            self._evening.event_id,
            text[:LONGEST],
            item_id=item.id if item else None,
            theme_id=self._evening.note_theme,
            kind=kind or self._kind,
            source="paper" if slip else self._source,
            code=slip,
            written_at=stamp(),
        )

    def _edited(self, text: str) -> None:
        if self.mode == "note" and len(text) > 1 and text[0] in MARKS:
            kind, rest = read_typed(text)
            if kind:
                self._kind = kind
                self._show_kind()
                self.line.setText(rest)
                return
        self._show_side()
        self.typed.emit(text)
        if self._evening.context.settings.has_clicker and text == "b":
            self._clicker.start()
        else:
            self._clicker.stop()

    def _was_clicker(self) -> None:
        if self.line.text() == "b":
            self.line.setText("")
            self.darkened.emit()

    def _show_side(self) -> None:
        length = len(self.line.text())
        parts = (
            [] if self._source == "scribe" or self.mode != "note" else [self._say(f"room.source_now.{self._source}")]
        )
        if length >= COUNTED_FROM:
            parts.append(f"{length} / {LONGEST}")
        self.set_side("  ".join(parts))

    def _show_kind(self) -> None:
        pictures = {"commitment": "handshake", "remark": "pencil", "closed": "eye-off"}
        text = self._say(f"room.kind.{self._kind}") if self.mode == "note" else self._say(f"room.line.{self.mode}")
        name = self._say("room.kind_of_note", kind=text)
        shown = "" if self._is_bare else text
        asked = "paper" if self.mode == "note" and self._source == "paper" else self.mode
        self.set_kind(shown, pictures.get(self.mode) or NOTE_ICONS[self._kind], name)
        self.line.setPlaceholderText(self._say(f"room.placeholder.{asked}"))
        self._show_side()

    def _say(self, key: str, **values: object) -> str:
        return self._evening.say(key, **values)

    def _choose(self) -> None:
        if self.mode != "note":
            return
        menu = QMenu(self)
        for kind in KINDS:
            act = menu.addAction(icon(NOTE_ICONS[kind]), self._say(f"room.kind.{kind}"))
            act.triggered.connect(lambda _=False, kind=kind: self._set_kind(kind))
        menu.addSeparator()
        for source in SOURCES[1:]:
            act = menu.addAction(self._say(f"room.source_on.{source}"))
            act.setCheckable(True)
            act.setChecked(self._source == source)
            act.toggled.connect(lambda is_on, source=source: self._set_source(source if is_on else "scribe"))
        menu.popup(self.kind.mapToGlobal(self.kind.rect().topLeft()))

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self._show_kind()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_source(self, source: str) -> None:
        self._source = source
        self._show_kind()
