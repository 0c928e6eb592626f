"""Afterwards: how the template served, and where the event was written about."""

from dataclasses import dataclass

from foorumi.domain.ids import EventId

AGAIN = ("", "yes", "changed", "no")


@dataclass(frozen=True, slots=True)
class Review:
    """What an event taught about its template; ``again`` is yes, changed (use it with changes), no or not said."""

    id: str
    event_id: EventId
    template: str
    worked: str = ""
    to_change: str = ""
    again: str = ""
    on: str = ""
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an event was written about: a paper or a social medium, kept as text and date."""

    id: str
    event_id: EventId
    title: str
    publisher: str = ""
    on: str = ""
    deleted_at: str = ""
