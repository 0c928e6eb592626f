"""Roles a municipality has chosen to strengthen, and the acts done under each: an empty role is seen."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import CommitmentId, EventId, MunicipalityId


@dataclass(frozen=True, slots=True)
class RoleTag:
    """A role of the municipality, such as developer and partner."""

    id: str
    name: str
    municipality_id: MunicipalityId | None = None
    position: int = 0
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class RoleAct:
    """An event or a commitment done under a role."""

    id: str
    role_id: str
    event_id: EventId | None = None
    commitment_id: CommitmentId | None = None


def acts_of(role_id: str, acts: Iterable[RoleAct]) -> list[RoleAct]:
    """What has been done under a role."""
    return [act for act in acts if act.role_id == role_id]
