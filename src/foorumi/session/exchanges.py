"""What people do with needs and offers."""

from typing import Any

from foorumi.domain.exchanges import Exchange, Match
from foorumi.domain.ids import ActorId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, direction: str, text: str, actor_id: ActorId | None = None, **values: Any) -> str:
    """Write down a need or an offer."""
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


def part(session: Session, match_id: str) -> None:
    """Take a pair apart; undo brings it back."""
    session.do("undo.match_parted", lambda rows: rows.update(Part.match, match_id, deleted_at=stamp()))
