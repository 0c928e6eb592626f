"""What the map of actors looks like: the ground of the rings, ties, shapes, badges and labels."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from foorumi.domain.ids import ActorId
from foorumi.domain.map_labels import Box, overlap
from foorumi.domain.map_layout import MapLayout, Seat
from foorumi.domain.relations import Relation
from foorumi.domain.vocabulary import vocabulary
from foorumi.i18n import Language
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint.shapes import actor_path, paint_actor

DIM = 0.3
BEND = 0.22
HALO = 4
THRONG = 150
"""Over so many actors only the ties of the chosen one are drawn."""

GROUNDS = {1: "bg.selected", 2: "bg.hover", 3: "bg.surface"}


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is to be seen of the map at a moment."""

    layout: MapLayout
    say: Language
    ties: Sequence[Relation]
    badges: Mapping[ActorId, frozenset[str]]
    selected: ActorId | None
    has_focus: bool
    pinned: frozenset[ActorId]
    pair: tuple[ActorId, ActorId] | None
    lit_ring: int
    dragged: Seat | None
    pointer: QPointF | None
    is_rubber: bool
    target: Seat | None
    over: Seat | None
    focus: Mapping[ActorId, Seat]


def paint_map(painter: QPainter, area: QRectF, picture: Picture) -> None:
    """Paint the whole map."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.c("border.subtle"), 1))
    painter.setBrush(theme.c("bg.surface"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    _paint_ground(painter, picture)
    _paint_ties(painter, picture)
    near = picture.focus
    covered = [seat.box for seat in near.values() if seat.box]
    for seat in picture.layout.seats:
        if near and seat.id not in near and seat.box and any(overlap(seat.box, box) for box in covered):
            seat = replace(seat, box=None)  # the names of those in focus come before the others'
        _paint_seat(painter, picture, near.get(seat.id, seat), not near or seat.id in near)
    for seat in filter(None, (near.get(picture.selected) if picture.selected else None, picture.over)):
        if seat.box is None:
            _paint_label(painter, seat, _own_box(picture.layout, seat), True)
    if not picture.layout.seats:
        painter.setFont(theme.font("lead"))
        painter.setPen(theme.c("text.secondary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, picture.say("map.nobody"))
    if picture.dragged and picture.pointer:
        _paint_drag(painter, picture, picture.dragged, picture.pointer)


def _paint_ground(painter: QPainter, picture: Picture) -> None:
    layout, lit = picture.layout, picture.lit_ring
    centre = QPointF(*layout.centre)
    for ring in (3, 2, 1):
        width, height = layout.ring_size(ring)
        path = QPainterPath(centre - QPointF(width, 0))
        path.arcTo(QRectF(centre.x() - width, centre.y() - height, 2 * width, 2 * height), 180, -180)
        path.closeSubpath()
        painter.setPen(QPen(theme.c("primary" if ring == lit else "border.subtle"), 3 if ring == lit else 1))
        painter.setBrush(theme.c(GROUNDS[ring]))
        painter.drawPath(path)
    line, right = theme.line_height("caption"), Qt.AlignmentFlag.AlignRight
    for ring, words in enumerate(vocabulary().rings, 1):
        painter.setFont(theme.font("label"))
        painter.setPen(theme.c("primary.text" if ring == lit else "text.secondary"))
        edge = min(centre.x() + layout.ring_size(ring)[0] + theme.px(12), layout.space.width - theme.px(8))
        top = centre.y() + theme.px(14) + max(0, ring - 2) * line
        room = QRectF(edge - theme.px(200), top, theme.px(200), line)
        if ring == 1:
            room.moveCenter(QPointF(centre.x(), room.center().y()))
        align = Qt.AlignmentFlag.AlignHCenter if ring == 1 else right
        painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, words(picture.say.code))


def _paint_ties(painter: QPainter, picture: Picture) -> None:
    seats = {seat.id: seat for seat in picture.layout.seats}
    centre = QPointF(*picture.layout.centre)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for tie in picture.ties:
        one, two = seats.get(tie.from_id), seats.get(tie.to_id)
        is_near = picture.selected in (tie.from_id, tie.to_id)
        is_hidden = not is_near and (picture.selected or len(seats) > THRONG)
        if one is None or two is None or is_hidden:
            continue
        _paint_tie(painter, tie, _curve(one, two, centre), is_near)
    if picture.pair and all(end in seats for end in picture.pair):
        painter.setPen(QPen(theme.c("primary"), 3))
        painter.drawPath(_curve(seats[picture.pair[0]], seats[picture.pair[1]], centre))


def _paint_tie(painter: QPainter, tie: Relation, path: QPainterPath, is_near: bool) -> None:
    ink = theme.c("primary" if is_near else "border.control")
    width = 2 if is_near else 1
    if tie.type == "tension":
        ink = theme.c("rowan")
    if not is_near:
        ink.setAlphaF(0.45)
    if tie.type == "agreement":
        painter.setPen(QPen(ink, width + 3))
        painter.drawPath(path)
        painter.setPen(QPen(theme.c("bg.surface"), 2))
        painter.drawPath(path)
        return
    pen = QPen(ink, width)
    if tie.type in ("wished", "tension") or tie.state == "wished":
        pen.setDashPattern([1, 2] if tie.type == "tension" else [4, 3])
    painter.setPen(pen)
    painter.drawPath(path)


def _curve(one: Seat, two: Seat, centre: QPointF) -> QPainterPath:
    a, b = QPointF(one.x, one.y), QPointF(two.x, two.y)
    middle = (a + b) / 2
    path = QPainterPath(a)
    path.quadTo(middle + (centre - middle) * BEND, b)
    return path


def _paint_seat(painter: QPainter, picture: Picture, seat: Seat, is_focus: bool) -> None:
    at, is_chosen = QPointF(seat.x, seat.y), seat.id == picture.selected
    painter.setOpacity(1 if is_focus else DIM)
    if is_chosen or (picture.target and picture.target.id == seat.id):
        painter.setPen(QPen(theme.c("focus" if picture.has_focus and is_chosen else "primary"), 3))
        painter.setBrush(theme.c("bg.surface"))
        painter.drawEllipse(at, seat.radius + 6, seat.radius + 6)
    paint_actor(painter, theme, seat.look, at, seat.radius, seat.ring == 4)
    for direction, side in (("need", 1), ("offer", -1)):
        if direction in picture.badges.get(seat.id, frozenset()):
            _paint_badge(painter, at + QPointF(side * seat.radius, -seat.radius), direction)
    if seat.id in picture.pinned:
        size = seat.radius * 1.2
        box = QRectF(at.x() - seat.radius - size * 0.9, at.y() + seat.radius * 0.1, size, size)
        draw_icon(painter, "map-pin", box, theme.c("text.secondary"))
    if seat.box is not None:
        _paint_label(painter, seat, seat.box, is_chosen)
    painter.setOpacity(1)


def _own_box(layout: MapLayout, seat: Seat) -> Box:
    """Where the name of an actor without a label stands while somebody looks at it: over the others, inside the map."""
    height, half = len(seat.lines) * theme.line_height("caption"), layout.space.widest / 2 + HALO
    middle = min(max(seat.x, half), layout.space.width - half)
    top = min(seat.y + seat.radius * 1.25 + 6, layout.space.height - height - HALO)
    return middle - 1, top, middle + 1, top + height


def _paint_badge(painter: QPainter, at: QPointF, direction: str) -> None:
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


def _paint_label(painter: QPainter, seat: Seat, box: Box, is_chosen: bool) -> None:
    ratio = painter.device().devicePixelRatioF()
    ground = GROUNDS.get(seat.ring, "bg.surface")
    picture = _label(seat.lines, seat.ring == 4, is_chosen, ground, theme.name, theme.text_percent, ratio)
    width = picture.width() / ratio
    painter.drawPixmap(QPointF((box[0] + box[2] - width) / 2, box[1] - HALO), picture)


@lru_cache(maxsize=1024)
def _label(
    lines: tuple[str, ...], is_italic: bool, is_bold: bool, ground: str, name: str, percent: int, ratio: float
) -> QPixmap:
    """The picture of a label with its halo; drawing outlines of letters is slow, so that each is drawn once."""
    font = theme.font("caption")
    font.setItalic(is_italic)
    font.setBold(is_bold)
    metrics, line = QFontMetricsF(font), theme.line_height("caption")
    width = max(map(metrics.horizontalAdvance, lines)) + 2 * HALO
    picture = QPixmap(math.ceil(width * ratio), math.ceil((len(lines) * line + 2 * HALO) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.c(ground), HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for n, text in enumerate(lines):
        left = (width - metrics.horizontalAdvance(text)) / 2
        base = HALO + n * line + (line - metrics.height()) / 2 + metrics.ascent()
        letters = QPainterPath()
        letters.addText(QPointF(left, base), font, text)
        painter.strokePath(letters, pen)
        painter.fillPath(letters, theme.c("text.primary"))
    painter.end()
    return picture


def _paint_drag(painter: QPainter, picture: Picture, seat: Seat, pointer: QPointF) -> None:
    if picture.is_rubber:
        painter.setPen(QPen(theme.c("primary"), 3))
        painter.drawLine(QPointF(seat.x, seat.y), pointer)
    else:
        paint_actor(painter, theme, seat.look, pointer, seat.radius)
