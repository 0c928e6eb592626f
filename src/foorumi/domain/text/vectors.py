"""Finnish word vectors: a word's meaning from its letters, so that no form and no misspelling is unknown."""

from functools import cache
from typing import TYPE_CHECKING, Any

from foorumi.domain.text.hashing import murmur3
from foorumi.paths import resources

if TYPE_CHECKING:
    import numpy

    Vector = numpy.ndarray[Any, Any]

ROWS, WIDTH = 50_000, 300
SHORTEST, LONGEST, SEED = 4, 5, 2166136261
"""The pieces of a word and the seed of their hash, as the vectors were trained."""


@cache
def _table() -> "tuple[Vector, Vector]":
    import numpy

    folder = resources() / "text"
    packed = numpy.load(folder / "vectors.npy", mmap_mode="r")
    return packed, numpy.load(folder / "scales.npy").astype(numpy.float32)


@cache
def vector(word: str) -> "Vector":
    """The unit vector of a word."""
    import numpy

    packed, scales = _table()
    rows = _rows(word)
    pairs = packed[rows]
    steps = numpy.empty((len(rows), WIDTH), numpy.float32)
    steps[:, 0::2] = (pairs & 15).astype(numpy.float32) - 8
    steps[:, 1::2] = (pairs >> 4).astype(numpy.float32) - 8
    total = (steps * scales[rows, None]).sum(0)
    unit: Vector = (total / (numpy.linalg.norm(total) + 1e-9)).astype(numpy.float32)
    return unit


def _rows(word: str) -> list[int]:
    marked = f"<{word}>"
    pieces = [marked]
    for length in range(SHORTEST, LONGEST + 1):
        pieces += [marked[at : at + length] for at in range(len(marked) - length + 1)]
    found = []
    for piece in pieces:
        first, _ = murmur3(piece.encode(), SEED)
        found += [(first & 0xFFFFFFFF) % ROWS, (first >> 32) % ROWS]
    return found
