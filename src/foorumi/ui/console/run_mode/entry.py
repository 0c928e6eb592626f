"""What a typed line becomes: a note, a proposal, a conclusion, a commitment, or a remark for the memo."""

from datetime import date

from foorumi.domain.agenda import Item
from foorumi.domain.clock import read_due
from foorumi.domain.notes import read_typed
from foorumi.domain.sorting import matches
from foorumi.domain.workspace import Workspace
from foorumi.session import commitments, conclusions, notes, votes
from foorumi.session.session import Session

NOTES = frozenset({"brainstorm", "group_work", "needs_offers", "actor_mapping", "presentation", "themes", "free_talk"})


def becomes(item: Item | None) -> str:
    """The message key of what a line becomes while an item is open."""
    if item is None:
        return "run.line.remark"
    if item.kind in NOTES:
        return "run.line.question" if item.kind == "presentation" else "run.line.note"
    known = {"vote": "run.line.proposal", "decision": "run.line.conclusion", "commitments": "run.line.commitment"}
    return known.get(item.kind, "run.line.remark")


def enter(session: Session, item: Item, line: str, today: date, language: str) -> None:
    """Write a line down as what it becomes at an item."""
    kind, text = read_typed(line)
    if not text:
        return
    event_id = item.event_id
    match becomes(item):
        case "run.line.note":
            notes.add(session, event_id, text, item_id=item.id, kind=kind or "idea")
        case "run.line.question":
            notes.add(session, event_id, text, item_id=item.id, kind=kind or "question")
        case "run.line.proposal":
            votes.propose(session, event_id, line)
        case "run.line.conclusion":
            conclusions.add(session, event_id, line)
        case "run.line.commitment":
            _promise(session, item, line, today, language)
        case _:
            notes.remark(session, event_id, line, item.id)


def read_promise(workspace: Workspace, line: str, today: date, language: str) -> dict[str, str | None]:
    """A promise typed on one line, parted by commas: the last date is when, a known actor is who, the rest is what."""
    parts = [part.strip() for part in line.split(",") if part.strip()]
    due = read_due(parts[-1], today, language) if len(parts) > 1 else None
    if due:
        parts.pop()
    owner = None
    if len(parts) > 1:
        found = [actor for actor in workspace.actors if matches(parts[-1], actor.name(language))]
        owner = next((actor.id for actor in found if actor.name(language) == parts[-1]), None)
        owner = owner or (found[0].id if len(found) == 1 else None)
    owner_text = parts.pop() if len(parts) > 1 else ""
    return {
        "text": ", ".join(parts),
        "actor_id": owner,
        "owner_text": "" if owner else owner_text,
        "due_on": due.isoformat() if due else "",
    }


def _promise(session: Session, item: Item, line: str, today: date, language: str) -> None:
    read = read_promise(session.workspace, line, today, language)
    text = read.pop("text") or line
    commitments.add(session, text, item.event_id, is_read_aloud=True, **read)
