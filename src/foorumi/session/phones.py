"""What people do with phones: arrange them for an event, and what comes in from them.

What has arrived together is written together: one transaction, each operation in a savepoint of its own, so that one
that cannot be written takes nothing else with it. An operation carries the id its phone gave it; one that is known
already is answered as it was, and nothing is written.
"""

import sqlite3
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from typing import Any

from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS, Item
from foorumi.domain.ids import EventId, ItemId, NoteId, new_id
from foorumi.domain.notes import KINDS, Note
from foorumi.domain.partnerships import PARTIES, AssessmentAnswer
from foorumi.domain.phones import Device, Operation, Phones, Sent, must_wait, new_join_code
from foorumi.domain.pulse import STATEMENTS, PulseAnswer
from foorumi.domain.run import stamp
from foorumi.domain.votes import Ballot, Dot
from foorumi.domain.workspace import Part, Workspace
from foorumi.session.session import Session
from foorumi.store.rows import Rows

ORIGIN = "phones"
Reply = dict[str, Any]


class Refused(Exception):
    """An operation that may not be written; its text is the reason's code in docs/phone-protocol.md."""


# -- arranging ---------------------------------------------------------------------------------
def arrange(session: Session, event_id: EventId, **values: Any) -> Phones:
    """Say how phones take part in an event: for the first time with a new join code, later by changing fields."""
    row = replace(session.workspace.phones(event_id) or Phones(event_id, new_join_code()), **values)
    session.do("undo.phones_arranged", lambda rows: rows.put(row))
    return row


def use(session: Session, event_id: EventId, is_used: bool) -> None:
    """Let phones take part in an event, or not today."""
    label = "undo.phones_on" if is_used else "undo.phones_off"
    session.do(label, lambda rows: rows.update(Part.event, event_id, uses_phones=is_used))


def revoke(session: Session, device_id: str) -> None:
    """Take a role away from a phone, such as one that was lost; it is a participant's again."""
    session.do("undo.phone_revoked", lambda rows: rows.update(Part.device, device_id, role="participant"))


def forget(session: Session, event_id: EventId) -> None:
    """Take out of the file which phone sent what; what was said and voted stays, without a tie to a phone."""

    def verb(rows: Rows) -> None:
        for sent in rows.find(Part.sent, event_id=event_id):
            rows.delete(Part.sent, sent.id)
        for device in rows.find(Part.device, event_id=event_id):
            rows.delete(Part.device, device.id)

    session.do("undo.phones_forgotten", verb, ORIGIN)


# -- what comes in --------------------------------------------------------------------------------
def take(session: Session, event_id: EventId, operations: Sequence[Operation]) -> list[Reply]:
    """Write what came from phones in one transaction; the answers in the same order, each durable.

    Raises WorkspaceError when the disk refuses; then nothing is written and everything may be sent again.
    """
    workspace = session.workspace

    def verb(rows: Rows) -> list[Reply]:
        return [_take_one(rows, workspace, event_id, operation) for operation in operations]

    return session.do("undo.phones", verb, ORIGIN)


