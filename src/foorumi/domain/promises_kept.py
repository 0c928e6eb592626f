"""Last time's promises: what was promised before an event, done and undone alike."""

from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion, Reply
from foorumi.domain.events import Event
from foorumi.domain.horizons import Outlook, outlooks
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace

ORDER = {"done": 0, "under_way": 1, "agreed": 2, "dropped": 3}


def earlier_events(workspace: Workspace, event: Event) -> list[Event]:
    """The events before one in the same municipality, the latest first."""
    return sorted(
        (row for row in workspace.events if row.on < event.on and row.municipality_id == event.municipality_id),
        key=lambda row: row.on,
        reverse=True,
    )


def last_promises(workspace: Workspace, event_id: EventId) -> list[Commitment]:
    """What the latest earlier event with promises promised, and what is still open from before it.

    The done come first and the dropped last, each as visible as the others.
    """
    before = earlier_events(workspace, workspace.event(event_id))
    latest = next((row.id for row in before if workspace.commitments_of(row.id)), None)
    known = {row.id for row in before}
    found = [
        row for row in workspace.commitments
        if (row.event_id == latest and latest) or (row.event_id in known and row.is_open)
    ]  # fmt: skip
    return sorted(found, key=lambda row: (ORDER[row.state], row.due_on or "9999", row.position))


def last_proposals(workspace: Workspace, event_id: EventId) -> list[tuple[Conclusion, Reply]]:
    """What the latest earlier event with proposals asked of the municipality, each answered or still waiting."""
    answers: dict[str, Reply] = {row.id: row for row in workspace.rows(Part.reply)}
    for event in earlier_events(workspace, workspace.event(event_id)):
        proposed = [row for row in workspace.conclusions(event.id) if row.proposed_to]
        if proposed:
            return [(row, answers.get(row.id, Reply(row.id))) for row in proposed]
    return []


def earlier_horizon(workspace: Workspace, event_id: EventId) -> list[Outlook]:
    """What was put on the horizon or written for it at earlier events, so that the answer is seen again."""
    found: list[Outlook] = []
    for event in earlier_events(workspace, workspace.event(event_id)):
        items = {item.id for item in workspace.items(event.id) if item.kind == "horizon"}
        found += [one for one in outlooks(workspace, event.id) if one.years or one.item_id in items]
    return found
