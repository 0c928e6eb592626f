"""The head and the foot of a page."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.documents.outline import Document, Run, Text, plain
from foorumi.documents.pdf.flow import Mark, Strip, stacked
from foorumi.documents.pdf.pictures import figure_mark
from foorumi.documents.pdf.setting import GUTTER, abreast, bar, lines_of, lines_to, short
from foorumi.documents.pdf.tagged import MM, Node
from foorumi.documents.pdf.text import Style, Styles

LEFT, MARGIN = 20 * MM, 20 * MM
TAB = 23 * MM
HEAD_TOP = 12 * MM
LOGO_GAP = 3.5 * MM
UNDER_HEAD = 7.5 * MM
OVER_FOOT = 4 * MM
UNDER_STRIP = 3 * MM


def right_edge(document: Document) -> float:
    """Where lines of text end, in points from the left edge of the page."""
    return document.sheet.width * MM - MARGIN


def foot_bottom(document: Document) -> float:
    """Where the foot ends, in points from the upper edge of the page."""
    return document.sheet.height * MM - MARGIN


def head(document: Document, sizes: Styles, node: Node, first: bool) -> Strip:
    """Who, what and when; on the first page in full with the logo, then shorter."""
    says, right = document.head, right_edge(document)
    above = _warnings(document, sizes, node)
    left, edge = LEFT, LEFT + 4 * TAB
    columns = []
    if first and says.logo:
        columns.append(Strip(says.logo.height * MM, (figure_mark(says.logo, node, LEFT),)))
        left += says.logo.width * MM + LOGO_GAP
    who = (Run(says.organisation, bold=True),)
    what = Run(says.kind, bold=True)
    told: list[Text] = [(what,), says.state, says.date]
    if not first:
        told = [(what, Run(f"  {says.state} {says.date}"))]
    columns.append(_lines(node, (who, says.unit) if first else (who,), sizes.body, left, edge - GUTTER))
    columns.append(_lines(node, told, sizes.body, edge, right - TAB))
    if says.reference:
        number, _ = lines_to(node.add("P"), says.reference, sizes.body, right - TAB - GUTTER, right)
        columns.append(stacked([Strip(sizes.body.leading), *number]))
    return stacked([above, abreast(columns)])


def page_number(document: Document, sizes: Styles, page: int, pages: int) -> Mark:
    """The number of a page, beside the name of the document in the head."""
    right = right_edge(document)
    text = document.head.page.format(page=page, pages=pages)
    (line, *_), _ = lines_to(Node("P"), text, sizes.body, LEFT, right)
    (mark,) = line.marks
    return mark._replace(node=None, y=mark.y + _warnings(document, sizes, Node("P")).height)


def foot(document: Document, sizes: Styles, node: Node) -> Strip:
    """A rule and columns of contacts, the same size in large print too."""
    columns, right = document.foot.columns, right_edge(document)
    strip = document.foot.strip
    above = [Strip(strip.height * MM + UNDER_STRIP, (figure_mark(strip, node, LEFT),))] if strip else []
    if not columns:
        return stacked(above) if above else Strip(0)
    style = replace(sizes.small, size=9, leading=11.75)
    step = 2 * TAB if len(columns) > 2 else (right - LEFT) / len(columns)
    strips = []
    for number, texts in enumerate(columns):
        left = LEFT + number * step
        if 0 < number == len(columns) - 1:
            lines = [line for text in texts for line in lines_to(node.add("P"), text, style, left, right)[0]]
            strips.append(stacked(lines))
        else:
            strips.append(_lines(node, texts, style, left, left + step - GUTTER))
    rule = Strip(5.5, (Mark(None, 0, bar(LEFT, right - LEFT, 0.75, "border.control")),))
    return stacked([*above, rule, abreast(strips)])


def _warnings(document: Document, sizes: Styles, node: Node) -> Strip:
    return _lines(node, document.marks, replace(sizes.strong, colour="rowan"), LEFT, right_edge(document))


def _lines(node: Node, texts: Sequence[Text], style: Style, left: float, right: float) -> Strip:
    said = [short(text) for text in texts if plain(text)]
    strips = [strip for text in said for strip in lines_of(node.add("P"), text, style, left, right)]
    return stacked(strips) if strips else Strip(0)
