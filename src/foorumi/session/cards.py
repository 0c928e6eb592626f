"""What people do with the cards of the library."""

from foorumi.domain.cards import Card
from foorumi.domain.ids import EventId, ItemId
from foorumi.session import agenda
from foorumi.session.session import Session


def insert(session: Session, card: Card, event_id: EventId, kind: str, source_line: str, minutes: int = 10) -> ItemId:
    """Put a card into an agenda, last, as an item of a kind; its source goes along into the memo."""

    def verb(_: object) -> ItemId:
        item_id = agenda.add(session, event_id, kind, minutes=minutes)
        texts = {f"prompt_{code}": card.text(code) for code in ("fi", "sv", "en")}
        agenda.edit(session, item_id, summary=source_line, **texts)
        return item_id

    return session.do("undo.card_added", verb)
