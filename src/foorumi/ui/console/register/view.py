"""The map with its tools and panels; the register and an event's follow-up show the same one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import ground, places
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import actors
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.wall_pieces import ThemeList
from foorumi.ui.console.prepare.parts import press, row, scrolled
from foorumi.ui.console.register.map import ActorMap
from foorumi.ui.console.register.panels import inspector, side_column, who_is_missing
from foorumi.ui.console.register.places import badges
from foorumi.ui.theme import theme

SHOWN = frozenset({Part.actor, Part.placement, Part.relation, Part.exchange, Part.match, Part.voice, Part.map_ground})
SIDE_WIDTH = 320


@dataclass(frozen=True, slots=True)
class _Name:
    id: str
    name: str


class MapView(QWidget):
    """The map of the workspace or of an event; everything on it is also in the menus and keys."""

    def __init__(self, context: Context, event_id: EventId | None = None, extra: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self._event_id = event_id
        self._extra = list(extra)
        say = context.say
        self.map = ActorMap(say)
        self.map.chosen.connect(self.choose)
        self.map.wants_seat.connect(self._seat)
        self.map.wants_relation.connect(self._ask_relation)
        self.map.wants_other.connect(self._ask_other)
        self.map.wants_delete.connect(lambda actor_id: actors.delete(self._session, ActorId(actor_id)))
        link = press(say("map.link"), lambda: None, name="link", picture="link-2", variant="sm")
        link.setCheckable(True)
        link.toggled.connect(lambda on: setattr(self.map, "is_linking", on))
        tools = [link]
        for name, key in (("shows_ties", "map.ties"), ("shows_exchanges", "map.exchanges")):
            chip = press(say(key), lambda: None, name=name, variant="chip")
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setMinimumWidth(chip.fontMetrics().horizontalAdvance(chip.text()) + theme.px(48))
            chip.toggled.connect(partial(self._layer, name))
            tools.append(chip)
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        left.addLayout(row(*tools, None, gap=8))
        left.addWidget(self.map, 1)
        self._side: QScrollArea = scrolled(QWidget())
        self._side.setFixedWidth(theme.px(SIDE_WIDTH))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(16))
        across.addLayout(left, 1)
        across.addWidget(self._side)
        self.others = ThemeList(say, self, names_new=False)
        self.others.chosen.connect(self._relate_by_name)
        self.others.left.connect(self.map.setFocus)
        context.signals.changed.connect(self._changed)
        self._show()

    def _layer(self, name: str, is_shown: bool) -> None:
        setattr(self.map, name, is_shown)
        self.map.update()

    def choose(self, actor_id: str) -> None:
        """Put an actor in focus and show its fields; nobody with an empty id."""
        known = {actor.id for actor in self._session.workspace.actors}
        self.map.select(ActorId(actor_id) if actor_id in known else None)
        self._show_side()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        workspace = self._session.workspace
        self.map.show_actors(
            places(workspace, self._context.say.code, self._event_id),
            workspace.relations,
            badges(workspace),
            ground(workspace),
        )
        if not any(field.hasFocus() for field in self._side.findChildren(QPlainTextEdit)):
            self.choose(self.map.selected or "")

    def _show_side(self) -> None:
        actor = self._session.workspace.actor(self.map.selected)
        parts = [inspector(self._context, actor, self._event_id)] if actor else []
        for part in self._extra:
            part.setParent(None)
        self._side.setWidget(side_column(*self._extra, *parts, who_is_missing(self._context, self._event_id)))

    def _seat(self, actor_id: str, ring: int, angle: int) -> None:
        actors.seat(self._session, ActorId(actor_id), ring, angle if angle >= 0 else None, self._event_id)

    def _ask_relation(self, one: str, two: str) -> None:
        menu = QMenu(self)
        for kind in vocabulary().relation_types.values():
            action = menu.addAction(kind.name(self._context.say.code))
            action.triggered.connect(
                lambda _, code=kind.code: actors.relate(self._session, ActorId(one), ActorId(two), code)
            )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def _ask_other(self, actor_id: str) -> None:
        code = self._context.say.code
        others = [_Name(a.id, a.name(code)) for a in self._session.workspace.actors if a.id != actor_id]
        self.others.ask(others, self._context.say("map.other"))
        self.others.move(theme.px(24), theme.px(56))

    def _relate_by_name(self, other: str) -> None:
        if self.map.selected:
            actors.relate(self._session, self.map.selected, ActorId(other), "cooperation")
        self.map.setFocus()
