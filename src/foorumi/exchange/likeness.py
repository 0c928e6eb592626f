"""Whether two rows of people are the same person, or may be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import Protocol

from foorumi.domain.sorting import search_key
from foorumi.exchange import cells

NEAR_ENOUGH = 0.85
MOST_NAMESAKES = 20  # a list with more people of one name has something else than names in that column
COMPARED = ("role", "email", "phone", "code")


class Person(Protocol):
    """What is compared of a person: a row of the list or an attendee already in the file."""

    @property
    def name(self) -> str:
        """Full name or role."""

    @property
    def organisation(self) -> str:
        """The organisation as text."""

    @property
    def role(self) -> str:
        """Role in the organisation."""

    @property
    def email(self) -> str:
        """E-mail address."""

    @property
    def phone(self) -> str:
        """Telephone number."""

    @property
    def code(self) -> str:
        """The list's own code of the person."""


class Index:
    """The people met so far, found by name, e-mail address or code without walking through all of them."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: defaultdict[tuple[str, ...], list[Person]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Take one more into account."""
        for key in self._keys(person):
            self._people[key].append(person)

    def near(self, person: Person) -> Iterator[Person]:
        """Those who share the name, the address or the code, the earliest first."""
        return islice((other for key in self._keys(person) for other in self._people[key]), MOST_NAMESAKES)

    def _keys(self, person: Person) -> Iterator[tuple[str, ...]]:
        yield ("name", *(_name_words(person) or ("", cells.squashed_bare(person.organisation))))
        if person.email:
            yield "email", person.email.lower()
        if person.code:
            yield "code", person.code


def _name_words(person: Person) -> list[str]:
    """The words of the name in one order, so that "Sukunimi, Etunimi" is "Etunimi Sukunimi"."""
    return sorted(search_key(person.name).split())


def is_same(row: Person, other: Person) -> bool:
    """Whether the two are one person written alike, where both tell anything."""
    pairs = ((_compared(row, field), _compared(other, field)) for field in COMPARED)
    same_name = row.name != "" and (row.name, row.organisation) == (other.name, other.organisation)
    return same_name and all(mine == others or not (mine and others) for mine, others in pairs)


def _compared(person: Person, field: str) -> str:
    value: str = getattr(person, field)
    return "".join(filter(str.isdigit, value)) if field == "phone" else value.lower()


def is_alike(row: Person, other: Person) -> bool:
    """Whether the two may be one person: by code, by name and a near organisation, or by address and part of a name."""
    if row.code and row.code == other.code:
        return True
    mine, others = _name_words(row), _name_words(other)
    if mine == others:
        return _are_near(row.organisation, other.organisation, named=bool(mine))
    parts = set(mine) <= set(others) or set(others) <= set(mine)
    return bool(mine and others) and parts and row.email != "" and row.email.lower() == other.email.lower()


def _are_near(organisation: str, other: str, named: bool) -> bool:
    mine, others = cells.squashed_bare(organisation), cells.squashed_bare(other)
    if not named or not mine or not others:
        return mine == others or named
    return SequenceMatcher(None, mine, others).ratio() >= NEAR_ENOUGH
