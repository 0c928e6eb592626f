"""Offers proposed for needs, with their reasons; what people decided stays decided."""

import csv
import io
from dataclasses import replace

import pytest

from foorumi.domain.exchanges import Exchange, Match
from foorumi.domain.ids import ActorId
from foorumi.domain.matching import balance, guess_resource, suggestions, weigh
from foorumi.domain.months import months
from foorumi.domain.vocabulary import vocabulary
from foorumi.paths import resources


def table(name: str) -> list[dict[str, str]]:
    text = (resources() / "demo" / name).read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


ROWS = [
    Exchange(
        row["id"],
        "need" if row["laji"] == "tarve" else "offer",
        row["kuvaus"],
        ActorId(row["toimija_id"]),
        resource=row["resurssi"],
        subresource=row["alaresurssi"],
        amount=row["määrä"],
        time=row["aika"],
        area=row["alue"],
        condition=row["ehto"],
        code=row["id"],
    )
    for row in table("needs_offers.csv")
]
BY_CODE = {row.code: row for row in ROWS}
PAIRS = [(row["tarve_id"], row["tarjous_id"]) for row in table("matches_expected.csv")]


@pytest.mark.parametrize(("need", "offer"), PAIRS)
def test_the_pair_people_agreed_on_is_among_the_three_proposed(need: str, offer: str) -> None:
    found = suggestions(BY_CODE[need], ROWS)
    assert len(found) <= 3
    assert offer in [one.offer.code for one in found]


def test_the_reasons_are_told_and_conditions_are_shown_and_not_judged() -> None:
    found = suggestions(BY_CODE["T20"], ROWS)[0]
    assert [reason.key for reason in found.reasons] == [
        "match.same_kind",
        "match.covers_area",
        "match.times_meet",
        "match.enough",
    ]
    assert found.is_conditional
    assert (found.need.condition, found.offer.condition[:11]) == ("esteetön", "kuljettaja,")
    late = suggestions(BY_CODE["T15"], ROWS)[0]
    assert [reason.is_for for reason in late.reasons if reason.key == "match.times_apart"] == [False]


def test_nobody_is_paired_with_itself_nor_with_a_pair_put_aside() -> None:
    need, offer = BY_CODE["T01"], BY_CODE["O01"]
    assert weigh(need, replace(offer, actor_id=need.actor_id)) is None
    put_aside = Match("M", "T01", "O01", state="declined")
    assert "O01" not in [one.offer.code for one in suggestions(need, ROWS, [put_aside])]


def test_the_class_is_guessed_from_what_people_write() -> None:
    right = sum(guess_resource(row.text, vocabulary())[0] == row.resource for row in ROWS)
    assert right >= 0.75 * len(ROWS)
    assert guess_resource("Kyytejä sivukyliltä", vocabulary()) == ("transport", "tapahtumakyyti")
    assert guess_resource("xyz", vocabulary()) == ("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("syyskuu–huhtikuu", {9, 10, 11, 12, 1, 2, 3, 4}),
        ("tammi–huhtikuu", {1, 2, 3, 4}),
        ("kesä", {6, 7, 8}),
        ("lukuvuosi", {8, 9, 10, 11, 12, 1, 2, 3, 4, 5}),
        ("heinäkuu", {7}),
        ("juni–augusti", {6, 7, 8}),
        ("ympäri vuoden", set(range(1, 13))),
    ],
)
def test_months_are_read_as_people_say_them(text: str, expected: set[int]) -> None:
    assert months(text) == expected


def test_the_same_people_are_not_asked_for_everything() -> None:
    matches = [Match(f"M{n}", need, offer) for n, (need, offer) in enumerate(PAIRS)]
    giver = BY_CODE["O01"].actor_id
    assert giver
    found = balance(giver, ROWS, matches, open_commitments=3)
    assert found.given >= 1
    assert found.is_loaded
    assert not balance(giver, [], [], 3).is_loaded
