"""Words set in lines: where they break, and which font draws which part."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from foorumi.documents.outline import Run, Text, plain
from foorumi.documents.pdf import rtl
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.fonts import Face, font, runs, width
from foorumi.documents.pdf.tagged import Node
from foorumi.documents.spoken import END_OF_SPOKEN, SPOKEN_IN

PIECES = re.compile(r"\n| |[^ \n]*?[^\W\d_]-(?=[^\W\d_]{2})|[^ \n]+ ?")
SOFT_HYPHEN = "\u00ad"
SYLLABLE = re.compile("[^\\W\\d_](?=[bcdfghjklmnpqrstvwxzšž][aeiouyåäö][^\\W\\d_])", re.IGNORECASE)
"""The letter before a consonant and a vowel ends a syllable: the rule of Finnish, and no worse a place in Swedish."""
SPOKEN = re.compile(f"([{''.join(SPOKEN_IN)}][^{END_OF_SPOKEN}]*){END_OF_SPOKEN}")
SAFE_URL = re.compile(r"(?:https?://|mailto:)[!-~]+|#[0-9]+")


@dataclass(frozen=True, slots=True)
class Style:
    """Size and line distance in points, face and colour of a text."""

    size: float
    leading: float
    face: Face = "regular"
    colour: str = "text.primary"


class Ink(NamedTuple):
    """What all letters of a part of a text share. With a node of its own it is marked for that, not for the line's."""

    font: str
    colour: str
    node: Node | None = None
    url: str = ""


class Part(NamedTuple):
    """Letters ``x`` points from the start of what they are a part of, and how they are said if otherwise."""

    text: str
    ink: Ink
    x: float
    said: str = ""


class Span(NamedTuple):
    """A part of a line in one ink, and its width in points.

    What is partly written from the right is drawn as its ``parts``: in the order they are read, where they are seen.
    """

    text: str
    ink: Ink
    width: float
    parts: tuple[Part, ...] = ()


class Line(NamedTuple):
    """A line of text; the width leaves out the space that ends it. ``from_right`` lines end at the left."""

    spans: tuple[Span, ...]
    size: float
    width: float
    from_right: bool = False

    def start(self, left: float, right: float) -> float:
        """Where the line is drawn from when it has the room between two edges."""
        return right - sum(span.width for span in self.spans) if self.from_right else left


class _Piece(NamedTuple):
    """What is never parted unless it is wider than a line. ``gap`` is the width of the space that ends it."""

    text: str
    ink: Ink
    width: float
    gap: float


def set_lines(text: Text, style: Style, room: float, node: Node | None = None) -> list[Line]:
    """Break a text into lines no wider than ``room`` points.

    Every line but the last ends in a space or a hyphen, so that a reader hears words apart; a word longer than the
    line is cut where the line ends. Links get nodes of their own under ``node``.
    """
    lines: list[Line] = []
    line: list[_Piece] = []
    used = 0.0
    words = plain(text)
    has_right = rtl.has_right(words)
    from_right = has_right and rtl.starts_right(words)
    end = partial(_turned, from_right=from_right) if has_right else _line
    for word in _words(text, style, node):
        if word[0].text == "\n":
            lines.append(end([*line, _piece(" ", word[0].ink, style.size)], style.size))
            line, used = [], 0.0
            continue
        wide = sum(piece.width + piece.gap for piece in word) - word[-1].gap
        if line and wide and used + wide > room:
            lines.append(end(line, style.size))
            line, used = [], 0.0
        while wide > room:
            head, word = _cut(word, room, style.size)
            lines.append(end(head, style.size))
            wide = sum(piece.width for piece in word)
        line += word
        used += wide + word[-1].gap
    if line or not lines:
        lines.append(end(line, style.size))
    return lines


def _words(text: Text, style: Style, node: Node | None) -> Iterator[list[_Piece]]:
    """The pieces that may not be parted, together; a line break is a word of its own."""
    word: list[_Piece] = []
    for words, ink in _inked(text, style, node):
        for found in PIECES.findall(words):
            if found == "\n" and word:
                yield word
                word = []
            word.append(_piece(found, ink, style.size))
            if found[-1] in " -\n":
                yield word
                word = []
    if word:
        yield word


def _inked(text: Text, style: Style, node: Node | None) -> Iterator[tuple[str, Ink]]:
    """The text cleaned, in parts of one ink. Links and words in another language get nodes, and then so do all."""
    parts = [(Run(text), "")] if isinstance(text, str) and END_OF_SPOKEN not in text else [*_by_language(text)]
    parted = any(language or (part.url and SAFE_URL.fullmatch(part.url)) for part, language in parts)
    started = False
    for number, (part, language) in enumerate(parts, 1):
        words = clean(part.text, strip=False)
        words = words if started else words.lstrip(" \n")
        words = words.rstrip(" \n") if number == len(parts) else words
        if not words:
            continue
        started = True
        url = part.url if node and part.url and SAFE_URL.fullmatch(part.url) else ""
        own = node.add("Link" if url else "Span", words if url else "", language) if parted and node else None
        face: Face = "strong" if part.bold else "italic" if part.italic else style.face
        colour = "primary.text" if url else "text.secondary" if part.soft else style.colour
        for name, piece in runs(rtl.joined(words) if not words.isascii() else words, face):
            yield piece, Ink(name, colour, own, url)


