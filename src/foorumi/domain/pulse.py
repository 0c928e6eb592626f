"""The closing pulse: did people belong, were they heard, will it matter."""

from collections.abc import Sequence
from dataclasses import dataclass

from foorumi.domain.ids import EventId

STATEMENTS = ("belong", "heard", "influence")
FEWEST = 5


@dataclass(frozen=True, slots=True)
class PulseAnswer:
    """One nameless answer: each statement 1 (fully disagree) to 5 (fully agree), or not answered."""

    id: str
    event_id: EventId
    belong: int | None = None
    heard: int | None = None
    influence: int | None = None
    source: str = "paper"
    side: str = ""
    code: str = ""
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class PulseResult:
    """What the answers to one statement say. Below five answers only their number may be told."""

    statement: str
    answered: int
    mean: float | None
    shares: tuple[int, int, int, int, int]

    @property
    def agree_pct(self) -> int | None:
        """Per cent who agreed (4 or 5); None below five answers."""
        return round(100 * sum(self.shares[3:]) / self.answered) if self.mean is not None else None


def pulse(answers: Sequence[PulseAnswer]) -> tuple[PulseResult, ...]:
    """The three results, means only for five answers or more."""
    results = []
    for statement in STATEMENTS:
        values = [value for answer in answers if (value := getattr(answer, statement)) is not None]
        mean = sum(values) / len(values) if len(values) >= FEWEST else None
        one, two, three, four, five = (values.count(step) for step in range(1, 6))
        results.append(PulseResult(statement, len(values), mean, (one, two, three, four, five)))
    return tuple(results)
