"""Where a text stands among meanings: a vector of its words, sharpened by what municipalities talk about.

Plain word vectors put "bussi" near every other noun. The topics of ``resources/text/topics.tsv`` teach which directions
tell municipal matters apart (a linear discriminant of their keywords), and give a first grouping its names.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from foorumi.domain.text import tokens
from foorumi.domain.text.breath import breathe
from foorumi.domain.text.glossary import in_finnish
from foorumi.domain.text.lemmas import lemmas
from foorumi.domain.text.vectors import WIDTH, vector
from foorumi.paths import resources

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy

    Matrix = numpy.ndarray[Any, Any]

PART_WEIGHT = 0.5  # of a base form or a compound's part, beside the word as it was written
PRIOR_NOTES = 30.0  # how many notes the topics' own middle counts for
DIRECTIONS, SHRINK = 40, 0.3
TOPIC_WEIGHT = 2.0


@dataclass(frozen=True)
class Topic:
    """One thing municipalities talk about, with its name in three languages."""

    names: dict[str, str]
    keywords: tuple[str, ...]


@dataclass(frozen=True)
class Topics:
    """The vocabulary as vectors: each topic's keywords, their middle, each topic's direction, and the discriminant."""

    topics: tuple[Topic, ...]
    keywords: "tuple[Matrix, ...]"
    middle: "Matrix"
    directions: "Matrix"
    discriminant: "Matrix"


@dataclass(frozen=True)
class Space:
    """A space in which the notes of one wall are compared; ``middle`` is their mean."""

    middle: "Matrix"

    def place(self, vectors: "Matrix") -> "Matrix":
        """Vectors of texts as unit places in the space."""
        import numpy

        centred = self.centred(vectors)
        topical = unit((vectors - self.middle) @ topics().discriminant)
        return unit(numpy.concatenate([centred, numpy.sqrt(TOPIC_WEIGHT) * topical], 1))

    def centred(self, vectors: "Matrix") -> "Matrix":
        """Vectors of texts as unit directions from the middle."""
        return unit(vectors - self.middle)


@lru_cache(maxsize=16384)
def text_vector(text: str) -> "Matrix":
    """The unit vector of a text; zero when no word of it carries meaning."""
    import numpy

    total = numpy.zeros(WIDTH, numpy.float32)
    for word in carrying_words(text):
        forms = lemmas(word)
        if forms[0] in tokens.FINNISH:
            continue
        total += vector(word)
        for form in forms:
            if form != word:
                total += PART_WEIGHT * vector(form)
    length = float(numpy.linalg.norm(total))
    return total / length if length else total


def text_vectors(texts: "Sequence[str]") -> "Matrix":
    """The vectors of texts, one a row."""
    import numpy

    rows = []
    for text in texts:
        rows.append(text_vector(text))
        breathe()
    return numpy.stack(rows) if rows else numpy.zeros((0, WIDTH), numpy.float32)


def carrying_words(text: str) -> list[str]:
    """The words of a text that carry meaning; a Swedish or English text has its Finnish words after them."""
    found = tokens.words(text)
    language = tokens.language_of(found)
    if language == "fi":
        return [word for word in found if word not in tokens.FINNISH]
    small = tokens.SWEDISH if language == "sv" else tokens.ENGLISH
    own = [word for word in found if word not in small]
    return own + [finnish for word in own if len(word) > 1 for finnish in in_finnish(word, language)]


def space_of(vectors: "Matrix") -> Space:
    """The space of a wall's notes; with few notes the topics' own middle counts most."""
    return Space((vectors.sum(0) + PRIOR_NOTES * topics().middle) / (len(vectors) + PRIOR_NOTES))


@cache
def topics() -> Topics:
    """The topic vocabulary, read and worked out once."""
    import numpy

    lines = (resources() / "text" / "topics.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    found = tuple(Topic(dict(zip(("fi", "sv", "en"), row, strict=False)), tuple(row[3].split())) for row in rows)
    keywords = tuple(text_vectors(topic.keywords) for topic in found)
    middle = numpy.concatenate(keywords).mean(0)
    means = unit(numpy.stack([group.mean(0) for group in keywords]))
    return Topics(found, keywords, middle, unit(means - middle), _discriminant(keywords))


def unit(rows: "Matrix") -> "Matrix":
    """Rows at length one."""
    import numpy

    lengths: Matrix = rows / (numpy.linalg.norm(rows, axis=-1, keepdims=True) + 1e-9)
    return lengths


def standard(scores: "Matrix") -> "Matrix":
    """Each row at mean nought and deviation one, so that scores of different kinds can be added."""
    even: Matrix = (scores - scores.mean(1, keepdims=True)) / (scores.std(1, keepdims=True) + 1e-9)
    return even


def _discriminant(groups: "tuple[Matrix, ...]") -> "Matrix":
    """The directions in which topics differ most and the words of one topic least."""
    import numpy

    middle = numpy.concatenate(groups).mean(0)
    count = sum(len(group) for group in groups)
    within = numpy.zeros((WIDTH, WIDTH))
    between = numpy.zeros((WIDTH, WIDTH))
    for group in groups:
        mean = group.mean(0)
        spread = (group - mean).astype(numpy.float64)
        within += spread.T @ spread / count
        between += len(group) * numpy.outer(mean - middle, mean - middle)
    within = (1 - SHRINK) * within + SHRINK * numpy.trace(within) / WIDTH * numpy.eye(WIDTH)
    sizes, turns = numpy.linalg.eigh(within)
    whitened = turns * sizes**-0.5
    _, axes = numpy.linalg.eigh(whitened.T @ between @ whitened)
    best: Matrix = (whitened @ axes[:, ::-1][:, :DIRECTIONS]).astype(numpy.float32)
    return best
