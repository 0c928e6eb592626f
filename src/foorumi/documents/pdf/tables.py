"""Tables: a head repeated on each page, rows that stay whole."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.documents.outline import Table, Text
from foorumi.documents.pdf.flow import Mark, Strip, stacked
from foorumi.documents.pdf.setting import Setting, bar, kept, mark
from foorumi.documents.pdf.tagged import MM, Node
from foorumi.documents.pdf.text import Style, Styles, set_lines, widest_word

GAP = 3.5 * MM
RULE = 0.75
WIDEST_WORD = 30 * MM
INK = "border.control"


def table(block: Table, setting: Setting) -> list[Strip]:
    """A table over the width of its column, or over both; nothing when it has no rows."""
    if not block.rows:
        return []
    place = setting.wide if block.wide else setting
    sizes = setting.styles
    width = place.right - place.body
    shares = _shares(block, sizes, width)
    lefts = [place.body + sum(shares[:number]) for number in range(len(shares))]
    rights = [left + share - GAP for left, share in zip(lefts, shares, strict=True)]
    rights[-1] = place.right
    columns = list(zip(lefts, rights, strict=True))

    tagged = setting.node.add("Table")
    row = tagged.add("THead").add("TR")
    nodes = [row.add("TH", Scope="Column") for _ in block.head]
    faces = [replace(sizes.cell, colour="text.secondary")] * len(block.head)
    head = kept(_row(nodes, block.head, faces, columns, block.right, sizes.space(2)))
    head = [replace(head[0], before=sizes.space(5)), *head[1:]]
    repeated = replace(stacked(head), before=0)

    body = tagged.add("TBody")
    strips = head
    for cells in block.rows:
        row = body.add("TR")
        nodes = [
            row.add("TH", Scope="Row") if number == block.row_head else row.add("TD") for number in range(len(cells))
        ]
        faces = [sizes.row if number == block.row_head else sizes.cell for number in range(len(cells))]
        sliced = _row(nodes, cells, faces, columns, block.right, sizes.space(2.4), block.least * MM)
        strips += [replace(strip, head=repeated) for strip in sliced]
    return [*strips[:-1], replace(strips[-1], marks=())]


def _shares(block: Table, sizes: Styles, width: float) -> list[float]:
    """The columns' widths as asked for, but wide enough for their words at the cost of columns with room to spare."""
    asked = [width * share / sum(block.widths) for share in block.widths]
    columns = zip(block.head, *block.rows, strict=True)
    words = [max(widest_word(text, sizes.row) for text in column) for column in columns]
    needed = [min(word, WIDEST_WORD * sizes.scale) + GAP for word in words]
    short = [max(0.0, need - share) for need, share in zip(needed, asked, strict=True)]
    spare = [max(0.0, share - need) for need, share in zip(needed, asked, strict=True)]
    given = min(sum(short), sum(spare))
    if not given:
        return asked
    return [
        share + lacks * given / sum(short) - has * given / sum(spare)
        for share, lacks, has in zip(asked, short, spare, strict=True)
    ]


def _row(
    nodes: Sequence[Node],
    cells: Sequence[Text],
    faces: Sequence[Style],
    columns: Sequence[tuple[float, float]],
    to_the_right: Sequence[int],
    padding: float,
    least: float = 0,
) -> list[Strip]:
    """A row as slices, one a line of its tallest cell, kept together; padded, with a rule at its end."""
    leading = max(style.leading for style in faces)
    slices: list[list[Mark]] = [[]]
    for number, (node, text, style, (left, right)) in enumerate(zip(nodes, cells, faces, columns, strict=True)):
        for level, line in enumerate(set_lines(text, style, right - left, node)):
            if level == len(slices):
                slices.append([])
            x = right - line.width if number in to_the_right else line.start(left, right)
            slices[level].append(mark(node, line, style, x))
    room = max(0.0, least - leading * len(slices) - 2 * padding)
    edge, width = columns[0][0], columns[-1][1] - columns[0][0]
    strips = [Strip(padding, keep=True), *(Strip(leading, tuple(marks), keep=True) for marks in slices)]
    end = padding + room
    return [*strips, Strip(end, (Mark(None, end - RULE, bar(edge, width, RULE, INK)),))]
