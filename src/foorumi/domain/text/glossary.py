"""Swedish and English notes in Finnish words, so that one wall of three languages is one wall of meanings.

Stems are matched from the beginning of a word on, also inside Swedish compounds, the longest first.
"""

from functools import cache

from foorumi.paths import resources

_FILES = {"sv": "swedish.tsv", "en": "english.tsv"}
MOST_PARTS = 3
SHORT_STEM = 3  # letters; so short a stem counts only where a word begins


@cache
def _stems(language: str) -> dict[str, dict[str, str]]:
    """Stem to Finnish, by the stem's first letter, the longest first."""
    lines = (resources() / "text" / _FILES[language]).read_text("utf-8").splitlines()[1:]
    pairs = sorted((line.split("\t") for line in lines), key=lambda pair: -len(pair[0]))
    found: dict[str, dict[str, str]] = {}
    for stem, finnish in pairs:
        found.setdefault(stem[0], {})[stem] = finnish
    return found


@cache
def in_finnish(word: str, language: str) -> tuple[str, ...]:
    """The Finnish words for a Swedish or English one; none when the glossary has none."""
    found: list[str] = []
    at = 0
    while at < len(word) - 1 and len(found) < MOST_PARTS:
        stem = next((s for s in _stems(language).get(word[at], ()) if _fits(word, at, s)), "")
        if stem:
            found.append(_stems(language)[word[at]][stem])
            at += len(stem)
        elif language == "en":
            break
        else:
            at += 1
    return tuple(found)


def _fits(word: str, at: int, stem: str) -> bool:
    return word.startswith(stem, at) and (at == 0 or len(stem) > SHORT_STEM)
