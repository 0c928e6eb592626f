"""Which font draws which character: the house's typeface first, then the first fallback that has the sign."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from foorumi.paths import resources

Face = Literal["regular", "strong", "heading", "italic"]

SIGNS = ("NotoEmoji-Regular", "NotoSansSymbols2-Regular", "NotoSansMath-Regular")
CHAINS: Mapping[Face, tuple[str, ...]] = {
    "regular": ("SourceSans3-Regular", "NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansHebrew-Regular", *SIGNS),
    "strong": ("SourceSans3-Semibold", "NotoSans-Bold", "NotoSansArabic-Bold", "NotoSansHebrew-Bold", *SIGNS),
    "heading": ("SourceSans3-Bold", "NotoSans-Bold", "NotoSansArabic-Bold", "NotoSansHebrew-Bold", *SIGNS),
    "italic": ("SourceSans3-It", "NotoSans-Italic", "NotoSansArabic-Regular", "NotoSansHebrew-Regular", *SIGNS),
}
UNKNOWN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Font:
    """A loaded font: the characters it has, and their widths in thousandths of its size."""

    has: frozenset[str]
    widths: Mapping[int, float]


@cache
def font(name: str) -> Font:
    """Load a font by its file's name and make it known to ReportLab under that name, once."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    loaded = TTFont(name, str(resources() / "fonts" / f"{name}.ttf"))  # type: ignore[no-untyped-call]
    registerFont(loaded)  # type: ignore[no-untyped-call]
    has = frozenset(chr(code) for code, glyph in loaded.face.charToGlyph.items() if glyph)
    return Font(has, loaded.face.charWidths)


@lru_cache(65536)
def width(text: str, name: str) -> float:
    """The width of a text in thousandths of the font's size."""
    widths = font(name).widths
    return sum(widths[ord(character)] for character in text)


def measure(text: str, size: float, face: Face = "regular") -> float:
    """The width in points that a text takes on paper."""
    return sum(width(part, name) for name, part in runs(text, face)) * size / 1000


def runs(text: str, face: Face) -> list[tuple[str, str]]:
    """The text in pieces, each with the name of the font that has all of it. A sign no font has becomes U+FFFD."""
    first = CHAINS[face][0]
    if font(first).has.issuperset(text):
        return [(first, text)] if text else []
    pieces: list[tuple[str, str]] = []
    for character in text:
        name = _font_for(character, face)
        if not name:
            character = UNKNOWN
            name = _font_for(UNKNOWN, face)
        if pieces and pieces[-1][0] == name:
            pieces[-1] = (name, pieces[-1][1] + character)
        else:
            pieces.append((name, character))
    return pieces


@lru_cache(4096)
def _font_for(character: str, face: Face) -> str:
    if character == "\n":
        return CHAINS[face][0]
    return next((name for name in CHAINS[face] if character in font(name).has), "")
