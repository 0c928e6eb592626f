"""What people do with votes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from foorumi.domain.ids import AttendeeId, EventId, ItemId, NoteId, ProposalId, ThemeId, new_id
from foorumi.domain.phones import new_join_code
from foorumi.domain.run import stamp
from foorumi.domain.votes import SPARES, Ballot, Dot, Proposal, VoteCount, Voters, VotingCode, new_cards
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows

Option = tuple[str, tuple[ThemeId | None, NoteId | None]]
"""What is voted on in words, and the theme and the note it is."""


def propose(
    session: Session, event_id: EventId, text: str, *, code: str = "", theme_id: ThemeId | None = None
) -> ProposalId:
    """Add something to vote on, last in order."""
    position = len(session.workspace.proposals(event_id))
    row = Proposal(ProposalId(new_id()), event_id, text.strip(), theme_id=theme_id, code=code, position=position)
    session.do("undo.proposal_added", lambda rows: rows.insert(row))
    return row.id


def propose_all(session: Session, event_id: EventId, options: Iterable[Option]) -> int:
    """Add many things to vote on in one act, such as every theme; how many were not among the options yet."""
    known = session.workspace.proposals(event_id)
    taken = {row.text.casefold() for row in known if row.item_id is None}
    new = {text.strip(): of for text, of in options if text.strip().casefold() not in taken}
    made = [
        Proposal(ProposalId(new_id()), event_id, text, theme_id=theme_id, note_id=note_id, position=place)
        for place, (text, (theme_id, note_id)) in enumerate(new.items(), len(known))
    ]

    def verb(rows: Rows) -> None:
        for row in made:
            rows.insert(row)

    if made:
        session.do("undo.proposals_added", verb)
    return len(made)


def put_cards(session: Session, item_id: ItemId) -> None:
    """Let the slips of an item that have come to the wall be marked; they are its method's proposals."""
    workspace = session.workspace
    event_id = workspace.item(item_id).event_id
    cards = new_cards(item_id, workspace.notes(event_id), workspace.proposals(event_id))

    def verb(rows: Rows) -> None:
        for card in cards:
            rows.insert(card)

    if cards:
        session.do("undo.proposals_added", verb)


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


def set_own_group(session: Session, item_id: ItemId, most: int | None) -> None:
    """Say how many dots may go to what one's own group proposed; None takes the limit away."""
    row = replace(session.workspace.vote(item_id), most_for_own_group=most)
    session.do("undo.vote_rule", lambda rows: rows.put(row))


def set_group(session: Session, proposal_id: ProposalId, group: int | None) -> None:
    """Say which group's a proposal is."""
    session.do("undo.proposal", lambda rows: rows.update(Part.proposal, proposal_id, group_number=group))


def set_binding(session: Session, item_id: ItemId, is_binding: bool) -> None:
    """Ask phones for a one-time code at a vote, or no longer; the codes of who is expected are made with it."""
    workspace = session.workspace
    row = replace(workspace.vote(item_id), is_binding=is_binding)
    codes = _missing_codes(session, workspace.item(item_id).event_id) if is_binding else []

    def verb(rows: Rows) -> None:
        rows.put(row)
        for code in codes:
            rows.insert(code)

    session.do("undo.vote_rule", verb)


def make_codes(session: Session, event_id: EventId) -> None:
    """Make the codes that are missing: of people added later, and spares."""
    codes = _missing_codes(session, event_id)

    def verb(rows: Rows) -> None:
        for code in codes:
            rows.insert(code)

    if codes:
        session.do("undo.voting_codes", verb)


def _missing_codes(session: Session, event_id: EventId) -> list[VotingCode]:
    """Once somebody has voted, nobody's code is known any more, so that only spares are made."""
    workspace = session.workspace
    known = workspace.rows_of(Part.voting_code, event_id)
    owners = {row.attendee_id for row in known}
    is_cut = bool(known) and owners == {None}
    people = () if is_cut else workspace.attendees(event_id)
    wanted: list[tuple[AttendeeId | None, int | None]] = [
        (person.id, person.group_number) for person in people if person.id not in owners
    ]
    if is_cut or None not in owners:
        wanted += [(None, None)] * SPARES
    taken, fresh = {row.code for row in known}, set[str]()
    while len(fresh) < len(wanted):
        fresh |= {new_join_code()} - taken
    return [VotingCode(new_id(), event_id, code, *whose) for code, whose in zip(fresh, wanted, strict=True)]


def set_state(session: Session, item_id: ItemId, state: str) -> None:
    """Open the vote, close it, or show its result."""
    vote = session.workspace.vote(item_id)
    closed = stamp() if state == "closed" else ("" if state == "open" else vote.closed_at)
    row = replace(vote, state=state, opened_at=vote.opened_at or stamp(), closed_at=closed)
    session.do(f"undo.vote.{state}", lambda rows: rows.put(row))


def set_count(
    session: Session, item_id: ItemId, proposal_id: ProposalId, source: str, dots: int, group: int | None = None
) -> None:
    """Write how many dots a proposal has from a source, or from the hands of a table: what single ballots and other
    tables do not give was counted by hand."""

    def mine(row: VoteCount) -> bool:
        return (row.item_id, row.proposal_id, row.source) == (item_id, proposal_id, source)

    def verb(rows: Rows) -> None:
        known = [row for row in rows.read(Part.vote_count) if mine(row)]
        ours = dots - (sum(row.dots for row in known if row.group_number != group) if group is None else 0)
        _put(rows, known, VoteCount(new_id(), item_id, proposal_id, source, max(0, ours), group), "dots")

    if group is None:
        workspace = session.workspace
        single = workspace.ballots_alone(workspace.item(item_id)).rows
        dots -= sum(row.dots[source] for row in single if row.proposal.id == proposal_id)
    session.do("undo.vote_count", verb)


def set_voters(session: Session, item_id: ItemId, source: str, people: int, group: int | None = None) -> None:
    """Write how many voted by a source, or by hand at a table: those without a single ballot were counted by hand."""

    def verb(rows: Rows) -> None:
        known = [row for row in rows.read(Part.voters) if (row.item_id, row.source) == (item_id, source)]
        ours = people - (sum(row.people for row in known if row.group_number != group) if group is None else 0)
        _put(rows, known, Voters(new_id(), item_id, source, max(0, ours), group), "people")

    if group is None:
        workspace = session.workspace
        people -= workspace.ballots_alone(workspace.item(item_id)).voters[source]
    session.do("undo.voters", verb)


def _put(rows: Rows, known: Sequence[VoteCount | Voters], row: VoteCount | Voters, field: str) -> None:
    """Write a figure over the one of the same table, or as a new one."""
    old = next((one for one in known if one.group_number == row.group_number), None)
    if old:
        part = Part.vote_count if isinstance(old, VoteCount) else Part.voters
        rows.update(part, old.id, **{field: getattr(row, field)})
    else:
        rows.insert(row)


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
