"""Needs and offers, and the pairs people accepted."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import ActorId, CommitmentId, EventId


@dataclass(frozen=True, slots=True)
class Exchange:
    """A need or an offer (``direction``) of an actor. Visibility is public, participants or facilitator_only."""

    id: str
    direction: str
    text: str
    actor_id: ActorId | None = None
    owner_text: str = ""
    event_id: EventId | None = None
    resource: str = ""
    subresource: str = ""
    amount: str = ""
    time: str = ""
    area: str = ""
    condition: str = ""
    visibility: str = "public"
    state: str = "open"
    code: str = ""
    deleted_at: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A need met by an offer; ``state`` is accepted or declined, ``quality`` good or conditional."""

    id: str
    need_id: str
    offer_id: str
    quality: str = "good"
    reason: str = ""
    state: str = "accepted"
    deleted_at: str = ""
    need_confirmed: bool = False
    offer_confirmed: bool = False
    commitment_id: CommitmentId | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether both sides have said yes."""
        return self.need_confirmed and self.offer_confirmed


def unmatched_needs(exchanges: Iterable[Exchange], matches: Iterable[Match]) -> list[Exchange]:
    """The needs that no accepted pair meets."""
    met = {match.need_id for match in matches if match.state == "accepted"}
    return [need for need in exchanges if need.direction == "need" and need.id not in met]
