"""Sheets for quiet idea rounds: three ideas a round, six rounds, then pass on."""

from dataclasses import replace

from foorumi.documents.grids import A4_WIDE
from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, PageBreak, Paragraph, Table, Text, Title
from foorumi.documents.wording import asked
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

ROUNDS = 6
SEATS = 6
ROW_MM = 14.5


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A sheet for each seat of one group, to be copied for the others."""
    event = workspace.event(event_id)
    item = next((item for item in workspace.items(event_id) if item.kind == "brainstorm"), None)
    title = say("documents.brainwriting")
    question = asked(workspace, item, say) if item else ""
    rows: tuple[tuple[Text, ...], ...] = tuple((str(number), "", "", "") for number in range(1, ROUNDS + 1))
    head = (say("paper.round"), *(say("paper.idea", n=number) for number in (1, 2, 3)))
    blocks: list[Block] = [Title(title)]
    for seat in range(1, SEATS + 1):
        blocks += [PageBreak()] if seat > 1 else []
        blocks += [Heading(say("paper.seat", n=seat)), Paragraph(question or say("paper.question_here"))]
        blocks.append(Table(head, rows, (0.08, 0.3, 0.31, 0.31), least=ROW_MM))
    return replace(paper(workspace, event, say, title, title, tuple(blocks)), sheet=A4_WIDE)
