"""Toimijat: the register as a list and as a map."""

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QStackedWidget, QTableWidget, QVBoxLayout, QWidget

from foorumi.domain.map_places import rings
from foorumi.domain.sorting import matches, word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import actors
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import table
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.register.panels import look_picture
from foorumi.ui.console.register.places import guess_type
from foorumi.ui.console.register.view import MapView
from foorumi.ui.theme import theme

SHOWN = frozenset({Part.actor, Part.placement, Part.exchange})


class ActorsPage(QWidget):
    """All actors of the workspace."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        say = context.say
        self.setObjectName("actors")
        self.add = QLineEdit()
        self.add.setObjectName("add")
        self.add.setPlaceholderText(say("actors.add"))
        self.add.setAccessibleName(say("actors.add"))
        self.add.setMinimumWidth(theme.px(300))
        self.add.returnPressed.connect(self._add)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("actors.search"))
        self.search.setAccessibleName(say("actors.search"))
        self.search.textChanged.connect(lambda _: self._show())
        self.view = MapView(context)
        self._list: QTableWidget | None = None
        self._listed = QWidget()
        self._rows = QVBoxLayout(self._listed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._listed)
        self.stack.addWidget(self.view)
        switch = row(*self._switch(), gap=0)
        head = row(self.add, self.search, None)
        head.addLayout(switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        context.signals.changed.connect(self._changed)
        self._show()
        self.stack.setCurrentWidget(self.view)

    def _switch(self) -> list[QPushButton]:
        group = QButtonGroup(self)
        made = []
        for at, name in enumerate(("list", "map")):
            button = QPushButton(self._context.say(f"actors.as_{name}"))
            button.setObjectName(f"as_{name}")
            button.setCheckable(True)
            button.setChecked(name == "map")
            button.setProperty("variant", "segment")
            button.setProperty("place", ("first", "last")[at])
            button.clicked.connect(lambda _, at=at: self.stack.setCurrentIndex(at))
            group.addButton(button)
            made.append(button)
        return made

    def _add(self) -> None:
        name = " ".join(self.add.text().split())
        if not name:
            return
        same = [a for a in self._context.session.workspace.actors if word_key(a.name_fi) == word_key(name)]
        actor_id = same[0].id if same else actors.add(self._context.session, name, type=guess_type(name))
        self.add.clear()
        self.view.choose(actor_id)
        if same:
            self._context.tell(self._context.say("actors.already"))

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        say, workspace, vocab = self._context.say, self._context.session.workspace, vocabulary()
        seats = rings(workspace)
        found = sorted(workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
        found = [actor for actor in found if matches(self.search.text(), f"{actor.name(say.code)} {actor.area}")]
        rows = []
        for actor in found:
            of_actor = [e.direction for e in workspace.exchanges if e.actor_id == actor.id]
            rows.append(
                [
                    actor.name(say.code),
                    vocab.actor_types[actor.type].name(say.code),
                    vocab.rings[seats.get(actor.id, (3, None))[0] - 1](say.code),
                    actor.contact_role,
                    str(of_actor.count("need") or ""),
                    str(of_actor.count("offer") or ""),
                ]
            )
        heads = [say(f"actors.{key}") for key in ("name", "type", "ring", "contact", "needs", "offers")]
        made = table(heads, rows, say("actors.as_list"))
        for line, actor in enumerate(found):
            if item := made.item(line, 0):
                item.setIcon(look_picture(vocab.look(actor.type), seats.get(actor.id, (3, None))[0] == 4))
        made.cellActivated.connect(lambda line, _: self._open(found[line].id))
        if self._list is not None:
            self._rows.removeWidget(self._list)
            self._list.deleteLater()
        self._list = made
        self._rows.addWidget(made)

    def _open(self, actor_id: str) -> None:
        if button := self.findChild(QPushButton, "as_map"):
            button.click()
        self.view.choose(actor_id)
