"""The door: who came, found by a few letters, and how many came without a name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.attendees import DUTIES, Attendee
from foorumi.domain.sorting import matches, name_key, word_key
from foorumi.domain.workspace import Part
from foorumi.session import attendees
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.door_counts import DoorCounts
from foorumi.ui.console.room.areas.door_list import ACT, COLUMN, PERMISSION_FIELDS, DoorModel, DoorRows, here
from foorumi.ui.console.room.evening import Evening, now
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside, column, frame, rule
from foorumi.ui.widgets.labels import ElidedLabel, label

NEXT_PERMISSION = {"not_asked": "yes", "yes": "no", "no": "not_asked"}
PERMISSIONS = {Qt.Key.Key_F2: PERMISSION_FIELDS[0], Qt.Key.Key_F3: PERMISSION_FIELDS[1]}
SCROLL_BAR = 14
BESIDE = 1000
"""Pixels at 100 % from which the counts stand beside the list."""


class Search(QLineEdit):
    """The search field. Signals: chosen(by) up or down, walked_in(), permitted(field),
    given_duty()."""

    chosen = Signal(int)
    walked_in = Signal()
    permitted = Signal(str)
    given_duty = Signal()

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.chosen.emit(1 if key == Qt.Key.Key_Down else -1)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.walked_in.emit()
        elif key == Qt.Key.Key_F4:
            self.given_duty.emit()
        elif key in PERMISSIONS:
            self.permitted.emit(PERMISSIONS[key])
        else:
            super().keyPressEvent(event)


class DoorList(QListView):
    """The people found. Signals: pressed_act(), permitted(field), wants_menu(point)."""

    pressed_act = Signal()
    permitted = Signal(str)

    def __init__(self, evening: Evening, model: DoorModel) -> None:
        super().__init__()
        self.setObjectName("check_in_list")
        self.setProperty("variant", "bare")
        self.setAccessibleName(evening.say("room.door.who"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(theme.px(140))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(model)
        self.rows = DoorRows(evening, model, self)
        self.setItemDelegate(self.rows)

    # Qt calls these
    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        index = self.indexAt(point.toPoint())
        was_chosen = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        box = QRectF(self.visualRect(index))
        if was_chosen and self.rows.act_box(box).contains(point):
            self.pressed_act.emit()
        for place, field in enumerate(PERMISSION_FIELDS):
            if self.rows.permission_box(box, place).contains(point):
                self.permitted.emit(field)


class CheckInArea(QWidget):
    """People not yet here first; Enter is here now."""

    parts = frozenset({Part.attendee, Part.headcount, Part.actor})

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self.search = Search()
        self.search.setObjectName("check_in_search")
        self.search.setProperty("owns_keys", True)
        self.search.setProperty("variant", "large")
        self.search.setFont(theme.font("h2"))
        self.search.setPlaceholderText(say("room.door.search"))
        self.search.setAccessibleName(say("room.door.who"))
        self._model = DoorModel(evening)
        self.list = DoorList(evening, self._model)
        self._hits = ElidedLabel("", "caption", "secondary")
        self._found = frame("outlined")
        self._new = label("", "body", wrap=True)
        self.walk_in_button = run_button(
            say("room.door.walk_in"), self.walk_in, name="walk_in", picture="plus", variant="", key="Ctrl+Enter"
        )
        heads = row(self._hits, None, gap=0)
        for name in ("contact", "picture"):
            head = label(say(f"room.door.{name}"), "caption", "secondary")
            head.setFixedWidth(theme.px(COLUMN))
            heads.addWidget(head)
        heads.setContentsMargins(theme.px(16), theme.px(8), theme.px(ACT + 28) + SCROLL_BAR, theme.px(6))
        foot = row(self._new, self.walk_in_button)
        foot.setStretch(0, 1)
        foot.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        inside = column(self._found, margin=1, spacing=0)
        inside.addLayout(heads)
        inside.addWidget(rule())
        inside.addWidget(self.list, 1)
        inside.addWidget(rule())
        inside.addLayout(foot)
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        three = label(say("room.door.three"), "body", "secondary", wrap=True)
        left.addWidget(Beside(label(say("room.door.who"), "h2"), three, stretches=(0, 1)))
        left.addWidget(self.search)
        left.addWidget(self._found, 1)
        self.counts = DoorCounts(evening)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.px(16))
        self._named = QWidget()
        self._named.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._named, 1)
        self._across.addWidget(self.counts)
        self._named.setVisible(not evening.the_event.is_sensitive)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(self.arrive)
        self.search.chosen.connect(self._move)
        self.search.walked_in.connect(self.walk_in)
        self.search.permitted.connect(self._permit)
        self.search.given_duty.connect(self._next_duty)
        self.list.pressed_act.connect(self.arrive)
        self.list.permitted.connect(self._permit)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is."""
        evening, say = self._evening, self._evening.say
        people = evening.workspace.attendees(evening.event_id)
        query = self.search.text()
        found = self._with_code(people, query) or [
            p for p in people if matches(query, f"{p.organisation} {p.name} {p.village}")
        ]
        found.sort(key=lambda p: (p.has_arrived, word_key(p.organisation), name_key(p.name)))
        old = [p.id for p in self._model.people]
        kept = self.list.currentIndex().row() if [p.id for p in found] == old else 0
        self._model.show_people(found, query)
        self._choose(kept)
        self._hits.set_text(say("room.door.hits", n=len(found)))
        typed = query.strip()
        self._new.setText(say("room.door.new", text=typed) if typed else say("room.door.new_hint"))
        self.walk_in_button.setEnabled(bool(typed))
        self.counts.refresh()

    def _with_code(self, people: Sequence[Attendee], query: str) -> list[Attendee]:
        """Whom a typed or scanned code of a name tag belongs to: that of the list, or of binding votes."""
        typed = query.strip().casefold()
        rows = self._evening.workspace.rows_of(Part.voting_code, self._evening.event_id) if typed else ()
        tagged = {row.attendee_id for row in rows if row.code.casefold() == typed}
        return [p for p in people if typed and (p.code.casefold() == typed or p.id in tagged)]

    def arrive(self) -> None:
        """The chosen person is here now; without a hit, a walk-in."""
        evening, person = self._evening, self._chosen
        if person is None:
            self.walk_in()
            return
        if person.has_arrived:
            text = here(person, evening) if person.left_at else evening.say("room.door.already", at=self._at(person))
            evening.told.emit(text, False)
        else:
            evening.do(lambda: attendees.arrive(evening.session, person.id, now().strftime("%H:%M")))
        self.search.clear()

    def walk_in(self) -> None:
        """Somebody who is not on the list: an organisation, or a name when no organisation is known by it."""
        evening, text = self._evening, self.search.text().strip()
        if text:
            at = now().strftime("%H:%M")
            evening.do(
                lambda: attendees.add(
                    evening.session, evening.event_id, organisation=text, is_registered=False, arrived_at=at
                )
            )
            self.search.clear()

    @property
    def _chosen(self) -> Attendee | None:
        place = self.list.currentIndex().row()
        return self._model.people[place] if 0 <= place < len(self._model.people) else None

    def _at(self, person: Attendee) -> str:
        return here(person, self._evening).split()[-1]

    def _choose(self, place: int) -> None:
        self.list.setCurrentIndex(self._model.index(max(0, min(place, len(self._model.people) - 1)), 0))

    def _move(self, by: int) -> None:
        self._choose(self.list.currentIndex().row() + by)

    def _permit(self, field: str) -> None:
        person = self._chosen
        if person:
            value = NEXT_PERMISSION[getattr(person, field)]
            self._evening.do(lambda: attendees.edit(self._evening.session, person.id, **{field: value}))

    def _next_duty(self) -> None:
        person = self._chosen
        if person:
            every = ("", *DUTIES)
            self._give_duty(person, every[(every.index(person.duty) + 1) % len(every)])

    def _give_duty(self, person: Attendee, duty: str, _: bool = False) -> None:
        self._evening.do(lambda: attendees.edit(self._evening.session, person.id, duty=duty))

    def _show_menu(self, point: QPoint) -> None:
        person, evening = self._chosen, self._evening
        if person is None:
            return
        menu = QMenu(self)
        session, at = evening.session, now().strftime("%H:%M")
        for duty in ("", *DUTIES):
            act = menu.addAction(evening.say(f"room.duty.{duty or 'none'}"))
            act.setCheckable(True)
            act.setChecked(duty == person.duty)
            act.triggered.connect(partial(self._give_duty, person, duty))
        if not person.has_arrived:
            menu.popup(self.list.viewport().mapToGlobal(point))
            return
        menu.addSeparator()
        left = menu.addAction(evening.say("room.door.mark_left"))
        left.triggered.connect(lambda: evening.do(lambda: attendees.edit(session, person.id, left_at=at)))
        back = menu.addAction(evening.say("room.door.not_here"))
        back.triggered.connect(lambda: evening.do(lambda: attendees.arrive(session, person.id, "")))
        menu.popup(self.list.viewport().mapToGlobal(point))

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= theme.px(BESIDE)
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self.counts.set_beside(is_beside)
