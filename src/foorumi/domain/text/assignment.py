"""Which theme a note may belong to: from the themes' names alone, and better with each note that people have placed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from foorumi.domain.text.meaning import Space, space_of, standard, text_vectors, unit

if TYPE_CHECKING:
    import numpy

    Matrix = numpy.ndarray[Any, Any]

NAME_WEIGHT, NAME_ROWS, RIDGE = 6.0, 4.0, 1.0
"""How many notes a name counts for in its theme's middle and in the regression, so that one odd note cannot hurt."""

SURE = 2.4
"""From this margin between the best and the next on about nine suggestions of ten are right (benchmarks/README.md)."""

LIKELY = 0.6
"""Under this margin more than every other suggestion is wrong, so none is made."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The themes of a note by their place in the list, the likeliest first, and how far the first is ahead."""

    order: tuple[int, ...]
    margin: float

    @property
    def is_sure(self) -> bool:
        """Whether the first may be offered alone."""
        return self.margin >= SURE

    @property
    def is_likely(self) -> bool:
        """Whether the first is worth offering at all."""
        return self.margin >= LIKELY


def rank_themes(
    texts: Sequence[str], names: Sequence[str], placed: Sequence[int | None], vectors: "Matrix | None" = None
) -> list[Ranking]:
    """The themes of each text; ``placed`` gives the theme of a text that people have put into one."""
    rows = text_vectors(texts) if vectors is None else vectors
    if not len(rows) or not names:
        return [Ranking(tuple(range(len(names))), 0.0) for _ in rows]
    scores = theme_scores(rows, text_vectors(names), placed)
    ordered = (-scores).argsort(1, kind="stable")
    found = []
    for row, order in zip(scores, ordered, strict=True):
        margin = float(row[order[0]] - row[order[1]]) if len(order) > 1 else 0.0
        found.append(Ranking(tuple(int(place) for place in order), margin))
    return found


def theme_scores(rows: "Matrix", names: "Matrix", placed: Sequence[int | None]) -> "Matrix":
    """How well each row fits each theme: nearness to the theme's middle and a ridge regression, added as deviations."""
    import numpy

    space: Space = space_of(rows)
    places, titles = space.place(rows), space.place(names)
    known = [at for at, theme in enumerate(placed) if theme is not None]
    themes = numpy.array([placed[at] for at in known], dtype=int)
    seeds = places[known]
    middles = NAME_WEIGHT * titles
    numpy.add.at(middles, themes, seeds)
    nearness = standard(places @ unit(middles).T)
    return nearness + standard(_ridge(places, seeds, titles, themes))


def _ridge(places: "Matrix", seeds: "Matrix", titles: "Matrix", themes: "Matrix") -> "Matrix":
    """The regression of themes on places, every theme weighing alike, in closed form over the few examples."""
    import numpy

    count = len(titles)
    examples = numpy.concatenate([seeds, titles])
    answers = numpy.concatenate([themes, numpy.arange(count)])
    weights = numpy.concatenate([numpy.ones(len(seeds)), numpy.full(count, NAME_ROWS)])
    totals = numpy.bincount(answers, weights=weights, minlength=count)
    weights = weights * (totals.mean() / totals[answers]) ** 0.5
    wanted = numpy.eye(count)[answers]
    wanted -= (wanted * weights[:, None]).sum(0) / weights.sum()
    roots = numpy.sqrt(weights)[:, None]
    heavy = examples * roots
    solved = numpy.linalg.solve(heavy @ heavy.T + RIDGE * numpy.eye(len(heavy)), wanted * roots)
    found: Matrix = places @ (heavy.T @ solved)
    return found
