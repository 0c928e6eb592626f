"""Notes that say the same in nearly the same words, and notes that are merely like each other.

Nothing here merges: "Tuulivoimaa lisää" and "Tuulivoimaa ei lisää" differ by one word that turns everything round.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from foorumi.domain.text.lemmas import lemmas
from foorumi.domain.text.meaning import space_of, text_vectors
from foorumi.domain.text.tokens import words

if TYPE_CHECKING:
    import numpy

    Matrix = numpy.ndarray[Any, Any]

SAME = 1.56
"""From this likeness on two notes may be asked about: "sama asia?" """

ALIKE = 1.34
"""From this likeness on a note may be listed beside another."""

MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their place, and how alike they are (0 to 2)."""

    first: int
    second: int
    likeness: float


def find_duplicates(texts: Sequence[str], vectors: "Matrix | None" = None, least: float = SAME) -> list[Pair]:
    """The pairs of texts at least so alike, the likest first."""
    if len(texts) < 2:
        return []
    scores = likeness(texts, vectors)
    found = [
        Pair(int(a), int(b), float(scores[a, b])) for a, b in zip(*(scores >= least).nonzero(), strict=True) if a < b
    ]
    return sorted(found, key=lambda pair: (-pair.likeness, pair.first, pair.second))


def likeness(texts: Sequence[str], vectors: "Matrix | None" = None) -> "Matrix":
    """How alike each two texts are: their sorted base forms letter by letter, plus the nearness of meanings."""
    from rapidfuzz import fuzz, process

    keys = [spelling_key(text) for text in texts]
    spelled = process.cdist(keys, keys, scorer=fuzz.ratio, dtype="float32") / 100
    rows = text_vectors(texts) if vectors is None else vectors
    found: Matrix = spelled + (rows @ rows.T)
    return found


def likest(texts: Sequence[str], at: int, vectors: "Matrix | None" = None) -> Pair | None:
    """The text most alike one of them; None when it is alone."""
    if len(texts) < 2:
        return None
    from rapidfuzz import fuzz, process

    rows = text_vectors(texts) if vectors is None else vectors
    keys = [spelling_key(text) for text in texts]
    scores = process.cdist([keys[at]], keys, scorer=fuzz.ratio, dtype="float32")[0] / 100 + rows @ rows[at]
    scores[at] = -1
    best = int(scores.argmax())
    return Pair(at, best, float(scores[best]))


def similar(texts: Sequence[str], at: int, vectors: "Matrix | None" = None, most: int = MOST_ALIKE) -> list[int]:
    """The places of the texts that are nearest in meaning and words to one of them, the nearest first."""
    rows = text_vectors(texts) if vectors is None else vectors
    places = space_of(rows).place(rows)
    from rapidfuzz import fuzz, process

    keys = [spelling_key(text) for text in texts]
    spelled = process.cdist([keys[at]], keys, scorer=fuzz.ratio, dtype="float32")[0] / 100
    scores = places @ places[at] + spelled
    scores[at] = -1
    return [int(place) for place in (-scores).argsort(kind="stable")[:most] if place != at]


@lru_cache(maxsize=16384)
def spelling_key(text: str) -> str:
    """The base forms of a text's words in alphabetical order, with the parts of compounds."""
    return " ".join(sorted(form for word in words(text) for form in lemmas(word)))
