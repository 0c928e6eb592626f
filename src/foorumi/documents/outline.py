"""A printed document as a value, in the order it is read aloud. Knows nothing of pages, fonts or PDF.

Lengths are millimetres, colours are names in the theme's tokens ("text.primary", "actor.company").
"""

from dataclasses import dataclass
from datetime import datetime

from foorumi.documents.grids import A4, Grid, Sheet
from foorumi.documents.shapes import Figure, Symbol


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face. ``soft`` is the greyer ink of asides; ``url`` makes a link of the words."""

    text: str
    bold: bool = False
    italic: bool = False
    soft: bool = False
    url: str = ""


Text = str | tuple[Run, ...]


def plain(text: Text) -> str:
    """The words without their faces."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


# Blocks


@dataclass(frozen=True, slots=True)
class Title:
    """The document's own heading, once and first."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on a line of its own, level 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``small`` is for source lines and hints."""

    text: Text
    small: bool = False


@dataclass(frozen=True, slots=True)
class Quotes:
    """People's own words, one line each, printed as they were written."""

    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list with bullets or another sign, or with numbers from ``first`` on."""

    items: tuple[Text, ...]
    first: int | None = None
    sign: str = "•"


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on by hand, ``apart`` millimetres from one another."""

    lines: int
    apart: float = 9


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels in the left column, what they say in the right: time, place, who were present."""

    rows: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """One row of a box: what, and at the right for whom."""

    text: Text
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """The frame that tells the outcome before anything else: a heading, a remark, numbered rows, a closing line."""

    heading: str
    remark: str
    rows: tuple[Agreed, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated on each page. ``widths`` are shares of the width; ``row_head`` is the column
    that names a row; the columns ``right`` hold figures; ``wide`` reaches over the left column too; a row is at least
    ``least`` millimetres high, to be filled in by hand."""

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...]
    row_head: int | None = 0
    right: tuple[int, ...] = ()
    wide: bool = True
    least: float = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A note with the sign and the name of its kind, its language if it is not the document's, and a soft remark."""

    symbol: Symbol
    kind: str
    text: str
    remark: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """A theme: heading, counts at the right, notes in two columns read one after the other."""

    heading: str
    counts: tuple[Text, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """What the symbols mean: in a row, or in columns of equal width."""

    entries: tuple[tuple[Symbol, str], ...]
    columns: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled amount; ``text`` is the amount as it is read. A strong bar is darker."""

    label: str
    value: float
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Amounts as bars on a common scale, the number beside each."""

    bars: tuple[Bar, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """A statement, how many gave each answer from most against to most for, and the figure at the right."""

    label: str
    counts: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Opinions:
    """Answers as bars around the middle answer. ``answers`` are the names of the five answers."""

    answers: tuple[str, ...]
    opinions: tuple[Opinion, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """Where in a long document its headings are: each with its number in reading order, from 1."""

    title: str
    entries: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Space:
    """Empty room of a height in millimetres."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a page."""


@dataclass(frozen=True, slots=True)
class Card:
    """A piece of paper to be cut or folded out of a page. A tent's words stand again, turned, on its other side.

    Words that would not fit are set smaller, and what still does not fit goes on on the next card.
    """

    blocks: tuple["Block", ...]
    text_size: float = 11
    is_tent: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards that fill pages of their own, row by row."""

    grid: Grid
    cards: tuple[Card, ...]


Plain = (
    Title | Heading | Paragraph | Quotes | Items | Lines | Facts | Box | Table | NoteGroup | Legend | Bars | Opinions
    | Figure | Cards | Contents | Space | PageBreak
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part with its heading in the left column and its blocks in the right.

    Facts, boxes, groups of notes and wide tables reach over both columns. An empty number is left out.
    """

    number: str
    heading: str
    blocks: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks in another language than the document's."""

    language: str
    blocks: tuple["Block", ...]


Block = Plain | Section | Passage


# The document


@dataclass(frozen=True, slots=True)
class Head:
    """What identifies the paper on every page. ``page`` is a pattern such as "{page} ({pages})"."""

    organisation: str
    unit: str
    kind: str
    date: str
    state: str = ""
    reference: str = ""
    page: str = "{page} ({pages})"
    logo: Figure | None = None


@dataclass(frozen=True, slots=True)
class Foot:
    """Columns of short lines at the end of every page, the last of several set to the right; above them a strip of
    whoever pays for it."""

    columns: tuple[tuple[Text, ...], ...] = ()
    strip: Figure | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a printed paper says. A bare one has no head, foot or margins: its cards are cut out of it.
    With a ``contents_title`` it has a table of contents once it is longer than five pages.

    ``marks`` stand on every page ("Esimerkkiaineisto"), ``text_size`` is in points. ``made_at`` (with its time zone)
    is what the file tells of its age; without it the file tells nothing.
    """

    title: str
    language: str
    author: str
    head: Head
    blocks: tuple[Block, ...]
    foot: Foot = Foot()
    marks: tuple[str, ...] = ()
    text_size: float = 11
    made_at: datetime | None = None
    sheet: Sheet = A4
    is_bare: bool = False
    contents_title: str = ""
