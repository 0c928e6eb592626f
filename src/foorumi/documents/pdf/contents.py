"""The table of contents of a long document: links to its headings, with their pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foorumi.documents import outline as o
from foorumi.documents.pdf.flow import Mark, Paint, Placed, Strip
from foorumi.documents.pdf.setting import BASE, Setting, lines_of
from foorumi.documents.pdf.tagged import MM, Node, Pen
from foorumi.documents.pdf.text import set_lines
from foorumi.documents.spoken import SPOKEN_IN, UNHEARD, spoken

MOST_PAGES = 5
FEWEST_HEADINGS = 3
LONG = 120
"""From so many notes and rows on, a document is first laid out as a long one."""
NUMBER_ROOM = 14 * MM

Pages = dict[int, int]
"""The page of each heading, by its number in reading order; known when all is laid out."""


def looks_long(document: o.Document) -> bool:
    """Whether a document may well be longer than five pages."""
    return sum(map(_amount, document.blocks)) > LONG


def with_contents(document: o.Document) -> o.Document:
    """The document with a table of contents after its title, if it has headings enough to need one."""
    found = [(number, text) for number, (level, text) in enumerate(_headings(document.blocks), 1) if level == 2]
    if len(found) < FEWEST_HEADINGS or not isinstance(document.blocks[0], o.Title):
        return document
    title, *rest = document.blocks
    return replace(document, blocks=(title, o.Contents(document.contents_title, tuple(found)), *rest))


def contents(block: o.Contents, setting: Setting, pages: Pages) -> list[Strip]:
    """Headings as links, their pages at the right."""
    sizes = setting.styles
    strips = lines_of(
        setting.node.add("P"), (o.Run(block.title, bold=True),), sizes.body, setting.left, setting.right, sizes.space(8)
    )
    listed = setting.node.add("TOC")
    for number, text in block.entries:
        reference = listed.add("TOCI").add("Reference")
        whole = text if text[:1] in SPOKEN_IN else text.translate(UNHEARD)  # one link, not one for each language
        link = (o.Run(whole, url=f"#{number}"),)
        lines = lines_of(reference, link, sizes.body, setting.left, setting.right - NUMBER_ROOM, sizes.space(2))
        told = Mark(reference.add("Span"), sizes.body.leading * BASE, _page(number, pages, setting))
        strips += [*lines[:-1], replace(lines[-1], marks=(*lines[-1].marks, told))]
    return [*strips, Strip(sizes.space(8))]


def find_pages(root: Node, laid: Sequence[Sequence[Placed]], pages: Pages) -> None:
    """Tell the pages of all headings, in reading order."""
    first: dict[int, int] = {}
    for number, page in enumerate(laid, 1):
        for placed in page:
            for mark in placed.strip.marks:
                if mark.node is not None and not placed.repeated:
                    first.setdefault(id(mark.node), number)
    headings = [node for node in root.walk() if node.role in ("H1", "H2", "H3")]
    pages.update({number: first.get(id(node), 1) for number, node in enumerate(headings, 1)})


def _page(number: int, pages: Pages, setting: Setting) -> Paint:
    style = setting.styles.body

    def paint(pen: Pen, dx: float, y: float) -> None:
        (line,) = set_lines(f" {pages.get(number, 0)}", style, NUMBER_ROOM)
        pen.words(line, setting.right - line.width + dx, y)

    return paint


def _amount(block: o.Block) -> int:
    match block:
        case o.NoteGroup():
            return len(block.notes)
        case o.Table():
            return len(block.rows)
        case o.Items():
            return len(block.items)
        case o.Section() | o.Passage():
            return sum(map(_amount, block.blocks)) + 8
    return 2


def _headings(blocks: Sequence[o.Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        match block:
            case o.Title():
                yield 1, block.text
            case o.Heading():
                yield block.level, block.text
            case o.Section():
                yield 2, f"{block.number} {block.heading}".strip()
                yield from _headings(block.blocks)
            case o.Passage():
                yield from ((level, spoken(text, block.language)) for level, text in _headings(block.blocks))
            case o.NoteGroup():
                yield 2, block.heading
            case o.Box():
                yield 3, block.heading
