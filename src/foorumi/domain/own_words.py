"""Words that a workspace has added to the lists of the house, called something else, or left unused.

A word keeps its code whatever it is called, so that the same thing is known in every file. One that is left unused
stays in the file for what older copies say of it, and is not offered any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from foorumi.domain.vocabulary import (
    ActorType,
    ActorTypes,
    Audience,
    RelationType,
    RelationTypes,
    Term,
    Vocabulary,
    vocabulary,
)
from foorumi.domain.words import Words
from foorumi.domain.workspace import Part, Workspace

KINDS = ("actor_type", "relation_type", "resource", "subresource", "audience")

PERMANENT = frozenset(
    {"actor_type/association", "actor_type/resident_group", "relation_type/cooperation", "relation_type/agreement",
     "relation_type/wished", "relation_type/tension"}
)  # fmt: skip
"""Words the program itself speaks of: they may be called something else, but not be left unused."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of a list (``kind``) with its code and its names; the id is both, parted by a slash. The code of a
    sub-class of resources begins with its class and a slash.

    ``side`` and ``look`` are of actor types, ``is_directed`` and ``visibility`` of relation types, ``is_counted`` of
    audience groups.
    """

    id: str
    kind: str
    code: str
    fi: str
    sv: str = ""
    en: str = ""
    side: str = "community"
    look: str = "association"
    is_directed: bool = False
    visibility: str = "public"
    is_counted: bool = True
    is_removed: bool = False

    @property
    def name(self) -> Words:
        """What it is called."""
        return Words(self.fi, self.sv, self.en)


def words_of(vocab: Vocabulary, kind: str) -> Mapping[str, ActorType | RelationType | Term | Audience]:
    """The words of a list by code."""
    lists: dict[str, Mapping[str, ActorType | RelationType | Term | Audience]] = {
        "actor_type": vocab.actor_types,
        "relation_type": vocab.relation_types,
        "resource": vocab.resources,
        "subresource": {f"{code}/{sub.code}": sub for code, subs in vocab.subresources.items() for sub in subs},
        "audience": vocab.audiences,
    }
    return lists[kind]


def as_own(vocab: Vocabulary, kind: str, code: str) -> OwnWord:
    """A word as the workspace would keep it, to be changed."""
    word = words_of(vocab, kind)[code]
    made = OwnWord(f"{kind}/{code}", kind, code, word.name.fi, word.name.sv, word.name.en)
    if isinstance(word, ActorType):
        made = replace(made, side=word.side, look=word.look)
    elif isinstance(word, RelationType):
        made = replace(made, is_directed=word.is_directed, visibility=word.visibility)
    elif isinstance(word, Audience):
        made = replace(made, is_counted=word.counts)
    return replace(made, is_removed=not word.is_offered)


@lru_cache(maxsize=16)
def with_own(own: tuple[OwnWord, ...]) -> Vocabulary:
    """The lists of the house with a workspace's own words in them."""
    vocab = vocabulary()
    if not own:
        return vocab
    types, ties, resources = ActorTypes(vocab.actor_types), RelationTypes(vocab.relation_types), dict(vocab.resources)
    audiences, subs = dict(vocab.audiences), dict(vocab.subresources)
    for row in own:
        is_offered = not row.is_removed
        if row.kind == "actor_type":
            types[row.code] = ActorType(row.code, row.side, row.look, row.name, is_offered)
        elif row.kind == "relation_type":
            ties[row.code] = RelationType(row.code, row.name, row.is_directed, row.visibility, is_offered)
        elif row.kind == "resource":
            resources[row.code] = Term(row.code, row.name, is_offered)
            subs.setdefault(row.code, ())
        elif row.kind == "subresource":
            resource, _, code = row.code.partition("/")
            known = {sub.code: sub for sub in subs.get(resource, ())} | {code: Term(code, row.name, is_offered)}
            subs[resource] = tuple(known.values())
        else:
            audiences[row.code] = Audience(row.code, row.name, row.is_counted and is_offered, is_offered)
    return replace(
        vocab, actor_types=types, relation_types=ties, resources=resources, audiences=audiences, subresources=subs
    )


def uses(workspace: Workspace, kind: str) -> dict[str, int]:
    """How often each word of a list is used, by code; of areas by name."""
    found: dict[str, int] = {}
    if kind == "subresource":
        codes = [f"{row.resource}/{row.subresource}" for row in workspace.exchanges if row.subresource]
        return {code: codes.count(code) for code in codes}
    for part, column in places_of(kind):
        for row in workspace.rows(part):
            if value := getattr(row, column):
                found[value] = found.get(value, 0) + 1
    return found


def places_of(kind: str) -> tuple[tuple[Part, str], ...]:
    """Where the file says a word of a list: parts and columns. ``area`` is a list of names alone; a
    sub-class is said by two columns together and is not among these."""
    return {
        "actor_type": ((Part.actor, "type"), (Part.attendee, "actor_type")),
        "relation_type": ((Part.relation, "type"),),
        "resource": ((Part.exchange, "resource"),),
        "audience": ((Part.voice, "audience"),),
        "area": ((Part.actor, "area"), (Part.exchange, "area")),
    }[kind]
