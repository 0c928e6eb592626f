"""What people do with working methods: go from phase to phase, rate proposals, agree on places."""

from dataclasses import replace

from foorumi.domain.ids import EventId, ItemId, ProposalId, new_id
from foorumi.domain.matrix import AgreedPlace, Rating
from foorumi.domain.methods import ItemPhase, is_voting
from foorumi.domain.run import utc_now
from foorumi.domain.workspace import Part
from foorumi.session import votes
from foorumi.session.run import LABEL
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def show_phase(session: Session, item_id: ItemId, place: int) -> None:
    """Begin a phase of the item in the room; its time begins now. Where slips are marked, those on the wall can be."""
    began = ItemPhase(item_id, place, session.workspace.clock(item_id).elapsed(utc_now()))
    session.do(LABEL, lambda rows: rows.put(began))
    item = session.workspace.item(item_id)
    if item.kind != "vote" and is_voting(item, began) and not session.workspace.tally(item).people:
        votes.put_cards(session, item_id)


def extend_phase(session: Session, item_id: ItemId, minutes: int) -> None:
    """Give the running phase more minutes, or fewer."""
    state = session.workspace.phase(item_id)
    extended = replace(state, extra_minutes=state.extra_minutes + minutes)
    session.do(LABEL, lambda rows: rows.put(extended))


def rate(
    session: Session, event_id: EventId, proposal_id: ProposalId, impact: int, effort: int, rater: str = ""
) -> None:
    """Write down what one person or group thinks of a proposal; the same rater's earlier rating is replaced."""

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.rating):
            if rater and (row.proposal_id, row.rater) == (proposal_id, rater):
                rows.update(Part.rating, row.id, impact=impact, effort=effort)
                return
        rows.insert(Rating(new_id(), event_id, proposal_id, rater, impact, effort))

    session.do("undo.rating", verb)


def agree_place(
    session: Session, event_id: EventId, proposal_id: ProposalId, impact: int, effort: int, reason: str = ""
) -> None:
    """Agree where a proposal belongs, 1 to 5 on both."""
    place = AgreedPlace(proposal_id, event_id, max(1, min(5, impact)), max(1, min(5, effort)), reason)
    session.do("undo.agreed_place", lambda rows: rows.put(place))
