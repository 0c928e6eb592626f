"""Order and search, against the vectors of collation_test.json."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foorumi.domain.sorting import matches, name_key, person_key, search_key, word_key

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "collation_test.json").read_text("utf-8"))


def shuffled(texts: list[str]) -> list[str]:
    return random.Random(7).sample(texts, len(texts))


def test_persons_stand_by_surname_as_in_a_finnish_register() -> None:
    persons = VECTORS["persons_sorted"]
    assert sorted(shuffled(persons), key=lambda name: person_key(*name.split(", "))) == persons
    assert sorted(shuffled(persons), key=name_key) == persons
    turned = [" ".join(reversed(name.split(", "))) for name in persons if " " not in name.split(", ")[0]]
    assert sorted(shuffled(turned), key=name_key) == turned


@pytest.mark.parametrize("name", ["words_sorted", "natural_numbers"])
def test_words_and_numbers_stand_in_finnish_order(name: str) -> None:
    assert sorted(shuffled(VECTORS[name]), key=word_key) == VECTORS[name]


def test_roles_persons_and_organisations_stand_in_one_list() -> None:
    names = [
        "Aino Öhman",
        "Kirjaston edustaja",
        "Kyläyhdistys, itäinen kylä",
        "Kyläyhdistysten liitto",
        "Urheiluseuran edustaja 2",
        "Urheiluseuran edustaja 10",
        "Aho Åberg",
    ]
    assert sorted(shuffled(names), key=name_key) == [*names[1:6], names[6], names[0]]


def test_letters_of_other_languages_stand_with_their_plain_forms() -> None:
    names = ["Lajunen", "Łukasz", "Lund", "Nagy", "Ñusta", "Sami", "Šandor", "Straße", "Žukov", "Иванов"]
    assert sorted(shuffled(names), key=word_key) == names


def test_a_decomposed_letter_stands_where_the_composed_one_does() -> None:
    assert word_key("A\u0308ijälä")[0] == word_key("Äijälä")[0]
    assert search_key("Ja\u0308rvi") == "jarvi"


@given(st.lists(st.text(max_size=8), max_size=5), st.text(max_size=8))
def test_any_names_can_be_put_in_order(names: list[str], query: str) -> None:
    keys = [word_key(text) for text in names] + [name_key(text) for text in names]
    assert sorted(keys, reverse=True) == sorted(keys)[::-1]
    assert all(matches(text, text) for text in [*names, query])


@pytest.mark.parametrize(("typed", "written"), VECTORS["search_equal"])
def test_search_sees_two_spellings_as_one(typed: str, written: str) -> None:
    assert search_key(typed) == search_key(written)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("jarvi", "Soinin Järvinen", True),
        ("edus urh", "Urheiluseuran edustaja 1", True),
        ("urheiluseura", "Urheilu-seura", True),
        ("seura", "Urheilu-seura", True),
        ("seura", "Urheiluseura", False),
        ("moller", "Møller", True),
        ("", "Kirjasto", True),
        ("kirja 2", "Kirjasto 1", False),
    ],
)
def test_search_finds_the_beginnings_of_words(query: str, text: str, found: bool) -> None:
    assert matches(query, text) is found
