"""The notes of an item: those that wait for the facilitator, and the wall."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import NoteId
from foorumi.domain.notes import KINDS, Note, by_kind
from foorumi.domain.sorting import search_key
from foorumi.session import notes
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.note_grid import NoteGrid
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import as_one, filling, run_button
from foorumi.ui.theme.paint.notes import NOTE_ICONS
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import column, frame, refill
from foorumi.ui.widgets.labels import label

WAITING_SHOWN = 3
GAP = 10


class WallArea(QWidget):
    """The strip of waiting notes, chips by kind, and the wall."""

    def __init__(self, evening: Evening, item: Item, shows_wall: bool = True) -> None:
        super().__init__()
        self._evening, self._item, self._shows_wall = evening, item, shows_wall
        self._kind = self._tab = ""
        self._counts = (0, 0)
        self._shown_waiting: tuple[list[Note], str] | None = None
        say = evening.say
        self._strip = frame("outlined")
        self._waiting = column(self._strip, margin=10, spacing=4)
        self._strip.setObjectName("waiting")
        self._title = label("", "h3")
        self._chips = QButtonGroup(self)
        chips = []
        for kind in ("", *KINDS):
            text = say("room.all_kinds") if not kind else ""
            chip = run_button(
                text, partial(self._filter, kind), name=f"chip_{kind or 'all'}", variant="chip",
                picture=NOTE_ICONS.get(kind, ""),
            )  # fmt: skip
            chip.setCheckable(True)
            chip.setChecked(not kind)
            chip.setAccessibleName(say(f"room.kind.{kind}") if kind else text)
            self._chips.addButton(chip)
            chips.append((kind, chip))
        self._chip_of = dict(chips)
        self.grid = NoteGrid(evening)
        self.grid.wants_hidden.connect(lambda ids: self._set_state([NoteId(note_id) for note_id in ids], "hidden"))
        self.grid.wants_large.connect(evening.wants_large)
        self.grid.rewritten.connect(lambda note, text: evening.do(lambda: notes.rewrite(evening.session, note, text)))
        whole = column(self, self._strip, margin=0, spacing=10)
        whole.addLayout(row(self._title, None, as_one(*(chip for _, chip in chips), gap=8), gap=8))
        self._nothing = label(say("room.none_waiting"), "lead", "secondary")
        self._wall = filling(self.grid, 120)
        whole.addWidget(self._nothing)
        self.search = SearchField(say("room.find_note"))
        self.search.setObjectName("find_note")
        self.search.setProperty("owns_keys", True)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.editingFinished.connect(self._end_search)
        self.search.hide()
        whole.addWidget(self.search)
        whole.addWidget(self._wall, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the notes as they are."""
        evening, say = self._evening, self._evening.say
        everything = evening.workspace.notes(evening.event_id)
        mine = [note for note in everything if self._item.kind == "themes" or note.item_id == self._item.id]
        waiting = [note for note in mine if note.state == "waiting"]
        wall = [note for note in mine if note.is_on_wall]
        self._counts = (len(waiting), len(wall))
        if (waiting, self._tab) != self._shown_waiting:
            self._shown_waiting = (waiting, self._tab)
            self._show_waiting(waiting)
        is_wall = self._shows_wall and self._tab in ("", "wall")
        for part in (self._title, self._wall):
            part.setVisible(is_wall)
        self._nothing.setVisible(self._tab == "waiting" and not waiting)
        self._title.setText(say("room.on_wall", n=len(wall)))
        counts = by_kind(wall)
        # One kind needs no filter; a kind without notes would be a button that does nothing.
        is_mixed = sum(count > 0 for count in counts.values()) > 1
        for kind, chip in self._chip_of.items():
            chip.setVisible(is_wall and is_mixed and (not kind or counts[kind] > 0))
            if kind:
                chip.setText(str(counts[kind]))
        wanted = search_key(self.search.text())
        shown = [note for note in wall if self._kind in ("", note.kind) and wanted in search_key(note.text)]
        self.grid.show_notes(tuple(reversed(shown)))

    def tabs(self) -> dict[str, str]:
        """Its parts as tabs of a narrow window."""
        say = self._evening.say
        return {"waiting": say("room.tab.waiting", n=self._counts[0]), "wall": say("room.on_wall", n=self._counts[1])}

    def show_tab(self, tab: str) -> None:
        """Show one part, or without a tab all of them."""
        if tab != self._tab:
            self._tab = tab
            self.refresh()

    def find_note(self) -> None:
        """Ctrl+F: leave on the wall of the console only the notes with the letters that are typed."""
        if self._shows_wall:
            self.search.show()
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def _end_search(self) -> None:
        if not self.search.text():
            self.search.hide()

    def approve_all(self) -> None:
        """Let the waiting notes that are seen onto the wall."""
        self._set_state(self._visible, "wall")

    def _show_waiting(self, waiting: list[Note]) -> None:
        say = self._evening.say
        shown = waiting[: None if self._tab == "waiting" else WAITING_SHOWN]
        self._visible = [note.id for note in shown]
        self._strip.setVisible(bool(waiting) and self._tab in ("", "waiting"))
        head = QWidget()
        every = run_button(
            say("room.all_to_wall"), self.approve_all, name="approve_all", kind="accent", picture="check"
        )
        head.setLayout(row(label(say("room.waiting", n=len(waiting)), "bodyStrong"), None, every))
        rows = QWidget()
        rows.setProperty("one_control", True)
        lines = column(rows, margin=0, spacing=4)
        for note in shown:
            line = QWidget()
            up = run_button(
                say("room.to_wall"), partial(self._set_state, [note.id], "wall"), name="to_wall",
                picture="check",
            )  # fmt: skip
            hide = run_button(
                "", partial(self._set_state, [note.id], "hidden"), name="hide", picture="eye-off",
                variant="square",
            )  # fmt: skip
            hide.setAccessibleName(say("room.hide"))
            text = label(note.text, wrap=True)
            text.setMinimumWidth(40)
            across = row(text, up, hide, gap=8)
            across.setStretch(0, 1)
            line.setLayout(across)
            lines.addWidget(line)
        left = len(waiting) - len(shown)
        more = [label(say("room.more_waiting", n=left), "caption", "secondary")] if left else []
        refill(self._waiting, [head, rows, *more])

    def _set_state(self, ids: list[NoteId], state: str) -> None:
        if ids:
            self._evening.do(lambda: notes.set_state(self._evening.session, ids, state))

    def _filter(self, kind: str) -> None:
        self._kind = kind
        self.refresh()
