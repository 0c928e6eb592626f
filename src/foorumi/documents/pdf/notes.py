"""Notes under their themes, in two columns that are read one after the other."""

from dataclasses import replace

from foorumi.documents.outline import NoteGroup, Run
from foorumi.documents.pdf.flow import Columns, Mark, Strip, stacked
from foorumi.documents.pdf.pictures import symbol_mark
from foorumi.documents.pdf.setting import (
    BASE,
    Setting,
    abreast,
    after,
    bar,
    heading_strips,
    kept,
    lines_of,
    lines_to,
    with_marks,
)
from foorumi.documents.pdf.tagged import MM

BETWEEN = 10 * MM
COUNTS_APART = 23 * MM
RULE = 1.5
NO_BREAK = "\u00a0"


def note_group(block: NoteGroup, setting: Setting) -> list[Columns]:
    """A theme with its counts and notes."""
    sizes = setting.styles
    heading = setting.node.add("H2")
    told = [(setting.node.add("P"), text) for text in block.counts]
    counts: list[Strip] = []
    right = setting.right
    for node, text in reversed(told):
        step = COUNTS_APART * sizes.scale
        counts.append(stacked(lines_to(node, text, sizes.body, right - step, right, sizes.heading)[0]))
        right -= step
    strips = heading_strips(heading, block.heading, sizes.heading, setting.left, right)
    rule = bar(setting.left, setting.right - setting.left, RULE, "text.primary")
    named = stacked([abreast([stacked(strips), *counts]), Strip(sizes.space(8), (Mark(None, sizes.space(2), rule),))])
    named = replace(named, before=sizes.space(15))

    tagged = setting.node.add("L", ListNumbering="None")
    half = (setting.right - setting.left - BETWEEN) / 2
    size = sizes.space(12.5)
    hang = setting.left + sizes.space(19.5)
    notes: list[Strip] = []
    for number, note in enumerate(block.notes):
        item = tagged.add("LI", language=note.language)
        middle = sizes.body.leading * BASE - sizes.body.size * 0.33
        kind = item.add("Lbl").add("Figure", alt=note.kind)
        sign = symbol_mark(note.symbol, kind, setting.left + size / 2, middle, size)
        remark = f" {note.remark.replace(' ', NO_BREAK)}" if note.remark else ""
        text = (Run(note.text), Run(remark, soft=True))
        body = lines_of(item.add("LBody"), text, sizes.body, hang, setting.left + half)
        whole = [*kept(body[:-1]), body[-1]]
        notes += after(with_marks(whole, sign), sizes.space(4.5 if number else 0))
    return [Columns(named, tuple(notes), half + BETWEEN)]
