"""How phones take part in an event, and what each may see of its own notes."""

from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from typing import Any

from foorumi.domain.ids import EventId
from foorumi.domain.notes import Note
from foorumi.domain.phones import Phones, Sent, new_join_code, usual_stop_words
from foorumi.domain.workspace import Part, Workspace
from foorumi.session.session import Session
from foorumi.store.rows import Rows

ORIGIN = "phones"
"""Whose the changes that come from phones are, so that the facilitator's undo leaves them alone."""

Reply = dict[str, Any]


def arrange(session: Session, event_id: EventId, origin: str = "console", **values: Any) -> Phones:
    """Say how phones take part in an event: for the first time with a new join code, later by changing fields."""
    known = session.workspace.phones(event_id)
    row = replace(known or Phones(event_id, new_join_code(), stop_words=usual_stop_words()), **values)
    if row != known:
        session.do("undo.phones_arranged", lambda rows: rows.put(row), origin)
    return row


def use(session: Session, event_id: EventId, is_used: bool) -> None:
    """Let phones take part in an event, or not today."""
    label = "undo.phones_on" if is_used else "undo.phones_off"
    session.do(label, lambda rows: rows.update(Part.event, event_id, uses_phones=is_used))


def revoke(session: Session, device_id: str) -> None:
    """Take a role away from a phone, such as one that was lost; it is a participant's again."""
    session.do("undo.phone_revoked", lambda rows: rows.update(Part.device, device_id, role="participant"))


def forget(session: Session, event_id: EventId) -> None:
    """Take out of the file which phone and which code sent what; what was said and voted stays, tied to neither."""

    def verb(rows: Rows) -> None:
        for sent in rows.find(Part.sent, event_id=event_id):
            rows.delete(Part.sent, sent.id)
        for device in rows.find(Part.device, event_id=event_id):
            rows.delete(Part.device, device.id)
        for code in rows.find(Part.voting_code, event_id=event_id):
            for ballot in rows.find(Part.ballot, code=code.code):
                rows.update(Part.ballot, ballot.id, code="")
            rows.delete(Part.voting_code, code.id)

    session.do("undo.phones_forgotten", verb, ORIGIN)


def seen_state(note: Note) -> str:
    """What a note's writer is told of it: received, wall or withdrawn, never that it was hidden."""
    if note.deleted_at:
        return "withdrawn"
    return "wall" if note.state == "wall" else "received"


def sent_by(workspace: Workspace, device_ids: Iterable[str]) -> dict[str, list[Reply]]:
    """The notes of some phones, oldest first, as their own people may see them."""
    wanted = set(device_ids)
    found = _entries(workspace, lambda sent: sent.device_id in wanted)
    return {device_id: found.get(device_id, []) for device_id in wanted}


def senders_of(workspace: Workspace, note_ids: Container[str]) -> dict[str, list[Reply]]:
    """Some notes by the phone that sent them, as their own people may see them."""
    return _entries(workspace, lambda sent: sent.target_id in note_ids)


def _entries(workspace: Workspace, is_wanted: Callable[[Sent], bool]) -> dict[str, list[Reply]]:
    texts = {note.id: note for note in workspace.rows(Part.note)}
    found: dict[str, list[Reply]] = {}
    for sent in workspace.rows(Part.sent):
        if sent.kind == "note" and is_wanted(sent) and sent.target_id in texts:
            note = texts[sent.target_id]
            found.setdefault(sent.device_id, []).append(
                {
                    "id": note.id,
                    "number": sent.number,
                    "text": note.text_as_written or note.text,
                    "kind": note.kind,
                    "state": seen_state(note),
                }
            )
    return found
