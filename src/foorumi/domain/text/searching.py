"""Searching notes as people write them: any inflection, a part of a compound, å ä ö left out, a letter wrong."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from foorumi.domain.sorting import search_key
from foorumi.domain.text.breath import breathe
from foorumi.domain.text.glossary import in_finnish
from foorumi.domain.text.lemmas import lemmas
from foorumi.domain.text.tokens import language_of, words

NEAR = 82  # of 100: how alike a mistyped word and a word of the notes must be
MOST_NEAR = 4
ENOUGH = 3  # with fewer hits than this, words that only begin alike count too: "yksinäisyys" finds "yksinäinen"
SHORTEST_STEM, STEM = 5, 0.8
OVERLAP = 0.6  # of the query's letter triples, when no word of it is found
SHORTEST_PIECE = 4


@cache
def forms(word: str) -> frozenset[str]:
    """The base form of a word and of its parts, as search compares them."""
    return frozenset(search_key(form) for form in lemmas(word))


class Index:
    """The words of some texts; ``find`` gives the places of those that fit, the best first."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [search_key(text) for text in texts]
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._written: dict[str, set[int]] = defaultdict(set)

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Index":
        """The index of texts."""
        index = cls(texts)
        for at, text in enumerate(texts):
            index._take_in(at, text)
            breathe()
        return index

    def find(self, query: str) -> list[int]:
        """The places of the texts that fit every word of the query: first by words, then by letters."""
        asked = words(query)
        if not asked:
            return [at for at, text in enumerate(self._texts) if search_key(query) in text]
        by_words = self._by_words(asked)
        found = sorted(by_words)
        piece = search_key(query)
        if len(piece) >= SHORTEST_PIECE or not found:
            found += [at for at, text in enumerate(self._texts) if piece in text and at not in by_words]
        return found or self._by_triples(piece)

    def _take_in(self, at: int, text: str) -> None:
        found = words(text)
        language = language_of(found)
        for word in found:
            self._written[search_key(word)].add(at)
            for form in forms(word):
                self._holders[form].add(at)
            if language != "fi":
                for finnish in in_finnish(word, language):
                    self._holders[search_key(finnish)].add(at)

    def _by_words(self, asked: list[str]) -> set[int]:
        found = self._holding_all(asked)
        if len(asked) > 1:
            found |= self._holding("".join(asked))
        return found

    def _holding_all(self, asked: list[str]) -> set[int]:
        held = [self._holding(word) for word in asked]
        return set.intersection(*held)

    def _holding(self, word: str) -> set[int]:
        """The texts that hold a word in any form; with few of them, also those whose words look near or begin alike."""
        base = search_key(lemmas(word)[0])
        found = self._holders.get(base, set()) | self._written.get(search_key(word), set())
        if not found:
            found = set().union(*(self._holders[near] for near in self._near(base)))
        if len(found) < ENOUGH:
            stem = base[: max(SHORTEST_STEM, round(STEM * len(base)))]
            alike = (held for form, held in self._holders.items() if form.startswith(stem))
            found = found.union(*alike) if len(stem) >= SHORTEST_STEM else found
        return found

    def _near(self, word: str) -> list[str]:
        from rapidfuzz import fuzz, process

        near = process.extract(word, list(self._holders), scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST_NEAR)
        return [found for found, _, _ in near]

    def _by_triples(self, piece: str) -> list[int]:
        wanted = _triples(piece)
        if not wanted:
            return []
        shares = [(len(wanted & _triples(text)) / len(wanted), at) for at, text in enumerate(self._texts)]
        return [at for share, at in sorted(shares, key=lambda pair: (-pair[0], pair[1])) if share >= OVERLAP]


@cache
def _triples(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))
