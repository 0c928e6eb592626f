"""How readable the map of actors is, and whether anybody moves when one actor is added, beside other layouts.

    .venv/bin/python benchmarks/actor_map.py --actors 300 --seed 1 [--canvas console|projector|a4] [--zoom 2]
        [--peers] [--json]

The municipality is made up from the seed, with types, rings and names in the shares of a real register. Distances are
in label widths, the mean of all drawn; overlaps are counted among the labels that are drawn. ``median_move_on_add``
is the median, over ten newcomers added one at a time, of how far the others moved. Peers draw every label where they
put its actor and get their earlier picture as a start where they take one: graphviz needs the program ``neato``,
networkx its package. A peer that is not installed is left out.
"""

import argparse
import json
import math
import random
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

from foorumi.documents.pdf.fonts import measure
from foorumi.domain.ids import ActorId
from foorumi.domain.map_ground import MapGround, ground_for
from foorumi.domain.map_labels import Box, label_lines
from foorumi.domain.map_layout import MapLayout, Place, Seat, Space, map_layout, only
from foorumi.domain.vocabulary import vocabulary

CANVASES = {
    "console": (Space(812, 660, line=18, radius=10, widest=100, corner=(230, 150)), 13.0),
    "projector": (Space(1776, 860, line=33, radius=16, widest=200), 28.0),
    "a4": (Space(170, 125, line=3.1, radius=1.9, widest=21), 7.5 / 72 * 25.4),
}
"""The room, the size of a label's letters in the same unit."""

TYPES = (
    ("association", 34),
    ("village", 10),
    ("municipal_unit", 12),
    ("elected_body", 4),
    ("influence_body", 4),
    ("educational", 5),
    ("resident_group", 8),
    ("parish", 3),
    ("company", 10),
    ("wellbeing_county", 3),
    ("regional_body", 4),
    ("network", 3),
)
RINGS = ((1, 25), (2, 30), (3, 35), (4, 10))
FIRST = (
    "Pohjois", "Itä", "Kanta", "Uusi", "Vanha", "Ala", "Ylä", "Keski", "Länsi", "Iso", "Pikku", "Kivi", "Järvi",
    "Koski", "Mäki", "Niemi", "Lampi", "Harju", "Suo", "Kangas",
)  # fmt: skip
LAST = (
    "kylän Martat", "kylän metsästysseura", "kulman kyläyhdistys", "rannan nuorisoseura", "kylän eläkkeensaajat",
    "peräläiset", "seudun yrittäjät", "kylän hiihtoseura", "puiston koulu", "alueen palvelukeskus",
    "kylän kesäasukkaat", "seudun kehittämisyhdistys",
)  # fmt: skip

Point = tuple[float, float]
Edge = tuple[str, str]
Drawing = dict[str, Point]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=45)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--canvas", choices=CANVASES, default="console")
    parser.add_argument("--zoom", type=float, default=1, help="how much larger than the window the map is made")
    parser.add_argument("--peers", action="store_true", help="also graphviz and networkx, if they are installed")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    result = figures(arguments.actors, arguments.seed, arguments.canvas, arguments.zoom)
    if arguments.peers:
        result["peers"] = peers(arguments.actors, arguments.seed, arguments.canvas)
    if arguments.json:
        print(json.dumps(result))
        return
    rows = {"foorumi": result, **result.pop("peers", {})}
    for name, row in rows.items():
        print(name, "  ".join(f"{key} {value}" for key, value in row.items()))


def municipality(actors: int, seed: int) -> tuple[list[Place], list[Edge], MapGround]:
    """Made-up actors, ten newcomers at the end, the ties between the actors, and the ground arranged for them."""
    chance = random.Random(seed)
    look = vocabulary().look
    kinds, weights = zip(*TYPES, strict=True)
    rings, ring_weights = zip(*RINGS, strict=True)
    places = []
    for number in range(actors + 10):
        kind = chance.choices(kinds, weights)[0]
        name = chance.choice(FIRST) + chance.choice(LAST)
        ring = chance.choices(rings, ring_weights)[0]
        places.append(Place(ActorId(f"A{number:04}"), look(kind), ring, name))
    ids = [place.id for place in places[:actors]]
    ties: set[Edge] = set()
    while actors > 2 and len(ties) < round(actors * 1.6):
        one, two = sorted(chance.sample(ids, 2))
        ties.add((one, two))
    return places, sorted(ties), ground_for((place.look, place.ring) for place in places[:actors])


def figures(actors: int, seed: int, canvas: str, zoom: float = 1) -> dict[str, object]:
    """The figures of our own layout."""
    space, size = CANVASES[canvas]
    space = replace(space, width=space.width * zoom, height=space.height * zoom)
    places, ties, ground = municipality(actors, seed)

    def wide(text: str) -> float:
        return measure(text, size)

    began = time.perf_counter()
    layout = map_layout(places[:actors], wide, space, ground)
    layout_s = time.perf_counter() - began
    boxes = [seat.box for seat in only(layout, None, wide).seats if seat.box]
    shapes = [_around(seat) for seat in layout.seats]
    width = statistics.mean(box[2] - box[0] for box in boxes) if boxes else space.widest
    moves, add_s = [], []
    for newcomer in places[actors:]:
        began = time.perf_counter()
        after = map_layout([*places[:actors], newcomer], wide, space, ground, layout)
        add_s.append(time.perf_counter() - began)
        assert after.seats[:actors] == map_layout([*places[:actors], newcomer], wide, space, ground).seats[:actors]
        moves += _moves(_points(layout), _points(after), width)
    return {
        "label_overlaps": overlaps(boxes),
        "edge_crossings": crossings(_points(layout), ties),
        "median_move_on_add": round(statistics.median(moves), 4),
        "layout_s": round(layout_s, 4),
        "add_s": round(statistics.median(add_s), 4),
        "most_move_on_add": round(max(moves), 4),
        "shape_overlaps": overlaps(shapes),
        "labels_drawn": len(boxes),
        "actors": actors,
        "canvas": canvas,
    }


