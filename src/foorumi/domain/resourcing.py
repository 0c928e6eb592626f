"""Resourcing: the people, hours and euros given to a commitment, by whose decision and from when."""

from dataclasses import dataclass

from foorumi.domain.ids import CommitmentId


@dataclass(frozen=True, slots=True)
class Resourcing:
    """What a commitment has been given; the id is the commitment's. ``euros`` are whole, ``decision`` a reference."""

    id: CommitmentId
    people: str = ""
    hours: int = 0
    euros: int = 0
    decision: str = ""
    starts_on: str = ""

    @property
    def has_means(self) -> bool:
        """Whether there is somebody, some time or some money."""
        return bool(self.people or self.hours or self.euros)

    @property
    def is_whole(self) -> bool:
        """Whether it counts: means, a decision and a day on which it starts."""
        return self.has_means and bool(self.decision and self.starts_on)
