"""Mitä lapulleni tapahtui? The way of every note to its theme, its conclusion, its promise or answer, and its end."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foorumi.domain.agenda import Item
from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion, ConclusionNote, Reply
from foorumi.domain.ids import ConclusionId, EventId, NoteId
from foorumi.domain.notes import UNFIT_TO_QUOTE, Note
from foorumi.domain.themes import Theme
from foorumi.domain.votes import Proposal
from foorumi.domain.workspace import Part, Workspace, by_id

ENDS = (
    "done",
    "under_way",
    "agreed",
    "reply_done",
    "reply_under_way",
    "reply_no",
    "reply_waiting",
    "concluded",
    "dropped",
    "answered",
    "noted",
    "off_topic",
    "unsorted",
    "waiting",
    "withheld",
)
"""How a note can end, the furthest first; ``noted`` is written down and no more, ``withheld`` never published."""


@dataclass(frozen=True, slots=True)
class NoteEnd:
    """An end that a person has given a note, with the reason; the id is the note's."""

    id: NoteId
    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """One note's way. ``under`` is the note it was put under as the same, ``proposals`` what its theme brought to the
    vote, ``reason`` what a person gave for the end."""

    note: Note
    theme: Theme | None
    under: Note | None
    conclusions: tuple[Conclusion, ...]
    commitments: tuple[Commitment, ...]
    proposals: tuple[Proposal, ...]
    end: str
    reason: str = ""

    @property
    def is_public(self) -> bool:
        """Whether its words may be published."""
        return self.end not in ("withheld", "waiting")


def trails(workspace: Workspace, event_id: EventId) -> tuple[Trail, ...]:
    """The trail of every note of an event, in the order of their numbers."""
    made = _Trails(workspace, event_id)
    notes = sorted(workspace.notes(event_id), key=lambda note: (note.number, note.written_at, note.id))
    return tuple(made.trail(note) for note in notes)


def ends(found: Iterable[Trail]) -> dict[str, int]:
    """How many notes have each end, the furthest first; those that nobody has are left out."""
    counts = Counter(trail.end for trail in found)
    return {end: counts[end] for end in ENDS if counts[end]}


def sources_of(workspace: Workspace, event_id: EventId) -> Mapping[ConclusionId, tuple[Note, ...]]:
    """The notes each conclusion came from: those tied to it, and the repeated ideas its commitments were made from."""
    made = _Trails(workspace, event_id)
    found: dict[ConclusionId, list[Note]] = defaultdict(list)
    for note in workspace.notes(event_id):
        for conclusion in made.conclusions(note):
            found[conclusion.id].append(note)
    return {key: tuple(rows) for key, rows in found.items()}


class _Trails:
    """What is looked up for each note, gathered once."""

    def __init__(self, workspace: Workspace, event_id: EventId) -> None:
        self.notes: Mapping[str, Note] = by_id(workspace.notes(event_id))
        self.themes: Mapping[str, Theme] = by_id(workspace.themes(event_id))
        self.by_id: Mapping[str, Conclusion] = by_id(workspace.conclusions(event_id))
        self.items: Mapping[str, Item] = by_id(workspace.items(event_id))
        self.made = workspace.commitments_of(event_id)
        self.given: Mapping[str, NoteEnd] = by_id(workspace.rows(Part.note_end))
        self.replies: Mapping[str, Reply] = by_id(workspace.rows(Part.reply))
        self.proposed = workspace.proposals(event_id)
        self.tied: dict[str, list[str]] = defaultdict(list)
        ties: tuple[ConclusionNote, ...] = workspace.rows(Part.conclusion_note)
        for tie in ties:
            self.tied[tie.note_id].append(tie.conclusion_id)
        self.repeated: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in self.made:
            for group in commitment.from_groups.replace(";", ",").split(","):
                if group.strip():
                    self.repeated[group.strip()].append(commitment)

    def trail(self, note: Note) -> Trail:
        """The trail of one note; a note put under another shares the other's way."""
        under = self.notes.get(note.parent_id) if note.parent_id else None
        first = under or note
        theme = self.themes.get(first.theme_id or note.theme_id or "")
        conclusions = self.conclusions(first) or self.conclusions(note)
        commitments = self._commitments(first, conclusions) or self._commitments(note, conclusions)
        proposals = tuple(row for row in self.proposed if theme and row.theme_id == theme.id)
        end, reason = self._end(note, theme, conclusions, commitments)
        return Trail(note, theme, under, conclusions, commitments, proposals, end, reason)

    def conclusions(self, note: Note) -> tuple[Conclusion, ...]:
        """The conclusions a note is a source of."""
        ids = list(self.tied[note.id])
        ids += [row.conclusion_id for row in self.repeated[note.duplicate_group] if row.conclusion_id]
        return tuple(self.by_id[one] for one in dict.fromkeys(ids) if one in self.by_id)

    def _commitments(self, note: Note, conclusions: tuple[Conclusion, ...]) -> tuple[Commitment, ...]:
        tied = {row.id for row in conclusions if row.id in self.tied[note.id]}
        own = [row for row in self.made if row.conclusion_id in tied]
        found = {row.id: row for row in (*self.repeated[note.duplicate_group], *own)}
        return tuple(found.values())

    def _end(
        self,
        note: Note,
        theme: Theme | None,
        conclusions: tuple[Conclusion, ...],
        commitments: tuple[Commitment, ...],
    ) -> tuple[str, str]:
        given = self.given.get(note.id)
        if note.flag in UNFIT_TO_QUOTE or note.state == "hidden":
            return "withheld", given.reason if given else ""
        if note.state == "waiting":
            return "waiting", ""
        if given:
            return given.state, given.reason
        reached = {row.state for row in commitments}
        reached |= {f"reply_{self._reply(row)}" for row in conclusions if row.proposed_to}
        if conclusions and not reached:
            reached.add("concluded")
        if note.answer:
            reached.add("answered")
        best = next((end for end in ENDS if end in reached), "")
        if best:
            return best, ""
        if note.flag == "off_topic":
            return "off_topic", ""
        return ("noted", "") if theme else ("unsorted", "")

    def _reply(self, conclusion: Conclusion) -> str:
        reply = self.replies.get(conclusion.id)
        return reply.state if reply else "waiting"
