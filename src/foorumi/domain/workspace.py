"""The whole file as one value, read part by part when first asked for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar, cast

from foorumi.domain.errors import NothingFound
from foorumi.domain.ids import ActorId, EventId, ItemId

if TYPE_CHECKING:
    from foorumi.domain.actors import Actor, Placement, Practice, Voice
    from foorumi.domain.agenda import Item
    from foorumi.domain.attendees import Attendee, Headcount
    from foorumi.domain.commitment_lines import CommitmentLine
    from foorumi.domain.commitments import Commitment
    from foorumi.domain.conclusions import Conclusion
    from foorumi.domain.coverage import Invitation
    from foorumi.domain.events import Event
    from foorumi.domain.exchanges import Exchange, Match
    from foorumi.domain.matrix import Rating, Spot
    from foorumi.domain.methods import ItemPhase
    from foorumi.domain.municipalities import Municipality
    from foorumi.domain.notes import Note
    from foorumi.domain.phones import Phones
    from foorumi.domain.pulse import PulseAnswer
    from foorumi.domain.relations import Relation
    from foorumi.domain.run import ItemClock, Run
    from foorumi.domain.slides import Slides
    from foorumi.domain.themes import Remark, Theme
    from foorumi.domain.vocabulary import Vocabulary
    from foorumi.domain.votes import Proposal, Tally, Vote

Record = TypeVar("Record")


class Part(Enum):
    """A part that can change: its table, the record a row is (``module.Class``), and the order of rows."""

    municipality = ("municipality", "municipalities.Municipality", "position, id")
    event = ("event", "events.Event", '"on", id')
    item = ("item", "agenda.Item", "event_id, position, id")
    attendee = ("attendee", "attendees.Attendee", "id")
    headcount = ("headcount", "attendees.Headcount", "id")
    note = ("note", "notes.Note", "written_at, id")
    theme = ("theme", "themes.Theme", "event_id, position, id")
    remark = ("remark", "themes.Remark", "written_at, id")
    vote = ("vote", "votes.Vote", "id")
    proposal = ("proposal", "votes.Proposal", "event_id, position, id")
    ballot = ("ballot", "votes.Ballot", "id")
    dot = ("dot", "votes.Dot", "id")
    vote_count = ("vote_count", "votes.VoteCount", "id")
    voters = ("voters", "votes.Voters", "id")
    voting_code = ("voting_code", "votes.VotingCode", "event_id, id")
    conclusion = ("conclusion", "conclusions.Conclusion", "event_id, position, id")
    commitment = ("commitment", "commitments.Commitment", "position, id")
    commitment_line = ("commitment_line", "commitment_lines.CommitmentLine", '"on", id')
    actor = ("actor", "actors.Actor", "id")
    voice = ("voice", "actors.Voice", "id")
    placement = ("placement", "actors.Placement", "id")
    practice = ("practice", "actors.Practice", "id")
    relation = ("relation", "relations.Relation", "id")
    exchange = ("exchange", "exchanges.Exchange", "id")
    match = ("match", "exchanges.Match", "id")
    pulse_answer = ("pulse_answer", "pulse.PulseAnswer", "id")
    run = ("run", "run.Run", "id")
    item_clock = ("item_clock", "run.ItemClock", "id")
    item_phase = ("item_phase", "methods.ItemPhase", "id")
    rating = ("rating", "matrix.Rating", "id")
    agreed_place = ("agreed_place", "matrix.AgreedPlace", "id")
    own_template = ("own_template", "templates.OwnTemplate", "name, id")
    interview_answer = ("interview_answer", "visits.InterviewAnswer", "event_id, position, id")
    visit = ("visit", "visits.Visit", "id")
    lifted = ("lifted", "visits.Lifted", "id")
    visitor_count = ("visitor_count", "doors.VisitorCount", "event_id, hour, id")
    assessment = ("assessment", "partnerships.Assessment", '"on", id')
    assessment_answer = ("assessment_answer", "partnerships.AssessmentAnswer", "id")
    series = ("series", "series.Series", "name, id")
    series_event = ("series_event", "series.SeriesEvent", "id")
    duty = ("duty", "duties.Duty", "next_on, id")
    duty_done = ("duty_done", "duties.DutyDone", '"on", id')
    indicator = ("indicator", "indicators.Indicator", "name, year, id")
    horizon_mark = ("horizon_mark", "horizons.HorizonMark", "id")
    review = ("review", "reviews.Review", '"on", id')
    mention = ("mention", "reviews.Mention", '"on", id')
    role_tag = ("role_tag", "roles.RoleTag", "position, id")
    role_act = ("role_act", "roles.RoleAct", "id")
    resourcing = ("resourcing", "resourcing.Resourcing", "id")
    earlier_pulse = ("earlier_pulse", "earlier_pulses.EarlierPulse", '"on", id')
    terms = ("terms", "terms.Terms", "id")
    contact = ("contact", "actors.Contact", '"on", id')
    map_ground = ("map_ground", "map_ground.MapGround", "id")
    snapshot = ("snapshot", "snapshots.Snapshot", "made_at, id")
    invitation = ("invitation", "coverage.Invitation", "due_on, id")
    phones = ("phones", "phones.Phones", "id")
    device = ("device", "phones.Device", "id")
    sent = ("sent", "phones.Sent", "sent_at, id")
    memo_version = ("memo_version", "papers.MemoVersion", "event_id, number, id")
    paper_choice = ("paper_choice", "papers.PaperChoice", "id")
    conclusion_note = ("conclusion_note", "conclusions.ConclusionNote", "id")
    ownership = ("ownership", "owners.Ownership", "id")
    reply = ("reply", "conclusions.Reply", "id")
    note_end = ("note_end", "trails.NoteEnd", "id")
    declined = ("declined", "suggestions.Declined", "id")
    picture = ("picture", "pictures.Picture", "added_at, id")
    slides = ("slides", "slides.Slides", "id")
    privacy_act = ("privacy_act", "retention.PrivacyAct", "at, id")
    own_word = ("own_word", "own_words.OwnWord", "id")

    def __init__(self, table: str, record_name: str, order: str) -> None:
        self.table = table
        self.record_name = record_name
        self.order = order

    @property
    def record(self) -> type[Any]:
        """What a row is; its module is read in when first asked for, so that a start reads only what it shows."""
        module, name = self.record_name.split(".")
        record: type[Any] = getattr(import_module(f"foorumi.domain.{module}"), name)
        return record

    @property
    def is_undoable(self) -> bool:
        """Where we are in the evening, which phones are in it and what was done with personal data is not undone."""
        return self not in (Part.run, Part.item_clock, Part.item_phase, Part.device, Part.sent, Part.privacy_act)


PART_OF = {part.table: part for part in Part}
_PART_OF_RECORD = {part.record_name.split(".")[1]: part for part in Part}


def part_of(record: object) -> Part:
    """The part a record belongs to."""
    return _PART_OF_RECORD[type(record).__name__]


class Workspace:
    """Everything in the file as of one moment; rows that were deleted are left out."""

    def __init__(self, parts: dict[Part, tuple[Any, ...]], load: Callable[[Part], tuple[Any, ...]]) -> None:
        self.parts = parts
        self.load = load

    def _rows(self, part: Part) -> tuple[Any, ...]:
        if part not in self.parts:
            self.parts[part] = tuple(row for row in self.load(part) if not getattr(row, "deleted_at", ""))
        return self.parts[part]

    def without(self, stale: frozenset[Part]) -> "Workspace":
        """The same value, to read some parts anew."""
        return Workspace({part: rows for part, rows in self.parts.items() if part not in stale}, self.load)

    def whole(self) -> "Workspace":
        """The same value with every part read, so that another thread can work on it."""
        for part in Part:
            self._rows(part)
        return self

    def rows(self, part: Part) -> tuple[Any, ...]:
        """The rows of a part that has no name of its own here."""
        return self._rows(part)

    def rows_of(self, part: Part, event_id: EventId) -> tuple[Any, ...]:
        """The rows of a part that belong to an event."""
        return self._of(part, event_id)

    @property
    def vocabulary(self) -> "Vocabulary":
        """The lists of the house with the words this workspace has added or changed."""
        from foorumi.domain.own_words import with_own

        return with_own(self._rows(Part.own_word))

    # -- parts ------------------------------------------------------------------------------
    @property
    def municipalities(self) -> "tuple[Municipality, ...]":
        return self._rows(Part.municipality)

    @property
    def events(self) -> "tuple[Event, ...]":
        return self._rows(Part.event)

    @property
    def actors(self) -> "tuple[Actor, ...]":
        return self._rows(Part.actor)

    @property
    def voices(self) -> "tuple[Voice, ...]":
        return self._rows(Part.voice)

    @property
    def placements(self) -> "tuple[Placement, ...]":
        return self._rows(Part.placement)

    @property
    def practices(self) -> "tuple[Practice, ...]":
        return self._rows(Part.practice)

    @property
    def relations(self) -> "tuple[Relation, ...]":
        return self._rows(Part.relation)

    @property
    def exchanges(self) -> "tuple[Exchange, ...]":
        return self._rows(Part.exchange)

    @property
    def matches(self) -> "tuple[Match, ...]":
        return self._rows(Part.match)

    @property
    def commitments(self) -> "tuple[Commitment, ...]":
        return self._rows(Part.commitment)

    @property
    def commitment_lines(self) -> "tuple[CommitmentLine, ...]":
        return self._rows(Part.commitment_line)

    # -- one row ----------------------------------------------------------------------------
    def event(self, event_id: EventId) -> "Event":
        """An event by id. Raises NothingFound."""
        return _one(self.events, event_id, "errors.no_event")

    def item(self, item_id: ItemId) -> "Item":
        """An item by id. Raises NothingFound."""
        items: tuple[Item, ...] = self._rows(Part.item)
        return _one(items, item_id, "errors.no_item")

    def actor(self, actor_id: ActorId | None) -> "Actor | None":
        """An actor by id, or None."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)

    def municipality_of(self, event: "Event") -> "Municipality | None":
        """The municipality of an event, or None."""
        return next((row for row in self.municipalities if row.id == event.municipality_id), None)

    # -- rows of an event --------------------------------------------------------------------
    def items(self, event_id: EventId) -> "tuple[Item, ...]":
        """The agenda of an event, in order."""
        return self._of(Part.item, event_id)

    def invitations(self, event_id: EventId) -> "tuple[Invitation, ...]":
        """Which actors are invited to an event."""
        return self._of(Part.invitation, event_id)

    def attendees(self, event_id: EventId) -> "tuple[Attendee, ...]":
        """Everybody invited to or present at an event; nobody at a sensitive one, whatever another file brought."""
        people = self._of(Part.attendee, event_id)
        return () if people and self.event(event_id).is_sensitive else people

    def headcounts(self, event_id: EventId) -> "tuple[Headcount, ...]":
        """People counted without a name at an event."""
        return self._of(Part.headcount, event_id)

    def notes(self, event_id: EventId) -> "tuple[Note, ...]":
        """All notes of an event, oldest first."""
        return self._of(Part.note, event_id)

    def themes(self, event_id: EventId) -> "tuple[Theme, ...]":
        """The themes of an event, in order."""
        return self._of(Part.theme, event_id)

    def remarks(self, event_id: EventId) -> "tuple[Remark, ...]":
        """The lines typed for the memo of an event."""
        return self._of(Part.remark, event_id)

    def proposals(self, event_id: EventId) -> "tuple[Proposal, ...]":
        """What an event votes on, in order."""
        return self._of(Part.proposal, event_id)

    def conclusions(self, event_id: EventId) -> "tuple[Conclusion, ...]":
        """The joint conclusions of an event, in order."""
        return self._of(Part.conclusion, event_id)

    def commitments_of(self, event_id: EventId) -> "tuple[Commitment, ...]":
        """The commitments made at an event, in order."""
        return self._of(Part.commitment, event_id)

    def pulse_answers(self, event_id: EventId) -> "tuple[PulseAnswer, ...]":
        """The answers to the closing pulse of an event."""
        return self._of(Part.pulse_answer, event_id)

    # -- the room -----------------------------------------------------------------------------
    def run(self, event_id: EventId) -> "Run":
        """Where an event is in the room; not begun if it has not been run."""
        from foorumi.domain.run import Run

        return next((run for run in self._rows(Part.run) if run.id == event_id), Run(event_id))

    def clock(self, item_id: ItemId) -> "ItemClock":
        """The clock of an item."""
        from foorumi.domain.run import ItemClock

        return next((clock for clock in self._rows(Part.item_clock) if clock.id == item_id), ItemClock(item_id))

    def phase(self, item_id: ItemId) -> "ItemPhase":
        """Which phase of its method an item is in."""
        from foorumi.domain.methods import ItemPhase

        return next((row for row in self._rows(Part.item_phase) if row.id == item_id), ItemPhase(item_id))

    def with_phase(self, item_id: ItemId, place: int) -> "Workspace":
        """The same value as it will be when an item has gone to a phase."""
        from foorumi.domain.methods import ItemPhase, is_voting
        from foorumi.domain.run import utc_now
        from foorumi.domain.votes import new_cards

        others = tuple(row for row in self._rows(Part.item_phase) if row.id != item_id)
        began = ItemPhase(item_id, place, self.clock(item_id).elapsed(utc_now()))
        parts = {**self.parts, Part.item_phase: (*others, began)}
        if is_voting(self.item(item_id), began):
            known = self._rows(Part.proposal)
            parts[Part.proposal] = (*known, *new_cards(item_id, self._rows(Part.note), known))
        return Workspace(parts, self.load)

    def ratings(self, event_id: EventId) -> "tuple[Rating, ...]":
        """What people think of the impact and effort of proposals."""
        return self._of(Part.rating, event_id)

    def matrix(self, event_id: EventId) -> "tuple[Spot, ...]":
        """The proposals of an event that have been rated for impact and effort."""
        from foorumi.domain.matrix import spots

        return spots(self.proposals(event_id), self._of(Part.rating, event_id), self._of(Part.agreed_place, event_id))

    @property
    def runs(self) -> "tuple[Run, ...]":
        """The running of every event that has been in the room."""
        return self._rows(Part.run)

    def present(self, event_id: EventId) -> int:
        """How many people are or were at an event, named and unnamed, in the room and from afar."""
        named = sum(attendee.has_arrived for attendee in self.attendees(event_id))
        return named + sum(count.people for count in self.headcounts(event_id))

    def remote(self, event_id: EventId) -> int:
        """How many of those present take part from afar."""
        from foorumi.domain.attendees import REMOTE

        return sum(count.people for count in self.headcounts(event_id) if count.side == REMOTE)

    def vote(self, item_id: ItemId) -> "Vote":
        """The vote of an item, with its rule and state."""
        from foorumi.domain.methods import usual_vote

        known = next((vote for vote in self._rows(Part.vote) if vote.id == item_id), None)
        return known or usual_vote(self.item(item_id))

    def options(self, item: "Item") -> "tuple[Proposal, ...]":
        """What is voted on in an item: its own, and in a vote also what belongs to no single item."""
        own = (item.id, None) if item.kind == "vote" else (item.id,)
        return tuple(row for row in self.proposals(item.event_id) if row.item_id in own)

    def with_vote_state(self, item_id: ItemId, state: str) -> "Workspace":
        """The same value as it will be when the vote of an item is in another state."""
        others = tuple(vote for vote in self._rows(Part.vote) if vote.id != item_id)
        return Workspace({**self.parts, Part.vote: (*others, replace(self.vote(item_id), state=state))}, self.load)

    def slides(self, item_id: ItemId) -> "Slides | None":
        """The speaker's pages of an item, or None."""
        return next((row for row in self._rows(Part.slides) if row.id == item_id), None)

    def phones(self, event_id: EventId) -> "Phones | None":
        """How phones take part in an event; None until that has been arranged."""
        return next((row for row in self._rows(Part.phones) if row.id == event_id), None)

    def tally(self, item: "Item") -> "Tally":
        """The count of an item's vote."""
        from foorumi.domain.votes import tally

        return tally(
            self.options(item),
            [row for row in self._rows(Part.ballot) if row.item_id == item.id],
            self._rows(Part.dot),
            [row for row in self._rows(Part.vote_count) if row.item_id == item.id],
            [row for row in self._rows(Part.voters) if row.item_id == item.id],
        )

    def ballots_alone(self, item: "Item") -> "Tally":
        """The count of the single ballots of an item's vote, without what was counted by hand."""
        from foorumi.domain.votes import tally

        ballots = [row for row in self._rows(Part.ballot) if row.item_id == item.id]
        return tally([row.proposal for row in self.tally(item).rows], ballots, self._rows(Part.dot), (), ())

    def _of(self, part: Part, event_id: EventId) -> tuple[Any, ...]:
        return tuple(row for row in self._rows(part) if row.event_id == event_id)


def _one(rows: tuple[Record, ...], wanted: str, key: str) -> Record:
    for row in rows:
        if cast(Any, row).id == wanted:
            return row
    raise NothingFound(key)


def by_id(rows: tuple[Any, ...]) -> Mapping[str, Any]:
    """Rows by their id."""
    return {row.id: row for row in rows}
