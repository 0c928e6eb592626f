"""Joint conclusions (yhteiset linjaukset): what the people agreed, and what they propose to the municipality."""

from dataclasses import dataclass

from foorumi.domain.ids import ConclusionId, EventId


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
