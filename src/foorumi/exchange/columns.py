"""What the columns of a sign-up list mean, guessed from their names in Finnish, Swedish and English."""

import re
from collections.abc import Sequence
from functools import cache

from foorumi.domain.sorting import search_key
from foorumi.paths import resources

FIELDS = (
    "name",
    "given_name",
    "surname",
    "organisation",
    "actor_code",
    "role",
    "actor_type",
    "village",
    "language",
    "email",
    "phone",
    "is_invited",
    "is_registered",
    "registered_on",
    "is_present",
    "arrived_at",
    "left_at",
    "may_share_contact",
    "may_be_photographed",
    "is_trustee",
    "group_number",
    "code",
)
SENSITIVE = "sensitive"

Score = tuple[int, int]
NOTHING: Score = (0, 0)


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words of each field and each answer, as search sees them; a star still stands for any letters."""
    words: dict[str, tuple[str, ...]] = {}
    for line in (resources() / "vocabulary" / "columns.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            field, _, listed = line.partition("\t")
            words[field] = tuple(_folded(word) for word in listed.split(" | "))
    return words


def _folded(word: str) -> str:
    return "*".join(search_key(part) for part in word.split("*")) or word


def _score(header: str, field: str) -> Score:
    """How surely a header means a field: the whole header, its beginning, some of its words; then the longer word."""
    best = NOTHING
    for word in vocabulary()[field]:
        if header == word:
            level = 4
        elif "*" in word:
            pattern = ".*".join(map(re.escape, word.split("*")))
            level = 3 if re.fullmatch(pattern, header) else 0
        elif header.startswith(f"{word} "):
            level = 2
        else:
            level = 1 if f" {word} " in f" {header} " else 0
        best = max(best, (level, len(word)) if level else NOTHING)
    return best


def is_sensitive(column: str) -> bool:
    """Whether a column holds what an event need not know, such as diets, birth dates, gender or home addresses."""
    header = search_key(column)
    return _score(header, SENSITIVE) > max(_score(header, field) for field in FIELDS)


def guess_columns(columns: Sequence[str]) -> dict[str, int | None]:
    """The place of each field's column, None where no column seems to be it. Sensitive columns are never guessed."""
    headers = [search_key(column) for column in columns]
    scores = [
        (_score(header, field), -place, field)
        for place, header in enumerate(headers)
        if not is_sensitive(columns[place])
        for field in FIELDS
    ]
    guess: dict[str, int | None] = dict.fromkeys(FIELDS)
    taken: set[int] = set()
    for score, place, field in sorted(scores, reverse=True):
        if score > NOTHING and guess[field] is None and -place not in taken:
            guess[field] = -place
            taken.add(-place)
    return guess