def peers(actors: int, seed: int, canvas: str) -> dict[str, dict[str, object]]:
    """The same figures of the layouts others make, each fitted to the same room."""
    ways: dict[str, Callable[[list[str], list[Edge], Drawing | None], Drawing]] = {}
    if shutil.which("neato"):
        ways |= {"graphviz_neato": _graphviz("neato"), "graphviz_twopi": _graphviz("twopi")}
    try:
        import networkx
    except ImportError:
        pass
    else:
        ways["networkx_spring"] = lambda ids, ties, before: _networkx(networkx, ids, ties, before)
    space, size = CANVASES[canvas]
    places, ties, _ = municipality(actors, seed)
    names = {place.id: place.label for place in places}
    return {name: _peer(way, names, actors, ties, space, size) for name, way in ways.items()}


def _peer(
    way: Callable[[list[str], list[Edge], Drawing | None], Drawing],
    names: dict[ActorId, str],
    actors: int,
    ties: list[Edge],
    space: Space,
    size: float,
) -> dict[str, object]:
    ids = list(names)
    began = time.perf_counter()
    raw = way(list(ids[:actors]), ties, None)
    layout_s = time.perf_counter() - began
    before = _fit(raw, space)
    sizes = {}
    for name, text in names.items():
        lines = label_lines(text, lambda line: measure(line, size), space.widest)
        sizes[name] = max(measure(line, size) for line in lines), len(lines) * space.line
    boxes = [_label(before[name], sizes[name], space) for name in ids[:actors]]
    width = statistics.mean(box[2] - box[0] for box in boxes)
    moves, add_s = [], []
    for newcomer in ids[actors:][:5]:
        began = time.perf_counter()
        after = _fit(way([*ids[:actors], newcomer], ties, raw), space)
        add_s.append(time.perf_counter() - began)
        moves += _moves(before, after, width)
    return {
        "label_overlaps": overlaps(boxes),
        "edge_crossings": crossings(before, ties),
        "median_move_on_add": round(statistics.median(moves), 4),
        "layout_s": round(layout_s, 4),
        "add_s": round(statistics.median(add_s), 4),
    }


def overlaps(boxes: list[Box]) -> int:
    """How many pairs of labels overlap."""
    return sum(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))


def crossings(points: Drawing, ties: list[Edge]) -> int:
    """How many pairs of straight ties cross."""
    lines = [(points[one], points[two]) for one, two in ties]
    return sum(_cross(*a, *b) for a, b in combinations(lines, 2))


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    if {a, b} & {c, d}:
        return False
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _points(layout: MapLayout) -> Drawing:
    return {seat.id: (seat.x, seat.y) for seat in layout.seats}


def _around(seat: Seat) -> Box:
    return seat.x - seat.radius, seat.y - seat.radius, seat.x + seat.radius, seat.y + seat.radius


def _moves(before: Drawing, after: Drawing, width: float) -> list[float]:
    return [math.dist(point, after[name]) / width for name, point in before.items()]


def _label(at: Point, size: Point, space: Space) -> Box:
    top = at[1] + space.radius * 1.25
    return at[0] - size[0] / 2, top, at[0] + size[0] / 2, top + size[1]


def _fit(points: Drawing, space: Space) -> Drawing:
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    wide, high = max(xs) - min(xs) or 1, max(ys) - min(ys) or 1
    across, down = space.width - space.widest, space.height - 3 * space.line
    return {
        name: (space.widest / 2 + (x - min(xs)) / wide * across, space.line + (y - min(ys)) / high * down)
        for name, (x, y) in points.items()
    }


def _graphviz(program: str) -> Callable[[list[str], list[Edge], Drawing | None], Drawing]:
    def way(ids: list[str], ties: list[Edge], before: Drawing | None) -> Drawing:
        nodes = [
            f'"{name}" [pos="{before[name][0]},{before[name][1]}"]' if before and name in before else f'"{name}"'
            for name in ids
        ]
        edges = [f'"{one}" -- "{two}"' for one, two in ties]
        text = "graph { overlap=prism node [width=0.9 height=0.5 fixedsize=true] " + ";".join([*nodes, *edges]) + "}"
        done = subprocess.run([program, "-Tplain"], input=text, capture_output=True, text=True, check=True)
        rows = [line.split() for line in done.stdout.splitlines() if line.startswith("node")]
        return {row[1].strip('"'): (float(row[2]) * 72, float(row[3]) * 72) for row in rows}

    return way


def _networkx(networkx: object, ids: list[str], ties: list[Edge], before: Drawing | None) -> Drawing:
    graph = networkx.Graph()  # type: ignore[attr-defined]
    graph.add_nodes_from(ids)
    graph.add_edges_from(ties)
    found = networkx.spring_layout(graph, pos=before, seed=1)  # type: ignore[attr-defined]
    return {name: (float(x), float(y)) for name, (x, y) in found.items()}


if __name__ == "__main__":
    main()
