"""A speaker's pages: one PDF of a talk, shown to the room page by page."""

from dataclasses import dataclass

from foorumi.domain.ids import EventId, ItemId

LARGEST = 60_000_000
"""Bytes; a larger PDF is refused, because every copy of the file would carry it."""


@dataclass(frozen=True, slots=True)
class Slides:
    """The pages of a talk; the id is the item's. Their bytes stand in the table of pictures' bytes under ``data_id``,
    so that another PDF put in its place can be taken back."""

    id: ItemId
    event_id: EventId
    data_id: str
    name: str = ""
    pages: int = 0
    deleted_at: str = ""
