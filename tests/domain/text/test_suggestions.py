"""What the text room suggests for the demonstration evening's notes, and how well it searches them."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foorumi.domain.text.assignment import rank_themes
from foorumi.domain.text.duplicates import find_duplicates, similar
from foorumi.domain.text.grouping import group_notes
from foorumi.domain.text.lemmas import lemmas
from foorumi.domain.text.meaning import text_vector
from foorumi.domain.text.searching import Index
from foorumi.paths import resources

BENCHMARK = Path(__file__).parents[3] / "benchmarks" / "finnish_text.py"


@pytest.fixture(scope="module")
def notes() -> list[str]:
    lines = (resources() / "demo" / "notes.csv").read_text("utf-8-sig").splitlines()
    return [row["teksti"] for row in csv.DictReader(lines, delimiter=";")]


def test_the_figures_of_the_demonstration_hold() -> None:
    output = subprocess.run(
        [sys.executable, BENCHMARK, "--json", "--search", "--duplicates"], capture_output=True, text=True, check=True
    ).stdout
    figures = json.loads(output)
    floors = {
        "theme_top1_from_names": 0.60,
        "theme_top3_from_names": 0.83,
        "theme_top1_five_seeds": 0.62,
        "theme_top3_five_seeds": 0.86,
        "suggested_groups_ari": 0.20,
        "confident_share": 0.30,
        "confident_top1": 0.85,
        "duplicates_f1": 0.85,
        "search_f": 0.88,
        "search_hit_at_10": 0.96,
    }
    assert {name: figures[name] for name, floor in floors.items() if figures[name] < floor} == {}


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("nuorten", "nuori"),
        ("vanhuksille", "vanhus"),
        ("pyöräteitä", "pyörätie"),
        ("talakoot", "talkoo"),
        ("lissää", "lisä"),
        ("yhessä", "yksi"),
        ("xyzzy", "xyzzy"),
    ],
)
def test_a_word_is_known_in_any_form_also_in_dialect(word: str, base: str) -> None:
    assert any(form.startswith(base) for form in lemmas(word))


def test_a_compound_gives_its_parts() -> None:
    assert {"kylä", "talo"} <= set(lemmas("kylätaloille"))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("latua", "hiihtoladut"),
        ("hiihtolatu", "hiihtoladut"),
        ("hitolatu", "hiihtoladut"),
        ("nuoriso tila", "nuorisotila"),
    ],
)
def test_a_search_finds_other_forms_and_mistyped_words(notes: list[str], query: str, wanted: str) -> None:
    found = [notes[at].lower() for at in Index.of(notes).find(query)]
    assert any(wanted in text for text in found[:10])


def test_a_finnish_search_finds_swedish_notes_too() -> None:
    texts = ["Fler bussar till byarna", "Kirjasto auki sunnuntaisin"]
    assert Index.of(texts).find("bussi") == [0]


def test_a_swedish_and_an_english_note_go_where_their_finnish_sister_goes() -> None:
    names = ["Liikunta ja reitit", "Kirjasto", "Ikäihmiset"]
    texts = ["Biblioteket öppet på söndagar", "The library should be open on Sundays", "Skidspåret ska vara i skick"]
    firsts = [ranking.order[0] for ranking in rank_themes(texts, names, [None] * 3)]
    assert firsts == [1, 1, 0]


def test_placed_notes_teach_what_a_name_alone_does_not_say() -> None:
    names = ["Ryhmä A", "Ryhmä B"]
    texts = [
        "Ladut kuntoon",
        "Hiihtoretki lapsille",
        "Kirjastoauto kylille",
        "Lukupiiri kirjastoon",
        "Satutunti kirjastossa",
    ]
    ranking = rank_themes(texts, names, [0, 0, 1, 1, None])[4]
    assert ranking.order[0] == 1


def test_two_notes_that_say_the_same_are_found_and_two_others_are_not() -> None:
    texts = [
        "Yhteinen tapahtumakalenteri kunnan sivuille",
        "kunnan sivuille yhteinen tapahtumakalenteri!!",
        "Kirjasto auki sunnuntaisin",
        "Uimaranta kuntoon kesäksi",
    ]
    assert [(pair.first, pair.second) for pair in find_duplicates(texts)] == [(0, 1)]


def test_similar_notes_do_not_list_the_note_itself(notes: list[str]) -> None:
    found = similar(notes, 1)
    assert 1 not in found
    assert any("lat" in notes[at].lower() for at in found)


def test_a_first_grouping_is_the_same_every_time_and_loses_no_note(notes: list[str]) -> None:
    first, second = group_notes(notes), group_notes(notes)
    assert first == second
    assert sorted(at for group in first for at in group.notes) == list(range(len(notes)))


def test_no_notes_give_no_suggestions() -> None:
    assert group_notes([]) == []
    assert find_duplicates(["yksi"]) == []
    assert rank_themes([], ["Tilat"], []) == []
    assert Index.of([]).find("latu") == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_whatever_has_a_place_and_can_be_searched(text: str) -> None:
    assert abs(float((text_vector(text) ** 2).sum()) - 1) < 1e-3 or not text_vector(text).any()
    Index.of([text, "Ladut kuntoon"]).find(text)
