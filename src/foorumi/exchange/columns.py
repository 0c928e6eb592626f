"""What the columns of a sign-up list mean, guessed from their names in Finnish, Swedish and English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
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
FAINT: Score = (0, 1)
ENOUGH = 2
"""How many of a form's own columns make it sure."""


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


@dataclass(frozen=True, slots=True)
class Form:
    """A sign-up form known by its own columns, as search sees them."""

    name: str
    known_by: frozenset[str]
    never: frozenset[str]
    last: frozenset[str]


@cache
def forms() -> tuple[Form, ...]:
    """The forms of ``resources/vocabulary/forms.tsv``."""
    found = []
    for line in (resources() / "vocabulary" / "forms.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *listed = line.split("\t")
            sets = [frozenset(search_key(word) for word in words.split(" | ") if word) for words in listed]
            found.append(Form(name, *sets))
    return tuple(found)


def form_of(columns: Sequence[str]) -> Form | None:
    """The form a table comes from, known by two of its own columns; None for any other."""
    headers = {search_key(column) for column in columns}
    return max(
        (form for form in forms() if len(form.known_by & headers) >= ENOUGH),
        key=lambda form: len(form.known_by & headers),
        default=None,
    )


def form_name(columns: Sequence[str]) -> str:
    """What the form is called that a table comes from; empty for any other."""
    form = form_of(columns)
    return form.name if form else ""


def guess_columns(columns: Sequence[str]) -> dict[str, int | None]:
    """The place of each field's column, None where no column seems to be it. Sensitive columns are never guessed."""
    headers = [search_key(column) for column in columns]
    form = form_of(columns)
    scores = [
        (FAINT if form and header in form.last and score > NOTHING else score, -place, field)
        for place, header in enumerate(headers)
        if not is_sensitive(columns[place]) and not (form and header in form.never)
        for field in FIELDS
        for score in (_score(header, field),)
    ]
    guess: dict[str, int | None] = dict.fromkeys(FIELDS)
    taken: set[int] = set()
    for score, place, field in sorted(scores, reverse=True):
        if score > NOTHING and guess[field] is None and -place not in taken:
            guess[field] = -place
            taken.add(-place)
    return guess
