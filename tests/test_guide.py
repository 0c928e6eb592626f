"""The user guide tells the same in three languages, shows what the program looks like, and names what is in it."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from foorumi.i18n import CODES, FORMS, catalogue

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "guide"
GUIDES = {code: (FOLDER / f"{code}.md").read_text("utf-8") for code in CODES}
KEY = re.compile(r"(Ctrl|Shift|Alt|F\d)[^ ]*")


def outline(text: str) -> list[str]:
    """The levels of the headings and the names of the pictures, in their order."""
    return [
        found[1] or found[2] for found in re.finditer(r"^(?:(#+) .*|!\[[^]]+\]\(.*/(\w+)\.png\))$", text, re.MULTILINE)
    ]


def plain(words: str) -> str:
    """Words as they are compared: without case, the dots that promise a question, and what is put in."""
    return re.sub(r"\{\w+\}|…|\.$", "", words).strip().casefold()


def test_the_guides_have_the_same_headings_and_pictures_in_the_same_places() -> None:
    assert outline(GUIDES["fi"]) == outline(GUIDES["sv"]) == outline(GUIDES["en"])


@pytest.mark.parametrize("code", CODES)
def test_the_pictures_of_a_guide_are_those_that_the_program_takes(code: str) -> None:
    shown = set(re.findall(rf"\({code}/(\w+)\.png\)", GUIDES[code]))
    there = {path.stem for path in (FOLDER / code).glob("*.png")}
    spec = spec_from_file_location("guide_pictures", ROOT / "packaging" / "guide_pictures.py")
    assert spec
    assert spec.loader
    taking = module_from_spec(spec)
    spec.loader.exec_module(taking)
    assert shown == there == {"start", *taking.routes("1"), "panic", "new_event"}


@pytest.mark.parametrize("code", CODES)
def test_what_a_guide_prints_in_bold_is_on_a_button_a_page_or_a_key(code: str) -> None:
    known = {plain(form) for text in catalogue()[code].values() for form in text.split(FORMS)}
    told = [words for bold in re.findall(r"\*\*(.+?)\*\*", GUIDES[code], re.DOTALL) for words in bold.split(">")]
    unknown = [words for words in told if not KEY.match(words) and plain(" ".join(words.split())) not in known]
    assert unknown == []


def test_the_guide_tells_of_every_key_on_the_card_for_trouble() -> None:
    for code, text in GUIDES.items():
        keys = [line.partition(" = ")[0] for line in catalogue()[code]["help_keys.panic"].split("\n")]
        assert all(key in text for key in (*keys, "Shift+F1")), code
