"""Joint conclusions (yhteiset linjaukset): what the people agreed, and what they propose to the municipality."""

from dataclasses import dataclass

from foorumi.domain.ids import ConclusionId, EventId, NoteId


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A conclusion. ``how`` is unanimous or majority; ``proposed_to`` names the body when it is a proposal."""

    id: ConclusionId
    event_id: EventId
    text: str
    short_text: str = ""
    how: str = "unanimous"
    dissent: str = ""
    proposed_to: str = ""
    remark: str = ""
    code: str = ""
    position: int = 0
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class ConclusionNote:
    """A note that a conclusion came from."""

    id: str
    conclusion_id: ConclusionId
    note_id: NoteId


REPLIES = ("waiting", "under_way", "done", "no")


@dataclass(frozen=True, slots=True)
class Reply:
    """What has become of a proposal: done, under way, no with a reason, or still waiting; the id is the conclusion's.
    ``is_read_aloud`` tells that the conclusion was read back to the people before they accepted it."""

    id: ConclusionId
    state: str = "waiting"
    reason: str = ""
    on: str = ""
    replied_by: str = ""
    is_read_aloud: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it says when, and why when the answer is no."""
        return self.state == "waiting" or (bool(self.on) and (self.state != "no" or bool(self.reason)))
