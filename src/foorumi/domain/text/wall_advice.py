"""What may be suggested about a whole wall: notes that say the same, where unsorted ones belong, a first grouping."""

from collections.abc import Sequence
from dataclasses import dataclass

from foorumi.domain.text.advice import Reason, why
from foorumi.domain.text.assignment import rank_themes
from foorumi.domain.text.duplicates import ALIKE, Pair, find_duplicates
from foorumi.domain.text.grouping import FIRST_AT, Group, group_notes
from foorumi.domain.text.meaning import text_vectors

LARGEST_WALL = 1500
"""With more notes than this pairs are not looked for: every note would be compared with every other."""

LEAST_MARGIN = 0.35
"""Groups less sure than this are not shown."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A text that surely fits a theme, both by their place, and why."""

    text: int
    theme: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class WallAdvice:
    """The suggestions about a wall."""

    pairs: tuple[Pair, ...] = ()
    placements: tuple[Placement, ...] = ()
    groups: tuple[Group, ...] = ()


def advise_wall(texts: Sequence[str], names: Sequence[str], placed: Sequence[int | None]) -> WallAdvice:
    """The suggestions about the texts of a wall; groups only while it has no themes."""
    vectors = text_vectors(texts)
    pairs = find_duplicates(texts, vectors, ALIKE) if len(texts) <= LARGEST_WALL else []
    if not names:
        groups = group_notes(texts) if len(texts) >= FIRST_AT else []
        return WallAdvice(tuple(pairs), (), tuple(group for group in groups if group.margin >= LEAST_MARGIN))
    found = []
    for at, ranking in enumerate(rank_themes(texts, names, placed, vectors)):
        if placed[at] is None and ranking.is_sure:
            theme = ranking.order[0]
            there = [texts[other] for other, own in enumerate(placed) if own == theme]
            found.append(Placement(at, theme, why(texts[at], names[theme], there)))
    return WallAdvice(tuple(pairs), tuple(found))
