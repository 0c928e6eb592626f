"""Headings, running text, lists and the box of what was agreed."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.documents.outline import Box, Facts, Heading, Items, Lines, Paragraph, Quotes, Title
from foorumi.documents.pdf.flow import Mark, Strip, height_of, stacked
from foorumi.documents.pdf.fonts import measure
from foorumi.documents.pdf.setting import (
    GUTTER,
    Setting,
    abreast,
    after,
    bar,
    heading_strips,
    kept,
    lines_of,
    lines_to,
    mark,
    short,
    side_by_side,
    with_marks,
)
from foorumi.documents.pdf.tagged import MM, Node
from foorumi.documents.pdf.text import Style, set_lines

FACTS_INDENT = 4.6 * MM
MOST_OF_A_REMARK = 0.45
LARGEST_WHOLE_BOX = 90 * MM


def title(block: Title, setting: Setting) -> list[Strip]:
    """The document's heading."""
    return heading_strips(setting.node.add("H1"), block.text, setting.styles.title, setting.body, setting.right)


def heading(block: Heading, setting: Setting) -> list[Strip]:
    """A heading on a line of its own."""
    sizes = setting.styles
    style, before = (sizes.heading, sizes.space(16)) if block.level == 2 else (sizes.strong, sizes.space(10))
    node = setting.node.add("H2" if block.level == 2 else "H3")
    strips = after(heading_strips(node, block.text, style, setting.body, setting.right), before)
    return [*strips, Strip(sizes.space(1), keep=True)]


def paragraph(block: Paragraph, setting: Setting) -> list[Strip]:
    """Running text."""
    style = setting.styles.small if block.small else setting.styles.body
    before = setting.styles.space(4.5)
    return lines_of(setting.node.add("P"), block.text, style, setting.body, setting.right, before)


def quotes(block: Quotes, setting: Setting) -> list[Strip]:
    """Verbatim lines, close under what introduces them."""
    quote = setting.node.add("BlockQuote")
    strips: list[Strip] = []
    for line in block.lines:
        strips += lines_of(quote.add("P"), line, setting.styles.body, setting.body, setting.right)
    return [*kept(strips[:1]), *strips[1:]] if len(strips) > 1 else strips


def items(block: Items, setting: Setting) -> list[Strip]:
    """A list with bullets or numbers."""
    style, space = setting.styles.body, setting.styles.space
    numbered = block.first is not None
    tagged = setting.node.add("L", ListNumbering="Decimal" if numbered else "Disc")
    hang = space(20) if numbered else max(space(11), measure(block.sign, style.size) + space(5))
    strips: list[Strip] = []
    for number, text in enumerate(block.items):
        item = tagged.add("LI")
        sign = label(item, f"{(block.first or 0) + number}." if numbered else block.sign, style, setting.body)
        body = lines_of(
            item.add("LBody"), text, style, setting.body + hang, setting.right, space(2.5 if number else 5.25)
        )
        strips += with_marks(body, sign)
    return strips


def lines(block: Lines, setting: Setting) -> list[Strip]:
    """Lines to write on."""
    width = setting.right - setting.body
    rule = bar(setting.body, width, 0.75, "border.control")
    apart = block.apart * MM
    return [Strip(apart, (Mark(None, apart - 0.75, rule),)) for _ in range(block.lines)]


def label(item: Node, text: str, style: Style, left: float) -> Mark:
    """A list item's number or bullet."""
    return mark(item.add("Lbl"), set_lines(text, style, 1000)[0], style, left)


def facts(block: Facts, setting: Setting) -> list[Strip]:
    """Labels at the left, what they say at the right."""
    sizes = setting.styles
    tagged = setting.node.add("L", ListNumbering="None")
    edge = setting.left + 46 * MM * max(1, sizes.scale * 0.85)
    strips: list[Strip] = []
    for number, (name, text) in enumerate(block.rows):
        item = tagged.add("LI")
        names = lines_of(item.add("Lbl"), short(name), sizes.body, setting.left + FACTS_INDENT, edge - GUTTER)
        says = lines_of(item.add("LBody"), text, sizes.body, edge, setting.right)
        strips += after(side_by_side(names, says), sizes.space(2.5 if number else 1))
    return [*strips, Strip(sizes.space(4.25))]


def box(block: Box, setting: Setting) -> list[Strip]:
    """The frame around what was agreed."""
    sizes = setting.styles
    left, right = setting.left + 4 * MM, setting.right - 4 * MM
    middle = right - (right - left) * MOST_OF_A_REMARK
    named, told = setting.node.add("H2"), setting.node.add("P")
    remark, taken = lines_to(told, block.remark, sizes.body, left + sizes.space(80), right)
    heading = heading_strips(named, block.heading, sizes.strong, left, right - taken - GUTTER)
    parts = [[Strip(sizes.space(9)), abreast([stacked(heading), stacked(remark)]), Strip(sizes.space(2))]]
    tagged = setting.node.add("L", ListNumbering="Decimal")
    for number, row in enumerate(block.rows, 1):
        item = tagged.add("LI")
        sign = label(item, f"{number}.", sizes.strong, left)
        body = item.add("LBody")
        what = body.add("P")
        whom, taken = lines_to(body.add("P"), row.remark, sizes.body, middle, right) if row.remark else ([], -GUTTER)
        said = lines_of(what, row.text, sizes.body, left + sizes.space(22), right - taken - GUTTER)
        parts.append([Strip(sizes.space(3.75)), *with_marks(side_by_side(whom, said), sign)])
    if block.more:
        more = lines_of(setting.node.add("P"), block.more, sizes.body, left, right)
        parts.append([Strip(sizes.space(3.75)), *more])
    parts[-1].append(Strip(sizes.space(9)))
    whole = sum(height_of(part) for part in parts) < LARGEST_WHOLE_BOX
    strips = [
        strip
        for number, part in enumerate(parts)
        for strip in (kept(part) if whole or number == 0 else [*kept(part[:-1]), part[-1]])
    ]
    framed = _framed([*strips[:-1], replace(strips[-1], keep=False)], setting.left, setting.right)
    return after(framed, sizes.space(13.5))


def _framed(strips: Sequence[Strip], left: float, right: float) -> list[Strip]:
    """A thin frame around strips, drawn strip by strip so that it can go over a page's end."""
    thin, ink = 1, "text.primary"
    framed: list[Strip] = []
    for number, strip in enumerate(strips):
        lines = [
            Mark(None, 0, bar(left, thin, strip.height, ink)),
            Mark(None, 0, bar(right - thin, thin, strip.height, ink)),
        ]
        if number == 0:
            lines.append(Mark(None, 0, bar(left, right - left, thin, ink)))
        if number == len(strips) - 1:
            lines.append(Mark(None, strip.height - thin, bar(left, right - left, thin, ink)))
        framed.append(replace(strip, marks=(*lines, *strip.marks)))
    return framed
