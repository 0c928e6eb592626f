"""Printed documents say what they have to, in order, by the standards, within the margins."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from documents.conftest import VeraPdf
from documents.example_annexes import everything, notes
from documents.example_memo import memo
from documents.examples import EXAMPLES
from documents.expected import expected, expected_outline
from documents.mutants import MUTANTS, mutants
from documents.pdf_reader import Reading, read_pdf
from foorumi.documents.outline import Document, Head, Paragraph, Title
from foorumi.documents.pdf.render import render

GOLDEN = Path(__file__).with_name("memo.golden.txt")
PAPER_MM, LEFT_MM, RIGHT_MM, TOP_MM, BOTTOM_MM = (210, 297), 20, 190, 10, 277
DOTS_PER_MM = 4


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    return {name: render(document) for name, document in EXAMPLES.items()}


@pytest.fixture(scope="module")
def readings(printed: dict[str, bytes]) -> dict[str, Reading]:
    return {name: read_pdf(content) for name, content in printed.items()}


def simple(*texts: str) -> Document:
    blocks = (Title("Otsikko"), *(Paragraph(text) for text in texts))
    return Document("Otsikko", "fi", "Kunta", Head("Kunta", "", "Muistio", "1.1.2027"), blocks)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_printed_document_says_exactly_what_its_outline_says(name: str, readings: dict[str, Reading]) -> None:
    assert readings[name].problems == []
    assert readings[name].said == [pair for pair in expected(EXAMPLES[name]) if pair[1]]
    assert [text for _, text in readings[name].outline] == expected_outline(EXAMPLES[name])


def test_printed_documents_keep_the_standards_of_accessibility_and_archiving(
    printed: dict[str, bytes], verapdf: VeraPdf
) -> None:
    assert verapdf(printed) == {name: [] for name in printed}


def test_no_defect_passes_both_the_reader_and_verapdf(verapdf: VeraPdf) -> None:
    document = everything()
    files = dict(mutants(render(document)))
    broken = verapdf(files)
    said = [pair for pair in expected(document) if pair[1]]

    def is_refused(name: str) -> bool:
        reading = read_pdf(files[name])
        return bool(broken[name] or reading.problems or reading.said != said)

    assert files.keys() == MUTANTS.keys()
    assert [name for name in files if not is_refused(name)] == []


def test_the_memo_reads_aloud_as_it_always_did(readings: dict[str, Reading]) -> None:
    lines = [f"{role}\t{text}" for role, text in readings["memo"].said]
    assert "\n".join(lines) + "\n" == GOLDEN.read_text("utf-8")


def test_the_same_document_gives_the_same_bytes_in_another_process(printed: dict[str, bytes]) -> None:
    program = (
        "import sys; from documents.example_memo import memo; from foorumi.documents.pdf.render import render;"
        "sys.stdout.buffer.write(render(memo()))"
    )
    paths = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "1"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == printed["memo"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_printed_in_the_margins_and_no_page_is_blank(name: str, printed: dict[str, bytes]) -> None:
    for page in pypdfium2.PdfDocument(printed[name]):
        picture = page.render(scale=DOTS_PER_MM * 25.4 / 72, grayscale=True).to_pil()
        ink = picture.point(lambda light: 255 if light < 200 else 0)
        left, top, right, bottom = (edge / DOTS_PER_MM for edge in ink.getbbox())
        assert (left >= LEFT_MM - 0.5, top >= TOP_MM, right <= RIGHT_MM + 0.5, bottom <= BOTTOM_MM + 0.5) == (True,) * 4
        head, foot = 32 * DOTS_PER_MM, 265 * DOTS_PER_MM
        assert ink.crop((0, head, ink.width, foot)).getbbox() is not None


def test_the_head_and_foot_are_read_once_and_stand_on_every_page(readings: dict[str, Reading]) -> None:
    memo_read = readings["memo"]
    pages = len(memo_read.artifacts)
    assert pages == 3
    assert [text for role, text in memo_read.said if text in ("Muistio", "Y-tunnus 0000000-0")] == [
        "Muistio",
        "Y-tunnus 0000000-0",
    ]
    for number, artifacts in enumerate(memo_read.artifacts, 1):
        heard = " ".join(artifacts)
        assert f"{number} ({pages})" in heard
        assert number == 1 or "Muistio" in heard
        assert number == pages or "Y-tunnus 0000000-0" in heard


def test_a_tables_head_is_repeated_for_the_eye_but_read_once(readings: dict[str, Reading]) -> None:
    large = readings["memo-large"]
    assert large.said.count(("TH", "Vastuutoimija")) == 1
    repeated = " ".join(text for page in large.artifacts for text in page)
    assert "Nr" in repeated
    assert "Mukana" in repeated


def test_a_note_in_another_language_is_read_in_that_language(readings: dict[str, Reading]) -> None:
    assert ("LI", "sv") in readings["notes"].languages
    assert {language for _, language in readings["everything"].languages} == {"sms"}


def test_a_theme_goes_on_over_pages_in_the_order_of_its_notes() -> None:
    long = notes(40)
    reading = read_pdf(render(long))
    assert reading.said == expected(long)
    assert max(page for piece in reading.pieces for page in piece.pages) > 5


def test_large_print_has_the_same_words_on_more_pages(readings: dict[str, Reading]) -> None:
    assert readings["memo-large"].said == readings["memo"].said
    assert len(readings["memo-large"].artifacts) > len(readings["memo"].artifacts)


def test_a_link_that_could_run_a_program_is_only_words() -> None:
    from foorumi.documents.outline import Run

    document = replace(simple(), blocks=(Title("Otsikko"), Paragraph((Run("tästä", url="javascript:alert(1)"),))))
    content = render(document)
    assert read_pdf(content).said[-1] == ("P", "tästä")
    assert b"javascript" not in content.lower()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_the_file_tells_its_age_only_when_the_document_does() -> None:
    with pikepdf.open(io.BytesIO(render(everything()))) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20261126203000+00'00'"
    with pikepdf.open(io.BytesIO(render(memo()))) as pdf:
        assert "/CreationDate" not in pdf.docinfo


def test_drawing_without_saying_what_for_is_refused() -> None:
    from foorumi.documents.pdf.tagged import Pen

    pen = Pen("", "")
    with pytest.raises(ValueError, match="what for"):
        pen.rectangle(0, 0, 10, 10, "primary")
