"""Two rows of the register that are one actor become one, and their history stays."""

from dataclasses import fields
from datetime import date

from foorumi.domain.actors import Actor, Contact
from foorumi.domain.ids import ActorId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.vocabulary import Vocabulary
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.content import read_links
from foorumi.store.rows import Rows

KEPT_FIELDS = frozenset({"id", "name_fi", "type", "code", "deleted_at", "merged_into", "status", "is_estimate"})
TOLD_APART = {Part.voice: "audience", Part.placement: "event_id"}
"""Of these an actor has one for each value of a column; of the double's, those stay that the kept one lacks."""


def merge(session: Session, kept: ActorId, double: ActorId, on: date, said: str) -> None:
    """Let one actor take over a double: everything that points to it, its ties, and the fields the kept one has empty.

    ``said`` is the line that stays in the contact log; without one none does.
    """
    workspace = session.workspace
    one, other = workspace.actor(kept), workspace.actor(double)
    if one is None or other is None or kept == double:
        return
    filled = {
        field.name: getattr(other, field.name)
        for field in fields(Actor)
        if field.name not in KEPT_FIELDS and getattr(other, field.name) and not getattr(one, field.name)
    }

    def verb(rows: Rows) -> None:
        _merge_ties(rows, workspace.vocabulary, kept, double)
        for part, links in read_links(rows.connection).items():
            for column in (name for name, other in links.items() if other is Part.actor and part is not Part.relation):
                _point_over(rows, part, column, kept, double)
        if filled:
            rows.update(Part.actor, kept, **filled)
        if said:
            rows.insert(Contact(new_id(), kept, on.isoformat(), said))
        rows.update(Part.actor, double, merged_into=kept, deleted_at=stamp())

    session.do("undo.actors_merged", verb)


def _point_over(rows: Rows, part: Part, column: str, kept: ActorId, double: ActorId) -> None:
    """Let the rows of a part that point to the double point to the kept one."""
    apart = TOLD_APART.get(part)
    found = rows.read(part)
    known = {getattr(row, apart) for row in found if getattr(row, column) == kept} if apart else set()
    for row in found:
        if getattr(row, column) == double and not (apart and getattr(row, apart) in known):
            rows.update(part, row.id, **{column: kept})


def _merge_ties(rows: Rows, vocab: Vocabulary, kept: ActorId, double: ActorId) -> None:
    ties = [tie for tie in rows.read(Part.relation) if not tie.deleted_at]

    def key_of(one: ActorId, other: ActorId, kind: str) -> tuple[ActorId, ActorId, str]:
        is_directed = vocab.relation_types[kind].is_directed
        return (one, other, kind) if is_directed else (min(one, other), max(one, other), kind)

    known = {key_of(tie.from_id, tie.to_id, tie.type) for tie in ties}
    for tie in ties:
        if double not in (tie.from_id, tie.to_id):
            continue
        ends = tuple(kept if end == double else end for end in (tie.from_id, tie.to_id))
        key = key_of(ends[0], ends[1], tie.type)
        if ends[0] == ends[1] or key in known:
            rows.update(Part.relation, tie.id, deleted_at=stamp())
        else:
            known.add(key)
            rows.update(Part.relation, tie.id, from_id=ends[0], to_id=ends[1])
