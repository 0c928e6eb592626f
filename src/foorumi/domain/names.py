"""Names that may mean the same actor, offered to the person who types one."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from foorumi.domain.actors import Actor
from foorumi.domain.sorting import search_key

NEAR = 0.84
LEGAL_FORMS = frozenset(["ry", "rf", "oy", "ab", "oyj", "tmi", "ky", "osk", "r", "y"])


def near_names(name: str, actors: Iterable[Actor], most: int = 3) -> list[Actor]:
    """The actors whose name is nearly the one given, nearest first; a legal form at the end makes no difference."""
    wanted = bare(name)
    if not wanted:
        return []
    found = []
    for actor in actors:
        near = max(
            _nearness(wanted, bare(other)) for other in (actor.name_fi, actor.name_sv, actor.short_name) if other
        )
        if near >= NEAR:
            found.append((-near, actor.id, actor))
    return [actor for _, _, actor in sorted(found)[:most]]


def is_same_name(one: str, other: str) -> bool:
    """Whether two names differ only in case, marks or a legal form."""
    return bool(bare(one)) and bare(one) == bare(other)


def bare(name: str) -> str:
    """A name as it is compared: without case, marks or a legal form."""
    words = [word for word in search_key(name).split() if word not in LEGAL_FORMS]
    return " ".join(words) or search_key(name)


def _nearness(one: str, other: str) -> float:
    if set(one.split()) == set(other.split()):
        return 1.0
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.quick_ratio() >= NEAR else 0.0
