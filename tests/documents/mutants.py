"""One defect at a time in a sound file: what the checks have to refuse."""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Mutate = Callable[[pikepdf.Pdf], None]
MUTANTS: dict[str, Mutate] = {}


def mutants(sound: bytes) -> Iterator[tuple[str, bytes]]:
    """Every mutant of a file that has headings, lists, a table, a figure and a link on its first page."""
    for name, mutate in MUTANTS.items():
        with pikepdf.open(io.BytesIO(sound)) as pdf:
            mutate(pdf)
            out = io.BytesIO()
            pdf.save(out)
        yield name, out.getvalue()


def mutant(mutate: Mutate) -> Mutate:
    MUTANTS[mutate.__name__] = mutate
    return mutate


def elements(pdf: pikepdf.Pdf, role: str = "") -> Iterator[Any]:
    todo = [pdf.Root.StructTreeRoot.K]
    while todo:
        element = todo.pop()
        if isinstance(element, Array):
            todo.extend(reversed(list(element)))
        elif isinstance(element, Dictionary) and "/S" in element:
            if role in ("", str(element.S)[1:]):
                yield element
            todo.append(element.get("/K", Array()))


def redrawn(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    page = pdf.pages[0]
    drawn = page.Contents.read_bytes()
    changed = re.sub(old, new, drawn, count=1, flags=re.S)
    assert changed != drawn
    page.Contents = pdf.make_stream(changed)


def retold(pdf: pikepdf.Pdf, old: bytes) -> None:
    metadata = pdf.Root.Metadata
    told = metadata.read_bytes()
    changed = re.sub(old, b"", told, flags=re.S)
    assert changed != told
    metadata.write(changed)


@mutant
def the_language_is_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@mutant
def the_title_is_not_displayed(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences = Dictionary()


@mutant
def the_title_is_missing(pdf: pikepdf.Pdf) -> None:
    retold(pdf, rb"<dc:title>.*?</dc:title>")


@mutant
def the_standard_is_not_named(pdf: pikepdf.Pdf) -> None:
    retold(pdf, rb"<pdfuaid:part>1</pdfuaid:part>")


@mutant
def a_figure_has_no_words(pdf: pikepdf.Pdf) -> None:
    del next(elements(pdf, "Figure")).Alt


@mutant
def a_figure_has_empty_words(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "Figure")).Alt = String("")


@mutant
def a_figure_is_named_by_its_file(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "Figure")).Alt = String("IMG_2041.jpg")


@mutant
def words_are_drawn_for_nothing(pdf: pikepdf.Pdf) -> None:
    redrawn(pdf, rb"/P <</MCID \d+>> BDC(.*?)EMC", rb"\1")


@mutant
def words_are_hidden_as_an_artifact(pdf: pikepdf.Pdf) -> None:
    redrawn(pdf, rb"/P <</MCID \d+>> BDC", rb"/Artifact BMC")


@mutant
def an_item_is_hidden_from_tree_and_page(pdf: pikepdf.Pdf) -> None:
    """Sound in form: only the document knows that something is missing."""
    item = next(element for element in elements(pdf, "LI") if isinstance(element.K[1].K, int))
    numbers = [int(item.K[0].K), int(item.K[1].K)]
    page = item.K[0].Pg
    item.P.K = Array([kid for kid in item.P.K if kid.objgen != item.objgen])
    leads = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * int(page.StructParents) + 1]
    drawn = page.Contents.read_bytes()
    for number in numbers:
        leads[number] = None
        drawn = re.sub(rb"/(Lbl|LBody) <</MCID %d>> BDC" % number, b"/Artifact BMC", drawn)
    page.Contents = pdf.make_stream(drawn)


@mutant
def an_item_is_lost_from_the_tree(pdf: pikepdf.Pdf) -> None:
    listed = next(elements(pdf, "L"))
    listed.K = Array(list(listed.K)[1:])


@mutant
def the_order_of_reading_is_wrong(pdf: pikepdf.Pdf) -> None:
    document = next(elements(pdf, "Document"))
    kids = list(document.K)
    kids[1], kids[-2] = kids[-2], kids[1]
    document.K = Array(kids)


@mutant
def heads_of_a_table_are_cells(pdf: pikepdf.Pdf) -> None:
    for element in list(elements(pdf, "TH")):
        element.S = Name.TD


@mutant
def a_head_of_a_table_has_no_scope(pdf: pikepdf.Pdf) -> None:
    del next(elements(pdf, "TH")).A


@mutant
def headings_are_paragraphs(pdf: pikepdf.Pdf) -> None:
    for role in ("H1", "H2"):
        for element in list(elements(pdf, role)):
            element.S = Name.P


@mutant
def headings_skip_levels(pdf: pikepdf.Pdf) -> None:
    for element in list(elements(pdf, "H2")):
        element.S = Name.H4


@mutant
def a_row_is_too_short(pdf: pikepdf.Pdf) -> None:
    row = list(elements(pdf, "TR"))[1]
    row.K = Array(list(row.K)[:-1])


@mutant
def a_table_holds_a_paragraph(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "THead")).S = Name.P


@mutant
def marks_lead_back_to_the_wrong_elements(pdf: pikepdf.Pdf) -> None:
    leads = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    leads[0], leads[1] = leads[1], leads[0]


@mutant
def marks_lead_nowhere(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


@mutant
def the_file_is_not_called_tagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


@mutant
def a_link_says_nothing(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


@mutant
def a_link_is_not_in_the_tree(pdf: pikepdf.Pdf) -> None:
    link = next(elements(pdf, "Link"))
    link.K = link.K[0]


@mutant
def tabs_do_not_follow_the_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Tabs


def fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    yield from pdf.pages[0].Resources.Font.values()


@mutant
def a_font_is_not_embedded(pdf: pikepdf.Pdf) -> None:
    del next(font for font in fonts(pdf)).FontDescriptor["/FontFile2"]


@mutant
def a_font_does_not_tell_its_letters(pdf: pikepdf.Pdf) -> None:
    del next(fonts(pdf)).ToUnicode


@mutant
def a_font_lies_about_its_letters(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        font.ToUnicode = pdf.make_stream(font.ToUnicode.read_bytes().replace(b"<0061>", b"<0078>"))


@mutant
def a_letter_is_only_a_box(pdf: pikepdf.Pdf) -> None:
    redrawn(pdf, rb"\(([A-Z])", rb"(\\000")


@mutant
def the_colours_are_not_defined(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


@mutant
def a_program_runs_on_opening(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@mutant
def the_outline_is_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines
