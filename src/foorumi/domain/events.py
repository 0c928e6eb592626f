"""An event (tilaisuus): who, when, where and why."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from datetime import datetime as moment

from foorumi.domain.ids import EventId, MunicipalityId


@dataclass(frozen=True, slots=True)
class Event:
    """An event. ``on`` is an ISO date, ``starts_at`` and ``ends_at`` are HH:MM by the wall clock.

    ``privacy`` is normal, company, confidential, or drop_in or sensitive (no names are stored); ``memo_state`` is
    draft, checked or approved; ``area`` is the village or part of the municipality that it is for.
    """

    id: EventId
    name: str
    on: str
    starts_at: str = "18:00"
    ends_at: str = "20:30"
    template: str = "generic_workshop"
    place: str = ""
    municipality_id: MunicipalityId | None = None
    organiser: str = ""
    unit: str = ""
    purpose: str = ""
    influence: str = ""
    leader_role: str = ""
    scribe_role: str = ""
    languages: str = "fi"
    privacy: str = "normal"
    document: str = "muistio"
    screen_width_cm: int = 240
    back_row_cm: int = 1200
    is_example: bool = False
    uses_phones: bool = False
    memo_state: str = "draft"
    memo_on: str = ""
    next_event_on: str = ""
    answers_by: str = ""
    contact: str = ""
    distribution: str = ""
    deleted_at: str = ""
    room_scale: int = 100
    area: str = ""

    @property
    def text_scale(self) -> float:
        """How much larger than usual the room's texts are, from the screen's width, the way to the back row, and what
        the back-row test found."""
        by_measure = min(1.4, max(0.9, self.back_row_cm / 1200 * 240 / max(1, self.screen_width_cm)))
        return min(1.6, max(0.9, by_measure * self.room_scale / 100))

    @property
    def day(self) -> date:
        """The date of the event."""
        return date.fromisoformat(self.on)

    @property
    def name_and_area(self) -> str:
        """Its name, and the village or part of the municipality it is for."""
        return ", ".join(filter(None, (self.name, self.area)))

    @property
    def start(self) -> moment:
        """When the event begins, by the wall clock."""
        return moment.combine(self.day, time.fromisoformat(self.starts_at))

    @property
    def end(self) -> moment:
        """When the booked time ends; on the next day if the end is earlier than the start."""
        end = moment.combine(self.day, time.fromisoformat(self.ends_at))
        return end if end > self.start else end + timedelta(days=1)

    @property
    def booked_minutes(self) -> int:
        """How many minutes are booked."""
        return round((self.end - self.start).total_seconds() / 60)

    @property
    def is_sensitive(self) -> bool:
        """Whether attending says something private about a person, so that no names are stored: people are counted."""
        return self.privacy in ("sensitive", "drop_in")

    @property
    def tells_who_came(self) -> bool:
        """Whether it is known who came, so that reach can be told; people who are only counted speak for nobody."""
        return not self.is_sensitive and not self.is_visit

    @property
    def is_visit(self) -> bool:
        """Whether it is held at a host's own place, without a hall."""
        return self.privacy == "company"

    @property
    def is_open_doors(self) -> bool:
        """Whether people come and go, so that there are stations instead of an agenda."""
        return self.privacy == "drop_in"
