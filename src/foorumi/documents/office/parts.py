"""A document as the few things a word processor has: headings, paragraphs, list items, tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from foorumi.documents import outline as o
from foorumi.documents.pdf.clean import clean
from foorumi.documents.shapes import Figure
from foorumi.documents.spoken import UNHEARD

Kind = Literal["title", "heading", "text", "bullet", "number", "quote", "page_break"]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of a kind; ``level`` is a heading's, ``language`` is its own if it is not the document's; the first
    of a list starts its numbers anew."""

    kind: Kind
    runs: tuple[o.Run, ...] = ()
    level: int = 1
    language: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A table under a head; ``widths`` are shares of the page's width."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    language: str = ""


Part = Words | Rows
BETWEEN = "  ·  "


def parts(document: o.Document) -> Iterator[Part]:
    """The parts of a document in the order they are read."""
    for mark in document.marks:
        yield Words("text", (o.Run(plain(mark), bold=True),))
    yield from _blocks(document.blocks, "")


def above(document: o.Document) -> str:
    """What stands at the top of every page: who sends, what it is, when, and the reference."""
    head = document.head
    told = (head.organisation, head.unit, head.kind, head.state, head.date, head.reference)
    return BETWEEN.join(plain(part) for part in told if part)


def below(document: o.Document) -> str:
    """The lines at the bottom of every page, beside its number."""
    return BETWEEN.join(plain(line) for column in document.foot.columns for line in column if line)


def plain(text: o.Text) -> str:
    """The words alone, clean."""
    return clean(o.plain(text).translate(UNHEARD))


def runs(text: o.Text) -> tuple[o.Run, ...]:
    """The words in their faces, clean."""
    own = (o.Run(text),) if isinstance(text, str) else text
    return tuple(
        o.Run(clean(run.text.translate(UNHEARD), strip=False), run.bold, run.italic, run.soft, run.url) for run in own
    )


def _blocks(blocks: Iterable[o.Block], language: str) -> Iterator[Part]:
    for block in blocks:
        if isinstance(block, o.Passage):
            yield from _blocks(block.blocks, block.language)
        elif isinstance(block, o.Section):
            yield Words("heading", (o.Run(f"{block.number} {plain(block.heading)}".strip()),), 1, language)
            yield from _blocks(block.blocks, language)
        elif isinstance(block, o.Cards):
            for card in block.cards:
                yield from _blocks(card.blocks, language)
        else:
            yield from _plain(block, language)


def _plain(block: o.Plain, language: str) -> Iterator[Part]:
    match block:
        case o.Title():
            yield Words("title", (o.Run(plain(block.text)),), 1, language)
        case o.Heading():
            yield Words("heading", (o.Run(plain(block.text)),), block.level - 1, language)
        case o.Paragraph():
            yield Words("text", runs(block.text), 1, language)
        case o.Quotes():
            yield from (Words("quote", runs(line), 1, language) for line in block.lines)
        case o.Items():
            kind: Kind = "bullet" if block.first is None else "number"
            yield from (Words(kind, runs(item), 1, language, not number) for number, item in enumerate(block.items))
        case o.Facts():
            for label, text in block.rows:
                yield Words("text", (o.Run(f"{plain(label)}: ", bold=True), *runs(text)), 1, language)
        case o.Box():
            yield Words("heading", (o.Run(plain(block.heading)),), 1, language)
            for number, row in enumerate(block.rows):
                told = (*runs(row.text), o.Run(f" ({plain(row.remark)})", soft=True)) if row.remark else runs(row.text)
                yield Words("number", told, 1, language, not number)
            yield from (Words("text", runs(line), 1, language) for line in (block.remark, block.more) if line)
        case o.Table() if block.rows:
            rows = tuple(tuple(plain(cell) for cell in row) for row in block.rows)
            yield Rows(tuple(plain(name) for name in block.head), rows, block.widths, language)
        case o.NoteGroup():
            yield Words("heading", (o.Run(plain(block.heading)),), 1, language)
            yield from (Words("text", runs(count), 1, language) for count in block.counts)
            for note in block.notes:
                told = (o.Run(f"{plain(note.kind)}: ", soft=True), *runs(note.text), o.Run(f" {plain(note.remark)}"))
                yield Words("bullet", told, 1, note.language or language)
        case o.Bars():
            for bar in block.bars:
                yield Words("bullet", (*runs(bar.label), o.Run(f": {plain(bar.text)}", bold=True)), 1, language)
        case o.Opinions():
            head = ("", *(plain(answer) for answer in block.answers), "")
            told_rows = ((plain(row.label), *map(str, row.counts), plain(row.text)) for row in block.opinions)
            yield Rows(head, tuple(told_rows), (3, *([1] * len(block.answers)), 1.5), language)
        case Figure():
            yield Words("text", (o.Run(plain(block.alt), italic=True),), 1, language)
        case o.PageBreak():
            yield Words("page_break")
