"""Impact and effort: proposals rated one by one on 1 to 5, the mean with its spread, and the place agreed on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean, pstdev

from foorumi.domain.ids import EventId, ProposalId
from foorumi.domain.votes import Proposal

MIDDLE = 3.0


@dataclass(frozen=True, slots=True)
class Rating:
    """What one person or group thinks of a proposal, 1 to 5 on both."""

    id: str
    event_id: EventId
    proposal_id: ProposalId
    rater: str = ""
    impact: int = 3
    effort: int = 3
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class AgreedPlace:
    """Where people agreed a proposal belongs, 1 to 5 on both, and why."""

    id: ProposalId
    event_id: EventId
    impact: int
    effort: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A proposal on the matrix. ``spread`` is how far apart its ratings are on both; ``is_agreed`` after talk."""

    proposal: Proposal
    impact: float
    effort: float
    spread: tuple[float, float]
    raters: int
    is_agreed: bool

    @property
    def corner(self) -> str:
        """Which of the four fields it falls in: now, plan, if_time, leave."""
        if self.impact >= MIDDLE:
            return "now" if self.effort <= MIDDLE else "plan"
        return "if_time" if self.effort <= MIDDLE else "leave"

    @property
    def disagreement(self) -> float:
        """How far apart the ratings are, for talking of the largest first."""
        return sum(self.spread)


def spots(proposals: Sequence[Proposal], ratings: Iterable[Rating], agreed: Iterable[AgreedPlace]) -> tuple[Spot, ...]:
    """The rated proposals, in the order of the proposals."""
    by_proposal: dict[ProposalId, list[Rating]] = {}
    for rating in ratings:
        by_proposal.setdefault(rating.proposal_id, []).append(rating)
    places = {place.id: place for place in agreed}
    found = []
    for proposal in proposals:
        rated, place = by_proposal.get(proposal.id, []), places.get(proposal.id)
        if not rated and place is None:
            continue
        impacts, efforts = [row.impact for row in rated], [row.effort for row in rated]
        spread = (pstdev(impacts), pstdev(efforts)) if rated else (0.0, 0.0)
        impact = place.impact if place else mean(impacts)
        effort = place.effort if place else mean(efforts)
        found.append(Spot(proposal, float(impact), float(effort), spread, len(rated), place is not None))
    return tuple(found)
