"""What has happened to commitments, line by line."""

from dataclasses import dataclass

from foorumi.domain.ids import CommitmentId


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """A dated line of what has happened to a commitment."""

    id: str
    commitment_id: CommitmentId
    on: str
    text: str
    deleted_at: str = ""
