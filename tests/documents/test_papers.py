"""Every kind of paper, for every kind of evening, in every language: valid, and saying all that it should."""

import itertools
from datetime import datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from documents.conftest import VeraPdf
from documents.evenings import Evening, empty, large
from documents.expected import expected, expected_outline
from documents.pdf_reader import Reading, read_pdf, words_of
from foorumi.documents import document
from foorumi.documents.brainwriting import SEATS
from foorumi.documents.catalogue import KINDS
from foorumi.documents.languages import outlined
from foorumi.documents.pdf.render import render
from foorumi.domain.conclusions import Reply
from foorumi.domain.horizons import HorizonMark
from foorumi.domain.papers import NAMING
from foorumi.domain.terms import Terms
from foorumi.domain.workspace import Part, Workspace

LANGUAGES = ("fi", "sv", "en", "fi+sv")
GROWING = ("memo", "notes", "attendees", "commitments")
MADE_AT = datetime.fromisoformat("2026-01-01T12:00:00+02:00")


@pytest.fixture(scope="module")
def evenings(demo_evening: Evening) -> dict[str, Evening]:
    many = {"large": large(demo_evening), "many_pages": large(demo_evening, 5)}
    return {"demo": demo_evening, "empty": empty(), **many}


def some_of_all(kinds: list[str]) -> list[tuple[str, str, str]]:
    """Every kind for one evening in one language; what grows with an evening also for one of many pages."""
    chosen = [("demo", "memo", language) for language in ("sv", "fi+sv")]
    chosen += [("many_pages", code, LANGUAGES[number]) for number, code in enumerate(GROWING)]
    for number, code in enumerate(kinds):
        chosen.append(("empty" if number % 3 == 2 else "demo", code, LANGUAGES[number % len(LANGUAGES)]))
    return list(dict.fromkeys(chosen))


def check(evenings: dict[str, Evening], chosen: list[tuple[str, str, str]], verapdf: VeraPdf) -> None:
    for evening, code, language in chosen:
        outline = outlined(KINDS[code], *evenings[evening], language.split("+"), MADE_AT)
        content = render(outline)
        verapdf.ask(f"{evening}-{code}-{language}", content)
        reading = read_pdf(content)
        assert reading.problems == [], (evening, code, language)
        said = without_contents(reading, not outline.contents_title)
        assert said == [pair for pair in expected(outline) if pair[1]], (evening, code, language)
        assert [text for _, text in reading.outline] == expected_outline(outline)
    assert {name: rules for name, rules in verapdf.broken().items() if rules} == {}


def without_contents(reading: Reading, has_none: bool) -> list[tuple[str, str]]:
    """What is said but for the table of contents, which has to tell the page of every heading."""
    links = [place for place, piece in enumerate(reading.pieces) if piece.role == "Link"]
    if not links:
        assert has_none or len(reading.artifacts) <= 5 or [role for role, _ in reading.said].count("H2") < 3
        return reading.said
    heads = {piece.text: piece.pages[0] for piece in reversed(reading.pieces) if piece.role == "H2"}
    for place in links:
        heading, page = reading.pieces[place].text, words_of(reading.pieces[place + 1].text)
        assert page == str(heads[words_of(heading)]), heading
    assert len(reading.artifacts) > 5
    return [*reading.said[: links[0] - 1], *reading.said[links[-1] + 2 :]]


def test_papers_are_valid_and_read_aloud_as_they_were_outlined(evenings: dict[str, Evening], verapdf: VeraPdf) -> None:
    check(evenings, some_of_all(list(KINDS)), verapdf)


@pytest.mark.campaign
def test_every_paper_of_every_evening_in_every_language(evenings: dict[str, Evening], verapdf: VeraPdf) -> None:
    check(evenings, list(itertools.product(("demo", "empty", "large"), KINDS, LANGUAGES)), verapdf)


def test_only_papers_of_the_house_name_people(evenings: dict[str, Evening]) -> None:
    workspace, event_id = evenings["demo"]
    names = {person.name for person in workspace.attendees(event_id)}
    for code in KINDS:
        text = printed_text(document(workspace, event_id, code, "fi")())
        named = {name for name in names if name in text}
        assert not named or code in NAMING, code
        assert code != "attendees" or named == names


def test_the_memo_says_it_is_an_example_and_counts_as_the_figures_do(evenings: dict[str, Evening]) -> None:
    text = printed_text(document(*evenings["demo"], "memo", "fi")())
    for words in ("Esimerkkiaineisto", "64 osallistujaa, 33 toimijaa", "33 / 45 (73,3 %)", "Äänestäneitä 52", "187"):
        assert words in text, words
    for words in ("esitys kunnanhallitukselle", "Linjaukset kohdassa 8, sitoumukset kohdassa 9"):
        assert words in text, words
    assert "§" not in text
    assert "Päätös" not in text


def test_the_first_pages_of_a_long_paper_are_told_of_and_change_nothing(evenings: dict[str, Evening]) -> None:
    told: list[tuple[int, int, bytes]] = []
    whole = document(*evenings["large"], "notes", "fi", MADE_AT)(lambda *page: told.append(page))
    ((_, pages, first),) = [page for page in told if page[2]]
    with pypdfium2.PdfDocument(BytesIO(first)) as seen, pypdfium2.PdfDocument(BytesIO(whole)) as paper:
        assert (len(seen), len(paper)) == (3, pages)
        for number in range(3):
            assert seen[number].get_textpage().get_text_range() == paper[number].get_textpage().get_text_range()
    assert told[-1][:2] == (pages - 1, pages)
    assert read_pdf(whole).problems == []


