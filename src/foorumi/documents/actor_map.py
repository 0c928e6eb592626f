"""Annex 3: the actor map as a picture, and the same as a list."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import (
    Document,
    Figure,
    Heading,
    Ink,
    Label,
    Legend,
    Look,
    Paragraph,
    Path,
    Shape,
    Sign,
    Table,
    Title,
)
from foorumi.domain.ids import EventId
from foorumi.domain.map_ground import MapGround
from foorumi.domain.map_layout import MapLayout, Place, Space, map_layout
from foorumi.domain.map_places import ground, places
from foorumi.domain.outlines import Step
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

WIDTH, HEIGHT = 170.0, 125.0
SPACE = Space(WIDTH, HEIGHT, line=3.1, radius=1.9, widest=21)
SIZE = 7.5
"""Points of a label."""

MM = 72 / 25.4
GROUNDS = ("bg.surface", "bg.hover", "bg.selected")
BEND = 0.5523
"""How far a curve's handles reach for a quarter of an ellipse, in radii."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The actor map of an event."""
    event, words = workspace.event(event_id), vocabulary()
    actors = sorted(workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
    seated = {place.id: place for place in places(workspace, say.code, event_id)}
    title = say("documents.actor_map")
    picture = _picture([seated[actor.id] for actor in actors], ground(workspace))
    legend = Legend(tuple((Look(look), say(f"look.{look}")) for look in words.looks), columns=4)
    rows = tuple(
        (words.rings[ring - 1](say.code), actor.name(say.code), words.actor_types[actor.type].name(say.code))
        for ring in (1, 2, 3, 4)
        for actor in actors
        if seated[actor.id].ring == ring
    )
    head = (say("register.ring"), say("register.name"), say("register.type"))
    blocks = (
        Title(title),
        Paragraph(say("memo.map_intro")),
        Figure(
            WIDTH,
            HEIGHT,
            say("memo.map_alt", n=len(actors)),
            picture,
        ),
        legend,
        Heading(say("memo.map_list")),
        Table(head, rows, (0.25, 0.4, 0.35), row_head=1),
    )
    return paper(workspace, event, say, title, say("memo.annex", n=3), blocks)


def _picture(places: list[Place], ground: MapGround) -> tuple[Shape, ...]:
    from foorumi.documents.pdf.fonts import measure

    layout = map_layout(places, lambda text: measure(text, SIZE) / MM, SPACE, ground)
    shapes: list[Shape] = [_ground(layout, depth, fill) for depth, fill in zip((3, 2, 1), GROUNDS, strict=True)]
    for seat in layout.seats:
        is_empty = seat.ring == 4
        shapes.append(Sign(seat.x, seat.y, seat.radius * 2, Look(seat.look, is_empty)))
        if seat.box:
            left, top, right, _ = seat.box
            shapes.append(Label((left + right) / 2, top + SPACE.line * 0.78, seat.lines, SIZE, italic=is_empty))
    return tuple(shapes)


def _ground(layout: MapLayout, depth: float, fill: str) -> Path:
    (x, y), (wide, high) = layout.centre, layout.ring_size(depth)
    steps: tuple[Step, ...] = (
        (x - wide, y),
        (x - wide, y - high * BEND, x - wide * BEND, y - high, x, y - high),
        (x + wide * BEND, y - high, x + wide, y - high * BEND, x + wide, y),
    )
    return Path(steps, Ink(fill, "border.subtle"), closed=True)
