"""Relations between actors."""

from dataclasses import dataclass

from foorumi.domain.ids import ActorId


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie from one actor to another. Strength 1 to 3; visibility public or facilitator_only."""

    id: str
    from_id: ActorId
    to_id: ActorId
    type: str = "cooperation"
    strength: int = 2
    is_formal: bool = False
    state: str = "present"
    visibility: str = "public"
    description: str = ""
    code: str = ""
    deleted_at: str = ""
    source: str = ""
    checked_on: str = ""

    @property
    def is_public(self) -> bool:
        """Whether others than the facilitator may see it."""
        return self.visibility == "public" and self.type != "tension"
