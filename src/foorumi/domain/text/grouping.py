"""A first grouping of a wall without themes: topics that the notes themselves speak for, with names to change."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from foorumi.domain.text import tokens
from foorumi.domain.text.lemmas import lemmas
from foorumi.domain.text.meaning import carrying_words, space_of, standard, text_vectors, topics, unit

if TYPE_CHECKING:
    import numpy

    Matrix = numpy.ndarray[Any, Any]

MOST_GROUPS = 12
ROUNDS = 5
NEAREST_WORDS = 3
FEWEST, FEWEST_SHARE = 3, 0.02
OUT = -9.0  # so far from a group that no note goes there
FIRST_AT = 30
"""With fewer notes than this no grouping is offered: there is too little to group by."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some notes that may belong together: a topic's names, its notes by their place, words they share, how sure."""

    names: dict[str, str]
    notes: tuple[int, ...]
    shared: tuple[str, ...]
    margin: float


def group_notes(texts: Sequence[str], most: int = MOST_GROUPS) -> list[Group]:
    """The groups of some texts, the surest first; the same texts always give the same groups."""
    rows = text_vectors(texts)
    if not len(rows):
        return []
    numbers, margins = group_numbers(rows, most)
    found = []
    for number in sorted(set(numbers)):
        members = tuple(at for at, own in enumerate(numbers) if own == number)
        margin = float(sum(margins[at] for at in members) / len(members))
        shared = shared_words([texts[at] for at in members], texts)
        found.append(Group(topics().topics[number].names, members, shared, margin))
    return sorted(found, key=lambda group: -group.margin)


def group_numbers(rows: "Matrix", most: int = MOST_GROUPS) -> tuple[list[int], list[float]]:
    """The topic of each row, and how far it is ahead of the next."""
    import numpy

    known, space = topics(), space_of(rows)
    places = space.place(rows)
    words = numpy.stack([numpy.sort(rows @ k.T, 1)[:, ::-1][:, :NEAREST_WORDS].mean(1) for k in known.keywords], 1)
    own = standard(standard(space.centred(rows) @ known.directions.T) + standard(words - words.mean(0)))
    numbers = own.argmax(1)
    fewest = max(FEWEST, FEWEST_SHARE * len(rows))
    affinity = own
    for _ in range(ROUNDS):
        counts = numpy.bincount(numbers, minlength=own.shape[1])
        middles = numpy.zeros((own.shape[1], places.shape[1]), numpy.float32)
        numpy.add.at(middles, numbers, places)
        affinity = own + standard(places @ unit(middles).T)
        affinity[:, counts < fewest] = OUT
        numbers = affinity.argmax(1)
    while True:
        counts = numpy.bincount(numbers, minlength=own.shape[1])
        alive = counts.nonzero()[0]
        if len(alive) <= most:
            break
        affinity[:, alive[numpy.argmin(counts[alive])]] = OUT
        numbers = affinity.argmax(1)
    best = numpy.sort(affinity, 1)
    return [int(number) for number in numbers], [float(margin) for margin in best[:, -1] - best[:, -2]]


def base_words(text: str) -> list[str]:
    """The base forms of a text's words, with the parts of compounds, for telling what texts share."""
    forms = (form for word in carrying_words(text) for form in lemmas(word))
    return [form for form in forms if len(form) > 2 and form not in tokens.FINNISH]


def shared_words(texts: Sequence[str], among: Sequence[str], most: int = 5) -> tuple[str, ...]:
    """The base forms that at least two of the texts share and that are rarest among all."""
    import math

    everywhere = Counter(word for text in among for word in set(base_words(text)))
    here = Counter(word for text in texts for word in set(base_words(text)))
    weight = {w: n / len(texts) * math.log(1 + len(among) / everywhere[w]) for w, n in here.items() if n > 1}
    return tuple(sorted(weight, key=lambda word: (-weight[word], word))[:most])
