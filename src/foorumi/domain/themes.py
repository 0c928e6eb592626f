"""Themes: what the notes are about, named by people."""

from dataclasses import dataclass

from foorumi.domain.ids import EventId, ThemeId


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of an event; a theme of one note is allowed."""

    id: ThemeId
    event_id: EventId
    name: str
    code: str = ""
    position: int = 0
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A line for the memo, typed in the room; never shown there."""

    id: str
    event_id: EventId
    text: str
    item_id: str | None = None
    written_at: str = ""
    deleted_at: str = ""
