"""Words of a note, and which of them carry no meaning of their own."""

import re

from foorumi.paths import resources

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _small_words() -> dict[str, frozenset[str]]:
    lines = (resources() / "text" / "small_words.tsv").read_text("utf-8").splitlines()[1:]
    return {language: frozenset(words.split(" ")) for language, words in (line.split("\t") for line in lines)}


_SMALL = _small_words()
FINNISH, SWEDISH, ENGLISH = _SMALL["fi"], _SMALL["sv"], _SMALL["en"]
"""The words of each language that carry no meaning of their own."""

_ENDINGS = (
    "ssa",
    "ssä",
    "lla",
    "llä",
    "sta",
    "stä",
    "lle",
    "een",
)  # of long words; they end none in Swedish or English
_SHARED = frozenset({"on", "he", "me", "en"})  # small words that mean something else in another language
ENOUGH = 0.15  # of a text's words, to say which language it is in


def words(text: str) -> list[str]:
    """The words of a text in small letters; figures and marks are left out."""
    return _WORD.findall(text.lower())


def language_of(found: list[str]) -> str:
    """ "fi", "sv" or "en", by the small words a text has; Finnish when nothing tells."""
    if not found or any(len(word) > 5 and word.endswith(_ENDINGS) for word in found):
        return "fi"
    finnish = sum(word in FINNISH and word not in _SHARED for word in found)
    swedish = sum(word in SWEDISH for word in found)
    english = sum(word in ENGLISH for word in found)
    best = max(swedish, english)
    if best <= finnish or best / len(found) < ENOUGH:
        return "fi"
    return "sv" if swedish >= english else "en"
