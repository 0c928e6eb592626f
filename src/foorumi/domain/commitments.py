"""Commitments (sitoumukset): who promised what, and by when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foorumi.domain.ids import ActorId, CommitmentId, ConclusionId, EventId

STATES = ("agreed", "under_way", "done", "dropped")
NEAR, YEAR = 91, 365
"""Days that are near, and those of a year."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise. The owner is an actor of the register or, until known, ``owner_text``; ``due_on`` is an ISO date."""

    id: CommitmentId
    text: str
    event_id: EventId | None = None
    conclusion_id: ConclusionId | None = None
    actor_id: ActorId | None = None
    owner_text: str = ""
    owner_role: str = ""
    partners: str = ""
    due_on: str = ""
    state: str = "agreed"
    is_read_aloud: bool = False
    evidence: str = ""
    next_step: str = ""
    step: int | None = None
    principle: str = ""
    from_groups: str = ""
    code: str = ""
    position: int = 0
    made_at: str = ""
    deleted_at: str = ""

    @property
    def has_owner(self) -> bool:
        """Whether somebody has promised it."""
        return bool(self.actor_id or self.owner_text)

    @property
    def is_whole(self) -> bool:
        """Whether it has an owner and a date."""
        return self.has_owner and bool(self.due_on)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in ("agreed", "under_way")

    def is_late(self, on: date) -> bool:
        """Whether it is open and its date has passed."""
        return self.is_open and bool(self.due_on) and date.fromisoformat(self.due_on) < on


def by_state(commitments: Iterable[Commitment]) -> dict[str, int]:
    """How many commitments there are in each state."""
    counts = dict.fromkeys(STATES, 0)
    for commitment in commitments:
        counts[commitment.state] += 1
    return counts


def far_ahead(commitments: Iterable[Commitment], today: date) -> tuple[int, int, int]:
    """How many open ones fall due within three months from a day, within a year, and later."""
    days = [(date.fromisoformat(row.due_on) - today).days for row in commitments if row.is_open and row.due_on]
    coming = [day for day in days if day >= 0]
    near, year = sum(day <= NEAR for day in coming), sum(NEAR < day <= YEAR for day in coming)
    return near, year, len(coming) - near - year
