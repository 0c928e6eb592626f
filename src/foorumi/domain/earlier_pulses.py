"""Pulses of events that were held before the file began: only their averages are known, as they were written down."""

from dataclasses import dataclass

from foorumi.domain.ids import MunicipalityId
from foorumi.domain.pulse import FEWEST, STATEMENTS


@dataclass(frozen=True, slots=True)
class EarlierPulse:
    """An earlier event's pulse. Averages are hundredths (410 is 4.10), or None when fewer than five answered."""

    id: str
    name: str
    on: str
    answered: int = 0
    belong: int | None = None
    heard: int | None = None
    influence: int | None = None
    source: str = ""
    municipality_id: MunicipalityId | None = None
    deleted_at: str = ""

    def mean(self, statement: str) -> float | None:
        """The average of a statement, which below five answers is not told even if somebody wrote it down."""
        value: int | None = getattr(self, statement) if statement in STATEMENTS else None
        return value / 100 if value is not None and self.answered >= FEWEST else None


def read_mean(text: str) -> int | None:
    """An average as it was written, 4,1 or 4.10, in hundredths; None for nothing. Raises ValueError for anything else
    and for what lies outside the scale of 1 to 5."""
    if not text.strip():
        return None
    hundredths = round(float(text.strip().replace(",", ".")) * 100)
    if not 100 <= hundredths <= 500:
        raise ValueError(text)
    return hundredths
