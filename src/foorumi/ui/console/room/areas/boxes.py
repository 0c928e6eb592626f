"""Strengths, weaknesses, opportunities and threats: what is typed goes into the chosen box, and notes move between."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QMenu, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import NoteId, ThemeId
from foorumi.domain.methods import SWOT
from foorumi.domain.notes import Note
from foorumi.session import notes, themes
from foorumi.ui.console.room.areas.incoming import Incoming
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.frames import Beside, column
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.rows import wrapping

LOOSE = ""
"""The list of notes that are in no box yet, such as those written before the method was changed."""


class BoxesArea(QWidget):
    """Four lists, two by two, and a switch that says into which the note line writes."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self._themes = self._make_boxes()
        choices = [(code, say(f"scene.swot.{code}")) for code in SWOT]
        self.switch = Segmented(say("room.boxes.into"), choices, breaks=True)
        self.switch.chosen.connect(self._choose)
        boxes = QWidget()
        boxes.setProperty("one_control", True)
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(10))
        self._heads, self.lists = {}, {}
        for number, code in enumerate((LOOSE, *SWOT)):
            shown = QListWidget()
            shown.setObjectName(f"box_{code}")
            shown.setAccessibleName(say("room.boxes.loose") if code == LOOSE else say(f"scene.swot.{code}"))
            wrapping(shown)
            shown.setMinimumHeight(theme.px(110))
            shown.itemActivated.connect(self._into_chosen)
            shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            shown.customContextMenuRequested.connect(partial(self._menu, code))
            self._heads[code] = label("", "bodyStrong")
            box = QWidget()
            column(box, self._heads[code], margin=0, spacing=4).addWidget(shown, 1)
            self.lists[code] = shown
            if code == LOOSE:
                shown.setFixedHeight(theme.px(110))
                self._loose = box
                grid.addWidget(box, 0, 0, 1, 2)
            else:
                grid.addWidget(box, (number + 1) // 2, (number - 1) % 2)
        self.incoming = Incoming(evening, item, lambda _: "room.take_in.box", self._take_in)
        whole = column(self, self.incoming, margin=0, spacing=10)
        into = label(say("room.boxes.into"), "label", "secondary")
        whole.addWidget(Beside(into, self.switch, stretches=(0, 1), gap=12))
        whole.addWidget(boxes, 1)
        self._choose(SWOT[0])
        self.refresh()

    def refresh(self) -> None:
        """Show the notes of each box as they are."""
        self.incoming.refresh()
        evening, say = self._evening, self._evening.say
        shown = [note for note in evening.workspace.notes(evening.event_id) if note.is_on_wall]
        boxes = set(self._themes.values())
        for code, listed in self.lists.items():
            if code == LOOSE:
                mine = [note for note in shown if note.item_id == self._item.id and note.theme_id not in boxes]
                self._loose.setVisible(bool(mine))
                self._heads[code].setText(f"{say('room.boxes.loose')} {len(mine)}")
            else:
                mine = [note for note in shown if note.theme_id == self._themes[code]]
                self._heads[code].setText(f"{say(f'scene.swot.{code}')} {len(mine)}")
            listed.clear()
            for note in mine:
                entry = QListWidgetItem(note.text)
                entry.setData(Qt.ItemDataRole.UserRole, note.id)
                listed.addItem(entry)

    def approve_all(self) -> None:
        """Take in what is seen of what came from phones, into the chosen box."""
        self.incoming.accept_all()

    def _take_in(self, note: Note) -> None:
        notes.place(self._evening.session, [note.id], self._themes[str(self.switch.value())])

    def _make_boxes(self) -> dict[str, ThemeId]:
        """The themes that are the boxes; made when they are first needed."""
        evening = self._evening
        known = {theme.code: theme.id for theme in evening.workspace.themes(evening.event_id)}
        for code in SWOT:
            if code not in known:
                name = evening.say(f"scene.swot.{code}")
                known[code] = themes.add(evening.session, evening.event_id, name, code)
        return {code: known[code] for code in SWOT}

    def _choose(self, code: object) -> None:
        self._evening.note_theme = self._themes[str(code)]

    def _menu(self, code: str, point: QPoint) -> None:
        entry = self.lists[code].itemAt(point)
        if entry is None:
            return
        note_id, menu = NoteId(entry.data(Qt.ItemDataRole.UserRole)), QMenu(self)
        for other in SWOT:
            if other != code:
                text = self._evening.say("room.boxes.move", box=self._evening.say(f"scene.swot.{other}"))
                menu.addAction(text).triggered.connect(partial(self._move, note_id, other))
        menu.popup(self.lists[code].viewport().mapToGlobal(point))

    def _into_chosen(self, entry: QListWidgetItem) -> None:
        """Put a note into the box that is written into."""
        self._move(NoteId(entry.data(Qt.ItemDataRole.UserRole)), str(self.switch.value()))

    def _move(self, note_id: NoteId, code: str, _: bool = False) -> None:
        evening = self._evening
        evening.do(lambda: notes.place(evening.session, [note_id], self._themes[code]))
