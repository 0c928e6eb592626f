"""Word and OpenDocument files open in a word processor with their headings, tables and words."""

import subprocess
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pikepdf
import pypdfium2

from documents.evenings import Evening, empty
from documents.filled import few, full, worded
from documents.naughty import NAUGHTY, naughty
from documents.test_hostile_papers import marked, numbers_in
from foorumi.documents.catalogue import KINDS
from foorumi.documents.languages import outlined
from foorumi.documents.office.docx import docx
from foorumi.documents.office.odt import odt
from foorumi.documents.outline import Document
from foorumi.documents.pdf.clean import clean

MADE_AT = datetime.fromisoformat("2026-01-01T12:00:00+02:00")
HEADINGS = ("1 Tilaisuus", "Sovittiin", "8 Yhteiset linjaukset", "9 Sitoumukset", "11 Jatko")


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


def test_a_word_processor_keeps_headings_tables_and_words(demo_evening: Evening, tmp_path: Path) -> None:
    outline = memo(demo_evening)
    for name, pdf in converted({"muistio.docx": docx(outline), "memo.odt": odt(outline)}, tmp_path).items():
        found = roles(pdf)
        assert found.count("/H1") == 1, name
        assert found.count("/H2") == 12, name
        assert found.count("/Table") == 3, name
        assert found.count("/TH") >= 3, name
        told = words(pdf)
        for text in (*HEADINGS, "Esimerkkiaineisto", "64 osallistujaa", "esitys kunnanhallitukselle", "samat naamat"):
            assert "".join(text.split()) in told, (name, text)


def test_every_kind_of_document_is_a_word_file_with_its_own_title(demo_evening: Evening) -> None:
    from docx import Document as read

    for code, kind in KINDS.items():
        for evening in (demo_evening, empty()):
            outline = outlined(kind, *evening, ["fi", "sv"], MADE_AT)
            file = read(BytesIO(docx(outline)))
            assert file.core_properties.title == clean(outline.title), code
            assert file.core_properties.language == "fi"
            assert any(paragraph.style.name.startswith("Heading") for paragraph in file.paragraphs), code
            assert odt(outline)[:2] == b"PK"


def test_what_people_type_stands_in_both_files(demo_evening: Evening) -> None:
    texts = naughty(len(NAUGHTY))

    def text_of(number: int) -> str:
        return marked(number, texts[number % len(texts)])

    outline = memo(worded(few(full(demo_evening), 2), text_of))
    outline = replace(outline, head=replace(outline.head, logo=None), foot=replace(outline.foot, strip=None))
    wanted = {"".join(clean(line).split()) for n in numbers_in(outline) for line in text_of(n).splitlines()}
    assert len(wanted) > len(NAUGHTY)
    for content in (docx(outline), odt(outline)):
        with ZipFile(BytesIO(content)) as file:
            trees = [ElementTree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(".xml")]
        told = "".join("".join("".join(tree.itertext()) for tree in trees).split())
        assert [text for text in wanted if text not in told] == []
