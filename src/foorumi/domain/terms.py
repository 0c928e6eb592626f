"""The terms (ehdot) of an event: who keeps the data how long, pictures, ground rules, and what may be influenced."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from foorumi.domain.ids import EventId

PHOTOS = ("none", "told", "asked")


@dataclass(frozen=True, slots=True)
class Terms:
    """What people are told before they take part; the id is the event's. ``photos`` is none, told (a sign and an area
    without pictures) or asked of each; ``ground_rules`` one a line; ``keep_months`` how long names are kept."""

    id: EventId
    controller: str = ""
    keep_months: int = 12
    notice_place: str = ""
    photos: str = "told"
    ground_rules: str = ""
    rules_accepted_on: str = ""
    decides: str = ""
    decided_when: str = ""
    money: str = ""
    project: str = ""
    funder: str = ""
    project_number: str = ""

    def kept_until(self, day: date) -> date:
        """The day on which the names of an event of a day are to be erased; the last of a shorter month."""
        year, month = divmod(day.year * 12 + day.month - 1 + self.keep_months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

    @property
    def rules(self) -> tuple[str, ...]:
        """The ground rules, one by one."""
        return tuple(line.strip() for line in self.ground_rules.splitlines() if line.strip())