def test_the_memo_names_every_annex_that_there_is(evenings: dict[str, Evening]) -> None:
    told = printed_text(document(*evenings["demo"], "memo", "fi")())
    assert "1 osallistujat (erillinen tiedosto), 2 laput teemoittain, 3 toimijakartta, 4 tarpeet ja tarjoukset" in told
    assert "5 äänestyksen tulokset, 6 palaute, 7 keitä tavoitettiin" in told
    assert "laput teemoittain" not in printed_text(document(*evenings["empty"], "memo", "fi")())


def test_people_sign_in_with_a_signature_only_for_a_funder(evenings: dict[str, Evening]) -> None:
    workspace, event_id = evenings["demo"]
    terms = Terms(event_id, project="Elinvoimaa kuntiin", funder="Euroopan sosiaalirahasto", project_number="S1")
    funded = Workspace({**workspace.parts, Part.terms: (terms,)}, workspace.load)
    signed = printed_text(document(funded, event_id, "sign_in", "fi")())
    for words in ("Allekirjoitus", "Elinvoimaa kuntiin S1", "Euroopan sosiaalirahasto"):
        assert words in signed
    assert "Allekirjoitus" not in printed_text(document(workspace, event_id, "sign_in", "fi")())


def test_an_answer_to_a_proposal_stands_on_paper_as_it_was_given(evenings: dict[str, Evening]) -> None:
    workspace, event_id = evenings["demo"]
    proposal = next(row for row in workspace.conclusions(event_id) if row.proposed_to)
    reply = Reply(proposal.id, "no", "Rahaa ei ole.", "2026-12-01", "kunnanjohtaja")
    answered = Workspace({**workspace.parts, Part.reply: (reply,)}, workspace.load)
    told = printed_text(document(answered, event_id, "answers", "fi")())
    for words in ("Ei toteuteta", "Rahaa ei ole.", "1.12.2026", "kunnanjohtaja"):
        assert words in told


def test_what_was_weighed_without_dots_stands_in_the_annex_of_votes(evenings: dict[str, Evening]) -> None:
    workspace, event_id = evenings["demo"]
    theme, proposal = workspace.themes(event_id)[0], workspace.proposals(event_id)[1]
    marks = (HorizonMark(theme.id, 1, theme_id=theme.id), HorizonMark(proposal.id, 10, proposal_id=proposal.id))
    placed = Workspace({**workspace.parts, Part.horizon_mark: marks}, workspace.load)
    said = printed_text(document(placed, event_id, "votes", "fi")())
    best = max(workspace.matrix(event_id), key=lambda spot: spot.impact)
    for words in ("Vaikuttavuus ja työläys", best.proposal.text, f"{best.impact:.2f}".replace(".", ",")):
        assert words in said
    axis = said[said.index("Lähellä, myöhemmin ja kaukana") :]
    assert axis.index(theme.name) < axis.index("Kaukana, 10 vuotta") < axis.index(proposal.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interview_is_one_page_and_a_sheet_of_ideas_never_goes_on(
    language: str, evenings: dict[str, Evening]
) -> None:
    for code, pages in (("interview_form", 1), ("brainwriting", SEATS)):
        with pypdfium2.PdfDocument(BytesIO(document(*evenings["demo"], code, language)())) as paper:
            assert len(paper) == pages, code


def test_the_run_sheet_tells_when_the_evening_goes_on_after_the_break(evenings: dict[str, Evening]) -> None:
    told = printed_text(document(*evenings["demo"], "run_sheet", "fi")())
    assert "Kahvitauko. Jatkamme kello 19.20." in told
    assert "{" not in told


def test_the_memo_of_the_demo_is_four_pages(evenings: dict[str, Evening]) -> None:
    with pypdfium2.PdfDocument(BytesIO(document(*evenings["demo"], "memo", "fi")())) as memo:
        assert len(memo) <= 4


def test_a_paper_is_the_same_but_for_its_date(evenings: dict[str, Evening]) -> None:
    once, again = (document(*evenings["demo"], "memo", "fi+sv", MADE_AT)() for _ in range(2))
    assert once == again
    with pikepdf.open(BytesIO(document(*evenings["demo"], "memo", "fi")())) as memo:
        assert str(memo.docinfo.CreationDate) > str(pikepdf.open(BytesIO(once)).docinfo.CreationDate) > "D:2026"


def test_the_swedish_half_of_a_memo_is_read_in_swedish(evenings: dict[str, Evening]) -> None:
    reading = read_pdf(document(*evenings["demo"], "memo", "fi+sv")())
    assert ("Div", "sv") in reading.languages
    assert ("H2", "8 Yhteiset linjaukset") in reading.said
    assert ("H2", "8 Gemensamma slutsatser") in reading.said
    assert ("P", "Muistio / Promemoria") in reading.said


def printed_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(content)) as paper:
        pages = [page.get_textpage().get_text_bounded() for page in paper]
    return " ".join(" ".join(pages).replace("\ufffe", "").split()).replace("\u00a0", " ")
