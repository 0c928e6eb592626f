"""A visit (vierailu): what a host answered, what of it may be told, and when the host has approved the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from foorumi.domain.events import Event
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.words import Words
from foorumi.domain.workspace import Part, Workspace

PERMISSIONS = ("not_asked", "public", "municipality", "not_recorded")
APPROVALS = ("draft", "in_review", "approved", "changed", "rejected")
ANSWER_DAYS = 14
REMINDER = re.compile(r"^(.*?)(?:\s*\((.*)\)|:\s*(.*?))\s*\?$")
SENTENCE = re.compile(r"[^.?!\n]*[.?!\n]?")


@dataclass(frozen=True, slots=True)
class InterviewAnswer:
    """One question of an interview and what was answered. ``permission`` is not_asked, public, municipality or
    not_recorded; ``source`` is typed or paper."""

    id: str
    event_id: EventId
    position: int
    question_fi: str = ""
    question_sv: str = ""
    question_en: str = ""
    text: str = ""
    permission: str = "not_asked"
    source: str = "typed"
    written_at: str = ""
    deleted_at: str = ""

    def question(self, code: str) -> str:
        """The question in a language."""
        return Words(self.question_fi, self.question_sv, self.question_en)(code)

    def asked(self, code: str) -> tuple[str, str]:
        """The question itself, and what its brackets or colon remind of; the second is empty if there is nothing."""
        whole = self.question(code)
        found = REMINDER.match(whole)
        if not found:
            return whole, ""
        reminder = found[2] or found[3]
        return f"{found[1]}?", f"{reminder[:1].upper()}{reminder[1:]}."

    @property
    def is_answered(self) -> bool:
        """Whether something was written, or was asked not to be."""
        return bool(self.text.strip()) or self.permission == "not_recorded"

    @property
    def lacks_permission(self) -> bool:
        """Whether there is a text nobody has asked leave for."""
        return bool(self.text.strip()) and self.permission == "not_asked"


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit has beside its event; the id is the event's. ``approval`` is draft, in_review, approved, changed or
    rejected; ``ends_when`` is an outer event such as the milk truck."""

    id: EventId
    host_id: ActorId | None = None
    host_text: str = ""
    may_photograph: str = ""
    may_not_photograph: str = ""
    ends_when: str = ""
    together: str = ""
    insight: str = ""
    headline: str = ""
    public_text: str = ""
    approval: str = "draft"
    approved_on: str = ""
    approved_by: str = ""
    is_closed: bool = False

    @property
    def is_released(self) -> bool:
        """Whether the host has approved, so that papers, exports and matches may show what was permitted."""
        return self.approval in ("approved", "changed")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A need or an offer that was lifted from an answer; the id is the exchange's. It has a permission of its own."""

    id: str
    event_id: EventId
    answer_id: str | None = None
    permission: str = "not_asked"
    for_whom: str = ""
    is_urgent: bool = False


def told(visit: Visit, answers: Sequence[InterviewAnswer], *, to: str = "public") -> list[InterviewAnswer]:
    """The answers a paper may show to the ``public`` or within the ``municipality``: only what the host approved."""
    wanted = ("public",) if to == "public" else ("public", "municipality")
    if not visit.is_released:
        return []
    return [answer for answer in answers if answer.text.strip() and answer.permission in wanted]


def visibility(permission: str, visit: Visit) -> str:
    """How a lifted need or offer may be seen: nobody but the facilitator sees it before the host has approved."""
    return "public" if visit.is_released and permission == "public" else "facilitator_only"


def answer_by(event: Event) -> date:
    """The day by which the municipality answers, even if the answer is no."""
    return event.day + timedelta(days=ANSWER_DAYS)


def next_unasked(answers: Sequence[InterviewAnswer], after: int) -> InterviewAnswer | None:
    """The nearest question after a position that has no answer, from the beginning again; None when all have one."""
    open_ones = [answer for answer in answers if not answer.is_answered and answer.position != after]
    later = [answer for answer in open_ones if answer.position > after]
    return next(iter(later or open_ones), None)


def sentence_at(text: str, place: int) -> str:
    """The sentence of a text that a place in it belongs to, without its full stop."""
    for found in SENTENCE.finditer(text):
        if found.start() <= place <= found.end() and found[0].strip():
            return found[0].strip().rstrip(".")
    return ""


def needs_told(visits: Sequence[Visit], lifted: Sequence[Lifted], *, to: str = "public") -> dict[str, list[Lifted]]:
    """The needs and offers of a series of visits that may be told, by whom they are for; rejected visits tell none."""
    released = {visit.id for visit in visits if visit.is_released}
    wanted = ("public",) if to == "public" else ("public", "municipality")
    found: dict[str, list[Lifted]] = {}
    for row in lifted:
        if row.event_id in released and row.permission in wanted:
            found.setdefault(row.for_whom, []).append(row)
    return found


def is_held_back(workspace: Workspace, event: Event) -> bool:
    """Whether an event is a visit whose host has not approved, so that nothing said there may be printed yet."""
    visits: tuple[Visit, ...] = workspace.rows(Part.visit)
    return event.is_visit and not any(visit.id == event.id and visit.is_released for visit in visits)
