"""Relations between actors."""

from dataclasses import dataclass

from foorumi.domain.ids import ActorId

STATES = ("present", "wished", "broken")


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie from one actor to another. Strength 1 to 3; state one of STATES; visibility public or facilitator_only."""

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
    def is_there(self) -> bool:
        """Whether the two do something together now: neither wished for nor broken off."""
        return self.type != "wished" and self.state == "present"

    @property
    def is_public(self) -> bool:
        """Whether others than the facilitator may see it."""
        return self.visibility == "public" and self.type != "tension"
