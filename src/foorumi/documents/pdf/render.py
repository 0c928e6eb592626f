"""A document as the bytes of a PDF."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from foorumi.documents.outline import Document
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.finish import finish
from foorumi.documents.pdf.flow import Placed, Strip
from foorumi.documents.pdf.furniture import HEAD_TOP, foot_bottom, page_number
from foorumi.documents.pdf.layout import Layout, lay_out
from foorumi.documents.pdf.tagged import Pen

HEADER = "/Type/Pagination/Subtype/Header"
FOOTER = "/Type/Pagination/Subtype/Footer"


FIRST_SEEN = 3
"""How many pages are shown while the rest is made."""

Tell = Callable[[int, int, bytes], object]
"""Hears of every page: its number, how many there are, and once the first pages to look at. What it raises ends all."""


def render(document: Document, photos: Mapping[str, bytes] = MappingProxyType({}), tell: Tell | None = None) -> bytes:
    """The document as an accessible, archivable PDF; the same document always gives the same bytes. ``photos`` are the
    bytes of the pictures it shows, by their ids."""
    if tell:
        tell(0, 0, b"")
    layout = lay_out(document)
    for number, node in enumerate(layout.root.walk()):
        node.order = number
    pages = len(layout.pages)
    if tell and pages > 2 * FIRST_SEEN:
        tell(0, pages, _drawn(document, layout, photos, FIRST_SEEN))
        for node in layout.root.walk():
            node.marks.clear()
            node.links.clear()
    return finish(_drawn(document, layout, photos, pages, tell), document, layout.root)


def _drawn(
    document: Document, layout: Layout, photos: Mapping[str, bytes], last: int, tell: Tell | None = None
) -> bytes:
    """The pages up to a last one, marked but still without a tree."""
    pen = Pen(clean(document.title), clean(document.author), document.sheet, photos, last < len(layout.pages))
    for number, page in enumerate(layout.pages[:last]):
        if tell:
            tell(number, len(layout.pages), b"")
        _page(pen, document, layout, number, page)
        pen.next_page()
    return pen.finished()


def _page(pen: Pen, document: Document, layout: Layout, number: int, page: Iterable[Placed]) -> None:
    if document.is_bare:
        _draw(pen, page)
        return
    first, last = number == 0, number == len(layout.pages) - 1
    top = layout.first_head if first else layout.head
    _draw(pen, [Placed(top, 0, HEAD_TOP, repeated=not first)], HEADER)
    counter = page_number(document, layout.sizes, number + 1, len(layout.pages))
    _draw(pen, [Placed(Strip(0, (counter,)), 0, HEAD_TOP)], HEADER)
    _draw(pen, page)
    _draw(pen, [Placed(layout.foot, 0, foot_bottom(document) - layout.foot.height, repeated=not last)], FOOTER)


def _draw(pen: Pen, placed: Iterable[Placed], kind: str = "") -> None:
    """Draw strips: artifacts first, since they lie under the words, then all else in the order it is read."""
    marks = [
        (None if repeated else mark.node, mark.paint, x, y + mark.y)
        for strip, x, y, repeated in placed
        for mark in strip.marks
    ]
    marks.sort(key=lambda mark: mark[0].order if mark[0] else -1)
    for node, paint, x, y in marks:
        pen.choose(node, "" if node else kind)
        paint(pen, x, y)
