"""Partnership: two parties assess the same ten principles, and the gap between them is looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from foorumi.domain.ids import ActorId, EventId, MunicipalityId
from foorumi.domain.pulse import FEWEST

PARTIES = ("first", "second")


@dataclass(frozen=True, slots=True)
class Assessment:
    """One round of the self-assessment by two named parties, such as the municipality and the associations."""

    id: str
    on: str
    first_party: str
    second_party: str
    name: str = ""
    event_id: EventId | None = None
    municipality_id: MunicipalityId | None = None
    first_actor_id: ActorId | None = None
    second_actor_id: ActorId | None = None
    deleted_at: str = ""

    def party(self, which: str) -> str:
        """The name of the first or second party."""
        return self.first_party if which == "first" else self.second_party


@dataclass(frozen=True, slots=True)
class AssessmentAnswer:
    """One value, 1 to 5, that a nameless respondent of a party gave a principle."""

    id: str
    assessment_id: str
    respondent: str
    party: str
    principle: str
    value: int
    source: str = "paper"
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class PrincipleResult:
    """A principle as both parties see it. A mean is None below five answers of its party, and then there is no gap."""

    principle: str
    first: float | None
    second: float | None

    @property
    def gap(self) -> float | None:
        """The first party's mean less the second's, in points."""
        return None if self.first is None or self.second is None else self.first - self.second


def profile(principles: Iterable[str], answers: Sequence[AssessmentAnswer]) -> list[PrincipleResult]:
    """Both parties' means by principle, in the order of the principles."""
    return [
        PrincipleResult(code, *(_mean([a.value for a in answers if (a.party, a.principle) == (party, code)])
                                for party in PARTIES))
        for code in principles
    ]  # fmt: skip


def respondents(answers: Iterable[AssessmentAnswer], party: str) -> int:
    """How many people of a party have answered."""
    return len({answer.respondent for answer in answers if answer.party == party})


def widest_gap(results: Sequence[PrincipleResult]) -> PrincipleResult | None:
    """The principle the parties see most differently; None when no gap may be told."""
    told = [row for row in results if row.gap is not None]
    return max(told, key=lambda row: abs(row.gap or 0), default=None)


def weakest(results: Sequence[PrincipleResult], party: str) -> PrincipleResult | None:
    """The principle a party rates lowest; None when its means may not be told."""
    told = [row for row in results if getattr(row, party) is not None]
    return min(told, key=lambda row: getattr(row, party), default=None)


def changes(now: Sequence[PrincipleResult], before: Sequence[PrincipleResult]) -> dict[str, dict[str, float]]:
    """By principle and party, how much a mean has risen since an earlier round, where both may be told."""
    earlier = {row.principle: row for row in before}
    found: dict[str, dict[str, float]] = {}
    for row in now:
        old: Any = earlier.get(row.principle)
        moved = {
            party: getattr(row, party) - getattr(old, party)
            for party in PARTIES
            if old and getattr(row, party) is not None and getattr(old, party) is not None
        }
        if moved:
            found[row.principle] = moved
    return found


def _mean(values: Sequence[int]) -> float | None:
    return sum(values) / len(values) if len(values) >= FEWEST else None
