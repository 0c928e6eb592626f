"""Working methods: phases fit the time there is, groups mix, and the matrix tells agreement from spread."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from foorumi.domain.agenda import Item
from foorumi.domain.attendees import Attendee
from foorumi.domain.groups import deal, rotation, smallest
from foorumi.domain.ids import AttendeeId, EventId, ItemId, ProposalId
from foorumi.domain.matrix import AgreedPlace, Rating, spots
from foorumi.domain.methods import ItemPhase, methods, phases_of, run_phase
from foorumi.domain.votes import Proposal

EVENT = EventId("e")


def item(method: str, minutes: int, kind: str = "brainstorm") -> Item:
    return Item(ItemId("i"), EVENT, 0, kind, minutes=minutes, method=method)


@given(st.sampled_from(sorted(methods())), st.integers(1, 120))
def test_phases_take_the_items_time_and_none_is_without_a_minute(method: str, minutes: int) -> None:
    phases = phases_of(item(method, minutes))
    if phases:
        assert sum(phase.minutes for phase in phases) == max(minutes, len(phases))
        assert all(phase.minutes >= 1 for phase in phases)


def test_a_phase_counts_its_own_time_and_is_extended_alone() -> None:
    whole = item("me_we_us", 25)
    assert [phase.minutes for phase in phases_of(whole)] == [3, 7, 15]
    running = run_phase(whole, ItemPhase(whole.id, 1, began_s=200, extra_minutes=2), 260)
    assert running is not None
    assert (running.phase.code, running.left_s) == ("pairs", (7 + 2) * 60 - 60)


def test_a_dialogue_takes_notes_only_among_its_insights() -> None:
    talk = item("dialogue", 115, "group_work")
    takes = [run_phase(talk, ItemPhase(talk.id, place), 0) for place in range(6)]
    assert [phase.takes_notes for phase in takes if phase] == [False] * 5 + [True]


organisations = st.sampled_from(["Martat", "Hiihtoseura", "Kunta", "4H"])
sides = st.sampled_from(["community", "organisation"])
people = st.lists(st.tuples(organisations, sides), min_size=1, max_size=60)


@given(people, st.integers(2, 9))
def test_dealt_groups_are_even_and_spread_each_side_and_organisation(who: list[tuple[str, str]], groups: int) -> None:
    crowd = [(Attendee(AttendeeId(str(n)), EVENT, organisation=name), side) for n, (name, side) in enumerate(who)]
    dealt = deal(crowd, groups)
    for chosen in (
        [p.id for p, _ in crowd],
        *([p.id for p, s in crowd if s == side] for side in ("community", "organisation")),
        *([p.id for p, s in crowd if (p.organisation, s) == kind] for kind in set(who)),
    ):
        sizes = Counter(dealt[person] for person in chosen)
        assert max(sizes.values(), default=0) - min((sizes[g] for g in range(1, groups + 1)), default=0) <= 1


@given(st.integers(2, 12))
def test_in_a_full_rotation_every_group_visits_every_table_once(groups: int) -> None:
    for group in range(1, groups + 1):
        assert {rotation(groups, turn)[group] for turn in range(groups)} == set(range(groups))
    assert all(len(set(rotation(groups, turn).values())) == groups for turn in range(groups))


def test_a_latecomer_joins_the_smallest_group() -> None:
    crowd = [Attendee(AttendeeId(str(n)), EVENT, group_number=g) for n, g in enumerate([1, 1, 2, 3, 3])]
    assert smallest(crowd) == 2
    assert smallest([replace(person, group_number=None) for person in crowd]) is None


def test_the_matrix_shows_the_mean_until_a_place_is_agreed() -> None:
    proposal = Proposal(ProposalId("p"), EVENT, "Kalenteri")
    ratings = [Rating(str(n), EVENT, proposal.id, str(n), impact, 2) for n, impact in enumerate((5, 5, 2))]
    (spot,) = spots([proposal], ratings, [])
    assert (spot.impact, spot.effort, spot.raters, spot.corner, spot.is_agreed) == (4.0, 2.0, 3, "now", False)
    assert spot.disagreement > 1
    (spot,) = spots([proposal], ratings, [AgreedPlace(proposal.id, EVENT, 2, 5)])
    assert (spot.corner, spot.is_agreed) == ("leave", True)
