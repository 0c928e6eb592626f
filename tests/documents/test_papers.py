"""The papers of the demo evening pass the archive's and the screen reader's rules, in every language."""

from collections.abc import Callable, Mapping
from io import BytesIO

import pypdfium2
import pytest

from foorumi.documents import document
from foorumi.documents.catalogue import KINDS
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.exchange.demo import make_demo

LANGUAGES = ("fi", "sv", "en", "fi+sv")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, EventId]:
    session = make_demo(tmp_path_factory.mktemp("demo") / "demo.foorumi")
    workspace = session.workspace.whole()
    session.close()
    return workspace, workspace.events[0].id


def test_every_paper_passes_pdf_ua_and_pdf_a_in_every_language(
    demo: tuple[Workspace, EventId], verapdf: Callable[[Mapping[str, bytes]], dict[str, list[str]]]
) -> None:
    papers = {f"{code}-{language}": document(*demo, code, language)() for code in KINDS for language in LANGUAGES}
    assert {name: rules for name, rules in verapdf(papers).items() if rules} == {}


def test_only_the_annex_of_attendees_names_people(demo: tuple[Workspace, EventId]) -> None:
    workspace, event_id = demo
    names = {person.name for person in workspace.attendees(event_id)}
    for code in KINDS:
        text = _text(document(*demo, code, "fi")())
        named = {name for name in names if name in text}
        assert (named == names) if code == "attendees" else not named, code


def test_the_memo_says_it_is_an_example_and_counts_as_the_figures_do(demo: tuple[Workspace, EventId]) -> None:
    text = _text(document(*demo, "memo", "fi")())
    for words in ("Esimerkkiaineisto", "64 osallistujaa, 33 toimijaa", "33 / 45 (73,3 %)", "Äänestäneitä 52", "187"):
        assert words in text, words


def _text(content: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(content)) as paper:
        pages = [page.get_textpage().get_text_bounded() for page in paper]
    return " ".join(" ".join(pages).replace("\ufffe", "").split()).replace("\u00a0", " ")
