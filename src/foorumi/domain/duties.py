"""The annual clock: what recurs, and which office or role it is a duty of."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from foorumi.domain.ids import ActorId, CommitmentId, MunicipalityId

AHEAD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Duty:
    """A recurring duty of an office. ``next_on`` is an ISO date, ``hours`` a year's work; ``is_assigned`` says that it
    stands in a job description or standing order, ``basis`` where."""

    id: str
    title: str
    office: str = ""
    every_months: int = 12
    next_on: str = ""
    hours: int = 0
    is_assigned: bool = False
    basis: str = ""
    actor_id: ActorId | None = None
    municipality_id: MunicipalityId | None = None
    commitment_id: CommitmentId | None = None
    practice_id: str | None = None
    deleted_at: str = ""

    @property
    def is_embedded(self) -> bool:
        """Whether the practice is part of the everyday: an office, hours and a date."""
        return bool(self.office and self.hours and self.next_on)


@dataclass(frozen=True, slots=True)
class DutyDone:
    """One time that a duty was done, with a line of what was done."""

    id: str
    duty_id: str
    on: str
    text: str = ""


def after(duty: Duty) -> date:
    """When the duty comes round again after its next date; the last day of a shorter month."""
    day = date.fromisoformat(duty.next_on)
    months = day.year * 12 + day.month - 1 + duty.every_months
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def to_do(duties: Iterable[Duty], today: date) -> list[Duty]:
    """The duties that are late or due within a month, the oldest first."""
    limit = (today + AHEAD).isoformat()
    return sorted((duty for duty in duties if duty.next_on and duty.next_on <= limit), key=lambda duty: duty.next_on)


def by_month(duties: Iterable[Duty]) -> dict[int, list[Duty]]:
    """The duties of each month of the year, 1 to 12, as often as they recur in it."""
    year: dict[int, list[Duty]] = {month: [] for month in range(1, 13)}
    for duty in duties:
        if not duty.next_on:
            continue
        first = date.fromisoformat(duty.next_on).month
        step = max(1, duty.every_months)
        for month in {(first - 1 + turn * step) % 12 + 1 for turn in range(12 // min(step, 12))}:
            year[month].append(duty)
    return year
