"""Votes: proposals, dots from every source, and the count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from foorumi.domain.ids import AttendeeId, EventId, ItemId, NoteId, ProposalId, ThemeId, new_id
from foorumi.domain.notes import Note

SOURCES = ("phone", "hand", "paper", "remote")
TYPED = ("hand", "paper")
SPARES = 20
"""Codes beyond those of the expected people, for walk-ins and lost tags."""


@dataclass(frozen=True, slots=True)
class Vote:
    """The vote of an item. ``state`` is open, closed or shown; the room sees no figures before shown.

    A binding vote asks phones for a one-time code. ``most_for_own_group`` is how many dots a person may give to what
    their own group proposed; None when that is not limited.
    """

    id: ItemId
    dots_per_person: int = 3
    max_per_option: int = 2
    state: str = "open"
    opened_at: str = ""
    closed_at: str = ""
    is_binding: bool = False
    most_for_own_group: int | None = None

    def fault(self, dots: Mapping[ProposalId, int], own: Iterable[ProposalId] = ()) -> str:
        """Which rule a ballot breaks (too_many, own_group), ``own`` being what its person's group proposed; or ""."""
        if sum(dots.values()) > self.dots_per_person or max(dots.values(), default=0) > self.max_per_option:
            return "too_many"
        most = self.most_for_own_group
        return "own_group" if most is not None and sum(dots.get(row, 0) for row in own) > most else ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something to vote on; ``note_id`` is the note whose words it is."""

    id: ProposalId
    event_id: EventId
    text: str
    item_id: ItemId | None = None
    theme_id: ThemeId | None = None
    group_number: int | None = None
    code: str = ""
    position: int = 0
    deleted_at: str = ""
    note_id: NoteId | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """One nameless ballot; ``code`` is the one it was cast with at a binding vote, until that is forgotten."""

    id: str
    item_id: ItemId
    source: str = "paper"
    code: str = ""
    cast_at: str = ""


@dataclass(frozen=True, slots=True)
class VotingCode:
    """A code that casts one ballot at each binding vote of an event.

    It is printed on the name tag of ``attendee_id``; the first ballot cuts that tie for all. Without one it is a spare.
    """

    id: str
    event_id: EventId
    code: str
    attendee_id: AttendeeId | None = None
    group_number: int | None = None
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """How many dots a ballot gives to a proposal."""

    id: str
    ballot_id: str
    proposal_id: ProposalId
    dots: int = 1


@dataclass(frozen=True, slots=True)
class VoteCount:
    """Dots counted by hand for a proposal from a source; of one table when hands were counted by table."""

    id: str
    item_id: ItemId
    proposal_id: ProposalId
    source: str
    dots: int = 0
    group_number: int | None = None


@dataclass(frozen=True, slots=True)
class Voters:
    """How many people voted by a source that is counted by hand; of one table when counted by table."""

    id: str
    item_id: ItemId
    source: str
    people: int = 0
    group_number: int | None = None


@dataclass(frozen=True, slots=True)
class TallyRow:
    """A proposal with its dots by source, and those of hands by table."""

    proposal: Proposal
    dots: dict[str, int]
    tables: dict[int, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All dots of the proposal."""
        return sum(self.dots.values())


@dataclass(frozen=True, slots=True)
class WallDots:
    """The dots that notes and themes have been given in votes that are over."""

    notes: dict[NoteId, int] = field(default_factory=dict)
    themes: dict[ThemeId, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.notes.values()) or any(self.themes.values())


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of a vote, in the order of the proposals; ``tables`` is who voted by hand at each table counted."""

    rows: tuple[TallyRow, ...]
    voters: dict[str, int]
    tables: dict[int, int] = field(default_factory=dict)

    @property
    def people(self) -> int:
        """How many voted."""
        return sum(self.voters.values())

    @property
    def dots(self) -> int:
        """How many dots were given."""
        return sum(row.total for row in self.rows)

    @property
    def ranking(self) -> tuple[TallyRow, ...]:
        """Most dots first; ties stay in the order of the proposals."""
        return tuple(sorted(self.rows, key=lambda row: (-row.total, row.proposal.position)))

    def places(self) -> dict[ProposalId, int]:
        """The place of each proposal; ties share a place."""
        totals = sorted((row.total for row in self.rows), reverse=True)
        return {row.proposal.id: totals.index(row.total) + 1 for row in self.rows}

    def too_many(self, source: str, dots_per_person: int) -> int | None:
        """The most dots a source's voters can give, when more were typed in; else None."""
        most = self.voters.get(source, 0) * dots_per_person
        given = sum(row.dots.get(source, 0) for row in self.rows)
        return most if given > most else None


def _known(source: str) -> str:
    """A source as it is counted; what a torn or a stranger's file calls otherwise counts as paper."""
    return source if source in SOURCES else "paper"


def tally(
    proposals: Iterable[Proposal],
    ballots: Iterable[Ballot],
    dots: Iterable[Dot],
    counts: Iterable[VoteCount],
    voters: Iterable[Voters],
) -> Tally:
    """Count the dots of one item's vote: single ballots and counts typed in, by source."""
    source_of = {ballot.id: _known(ballot.source) for ballot in ballots}
    rows = {proposal.id: TallyRow(proposal, dict.fromkeys(SOURCES, 0)) for proposal in proposals}
    people = dict.fromkeys(SOURCES, 0)
    for source in source_of.values():
        people[source] += 1
    for dot in dots:
        if dot.ballot_id in source_of and dot.proposal_id in rows:
            rows[dot.proposal_id].dots[source_of[dot.ballot_id]] += dot.dots
    for count in counts:
        if count.proposal_id in rows:
            row = rows[count.proposal_id]
            row.dots[_known(count.source)] += count.dots
            if count.group_number is not None:
                row.tables[count.group_number] = row.tables.get(count.group_number, 0) + count.dots
    tables: dict[int, int] = {}
    for voter in voters:
        people[_known(voter.source)] += voter.people
        if voter.group_number is not None:
            tables[voter.group_number] = tables.get(voter.group_number, 0) + voter.people
    return Tally(tuple(rows.values()), people, tables)


def new_cards(item_id: ItemId, notes: Iterable[Note], known: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The slips of an item on the wall that cannot be marked yet, as what will be voted on."""
    taken = [row.note_id for row in known if row.item_id == item_id]
    slips = [note for note in notes if note.item_id == item_id and note.is_on_wall and note.id not in taken]
    return tuple(
        Proposal(
            ProposalId(new_id()), note.event_id, note.text, item_id, note.theme_id, note.group_number,
            position=place, note_id=note.id,
        )
        for place, note in enumerate(slips, len(taken))
    )  # fmt: skip


def wall_dots(tallies: Iterable[Tally]) -> WallDots:
    """Dots by note, and by theme for what is voted on but is no note."""
    found = WallDots()
    for row in (row for tally in tallies for row in tally.rows):
        note_id, theme_id = row.proposal.note_id, row.proposal.theme_id
        if note_id:
            found.notes[note_id] = found.notes.get(note_id, 0) + row.total
        elif theme_id:
            found.themes[theme_id] = found.themes.get(theme_id, 0) + row.total
    return found
