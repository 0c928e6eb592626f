"""Which function outlines which document."""

from collections.abc import Callable

from foorumi.documents.actor_map import outline as actor_map
from foorumi.documents.attendees import outline as attendees
from foorumi.documents.commitments import outline as commitments
from foorumi.documents.memo import outline as memo
from foorumi.documents.notes import outline as notes
from foorumi.documents.outline import Document
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

OUTLINES: dict[str, Callable[[Workspace, EventId, Language], Document]] = {
    "memo": memo,
    "attendees": attendees,
    "notes": notes,
    "actor_map": actor_map,
    "commitments": commitments,
}
