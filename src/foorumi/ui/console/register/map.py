"""The half-circle map of actors: where a person points, drags and types; what it looks like is in map_painting."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from foorumi.domain.ids import ActorId
from foorumi.domain.map_ground import COMMON_GROUND, MapGround
from foorumi.domain.map_layout import MapLayout, Place, Seat, Space, map_layout, only
from foorumi.domain.relations import Relation
from foorumi.domain.vocabulary import vocabulary
from foorumi.i18n import Language
from foorumi.ui.console.register.map_painting import Picture, paint_map
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.messages import announce
from foorumi.ui.widgets.told import Told

RADIUS = 10
HIT = 20
LABEL_WIDTH = 100
SMALLEST = (420, 400)
ROOMY = 560
"""From so many pixels of height on, at 100 %, shapes are as large as they get."""
KEYS = {Qt.Key.Key_L: "relate", Qt.Key.Key_N: "need", Qt.Key.Key_T: "offer", Qt.Key.Key_P: "pin"}
KEYS |= {Qt.Key.Key_Return: "open", Qt.Key.Key_Enter: "open", Qt.Key.Key_Delete: "delete"}


class ActorMap(QWidget):
    """A map of actors. Signals: chosen(actor id or ""), wants_seat(actor id, ring, angle in tenths of a degree or -1),
    wants_relation(from id, to id), wants(what, actor id): relate, need, offer, pin, open, delete;
    wants_menu(actor id, where), wants_zoom(by a step)."""

    chosen = Signal(str)
    wants_seat = Signal(str, int, int)
    wants_relation = Signal(str, str)
    wants = Signal(str, str)
    wants_menu = Signal(str, QPoint)
    wants_zoom = Signal(int)

    def __init__(self, say: Language) -> None:
        super().__init__()
        self._say = say
        self.layout_: MapLayout | None = None
        self.shown: MapLayout | None = None
        self.selected: ActorId | None = None
        self.is_linking = False
        self.shows_exchanges = True
        self.pair: tuple[ActorId, ActorId] | None = None
        self.over: Seat | None = None
        self._is_stale = True
        self._filter: frozenset[ActorId] | None = None
        self._places: tuple[Place, ...] = ()
        self._ground = COMMON_GROUND
        self._ties: Sequence[Relation] = ()
        self._badges: Mapping[ActorId, frozenset[str]] = {}
        self._from: Seat | None = None
        self._pointer: QPointF | None = None
        self._ties_by_drag = False
        self.setObjectName("map")
        self.setAccessibleName(say("map.name"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST[0], theme.px(SMALLEST[1]))
        self.setMouseTracking(True)

    def show_actors(
        self,
        places: Sequence[Place],
        ties: Sequence[Relation],
        badges: Mapping[ActorId, frozenset[str]],
        ground: MapGround,
        shown: frozenset[ActorId] | None = None,
    ) -> None:
        """Show actors, the ties between them, and who has needs and offers; only ``shown`` if given."""
        is_same = (tuple(places), ground) == (self._places, self._ground)
        self._places, self._ties, self._badges, self._ground = tuple(places), ties, badges, ground
        is_same = is_same and shown == self._filter
        self._filter = shown
        if not is_same:
            self._lay_out_if_seen()
        self.update()

    def select(self, actor_id: ActorId | None) -> None:
        """Put an actor and its partners in focus, or nobody."""
        is_new = actor_id != self.selected
        self.selected = actor_id
        seat = self._seat(actor_id)
        words = self._words(seat) if seat else ""
        self.setAccessibleDescription(words)
        if is_new and words and self.hasFocus():
            announce(self, words)
        self.update()

    def _words(self, seat: Seat) -> str:
        ties = sum(seat.id in (tie.from_id, tie.to_id) for tie in self._ties)
        ring = vocabulary().rings[seat.ring - 1](self._say.code)
        return f"{' '.join(seat.lines)}, {ring}, {self._say('map.tie_count', n=ties)}"

    def told_parts(self) -> list[Told]:
        """The actors, for a screen reader."""
        seats = sorted(self.shown.seats, key=_in_order) if self.shown else ()
        return [
            Told(
                self._words(seat),
                _around(seat),
                is_chosen=seat.id == self.selected,
                is_current=seat.id == self.selected and self.hasFocus(),
                press=partial(self.chosen.emit, seat.id),
            )
            for seat in seats
        ]

    def _lay_out_if_seen(self) -> None:
        """Lay out now when somebody looks, else when the map is next painted: a large one takes a moment."""
        self._is_stale = True
        if self.isVisible():
            self._lay_out()

    def _lay_out(self) -> None:
        self._is_stale = False
        self.over = None
        measure = QFontMetricsF(theme.font("caption")).horizontalAdvance
        line = theme.line_height("caption")
        radius = theme.px(RADIUS) * min(1.0, max(0.7, self.height() / theme.px(ROOMY)))
        space = Space(self.width(), self.height(), line, radius, theme.px(LABEL_WIDTH))
        self.layout_ = map_layout(self._places, measure, space, self._ground, self.layout_)
        self.shown = only(self.layout_, self._filter, measure)

    @property
    def chosen_seat(self) -> Seat | None:
        """Where the chosen actor sits."""
        return self._seat(self.selected)

    def _focus(self) -> dict[ActorId, Seat]:
        """The chosen actor and those tied to it, each with its name where there is room among them."""
        if not self.selected or self.shown is None or self.layout_ is None:
            return {}
        ends = [{tie.from_id, tie.to_id} for tie in self._ties] + [set(self.pair or ())]
        near = frozenset({self.selected}.union(*(pair for pair in ends if self.selected in pair)))
        seen = frozenset(seat.id for seat in self.shown.seats)
        measure = QFontMetricsF(theme.font("caption")).horizontalAdvance
        return {seat.id: seat for seat in only(self.layout_, near & seen, measure).seats}

    def _seat(self, actor_id: str | None) -> Seat | None:
        seats = self.layout_.seats if self.layout_ else ()
        return next((seat for seat in seats if seat.id == actor_id), None)

    def seat_at(self, at: QPointF) -> Seat | None:
        """The actor at a point: its shape or its label."""
        seats = self.shown.seats if self.shown else ()
        near = [seat for seat in seats if abs(seat.x - at.x()) <= HIT and abs(seat.y - at.y()) <= HIT]
        if near:
            return min(near, key=lambda seat: abs(seat.x - at.x()) + abs(seat.y - at.y()))
        return next((seat for seat in seats if seat.box and _rect(seat.box).contains(at)), None)

    def _point_at(self, seat: Seat | None) -> None:
        """Show the name of the actor the mouse is over."""
        self.setCursor(Qt.CursorShape.PointingHandCursor if seat else Qt.CursorShape.ArrowCursor)
        if seat != self.over:
            self.over = seat
            self.update()

    def _is_moving(self) -> bool:
        return self._from is not None and self._pointer is not None and not self._ties_by_drag

    def _picture(self) -> Picture:
        assert self.layout_
        assert self.shown
        lit = 0
        if self._is_moving() and self._pointer:
            lit = self.layout_.at(self._pointer.x(), self._pointer.y())[0]
        target = self.seat_at(self._pointer) if self._pointer and self._ties_by_drag and self._from else None
        return Picture(
            layout=self.shown,
            say=self._say,
            ties=self._ties,
            badges=self._badges if self.shows_exchanges else {},
            selected=self.selected,
            has_focus=self.hasFocus(),
            pinned=frozenset(place.id for place in self._places if place.angle is not None),
            pair=self.pair,
            lit_ring=lit,
            dragged=self._from if self._pointer else None,
            pointer=self._pointer,
            is_rubber=self._ties_by_drag,
            target=target,
            over=self.over,
            focus=self._focus(),
        )

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_stale:
            self._lay_out()
        painter = QPainter(self)
        paint_map(painter, QRectF(self.rect()), self._picture())
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out_if_seen()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._from = self.seat_at(event.position())
        self._ties_by_drag = self.is_linking or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._pointer = None
        self.chosen.emit(self._from.id if self._from else "")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from and event.buttons() & Qt.MouseButton.LeftButton:
            away = event.position() - QPointF(self._from.x, self._from.y)
            if self._pointer or away.manhattanLength() > HIT:
                self._pointer = event.position()
                self.update()
            return
        self._point_at(self.seat_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved, self._from = self._from, None
        if moved and self._pointer and self.layout_:
            other = self.seat_at(event.position())
            if not self._ties_by_drag:
                ring, angle = self.layout_.at(event.position().x(), event.position().y())
                self.wants_seat.emit(moved.id, ring, round(angle * 10))
            elif other and other.id != moved.id:
                self.wants_relation.emit(moved.id, other.id)
        self._pointer = None
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if seat := self.seat_at(event.position()):
            self.wants.emit("open", seat.id)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        seat = self.seat_at(QPointF(event.pos())) if by_mouse else self._seat(self.selected)
        if seat:
            self.chosen.emit(seat.id)
            where = event.pos() if by_mouse else QPoint(round(seat.x), round(seat.y))
            self.wants_menu.emit(seat.id, self.mapToGlobal(where))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            seat = self.seat_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words(seat) if seat else "", self)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        seats = self.shown.seats if self.shown else ()
        order = sorted(seats, key=_in_order)
        seat, key = self._seat(self.selected), Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and order:
            step = 1 if key == Qt.Key.Key_Right else -1
            at = (order.index(seat) + step) % len(order) if seat in order else 0
            self.chosen.emit(order[at].id)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and seat:
            self._step_across(seat, -1 if key == Qt.Key.Key_Down else 1)
        elif seat and Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self.wants_seat.emit(seat.id, key - Qt.Key.Key_0, -1)
        elif seat and key in KEYS:
            self.wants.emit(KEYS[key], seat.id)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.wants_zoom.emit(1 if key == Qt.Key.Key_Plus else -1)
        elif key == Qt.Key.Key_Escape:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)

    def _step_across(self, seat: Seat, step: int) -> None:
        """Choose the actor of the next ring outwards or inwards that is nearest in angle."""
        seats = self.shown.seats if self.shown else ()
        rings = sorted({other.ring for other in seats if (other.ring - seat.ring) * step > 0}, reverse=step < 0)
        if rings:
            near = [other for other in seats if other.ring == rings[0]]
            self.chosen.emit(min(near, key=lambda other: abs(other.angle - seat.angle)).id)


def _in_order(seat: Seat) -> tuple[float, int]:
    """The order in which the arrow keys go from actor to actor."""
    return seat.angle, seat.ring


def _around(seat: Seat) -> QRectF:
    return QRectF(seat.x - HIT, seat.y - HIT, 2 * HIT, 2 * HIT)


def _rect(box: tuple[float, float, float, float]) -> QRectF:
    return QRectF(QPointF(*box[:2]), QPointF(*box[2:]))
