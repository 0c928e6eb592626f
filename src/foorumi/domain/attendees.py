"""People at an event: who was invited, who came, and what each allowed."""

from dataclasses import dataclass

from foorumi.domain.ids import ActorId, AttendeeId, EventId


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person at an event. Permissions are yes, no or not_asked; ``arrived_at`` and ``left_at`` are HH:MM or empty;
    ``duty`` is one of DUTIES or empty."""

    id: AttendeeId
    event_id: EventId
    name: str = ""
    organisation: str = ""
    code: str = ""
    actor_id: ActorId | None = None
    role: str = ""
    actor_type: str = ""
    village: str = ""
    language: str = "fi"
    email: str = ""
    phone: str = ""
    is_registered: bool = True
    registered_on: str = ""
    arrived_at: str = ""
    left_at: str = ""
    may_share_contact: str = "not_asked"
    may_be_photographed: str = "not_asked"
    is_trustee: bool = False
    group_number: int | None = None
    deleted_at: str = ""
    duty: str = ""

    @property
    def has_arrived(self) -> bool:
        """Whether the person came."""
        return bool(self.arrived_at)


DUTIES = ("facilitator", "scribe", "presenter", "host")
"""What a person may have to do in the evening; a host keeps a table."""

REMOTE = "remote"
"""In place of a side: people who take part from afar."""


@dataclass(frozen=True, slots=True)
class Headcount:
    """People who came and were counted without a name, by side (community, organisation, external), or from afar
    (remote)."""

    id: str
    event_id: EventId
    side: str
    people: int = 0
