"""What people do with the map as it was."""

from foorumi.domain.ids import EventId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.snapshots import Snapshot, picture_of
from foorumi.session.session import Session


def keep(session: Session, event_id: EventId) -> str:
    """Keep the map of an event as it is now."""
    row = Snapshot(new_id(), event_id, stamp(), picture_of(session.workspace, event_id))
    session.do("undo.snapshot", lambda rows: rows.insert(row))
    return row.id
