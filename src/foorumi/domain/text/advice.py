"""What may be said about a note to whoever sorts it: a theme with its reason, and a note that says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from foorumi.domain.text.assignment import Ranking, rank_themes
from foorumi.domain.text.duplicates import ALIKE, likest
from foorumi.domain.text.grouping import base_words
from foorumi.domain.text.meaning import text_vectors

MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a theme is suggested. ``kind`` is words (shared with ``count`` notes there), name (shared with its name),
    note (``words`` holds the nearest note's text) or meaning (near the name)."""

    kind: str
    words: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """About one note: the themes by their places, whether to offer the first, why, and the place of a likely twin."""

    ranking: Ranking
    reason: Reason
    twin: int | None = None


def advise(
    texts: Sequence[str], names: Sequence[str], placed: Sequence[int | None], wanted: Sequence[int]
) -> dict[int, Advice]:
    """Advice on some of the texts by their place; ``placed`` gives the theme of those that people have sorted."""
    vectors = text_vectors(texts)
    rankings = rank_themes(texts, names, placed, vectors) if names else []
    found = {}
    for at in wanted:
        ranking = rankings[at] if names else Ranking((), 0.0)
        near = likest(texts, at, vectors)
        twin = near.second if near and near.likeness >= ALIKE else None
        reason = Reason("meaning")
        if ranking.order and ranking.is_likely:
            theme = ranking.order[0]
            there = [texts[other] for other, own in enumerate(placed) if own == theme and other != at]
            reason = why(texts[at], names[theme], there)
        found[at] = Advice(ranking, reason, twin)
    return found


def why(text: str, name: str, there: Sequence[str]) -> Reason:
    """Why a text may belong to a theme of this name in which these texts already are."""
    own = list(dict.fromkeys(base_words(text)))
    sharing = [shared for other in there if (shared := set(own).intersection(base_words(other)))]
    if sharing:
        counts = {word: sum(word in shared for shared in sharing) for word in own}
        words = sorted((word for word in own if counts[word]), key=lambda word: -counts[word])[:MOST_WORDS]
        return Reason("words", tuple(words), len(sharing))
    in_name = set(own).intersection(base_words(name))
    if in_name:
        return Reason("name", tuple(word for word in own if word in in_name)[:MOST_WORDS])
    if there:
        rows = text_vectors([text, *there])
        return Reason("note", (there[int((rows[1:] @ rows[0]).argmax())],))
    return Reason("meaning")
