"""Areas that are a list and a line to add to it: conclusions, needs and offers, actors, and the break."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_time
from foorumi.domain.coverage import coverage
from foorumi.domain.ids import ConclusionId
from foorumi.domain.notes import Note
from foorumi.domain.promise_line import actors_named
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import actors, agenda, conclusions, exchanges
from foorumi.ui.console.prepare.parts import choice, row
from foorumi.ui.console.register.self_places import own_places_button
from foorumi.ui.console.room.areas.incoming import Incoming
from foorumi.ui.console.room.evening import Evening, now
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import theme
from foorumi.ui.theme.tokens import tokens
from foorumi.ui.widgets.frames import flow
from foorumi.ui.widgets.labels import label

MISSING_RING = 4
AMONG_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _field(name: str, hint: str) -> QLineEdit:
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


class ConclusionsArea(QWidget):
    """What people agree on, how, who dissents, and to whom it is proposed."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self._chosen: ConclusionId | None = None
        self.list = _list("conclusions", say("room.conclusion.text"))
        self.list.itemClicked.connect(self._choose)
        self.text = _field("conclusion_text", say("room.conclusion.text"))
        self.how = choice("conclusion_how", [(how, say(f"room.how.{how}")) for how in ("unanimous", "majority")])
        self.dissent = _field("conclusion_dissent", say("room.conclusion.dissent"))
        self.to = _field("conclusion_to", say("room.conclusion.to"))
        self.save = run_button(
            say("room.conclusion.save"), self.write, name="conclusion_save", kind="accent", picture="plus", variant=""
        )
        self.read = run_button(
            say("room.conclusion.read"), self.read_back, name="conclusion_read", picture="projector", variant=""
        )
        self._is_read = False
        for field in (self.text, self.dissent, self.to):
            field.returnPressed.connect(self.write)
        for button in (self.read, self.save):
            only_with_text(button, self.text)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.read_back, context=AMONG_CHILDREN)
        column = _column(self)
        column.addWidget(self.list, 1)
        column.addWidget(self.text)
        column.addLayout(row(self.how, self.dissent, self.to, self.read, self.save, gap=8))
        self.refresh()

    def read_back(self) -> None:
        """Show the words large in the room, so that people see what they agree to before it is written down."""
        if text := self.text.text().strip():
            self._is_read = True
            proposed = f"\n→ {self.to.text().strip()}" if self.to.text().strip() else ""
            self._evening.wants_read.emit(text + proposed)

    def refresh(self) -> None:
        """Show the conclusions as they are."""
        say = self._evening.say
        self.list.clear()
        for number, line in enumerate(self._evening.workspace.conclusions(self._evening.event_id), 1):
            more = [say(f"room.how.{line.how}"), line.dissent, line.proposed_to]
            entry = QListWidgetItem(f"{number}  {line.text}\n     {' · '.join(part for part in more if part)}")
            entry.setData(Qt.ItemDataRole.UserRole, line.id)
            self.list.addItem(entry)

    def write(self) -> None:
        """Add the conclusion, or change the chosen one."""
        evening, text = self._evening, self.text.text().strip()
        if not text:
            return
        values = {"how": self.how.currentData(), "dissent": self.dissent.text(), "proposed_to": self.to.text()}
        chosen = self._chosen
        if chosen:
            done = evening.do(lambda: conclusions.edit(evening.session, chosen, text=text, **values))
        else:
            done = evening.do(lambda: conclusions.add(evening.session, evening.event_id, text, **values))
        if done:
            self._chosen = None
            if self._is_read:
                self._is_read = False
                self._evening.wants_read.emit("")
            for field in (self.text, self.dissent, self.to):
                field.clear()

    def _choose(self, entry: QListWidgetItem) -> None:
        rows = self._evening.workspace.conclusions(self._evening.event_id)
        line = next((row for row in rows if row.id == entry.data(Qt.ItemDataRole.UserRole)), None)
        if line:
            self._chosen = line.id
            self.text.setText(line.text)
            self.dissent.setText(line.dissent)
            self.to.setText(line.proposed_to)
            self.how.setCurrentIndex(self.how.findData(line.how))


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
            self.fields[direction] = _field(f"new_{direction}", say(f"room.new_{direction}"))
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
        column.addLayout(row(self.pair, self._pairs, None))
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


