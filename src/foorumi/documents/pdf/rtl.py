"""Scripts written from the right: the forms in which Arabic letters join, and the order in which a line is seen."""

import re
import unicodedata
from functools import cache
from typing import Any

from bidi import algorithm

from foorumi.documents.pdf.fonts import font

steps: Any = algorithm  # which tells no types
STEPS = (
    steps.explicit_embed_and_overrides,
    steps.resolve_weak_types,
    steps.resolve_neutral_types,
    steps.resolve_implicit_levels,
    steps.reorder_resolved_levels,
    steps.apply_mirroring,
)
"""The Unicode bidirectional algorithm after its first step, which finds the levels."""
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""What the scripts that are written from the right are made of; a text without it needs nothing of this module."""
JOINED = re.compile("[\ufb50-\ufbff\ufe70-\ufefc]")
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")


def has_right(text: str) -> bool:
    """Whether a part of a text is written from the right."""
    return not text.isascii() and FROM_THE_RIGHT.search(text) is not None


def starts_right(text: str) -> bool:
    """Whether a text as a whole runs from the right: its first letter does."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def joined(text: str) -> str:
    """Arabic letters in the forms they take beside one another, as far as the font has them."""
    if not ARABIC.search(text):
        return text
    has = font("NotoSansArabic-Regular").has
    shaped = str(_reshaper().reshape(text))
    return JOINED.sub(lambda found: found[0] if found[0] in has else parted(found[0]), shaped)


def parted(text: str) -> str:
    """The letters as they are typed, heard and searched for."""
    return JOINED.sub(lambda found: unicodedata.normalize("NFKC", found[0]).strip() or found[0], text)


def seen(text: str, from_right: bool) -> list[tuple[str, int]]:
    """The characters of a line in the order they are seen from the left, each with its place in the text; brackets
    that stand among words from the right are turned."""
    storage = steps.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if from_right else (0, "L")
    steps.get_embedding_levels(text, storage)
    for place, character in enumerate(storage["chars"]):
        character["place"] = place
    for step in STEPS:
        step(storage, False)
    return [(character["ch"], character["place"]) for character in storage["chars"]]


@cache
def _reshaper() -> Any:
    from arabic_reshaper import arabic_reshaper

    return arabic_reshaper.ArabicReshaper(  # type: ignore[no-untyped-call]
        {"support_zwj": False, "delete_harakat": False}
    )
