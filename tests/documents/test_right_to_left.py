"""What is written from the right is seen from the right, and heard, found and copied in the order it is read."""

import io

import pypdfium2

from documents.conftest import VeraPdf
from documents.expected import expected
from documents.pdf_reader import read_pdf
from foorumi.documents.outline import (
    Document,
    Facts,
    Head,
    Heading,
    Items,
    Note,
    NoteGroup,
    Paragraph,
    Run,
    Table,
    Title,
)
from foorumi.documents.pdf.render import render
from foorumi.documents.pdf.rtl import joined
from foorumi.documents.shapes import Icon

ARABIC = "مرحبا بكم في الأمسية المفتوحة، الساعة 18.30 في مكتبة Soini (الطابق 2). نتمنى أن تشاركوا معنا في النقاش."
HELLO = "مرحبا بكم"
HEBREW = "ברוכים הבאים לערב הפתוח, שעה 18.30 בספרייה (קומה 2)."
MIXED = f"Suomeksi ja sana {HELLO} keskellä, ({HELLO}) ja loppu."


def paper() -> Document:
    note = Note(Icon("lightbulb"), "idea", ARABIC, language="ar")
    blocks = (
        Title(f"Tervetuloa {HELLO}"),
        Heading(HELLO),
        Paragraph(ARABIC),
        Paragraph(MIXED),
        Heading("שלום"),
        Paragraph(HEBREW),
        Paragraph("Suomeksi ja sana שלום keskellä."),
        Paragraph((Run("lihava ", bold=True), Run(f"{HELLO} "), Run("linkki", url="https://example.org"))),
        Items((ARABIC, "suomea", HELLO, HEBREW), first=1),
        Facts((("Nimi", HELLO),)),
        Table(("Nimi", HELLO), (("yksi", ARABIC), (HELLO, "kaksi")), (0.3, 0.7)),
        NoteGroup("Teema", ("1 lappu",), (note,)),
    )
    return Document("Oikealta", "fi", "Kunta", Head("Kunta", "", "Muistio", "1.1.2026"), blocks)


def test_words_from_the_right_are_valid_and_read_as_they_were_written(verapdf: VeraPdf) -> None:
    content = render(paper())
    reading = read_pdf(content)
    assert reading.problems == []
    assert reading.said == [pair for pair in expected(paper()) if pair[1]]
    assert verapdf({"right": content}) == {"right": []}


def test_they_are_seen_from_the_right_with_letters_joined_and_are_found_as_they_were_typed() -> None:
    with pypdfium2.PdfDocument(io.BytesIO(render(paper()))) as pdf:
        words = pdf[0].get_textpage()
        text = words.get_text_range()
        assert text.count("مرحبا") >= 8
        assert "Suomeksi ja sana" in text
        assert text.count("ברוכים") == 2
        assert text.count("שלום") == 2
        assert "\ufffd" not in text
        place = text.index("المفتوحة")
        lefts = [words.get_charbox(place + number)[0] for number in range(8)]
        assert lefts == sorted(lefts, reverse=True)
        assert joined("بيت") == "\ufe91\ufef4\ufe96"  # first, middle and last form
