"""Papers of an event: approved memos as they were, and how the papers are to look."""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace

TEXT_SIZES = (11, 14, 18)
"""Points of running text: ordinary, large, very large."""
NAMING = frozenset({"attendees", "sign_in", "name_tags", "rotation"})
"""Papers that name people, and are for the house's own use."""
ROOM_PAPERS = (
    "run_sheet", "notice", "sign_in", "name_tags", "rotation", "table_cards", "slips", "brainwriting", "voting_codes",
    "ballots", "pulse_form", "interview_form",
)  # fmt: skip
"""What may be needed in the room."""
LABEL_SHEETS = ("badges_90x54", "labels_80x50", "labels_70x37", "labels_64x38", "labels_99x68", "labels_105x74")
"""What name tags are printed on: paper to cut for badge holders, or a sheet of stickers with their millimetres."""


@dataclass(frozen=True, slots=True)
class MemoVersion:
    """An approved memo. ``content`` is its PDF in Base64 and never changes; ``sha256`` is of the PDF's bytes.
    One that ``has_names`` tells who came, and goes when those names are erased."""

    id: str
    event_id: EventId
    number: int
    language: str
    approved_on: str
    approved_by: str
    made_at: str
    sha256: str
    content: str
    deleted_at: str = ""
    has_names: bool = False

    @property
    def pdf(self) -> bytes:
        """The PDF, byte for byte."""
        return base64.b64decode(self.content)

    @property
    def is_whole(self) -> bool:
        """Whether the bytes are those that were approved."""
        return hashlib.sha256(self.pdf).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """How the papers of an event, whose id it has, are to look. ``left_out`` are codes of the memo's parts, parted by
    spaces; ``funder`` is a line that a funded project must print; with ``has_names`` the annex of names follows.
    The archive is told the class of the task, how long the memo is kept, its publicity and its reference number. Name
    tags are printed on a ``label_sheet``."""

    id: EventId
    text_size: int = 11
    left_out: str = ""
    has_names: bool = False
    funder: str = ""
    approved_by: str = ""
    task_class: str = ""
    kept_for: str = ""
    publicity: str = ""
    reference: str = ""
    label_sheet: str = ""


def label_sheet(choices: Iterable[PaperChoice], event_id: EventId) -> str:
    """What the name tags of an event are printed on: what was chosen for it, else for the latest event, since a house
    buys the same sheets again."""
    chosen = {row.id: row.label_sheet for row in choices if row.label_sheet in LABEL_SHEETS}
    return chosen.get(event_id) or (chosen[max(chosen)] if chosen else LABEL_SHEETS[0])


def is_sticker(sheet: str) -> bool:
    """Whether a sheet goes into the printer by itself."""
    return sheet.startswith("labels")


def room_papers(workspace: Workspace, event_id: EventId) -> tuple[str, ...]:
    """The papers an event needs in its room, in the order they are handed out. Name tags on stickers are not among
    them, as they need a tray of their own."""
    event, items = workspace.event(event_id), workspace.items(event_id)
    asked_for = {
        "name_tags": not is_sticker(label_sheet(workspace.rows(Part.paper_choice), event_id)),
        "rotation": any(person.group_number for person in workspace.attendees(event_id)),
        "voting_codes": any(row.attendee_id is None for row in workspace.rows_of(Part.voting_code, event_id)),
        "ballots": any(item.kind == "vote" for item in items),
        "brainwriting": any(item.method == "brainwriting_635" for item in items),
        "interview_form": event.is_visit,
    }
    return tuple(code for code in ROOM_PAPERS if asked_for.get(code, True))


def kept(
    id: str,
    event_id: EventId,
    number: int,
    language: str,
    on: str,
    by: str,
    made_at: str,
    pdf: bytes,
    *,
    has_names: bool = False,
) -> MemoVersion:
    """A memo as it was approved."""
    digest = hashlib.sha256(pdf).hexdigest()
    return MemoVersion(
        id, event_id, number, language, on, by, made_at, digest, base64.b64encode(pdf).decode(), has_names=has_names
    )
