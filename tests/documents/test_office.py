"""Word and OpenDocument files open in a word processor with their headings, tables and words."""

import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from documents.evenings import Evening, demo, empty, with_text
from documents.test_hostile import NASTY
from foorumi.documents.catalogue import KINDS
from foorumi.documents.languages import outlined
from foorumi.documents.office.docx import docx
from foorumi.documents.office.odt import odt
from foorumi.documents.outline import Document
from foorumi.documents.pdf.clean import clean

MADE_AT = datetime.fromisoformat("2026-01-01T12:00:00+02:00")
HEADINGS = ("1 Tilaisuus", "Sovittiin", "8 Yhteiset linjaukset", "9 Sitoumukset", "11 Jatko")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return demo(tmp_path_factory.mktemp("demo"))


def memo(evening: Evening, language: str = "fi") -> Document:
    return outlined(KINDS["memo"], *evening, language.split("+"), MADE_AT)


def converted(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Files as the PDFs that LibreOffice makes of them, tagged as it reads their styles."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    to_pdf = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    command = ["soffice", home, "--headless", "--convert-to", to_pdf, "--outdir", str(folder), *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return {name: (folder / name).with_suffix(".pdf").read_bytes() for name in files}


def roles(content: bytes) -> list[str]:
    """The roles of a tagged PDF's elements, as the standard names them, in reading order."""
    with pikepdf.open(BytesIO(content)) as pdf:
        names = {str(key): str(value) for key, value in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}

        def walk(element: pikepdf.Object) -> list[str]:
            kids = element.get("/K", [])
            kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            own = [names.get(str(element.S), str(element.S))] if "/S" in element else []
            return own + [role for kid in kids if isinstance(kid, pikepdf.Dictionary) for role in walk(kid)]

        return walk(pdf.Root.StructTreeRoot)


def words(content: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(content)) as paper:
        pages = [page.get_textpage().get_text_bounded() for page in paper]
    return "".join("".join(pages).replace("\ufffe", "").split())


def test_a_word_processor_keeps_headings_tables_and_words(held: Evening, tmp_path: Path) -> None:
    outline = memo(held)
    for name, pdf in converted({"muistio.docx": docx(outline), "memo.odt": odt(outline)}, tmp_path).items():
        found = roles(pdf)
        assert found.count("/H1") == 1, name
        assert found.count("/H2") == 12, name
        assert found.count("/Table") == 3, name
        assert found.count("/TH") >= 3, name
        told = words(pdf)
        for text in (*HEADINGS, "Esimerkkiaineisto", "64 osallistujaa", "esitys kunnanhallitukselle", "samat naamat"):
            assert "".join(text.split()) in told, (name, text)


def test_every_kind_of_document_is_a_word_file_with_its_own_title(held: Evening) -> None:
    from docx import Document as read

    for code, kind in KINDS.items():
        for evening in (held, empty()):
            outline = outlined(kind, *evening, ["fi", "sv"], MADE_AT)
            file = read(BytesIO(docx(outline)))
            assert file.core_properties.title == clean(outline.title), code
            assert file.core_properties.language == "fi"
            assert any(paragraph.style.name.startswith("Heading") for paragraph in file.paragraphs), code
            assert odt(outline)[:2] == b"PK"


def test_what_people_type_stands_in_both_files() -> None:
    from docx import Document as read_docx
    from odf import teletype
    from odf.opendocument import load

    text = " ".join(clean(nasty)[:80] for nasty in NASTY)
    outline = memo(with_text(text))
    wanted = "".join(clean(text).split())
    written = read_docx(BytesIO(docx(outline)))
    assert wanted in "".join("".join(paragraph.text for paragraph in written.paragraphs).split())
    opened = load(BytesIO(odt(outline)))
    assert wanted in "".join(teletype.extractText(opened.text).split())
