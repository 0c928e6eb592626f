"""A document as an OpenDocument text with real styles: headings, lists, tables with heads, and page numbers."""

import io
from typing import Any

from foorumi.documents.office.parts import Part, Rows, Words, above, below, parts, plain
from foorumi.documents.outline import Document, Run

COUNTRIES = {"fi": "FI", "sv": "FI", "en": "GB"}
SIZES = {1: 16, 2: 13, 3: 11}


def odt(document: Document) -> bytes:
    """The document as the bytes of an .odt file."""
    from odf.opendocument import OpenDocumentText

    file: Any = OpenDocumentText()
    styles = _styles(file, document)
    _furnish(file, document)
    for part in parts(document):
        _add(file, part, styles)
    _about(file, document)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _add(file: Any, part: Part, styles: dict[str, Any]) -> None:
    from odf import text

    if isinstance(part, Rows):
        _table(file, part, styles)
    elif part.kind in ("title", "heading"):
        level = 1 if part.kind == "title" else part.level + 1
        _write(file.text, text.H(outlinelevel=level, stylename=styles[f"h{level}"]), part, styles)
    elif part.kind in ("bullet", "number"):
        listed = text.List(stylename=styles[part.kind], continuenumbering="false" if part.is_first else "true")
        item = text.ListItem()
        _write(item, text.P(stylename=styles["body"]), part, styles)
        listed.addElement(item)
        file.text.addElement(listed)
    else:
        _write(file.text, text.P(stylename=styles["next_page" if part.kind == "page_break" else "body"]), part, styles)


def _write(parent: Any, paragraph: Any, words: Words, styles: dict[str, Any]) -> None:
    from odf import text
    from odf.teletype import addTextToElement

    for run in words.runs:
        face = "bold" if run.bold else "italic" if run.italic else ""
        name = f"{face}{words.language}"
        span = text.Span(stylename=styles[name]) if name in styles and name else text.Span()
        addTextToElement(span, run.text)
        paragraph.addElement(span)
    parent.addElement(paragraph)


def _table(file: Any, part: Rows, styles: dict[str, Any]) -> None:
    from odf import table as t
    from odf import text

    made = t.Table()
    for share in part.widths:
        made.addElement(t.TableColumn(stylename=_column(file, share / sum(part.widths))))
    head, row = t.TableHeaderRows(), t.TableRow()
    for name in part.head:
        cell = t.TableCell(stylename=styles["cell"])
        _write(cell, text.P(stylename=styles["body"]), Words("text", (Run(name, bold=True),)), styles)
        row.addElement(cell)
    head.addElement(row)
    made.addElement(head)
    for cells in part.rows:
        row = t.TableRow()
        for words in cells:
            cell = t.TableCell(stylename=styles["cell"])
            told = Words("text", (Run(words),), language=part.language)
            _write(cell, text.P(stylename=styles["in_cell"]), told, styles)
            row.addElement(cell)
        made.addElement(row)
    file.text.addElement(made)


def _column(file: Any, share: float) -> Any:
    from odf import style as s

    name = f"C{round(share * 1000)}"
    found = [style for style in file.automaticstyles.childNodes if style.getAttribute("name") == name]
    if found:
        return found[0]
    column = s.Style(name=name, family="table-column")
    column.addElement(s.TableColumnProperties(columnwidth=f"{170 * share:.1f}mm"))
    file.automaticstyles.addElement(column)
    return column


def _styles(file: Any, document: Document) -> dict[str, Any]:
    from odf import style as s
    from odf import text

    made: dict[str, Any] = {}

    def add(key: str, name: str, family: str, *properties: Any, **more: str) -> None:
        style = s.Style(name=name, family=family, **more)
        for property_ in properties:
            style.addElement(property_)
        file.styles.addElement(style)
        made[key] = style

    def spoken(code: str) -> dict[str, str]:
        return {"language": code, "country": COUNTRIES.get(code, "none")}

    size = f"{document.text_size:g}pt"
    body = s.TextProperties(fontsize=size, fontfamily="Calibri", **spoken(document.language))
    add("body", "Standard", "paragraph", s.ParagraphProperties(marginbottom="0.1cm"), body)
    broken = s.ParagraphProperties(breakbefore="page")
    add("next_page", "NextPage", "paragraph", broken, parentstylename="Standard")
    for level, points in SIZES.items():
        face = s.TextProperties(fontsize=f"{points}pt", fontweight="bold")
        room = s.ParagraphProperties(margintop="0.4cm", marginbottom="0.1cm", keepwithnext="always")
        name = f"Heading_20_{level}"
        add(f"h{level}", name, "paragraph", room, face, displayname=f"Heading {level}", parentstylename="Standard",
            defaultoutlinelevel=str(level))  # fmt: skip
    for face, values in (("bold", {"fontweight": "bold"}), ("italic", {"fontstyle": "italic"}), ("", {})):
        for code in ("", *COUNTRIES):
            if face or code:
                properties = s.TextProperties(**values, **(spoken(code) if code else {}))
                add(f"{face}{code}", f"T{face}{code}", "text", properties)
    line = s.TableCellProperties(border="0.5pt solid #888888", padding="0.1cm")
    small = s.TextProperties(fontsize="9.5pt")
    add("in_cell", "InCell", "paragraph", small, parentstylename="Standard")
    made["cell"] = s.Style(name="Cell", family="table-cell")
    made["cell"].addElement(line)
    file.automaticstyles.addElement(made["cell"])
    for key, level in (
        ("bullet", text.ListLevelStyleBullet(level="1", bulletchar="•")),
        ("number", text.ListLevelStyleNumber(level="1", numsuffix=".", numformat="1")),
    ):
        level.addElement(s.ListLevelProperties(spacebefore="0.3cm", minlabelwidth="0.6cm"))
        listed = text.ListStyle(name=f"L{key}")
        listed.addElement(level)
        file.automaticstyles.addElement(listed)
        made[key] = listed
    return made


def _furnish(file: Any, document: Document) -> None:
    """The page, who sends and what it is above, contact data and the page's number below."""
    from odf import style as s
    from odf import text

    sheet = document.sheet
    layout = s.PageLayout(name="Page")
    size = {"pagewidth": f"{sheet.width}mm", "pageheight": f"{sheet.height}mm"}
    layout.addElement(s.PageLayoutProperties(margin="20mm", printorientation=_turn(document), **size))
    layout.addElement(s.HeaderStyle())
    layout.addElement(s.FooterStyle())
    file.automaticstyles.addElement(layout)
    page = s.MasterPage(name="Standard", pagelayoutname=layout)
    top, foot = s.Header(), s.Footer()
    top.addElement(text.P(text=above(document)))
    foot.addElement(text.P(text=below(document)))
    number = text.P()
    number.addElement(text.PageNumber(selectpage="current"))
    foot.addElement(number)
    page.addElement(top)
    page.addElement(foot)
    file.masterstyles.addElement(page)


def _turn(document: Document) -> str:
    return "landscape" if document.sheet.width > document.sheet.height else "portrait"


def _about(file: Any, document: Document) -> None:
    from odf import dc, meta

    file.meta.addElement(dc.Title(text=plain(document.title)))
    file.meta.addElement(dc.Creator(text=plain(document.author)))
    file.meta.addElement(dc.Language(text=document.language))
    if document.made_at:
        file.meta.addElement(meta.CreationDate(text=document.made_at.isoformat(timespec="seconds")))
