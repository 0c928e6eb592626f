"""What comes in from phones: operations, written together.

What has arrived together is written in one transaction, each operation in a savepoint of its own, so that one that
cannot be written takes nothing else with it. An operation carries the id its phone gave it; one that is known already
is answered as it was, and nothing is written.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace

from foorumi.domain.actors import Placement
from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS, Item
from foorumi.domain.coverage import here
from foorumi.domain.ids import EventId, NoteId, new_id
from foorumi.domain.methods import is_voting, phase_since, run_phase
from foorumi.domain.notes import KINDS, Note
from foorumi.domain.partnerships import AssessmentAnswer
from foorumi.domain.phones import Device, Operation, must_wait
from foorumi.domain.pulse import STATEMENTS, PulseAnswer
from foorumi.domain.run import stamp, utc_now
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.votes import Ballot, Dot, VotingCode
from foorumi.domain.workspace import Part, by_id
from foorumi.session import helping
from foorumi.session.batches import Batch, Refused
from foorumi.session.phones import ORIGIN, Reply, seen_state
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def take(session: Session, event_id: EventId, operations: Sequence[Operation]) -> list[Reply]:
    """Write what came from phones in one transaction; the answers in the same order, each durable.

    Raises WorkspaceError when the disk refuses; then nothing is written and everything may be sent again.
    """
    workspace = session.workspace

    def verb(rows: Rows) -> list[Reply]:
        known = rows.find(Part.sent, id=[operation.id for operation in operations])
        devices = rows.find(Part.device, id=[operation.device_id for operation in operations])
        numbered = max(rows.greatest(part, "number", event_id=event_id) for part in (Part.sent, Part.note))
        batch = Batch(rows, workspace, event_id, dict(by_id(known)), dict(by_id(devices)), numbered)
        return [_take_one(batch, operation) for operation in operations]

    return session.do("undo.phones", verb, ORIGIN)


def _take_one(batch: Batch, operation: Operation) -> Reply:
    try:
        with batch.rows.savepoint():
            if operation.id in batch.known:
                return _answer_again(batch, operation)
            return WRITERS[operation.kind](batch, operation)
    except Refused as reason:
        return {"error": str(reason)}
    except (sqlite3.IntegrityError, UnicodeError, OverflowError, KeyError, TypeError, ValueError):
        return {"error": "bad"}


def _answer_again(batch: Batch, operation: Operation) -> Reply:
    sent = batch.known[operation.id]
    if sent.device_id != operation.device_id:
        raise Refused("id_taken")
    if sent.kind != "note":
        return {"ok": True}
    (note,) = batch.rows.find(Part.note, id=sent.target_id)
    return {"ok": True, "number": sent.number, "state": seen_state(note)}


def _join(batch: Batch, operation: Operation) -> Reply:
    """A phone comes in; the same key is the same phone, however often it joins."""
    key_hash = str(operation.body["key_hash"])
    known = batch.rows.find(Part.device, key_hash=key_hash)
    device = known[0] if known else Device(new_id(), batch.event_id, key_hash, joined_at=stamp())
    if device.event_id != batch.event_id:
        device = replace(device, event_id=batch.event_id, role="participant", group_number=None)
        batch.rows.put(device)
    elif not known:
        batch.rows.insert(device)
    return {"ok": True, "device": device.id, "role": device.role, "group": device.group_number}


def _role(batch: Batch, operation: Operation) -> Reply:
    """A phone whose person knew the PIN takes a role."""
    role, group = operation.body["role"], operation.body.get("group")
    batch.rows.update(Part.device, operation.device_id, role=role, group_number=group)
    return {"ok": True, "role": role, "group": group}


def _note(batch: Batch, operation: Operation) -> Reply:
    body, device = operation.body, batch.devices[operation.device_id]
    item = batch.item(body["item"])
    kind = body.get("kind") or ("question" if item.kind == "presentation" else "idea")
    if item.kind not in NOTE_KINDS_OF_ITEMS:
        raise Refused("closed")
    if kind not in KINDS:
        raise Refused("bad")
    if device.role == "participant" and _has_enough(batch, operation, item):
        raise Refused("enough_cards")
    phones = batch.workspace.phones(batch.event_id)
    waits = phones is None or phones.moderation == "first" or must_wait(body["text"], phones.stop_words)
    number = batch.numbered + 1
    note = Note(
        NoteId(operation.id),
        batch.event_id,
        body["text"],
        item_id=item.id,
        code=f"P{number}",
        kind=kind,
        source="scribe" if device.role == "secretary" else "phone",
        state="waiting" if waits and device.role == "participant" else "wall",
        language=body.get("language") or "fi",
        group_number=device.group_number,
        written_at=stamp(),
        number=number,
    )
    batch.rows.insert(note)
    batch.remember(operation, item.id, note.id, number)
    batch.numbered = number
    return {"ok": True, "number": number, "state": seen_state(note)}


def _has_enough(batch: Batch, operation: Operation, item: Item) -> bool:
    """Whether a phone has handed in as many slips as the running phase of a method asks; those taken back are not
    counted."""
    clock, state, now = batch.workspace.clock(item.id), batch.workspace.phase(item.id), utc_now()
    running = run_phase(item, state, clock.elapsed(now))
    if running is None or not running.phase.cards:
        return False
    since = stamp(phase_since(state, clock, now))
    sent = batch.rows.find(Part.sent, device_id=operation.device_id, kind="note", item_id=item.id)
    written = batch.rows.find(Part.note, id=[row.target_id for row in sent if row.sent_at >= since])
    return sum(not note.deleted_at for note in written) >= running.phase.cards


def _withdraw(batch: Batch, operation: Operation) -> Reply:
    """The writer takes a note back."""
    wanted = operation.body["note"]
    mine = batch.rows.find(Part.sent, id=wanted)
    if not mine or mine[0].device_id != operation.device_id or mine[0].kind != "note":
        raise Refused("not_yours")
    batch.rows.update(Part.note, wanted, deleted_at=stamp())
    batch.remember(operation, mine[0].item_id, wanted)
    return {"ok": True}


def _vote(batch: Batch, operation: Operation) -> Reply:
    """A phone's one ballot of an item, changed as often as wished until the vote is closed."""
    rows, item = batch.rows, batch.item(operation.body["item"])
    vote = batch.workspace.vote(item.id)
    if not is_voting(item, batch.workspace.phase(item.id)) or vote.state != "open":
        raise Refused("closed")
    dots = {proposal: count for proposal, count in operation.body["dots"].items() if count}
    known = {row.id: row for row in batch.workspace.options(item)}
    if not set(dots) <= set(known):
        raise Refused("gone")
    code = _code(batch, operation.body.get("code", "")) if vote.is_binding else None
    group = (code.group_number if code else None) or operation.body.get("group")
    if fault := vote.fault(dots, [row.id for row in known.values() if group and row.group_number == group]):
        raise Refused(fault)
    if code:
        cast = rows.find(Part.ballot, item_id=item.id, code=code.code)
        ballot_id = str(cast[0].id) if cast else ""
    else:
        ballot_id = batch.earlier(operation, item.id)
    if ballot_id:
        for dot in rows.find(Part.dot, ballot_id=ballot_id):
            rows.delete(Part.dot, dot.id)
    else:
        ballot_id = new_id()
        rows.insert(Ballot(ballot_id, item.id, "phone", code.code if code else "", stamp()))
    for proposal, count in dots.items():
        rows.insert(Dot(new_id(), ballot_id, proposal, count))
    batch.remember(operation, item.id, ballot_id)
    return {"ok": True}


