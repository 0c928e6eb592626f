"""The word lists the field uses: actor types, rings, relation types, resources, audience groups."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from foorumi.domain.words import Words
from foorumi.paths import resources

SIDES = ("community", "organisation", "external")


@dataclass(frozen=True, slots=True)
class ActorType:
    """A type of actor: the side it is on and the look it is drawn with."""

    code: str
    side: str
    look: str
    name: Words
    is_offered: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a list, with its code."""

    code: str
    name: Words
    is_offered: bool = True


@dataclass(frozen=True, slots=True)
class RelationType:
    """A type of relation; undirected ones read the same both ways."""

    code: str
    name: Words
    is_directed: bool
    visibility: str
    is_offered: bool = True


@dataclass(frozen=True, slots=True)
class Audience:
    """A group of people that may or may not have a voice in the room."""

    code: str
    name: Words
    counts: bool
    is_offered: bool = True


class ActorTypes(dict[str, ActorType]):
    """Types of actors by code. One that is on no list, of a torn or a stranger's file, is its own name."""

    def __missing__(self, code: str) -> ActorType:
        return ActorType(code, "external", "project", Words(code, code, code), is_offered=False)


class RelationTypes(dict[str, RelationType]):
    """Types of relations by code. One that is on no list is its own name, and the facilitator's alone."""

    def __missing__(self, code: str) -> RelationType:
        return RelationType(code, Words(code, code, code), False, "facilitator_only", is_offered=False)


@dataclass(frozen=True, slots=True)
class Principle:
    """A principle of partnership: as the seed says it, and the statement the parties answer."""

    code: str
    seed: str
    statement: Words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All lists of ``resources/vocabulary/vocab.json``; a word that is not offered is known and no more chosen."""

    actor_types: Mapping[str, ActorType]
    looks: tuple[str, ...]
    rings: tuple[Words, ...]
    relation_types: Mapping[str, RelationType]
    resources: Mapping[str, Term]
    subresources: Mapping[str, tuple[Term, ...]]
    audiences: Mapping[str, Audience]
    steps: tuple[Words, ...]
    pulse: Mapping[str, Words]
    principles: Mapping[str, Principle]

    def side(self, actor_type: str) -> str:
        """The side of an actor type; external for an unknown one."""
        known = self.actor_types.get(actor_type)
        return known.side if known else "external"

    def type_name(self, actor_type: str, language: str) -> str:
        """What an actor type is called; one that is on no list is its own name."""
        known = self.actor_types.get(actor_type)
        return known.name(language) if known else actor_type

    def look(self, actor_type: str) -> str:
        """How an actor type is drawn."""
        known = self.actor_types.get(actor_type)
        return known.look if known else "project"

    def audience_name(self, code: str, language: str) -> str:
        """What an audience group is called; a group that is not on the list is its own name."""
        known = self.audiences.get(code)
        return known.name(language) if known else code

    def sub_name(self, resource: str, sub: str, language: str) -> str:
        """What a sub-class of a resource is called; one that is on no list is its own name."""
        return next((term.name(language) for term in self.subresources.get(resource, ()) if term.code == sub), sub)

    def type_named(self, name: str) -> str:
        """The code of an actor type by its name in any language; empty if there is none."""
        wanted = name.strip().casefold()
        for kind in self.actor_types.values():
            if wanted in (kind.name.fi.casefold(), kind.name.sv.casefold(), kind.name.en.casefold(), kind.code):
                return kind.code
        return ""


def _words(row: Mapping[str, Any]) -> Words:
    return Words(row["fi"], row["sv"], row["en"])


@cache
def vocabulary() -> Vocabulary:
    """The word lists, read once."""
    raw = json.loads((resources() / "vocabulary" / "vocab.json").read_text("utf-8"))
    return Vocabulary(
        actor_types=ActorTypes(
            (row["code"], ActorType(row["code"], row["side"], row["look"], _words(row))) for row in raw["actor_types"]
        ),
        looks=tuple(raw["sector_order"]),
        rings=tuple(_words(row) for row in raw["involvement_rings"]),
        relation_types=RelationTypes(
            (row["code"], RelationType(row["code"], _words(row), row["directed"], row["default_visibility"]))
            for row in raw["relation_types"]
        ),
        resources={row["code"]: Term(row["code"], _words(row)) for row in raw["resource_categories"]},
        subresources={
            row["code"]: tuple(Term(sub["fi"], _words(sub)) for sub in row["sub"]) for row in raw["resource_categories"]
        },
        audiences={
            row["fi"]: Audience(row["fi"], _words(row), row["counts_in_coverage"]) for row in raw["audience_groups"]
        },
        steps=tuple(_words(row) for row in raw["todo_steps"]),
        pulse={row["code"]: _words(row) for row in raw["pulse_questions"]},
        principles={
            row["code"]: Principle(row["code"], row["seed_fi"], _words(row["statement"]))
            for row in raw["partnership_principles"]
        },
    )


@cache
def item_kinds() -> Mapping[str, Term]:
    """The kinds an item of the agenda may be of, by code."""
    raw = json.loads((resources() / "templates" / "item_kinds.json").read_text("utf-8"))
    return {row["code"]: Term(row["code"], _words(row)) for row in raw["kinds"]}


@cache
def when_short() -> Mapping[str, str]:
    """What happens to an item of a kind when time runs short: protected, may_shorten, may_skip or free_order."""
    raw = json.loads((resources() / "templates" / "item_kinds.json").read_text("utf-8"))
    return {row["code"]: row["if_time_runs_short"] for row in raw["kinds"]}
