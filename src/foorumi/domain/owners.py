"""Owners: who sees to it that a theme, a proposal or a promise goes on; nothing is closed without one."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion
from foorumi.domain.ids import ActorId, CommitmentId, ConclusionId, ThemeId
from foorumi.domain.themes import Theme

MOST_OWNERS = 4
"""Actors that may promise one thing together."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """Somebody who owns a theme or a conclusion, or promises a commitment together with its owner. The owner is an
    actor of the register or, until known, ``owner_text``."""

    id: str
    theme_id: ThemeId | None = None
    conclusion_id: ConclusionId | None = None
    commitment_id: CommitmentId | None = None
    actor_id: ActorId | None = None
    owner_text: str = ""
    role: str = ""
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class Ownerless:
    """What nobody owns yet."""

    themes: tuple[Theme, ...]
    proposals: tuple[Conclusion, ...]
    commitments: tuple[Commitment, ...]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.themes) + len(self.proposals) + len(self.commitments)


def ownerless(
    themes: Iterable[Theme],
    conclusions: Iterable[Conclusion],
    commitments: Iterable[Commitment],
    owners: Iterable[Ownership],
) -> Ownerless:
    """Themes, proposals to the municipality and open commitments that nobody owns."""
    owned = {one for row in owners for one in (row.theme_id, row.conclusion_id, row.commitment_id) if one}
    return Ownerless(
        tuple(row for row in themes if row.id not in owned),
        tuple(row for row in conclusions if row.proposed_to and row.id not in owned),
        tuple(row for row in commitments if row.is_open and not row.has_owner and row.id not in owned),
    )
