"""Pages are filled so that what belongs together stays together."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.expected import expected
from documents.pdf_reader import read_pdf
from foorumi.documents import outline as o
from foorumi.documents.pdf.fonts import measure
from foorumi.documents.pdf.icons import ICON_BOX, icon_paths
from foorumi.documents.pdf.layout import lay_out
from foorumi.documents.pdf.render import render
from foorumi.documents.pdf.tagged import Node
from foorumi.documents.pdf.text import set_lines, styles
from foorumi.documents.shapes import Icon
from foorumi.paths import resources

WORDS = [
    "kunta",
    "seura",
    "ilta",
    "tapahtumakalenteri",
    "seura-avustus",
    "ja",
    "on",
    "hyvinvointialue",
    "liikuntavuoro",
    "kyyti",
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)
few_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
some = {"min_size": 1, "max_size": 6}
plain_blocks = st.one_of(
    st.builds(o.Heading, few_words, st.just(2)),
    st.builds(o.Paragraph, words),
    st.builds(o.Quotes, st.lists(words, **some).map(tuple)),
    st.builds(o.Items, st.lists(words, **some).map(tuple), st.sampled_from((None, 1))),
    st.builds(o.Facts, st.lists(st.tuples(few_words, words), **some).map(tuple)),
    st.builds(o.Box, few_words, few_words, st.lists(st.builds(o.Agreed, words, few_words), **some).map(tuple)),
    st.builds(
        o.Table, st.just(("Mitä", "Kuka")), st.lists(st.tuples(words, words), **some).map(tuple), st.just((2, 1))
    ),
    st.builds(o.Bars, st.lists(st.builds(o.Bar, few_words, st.integers(0, 99), st.just("9")), **some).map(tuple)),
    st.builds(
        o.NoteGroup,
        few_words,
        st.just(("3 lappua",)),
        st.lists(st.builds(o.Note, st.just(Icon("cloud")), st.just("huoli"), words), **some).map(tuple),
    ),
    st.builds(o.Space, st.integers(0, 60)),
)
sections = st.builds(
    o.Section, st.sampled_from(("1", "12", "")), few_words, st.lists(plain_blocks, max_size=4).map(tuple)
)
documents = st.builds(
    lambda blocks, size, foot: o.Document(
        "Otsikko",
        "fi",
        "Kunta",
        o.Head("Kunta", "Yksikkö", "Muistio", "1.1.2027"),
        (o.Title("Otsikko"), *blocks),
        foot,
        (),
        size,
    ),
    st.lists(plain_blocks | sections, max_size=14),
    st.sampled_from((11, 14, 18)),
    st.sampled_from((o.Foot(), o.Foot((("Kunta", "Yksikkö"), ("osoite",), ("1234567-8",))))),
)


@given(documents)
@settings(deadline=None, max_examples=60, derandomize=True)
def test_any_document_is_read_in_its_order_with_headings_beside_what_they_head(document: o.Document) -> None:
    reading = read_pdf(render(document))
    assert reading.problems == []
    assert reading.said == expected(document)
    for piece, following in zip(reading.pieces, reading.pieces[1:], strict=False):
        if piece.role in ("H2", "H3") and following.role not in ("H2", "P"):
            assert piece.pages == following.pages[:1]
    cells = [piece for piece in reading.pieces if piece.role in ("TH", "TD")]
    for first, second in zip(cells[::2], cells[1::2], strict=True):
        assert len({*first.pages, *second.pages}) == 1


@given(documents)
@settings(deadline=None, max_examples=60, derandomize=True)
def test_nothing_runs_into_anything_else_or_off_the_page(document: o.Document) -> None:
    layout = lay_out(document)
    for number, page in enumerate(layout.pages):
        below: dict[float, float] = {}
        for strip, x, y, _ in page:
            assert y >= below.get(x, 0) - 0.01
            assert y + strip.height <= layout.bottom + 0.01
            below[x] = y + strip.height
        assert any(strip.marks for strip, *_ in page) or number == 0


@given(st.lists(st.tuples(words, st.booleans(), st.booleans()), min_size=1, max_size=4), st.integers(60, 300))
@settings(deadline=None, derandomize=True)
def test_lines_are_full_but_never_too_wide(parts: list[tuple[str, bool, bool]], room: int) -> None:
    style = styles(11).body
    lines = set_lines(tuple(o.Run(f"{text} ", bold, italic) for text, bold, italic in parts), style, room)
    assert all(line.width <= room + 0.01 for line in lines)
    printed = "".join(span.text for line in lines for span in line.spans)
    assert printed.replace("\u00ad", "") == " ".join(text for text, _, _ in parts)
    for line, following in itertools.pairwise(lines):
        next_word = following.spans[0].text.split()[0]
        joined = line.width + measure(" " + next_word, style.size)
        assert joined > room * 0.95 or "-" in next_word or "-" in line.spans[-1].text


def test_a_long_word_is_cut_between_letters_and_never_before_an_accent() -> None:
    style = styles(11).body
    text = "x\u0331\u0301" * 60
    lines = ["".join(span.text for span in line.spans) for line in set_lines(text, style, 90, Node("P"))]
    assert "".join(lines) == text
    assert len(lines) > 3
    assert all(line.startswith("x") for line in lines)


def test_a_hyphen_is_a_place_to_break_and_a_range_is_not() -> None:
    lines = set_lines("seura-avustus 18.00–20.30", styles(11).body, measure("seura-avu", 11))
    assert [line.spans[0].text for line in lines][:2] == ["seura-", "avustus "]


def test_a_long_word_is_parted_between_syllables_and_read_whole() -> None:
    lines = set_lines("hyvinvointialueyhteistyö", styles(11).body, measure("hyvinvointial", 11))
    assert [line.spans[0].text for line in lines] == ["hyvinvoin\u00ad", "tialueyhteis\u00ad", "työ"]


def test_a_column_too_narrow_for_its_dates_is_widened() -> None:
    rows = (("Kyytirinki sivukylille järjestetään talkoilla", "31.12.2026"), ("Kalenteri", "1.1.2027"))
    document = o.Document(
        "Otsikko",
        "fi",
        "Kunta",
        o.Head("Kunta", "", "Muistio", "1.1.2027"),
        (o.Title("Otsikko"), o.Table(("Mitä", "Määräaika"), rows, (95, 5))),
    )
    layout = lay_out(document)
    strips = [strip for strip, *_ in layout.pages[0]]
    date = next(node for node in layout.root.walk() if node.role == "TD")
    assert sum(mark.node is date for strip in strips for mark in strip.marks) == 1


def test_a_heading_without_end_is_cut_and_says_so() -> None:
    document = o.Document("O", "fi", "", o.Head("Kunta", "", "Muistio", "1.1.2027"), (o.Title("sana " * 500),))
    (title,) = [text for role, text in read_pdf(render(document)).said if role == "H1"]
    assert len(title) <= 300
    assert title.endswith("…")


@pytest.mark.parametrize("name", sorted(file.stem for file in (resources() / "icons").glob("*.svg")))
def test_every_icon_can_be_printed_within_its_box(name: str) -> None:
    places = [number for path in icon_paths(name) for step in path.steps for number in step]
    assert places
    assert 0 <= min(places) <= max(places) <= ICON_BOX
