"""Dates, times and numbers, against the vectors of locale_tests.json."""

import json
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foorumi.domain.clock import (
    NBSP,
    ReadDate,
    read_date,
    read_due,
    read_time,
    write_countdown,
    write_date,
    write_day,
    write_duration,
    write_long,
    write_number,
    write_percent,
    write_short,
    write_span,
    write_time,
)

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "locale_tests.json").read_text("utf-8"))
EVENT = date(2026, 11, 24)
CODES = ("fi", "sv", "en")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("span", VECTORS["datetime"])
def test_a_span_is_written_as_each_language_writes_it(span: dict[str, str], code: str) -> None:
    start, end = datetime.fromisoformat(span["start"]), datetime.fromisoformat(span["end"])
    assert write_span(start, end, code) == span[code]


@pytest.mark.parametrize(("text", "meant"), VECTORS["date_input"])
def test_a_typed_date_is_read_day_first_and_in_the_events_year(text: str, meant: str | None) -> None:
    read = read_date(text, EVENT)
    if meant is None:
        assert read is None
    else:
        assert read == ReadDate(date.fromisoformat(meant[:10]), "ti" if "weekday mismatch (ti)" in meant else None)


@pytest.mark.parametrize(
    "text",
    [
        "to 15.10.2026",
        "Torstaina 15.10.",
        "15. 10. 2026",
        f"15.{NBSP}lokakuuta",
        "Thu 15 October 2026",
        "torsdag 15 okt",
        "15.10.2026 klo 18.42",
        "15.10.2026 18:42:07",
        "2026-10-15T18:00",
        "2026-10-15 00:00:00",
        "15-10-2026",
        "15.10",
    ],
)
def test_dates_are_read_as_people_and_forms_write_them(text: str) -> None:
    assert read_date(text, EVENT) == ReadDate(date(2026, 10, 15))


@pytest.mark.parametrize("text", ["", "x", "kevät", "10/15/2026", "29.2.", "0.5.2026", "31.4.", "15.10.20266", "4.1 %"])
def test_what_is_no_date_is_not_guessed_into_one(text: str) -> None:
    assert read_date(text, EVENT) is None


@given(st.dates(date(1000, 1, 1)), st.sampled_from(CODES))
def test_every_written_date_is_read_back(day: date, code: str) -> None:
    for write in (write_date, write_day, write_long, write_short):
        assert read_date(write(day, code), day) == ReadDate(day), write.__name__
    assert read_date(day.isoformat(), day) == ReadDate(day)


@given(st.times(), st.sampled_from(CODES))
def test_every_written_time_is_read_back(moment: time, code: str) -> None:
    assert read_time(write_time(moment, code)) == moment.replace(second=0, microsecond=0)


@given(st.text(max_size=20))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    read_date(text, EVENT)
    read_due(text, EVENT)
    read_time(text)


@pytest.mark.parametrize(("text", "meant"), VECTORS["time_input"])
def test_a_typed_time_is_read(text: str, meant: str | None) -> None:
    assert read_time(text) == (time.fromisoformat(meant) if meant else None)


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("31.1.", "fi", "2027-01-31"),
        ("31.1.2027", "fi", "2027-01-31"),
        ("24.11.", "fi", "2026-11-24"),
        ("23.11.", "fi", "2027-11-23"),
        ("29.2.", "fi", "2028-02-29"),
        ("su 31.1. mennessä", "fi", "2027-01-31"),
        ("2 vk", "fi", "2026-12-08"),
        ("3 viikkoa", "fi", "2026-12-15"),
        ("1 kk", "fi", "2026-12-24"),
        ("1 v", "fi", "2027-11-24"),
        ("huhtikuun loppuun", "fi", "2027-04-30"),
        ("marraskuun loppuun mennessä", "fi", "2026-11-30"),
        ("helmikuun 2028 loppuun", "fi", "2028-02-29"),
        ("huhtikuussa", "fi", "2027-04-30"),
        ("vuoden loppuun", "fi", "2026-12-31"),
        ("2 v", "sv", "2026-12-08"),
        ("1 mån", "sv", "2026-12-24"),
        ("senast 31.1", "sv", "2027-01-31"),
        ("slutet av april", "sv", "2027-04-30"),
        ("2 wk", "en", "2026-12-08"),
        ("1 mo", "en", "2026-12-24"),
        ("by the end of April", "en", "2027-04-30"),
        ("end of the month", "en", "2026-11-30"),
        ("end of April 2028", "en", "2028-04-30"),
        ("Urheiluseura", "fi", None),
        ("huhtikuu", "fi", None),
        ("maj", "sv", None),
        ("3 talkoot", "fi", None),
        ("0.13.", "fi", None),
    ],
)
def test_a_promise_names_its_day_in_words_or_numbers(text: str, code: str, meant: str | None) -> None:
    assert read_due(text, EVENT, code) == (date.fromisoformat(meant) if meant else None)


def test_a_month_from_a_long_months_last_day_is_a_short_months_last_day() -> None:
    assert read_due("1 kk", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_due("999 kk", date(9999, 1, 1)) is None


def test_days_without_year_and_in_words_follow_each_language() -> None:
    day = date(2026, 10, 15)
    assert [write_short(day, code) for code in CODES] == ["15.10.", "15.10", "15 Oct"]
    assert [write_day(day, code) for code in CODES] == ["to 15.10.2026", "to 15.10.2026", "Thu 15 October 2026"]
    assert [write_long(day, code) for code in CODES] == [
        "15. lokakuuta 2026",
        "den 15 oktober 2026",
        "15 October 2026",
    ]


def test_lengths_of_time_cannot_be_mistaken_for_times_of_day() -> None:
    assert [write_duration(minutes, "fi") for minutes in (0, 25, 90, 120, -5)] == [
        "0 min",
        "25 min",
        "1 t 30 min",
        "2 t",
        "−5 min",
    ]
    assert write_duration(90, "sv") == write_duration(90, "en") == "1 h 30 min"
    assert [write_countdown(seconds) for seconds in (400, 5, 0, -45, 5400)] == [
        "6:40",
        "0:05",
        "0:00",
        "+0:45",
        "90:00",
    ]


def test_numbers_have_unbreakable_spaces_and_a_decimal_comma() -> None:
    money, share, mean = VECTORS["number"]
    for code in ("fi", "sv"):
        assert write_number(money["value"], 2, code) == money[code].removesuffix(f"{NBSP}€")
        assert write_percent(share["value"], 1, code) == share[code]
    assert write_number(mean["value"], 1, "fi") == mean["fi"]
    assert write_number(1250.5, 2, "en") == "1,250.50"
    assert write_percent(0.73, 0, "en") == "73%"
    assert [write_number(value, 0, "fi") for value in (-0.2, -1234567)] == ["0", f"−1{NBSP}234{NBSP}567"]
