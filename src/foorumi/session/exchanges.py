"""What people do with needs and offers."""

from typing import Any

from foorumi.domain.exchanges import Exchange, Match
from foorumi.domain.ids import ActorId, CommitmentId, new_id
from foorumi.domain.matching import guess_resource
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session import commitments
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, direction: str, text: str, actor_id: ActorId | None = None, **values: Any) -> str:
    """Write down a need or an offer; its class is guessed from the text when it is not given."""
    if not values.get("resource"):
        values["resource"], values["subresource"] = guess_resource(text, session.workspace.vocabulary)
    row = Exchange(new_id(), direction, text.strip(), actor_id, **values)
    session.do(f"undo.{direction}_added", lambda rows: rows.insert(row))
    return row.id


def edit(session: Session, exchange_id: str, **values: Any) -> None:
    """Change fields of a need or an offer."""
    session.do("undo.exchange", lambda rows: rows.update(Part.exchange, exchange_id, **values))


def delete(session: Session, exchange_id: str) -> None:
    """Take a need or an offer away; undo brings it back."""
    session.do("undo.exchange_deleted", lambda rows: rows.update(Part.exchange, exchange_id, deleted_at=stamp()))


def accept(session: Session, need_id: str, offer_id: str, quality: str = "good", reason: str = "") -> str:
    """Note that a need and an offer meet."""
    row = Match(new_id(), need_id, offer_id, quality, reason)
    session.do("undo.match", lambda rows: rows.insert(row))
    return row.id


def dismiss(session: Session, need_id: str, offer_id: str) -> str:
    """Say that a suggested pair does not fit, so that it is not suggested again."""
    row = Match(new_id(), need_id, offer_id, state="declined")
    session.do("undo.match_dismissed", lambda rows: rows.insert(row))
    return row.id


def confirm(session: Session, match_id: str, side: str, is_confirmed: bool) -> None:
    """Note whether the side of the need or the offer (need, offer) has said yes to a pair."""
    values = {f"{side}_confirmed": is_confirmed}
    session.do("undo.match_confirmed", lambda rows: rows.update(Part.match, match_id, **values))


def draft_commitment(session: Session, match_id: str, text: str, condition: str) -> CommitmentId | None:
    """Make a draft commitment of a pair: the giver is its owner, the receiver a partner. None when there is one."""
    workspace = session.workspace
    rows_by_id = {row.id: row for row in workspace.exchanges}
    match = next((row for row in workspace.matches if row.id == match_id), None)
    if match is None or match.commitment_id:
        return None
    need, offer = rows_by_id[match.need_id], rows_by_id[match.offer_id]
    receiver = workspace.actor(need.actor_id)

    def verb(rows: Rows) -> CommitmentId:
        made = commitments.add(
            session,
            text,
            need.event_id or offer.event_id,
            actor_id=offer.actor_id,
            owner_text=offer.owner_text,
            partners=receiver.name_fi if receiver else need.owner_text,
            next_step=condition,
        )
        rows.update(Part.match, match_id, commitment_id=made)
        return made

    return session.do("undo.match_commitment", verb)


def part(session: Session, match_id: str) -> None:
    """Take a pair apart; undo brings it back."""
    session.do("undo.match_parted", lambda rows: rows.update(Part.match, match_id, deleted_at=stamp()))