def _code(batch: Batch, typed: str) -> VotingCode:
    """The code a ballot is cast with. From the first ballot on nobody can tell any more whose tag has which code."""
    found: tuple[VotingCode, ...] = batch.rows.find(Part.voting_code, event_id=batch.event_id, code=typed)
    if not found or found[0].deleted_at:
        raise Refused("bad_code")
    if any(row.attendee_id for row in batch.workspace.rows_of(Part.voting_code, batch.event_id)):
        for row in batch.rows.find(Part.voting_code, event_id=batch.event_id):
            if row.attendee_id:
                batch.rows.update(Part.voting_code, row.id, attendee_id=None)
    return found[0]


def _pulse(batch: Batch, operation: Operation) -> Reply:
    """A phone's one answer to the pulse, changed by answering again."""
    item = batch.item(operation.body["item"])
    if item.kind != "pulse":
        raise Refused("closed")
    values = {name: operation.body["values"].get(name) for name in STATEMENTS}
    answer_id = batch.earlier(operation, item.id)
    if answer_id:
        batch.rows.update(Part.pulse_answer, answer_id, **values)
    else:
        answer_id = new_id()
        batch.rows.insert(PulseAnswer(answer_id, batch.event_id, **values, source="phone"))
    batch.remember(operation, item.id, answer_id)
    return {"ok": True}


def _scales(batch: Batch, operation: Operation) -> Reply:
    """A phone's one form of the partnership mirror."""
    rows, body = batch.rows, operation.body
    item = batch.item(body["item"])
    rounds = [row for row in batch.workspace.rows(Part.assessment) if row.event_id == batch.event_id]
    if item.kind != "partnership_mirror" or not rounds:
        raise Refused("closed")
    form = batch.earlier(operation, item.id) or new_id()
    for old in rows.find(Part.assessment_answer, respondent=form):
        rows.delete(Part.assessment_answer, old.id)
    for principle in body["values"].keys() & vocabulary().principles.keys():
        value = body["values"][principle]
        rows.insert(AssessmentAnswer(new_id(), rounds[-1].id, form, body["party"], principle, value, "phone"))
    batch.remember(operation, item.id, form)
    return {"ok": True}


def _place(batch: Batch, operation: Operation) -> Reply:
    """The ring a phone's actor has chosen for itself; a phone speaks for one actor, the one it named last."""
    rows, body = batch.rows, operation.body
    item = batch.item(body["item"])
    if item.kind != "actor_mapping":
        raise Refused("closed")
    if body["actor"] not in here(batch.workspace, batch.event_id):
        raise Refused("gone")
    earlier = batch.earlier(operation, item.id)
    known = rows.find(Part.placement, actor_id=body["actor"], event_id=batch.event_id)
    if earlier and earlier != (known[0].id if known else "") and rows.find(Part.placement, id=earlier):
        rows.delete(Part.placement, earlier)
    if known:
        target = str(known[0].id)
        rows.update(Part.placement, target, ring=body["ring"], placed_itself=True)
    else:
        target = new_id()
        rows.insert(Placement(target, body["actor"], body["ring"], batch.event_id, placed_itself=True))
    batch.remember(operation, item.id, target)
    return {"ok": True}


WRITERS: dict[str, Callable[[Batch, Operation], Reply]] = {
    "join": _join,
    "role": _role,
    "note": _note,
    "withdraw": _withdraw,
    "vote": _vote,
    "pulse": _pulse,
    "scales": _scales,
    "sort": helping.sort,
    "theme": helping.theme,
    "photo": helping.photo,
    "place": _place,
}
