"""What was weighed without dots: impact and effort with their spread, and what is near and what far."""

from foorumi.documents.outline import Block, Heading, Paragraph, Table, Text
from foorumi.domain import matrix_words
from foorumi.domain.horizons import YEARS, on_axis, outlooks
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def priorities(workspace: Workspace, event_id: EventId, say: Language) -> list[Block]:
    """The matrix and the horizon of an event, each if something stands on it."""
    return [*_matrix(workspace, event_id, say), *_horizon(workspace, event_id, say)]


def _matrix(workspace: Workspace, event_id: EventId, say: Language) -> list[Block]:
    spots = workspace.matrix(event_id)
    if not spots:
        return []
    rows: list[tuple[Text, ...]] = [*matrix_words.rows(spots, say)]
    table = Table(
        matrix_words.heads(say), tuple(rows), (0.07, 0.35, 0.14, 0.12, 0.13, 0.19), row_head=1, right=(2, 3, 4)
    )
    return [Heading(say("results.matrix")), Paragraph(say("paper.matrix_scale")), table]


def _horizon(workspace: Workspace, event_id: EventId, say: Language) -> list[Block]:
    axis = on_axis(outlooks(workspace, event_id))
    rows: list[tuple[Text, ...]] = [
        (say(f"results.horizon.{years}"), one.text, say(f"results.horizon.a_{one.kind}"))
        for years in YEARS
        for one in axis[years]
    ]
    if not rows:
        return []
    head = tuple(say(f"results.horizon.{name}") for name in ("distance", "what", "kind"))
    return [Heading(say("results.horizon")), Table(head, tuple(rows), (0.27, 0.57, 0.16), row_head=1)]
