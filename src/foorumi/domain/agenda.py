"""The agenda: items in order, and when each begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from foorumi.domain.events import Event
from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.words import Words

NOTE_KINDS_OF_ITEMS = frozenset(
    {"brainstorm", "group_work", "presentation", "needs_offers", "actor_mapping", "themes", "horizon", "free_talk"}
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an agenda. Minutes are planned; ``extra_minutes`` were added or taken in the room."""

    id: ItemId
    event_id: EventId
    position: int
    kind: str
    title_fi: str = ""
    title_sv: str = ""
    title_en: str = ""
    prompt_fi: str = ""
    prompt_sv: str = ""
    prompt_en: str = ""
    hint: str = ""
    minutes: int = 10
    extra_minutes: int = 0
    method: str = ""
    has_timer: bool = True
    if_short: str = "may_shorten"
    presenter: str = ""
    summary: str = ""
    is_skipped: bool = False
    deleted_at: str = ""

    def title(self, code: str) -> str:
        """The title in a language."""
        return Words(self.title_fi, self.title_sv, self.title_en)(code)

    def prompt(self, code: str) -> str:
        """What the room reads, in a language."""
        return Words(self.prompt_fi, self.prompt_sv, self.prompt_en)(code)

    @property
    def total_minutes(self) -> int:
        """How long the item may take now."""
        return max(0, self.minutes + self.extra_minutes)


def start_times(event: Event, items: Sequence[Item]) -> dict[ItemId, datetime]:
    """When each item begins by the plan, skipped ones taking no time."""
    starts: dict[ItemId, datetime] = {}
    at = event.start
    for item in items:
        starts[item.id] = at
        at += timedelta(minutes=0 if item.is_skipped else item.total_minutes)
    return starts


def total_minutes(items: Sequence[Item]) -> int:
    """How long the whole agenda takes, in minutes."""
    return sum(item.total_minutes for item in items if not item.is_skipped)
