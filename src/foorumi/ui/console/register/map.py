"""The half-circle map of actors: rings of involvement, sectors of looks, and the ties between them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from foorumi.domain.ids import ActorId
from foorumi.domain.map_ground import COMMON_GROUND, MapGround
from foorumi.domain.map_layout import MapLayout, Place, Seat, Space, map_layout
from foorumi.domain.relations import Relation
from foorumi.domain.vocabulary import vocabulary
from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.shapes import actor_path, paint_actor

RADIUS = 10
HIT = 20
DIM = 0.3
BEND = 0.22
GROUNDS = {1: "bg.selected", 2: "bg.hover", 3: "bg.surface"}


class ActorMap(QWidget):
    """A map of actors. Signals: chosen(actor id or ""), wants_seat(actor id, ring, angle in tenths of a degree or -1),
    wants_relation(from id, to id), wants_other(actor id) to be asked for by name, wants_delete(actor id)."""

    chosen = Signal(str)
    wants_seat = Signal(str, int, int)
    wants_relation = Signal(str, str)
    wants_other = Signal(str)
    wants_delete = Signal(str)

    def __init__(self, say: Language) -> None:
        super().__init__()
        self._say = say
        self.layout_: MapLayout | None = None
        self.selected: ActorId | None = None
        self.is_linking = False
        self.shows_ties = True
        self.shows_exchanges = True
        self.faint: frozenset[ActorId] = frozenset()
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
        self.setMinimumSize(theme.px(480), theme.px(360))

    def show_actors(
        self,
        places: Sequence[Place],
        ties: Sequence[Relation],
        badges: Mapping[ActorId, frozenset[str]],
        ground: MapGround,
    ) -> None:
        """Show actors, the ties between them, and who has needs and offers."""
        is_same = (tuple(places), ground) == (self._places, self._ground)
        self._ground = ground
        self._places, self._ties, self._badges = tuple(places), ties, badges
        if not is_same:
            self._lay_out()
        self.update()

    def select(self, actor_id: ActorId | None) -> None:
        """Put an actor and its partners in focus, or nobody."""
        self.selected = actor_id
        seat = self._seat(actor_id)
        self.setAccessibleDescription(self._words(seat) if seat else "")
        self.update()

    def _words(self, seat: Seat) -> str:
        return f"{' '.join(seat.lines)}, {vocabulary().rings[seat.ring - 1](self._say.code)}"

    def _lay_out(self) -> None:
        metrics = QFontMetricsF(theme.font("caption"))
        space = Space(self.width(), self.height(), theme.line_height("caption"), theme.px(RADIUS), theme.px(100))
        self.layout_ = map_layout(self._places, metrics.horizontalAdvance, space, self._ground, self.layout_)

    def _seat(self, actor_id: str | None) -> Seat | None:
        seats = self.layout_.seats if self.layout_ else ()
        return next((seat for seat in seats if seat.id == actor_id), None)

    def _seat_at(self, at: QPointF) -> Seat | None:
        seats = self.layout_.seats if self.layout_ else ()
        for seat in seats:
            if abs(seat.x - at.x()) <= theme.px(HIT) and abs(seat.y - at.y()) <= theme.px(HIT):
                return seat
            if seat.box and QRectF(QPointF(*seat.box[:2]), QPointF(*seat.box[2:])).contains(at):
                return seat
        return None

    def _partners(self) -> set[str]:
        if not self.selected:
            return set()
        ends = [{tie.from_id, tie.to_id} for tie in self._ties]
        return {self.selected}.union(*(pair for pair in ends if self.selected in pair))

    def _paint_ground(self, painter: QPainter, layout: MapLayout) -> None:
        centre = QPointF(*layout.centre)
        lit = layout.at(self._pointer.x(), self._pointer.y())[0] if self._is_moving() and self._pointer else 0
        for ring in (3, 2, 1):
            width, height = layout.ring_size(ring)
            path = QPainterPath(centre - QPointF(width, 0))
            path.arcTo(QRectF(centre.x() - width, centre.y() - height, 2 * width, 2 * height), 180, -180)
            path.closeSubpath()
            painter.setPen(QPen(theme.c("primary" if ring == lit else "border.subtle"), 3 if ring == lit else 1))
            painter.setBrush(theme.c(GROUNDS[ring]))
            painter.drawPath(path)
        self._name_rings(painter, layout, lit)

    def _name_rings(self, painter: QPainter, layout: MapLayout, lit: int) -> None:
        line, right = theme.line_height("caption"), Qt.AlignmentFlag.AlignRight
        for ring, words in enumerate(vocabulary().rings, 1):
            painter.setFont(theme.font("label" if ring == lit else "caption"))
            painter.setPen(theme.c("primary.text" if ring == lit else "text.secondary"))
            edge = layout.centre[0] + layout.ring_size(ring)[0] + theme.px(12)
            top = layout.centre[1] + theme.px(20) + max(0, ring - 2) * line
            room = QRectF(edge - theme.px(160), top, theme.px(160), line)
            if ring == 1:
                room.moveCenter(QPointF(layout.centre[0], room.center().y()))
            align = Qt.AlignmentFlag.AlignHCenter if ring == 1 else right
            painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, words(self._say.code))

    def _paint_ties(self, painter: QPainter, layout: MapLayout) -> None:
        seats = {seat.id: seat for seat in layout.seats}
        centre = QPointF(*layout.centre)
        for tie in self._ties:
            one, two = seats.get(tie.from_id), seats.get(tie.to_id)
            if one is None or two is None:
                continue
            is_near = self.selected in (tie.from_id, tie.to_id)
            if self.selected and not is_near:
                continue
            pen = QPen(theme.c("primary" if is_near else "border.subtle"), 2 if is_near else 1)
            if tie.type == "wished":
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            a, b = QPointF(one.x, one.y), QPointF(two.x, two.y)
            middle = (a + b) / 2
            path = QPainterPath(a)
            path.quadTo(middle + (centre - middle) * BEND, b)
            painter.drawPath(path)

    def _paint_seat(self, painter: QPainter, seat: Seat, is_focus: bool) -> None:
        radius, at = seat.radius, QPointF(seat.x, seat.y)
        painter.setOpacity(1 if is_focus else DIM)
        if seat.id == self.selected:
            painter.setPen(QPen(theme.c("focus" if self.hasFocus() else "primary"), 3))
            painter.setBrush(theme.c("bg.surface"))
            painter.drawEllipse(at, radius + 6, radius + 6)
        paint_actor(painter, theme, seat.look, at, radius, seat.ring == 4)
        if self.shows_exchanges:
            for direction, side in (("need", 1), ("offer", -1)):
                if direction in self._badges.get(seat.id, frozenset()):
                    self._paint_badge(painter, at + QPointF(side * radius, -radius), direction)
        if seat.box is not None:
            self._paint_label(painter, seat, seat.box)
        painter.setOpacity(1)

    def _paint_badge(self, painter: QPainter, at: QPointF, direction: str) -> None:
        painter.setPen(QPen(theme.c(f"note.{direction}.edge"), 1.5))
        painter.setBrush(theme.c(f"note.{direction}"))
        painter.drawEllipse(at, 6, 6)
        painter.save()
        painter.translate(at)
        painter.rotate(180 if direction == "need" else 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.c(f"note.{direction}.edge"))
        painter.drawPath(actor_path("triangle", QPointF(0, 0), 2.8))
        painter.restore()

    def _paint_label(self, painter: QPainter, seat: Seat, box: tuple[float, float, float, float]) -> None:
        font = theme.font("caption")
        font.setItalic(seat.ring == 4)
        font.setBold(seat.id == self.selected)
        metrics, line = QFontMetricsF(font), theme.line_height("caption")
        for n, text in enumerate(seat.lines):
            left = (box[0] + box[2] - metrics.horizontalAdvance(text)) / 2
            base = box[1] + n * line + (line - metrics.height()) / 2 + metrics.ascent()
            letters = QPainterPath()
            letters.addText(QPointF(left, base), font, text)
            ground = QPen(theme.c(GROUNDS.get(seat.ring, "bg.surface")), 4)
            ground.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(letters, ground)
            painter.fillPath(letters, theme.c("text.primary"))

    def _is_moving(self) -> bool:
        return self._from is not None and not self._ties_by_drag

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.c("border.subtle"), 1))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.layout_ is None:
            self._lay_out()
        assert self.layout_ is not None
        self._paint_ground(painter, self.layout_)
        if self.shows_ties:
            self._paint_ties(painter, self.layout_)
        partners = self._partners()
        for seat in self.layout_.seats:
            is_focus = (not partners or seat.id in partners) and seat.id not in self.faint
            self._paint_seat(painter, seat, is_focus)
        if self._from and self._pointer:
            at = QPointF(self._from.x, self._from.y)
            if self._ties_by_drag:
                painter.setPen(QPen(theme.c("primary"), 3))
                painter.drawLine(at, self._pointer)
            else:
                paint_actor(painter, theme, self._from.look, self._pointer, theme.px(RADIUS))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = self._seat_at(event.position())
        self._ties_by_drag = self.is_linking or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._pointer = None
        self.chosen.emit(self._from.id if self._from else "")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from:
            away = event.position() - QPointF(self._from.x, self._from.y)
            if self._pointer or away.manhattanLength() > theme.px(HIT):
                self._pointer = event.position()
                self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved, self._from = self._from, None
        if moved and self._pointer and self.layout_:
            other = self._seat_at(event.position())
            if not self._ties_by_drag:
                ring, angle = self.layout_.at(event.position().x(), event.position().y())
                self.wants_seat.emit(moved.id, ring, round(angle * 10))
            elif other and other.id != moved.id:
                self.wants_relation.emit(moved.id, other.id)
        self._pointer = None
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = sorted(self.layout_.seats, key=lambda seat: (seat.angle, seat.ring)) if self.layout_ else []
        seat, key = self._seat(self.selected), event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and order:
            step = 1 if key == Qt.Key.Key_Right else -1
            at = (order.index(seat) + step) % len(order) if seat else 0
            self.chosen.emit(order[at].id)
        elif seat and Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self.wants_seat.emit(seat.id, key - Qt.Key.Key_0, -1)
        elif seat and key == Qt.Key.Key_L:
            self.wants_other.emit(seat.id)
        elif seat and key == Qt.Key.Key_Delete:
            self.wants_delete.emit(seat.id)
        elif key == Qt.Key.Key_Escape:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)
