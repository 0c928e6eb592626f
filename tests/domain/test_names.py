"""Near-same names, and numbers too small to be told."""

from hypothesis import given
from hypothesis import strategies as st

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId
from foorumi.domain.names import is_same_name, near_names
from foorumi.domain.small_numbers import shown

ACTORS = [
    Actor(ActorId(str(n)), name) for n, name in enumerate(["Urheiluseura", "Soinin Martat", "Maataloustuottajat"])
]


def test_a_slip_of_the_finger_and_a_legal_form_are_seen_through() -> None:
    assert [actor.name_fi for actor in near_names("urheiluseura ry", ACTORS)] == ["Urheiluseura"]
    assert [actor.name_fi for actor in near_names("Urheilusuera", ACTORS)] == ["Urheiluseura"]
    assert [actor.name_fi for actor in near_names("Martat, Soinin", ACTORS)] == ["Soinin Martat"]
    assert near_names("Hiihtoseura", ACTORS) == []
    assert is_same_name("Soinin martat ry", "Soinin Martat")


@given(st.dictionaries(st.sampled_from("abcde"), st.integers(0, 40)))
def test_no_small_number_is_told_nor_can_be_counted_from_the_whole(counts: dict[str, int]) -> None:
    told = shown(counts)
    assert all(value is None or value == 0 or value >= 5 for value in told.values())
    hidden = [name for name, value in told.items() if value is None]
    assert len(hidden) != 1 or sum(value > 0 for value in counts.values()) == 1
