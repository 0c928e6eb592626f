"""The annexes of a memo by their numbers, and which of them an event has."""

from foorumi.documents.attached import annexed
from foorumi.domain.horizons import outlooks
from foorumi.domain.ids import EventId
from foorumi.domain.methods import has_vote
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

ANNEXES = ("attendees", "notes", "actor_map", "exchanges", "votes", "pulse", "coverage", "pictures")
"""Their codes; the first is annex 1."""


def annexes(workspace: Workspace, event_id: EventId) -> list[str]:
    """The annexes that have something in them."""
    event = workspace.event(event_id)
    is_map = event.tells_who_came and bool(workspace.actors)
    has = {
        "attendees": any(person.has_arrived for person in workspace.attendees(event_id)),
        "notes": bool(workspace.notes(event_id)),
        "actor_map": is_map,
        "exchanges": any(row.event_id == event_id and row.visibility == "public" for row in workspace.exchanges),
        "votes": any(has_vote(item) and workspace.tally(item).dots for item in workspace.items(event_id))
        or bool(workspace.matrix(event_id))
        or any(one.years for one in outlooks(workspace, event_id)),
        "pulse": bool(workspace.pulse_answers(event_id)),
        "pictures": bool(annexed(workspace, event_id)),
        "coverage": is_map and workspace.present(event_id) > 0,
    }
    return [code for code in ANNEXES if has.get(code)]


def listed(workspace: Workspace, event_id: EventId, say: Language, names_inside: bool) -> str:
    """The annexes as the memo names them: "1 osallistujat (erillinen tiedosto), 2 laput teemoittain"."""
    told = []
    for code in annexes(workspace, event_id):
        number = ANNEXES.index(code) + 1
        name = say(f"documents.{code}").removeprefix(f"{say('memo.annex', n=number)}: ")
        apart = f" ({say('memo.separate_file')})" if code == "attendees" and not names_inside else ""
        told.append(f"{number} {name[:1].lower()}{name[1:]}{apart}")
    return ", ".join(told)
