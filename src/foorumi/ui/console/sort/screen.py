"""The sorting screen: the keyboard is its own, each key acts at once, and nothing needs more than two keys."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId, NoteId, ThemeId
from foorumi.domain.notes import Note
from foorumi.domain.pile import Pile, make_pile, minutes_left, on_the_wall
from foorumi.domain.themes import Theme
from foorumi.domain.workspace import Part
from foorumi.session import notes, themes
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.sort.advice import Adviser
from foorumi.ui.console.sort.desk import Desk
from foorumi.ui.console.sort.parts import Head
from foorumi.ui.console.sort.steps import Steps
from foorumi.ui.console.sort.themes import KEYS
from foorumi.ui.console.sort.words import origin_words, reason_words, shortened
from foorumi.ui.qt import override

SHOWN = frozenset({Part.note, Part.theme})


class SortingScreen(QWidget):
    """One note large at a time. ``strip`` is what stands below, such as what the room sees.

    Signals: left(), back to the wall.
    """

    left = Signal()

    def __init__(self, context: Context, event_id: EventId, strip: QWidget | None = None) -> None:
        super().__init__()
        self._context, self._session, self._say = context, context.session, context.say
        self._event_id = event_id
        self._later: list[NoteId] = []
        self._is_on_later = self._waits_for_theme = False
        self._current: Note | None = None
        self._last: Note | None = None
        self._pile = Pile((), (), 0, 0)
        self._seconds: list[float] = []
        self._since = time.monotonic()
        self._grown: ThemeId | None = None
        self._steps = Steps(self._session)
        self.setObjectName("sorting")
        for name, value in (("role", "page"), ("owns_keys", True)):
            self.setProperty(name, value)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._say("sort.title"))
        self.adviser = Adviser(self)
        self.adviser.changed.connect(self._show_advice)
        self._lay_out(strip)
        context.signals.changed.connect(self._changed)
        self._show()

    # -- what the keys do ------------------------------------------------------------------
    def put(self, theme_id: ThemeId) -> None:
        """Put the note into a theme; after T, the note sorted last goes there as well."""
        if self._waits_for_theme:
            self._waits_for_theme = False
            last = self._last
            if last and last.theme_id != theme_id:
                self._do(lambda: notes.put_also(self._session, last.id, theme_id))
            self._show()
            return
        note = self._current
        if note is None:
            return
        self._desk.card.slide(1)
        self._grown = theme_id
        if self._do(lambda: notes.sort(self._session, note.id, theme_id)):
            self._passed(note)

    def take_suggestion(self) -> None:
        """Put the note where Foorumi suggests; with an empty pile, go through what was put off."""
        if self._current is None:
            if self._pile.later and not self._is_on_later:
                self._is_on_later = True
                self._show()
            return
        offered = self._offered()
        if offered:
            self.put(offered.id)

    def put_off(self) -> None:
        """Leave the note till the others are done."""
        note = self._current
        if note is None:
            return
        self._desk.card.slide(0)
        if self._is_on_later:
            self._later = [*(other for other in self._later if other != note.id), note.id]
        else:
            self._later.append(note.id)
            self._steps.put_off(note.id)
        self._passed(note, counts=False)

    def undo(self) -> None:
        """Take back the last thing done here."""
        put_off = self._steps.put_off_last()
        if put_off:
            self._later = [note for note in self._later if note != put_off]
            self._steps.forget_put_off()
        elif self._steps.last() is None:
            return
        else:
            self._do(self._session.undo)
        self._grown = None
        self._desk.card.slide(-1)
        self._show()

    def hide_note(self) -> None:
        """Hide the note from the room."""
        note = self._current
        if note:
            self._desk.card.slide(0)
            if self._do(lambda: notes.set_state(self._session, [note.id], "hidden")):
                self._passed(note)

    def same(self) -> None:
        """Put the note under the one that says the same; without such a note nothing happens."""
        note, twin = self._current, self._twin()
        if note and twin:
            self._desk.card.slide(1)
            if self._do(lambda: notes.merge(self._session, [twin.id, note.id])):
                self._passed(note)

    def also(self) -> None:
        """Ask for a second theme for the note sorted last."""
        self._waits_for_theme = self._last is not None
        self._show_hint()

    def ask_name(self) -> None:
        """Ask for the name of a new theme."""
        if self._current is not None:
            self._desk.name.show()
            self._desk.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> None:
        """Leave what is being asked, or else the screen."""
        if self._desk.name.isVisible():
            self._close_name()
        elif self._waits_for_theme:
            self._waits_for_theme = False
            self._show_hint()
        else:
            self.left.emit()

    def _make_theme(self) -> None:
        name, note = self._desk.name.text().strip(), self._current
        self._close_name()
        if not name or note is None:
            return
        known = [row for row in self._themes() if row.name.casefold() == name.casefold()]

        def verb(_: object) -> None:
            theme_id = known[0].id if known else themes.add(self._session, self._event_id, name)
            self._grown = theme_id
            notes.sort(self._session, note.id, theme_id)

        self._desk.card.slide(1)
        if self._do(lambda: self._session.do("undo.theme_added", verb)):
            self._passed(note)

    def _close_name(self) -> None:
        self._desk.name.clear()
        self._desk.name.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except WorkspaceError as error:
            self._context.tell(self._say(error.key, **error.values), is_error=True)
            return False
        return True

    def _passed(self, note: Note, counts: bool = True) -> None:
        now = time.monotonic()
        self._seconds.append(now - self._since)
        self._since = now
        if counts:
            self._last = note
            self._later = [other for other in self._later if other != note.id]
        self._show()

    # -- what is seen ----------------------------------------------------------------------
    def _lay_out(self, strip: QWidget | None) -> None:
        say = self._say
        self.head = Head(say)
        self.head.wall.clicked.connect(self.left)
        self._desk = Desk(say)
        helps = {"new": self.ask_name, "same": self.same, "also": self.also, "hide": self.hide_note}
        for tile, act in (
            (self._desk.suggestion, self.take_suggestion), (self._desk.put_off, self.put_off),
            (self._desk.undo, self.undo),
        ):  # fmt: skip
            tile.clicked.connect(act)
        self._desk.name.returnPressed.connect(self._make_theme)
        self._desk.tiles.chosen.connect(lambda theme_id: self.put(ThemeId(theme_id)))
        self._desk.helps.wanted.connect(lambda name: helps[name]())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(scrolled(self._desk), 1)
        if strip:
            column.addWidget(strip)

    def _themes(self) -> tuple[Theme, ...]:
        return self._session.workspace.themes(self._event_id)

    def _notes(self) -> list[Note]:
        workspace = self._session.workspace
        return on_the_wall(workspace.notes(self._event_id), workspace.items(self._event_id))

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        every = self._notes()
        self._pile = make_pile(every, self._later)
        if self._is_on_later and self._pile.left:
            self._is_on_later = False
        queue = self._pile.later if self._is_on_later else self._pile.left
        self._current = queue[0] if queue else None
        left = len(self._pile.left) + len(self._pile.later)
        self.head.show_progress(self._pile.done, self._pile.total, minutes_left(self._seconds, left))
        self._desk.tiles.show_themes(self._themes(), every, self._grown)
        self._show_hint()
        self._show_card(queue)
        self._show_steps()
        if self._context.settings.suggests and self._current:
            wall = tuple(note for note in every if note.is_on_wall)
            coming = tuple(note.id for note in queue)
            self.adviser.think(wall, self._themes(), coming)
        self._show_advice()

    def _show_hint(self) -> None:
        say, last = self._say, self._last
        if self._waits_for_theme and last:
            self._desk.hint.setText(say("sort.hint.also", text=shortened(last.text)))
        elif not self._themes():
            self._desk.hint.setText(say("sort.hint.no_themes"))
        else:
            self._desk.hint.setText(say("sort.hint"))

    def _show_card(self, queue: tuple[Note, ...]) -> None:
        say, note = self._say, self._current
        if note is None:
            later = len(self._pile.later)
            self._desk.card.show_words(say("sort.done_but", n=later) if later else say("sort.done"))
            return
        flag = say(f"sort.flag.{note.flag}") if note.flag else ""
        after = queue[1] if len(queue) > 1 else None
        self._desk.card.show_note(
            note, say(f"kind.{note.kind}"), origin_words(say, note), flag, after, say("sort.next")
        )

    def _show_steps(self) -> None:
        say = self._say
        self._desk.put_off.show_words(say("sort.later"), "", str(len(self._pile.later)), look="sunken")
        put_off, edit = self._steps.put_off_last(), self._steps.last()
        note_id = put_off or (edit.note_id if edit else None)
        every = {note.id: note for note in self._session.workspace.notes(self._event_id)}
        text = shortened(every[note_id].text) if note_id in every else ""
        where = say("sort.later") if put_off else self._where(edit.theme_id) if edit else ""
        self._desk.undo.setEnabled(bool(put_off or edit))
        self._desk.undo.show_words(say("sort.undo"), " → ".join(part for part in (text, where) if part))

    def _where(self, theme_id: ThemeId | None) -> str:
        return self._desk.tiles.name_of(theme_id) if theme_id else ""

    # -- what Foorumi suggests ---------------------------------------------------------------
    def _offered(self) -> Theme | None:
        if not self._context.settings.suggests or self._current is None:
            return None
        return self.adviser.theme_for(self._current.id)

    def _twin(self) -> Note | None:
        if not self._context.settings.suggests or self._current is None:
            return None
        return self.adviser.twin_of(self._current.id)

    def _show_advice(self) -> None:
        say, note, offered, twin = self._say, self._current, self._offered(), self._twin()
        self._desk.tiles.offer(offered.id if offered else None)
        if note is None:
            again = say("sort.go_through") if self._pile.later else ""
            self._desk.suggestion.setVisible(bool(again))
            self._desk.suggestion.show_words(again, look="offered")
        elif offered:
            advice = self.adviser.about(note.id)
            assert advice is not None
            sure = say("sort.sure" if advice.ranking.is_sure else "sort.maybe")
            title = say("sort.suggestion", theme=self._where(offered.id) or offered.name)
            self._desk.suggestion.setVisible(True)
            self._desk.suggestion.show_words(title, f"{sure} {reason_words(say, advice.reason)}", look="offered")
        else:
            self._desk.suggestion.setVisible(self._context.settings.suggests)
            self._desk.suggestion.show_words(say("sort.no_suggestion"), look="empty")
        self._desk.helps.show_twin(shortened(twin.text) if twin else "")

    # Qt calls these

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._since = time.monotonic()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._desk.fit(self.width(), self.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = Qt.Key(event.key()), event.text().upper()
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_Escape:
            self.escape()
        elif event.isAutoRepeat() or event.modifiers() & commands:
            event.ignore()
        elif letter and letter in KEYS:
            found = self._desk.tiles.theme_at(letter)
            if found:
                self.put(found)
        elif act := self._acts().get(key):
            act()
        else:
            event.ignore()

    def _acts(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Return: self.take_suggestion,
            Qt.Key.Key_Enter: self.take_suggestion,
            Qt.Key.Key_Space: self.put_off,
            Qt.Key.Key_Backspace: self.undo,
            Qt.Key.Key_Delete: self.hide_note,
            Qt.Key.Key_U: self.ask_name,
            Qt.Key.Key_S: self.same,
            Qt.Key.Key_T: self.also,
            Qt.Key.Key_PageDown: lambda: self._desk.card.page(1),
            Qt.Key.Key_PageUp: lambda: self._desk.card.page(-1),
        }
