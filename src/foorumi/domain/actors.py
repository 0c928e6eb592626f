"""Actors (toimijat): the municipality as a community of organisations and groups."""

from dataclasses import dataclass

from foorumi.domain.ids import ActorId, EventId, MunicipalityId
from foorumi.domain.words import Words

STATUSES = ("active", "dormant", "ended")
REGISTRATIONS = ("yes", "no", "unknown")
PRACTICE_TAGS = ("partnership", "inclusion", "cooperation")


@dataclass(frozen=True, slots=True)
class Actor:
    """An organisation or a group of people. Its side and look follow from its type (see vocabulary).

    Status is active, dormant or ended; ``is_estimate`` marks what nobody has checked; ``merged_into`` is the id of the
    actor that took over a double.
    """

    id: ActorId
    name_fi: str
    name_sv: str = ""
    short_name: str = ""
    code: str = ""
    type: str = "association"
    municipality_id: MunicipalityId | None = None
    area: str = ""
    legal_form: str = ""
    registration: str = "unknown"
    business_id: str = ""
    activities: str = ""
    contact_role: str = ""
    languages: str = "fi"
    source: str = ""
    checked_on: str = ""
    confidential_note: str = ""
    deleted_at: str = ""
    status: str = "active"
    is_estimate: bool = False
    merged_into: str = ""

    def name(self, code: str = "fi") -> str:
        """The name in a language."""
        return Words(self.name_fi, self.name_sv)(code)


@dataclass(frozen=True, slots=True)
class Voice:
    """An audience group an actor speaks for: as its own members (own) or as those it serves (serves)."""

    id: str
    actor_id: ActorId
    audience: str
    voice: str = "serves"


@dataclass(frozen=True, slots=True)
class Placement:
    """An actor's ring on a map, 1 to 4; ``angle`` in tenths of a degree from the left when a person pinned the seat.

    The map of an event has its id; the workspace's own map has none.
    """

    id: str
    actor_id: ActorId
    ring: int = 3
    event_id: EventId | None = None
    angle: int | None = None
    placed_itself: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """A good practice of an actor that others could copy. Tags are codes of PRACTICE_TAGS parted by commas."""

    id: str
    actor_id: ActorId
    title: str
    where_used: str = ""
    how_to_copy: str = ""
    source: str = ""
    deleted_at: str = ""
    since: str = ""
    tags: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A dated line of the contacts with an actor: a call, a visit, an event."""

    id: str
    actor_id: ActorId
    on: str
    text: str = ""
    deleted_at: str = ""
