"""Who is here and who is missing: a chamber of seats by sector. Never names, rings or relations."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from foorumi.domain.coverage import coverage
from foorumi.domain.map_places import placed_themselves
from foorumi.ui.projector.canvas import MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import NOTE, REGULAR, SMALL, STRONG, Block, wrap
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of
from foorumi.ui.projector.scenes.own_places import OwnPlaces, own_places
from foorumi.ui.projector.shapes import by_side, seat_gap, seats
from foorumi.ui.theme.paint.shapes import actor_path
from foorumi.ui.theme.tokens import tokens

CENTRE = QPointF(500, 782)
TABLE = 1010.0
MOST_SEATS = 90
FIRST_ROW, ROW = 242.0, 77.0
GROUP = 40
GROUPS_A_PAGE = (4, 3)
"""How many groups stand side by side: fewer where their words would be broken or take a third line."""


@dataclass(frozen=True, slots=True)
class Sector:
    """The actors drawn with one look: how many are here and how many are missing."""

    look: str
    here: int
    missing: int


@dataclass(frozen=True, slots=True)
class ActorMap:
    """The room by sector, and the groups of people nobody in it speaks for."""

    heading: Heading
    sectors: tuple[Sector, ...]
    groups: tuple[Block, ...]
    is_everybody_heard: bool
    page: int = 0
    pages: int = 1
    across: int = GROUPS_A_PAGE[0]

    def paint(self, canvas: Canvas) -> None:
        """The chamber at the left, its figures at the right, the missing voices at the foot."""
        canvas.ground()
        self.heading.paint(canvas)
        self._paint_chamber(canvas)
        self._paint_table(canvas)
        self._paint_groups(canvas)

    def _paint_chamber(self, canvas: Canvas) -> None:
        here = sum(sector.here for sector in self.sectors)
        everybody = here + sum(sector.missing for sector in self.sectors)
        each = 1 if everybody <= MOST_SEATS else 2
        marks = [
            (sector.look, number < -(-sector.here // each))
            for sector in self.sectors
            for number in range(-(-sector.here // each) + -(-sector.missing // each))
        ]
        placed = seats(len(marks), CENTRE, 165, 400, 0.95)
        radius = min(24.0, seat_gap(placed) * 0.36)
        ordered = by_side(placed, CENTRE)
        at = 0
        for sector in self.sectors:
            of_sector = [is_here for look, is_here in marks if look == sector.look]
            places = sorted(ordered[at : at + len(of_sector)], key=lambda seat: seat.row)
            at += len(of_sector)
            for seat, is_here in zip(places, of_sector, strict=True):
                _paint_mark(canvas, sector.look, seat.x, seat.y, radius, is_here)
        canvas.line(CENTRE.x(), CENTRE.y() - 96, str(here), 112, STRONG, align="centre")
        text = canvas.say("scene.actors_of", n=everybody)
        if each > 1:
            text += " · " + canvas.say("scene.mark_is_two")
        canvas.line(CENTRE.x(), CENTRE.y() + 32, text, tone="text.secondary", align="centre")

    def _paint_table(self, canvas: Canvas) -> None:
        top = FIRST_ROW - 50
        canvas.line(1650, top, canvas.say("scene.here_short"), tone="text.secondary", align="right")
        canvas.line(RIGHT, top, canvas.say("scene.missing"), tone="text.secondary", align="right")
        for number, sector in enumerate(self.sectors):
            y = FIRST_ROW + number * ROW
            canvas.rule(TABLE, y, RIGHT)
            middle = y + ROW / 2
            _paint_mark(canvas, sector.look, TABLE + 28, middle, 20, True)
            canvas.line(TABLE + 74, y + 12, canvas.say(f"scene.look.{sector.look}"), SMALL, REGULAR)
            canvas.line(1650, y + 8, str(sector.here), 52, align="right")
            if sector.missing:
                canvas.line(RIGHT, y + 8, str(sector.missing), 52, align="right")
                _paint_mark(canvas, sector.look, RIGHT - 90, middle, 16, False)

    def _paint_groups(self, canvas: Canvas) -> None:
        canvas.rule(MARGIN, 886, RIGHT)
        if self.is_everybody_heard:
            canvas.line(MARGIN, 930, canvas.say("scene.everybody_heard"), NOTE)
            return
        canvas.line(MARGIN, 894, canvas.say("scene.nobody_speaks_for"), tone="text.secondary")
        canvas.count(RIGHT - 240, 892, self.page, self.pages)
        for number, group in enumerate(self.groups):
            x = MARGIN + number * (RIGHT - MARGIN) / self.across
            _paint_mark(canvas, "residents", x + 30, 990, 23, False)
            canvas.block(x + 76, 990 - group.height / 2, group)


def actor_map(moment: Moment) -> ActorMap | OwnPlaces:
    """Who is here, as the register and the list of arrivals tell; last, where actors have placed themselves."""
    found = coverage(moment.workspace, moment.event.id)
    sectors = tuple(
        Sector(look, here, missing)
        for look, (here, missing) in found.by_look(moment.workspace.vocabulary).items()
        if here or missing
    )
    names = moment.workspace.vocabulary.audiences
    groups = [names[group].name(moment.code) if group in names else group for group in found.not_at_all]
    groups = [group[:1].upper() + group[1:] for group in groups]
    across = next((count for count in GROUPS_A_PAGE if all(_fits(group, count) for group in groups)), GROUPS_A_PAGE[-1])
    pages = max(1, -(-len(groups) // across))
    is_placed = bool(placed_themselves(moment.workspace, moment.event.id))
    page = page_of(moment.page, pages + is_placed)
    if page == pages:
        return own_places(moment, page, pages + 1)
    shown = groups[page * across : (page + 1) * across]
    return ActorMap(
        heading(moment.title(), "", None, (84, 72, 64)),
        sectors,
        tuple(wrap(group, GROUP, _room(across), STRONG) for group in shown),
        not groups,
        page,
        pages + is_placed,
        across,
    )


def _room(across: int) -> float:
    return (RIGHT - MARGIN) / across - 124


def _fits(group: str, across: int) -> bool:
    whole = wrap(group, GROUP, _room(across), STRONG)
    return len(whole.lines) <= 2 and " ".join(whole.lines) == group


def _paint_mark(canvas: Canvas, look: str, x: float, y: float, radius: float, is_here: bool) -> None:
    path = actor_path(tokens()["actor"]["shape"][look], QPointF(x, y), radius)
    colour = canvas.theme.actor(look)
    if is_here:
        canvas.shape(path, colour)
    else:
        canvas.shape(path, None, colour, 3.5, is_dashed=True)
