"""Words set in lines: where they break, and which font draws which part."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from foorumi.documents.outline import Run, Text
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.fonts import Face, runs, width
from foorumi.documents.pdf.tagged import Node

PIECES = re.compile(r"\n| |[^ \n]*?[^\W\d_]-(?=[^\W\d_]{2})|[^ \n]+")
SAFE_URL = re.compile(r"(?:https?://|mailto:)[!-~]+")


@dataclass(frozen=True, slots=True)
class Style:
    """Size and line distance in points, face and colour of a text."""

    size: float
    leading: float
    face: Face = "regular"
    colour: str = "text.primary"


class Span(NamedTuple):
    """A part of a line in one font. A span with a node of its own is marked for that instead of for the line's."""

    text: str
    font: str
    colour: str
    width: float
    node: Node | None = None
    url: str = ""


class Line(NamedTuple):
    """A line of text; the width leaves out the space that ends it."""

    spans: tuple[Span, ...]
    size: float
    width: float


def set_lines(text: Text, style: Style, room: float, node: Node | None = None) -> list[Line]:
    """Break a text into lines no wider than ``room`` points.

    Every line but the last ends in a space or a hyphen, so that a reader hears words apart; a word longer than the
    line is cut where the line ends. Links get nodes of their own under ``node``.
    """
    lines: list[Line] = []
    line: list[Span] = []
    used = 0.0
    for word in _words(_spans(text, style, node)):
        if word[0].text == "\n":
            lines.append(_line([*line, _space(word[0], style)], style))
            line, used = [], 0.0
            continue
        wide = sum(span.width for span in word)
        if line and word[0].text != " " and used + wide > room:
            lines.append(_line(line, style))
            line, used = [], 0.0
        while wide > room:
            head, word = _cut(word, room, style.size)
            lines.append(_line(head, style))
            wide = sum(span.width for span in word)
        line.extend(word)
        used += wide
    if line or not lines:
        lines.append(_line(line, style))
    return lines


def _spans(text: Text, style: Style, node: Node | None) -> Iterator[Span]:
    parts = (Run(text),) if isinstance(text, str) else text
    whole = len(parts) == 1
    linked = node is not None and any(SAFE_URL.fullmatch(part.url) for part in parts)
    started = whole
    for number, part in enumerate(parts, 1):
        words = clean(part.text, strip=whole)
        if not started:
            words = words.lstrip(" \n")
        if number == len(parts):
            words = words.rstrip(" \n")
        started = started or bool(words)
        url = part.url if linked and SAFE_URL.fullmatch(part.url) else ""
        own = None
        if linked and node is not None and words:
            own = node.add("Link", alt=words) if url else node.add("Span")
        face: Face = "strong" if part.bold else "italic" if part.italic else style.face
        colour = "primary.text" if url else "text.secondary" if part.soft else style.colour
        for font, piece in runs(words, face):
            for match in PIECES.findall(piece):
                span_width = 0.0 if match == "\n" else width(match, font) * style.size / 1000
                yield Span(match, font, colour, span_width, own, url)


def _words(spans: Iterator[Span]) -> Iterator[list[Span]]:
    """Group spans that may not be parted; a space and a line break are words of their own."""
    word: list[Span] = []
    for span in spans:
        alone = span.text in (" ", "\n")
        if word and alone:
            yield word
            word = []
        word.append(span)
        if alone or span.text.endswith("-"):
            yield word
            word = []
    if word:
        yield word


def _cut(word: list[Span], room: float, size: float) -> tuple[list[Span], list[Span]]:
    """Cut a word that is wider than a line, never before an accent."""
    head: list[Span] = []
    left = room
    for number, span in enumerate(word):
        if span.width <= left:
            head.append(span)
            left -= span.width
            continue
        fits = 0
        while width(span.text[fits], span.font) * size / 1000 <= left:
            left -= width(span.text[fits], span.font) * size / 1000
            fits += 1
        while fits > 0 and unicodedata.combining(span.text[fits]):
            fits -= 1
        if not head and fits == 0:
            fits = 1
        rest = [_part(span, span.text[fits:], size), *word[number + 1 :]]
        return ([*head, _part(span, span.text[:fits], size)] if fits else head), rest
    return head, []


def _part(span: Span, text: str, size: float) -> Span:
    return span._replace(text=text, width=width(text, span.font) * size / 1000)


def _space(span: Span, style: Style) -> Span:
    return _part(span, " ", style.size)


def _line(spans: list[Span], style: Style) -> Line:
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and (last.font, last.colour, last.node) == (span.font, span.colour, span.node):
            merged[-1] = last._replace(text=last.text + span.text, width=last.width + span.width)
        else:
            merged.append(span)
    wide = sum(span.width for span in merged)
    if merged and merged[-1].text.endswith(" "):
        wide -= width(" ", merged[-1].font) * style.size / 1000
    return Line(tuple(merged), style.size, wide)


@dataclass(frozen=True, slots=True)
class Styles:
    """The sizes of a document."""

    scale: float
    body: Style
    strong: Style
    small: Style
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
        Style(16 * scale, 18 * scale, "heading"),
        Style(13 * scale, 17 * scale, "heading"),
        Style(12 * scale, 15.25 * scale, "heading"),
    )
