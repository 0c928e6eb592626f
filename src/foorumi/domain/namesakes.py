"""Actors that two people wrote down apart, each in their own copy of a file, and that may be one."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId
from foorumi.domain.merging import Content, Merge, Row
from foorumi.domain.names import is_same_name, near_names
from foorumi.domain.workspace import Part


@dataclass(frozen=True, slots=True)
class Namesake:
    """One of ours and one of theirs, by id and name; ``is_same`` when the names are the same and not only near."""

    our_id: ActorId
    their_id: ActorId
    our_name: str
    their_name: str
    is_same: bool

    @property
    def kept(self) -> ActorId:
        """The one that stays: the elder, so that it is the same whichever copy is taken into which."""
        return min(self.our_id, self.their_id)

    @property
    def double(self) -> ActorId:
        """The one that is taken over."""
        return max(self.our_id, self.their_id)


def find_namesakes(ours: Content, theirs: Content, merge: Merge) -> tuple[Namesake, ...]:
    """The pairs of an actor that only we have and one that a merge would add, of the same municipality as far as is
    told; each actor in one pair at most, the same names first."""
    gone = merge.gone.get(Part.actor, ())
    here = _alive(
        row for row_id, row in ours[Part.actor].items() if row_id not in gone and row_id not in theirs[Part.actor]
    )
    found = []
    for actor in _alive(merge.added.get(Part.actor, ())):
        place = _municipality(theirs, actor)
        near = near_names(actor.name_fi, [one for one in here if _may_be(place, _municipality(ours, one))])
        found += [
            Namesake(one.id, actor.id, one.name_fi, actor.name_fi, is_same_name(one.name_fi, actor.name_fi))
            for one in near
        ]
    paired: set[ActorId] = set()
    chosen = []
    for pair in sorted(found, key=lambda pair: not pair.is_same):
        if not paired & {pair.our_id, pair.their_id}:
            paired |= {pair.our_id, pair.their_id}
            chosen.append(pair)
    return tuple(chosen)


def _alive(rows: Iterable[Row]) -> list[Actor]:
    return [Actor(**row) for row in rows if not row["deleted_at"]]


def _municipality(content: Content, actor: Actor) -> str:
    row = content[Part.municipality].get(actor.municipality_id or "")
    return str(row["name_fi"]).casefold() if row else ""


def _may_be(one: str, other: str) -> bool:
    return not one or not other or one == other
