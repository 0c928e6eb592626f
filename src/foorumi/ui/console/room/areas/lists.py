"""Needs and offers side by side, and the break."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_time
from foorumi.domain.notes import Note
from foorumi.domain.promise_line import actors_named
from foorumi.domain.run import utc_now
from foorumi.session import agenda, exchanges
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.incoming import Incoming
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.projector.scenes.moment import Moment
from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import label

MISSING_RING = 4
AMONG_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def field(name: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    return field


def only_with_text(does: QWidget, field: QLineEdit) -> None:
    """Show a button only while its field holds something; with an empty one it would do nothing."""
    does.setVisible(bool(field.text()))
    field.textChanged.connect(lambda text: does.setVisible(bool(text.strip())))


def _list(name: str, title: str) -> QListWidget:
    made = QListWidget()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setWordWrap(True)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setMinimumHeight(theme.px(140))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _direction(note: Note) -> str:
    """What a note from a phone becomes; a thing that is offered says so."""
    return "offer" if note.kind == "offer" else "need"


def _column(area: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(area)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    return column


class ExchangeArea(QWidget):
    """Needs and offers side by side, and the pairs people accept."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self.lists, self.fields, columns = {}, {}, row(gap=12)
        for direction in ("need", "offer"):
            self.lists[direction] = _list(f"{direction}s", say(f"room.{direction}s"))
            self.lists[direction].currentRowChanged.connect(lambda _: self._show_pairs())
            self.fields[direction] = field(f"new_{direction}", say(f"room.new_{direction}"))
            self.fields[direction].returnPressed.connect(partial(self._add, direction))
            side = QVBoxLayout()
            side.addWidget(label(say(f"room.{direction}s"), "bodyStrong"))
            side.addWidget(self.lists[direction], 1)
            side.addWidget(self.fields[direction])
            columns.addLayout(side, 1)
        self._pairs = label("", "body", "secondary", wrap=True)
        self.pair = run_button(
            say("room.pair"), self._accept, name="pair", kind="accent", picture="arrow-right-left", variant=""
        )
        self.incoming = Incoming(evening, item, lambda note: f"room.take_in.{_direction(note)}", self._take_in)
        column = _column(self)
        column.addWidget(self.incoming)
        column.addLayout(columns, 1)
        foot = row(self.pair, self._pairs)
        foot.setStretch(1, 1)
        column.addLayout(foot)
        self.refresh()

    def refresh(self) -> None:
        """Show needs, offers and pairs as they are."""
        self.incoming.refresh()
        workspace, say = self._evening.workspace, self._evening.say
        paired = {
            i for match in workspace.matches if match.state == "accepted" for i in (match.need_id, match.offer_id)
        }
        for direction, shown in self.lists.items():
            kept = shown.currentRow()
            shown.clear()
            for line in workspace.exchanges:
                if line.direction == direction and line.event_id in (None, self._evening.event_id):
                    actor = workspace.actor(line.actor_id)
                    owner = actor.name(say.code) if actor else line.owner_text
                    mark = f"  ({say('room.paired')})" if line.id in paired else ""
                    entry = QListWidgetItem(f"{line.text}{mark}\n{owner}".strip())
                    entry.setData(Qt.ItemDataRole.UserRole, line.id)
                    shown.addItem(entry)
            shown.setCurrentRow(kept)
        self._show_pairs()

    def _show_pairs(self) -> None:
        """How many pairs there are, and the way to one more once a need and an offer are chosen."""
        say, matches = self._evening.say, self._evening.workspace.matches
        is_chosen = all(shown.currentItem() for shown in self.lists.values())
        told = say("room.pairs", n=sum(match.state == "accepted" for match in matches))
        self.pair.setVisible(is_chosen)
        self._pairs.setText(told if is_chosen else f"{told}  {say('room.choose_pair')}")

    def approve_all(self) -> None:
        """Take in what is seen of what came from phones."""
        self.incoming.accept_all()

    def _take_in(self, note: Note) -> None:
        exchanges.add(self._evening.session, _direction(note), note.text, event_id=self._evening.event_id)

    def _add(self, direction: str) -> None:
        evening, field = self._evening, self.fields[direction]
        text, _, owner = field.text().partition(",")
        found = actors_named(owner, evening.workspace.actors)
        actor_id = found[0].id if len(found) == 1 else None
        words_of = "" if actor_id else owner.strip()
        if text.strip() and evening.do(
            lambda: exchanges.add(
                evening.session, direction, text, actor_id, owner_text=words_of, event_id=evening.event_id
            )
        ):
            field.clear()

    def _accept(self) -> None:
        need, offer = (self.lists[direction].currentItem() for direction in ("need", "offer"))
        if need and offer:
            ids = [entry.data(Qt.ItemDataRole.UserRole) for entry in (need, offer)]
            self._evening.do(lambda: exchanges.accept(self._evening.session, *ids))


class BreakArea(QWidget):
    """When we go on, and five more minutes."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        self._back = label("", "timer", wrap=True)
        more = run_button(evening.say("room.minutes_by", by="+5"), self._more, name="more_break", variant="")
        column = _column(self)
        column.addWidget(self._back)
        column.addLayout(row(more, None))
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show when we go on."""
        evening, code = self._evening, self._evening.say.code
        item = evening.workspace.item(self._item.id)
        ends = Moment(evening.workspace, evening.the_event, item, utc_now(), (code,)).ends
        self._back.setText(evening.say("room.go_on_at", at=write_time(ends, code)))

    def _more(self) -> None:
        self._evening.do(lambda: agenda.add_minutes(self._evening.session, self._item.id, 5))
