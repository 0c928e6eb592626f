"""How the room's phones find the page."""

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace


def join_address(workspace: Workspace, event_id: EventId) -> str:
    """The address that is typed into a phone, with the code of the event, or "" while it is not known."""
    phones = workspace.phones(event_id)
    return f"{phones.place}/#c={phones.join_code}" if phones and phones.address else ""
