"""Words that the Finnish dictionary does not know, and what may have been meant."""

import re
from collections.abc import Iterator

from foorumi.domain.text.dictionary import Dictionary
from foorumi.paths import resources

WORD = re.compile(r"[^\W\d_](?:[\w-]*\w)?")
LETTERS = "aeinstlkoumväryjhpdgböfcšwžåzxq"
SHORTEST, MOST_SUGGESTED = 3, 5


class Speller:
    """One reader of the dictionary; every thread that checks has its own."""

    def __init__(self) -> None:
        self._dictionary = Dictionary(resources() / "text" / "finnish.vfst")

    def knows(self, word: str) -> bool:
        """Whether a word is Finnish in some form; names, short words and words with numbers are not judged."""
        if len(word) < SHORTEST or word[0].isupper() or any(letter.isdigit() for letter in word):
            return True
        return all(self._dictionary.look_up(part) for part in word.lower().split("-") if part)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Known words one slip of a finger away, the likeliest first."""
        found: dict[str, None] = {}
        for other in _near(word):
            if other not in found and self.knows(other):
                found[other] = None
                if len(found) == MOST_SUGGESTED:
                    break
        return tuple(found)


def _near(word: str) -> Iterator[str]:
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in halves if len(tail) > 1)
    yield from (head + head[-1] + tail for head, tail in halves if head)
    yield from (head + tail[1:] for head, tail in halves if tail)
    yield from (head + letter + tail for head, tail in halves for letter in LETTERS)
    yield from (head + letter + tail[1:] for head, tail in halves if tail for letter in LETTERS)
