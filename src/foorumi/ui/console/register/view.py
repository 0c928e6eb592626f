"""The register: the same actors as a list and as a map, with filters, layers, and everything about the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId, MunicipalityId
from foorumi.domain.map_places import ground, places, rings
from foorumi.domain.matching import Suggestion
from foorumi.domain.names import near_names
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import actors, relations
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.wall_pieces import ThemeList
from foorumi.ui.console.layout import LARGEST_BESIDE
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.register.asking import ask_double, ask_merge, ask_seat
from foorumi.ui.console.register.could_fit import could_fit
from foorumi.ui.console.register.detail import ActorDetail
from foorumi.ui.console.register.fields import with_add
from foorumi.ui.console.register.filters import Filters
from foorumi.ui.console.register.layers import Layers
from foorumi.ui.console.register.list import ActorList, filtered
from foorumi.ui.console.register.map import ActorMap
from foorumi.ui.console.register.map_area import MapArea
from foorumi.ui.console.register.panels import who_is_missing
from foorumi.ui.console.register.places import badges, guess_type
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.frames import ListsPage, flow, turn

SHOWN = frozenset(
    {
        Part.actor, Part.municipality, Part.placement, Part.relation, Part.exchange, Part.match, Part.voice,
        Part.map_ground, Part.contact, Part.practice, Part.attendee, Part.event,
    }
)  # fmt: skip
SIDE_WIDTH = 372
WIDEST_SIDE = 430
WIDEST_ACTS = 520
SIDE_SHARE = 0.38
SIDE_HEIGHT = 340
NARROW = 930
"""In a page narrower than this at 100 % the side would leave the map less than it needs, and stands under it."""

WIDGET_MAX = 16_777_215
SOON_MS = 60
LIST_FROM = 150
"""Over so many actors the list is what is shown first."""


@dataclass(frozen=True, slots=True)
class _Name:
    id: str
    name: str


class RegisterView(ListsPage):
    """The register of the workspace, or of an event with that event's rings. Its owner places ``acts``, the way between
    list and map and what else is given, in its own head."""

    def __init__(self, context: Context, event_id: EventId | None = None, acts: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._acts = list(acts)
        self._context = context
        self._session = context.session
        self._event_id = event_id
        say = context.say
        self.add = QLineEdit()
        self.add.setProperty("draft", True)
        self.add.setObjectName("add")
        self.add.setPlaceholderText(say("actors.add"))
        self.add.setAccessibleName(say("actors.add"))
        self.add.setMinimumWidth(theme.px(180))
        self.filters = Filters(context)
        self.filters.changed.connect(self._show)
        self.switch = Segmented(
            say("actors.parts"),
            [("list", say("actors.as_list"), "list-ordered"), ("map", say("actors.as_map"), "waypoints")],
        )
        self.switch.segment("list").setObjectName("as_list")
        self.switch.segment("map").setObjectName("as_map")
        self.switch.chosen.connect(lambda _: self._switch())
        self.layers = Layers(context)
        self.layers.changed.connect(self._show)
        self.layers.linking.connect(self._link)
        self.list = ActorList(say)
        self.list.chosen.connect(self.choose)
        self.list.opened.connect(self._open)
        self.list.delete_asked.connect(self._delete)
        self.map = ActorMap(say)
        self.map.chosen.connect(self.choose)
        self.map.wants_seat.connect(self._seat)
        self.map.wants_relation.connect(self._ask_relation)
        self.map.wants.connect(self._wanted)
        self.map.wants_menu.connect(self._menu)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.area = MapArea(self.map)
        self.area.zoomed.connect(lambda: self.layers.show_zoom(self.area.can_zoom))
        self.layers.zoom.connect(self.area.zoom)
        self.layers.show_zoom(self.area.can_zoom)
        self.stack.addWidget(self.area)
        self.detail = ActorDetail(context, event_id)
        self.detail.closed.connect(lambda: self.choose(""))
        self.detail.merge_asked.connect(lambda actor_id: ask_merge(context, ActorId(actor_id)))
        self._panels = scrolled(QWidget())
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._show_side)
        self.others = ThemeList(say, self, names_new=False)
        self.others.chosen.connect(self._relate_by_name)
        self.others.left.connect(self.map.setFocus)
        context.signals.changed.connect(self._changed)
        many = len(self._session.workspace.actors) > LIST_FROM
        self.show_as("list" if many else "map")
        self._show()

    def _lay_out(self) -> None:
        adding = with_add(self.add, self._context.say("actors.add_one"), self._add)
        self.acts = flow(self.switch, *self._acts, gap=12)
        wide = sum(act.sizeHint().width() + 12 for act in (self.switch, *self._acts))
        self.acts.setMinimumWidth(min(wide, theme.px(WIDEST_ACTS) if theme.text_percent > LARGEST_BESIDE else wide))
        head = flow(adding, *self.filters.parts, gap=8)
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.detail, 1)
        side.addWidget(self._panels, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.px(16))
        self._body.addWidget(self.stack, 1)
        self._body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(head)
        column.addWidget(self.layers)
        column.addLayout(self._body, 1)

    def show_as(self, what: str) -> None:
        """Show the list or the map."""
        self.switch.set_value(what)
        self._switch()

    def _switch(self) -> None:
        is_map = self.switch.value() == "map"
        if not is_map:
            self.list.show_actors(self._session.workspace, self._found(), self.map.selected)
        self.stack.setCurrentWidget(self.area if is_map else self.list)
        self._show_columns()
        self.layers.setVisible(is_map)

    def _show_columns(self) -> None:
        """Give the list the whole width while nobody is chosen."""
        self.side.setVisible(self.switch.value() == "map" or self.map.selected is not None)

    def choose(self, actor_id: str) -> None:
        """Put an actor in focus and show its fields; nobody with an empty id."""
        actor = self._session.workspace.actor(ActorId(actor_id))
        self.map.select(actor.id if actor else None)
        self.list.choose(self.map.selected)
        self.area.show_chosen()
        self._show_columns()
        self._soon.start()

    def _found(self) -> list[Actor]:
        return filtered(self._session.workspace, self.filters.value(), date.today(), self._event_id)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self.filters.refresh()
            self._show()

    def _show(self) -> None:
        workspace, chosen = self._session.workspace, self.filters.value()
        found = self._found()
        if self.switch.value() == "list":
            self.list.show_actors(workspace, found, self.map.selected)
        self.map.shows_exchanges = self.layers.has("exchanges")
        self.map.show_actors(
            places(workspace, self._context.say.code, self._event_id),
            [tie for tie in workspace.relations if self.layers.shows(tie)],
            badges(workspace),
            ground(workspace),
            None if chosen.is_everything else frozenset(actor.id for actor in found),
        )
        if self.map.selected and workspace.actor(self.map.selected) is None:
            self.map.select(None)
        self._show_side()

    def _show_side(self) -> None:
        """Show the fields of the chosen actor, or the panels; waits a moment while somebody walks through the map."""
        self._soon.stop()
        selected = self.map.selected
        self.detail.show_actor(selected, anew=False)
        self._panels.setVisible(selected is None)
        if selected is None:
            missing = who_is_missing(
                self._context,
                self._event_id,
                lambda: ask_seat(self._context, self._event_id),
                lambda: actors.arrange(self._session),
            )
            fit = could_fit(self._context, self._show_pair)
            self._panels.setWidget(_side_column(*filter(None, (fit, missing))))
        self.list.show_all_columns(selected is None)
        self._show_columns()

    def _show_pair(self, pair: Suggestion | None) -> None:
        """Draw a proposed pair on the map, or none."""
        ends = (pair.need.actor_id, pair.offer.actor_id) if pair else (None, None)
        self.map.pair = (ends[0], ends[1]) if ends[0] and ends[1] else None
        self.map.update()

    def _open(self, actor_id: str) -> None:
        self.choose(actor_id)
        self._show_side()
        self.detail.focus_first()

    def _link(self, is_on: bool) -> None:
        self.map.is_linking = is_on

    # -- acts -----------------------------------------------------------------------------------
    def _add(self) -> None:
        name = " ".join(self.add.text().split())
        if not name:
            return
        near = near_names(name, self._session.workspace.actors)
        if near:
            ask_double(self._context, name, near, lambda: self._add_named(name), self._take_known)
        else:
            self._add_named(name)

    def _add_named(self, name: str) -> None:
        self.add.clear()
        place = MunicipalityId(chosen) if (chosen := self.filters.value().municipality) else None
        self.choose(actors.add(self._session, name, type=guess_type(name), municipality_id=place))

    def _take_known(self, actor_id: str) -> None:
        self.add.clear()
        self.choose(actor_id)

    def _delete(self, actor_id: str) -> None:
        actors.delete(self._session, ActorId(actor_id))
        self._context.tell(self._context.say("actors.deleted"))

    def _seat(self, actor_id: str, ring: int, angle: int) -> None:
        actors.seat(self._session, ActorId(actor_id), ring, angle if angle >= 0 else None, self._event_id)

    def _wanted(self, what: str, actor_id: str) -> None:
        self.choose(actor_id)
        self._show_side()
        if what == "relate":
            self._ask_other(actor_id)
        elif what == "delete":
            self._delete(actor_id)
        elif what == "pin":
            self._pin(ActorId(actor_id))
        elif what in ("need", "offer"):
            self.detail.choose_part("exchanges")
            if field := self.detail.findChild(QLineEdit, f"add_{what}"):
                field.setFocus()
        else:
            self.detail.focus_first()

    def _pin(self, actor_id: ActorId) -> None:
        """Pin a seat where it is, or let it go."""
        ring, angle = rings(self._session.workspace, self._event_id).get(actor_id, (3, None))
        seats = self.map.layout_.seats if self.map.layout_ else ()
        where = next((round(seat.angle * 10) for seat in seats if seat.id == actor_id), None)
        actors.seat(self._session, actor_id, ring, where if angle is None else None, self._event_id)

    def _menu(self, actor_id: str, where: QPoint) -> None:
        say = self._context.say
        menu = QMenu(self)
        for n, ring in enumerate(vocabulary().rings, 1):
            menu.addAction(f"{ring(say.code)}\t{n}").triggered.connect(lambda _, n=n: self._seat(actor_id, n, -1))
        menu.addSeparator()
        is_pinned = rings(self._session.workspace, self._event_id).get(ActorId(actor_id), (3, None))[1] is not None
        for what, key, words in (
            ("open", "Enter", say("map.open")),
            ("relate", "L", say("map.relate")),
            ("need", "N", say("map.need")),
            ("offer", "T", say("map.offer")),
            ("pin", "P", say("map.unpin") if is_pinned else say("map.pin")),
            ("delete", "Del", say("actors.delete")),
        ):
            menu.addAction(f"{words}\t{key}").triggered.connect(lambda _, what=what: self._wanted(what, actor_id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _ask_relation(self, one: str, two: str) -> None:
        menu = QMenu(self)
        menu.setObjectName("relation_menu")
        for kind in self._session.workspace.vocabulary.relation_types.values():
            if not kind.is_offered:
                continue
            action = menu.addAction(kind.name(self._context.say.code))
            action.triggered.connect(
                lambda _, code=kind.code: relations.relate(self._session, ActorId(one), ActorId(two), code)
            )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def _ask_other(self, actor_id: str) -> None:
        code = self._context.say.code
        others = [_Name(a.id, a.name(code)) for a in self._session.workspace.actors if a.id != actor_id]
        self.others.ask(others, self._context.say("map.other"))
        self.others.move(theme.px(24), theme.px(112))

    def _relate_by_name(self, other: str) -> None:
        if self.map.selected:
            relations.relate(self._session, self.map.selected, ActorId(other), "cooperation")
        self.map.setFocus()

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self._body, self.width(), NARROW)
        is_beside = self._body.direction() == QBoxLayout.Direction.LeftToRight
        wide = min(theme.px(SIDE_WIDTH), WIDEST_SIDE, round(self.width() * SIDE_SHARE))
        self.side.setMaximumWidth(wide if is_beside else WIDGET_MAX)
        self.side.setMinimumWidth(wide if is_beside else 0)
        self.side.setMinimumHeight(0 if is_beside else theme.px(SIDE_HEIGHT))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._soon.stop()  # the file may be closed when a page has gone


def _side_column(*parts: QWidget) -> QWidget:
    """Panels below each other."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(4), 0)
    column.setSpacing(theme.px(12))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return inside
