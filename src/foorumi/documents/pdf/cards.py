"""Cards to be cut or folded out of a page."""

from collections.abc import Callable, Sequence

from foorumi.documents.grids import Grid
from foorumi.documents.outline import Block, Card, Cards, Title
from foorumi.documents.pdf.flow import Item, Mark, NewPage, Strip, height_of, stacked
from foorumi.documents.pdf.setting import Setting, bar
from foorumi.documents.pdf.tagged import MM, Node, Pen
from foorumi.documents.pdf.text import styles, widest_word

SMALLER = 0.93
SMALLEST = 0.45
CUT = 0.5

LayOut = Callable[[Sequence[Block], Setting], list[Item]]


def cards(block: Cards, setting: Setting, lay_out: LayOut) -> list[Item]:
    """Pages of cards, each page one strip."""
    grid = block.grid
    pieces = [piece for card in block.cards for piece in _pieces(card, grid, setting, lay_out)]
    a_page = grid.columns * grid.rows
    pages = [pieces[first : first + a_page] for first in range(0, len(pieces), a_page)]
    items: list[Item] = []
    for page in pages:
        items += [NewPage(), _page(page, grid)]
    return items


def _pieces(card: Card, grid: Grid, setting: Setting, lay_out: LayOut) -> list[tuple[Strip, bool]]:
    """A card's words as strips that each fit on one card, and whether they stand again upside down. They are set
    smaller until they fit and no word of a title, which may be a name, has to be parted."""
    room = (grid.height / (2 if card.is_tent else 1) - 2 * grid.padding) * MM
    right = (grid.width - 2 * grid.padding) * MM
    size, titles = card.text_size, [block.text for block in card.blocks if isinstance(block, Title)]
    while True:
        tree = Node("Div")
        items = lay_out(card.blocks, Setting(styles(size), 0, 0, right, tree))
        strips = [item for item in items if isinstance(item, Strip)]
        is_whole = max((widest_word(text, styles(size).title) for text in titles), default=0.0) <= right
        if (is_whole and height_of(strips) <= room) or size <= card.text_size * SMALLEST:
            break
        size *= SMALLER
    setting.node.kids.append(tree)
    pieces: list[list[Strip]] = [[]]
    for strip in strips:
        if pieces[-1] and height_of([*pieces[-1], strip]) > room:
            pieces.append([])
        pieces[-1].append(strip)
    return [(stacked(piece), card.is_tent) for piece in pieces if piece]


def _page(pieces: Sequence[tuple[Strip, bool]], grid: Grid) -> Strip:
    marks: list[Mark] = []
    for number, (strip, is_tent) in enumerate(pieces):
        row, column = divmod(number, grid.columns)
        x = (grid.left + column * (grid.width + grid.gap_x) + grid.padding) * MM
        y = (grid.top + row * (grid.height + grid.gap_y) + grid.padding) * MM
        half = grid.height / 2 * MM if is_tent else 0
        marks += [_moved(mark, x, y + half) for mark in strip.marks]
        if is_tent:
            fold = y + half - grid.padding * MM
            middle = x + (grid.width / 2 - grid.padding) * MM
            marks += [_turned(mark, x, y + half, middle, fold) for mark in strip.marks]
            marks.append(Mark(None, fold, bar(0, 4 * MM, CUT, "border.control")))
    marks += _cut_lines(grid) if grid.has_cut_lines else []
    return Strip((2 * grid.top + grid.rows * grid.height + (grid.rows - 1) * grid.gap_y) * MM - 1, tuple(marks))


def _moved(mark: Mark, x: float, y: float) -> Mark:
    def paint(pen: Pen, dx: float, top: float) -> None:
        mark.paint(pen, dx + x, top)

    return mark._replace(y=mark.y + y, paint=paint)


def _turned(mark: Mark, x: float, y: float, middle: float, fold: float) -> Mark:
    """The same upside down on the other side of the fold, for the eye only."""

    def paint(pen: Pen, dx: float, top: float) -> None:
        pen.turned(middle, fold + top, lambda: mark.paint(pen, dx + x, top + y + mark.y))

    return Mark(None, 0, paint)


def _cut_lines(grid: Grid) -> list[Mark]:
    """Thin lines between cards, along which they are cut."""
    wide = (grid.columns * grid.width + (grid.columns - 1) * grid.gap_x) * MM
    high = (grid.rows * grid.height + (grid.rows - 1) * grid.gap_y) * MM
    left, top = grid.left * MM, grid.top * MM
    marks: list[Mark] = []
    for row in range(0 if grid.top else 1, grid.rows + (1 if grid.top else 0)):
        marks.append(_line(left, top + row * (grid.height + grid.gap_y) * MM, wide, CUT))
    for column in range(0 if grid.left else 1, grid.columns + (1 if grid.left else 0)):
        marks.append(_line(left + column * (grid.width + grid.gap_x) * MM, top, CUT, high))
    return marks


def _line(x: float, y: float, width: float, height: float) -> Mark:
    return Mark(None, y, bar(x, width, height, "border.control"))
