"""Good practices: what works somewhere, by whom, and how others can copy it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.actors import PRACTICE_TAGS, Practice
from foorumi.domain.ids import ActorId
from foorumi.domain.sorting import matches, word_key
from foorumi.domain.workspace import Part
from foorumi.session import practices
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.register import fields
from foorumi.ui.console.register.printing import print_button
from foorumi.ui.theme import icon
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import ChipRow
from foorumi.ui.widgets.fields import Field, SearchField
from foorumi.ui.widgets.frames import Beside, EmptyState, ListsPage, column, flow, row

SHOWN = frozenset({Part.practice, Part.actor})


class PracticesPage(ListsPage):
    """The good practices of all actors."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        say = context.say
        self.setObjectName("practices")
        self.add = QLineEdit()
        self.add.setProperty("draft", True)
        self.add.setObjectName("add_practice")
        self.add.setPlaceholderText(say("practices.add"))
        self.add.setAccessibleName(say("practices.add"))
        self.owner = QComboBox()
        self.owner.setObjectName("practice_owner")
        self.owner.setAccessibleName(say("practices.who"))
        self.search = SearchField(say("practices.search"))
        self.search.textChanged.connect(lambda _: self._show())
        self.tags = ChipRow(say("practices.tags"), [(tag, say(f"practices.tag_{tag}")) for tag in PRACTICE_TAGS])
        self.tags.changed.connect(lambda _: self._show())
        self.list = QListWidget()
        self.list.setObjectName("practice_list")
        self.list.setAccessibleName(say("practices.title"))
        fields.tall(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._show_practice())
        add = fields.with_add(self.add, say("practices.add_one"), self._add)
        cards = print_button(context, "practice_cards", say("practices.print"))
        head = flow(self.owner, add, self.search, cards, gap=12)
        side = QWidget()
        column(side, self.tags, self.list, margin=0).setStretch(1, 1)
        self._right = scrolled(QWidget())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(head)
        whole.addWidget(Beside(side, self._right, stretches=(2, 3), least=fields.NARROW), 1)
        context.signals.changed.connect(self._changed)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _add(self) -> None:
        title, owner = " ".join(self.add.text().split()), self.owner.currentData()
        if title and owner:
            self.add.clear()
            made = practices.add(self._session, ActorId(owner), title, source=self._context.say("practices.own_source"))
            self._choose(made)

    def _choose(self, practice_id: str) -> None:
        for line in range(self.list.count()):
            if self.list.item(line).data(Qt.ItemDataRole.UserRole) == practice_id:
                self.list.setCurrentRow(line)

    @property
    def chosen(self) -> Practice | None:
        """The practice that is chosen."""
        item = self.list.currentItem()
        wanted = item.data(Qt.ItemDataRole.UserRole) if item else None
        return next((row for row in self._session.workspace.practices if row.id == wanted), None)

    def _show(self) -> None:
        say, workspace = self._context.say, self._session.workspace
        kept = self.chosen.id if self.chosen else ""
        names = {actor.id: actor.name(say.code) for actor in workspace.actors}
        options = sorted(((key, name) for key, name in names.items()), key=lambda pair: word_key(pair[1]))
        fields.fill(self.owner, [(key, name) for key, name in options], str(self.owner.currentData() or ""))
        self.owner.setMinimumContentsLength(18)
        wanted = self.tags.values()
        self.list.blockSignals(True)
        self.list.clear()
        for practice in sorted(workspace.practices, key=lambda practice: word_key(practice.title)):
            name = names.get(practice.actor_id, "")
            tags = set(filter(None, practice.tags.split(",")))
            if not matches(self.search.text(), f"{practice.title} {name} {practice.where_used}") or not wanted <= tags:
                continue
            item = QListWidgetItem(f"{practice.title}\n{name}")
            item.setIcon(icon("lightbulb", "primary.text"))
            item.setData(Qt.ItemDataRole.UserRole, practice.id)
            self.list.addItem(item)
            if practice.id == kept:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        if not fields.is_typing(self._right):
            self._show_practice()

    def _show_practice(self) -> None:
        say, practice = self._context.say, self.chosen
        inside = QWidget()
        body = column(inside, margin=(4, 0), spacing=12)
        if practice is None:
            body.addWidget(EmptyState("lightbulb", say("practices.none")))
            self._right.setWidget(inside)
            return

        def keep(name: str, value: str) -> None:
            now = next((row for row in self._session.workspace.practices if row.id == practice.id), None)
            if now and getattr(now, name) != value:
                practices.edit(self._session, practice.id, **{name: value})

        for field in (
            fields.line(
                "practice_title", say("practices.what"), practice.title, lambda v: keep("title", v or practice.title)
            ),
            fields.line("where_used", say("practices.where"), practice.where_used, lambda v: keep("where_used", v)),
            fields.line("since", say("practices.since"), practice.since, lambda v: keep("since", v)),
            fields.text("how_to_copy", say("practices.how"), practice.how_to_copy, lambda v: keep("how_to_copy", v), 5),
        ):
            body.addWidget(field)
        tags = ChipRow(
            say("practices.tags"),
            [(tag, say(f"practices.tag_{tag}")) for tag in PRACTICE_TAGS],
            set(filter(None, practice.tags.split(","))),
        )
        tags.changed.connect(lambda chosen: keep("tags", ",".join(tag for tag in PRACTICE_TAGS if tag in chosen)))
        body.addWidget(Field(say("practices.tags"), tags))
        body.addWidget(fields.line("practice_source", say("actors.source"), practice.source, partial(keep, "source")))
        remove = button(
            say("practices.delete"), "trash-2", variant="sm",
            on_click=lambda: practices.delete(self._session, practice.id),
        )  # fmt: skip
        acts = QWidget()
        row(acts, remove).addStretch(1)
        body.addWidget(acts)
        body.addStretch(1)
        self._right.setWidget(inside)
