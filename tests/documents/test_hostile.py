"""Whatever people type is printed, and read back as it was printed."""

import unicodedata
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.conftest import VeraPdf
from documents.expected import expected
from documents.naughty import NAUGHTY
from documents.pdf_reader import read_pdf, words_of
from foorumi.documents import outline as o
from foorumi.documents.pdf.clean import LIMIT, clean
from foorumi.documents.pdf.fonts import CHAINS, font
from foorumi.documents.pdf.render import render
from foorumi.documents.pdf.setting import LONGEST_ASIDE
from foorumi.documents.shapes import Icon, Look

anything = st.lists(st.sampled_from(NAUGHTY[:3] + NAUGHTY[8:]) | st.text(st.characters(), max_size=12), max_size=4)
short_texts = anything.map(lambda parts: " ".join(parts)[:120])


@cache
def printable() -> set[str]:
    """Every character that some font has."""
    return set().union(*(font(name).has for name in CHAINS["regular"]), "\n")


def printed(text: str) -> str:
    """A text with a sign in the place of whatever no font has."""
    return "".join(letter if letter in printable() else "\ufffd" for letter in text)


def hostile_document(texts: list[str]) -> o.Document:
    a, b, c, d = (text[: LONGEST_ASIDE // 2] for text in texts)
    icon = Icon("lightbulb")
    return o.Document(
        title=f"Otsikko {a}",
        language="fi",
        author=b,
        head=o.Head(a, b, c, d, a, b),
        blocks=(
            o.Title(f"Otsikko {a}"),
            o.Section("1", f"Osa {b}", (o.Paragraph(c), o.Quotes((d, a)), o.Facts(((b, c), (d, a))), o.Items((b, c)))),
            o.Heading(f"Väliotsikko {d}", 3),
            o.Box(f"Sovittiin {a}", b, (o.Agreed(c, d), o.Agreed(a, "")), c),
            o.Table((a, b), ((c, d), (d, a)), (1, 2), right=(1,)),
            o.NoteGroup(f"Teema {b}", (c, d), (o.Note(icon, "idea", a, b), o.Note(icon, "idea", c, ""))),
            o.Legend(((icon, a), (Look("company"), b)), columns=2),
            o.Bars((o.Bar(a, 1, b), o.Bar(c, 0, d))),
            o.Opinions(("1", "2", "3", "4", "5"), (o.Opinion(a, (0, 0, 0, 0, 0), b), o.Opinion(c, (1, 2, 3, 4, 5), d))),
        ),
    )


def said_of(document: o.Document) -> list[tuple[str, str]]:
    said = []
    for role, text in expected(document):
        if words_of(printed(text)):
            said.append((role, words_of(printed(text))))
    return said


@given(st.lists(short_texts, min_size=4, max_size=4))
@example([*NAUGHTY[:4]])
@example([*NAUGHTY[4:8]])
@example([*NAUGHTY[10:14]])
@example([*NAUGHTY[14:18]])
@example([*NAUGHTY[20:24]])
@settings(deadline=None, max_examples=20, derandomize=True)
def test_what_people_type_is_read_back_as_it_is_cleaned(texts: list[str]) -> None:
    reading = read_pdf(render(hostile_document(texts)))
    assert reading.problems == []
    assert reading.said == said_of(hostile_document([clean(text) for text in texts]))


def test_hostile_text_breaks_no_standard(verapdf: VeraPdf) -> None:
    texts = [*NAUGHTY, *NAUGHTY[:3]]
    files = {f"hostile-{number}": texts[number : number + 4] for number in range(0, len(NAUGHTY), 4)}
    assert all(not broken for broken in verapdf({n: render(hostile_document(t)) for n, t in files.items()}).values())


@given(st.text(st.characters(exclude_categories=())))
@settings(deadline=None, max_examples=400, derandomize=True)
def test_cleaned_text_has_nothing_unseen_and_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned == unicodedata.normalize("NFC", cleaned)
    assert not {unicodedata.category(letter) for letter in cleaned.replace("\n", "")} & {"Cc", "Cf", "Cs"}


@given(st.text("abcåäöÅÄÖ éüŠž12,.!?–’”€\u00a0-", min_size=1))
@settings(deadline=None, derandomize=True)
def test_everyday_text_is_left_as_it_is(text: str) -> None:
    assert clean(text).split() == text.split()


def test_text_without_end_ends() -> None:
    assert clean("a" * LIMIT) == "a" * LIMIT
    assert clean("a" * 3 * LIMIT) == "a" * LIMIT + " […]"


@pytest.mark.parametrize("text", ["sana " * 1900, "x" * 9999, "\n".join("rivi" for _ in range(400))])
def test_a_text_longer_than_a_page_goes_on_wherever_it_stands(text: str) -> None:
    icon = Icon("cloud")
    document = o.Document(
        title="Pitkä",
        language="fi",
        author="",
        head=o.Head("Kunta", "", "Muistio", "1.1.2027"),
        blocks=(
            o.Title("Pitkä"),
            o.Section("1", "Kappale", (o.Paragraph(text), o.Items((text,)))),
            o.Box("Sovittiin", "", (o.Agreed(text, "sovittu"),)),
            o.Table(("Mitä", "Kuka"), ((text, "kunta"), ("kunta", text)), (1, 1)),
            o.NoteGroup("Teema", (), (o.Note(icon, "huoli", text), o.Note(icon, "huoli", "lyhyt"))),
        ),
    )
    reading = read_pdf(render(document))
    assert reading.problems == []
    assert [(role, said.replace(" ", "")) for role, said in reading.said] == [
        (role, said.replace(" ", "")) for role, said in expected(document) if said
    ]
