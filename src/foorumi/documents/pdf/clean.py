"""What a stranger typed, made fit to stand on paper."""

import re
import unicodedata

LIMIT = 10_000
MARKS_ON_A_LETTER = 3
UNSEEN = (range(0xFDD0, 0xFDF0), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x1F3FB, 0x1F400))
"""Noncharacters, variation selectors and skin tones."""
KEPT_SPACES = "\u00a0\u2009\u202f"
EVERYDAY = re.compile(r"(?:[!-~¡-¬®-ſ–—‘’“”€]| (?! ))*")


class _Fate(dict[int, str | None]):
    """What becomes of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        kind = unicodedata.category(character)
        fate: str | None = character
        if character in "\n\u2028\u2029":
            fate = "\n"
        elif character in "\t\v\f" or (kind == "Zs" and character not in KEPT_SPACES):
            fate = " "
        elif kind in ("Cc", "Cf") or code & 0xFFFE == 0xFFFE or any(code in codes for codes in UNSEEN):
            fate = None
        self[code] = fate
        return fate


_fate = _Fate()


def clean(text: str, strip: bool = True) -> str:
    """The text without what cannot be printed: controls, bidi tricks, invisible signs, towers of accents, no end."""
    if not EVERYDAY.fullmatch(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = unicodedata.normalize("NFC", text.translate(_fate))
        text = re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", re.sub(" {2,}", " ", text)))
        text = _fewer_marks(text)
    if len(text) > LIMIT:
        text = text[:LIMIT].rstrip() + " […]"
    return text.strip(" \n") if strip else text


def _fewer_marks(text: str) -> str:
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= MARKS_ON_A_LETTER:
            kept.append(character)
    return "".join(kept)
