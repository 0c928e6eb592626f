"""A draft of a full partnership agreement, with responsibilities and signatures."""

from foorumi.documents.agreement import draft
from foorumi.documents.outline import Document
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

FULL = (
    "parties", "goal", "rules", "resources", "information", "decisions", "duties", "personal_data", "follow_up",
    "validity", "signatures",
)  # fmt: skip


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The full draft, filled in with what the event brought."""
    return draft(workspace, event_id, say, FULL, say("documents.agreement_full"))
