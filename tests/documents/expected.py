"""What a document has to say aloud, worked out from its value alone."""

from collections.abc import Callable, Iterable

from documents.pdf_reader import words_of
from foorumi.documents import outline as o
from foorumi.documents.shapes import Figure
from foorumi.documents.spoken import UNHEARD

Said = list[tuple[str, str]]


def expected(document: o.Document, heard: Callable[[str], str] = words_of) -> Said:
    """Roles and texts in reading order: the head once first, the foot once last; each text as it is heard."""
    said = [pair for block in document.blocks for pair in _block(block)]
    if document.is_bare:
        return [(role, heard(text.translate(UNHEARD))) for role, text in said]
    said = [*_head(document), *said]
    said += [("Figure", document.foot.strip.alt)] if document.foot.strip else []
    said += [("P", o.plain(line)) for column in document.foot.columns for line in column]
    return [(role, heard(text.translate(UNHEARD))) for role, text in said]


def expected_outline(document: o.Document) -> list[str]:
    """The headings in their order."""
    return [text for role, text in expected(document) if role in ("H1", "H2", "H3")]


def _head(document: o.Document) -> Said:
    head = document.head
    lines = [*document.marks, head.organisation, head.unit, head.kind, head.state, head.date, head.reference]
    said = [("P", line) for line in lines if line]
    return [
        *said[: len(document.marks)],
        *([("Figure", head.logo.alt)] if head.logo else []),
        *said[len(document.marks) :],
    ]


def _text(role: str, text: o.Text) -> Said:
    if isinstance(text, str) or not any(run.url for run in text):
        return [(role, o.plain(text))]
    return [("Link" if run.url else "Span", run.text) for run in text]


def _pairs(rows: Iterable[tuple[str, o.Text]]) -> Said:
    return [pair for label, text in rows for pair in (("Lbl", label), *_text("LBody", text))]


def _block(block: o.Block) -> Said:
    match block:
        case o.Title():
            return [("H1", block.text)]
        case o.Heading():
            return [(f"H{block.level}", block.text)]
        case o.Section():
            heading = f"{block.number} {block.heading}" if block.number else block.heading
            return [("H2", heading), *(pair for inner in block.blocks for pair in _block(inner))]
        case o.Paragraph():
            return _text("P", block.text)
        case o.Quotes():
            return [pair for line in block.lines for pair in _text("P", line)]
        case o.Items():
            first = block.first
            labels = [block.sign if first is None else f"{first + number}." for number in range(len(block.items))]
            return _pairs(zip(labels, block.items, strict=True))
        case o.Facts():
            return _pairs(block.rows)
        case o.Box():
            rows = [
                pair
                for number, row in enumerate(block.rows, 1)
                for pair in (("Lbl", f"{number}."), *_text("P", row.text), ("P", row.remark))
                if pair != ("P", "")
            ]
            return [("H2", block.heading), ("P", block.remark), *rows, *([("P", block.more)] if block.more else [])]
        case o.Table(rows=()):
            return []
        case o.Table():
            cells = [
                pair
                for row in block.rows
                for number, text in enumerate(row)
                for pair in _text("TH" if number == block.row_head else "TD", text)
            ]
            return [*(("TH", text) for text in block.head), *cells]
        case o.NoteGroup():
            notes = [
                pair
                for note in block.notes
                for pair in (("Figure", note.kind), ("LBody", f"{note.text} {note.remark}".strip()))
            ]
            return [("H2", block.heading), *(("P", o.plain(count)) for count in block.counts), *notes]
        case o.Legend():
            return [("LBody", name) for _, name in block.entries]
        case o.Bars():
            return _pairs((bar.label, bar.text) for bar in block.bars)
        case o.Opinions():
            rows = []
            for row in block.opinions:
                told = ", ".join(f"{answer} {count}" for answer, count in zip(block.answers, row.counts, strict=True))
                rows += [("Lbl", row.label), ("Figure", told), ("P", row.text)]
            return [*rows, *(("LBody", answer) for answer in block.answers)]
        case Figure():
            return [("Figure", block.alt)]
        case o.Cards():
            return [pair for card in block.cards for inner in card.blocks for pair in _block(inner)]
        case o.Passage():
            return [pair for inner in block.blocks for pair in _block(inner)]
        case o.Space() | o.Lines() | o.Contents() | o.PageBreak():
            return []
