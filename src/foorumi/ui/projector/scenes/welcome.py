"""The welcome: whose evening it is, and a half circle of seats that fills as people come."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from foorumi.domain.clock import write_time
from foorumi.ui.projector.canvas import MARGIN, Canvas
from foorumi.ui.projector.lettering import DISPLAY, LABEL, REGULAR, STRONG, TITLE, Block, balanced, fit
from foorumi.ui.projector.scenes.joining import Joining, joining
from foorumi.ui.projector.scenes.moment import Moment, words
from foorumi.ui.projector.shapes import seat_gap, seats

PANEL = 1004.0
ROOM = PANEL - MARGIN - 40
CENTRE = QPointF(498, 918)
FEWEST_SEATS = 24


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the room sees while people come in."""

    municipality: Block
    name: Block
    second: str
    present: int
    places: int
    starts: str
    second_starts: str
    joining: Joining | None = None
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """Names at the top left, seats under them, what lies on the tables at the right."""
        say = canvas.say
        canvas.ground()
        canvas.panel(PANEL, "bg.app")
        top = canvas.block(MARGIN, 44, self.municipality)
        canvas.line(MARGIN, top, say("scene.welcome"), DISPLAY, STRONG)
        top += 138
        if self.second:
            canvas.line(MARGIN, top, self.second, 64, REGULAR, "text.secondary")
            top += 76
        canvas.block(MARGIN, top, self.name)
        self._paint_seats(canvas)
        canvas.line(MARGIN, 968, say("scene.we_begin", time=self.starts), LABEL)
        if self.joining:
            self.joining.paint(canvas)
        else:
            self._paint_paper(canvas)

    def _paint_seats(self, canvas: Canvas) -> None:
        outer = 360.0 if self.second else 386.0
        placed = seats(self.places, CENTRE, 178, outer)
        radius = min(15.0, seat_gap(placed) * 0.36)
        for number, seat in enumerate(placed, 1):
            centre = QPointF(seat.x, seat.y)
            if number == self.present:
                canvas.dot(centre, radius, "lamp", "lamp.edge")
            elif number < self.present:
                canvas.dot(centre, radius, "primary")
            else:
                canvas.dot(centre, radius * 0.9, "", "border.control")
        canvas.line(CENTRE.x(), CENTRE.y() - 148, str(self.present), 112, STRONG, align="centre")
        canvas.line(CENTRE.x(), CENTRE.y() - 28, canvas.say("scene.here"), align="centre")

    def _paint_paper(self, canvas: Canvas) -> None:
        left = PANEL + 72
        text = balanced(canvas.say("scene.paper_on_tables"), TITLE, 1920 - left - 72, STRONG)
        top = 540 - (text.height + 180) / 2
        canvas.icon("sticky-note", left - 12, top, 140, "primary")
        canvas.block(left, top + 180, text)
        if self.second_starts:
            canvas.line(left, 968, self.second_starts, LABEL, REGULAR, "text.secondary")


def welcome(moment: Moment) -> Welcome:
    """The welcome of an evening."""
    event, workspace = moment.event, moment.workspace
    municipality = workspace.municipality_of(event)
    name = municipality.name(moment.code) if municipality else event.organiser
    present = workspace.present(event.id) - workspace.remote(event.id)
    expected = sum(person.is_registered for person in workspace.attendees(event.id))
    second = words(moment.codes[1]) if len(moment.codes) > 1 else None
    starts = write_time(event.start, moment.code)
    return Welcome(
        fit(name, (72, 64, LABEL), ROOM, 90) if name else Block(),
        fit(event.name, (LABEL, 48), ROOM, 70, REGULAR),
        second("scene.welcome") if second else "",
        present,
        max(present, expected, FEWEST_SEATS),
        starts,
        second("scene.we_begin", time=write_time(event.start, second.code)) if second else "",
        joining(workspace, event, moment.now),
    )
