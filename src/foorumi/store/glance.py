"""What the front page tells, counted in the file: a start need not read every note and actor in for it."""

import sqlite3
from typing import NamedTuple

from foorumi.domain.events import Event
from foorumi.domain.ids import ActorId

COUNTS = """
select
    (select count(*) from item where event_id = :event and deleted_at = ''),
    (select count(*) from attendee where event_id = :event and deleted_at = '' and :named),
    (select count(*) from attendee where event_id = :event and deleted_at = '' and arrived_at != '' and :named)
        + (select coalesce(sum(people), 0) from headcount where event_id = :event),
    (select count(*) from note where event_id = :event and deleted_at = '')
"""


class Counts(NamedTuple):
    """How much an event has of each, as the workspace would count it."""

    items: int
    attendees: int
    present: int
    notes: int


class Glance:
    """A look into an open file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def counts(self, event: Event) -> Counts:
        """The numbers of an event; a sensitive one names nobody."""
        asked = {"event": event.id, "named": not event.is_sensitive}
        return Counts(*self._connection.execute(COUNTS, asked).fetchone())

    def name_of_actor(self, actor_id: ActorId | None, language: str) -> str:
        """The name of an actor in a language; empty for one that is not there."""
        other, column = ("name_fi", "name_sv") if language == "sv" else ("name_sv", "name_fi")
        asked = f"select coalesce(nullif({column}, ''), {other}) from actor where id = ? and deleted_at = ''"
        return str((self._connection.execute(asked, [actor_id]).fetchone() or ("",))[0])
