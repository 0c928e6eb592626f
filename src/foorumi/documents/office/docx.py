"""A document as a Word file with real styles: headings, lists, tables whose heads repeat, and page numbers."""

import io
from typing import Any

from foorumi.documents.office.parts import Part, Rows, Words, above, below, parts, plain
from foorumi.documents.outline import Document, Run

LANGUAGES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
LONGEST = 255
"""Letters that Word keeps of what a file says of itself."""
STYLES = {"title": "Heading 1", "text": "Normal", "bullet": "List Bullet", "number": "List Number", "quote": "Quote"}


def docx(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    from docx import Document as new_file
    from docx.shared import Mm, Pt, RGBColor

    file: Any = new_file()
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(document.text_size)
    _speak(normal.element.get_or_add_rPr(), document.language)
    normal.paragraph_format.space_after = Pt(4)
    for level in (1, 2, 3):
        file.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0, 0)
        file.styles[f"Heading {level}"].font.name = "Calibri"
    section = file.sections[0]
    section.page_width, section.page_height = Mm(document.sheet.width), Mm(document.sheet.height)
    section.left_margin = section.right_margin = section.bottom_margin = Mm(20)
    _furnish(section, document)
    ids = {style.name: style.style_id for style in file.styles}
    for part in parts(document):
        _add(file, part, ids)
    about = file.core_properties
    about.title, about.author = plain(document.title)[:LONGEST], plain(document.author)[:LONGEST]
    about.language = document.language
    about.comments = ""
    if document.made_at:
        about.created = about.modified = document.made_at.replace(microsecond=0)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _add(file: Any, part: Part, ids: dict[str, str]) -> None:
    if isinstance(part, Rows):
        _table(file, part)
    elif part.kind == "page_break":
        file.add_page_break()
    else:
        style = f"Heading {part.level + 1}" if part.kind == "heading" else STYLES[part.kind]
        paragraph = file.add_paragraph()
        if style != STYLES["text"]:
            paragraph._p.style = ids[style]  # by its id: for each name all styles would be gone through
        if part.kind == "number" and part.is_first:
            numbers = _new_numbers(file)
            file.styles["List Number"].element.pPr.numPr.numId.val = numbers
        if part.kind == "number":
            shared = file.styles["List Number"].element.pPr.numPr.numId.val
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = shared
        _write(paragraph, part)


def _new_numbers(file: Any) -> int:
    """Numbers that begin from one again."""
    numbering = file.part.numbering_part.element
    style = file.styles["List Number"].element.pPr.numPr.numId.val
    made: Any = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _write(paragraph: Any, words: Words) -> None:
    for run in words.runs:
        written = paragraph.add_run(run.text)
        written.bold = True if run.bold else None
        written.italic = True if run.italic else None
        if words.language:
            _speak(written._r.get_or_add_rPr(), words.language)


def _table(file: Any, part: Rows) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    table = file.add_table(rows=1, cols=len(part.head), style="Table Grid")
    table.autofit = False
    room = file.sections[0].page_width - file.sections[0].left_margin - file.sections[0].right_margin
    widths = [int(room * share / sum(part.widths)) for share in part.widths]
    for cell, name in zip(table.rows[0].cells, part.head, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(OxmlElement("w:tblHeader"))
    for row in part.rows:
        added = table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text in zip(added.cells, row, strict=True):
            _write(cell.paragraphs[0], Words("text", (Run(text),), language=part.language))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for line in table.rows:
        for cell, width in zip(line.cells, widths, strict=True):
            cell.width = width
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(9.5)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    file.add_paragraph()


def _furnish(section: Any, document: Document) -> None:
    """Sender, kind and date above, contact data and the page's number below."""
    section.header.paragraphs[0].text = above(document)
    foot = section.footer.paragraphs[0]
    foot.text = below(document)
    number = section.footer.add_paragraph()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        number.add_run()._r.append(_field(kind, text))


def _field(kind: str, text: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if text:
        element: Any = OxmlElement("w:instrText")
        element.text = text
    else:
        element = OxmlElement("w:fldChar")
        element.set(qn("w:fldCharType"), kind)
    return element


def _speak(properties: Any, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    spoken: Any = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LANGUAGES.get(code, code))
    properties.append(spoken)
