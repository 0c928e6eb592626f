"""The door: who came, found by a few letters, and how many came without a name."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.attendees import Attendee
from foorumi.domain.clock import read_time, write_time
from foorumi.domain.coverage import coverage
from foorumi.domain.sorting import matches, name_key, word_key
from foorumi.domain.vocabulary import SIDES
from foorumi.session import attendees
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening, now
from foorumi.ui.console.room.parts import run_button, to_note_line
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import label

NEXT_PERMISSION = {"not_asked": "yes", "yes": "no", "no": "not_asked"}
PERMISSIONS = {Qt.Key.Key_F2: "may_share_contact", Qt.Key.Key_F3: "may_be_photographed"}


class Search(QLineEdit):
    """The search field. Signals: chosen(by) up or down, walked_in(), permitted(field), let_go() when empty."""

    chosen = Signal(int)
    walked_in = Signal()
    permitted = Signal(str)
    let_go = Signal()

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.chosen.emit(1 if key == Qt.Key.Key_Down else -1)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.walked_in.emit()
        elif key in PERMISSIONS:
            self.permitted.emit(PERMISSIONS[key])
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.let_go.emit()
        else:
            super().keyPressEvent(event)


class CheckInArea(QWidget):
    """People not yet here first; Enter is here now."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self._found: list[Attendee] = []
        self.search = Search()
        self.search.setObjectName("check_in_search")
        self.search.setProperty("owns_keys", True)
        self.search.setProperty("variant", "large")
        self.search.setFont(theme.font("h3"))
        self.search.setPlaceholderText(say("room.door.search"))
        self.search.setAccessibleName(say("room.door.who"))
        self.list = QListWidget()
        self.list.setObjectName("check_in_list")
        self.list.setAccessibleName(say("room.door.who"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme.px(140))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemDoubleClicked.connect(lambda _: self.arrive())
        self.arrive_button = run_button(
            say("room.door.arrive"), self.arrive, name="arrive", kind="accent", picture="check", variant=""
        )
        self.walk_in_button = run_button(
            say("room.door.walk_in"), self.walk_in, name="walk_in", picture="plus", variant=""
        )
        self._last = label("", "caption", "secondary", wrap=True)
        self._rights = label("", "caption", "secondary", wrap=True)
        sides = row(gap=6)
        self._sides = {}
        for side in SIDES:
            self._sides[side] = label("", "label")
            plus = run_button("", partial(self._count, side), name=f"more_{side}", picture="plus", variant="square")
            plus.setAccessibleName(say("room.door.one_more", side=say(f"room.side.{side}")))
            sides.addWidget(self._sides[side])
            sides.addWidget(plus)
            sides.addSpacing(theme.px(10))
        sides.addStretch(1)
        self._search_parts = (self.search, self.list, self.arrive_button, self.walk_in_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(row(self.arrive_button, self.walk_in_button, None, gap=8))
        column.addLayout(sides)
        column.addWidget(self._last)
        column.addWidget(self._rights)
        for part in self._search_parts:
            part.setVisible(not evening.the_event.is_sensitive)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(self.arrive)
        self.search.chosen.connect(self._move)
        self.search.walked_in.connect(self.walk_in)
        self.search.permitted.connect(self._permit)
        self.search.let_go.connect(partial(to_note_line, self))
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is."""
        evening, say = self._evening, self._evening.say
        people = evening.workspace.attendees(evening.event_id)
        query = self.search.text()
        found = [p for p in people if matches(query, f"{p.organisation} {p.name} {p.village}")]
        found.sort(key=lambda p: (p.has_arrived, word_key(p.organisation), name_key(p.name)))
        kept = self.list.currentRow() if [p.id for p in found] == [p.id for p in self._found] else 0
        self._found = found
        self.list.clear()
        for person in found:
            here = say("room.door.here", at=self._time(person.arrived_at)) if person.has_arrived else ""
            asked = say(
                "room.door.rights",
                contact=say(f"room.permission.{person.may_share_contact}"),
                picture=say(f"room.permission.{person.may_be_photographed}"),
            )
            above = "   ".join(part for part in (person.organisation or person.name, here) if part)
            below = " · ".join(part for part in (person.name, person.village, asked) if part)
            line = QListWidgetItem(f"{above}\n{below}")
            line.setForeground(theme.c("text.secondary" if person.has_arrived else "text.primary"))
            self.list.addItem(line)
        self.list.setCurrentRow(min(max(0, kept), len(found) - 1))
        self.walk_in_button.setEnabled(bool(query.strip()))
        for side, count in coverage(evening.workspace, evening.event_id).people_by_side.items():
            self._sides[side].setText(f"{say(f'room.side.{side}')} {count}")
        came = sorted((p for p in people if p.has_arrived), key=lambda p: p.arrived_at, reverse=True)[:3]
        last = ", ".join(f"{self._time(p.arrived_at)} {p.organisation or p.name}" for p in came)
        self._last.setText(say("room.door.last", who=last) if last else "")
        no_pictures = sum(p.may_be_photographed == "no" for p in people)
        unasked = sum(p.may_be_photographed == "not_asked" for p in people)
        self._rights.setText(say("room.door.counts", no=no_pictures, unasked=unasked))

    def arrive(self) -> None:
        """The chosen person is here now; without a hit, a walk-in."""
        evening, say = self._evening, self._evening.say
        place = self.list.currentRow()
        if not self._found:
            self.walk_in()
            return
        person = self._found[max(0, place)]
        if person.has_arrived:
            evening.told.emit(say("room.door.already", at=self._time(person.arrived_at)), False)
        else:
            evening.do(lambda: attendees.arrive(evening.session, person.id, now().strftime("%H:%M")))
        self.search.clear()

    def walk_in(self) -> None:
        """Somebody who is not on the list."""
        evening, text = self._evening, self.search.text().strip()
        if text:
            at = now().strftime("%H:%M")
            evening.do(
                lambda: attendees.add(
                    evening.session, evening.event_id, organisation=text, is_registered=False, arrived_at=at
                )
            )
            self.search.clear()

    def _time(self, at: str) -> str:
        read = read_time(at)
        return write_time(read, self._evening.say.code) if read else at

    def _move(self, by: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.currentRow() + by, len(self._found) - 1)))

    def _permit(self, field: str) -> None:
        if self._found:
            person = self._found[max(0, self.list.currentRow())]
            value = NEXT_PERMISSION[getattr(person, field)]
            self._evening.do(lambda: attendees.edit(self._evening.session, person.id, **{field: value}))

    def _count(self, side: str) -> None:
        evening = self._evening
        evening.do(lambda: attendees.count_unnamed(evening.session, evening.event_id, 1, side))
