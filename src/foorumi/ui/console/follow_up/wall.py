"""Laput ja teemat: sorting the notes of an evening into themes, with the mouse or with keys alone."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.ids import EventId, NoteId, ThemeId
from foorumi.domain.notes import Note
from foorumi.domain.workspace import Part, by_id
from foorumi.session import notes, themes
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.follow_up.wall_advice import WallAdvicePanel
from foorumi.ui.console.follow_up.wall_board import Board
from foorumi.ui.console.follow_up.wall_column import Stack
from foorumi.ui.console.follow_up.wall_pieces import Named, NoteEditor, ThemeList
from foorumi.ui.console.follow_up.wall_tools import WallTools
from foorumi.ui.console.follow_up.wall_vote import dots, offer_notes, offer_themes
from foorumi.ui.console.picture_intake import PictureIntake
from foorumi.ui.console.prepare.parts import press, row, words
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

SHOWN = frozenset({Part.note, Part.theme, Part.declined, Part.vote, Part.dot, Part.vote_count})
LEAST_FOR_ADVICE = 860
KEYS = {"to_theme": "T", "merge": "M", "split": "S", "to_vote": "V", "hide": "Delete"}
"""What does the same as a button of the selection."""


class WallPage(QWidget):
    """The wall of one event."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self._say = context.say
        self._event_id = event_id
        self._editor: NoteEditor | None = None
        self._theme_names: tuple[tuple[str, str], ...] | None = None
        self.setObjectName("wall")
        self.board = Board(context.say)
        self.board.wants_place.connect(lambda to, at: self._place(ThemeId(to) if to else None, at if at >= 0 else None))
        self.board.wants_new.connect(self.name_theme)
        self.board.wants_merge.connect(self._merge_under)
        self.board.wants_edit.connect(lambda note: self.edit(NoteId(note)))
        self.board.wants_menu.connect(self._theme_menu)
        self.board.selected.connect(self._show_bar)
        self.board.key.connect(self._key)
        self.intake = PictureIntake(context, event_id, self)
        self.board.wants_pictures.connect(lambda files, to: self.intake.take(files, theme_id=to or None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.tools = WallTools(context.say, suggests=context.settings.suggests)
        self.tools.changed.connect(self._show_notes)
        self.tools.panel_asked.connect(self._show_panel)
        self.tools.wants_new.connect(self.name_theme)
        self.tools.wants_import.connect(self.bring_in)
        self.tools.wants_sort.connect(self.sort)
        column.addWidget(self.tools)
        across = QHBoxLayout()
        across.setSpacing(theme.px(16))
        across.addWidget(self.board, 1)
        self.advice = WallAdvicePanel(context, event_id)
        self.advice.wants_shown.connect(self._show_these)
        self.advice.counted.connect(self.tools.count_suggestions)
        across.addWidget(self.advice)
        column.addLayout(across, 1)
        self._bar = self._make_bar()
        self.themes = ThemeList(context.say, self)
        self.themes.chosen.connect(lambda to: self._place(ThemeId(to), None))
        self.themes.named.connect(self._place_in_new)
        self.themes.left.connect(self.board.setFocus)
        for keys, does in (("Ctrl+F", self.tools.search.setFocus), ("Ctrl+T", self.name_theme), ("Ctrl+L", self.sort)):
            QShortcut(QKeySequence(keys), self, does)
        context.signals.changed.connect(self._changed)
        self._show()

    def edit(self, note_id: NoteId) -> None:
        """Edit a note's text in its place; the writer's own words are kept."""
        column = self.board.column_of(note_id)
        if column is None or self._session.is_read_only:
            return
        note = next(stack.note for stack in column.stacks if stack.note.id == note_id)
        editor = self._editor = NoteEditor(note.text, column.viewport())
        editor.setAccessibleName(self._say("wall.edit"))
        rect = column.note_rect(note_id)
        editor.setGeometry(rect.x(), rect.y(), rect.width(), max(rect.height(), theme.px(96)))
        editor.written.connect(lambda text: self._written(note, text))
        editor.left.connect(lambda: self._written(note, note.text))
        editor.show()
        editor.setFocus()

    def _edit_current(self) -> None:
        if self.board.current:
            self.edit(self.board.current)

    def name_theme(self) -> None:
        """Ask for the name of a new theme."""
        self._open_list((), self._say("wall.new_theme_name"))

    def bring_in(self) -> None:
        """Bring notes in from a spreadsheet or a pasted list."""
        from foorumi.ui.console.follow_up.wall_import import NotesImport

        NotesImport(self._context, self._event_id).exec()

    def show_found(self, note_id: str) -> None:
        """Choose a note that was searched for."""
        self.board.choose([NoteId(note_id)], NoteId(note_id))

    def take_rows(self, source: Path | str) -> None:
        """Open the import at the rows of a file or of a pasted text."""
        from foorumi.ui.console.follow_up.wall_import import NotesImport

        dialog = NotesImport(self._context, self._event_id)
        dialog.take(source)
        dialog.exec()

    def sort(self) -> None:
        """Go to sort the notes one by one, with one key each."""
        self._context.go(Route("sort", self._event_id))

    def ask_theme(self) -> None:
        """Ask into which theme the chosen notes go."""
        if self.board.chosen:
            self._open_list(self._session.workspace.themes(self._event_id), self._say("wall.to_theme"))

    def hide_chosen(self) -> None:
        """Hide the chosen notes, or bring back those that are hidden."""
        known = by_id(self._session.workspace.notes(self._event_id))
        chosen = list(self.board.chosen)
        if chosen:
            hidden = all(known[note].state == "hidden" for note in chosen)
            notes.set_state(self._session, chosen, "wall" if hidden else "hidden")

    def merge_chosen(self) -> None:
        """Put the chosen notes under the first of them, with what was already under the others."""
        first, *others = self.board.chosen or [NoteId("")]
        if others:
            children = [n.id for n in self._session.workspace.notes(self._event_id) if n.parent_id in others]
            notes.merge(self._session, [first, *others, *children])

    def _merge_under(self, note_id: str) -> None:
        """Put the chosen notes under the one they were held over, with what was already under them."""
        chosen = [note for note in self.board.chosen if note != note_id]
        children = [n.id for n in self._session.workspace.notes(self._event_id) if n.parent_id in chosen]
        if chosen:
            notes.merge(self._session, [NoteId(note_id), *chosen, *children])

    def split_chosen(self) -> None:
        """Take the notes under the chosen ones apart again."""
        every = self._session.workspace.notes(self._event_id)
        if children := [note.id for note in every if note.parent_id in self.board.chosen]:
            notes.split(self._session, children)

    def vote_on_chosen(self) -> None:
        """Make options of the vote of the chosen notes."""
        if self.board.chosen:
            offer_notes(self._context, self._event_id, self.board.chosen)

    def _make_bar(self) -> QFrame:
        say = self._say
        bar = QFrame(self)
        bar.setObjectName("selection_bar")
        bar.setProperty("role", "bar")
        self._count = words("", "bodyStrong", "inverse")
        unselect = press("×", lambda: self.board.choose([], None), name="unselect", kind="inverse")
        unselect.setAccessibleName(say("wall.unselect"))
        acts = [
            press(say(f"wall.{name}"), does, name=name, kind="inverse")
            for name, does in (
                ("to_theme", self.ask_theme), ("merge", self.merge_chosen), ("split", self.split_chosen),
                ("to_vote", self.vote_on_chosen), ("hide", self.hide_chosen),
            )
        ]  # fmt: skip
        for act in acts:
            act.setToolTip(KEYS[act.objectName()])
        line = row(self._count, *acts, unselect, gap=4)
        line.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        bar.setLayout(line)
        for button in bar.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar.hide()
        return bar

    def _open_list(self, found: Sequence[Named], words_: str) -> None:
        self.themes.ask(found, words_)
        self.themes.move((self.width() - self.themes.width()) // 2, theme.px(72))

    def _place(self, theme_id: ThemeId | None, at: int | None) -> None:
        if self.board.chosen:
            notes.place(self._session, list(self.board.chosen), theme_id, at)
        self.board.setFocus()

    def _place_in_new(self, name: str) -> None:
        known = self._session.workspace.themes(self._event_id)
        same = [row for row in known if row.name.casefold() == name.casefold()]
        chosen = list(self.board.chosen)

        def verb(_: object) -> None:
            theme_id = same[0].id if same else themes.add(self._session, self._event_id, name)
            if chosen:
                notes.place(self._session, chosen, theme_id)

        self._session.do("undo.theme_added", verb)
        self.board.setFocus()

    def _written(self, note: Note, text: str) -> None:
        if self._editor:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
        self.board.setFocus()
        if text and text != note.text:
            notes.rewrite(self._session, note, text)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        found = self._session.workspace.themes(self._event_id)
        names = tuple((row.id, row.name) for row in found)
        if names != self._theme_names:
            self._theme_names = names
            self.board.show_columns(found, self._empty(bool(found)))
        self._show_notes()

    def _empty(self, has_themes: bool) -> QWidget:
        if has_themes:
            return QWidget()
        hint = QLabel(self._say("wall.no_themes"))
        hint.setProperty("tone", "secondary")
        hint.setWordWrap(True)
        hint.setFixedWidth(theme.px(280))
        return hint

    def _show_notes(self) -> None:
        every = self._session.workspace.notes(self._event_id)
        top = [note for note in every if note.parent_id is None and note.state != "waiting"]
        seen = [note for note in top if note.state == "wall" or self.tools.hidden.isChecked()]
        self._dots = dots(self._context, self._event_id)
        self.tools.show_notes(every, top, is_voted=bool(self._dots.notes) or any(note.votes for note in every))
        below: dict[NoteId, list[Note]] = defaultdict(list)
        for note in every:
            if note.parent_id:
                below[note.parent_id].append(note)
        columns: dict[ThemeId | None, list[Note]] = defaultdict(list)
        for note in sorted(seen, key=lambda note: (note.position, note.written_at, note.id)):
            columns[note.theme_id].append(note)
        self.board.theme_votes = self._dots.themes
        self.board.show_stacks(lambda theme_id: self._stacks(columns, below, theme_id))

    def _stacks(
        self, seen: dict[ThemeId | None, list[Note]], below: dict[NoteId, list[Note]], theme_id: ThemeId | None
    ) -> list[Stack]:
        made = []
        for note in seen.get(theme_id, ()):
            same = [note, *below[note.id]]
            fits = self.tools.fit(same, note)
            if not fits and theme_id is None:
                continue
            votes = sum(other.votes + self._dots.notes.get(other.id, 0) for other in same)
            parts = [self._say("wall.same", n=len(same))] if len(same) > 1 else []
            parts += [self._say("wall.votes", n=votes)] if votes else []
            parts += [self._say("wall.is_hidden")] if note.state == "hidden" else []
            under = tuple(other.text for other in same[1:])
            made.append(Stack(note, under, votes, " · ".join(parts), not fits or note.state == "hidden"))
        return sorted(made, key=lambda stack: -stack.votes) if self.tools.most.isChecked() else made

    def _show_these(self, chosen: list[NoteId]) -> None:
        """Choose notes on the board, so that the facilitator sees them in their places."""
        self.board.setFocus()
        self.board.choose(chosen, chosen[0] if chosen else None)

    def _show_panel(self) -> None:
        wanted = self.tools.suggestions.isChecked() and self._context.settings.suggests
        self.advice.setVisible(wanted and self.width() >= theme.px(LEAST_FOR_ADVICE))

    def _think(self) -> None:
        self.advice.think(self.board.chosen[0] if len(self.board.chosen) == 1 else None)

    def _show_bar(self) -> None:
        self._think()
        chosen = len(self.board.chosen)
        self._bar.setVisible(chosen > 0)
        if chosen:
            self._count.setText(self._say("wall.selected", n=chosen))
            self._bar.adjustSize()
            self._bar.move((self.width() - self._bar.width()) // 2, self.height() - self._bar.height() - theme.px(12))
            self._bar.raise_()

    def _theme_menu(self, key: str, at: QPoint) -> None:
        found = by_id(self._session.workspace.themes(self._event_id))[key]
        menu = QMenu(self)
        menu.addAction(self._say("wall.rename"), lambda: self._rename(found.id))
        menu.addAction(self._say("wall.to_vote"), lambda: offer_themes(self._context, self._event_id, [found]))
        every = self._session.workspace.themes(self._event_id)
        menu.addAction(self._say("wall.all_to_vote"), lambda: offer_themes(self._context, self._event_id, every))
        menu.addAction(self._say("wall.delete_theme"), lambda: themes.delete(self._session, found.id))
        menu.popup(at)

    def _rename(self, theme_id: ThemeId) -> None:
        asked = ThemeList(self._say, self)
        asked.named.connect(lambda name: themes.rename(self._session, theme_id, name))
        for signal in (asked.named, asked.left):
            signal.connect(asked.deleteLater)
        asked.ask((), self._say("wall.new_theme_name"))
        asked.move((self.width() - asked.width()) // 2, theme.px(72))

    def _key(self, event: QKeyEvent) -> None:
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_T: self.ask_theme,
            Qt.Key.Key_M: self.merge_chosen,
            Qt.Key.Key_S: self.split_chosen,
            Qt.Key.Key_V: self.vote_on_chosen,
            Qt.Key.Key_Delete: self.hide_chosen,
            Qt.Key.Key_F2: self._edit_current,
        }
        if act := acts.get(Qt.Key(event.key())):
            act()
            event.accept()

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_panel()
        self._show_bar()
