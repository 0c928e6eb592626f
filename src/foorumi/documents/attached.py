"""The pictures of the file that papers show: what stands around every paper, and the annex of pictures."""

from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.pictures import Picture
from foorumi.domain.workspace import Part, Workspace

MARKS = ("logo", "funder")


def mark_of(workspace: Workspace, event: Event, use: str) -> Picture | None:
    """The newest logo or funder's strip of an event; a logo may be another event's of the same municipality."""
    marks = [picture for picture in workspace.rows(Part.picture) if picture.use == use]
    own = [picture for picture in marks if picture.event_id == event.id]
    if own or use == "funder" or not event.municipality_id:
        return own[-1] if own else None
    same = {row.id for row in workspace.events if row.municipality_id == event.municipality_id}
    return next((picture for picture in reversed(marks) if picture.event_id in same), None)


def annexed(workspace: Workspace, event_id: EventId) -> list[Picture]:
    """The pictures that were chosen for the annex."""
    return [
        row for row in workspace.rows_of(Part.picture, event_id) if row.in_annex and not row.use and not row.is_file
    ]


def shown(workspace: Workspace, event_id: EventId, code: str) -> list[str]:
    """The ids of the pictures that a paper shows."""
    event = workspace.event(event_id)
    marks = [mark_of(workspace, event, use) for use in MARKS]
    rows = [*filter(None, marks), *(annexed(workspace, event_id) if code == "pictures" else [])]
    return [picture.id for picture in rows]
