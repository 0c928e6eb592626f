"""What people do with the register of actors and the map."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from foorumi.domain.actors import Actor, Contact, Placement, Voice
from foorumi.domain.ids import ActorId, EventId, new_id
from foorumi.domain.map_places import fitting_ground
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, name: str, *, ring: int = 3, event_id: EventId | None = None, **values: Any) -> ActorId:
    """Add an actor and seat it on a ring of the map."""
    actor = Actor(ActorId(new_id()), name.strip(), **values)

    def verb(rows: Rows) -> None:
        rows.insert(actor)
        rows.insert(Placement(new_id(), actor.id, ring, event_id))

    session.do("undo.actor_added", verb)
    return actor.id


def edit(session: Session, actor_id: ActorId, **values: Any) -> None:
    """Change fields of an actor."""
    session.do("undo.actor", lambda rows: rows.update(Part.actor, actor_id, **values))


def delete(session: Session, actor_id: ActorId) -> None:
    """Take an actor and its ties off the map; undo brings them back."""
    ties = [tie.id for tie in session.workspace.relations if actor_id in (tie.from_id, tie.to_id)]

    def verb(rows: Rows) -> None:
        for tie in ties:
            rows.update(Part.relation, tie, deleted_at=stamp())
        rows.update(Part.actor, actor_id, deleted_at=stamp())

    session.do("undo.actor_deleted", verb)


def seat(
    session: Session, actor_id: ActorId, ring: int, angle: int | None = None, event_id: EventId | None = None
) -> None:
    """Seat an actor on a ring (1 to 4); a given angle, in tenths of a degree, pins the seat."""

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.placement):
            if row.actor_id == actor_id and row.event_id == event_id:
                is_own = row.placed_itself and row.ring == ring  # the facilitator's guess is never told as its own word
                rows.update(Part.placement, row.id, ring=ring, angle=angle, placed_itself=is_own)
                return
        rows.insert(Placement(new_id(), actor_id, ring, event_id, angle))

    session.do("undo.actor_seated", verb)


def place_itself(session: Session, event_id: EventId, actor_id: ActorId, ring: int | None) -> None:
    """Note on which ring an actor has placed itself at an event; None when it has not, or takes its word back."""

    def verb(rows: Rows) -> None:
        known = rows.find(Part.placement, actor_id=actor_id, event_id=event_id)
        if ring is None:
            for row in known:
                if row.placed_itself:
                    rows.delete(Part.placement, row.id)
        elif known:
            rows.update(Part.placement, known[0].id, ring=ring, placed_itself=True)
        else:
            rows.insert(Placement(new_id(), actor_id, ring, event_id, placed_itself=True))

    session.do("undo.placed_itself", verb)


def arrange(session: Session) -> None:
    """Give the map the ground that fits the actors there are now; this moves them, and undo moves them back."""
    fitting = fitting_ground(session.workspace)
    session.do("undo.map_arranged", lambda rows: rows.put(fitting))


def set_voices(session: Session, actor_id: ActorId, voices: Iterable[tuple[str, str]]) -> None:
    """Say which audience groups an actor speaks for, each as (group, own or serves)."""

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.voice):
            if row.actor_id == actor_id:
                rows.delete(Part.voice, row.id)
        for audience, voice in voices:
            rows.insert(Voice(new_id(), actor_id, audience, voice))

    session.do("undo.actor_voices", verb)


def link(session: Session, event_id: EventId, organisation: str, actor_id: ActorId) -> None:
    """Tie everybody at an event who named an organisation to an actor."""
    actor = session.workspace.actor(actor_id)
    kind = actor.type if actor else ""

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.attendee):
            if (row.event_id, row.organisation, row.actor_id) == (event_id, organisation, None):
                rows.update(Part.attendee, row.id, actor_id=actor_id, actor_type=row.actor_type or kind)

    session.do("undo.attendees_linked", verb)


def link_new(session: Session, event_id: EventId, organisation: str, **values: Any) -> ActorId:
    """Make an actor of an organisation that people at an event named, and tie them to it."""

    def verb(_: Rows) -> ActorId:
        made = add(session, organisation, **values)
        link(session, event_id, organisation, made)
        return made

    return session.do("undo.attendees_linked", verb)


def log_contact(session: Session, actor_id: ActorId, on: date, text: str) -> str:
    """Write down a contact with an actor."""
    row = Contact(new_id(), actor_id, on.isoformat(), text.strip())
    session.do("undo.contact_added", lambda rows: rows.insert(row))
    return row.id
