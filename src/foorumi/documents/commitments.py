"""The list of commitments: who promised what, and by when."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Document, Paragraph, Table, Text, Title
from foorumi.domain.commitments import Commitment
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The commitments made at an event."""
    event = workspace.event(event_id)
    title = say("documents.commitments")
    table = commitment_table(workspace, event_id, say)
    return paper(workspace, event, say, title, title, (Title(title), table or Paragraph(say("memo.no_commitments"))))


def commitment_table(workspace: Workspace, event_id: EventId, say: Language) -> Table | None:
    """The commitments of an event as a table, or None when there are none."""
    made = workspace.commitments_of(event_id)
    if not made:
        return None
    rows = tuple(_row(workspace, number, commitment, say) for number, commitment in enumerate(made, 1))
    keys = ("number", "what", "owner", "with", "by", "state")
    head = tuple(say(f"memo.column.{key}") for key in keys)
    return Table(head, rows, (0.045, 0.285, 0.265, 0.21, 0.105, 0.09), row_head=1)


def _row(workspace: Workspace, number: int, commitment: Commitment, say: Language) -> tuple[Text, ...]:
    actor = workspace.actor(commitment.actor_id)
    owner = actor.name(say.code) if actor else commitment.owner_text
    role = f" ({commitment.owner_role})" if commitment.owner_role else ""
    state = say(f"commitment.{commitment.state}")
    return (str(number), commitment.text, owner + role, commitment.partners, day(commitment.due_on, say), state)
