"""Annex 3: the actor map as a picture, and the same as a list."""

from collections.abc import Mapping

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Legend, Paragraph, Table, Title
from foorumi.documents.shapes import Figure, Ink, Label, Look, Path, Shape, Sign
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_ground import MapGround
from foorumi.domain.map_layout import MapLayout, Place, Seat, Space, map_layout, only
from foorumi.domain.map_places import ground, places
from foorumi.domain.outlines import Step
from foorumi.domain.relations import Relation
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import Vocabulary, vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

WIDTH, HEIGHT = 170.0, 125.0
SPACE = Space(WIDTH, HEIGHT, line=3.1, radius=1.9, widest=21)
SIZE = 7.5
"""Points of a label."""

MM = 72 / 25.4
GROUNDS = ("bg.surface", "bg.hover", "bg.selected")
PULL = 0.22
BEND = 0.5523
"""How far a curve's handles reach for a quarter of an ellipse, in radii."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The actor map of an event."""
    event, words = workspace.event(event_id), workspace.vocabulary
    actors = sorted(workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
    seated = {place.id: place for place in places(workspace, say.code, event_id)}
    title = say("documents.actor_map")
    told = [
        tie
        for tie in workspace.relations
        if tie.is_public and tie.state != "broken" and {tie.from_id, tie.to_id} <= set(seated)
    ]
    numbers = {actor.id: str(number) for number, actor in enumerate(actors, 1)}
    layout = _layout([seated[actor.id] for actor in actors], ground(workspace), numbers)
    picture = _picture(layout, told, say)
    numbered = {seat.id for seat in layout.seats if seat.lines == (numbers[seat.id],)}
    legend = Legend(tuple((Look(look), say(f"look.{look}")) for look in words.looks), columns=4)
    rows = tuple(
        (
            words.rings[ring - 1](say.code),
            say("memo.map_numbered", n=numbers[actor.id], name=name) if actor.id in numbered else name,
            words.type_name(actor.type, say.code),
        )
        for ring in (1, 2, 3, 4)
        for actor in actors
        if seated[actor.id].ring == ring
        for name in (actor.name(say.code),)
    )
    head = (say("register.ring"), say("register.name"), say("register.type"))
    blocks = (
        Title(title),
        Paragraph(say("memo.map_intro")),
        *((Paragraph(say("memo.map_numbers")),) if numbered else ()),
        Figure(WIDTH, HEIGHT, say("memo.map_alt", n=len(actors)), picture),
        legend,
        Heading(say("memo.map_list")),
        Table(head, rows, (0.25, 0.4, 0.35), row_head=1),
        *_ties(told, words, {actor.id: actor.name(say.code) for actor in actors}, say),
    )
    return paper(workspace, event, say, title, say("memo.annex", n=3), blocks)


def _ties(told: list[Relation], words: Vocabulary, names: dict[ActorId, str], say: Language) -> tuple[Block, ...]:
    """The ties in words, for those who do not see the picture and for a search."""
    if not told:
        return ()
    kinds = words.relation_types
    order = sorted(told, key=lambda tie: (list(kinds).index(tie.type), word_key(names[tie.from_id])))
    rows = tuple((names[tie.from_id], kinds[tie.type].name(say.code), names[tie.to_id]) for tie in order)
    head = (say("memo.tie_who"), say("memo.tie_what"), say("memo.tie_whom"))
    return Heading(say("memo.map_ties")), Table(head, rows, (0.37, 0.26, 0.37), row_head=0)


def _layout(places: list[Place], ground: MapGround, numbers: Mapping[ActorId, str]) -> MapLayout:
    """The map with every name that has room, and the number of the list where there is room for no more."""
    from foorumi.documents.pdf.fonts import measure

    def wide(text: str) -> float:
        return measure(text, SIZE) / MM

    return only(map_layout(places, wide, SPACE, ground), None, wide, numbers)


def _picture(layout: MapLayout, told: list[Relation], say: Language) -> tuple[Shape, ...]:
    shapes: list[Shape] = [_ground(layout, depth, fill) for depth, fill in zip((3, 2, 1), GROUNDS, strict=True)]
    seats = {seat.id: seat for seat in layout.seats}
    shapes += [_tie(layout, seats[tie.from_id], seats[tie.to_id], tie.type) for tie in told]
    shapes += _ring_names(layout, say)
    for seat in layout.seats:
        is_empty = seat.ring == 4
        shapes.append(Sign(seat.x, seat.y, seat.radius * 2, Look(seat.look, is_empty)))
        if seat.box:
            left, top, right, _ = seat.box
            shapes.append(Label((left + right) / 2, top + SPACE.line * 0.78, seat.lines, SIZE, italic=is_empty))
    return tuple(shapes)


def _tie(layout: MapLayout, one: Seat, two: Seat, kind: str) -> Path:
    """A tie bent towards the middle of the map, as on the screen."""
    bends = []
    for share in (1 / 3, 2 / 3):
        for axis in (0, 1):
            a, b = (one.x, one.y)[axis], (two.x, two.y)[axis]
            middle = (a + b) / 2 + (layout.centre[axis] - (a + b) / 2) * PULL
            near = a if share < 0.5 else b
            bends.append(near + (middle - near) * 2 / 3)
    dash = (2.0, 1.5) if kind == "wished" else ()
    steps: tuple[Step, ...] = ((one.x, one.y), (*bends, two.x, two.y))
    return Path(steps, Ink("", "border.subtle", 0.6, dash), closed=False)


def _ring_names(layout: MapLayout, say: Language) -> list[Shape]:
    """The names of the rings under the floor: the first in the middle, the others under their edges."""
    found: list[Shape] = []
    for ring, words in enumerate(vocabulary().rings, 1):
        y = layout.centre[1] + SPACE.line * (1.2 + max(0, ring - 2))
        x = layout.centre[0] if ring == 1 else min(layout.centre[0] + layout.ring_size(ring)[0], WIDTH)
        found.append(Label(x, y, (words(say.code),), SIZE, anchor=0 if ring == 1 else 1, bold=True))
    return found


def _ground(layout: MapLayout, depth: float, fill: str) -> Path:
    (x, y), (wide, high) = layout.centre, layout.ring_size(depth)
    steps: tuple[Step, ...] = (
        (x - wide, y),
        (x - wide, y - high * BEND, x - wide * BEND, y - high, x, y - high),
        (x + wide * BEND, y - high, x + wide, y - high * BEND, x + wide, y),
    )
    return Path(steps, Ink(fill, "border.subtle"), closed=True)
