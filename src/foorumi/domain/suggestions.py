"""Suggestions a person has declined, so that they are not made again."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import EventId


@dataclass(frozen=True, slots=True)
class Declined:
    """A declined suggestion. ``kind`` is same, theme or group; ``about`` the ids or words it was about."""

    id: str
    event_id: EventId
    kind: str
    about: str


def about(*ids: str) -> str:
    """What a suggestion is about, the same whichever way round."""
    return " ".join(sorted(ids))


def is_declined(declined: Iterable[Declined], kind: str, *ids: str) -> bool:
    """Whether a suggestion has been declined."""
    wanted = about(*ids)
    return any(row.kind == kind and row.about == wanted for row in declined)
