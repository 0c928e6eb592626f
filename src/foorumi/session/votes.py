"""What people do with votes."""

from collections.abc import Mapping
from dataclasses import replace

from foorumi.domain.ids import EventId, ItemId, ProposalId, ThemeId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.votes import Ballot, Dot, Proposal, VoteCount, Voters
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def propose(
    session: Session, event_id: EventId, text: str, *, code: str = "", theme_id: ThemeId | None = None
) -> ProposalId:
    """Add something to vote on, last in order."""
    position = len(session.workspace.proposals(event_id))
    row = Proposal(ProposalId(new_id()), event_id, text.strip(), theme_id=theme_id, code=code, position=position)
    session.do("undo.proposal_added", lambda rows: rows.insert(row))
    return row.id


def rewrite(session: Session, proposal_id: ProposalId, text: str) -> None:
    """Change the text of a proposal."""
    session.do("undo.proposal", lambda rows: rows.update(Part.proposal, proposal_id, text=text.strip()))


def withdraw(session: Session, proposal_id: ProposalId) -> None:
    """Take a proposal out of the vote; undo brings it back."""
    session.do("undo.proposal_deleted", lambda rows: rows.update(Part.proposal, proposal_id, deleted_at=stamp()))


def set_rule(session: Session, item_id: ItemId, dots_per_person: int, max_per_option: int) -> None:
    """Say how many dots each has and how many may go to one proposal."""
    vote = session.workspace.vote(item_id)
    row = replace(vote, dots_per_person=dots_per_person, max_per_option=max_per_option)
    session.do("undo.vote_rule", lambda rows: rows.put(row))


def set_state(session: Session, item_id: ItemId, state: str) -> None:
    """Open the vote, close it, or show its result."""
    vote = session.workspace.vote(item_id)
    closed = stamp() if state == "closed" else ("" if state == "open" else vote.closed_at)
    row = replace(vote, state=state, opened_at=vote.opened_at or stamp(), closed_at=closed)
    session.do(f"undo.vote.{state}", lambda rows: rows.put(row))


def set_count(session: Session, item_id: ItemId, proposal_id: ProposalId, source: str, dots: int) -> None:
    """Write how many dots a proposal has from a source: what single ballots do not give was counted by hand."""
    workspace = session.workspace
    single = workspace.ballots_alone(workspace.item(item_id)).rows
    dots -= sum(row.dots[source] for row in single if row.proposal.id == proposal_id)

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.vote_count):
            if (row.item_id, row.proposal_id, row.source) == (item_id, proposal_id, source):
                rows.update(Part.vote_count, row.id, dots=max(0, dots))
                return
        rows.insert(VoteCount(new_id(), item_id, proposal_id, source, max(0, dots)))

    session.do("undo.vote_count", verb)


def set_voters(session: Session, item_id: ItemId, source: str, people: int) -> None:
    """Write how many voted by a source: those without a single ballot were counted by hand."""
    workspace = session.workspace
    people -= workspace.ballots_alone(workspace.item(item_id)).voters[source]

    def verb(rows: Rows) -> None:
        for row in rows.read(Part.voters):
            if (row.item_id, row.source) == (item_id, source):
                rows.update(Part.voters, row.id, people=max(0, people))
                return
        rows.insert(Voters(new_id(), item_id, source, max(0, people)))

    session.do("undo.voters", verb)


def cast(
    session: Session, item_id: ItemId, dots: Mapping[ProposalId, int], *, source: str = "paper", code: str = ""
) -> None:
    """Drop one nameless ballot into the box."""
    ballot = Ballot(new_id(), item_id, source, code, stamp())

    def verb(rows: Rows) -> None:
        rows.insert(ballot)
        for proposal_id, number in dots.items():
            rows.insert(Dot(new_id(), ballot.id, proposal_id, number))

    session.do("undo.ballot", verb)