def _take_one(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    try:
        with rows.savepoint():
            known = rows.find(Part.sent, id=operation.id)
            if known:
                return _answer_again(rows, known[0], operation)
            return WRITERS[operation.kind](rows, workspace, event_id, operation)
    except Refused as reason:
        return {"error": str(reason)}
    except (sqlite3.IntegrityError, UnicodeError, OverflowError, KeyError, TypeError, ValueError):
        return {"error": "bad"}


def _answer_again(rows: Rows, sent: Sent, operation: Operation) -> Reply:
    if sent.device_id != operation.device_id:
        raise Refused("id_taken")
    return _reply(rows, sent)


def _reply(rows: Rows, sent: Sent) -> Reply:
    if sent.kind != "note":
        return {"ok": True}
    (note,) = rows.find(Part.note, id=sent.target_id)
    return {"ok": True, "number": sent.number, "state": seen_state(note)}


def seen_state(note: Note) -> str:
    """What a note's writer is told of it: received, wall or withdrawn, never that it was hidden."""
    if note.deleted_at:
        return "withdrawn"
    return "wall" if note.state == "wall" else "received"


def _join(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    """A phone comes in; the same key is the same phone, however often it joins."""
    key_hash = str(operation.body["key_hash"])
    known = rows.find(Part.device, key_hash=key_hash)
    device = known[0] if known else Device(new_id(), event_id, key_hash, joined_at=stamp())
    if device.event_id != event_id:
        device = replace(device, event_id=event_id, role="participant", group_number=None)
        rows.put(device)
    elif not known:
        rows.insert(device)
    return {"ok": True, "device": device.id, "role": device.role, "group": device.group_number}


def _role(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    """A phone whose person knew the PIN takes a role."""
    role, group = operation.body["role"], operation.body.get("group")
    rows.update(Part.device, operation.device_id, role=role, group_number=group)
    return {"ok": True, "role": role, "group": group}


def _note(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    body = operation.body
    item = _item(workspace, event_id, body["item"])
    kind = body.get("kind") or ("question" if item.kind == "presentation" else "idea")
    if item.kind not in NOTE_KINDS_OF_ITEMS:
        raise Refused("closed")
    if kind not in KINDS:
        raise Refused("bad")
    device = _device(rows, operation)
    phones = workspace.phones(event_id)
    waits = phones is None or phones.moderation == "first" or must_wait(body["text"], phones.stop_words)
    number = rows.greatest(Part.sent, "number", event_id=event_id) + 1
    note = Note(
        NoteId(operation.id),
        event_id,
        body["text"],
        item_id=item.id,
        code=f"P{number}",
        kind=kind,
        source="scribe" if device.role == "secretary" else "phone",
        state="waiting" if waits and device.role == "participant" else "wall",
        language=body.get("language") or "fi",
        group_number=device.group_number,
        written_at=stamp(),
    )
    rows.insert(note)
    sent = _remember(rows, event_id, operation, item.id, note.id, number)
    return _reply(rows, sent)


def _withdraw(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    """The writer takes a note back."""
    wanted = operation.body["note"]
    mine = rows.find(Part.sent, id=wanted)
    if not mine or mine[0].device_id != operation.device_id or mine[0].kind != "note":
        raise Refused("not_yours")
    rows.update(Part.note, wanted, deleted_at=stamp())
    _remember(rows, event_id, operation, mine[0].item_id, wanted)
    return {"ok": True}


def _vote(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    """A phone's one ballot of an item, changed as often as wished until the vote is closed."""
    item = _item(workspace, event_id, operation.body["item"])
    vote = workspace.vote(item.id)
    if item.kind != "vote" or vote.state != "open":
        raise Refused("closed")
    dots = {proposal: count for proposal, count in operation.body["dots"].items() if count}
    known = {row.id for row in workspace.proposals(event_id) if row.item_id in (None, item.id)}
    if not set(dots) <= known:
        raise Refused("gone")
    if sum(dots.values()) > vote.dots_per_person or max(dots.values(), default=0) > vote.max_per_option:
        raise Refused("too_many")
    ballot_id = _earlier(rows, operation, "vote", item.id)
    if ballot_id:
        for dot in rows.find(Part.dot, ballot_id=ballot_id):
            rows.delete(Part.dot, dot.id)
    else:
        ballot_id = new_id()
        rows.insert(Ballot(ballot_id, item.id, "phone", "", stamp()))
    for proposal, count in dots.items():
        rows.insert(Dot(new_id(), ballot_id, proposal, count))
    _remember(rows, event_id, operation, item.id, ballot_id)
    return {"ok": True}


def _pulse(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    """A phone's one answer to the pulse, changed by answering again."""
    item = _item(workspace, event_id, operation.body["item"])
    if item.kind != "pulse":
        raise Refused("closed")
    values = {name: operation.body["values"].get(name) for name in STATEMENTS}
    answer_id = _earlier(rows, operation, "pulse", item.id)
    if answer_id:
        rows.update(Part.pulse_answer, answer_id, **values)
    else:
        answer_id = new_id()
        rows.insert(PulseAnswer(answer_id, event_id, **values, source="phone"))
    _remember(rows, event_id, operation, item.id, answer_id)
    return {"ok": True}


def _scales(rows: Rows, workspace: Workspace, event_id: EventId, operation: Operation) -> Reply:
    """A phone's one form of the partnership mirror."""
    item = _item(workspace, event_id, operation.body["item"])
    rounds = [row for row in workspace.rows(Part.assessment) if row.event_id == event_id]
    if item.kind != "partnership_mirror" or not rounds:
        raise Refused("closed")
    party = operation.body["party"]
    if party not in PARTIES:
        raise Refused("bad")
    form = _earlier(rows, operation, "scales", item.id) or new_id()
    for old in rows.find(Part.assessment_answer, respondent=form):
        rows.delete(Part.assessment_answer, old.id)
    for principle, value in operation.body["values"].items():
        rows.insert(AssessmentAnswer(new_id(), rounds[-1].id, form, party, principle, value, "phone"))
    _remember(rows, event_id, operation, item.id, form)
    return {"ok": True}


WRITERS: dict[str, Callable[[Rows, Workspace, EventId, Operation], Reply]] = {
    "join": _join,
    "role": _role,
    "note": _note,
    "withdraw": _withdraw,
    "vote": _vote,
    "pulse": _pulse,
    "scales": _scales,
}


def _item(workspace: Workspace, event_id: EventId, item_id: str) -> Item:
    """An item of the event that has been in the room, for what was written earlier may still be on its way."""
    item = next((item for item in workspace.items(event_id) if item.id == item_id), None)
    clock = workspace.clock(ItemId(item_id))
    if item is None or not (clock.running_since or clock.elapsed_s or clock.is_done):
        raise Refused("closed")
    return item


def _device(rows: Rows, operation: Operation) -> Device:
    (device,) = rows.find(Part.device, id=operation.device_id)
    found: Device = device
    return found


def _earlier(rows: Rows, operation: Operation, kind: str, item_id: ItemId) -> str:
    """The row that the phone made with its earlier answer to the same item, or nothing."""
    found = rows.find(Part.sent, device_id=operation.device_id, kind=kind, item_id=item_id)
    return str(found[0].target_id) if found else ""


def _remember(
    rows: Rows, event_id: EventId, operation: Operation, item_id: ItemId | None, target: str, number: int | None = None
) -> Sent:
    kind = operation.kind
    sent = Sent(operation.id, event_id, operation.device_id, kind, item_id, target, number, stamp())
    rows.insert(sent)
    return sent


# -- what a phone has sent ----------------------------------------------------------------------------
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
