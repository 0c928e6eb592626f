"""A document laid on pages: its blocks as strips, its head and foot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foorumi.documents.outline import (
    Bars,
    Block,
    Box,
    Cards,
    Contents,
    Document,
    Facts,
    Heading,
    Items,
    Legend,
    Lines,
    NoteGroup,
    Opinions,
    PageBreak,
    Paragraph,
    Passage,
    Plain,
    Quotes,
    Section,
    Space,
    Table,
    Title,
)
from foorumi.documents.pdf import blocks, cards, charts, notes, pictures, tables
from foorumi.documents.pdf.contents import MOST_PAGES, Pages, contents, find_pages, looks_long, with_contents
from foorumi.documents.pdf.flow import Flow, Item, NewPage, Placed, Strip
from foorumi.documents.pdf.furniture import HEAD_TOP, LEFT, OVER_FOOT, UNDER_HEAD, foot, foot_bottom, head, right_edge
from foorumi.documents.pdf.setting import GUTTER, Setting, after, heading_strips, side_by_side
from foorumi.documents.pdf.tagged import MM, Node
from foorumi.documents.pdf.text import Styles, styles
from foorumi.documents.shapes import Figure

SIDE = 46 * MM
INTRODUCED = (Quotes, Bars, Opinions, Items)
LARGE = 1.2
"""From this scale on, headings stand above their text instead of beside it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages of strips that end above ``bottom``, what stands around them, and the tree of what they say."""

    root: Node
    sizes: Styles
    pages: tuple[tuple[Placed, ...], ...]
    first_head: Strip
    head: Strip
    foot: Strip
    bottom: float


def lay_out(document: Document) -> Layout:
    """Lay a document on as many pages as it needs; a long one gets its table of contents if it wants one."""
    if not document.contents_title or document.is_bare:
        return _laid_out(document)
    long = with_contents(document)
    first, second = (long, document) if looks_long(document) else (document, long)
    layout = _laid_out(first)
    has_contents, is_long = first is not document, len(layout.pages) > MOST_PAGES
    return layout if has_contents == is_long else _laid_out(second)


def _laid_out(document: Document) -> Layout:
    """The pages. The first page's head is read first, the last page's foot last."""
    root, unread = Node("Document"), Node("Document")
    sizes = styles(document.text_size)
    if document.is_bare:
        return _bare(document, sizes, root)
    first_head = head(document, sizes, root, first=True)
    short_head = head(document, sizes, unread, first=False)
    pages: Pages = {}
    setting = Setting(sizes, LEFT, LEFT, right_edge(document), root, pages)
    items = _items(document.blocks, setting)
    last_foot = foot(document, sizes, root)
    bottom = foot_bottom(document) - last_foot.height - (OVER_FOOT if last_foot.height else 0)
    flow = Flow(HEAD_TOP + first_head.height + UNDER_HEAD, HEAD_TOP + short_head.height + UNDER_HEAD, bottom)
    flow.add(items)
    find_pages(root, flow.pages, pages)
    return Layout(root, sizes, tuple(tuple(page) for page in flow.pages), first_head, short_head, last_foot, bottom)


def _bare(document: Document, sizes: Styles, root: Node) -> Layout:
    width, height = document.sheet.width * MM, document.sheet.height * MM
    flow = Flow(0, 0, height)
    flow.add(_items(document.blocks, Setting(sizes, 0, 0, width, root)))
    nothing = Strip(0)
    return Layout(root, sizes, tuple(tuple(page) for page in flow.pages), nothing, nothing, nothing, height)


def _items(blocks: Sequence[Block], setting: Setting) -> list[Item]:
    items: list[Item] = []
    for block in blocks:
        if isinstance(block, Passage):
            passage = setting.node.add("Div", language=block.language)
            items += _items(block.blocks, replace(setting, node=passage))
        elif isinstance(block, Section):
            items += _section(block, setting)
        else:
            items += _introduced(items, block, setting)
    return items


def _introduced(items: list[Item], block: Plain, setting: Setting) -> list[Item]:
    """A block; what introduces people's words, bars or a picture stays on their page."""
    if items and isinstance(items[-1], Strip) and isinstance(block, INTRODUCED):
        items[-1] = replace(items[-1], keep=True)
    return _plain(block, setting)


def _plain(block: Plain, setting: Setting) -> list[Item]:
    match block:
        case Title():
            return [*blocks.title(block, setting)]
        case Heading():
            return [*blocks.heading(block, setting)]
        case Paragraph():
            return [*blocks.paragraph(block, setting)]
        case Quotes():
            return [*blocks.quotes(block, setting)]
        case Items():
            return [*blocks.items(block, setting)]
        case Lines():
            return [*blocks.lines(block, setting)]
        case Cards():
            return cards.cards(block, setting, _items)
        case Facts():
            return [*blocks.facts(block, setting)]
        case Box():
            return [*blocks.box(block, setting)]
        case Table():
            return [*tables.table(block, setting)]
        case NoteGroup():
            return [*notes.note_group(block, setting)]
        case Legend():
            return [*pictures.legend(block, setting)]
        case Bars():
            return [*charts.bars(block, setting)]
        case Opinions():
            return [*charts.opinions(block, setting)]
        case Figure():
            return [*pictures.figure(block, setting)]
        case Contents():
            return [*contents(block, setting, setting.pages)]
        case Space():
            return [Strip(0, before=block.height * MM)]
        case PageBreak():
            return [NewPage()]


def _section(block: Section, setting: Setting) -> list[Item]:
    sizes = setting.styles
    side = sizes.scale < LARGE
    body = replace(setting, body=setting.left + SIDE) if side else setting
    beside = side and bool(block.blocks) and not _reaches_left(block.blocks[0])
    edge = body.body - GUTTER if beside else setting.right
    heading = heading_strips(setting.node.add("H2"), block.heading, sizes.side, setting.left, edge, block.number)
    items: list[Item] = []
    narrow = -1
    for plain in block.blocks:
        if narrow < 0 and _reaches_left(plain):
            narrow = len(items)
        items += _introduced(items, plain, body)
    if not beside:
        return [*after(heading, sizes.space(13)), *items]
    strips = [item for item in (items if narrow < 0 else items[:narrow]) if isinstance(item, Strip)]
    return [*after(side_by_side(heading, strips), sizes.space(13)), *items[len(strips) :]]


def _reaches_left(block: Block) -> bool:
    match block:
        case Facts() | Box() | NoteGroup() | Figure() | PageBreak():
            return True
        case Table() | Bars() | Opinions():
            return block.wide
    return False