def _by_language(text: Text) -> Iterator[tuple[Run, str]]:
    """The runs of a text, and the language of each that is not the document's."""
    for run in (Run(text),) if isinstance(text, str) else text:
        if END_OF_SPOKEN not in run.text:
            yield run, ""
            continue
        for spoken in filter(None, SPOKEN.split(run.text)):
            yield replace(run, text=spoken), SPOKEN_IN.get(spoken[0], "")


def _piece(text: str, ink: Ink, size: float) -> _Piece:
    word = text.rstrip(" ")
    points = size / 1000
    gap = width(" ", ink.font) * points if word != text else 0.0
    return _Piece(text, ink, width(word, ink.font) * points if word != "\n" else 0.0, gap)


def _cut(word: list[_Piece], room: float, size: float) -> tuple[list[_Piece], list[_Piece]]:
    """Cut a word that is wider than a line: between syllables if it has any, and never before an accent."""
    head: list[_Piece] = []
    for number, piece in enumerate(word):
        if piece.width <= room:
            head.append(piece)
            room -= piece.width
            continue
        fits = _letters_that_fit(piece, room, size)
        syllable = _last_syllable(piece, room, size)
        while fits > 0 and unicodedata.combining(piece.text[fits]):
            fits -= 1
        cut = syllable or fits or (0 if head else 1)
        first = piece.text[:cut] + (SOFT_HYPHEN if syllable else "")
        rest = [_piece(piece.text[cut:], piece.ink, size), *word[number + 1 :]]
        return ([*head, _piece(first, piece.ink, size)] if cut else head), rest
    return head, []


def _last_syllable(piece: _Piece, room: float, size: float) -> int:
    """After how many letters a hyphen fits; 0 for nowhere."""
    if SOFT_HYPHEN not in font(piece.ink.font).has:
        return 0
    fits = _letters_that_fit(piece, room - width(SOFT_HYPHEN, piece.ink.font) * size / 1000, size)
    return max((found.end() for found in SYLLABLE.finditer(piece.text, 1) if found.end() <= fits), default=0)


def _letters_that_fit(piece: _Piece, room: float, size: float) -> int:
    fits = 0
    while fits < len(piece.text) and (letter := width(piece.text[fits], piece.ink.font) * size / 1000) <= room:
        room -= letter
        fits += 1
    return fits


def widest_word(text: Text, style: Style) -> float:
    """The width of the widest part of a text that has no place to break."""
    wide = (sum(piece.width + piece.gap for piece in word) - word[-1].gap for word in _words(text, style, None))
    return max(wide, default=0.0)


def _line(pieces: list[_Piece], size: float) -> Line:
    spans = []
    for ink, group in groupby(pieces, key=itemgetter(1)):
        same = list(group)
        wide = sum(piece.width + piece.gap for piece in same)
        spans.append(Span("".join(piece.text for piece in same), ink, wide))
    return Line(tuple(spans), size, sum(span.width for span in spans) - (pieces[-1].gap if pieces else 0))


def _turned(pieces: list[_Piece], size: float, from_right: bool) -> Line:
    """A line with words from the right."""
    spans: list[Span] = []
    for _, group in groupby(pieces, key=lambda piece: piece.ink.node):
        same = list(group)
        text = "".join(piece.text for piece in same)
        if not rtl.has_right(text) and not from_right:
            spans += _line(same, size).spans
            continue
        inks = [piece.ink for piece in same for _ in piece.text]
        spans.append(
            Span(text, inks[0], sum(piece.width + piece.gap for piece in same), _parts(text, inks, size, from_right))
        )
    used = sum(span.width for span in spans) - (pieces[-1].gap if pieces else 0)
    return Line(tuple(spans[::-1] if from_right else spans), size, used, from_right)


def _parts(text: str, inks: list[Ink], size: float, from_right: bool) -> tuple[Part, ...]:
    """The letters in the order they are read, those that follow one another to the right together."""
    drawn: dict[int, Part] = {}
    x = 0.0
    for letter, place in rtl.seen(text, from_right):
        ink = inks[place]
        drawn[place] = Part(letter, ink, x, text[place] if letter != text[place] else "")
        x += width(letter, ink.font) * size / 1000
    parts: list[Part] = []
    ends = -1.0
    for _, part in sorted(drawn.items()):
        goes_on = (
            parts and abs(ends - part.x) < 0.01 and parts[-1].ink == part.ink and not (part.said or parts[-1].said)
        )
        if goes_on:
            parts[-1] = parts[-1]._replace(text=parts[-1].text + part.text)
        else:
            parts.append(part)
        ends = part.x + width(part.text, part.ink.font) * size / 1000
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class Styles:
    """The sizes of a document: running text, a table's cells and what names its rows, headings."""

    scale: float
    body: Style
    strong: Style
    small: Style
    cell: Style
    row: Style
    title: Style
    heading: Style
    side: Style

    def space(self, points: float) -> float:
        """A vertical distance that grows with the text."""
        return points * self.scale


def styles(text_size: float) -> Styles:
    """The styles around a body size in points; 11 is the ordinary."""
    scale = text_size / 11
    body = Style(11 * scale, 14.25 * scale)
    return Styles(
        scale,
        body,
        replace(body, face="strong"),
        Style(9 * scale, 11.75 * scale),
        Style(10 * scale, 12.75 * scale),
        Style(10 * scale, 12.75 * scale, "strong"),
        Style(16 * scale, 18 * scale, "heading"),
        Style(13 * scale, 17 * scale, "heading"),
        Style(12 * scale, 15.25 * scale, "heading"),
    )
