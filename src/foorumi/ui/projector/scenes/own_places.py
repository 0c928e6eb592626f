"""Where actors have placed themselves: the only rings the room is shown."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from foorumi.domain.map_ground import ground_for
from foorumi.domain.map_layout import MapLayout, Place, Space, map_layout, only
from foorumi.domain.map_places import label, placed_themselves
from foorumi.domain.vocabulary import vocabulary
from foorumi.ui.projector.canvas import INNER, MARGIN, Canvas
from foorumi.ui.projector.lettering import FURNITURE, REGULAR, STRONG, line_height, width
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading
from foorumi.ui.theme.paint.shapes import actor_path
from foorumi.ui.theme.tokens import tokens

TOP = 200.0
HIGH = 820.0
GROUNDS = {1: "bg.selected", 2: "bg.hover", 3: "bg.surface"}


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """A map of those who have said themselves where they are."""

    heading: Heading
    layout: MapLayout
    rings: tuple[str, ...]
    page: int
    pages: int

    def paint(self, canvas: Canvas) -> None:
        """The half circle with marks and names, and what the rings mean under its floor."""
        canvas.ground()
        self.heading.paint(canvas)
        layout = self.layout
        centre = QPointF(MARGIN + layout.centre[0], TOP + layout.centre[1])
        for ring in (3, 2, 1):
            wide, high = layout.ring_size(ring)
            path = QPainterPath(centre - QPointF(wide, 0))
            path.arcTo(QRectF(centre.x() - wide, centre.y() - high, 2 * wide, 2 * high), 180, -180)
            path.closeSubpath()
            canvas.shape(path, canvas.tint(GROUNDS[ring]), canvas.theme.c("border.subtle"), 2)
            # Rings may be narrower than their names: each stands up to its ring's edge, on a line of its own.
            edge, top = centre.x() + wide, centre.y() + 12 + max(0, ring - 2) * layout.space.line
            at, align = (centre.x(), "centre") if ring == 1 else (edge, "right")
            canvas.line(at, top, self.rings[ring - 1], FURNITURE, STRONG, "text.secondary", align)
        for seat in layout.seats:
            shape = tokens()["actor"]["shape"][seat.look]
            path = actor_path(shape, QPointF(MARGIN + seat.x, TOP + seat.y), seat.radius)
            canvas.shape(path, canvas.theme.actor(seat.look))
            if seat.box:
                for number, text in enumerate(seat.lines):
                    top = TOP + seat.box[1] + number * layout.space.line
                    canvas.line(MARGIN + (seat.box[0] + seat.box[2]) / 2, top, text, FURNITURE, REGULAR, align="centre")


def own_places(moment: Moment, page: int, pages: int) -> OwnPlaces:
    """Those who have placed themselves at the event, as the last page of its map."""
    rings, look = placed_themselves(moment.workspace, moment.event.id), moment.workspace.vocabulary.look
    actors = [actor for actor in moment.workspace.actors if actor.id in rings]
    places = [
        Place(actor.id, look(actor.type), rings[actor.id], label(actor, moment.code), None, actor.code or actor.id)
        for actor in actors
    ]
    space = Space(INNER, HIGH, line=line_height(FURNITURE), radius=20, widest=330)

    def measure(text: str) -> float:
        return width(text, FURNITURE, REGULAR)

    # Each ring has room for three at least, so that none is a line when most have chosen another.
    room = ground_for([*((place.look, place.ring) for place in places), *((name, ring) for ring in (1, 2, 3) for name in
                      vocabulary().looks[:3])])  # fmt: skip
    layout = only(map_layout(places, measure, space, room), None, measure)
    names = tuple(words(moment.code) for words in vocabulary().rings)
    return OwnPlaces(heading(moment.title(), "", None, (84, 72, 64)), layout, names, page, pages)
