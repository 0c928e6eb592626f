"""Whatever people type in any field is on every paper that prints the field, and the paper is valid."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import cycle

import pytest

from documents.conftest import VeraPdf
from documents.evenings import Evening
from documents.expected import expected
from documents.filled import VISIT, few, full, worded
from documents.naughty import NAUGHTY, naughty
from documents.pdf_reader import read_pdf, words_of
from documents.test_hostile import printed
from foorumi.documents.catalogue import KINDS
from foorumi.documents.languages import outlined
from foorumi.documents.outline import Document
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.render import render
from foorumi.domain.ids import EventId

MADE_AT = datetime.fromisoformat("2026-01-01T12:00:00+02:00")
OF_A_VISIT = ("memo", "visit_note", "interview_form", "visit_needs", "notice")
TEXTS = 5000


def marked(number: int, text: str = "") -> str:
    """A text between signs that tell its number, so that it sorts alike whatever it says and is found again."""
    return f"q{number:05} {text} z{number:05}"


def numbers_in(document: Document) -> set[int]:
    return {int(number) for _, text in expected(document) for number in re.findall(r"z(\d{5})", text)}


def papers(evening: Evening, language: str) -> Iterator[tuple[str, Document]]:
    """Every paper of an evening, and of its visit those that visits have."""
    workspace, event_id = evening
    wanted = [(event_id, code) for code in KINDS] + [(VISIT, code) for code in OF_A_VISIT]
    for event, code in wanted:
        made = outlined(KINDS[code], workspace, EventId(event), language.split("+"), MADE_AT)
        yield f"{'visit' if event == VISIT else 'evening'}-{code}", replace(made, contents_title="")


def print_all(
    evening: Evening, language: str, texts: list[str], hand_over: Callable[[str, bytes], None] = lambda *_: None
) -> int:
    """Every paper with a text in every field that is filled in; how many of the texts were printed. Each is on the very
    papers on which a plain word in its place would be, whole, and read aloud as it is cleaned."""
    plain = {name: numbers_in(document) for name, document in papers(worded(evening, marked), language)}
    given = dict(zip(sorted(set().union(*plain.values())), cycle(texts)))

    def text_of(number: int) -> str:
        return marked(number, given.get(number, ""))

    for name, document in papers(worded(evening, text_of), language):
        content = render(document)
        hand_over(f"{name}-{language}", content)
        reading = read_pdf(content)
        assert reading.problems == [], (name, language)
        said = [(role, as_printed(text)) for role, text in reading.said]
        assert said == [pair for pair in expected(document, as_printed) if pair[1]], (name, language)
        assert numbers_in(document) == plain[name], (name, language)
        heard = " ".join(text for _, text in said)
        for number in plain[name]:
            for line in text_of(number).splitlines():
                assert as_printed(line)[1:] in heard, (name, language, number)  # q may begin a sentence
    return len(given)


def as_printed(text: str) -> str:
    """A text as it is read back: clean, with a sign for what no font has."""
    return words_of(printed(clean(text)))


@pytest.fixture(scope="module")
def evening(demo_evening: Evening) -> Evening:
    return full(demo_evening)


def test_what_people_type_stands_on_every_paper_that_prints_it(evening: Evening) -> None:
    texts = naughty(len(NAUGHTY))
    assert print_all(few(evening, 2), "fi", texts) > 2 * len(texts)


@pytest.mark.campaign
def test_thousands_of_hostile_texts_in_every_field_are_printed_whole_on_valid_papers(
    evening: Evening, verapdf: VeraPdf
) -> None:
    texts, languages, done = naughty(TEXTS), cycle(("fi", "sv", "en", "fi+sv")), 0
    while done < TEXTS:
        done += print_all(evening, next(languages), texts[done:] + texts[:done], verapdf.ask)
        assert {name: rules for name, rules in verapdf.broken().items() if rules} == {}
