"""The map of actors: nothing overlaps, nobody moves without a reason, and what a person pinned stays."""

import json
import sys
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foorumi.domain.ids import ActorId
from foorumi.domain.map_ground import ground_for
from foorumi.domain.map_labels import label_lines
from foorumi.domain.map_layout import MapLayout, Place, map_layout
from foorumi.domain.vocabulary import vocabulary
from foorumi.paths import resources

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from actor_map import figures

LOOKS = vocabulary().looks


def measure(text: str) -> float:
    return 7.0 * len(text)


@st.composite
def places(draw: st.DrawFn) -> list[Place]:
    words = st.text("aeiklnstu", min_size=2, max_size=14)
    rows = draw(st.lists(st.tuples(st.sampled_from(LOOKS), st.integers(1, 4), words, words), max_size=60))
    return [Place(ActorId(f"A{n:03}"), look, ring, f"{one} {two}") for n, (look, ring, one, two) in enumerate(rows)]


def overlaps(layout: MapLayout) -> list[tuple[str, str]]:
    boxes = [(seat.id, seat.box) for seat in layout.seats if seat.box]
    return [
        (one, two)
        for (one, a), (two, b) in combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@settings(max_examples=40, deadline=None)
@given(places())
def test_labels_never_overlap_and_every_actor_sits_in_its_own_ring(rows: list[Place]) -> None:
    layout = map_layout(rows, measure)
    assert overlaps(layout) == []
    assert [seat.id for seat in layout.seats] == [place.id for place in rows]
    assert [layout.at(seat.x, seat.y)[0] for seat in layout.seats] == [place.ring for place in rows]


@settings(max_examples=15, deadline=None)
@given(places(), st.randoms())
def test_the_same_actors_give_the_same_map_in_whatever_order_they_come(rows: list[Place], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert set(map_layout(shuffled, measure).seats) == set(map_layout(rows, measure).seats)


@settings(max_examples=15, deadline=None)
@given(places(), st.floats(5, 175))
def test_a_seat_that_a_person_pinned_keeps_its_angle(rows: list[Place], angle: float) -> None:
    pinned = Place(ActorId("pinned"), LOOKS[0], 2, "Martat", angle)
    seat = map_layout([*rows, pinned], measure).seats[-1]
    assert seat.angle == angle
    assert seat.ring == 2


def demo() -> list[Place]:
    raw = json.loads((resources() / "demo" / "actors.json").read_text("utf-8"))["actors"]
    look = vocabulary().look
    return [Place(ActorId(row["id"]), look(row["type"]), row["ring"], row["name"]["fi"]) for row in raw]


def test_all_forty_five_actors_of_the_example_have_their_names() -> None:
    rows = demo()
    layout = map_layout(rows, measure, ground=ground_for((row.look, row.ring) for row in rows))
    assert [seat.lines for seat in layout.seats if seat.box is None] == []
    assert overlaps(layout) == []


@settings(max_examples=20, deadline=None)
@given(places(), st.sampled_from(LOOKS), st.integers(1, 4))
def test_one_actor_more_moves_nobody(rows: list[Place], look: str, ring: int) -> None:
    before = map_layout(rows, measure)
    after = map_layout([*rows, Place(ActorId("Z"), look, ring, "Uusi seura")], measure)
    assert after.seats[:-1] == before.seats
    assert after == map_layout([*rows, Place(ActorId("Z"), look, ring, "Uusi seura")], measure, before=before)


@pytest.mark.parametrize(("actors", "canvas"), [(45, "console"), (45, "a4"), (300, "console"), (300, "projector")])
def test_a_map_is_readable_and_stays_put(actors: int, canvas: str) -> None:
    found = figures(actors, 2, canvas)
    assert (found["label_overlaps"], found["shape_overlaps"], found["most_move_on_add"]) == (0, 0, 0)


def test_every_look_has_its_sector_also_on_an_empty_map() -> None:
    assert [sector.look for sector in map_layout([], measure).sectors] == list(LOOKS)
    assert map_layout([], measure).sectors[-1].end == 180


def test_a_label_breaks_at_words_and_as_evenly_as_it_can() -> None:
    assert label_lines("Soinin kunta, sivistystoimi", measure, 104) == ("Soinin kunta,", "sivistystoimi")
    assert label_lines("Martat", measure, 104) == ("Martat",)