class ActorsArea(QWidget):
    """Who is here and who is missing by sector, and a line to add an actor or a missing group."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say, code = evening.say, evening.say.code
        self._counts = label("", "body", wrap=True)
        self._missing = label("", "body", "secondary", wrap=True)
        self.name = _field("new_actor", say("room.new_actor"))
        kinds = [(k.code, k.name(code)) for k in evening.workspace.vocabulary.actor_types.values() if k.is_offered]
        self.kind = choice("actor_type", kinds, "association")
        rings = [(str(number), ring(code)) for number, ring in enumerate(vocabulary().rings, 1)]
        self.ring = choice("actor_ring", rings, "3")
        add = run_button(say("room.add"), self._add, name="add_actor", kind="accent", picture="plus", variant="")
        self.name.returnPressed.connect(self._add)
        only_with_text(add, self.name)
        self.missing = _field("missing_group", say("room.missing_group"))
        self.missing.returnPressed.connect(self._add_missing)
        self.incoming = Incoming(evening, item, lambda _: "room.take_in.missing", self._take_in)
        column = _column(self)
        column.addWidget(self.incoming)
        column.addWidget(self._counts)
        column.addWidget(self._missing)
        column.addWidget(self.name)
        column.addLayout(row(self.kind, self.ring, add, gap=8))
        column.addWidget(self.missing)
        column.addWidget(flow(own_places_button(evening.context, evening.event_id, "sm")))
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show who is here as it is."""
        self.incoming.refresh()
        evening, say = self._evening, self._evening.say
        covered = coverage(evening.workspace, evening.event_id)
        names = tokens()["actor"][f"label.{say.code}"]
        lines = [
            say("room.here_missing", sector=names[look], here=here, missing=missing)
            for look, (here, missing) in covered.by_look(evening.workspace.vocabulary).items()
            if here + missing
        ]
        self._counts.setText("\n".join(lines))
        words = evening.workspace.vocabulary
        groups = [words.audience_name(group, say.code) for group in covered.not_at_all]
        self._missing.setText(say("room.no_voice", who=", ".join(groups)) if groups else say("room.all_have_voice"))

    def _add(self) -> None:
        evening, name = self._evening, self.name.text().strip()
        kind, ring = self.kind.currentData(), int(self.ring.currentData())
        if name and evening.do(lambda: actors.add(evening.session, name, ring=ring, type=kind)):
            self.name.clear()

    def approve_all(self) -> None:
        """Take in what is seen of what came from phones."""
        self.incoming.accept_all()

    def _take_in(self, note: Note) -> None:
        actors.add(self._evening.session, note.text, ring=MISSING_RING, type="resident_group")

    def _add_missing(self) -> None:
        evening, name = self._evening, self.missing.text().strip()
        if name and evening.do(lambda: actors.add(evening.session, name, ring=MISSING_RING, type="resident_group")):
            self.missing.clear()


class BreakArea(QWidget):
    """When we go on, and five more minutes."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        self._back = label("", "h1")
        more = run_button(evening.say("room.minutes_by", by="+5"), self._more, name="more_break", variant="")
        column = _column(self)
        column.addWidget(self._back)
        column.addLayout(row(more, None))
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show when we go on."""
        evening = self._evening
        is_live = evening.live is not None and evening.live.id == self._item.id
        left = evening.seconds_left() if is_live else None
        seconds = left if left is not None else evening.workspace.item(self._item.id).total_minutes * 60
        at = write_time(now() + timedelta(seconds=max(0, seconds)), evening.say.code)
        self._back.setText(evening.say("room.go_on_at", at=at))

    def _more(self) -> None:
        self._evening.do(lambda: agenda.add_minutes(self._evening.session, self._item.id, 5))
