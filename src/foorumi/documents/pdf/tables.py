"""Tables: a head repeated on each page, rows that stay whole."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.documents.outline import Table, Text
from foorumi.documents.pdf.flow import Mark, Strip, stacked
from foorumi.documents.pdf.setting import Setting, bar, kept, mark
from foorumi.documents.pdf.tagged import MM, Node
from foorumi.documents.pdf.text import Style, set_lines

GAP = 4 * MM
RULE = 0.75
INK = "border.control"


def table(block: Table, setting: Setting) -> list[Strip]:
    """A table over the width of its column, or over both."""
    place = setting.wide if block.wide else setting
    sizes = setting.styles
    width = place.right - place.body
    shares = [width * share / sum(block.widths) for share in block.widths]
    lefts = [place.body + sum(shares[:number]) for number in range(len(shares))]
    rights = [left + share - GAP for left, share in zip(lefts, shares, strict=True)]
    rights[-1] = place.right
    columns = list(zip(lefts, rights, strict=True))

    tagged = setting.node.add("Table")
    row = tagged.add("THead").add("TR")
    nodes = [row.add("TH", Scope="Column") for _ in block.head]
    plain = replace(sizes.body, size=sizes.body.size * 0.91, colour="text.secondary")
    faces = [plain] * len(block.head)
    head = kept(_row(nodes, block.head, faces, columns, block.right, sizes.space(3)))
    head = [replace(head[0], before=sizes.space(7)), *head[1:]]
    repeated = replace(stacked(head), before=0)

    body = tagged.add("TBody")
    strips = head
    for cells in block.rows:
        row = body.add("TR")
        nodes = [
            row.add("TH", Scope="Row") if number == block.row_head else row.add("TD") for number in range(len(cells))
        ]
        faces = [sizes.strong if number == block.row_head else sizes.body for number in range(len(cells))]
        sliced = _row(nodes, cells, faces, columns, block.right, sizes.space(4))
        strips += [replace(strip, head=repeated) for strip in sliced]
    return [*strips[:-1], replace(strips[-1], marks=())]


def _row(
    nodes: Sequence[Node],
    cells: Sequence[Text],
    faces: Sequence[Style],
    columns: Sequence[tuple[float, float]],
    to_the_right: Sequence[int],
    padding: float,
) -> list[Strip]:
    """A row as slices, one a line of its tallest cell, kept together; padded, with a rule at its end."""
    leading = max(style.leading for style in faces)
    slices: list[list[Mark]] = [[]]
    for number, (node, text, style, (left, right)) in enumerate(zip(nodes, cells, faces, columns, strict=True)):
        for level, line in enumerate(set_lines(text, style, right - left, node)):
            if level == len(slices):
                slices.append([])
            x = right - line.width if number in to_the_right else left
            slices[level].append(mark(node, line, style, x))
    edge, width = columns[0][0], columns[-1][1] - columns[0][0]
    strips = [Strip(padding, keep=True), *(Strip(leading, tuple(marks), keep=True) for marks in slices)]
    return [*strips, Strip(padding, (Mark(None, padding - RULE, bar(edge, width, RULE, INK)),))]
