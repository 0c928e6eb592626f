"""What people do about those an evening did not reach."""

from collections.abc import Sequence
from dataclasses import replace

from foorumi.domain.coverage import ANSWERS, Invitation
from foorumi.domain.ids import ActorId, EventId, new_id
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def invite(session: Session, event_id: EventId, actor_id: ActorId, inviter: str, due_on: str) -> None:
    """Say who invites an actor before the next event; an earlier word of it is replaced."""

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.invitation):
            if (row.event_id, row.actor_id) == (event_id, actor_id) and not row.deleted_at:
                rows.update(Part.invitation, row.id, inviter=inviter.strip(), due_on=due_on)
                return
        rows.insert(Invitation(new_id(), event_id, actor_id, inviter.strip(), due_on))

    session.do("undo.invitation", verb)


def set_state(session: Session, event_id: EventId, actor_ids: Sequence[ActorId], state: str) -> None:
    """Note how it is with actors' invitations in one step: none, invited, coming or declined."""

    def verb(rows: Rows) -> None:
        known = {row.actor_id: row for row in rows.read(Part.invitation) if row.event_id == event_id}
        for actor_id in actor_ids:
            row = known.get(actor_id) or Invitation(new_id(), event_id, actor_id)
            answer = state if state in ANSWERS else ""
            rows.put(replace(row, is_done=state != "none", answer=answer, deleted_at=""))

    session.do("undo.invitation", verb)


def set_invited(session: Session, invitation_id: str, is_done: bool) -> None:
    """Note that an actor has been invited, or that it has not."""
    session.do("undo.invitation", lambda rows: rows.update(Part.invitation, invitation_id, is_done=is_done))
