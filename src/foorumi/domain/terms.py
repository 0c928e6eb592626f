"""The terms (ehdot) of an event: who keeps the data how long, pictures, ground rules, and what may be influenced."""

from dataclasses import dataclass

from foorumi.domain.ids import EventId

PHOTOS = ("none", "told", "asked")
KEPT_FOR = ("keep_months", "keep_private_days", "keep_notes_months", "keep_memo_years", "keep_proof_years")
"""The times that each class of data is kept."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What people are told before they take part; the id is the event's. ``photos`` is none, told (a sign and an area
    without pictures) or asked of each; ``ground_rules`` one a line; ``keep_months`` how long names are kept,
    ``keep_private_days`` what only the facilitator sees, ``keep_memo_years`` the papers, and ``keep_notes_months`` what
    people wrote. In a funded project who came is proof to the funder, kept ``keep_proof_years`` from ``paid_on``, the
    ISO date of the last payment."""

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
    keep_private_days: int = 30
    keep_memo_years: int = 10
    keep_notes_months: int = 24
    paid_on: str = ""
    keep_proof_years: int = 10

    @property
    def is_funded(self) -> bool:
        """Whether the event is part of a project that somebody funds, who wants to see who signed in."""
        return bool(self.project or self.funder or self.project_number)

    @property
    def rules(self) -> tuple[str, ...]:
        """The ground rules, one by one."""
        return tuple(line.strip() for line in self.ground_rules.splitlines() if line.strip())
