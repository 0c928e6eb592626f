"""Table cards: an A4 folded into a tent, with the table's number, the question, and how to take part."""

from foorumi.documents.codes import qr
from foorumi.documents.grids import TENT
from foorumi.documents.joining import join_address
from foorumi.documents.languages import told
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Block, Card, Cards, Document, Paragraph, Run, Title
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

A_TABLE_SEATS = 6
LEAST_TABLES = 4


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A card for each table: for each group, or for every six people who are expected."""
    event, people = workspace.event(event_id), workspace.attendees(event_id)
    groups = max((person.group_number or 0 for person in people), default=0)
    tables = groups or max(LEAST_TABLES, -(-len(people) // A_TABLE_SEATS))
    how = _how(workspace, event_id, say)
    cards = tuple(
        Card((Title(say("paper.table", n=number)), *how), text_size=24, is_tent=True) for number in range(1, tables + 1)
    )
    return bare(workspace, event, say, say("documents.table_cards"), Cards(TENT, cards))


def _how(workspace: Workspace, event_id: EventId, say: Language) -> tuple[Block, ...]:
    event = workspace.event(event_id)
    asked = next((item for item in workspace.items(event_id) if item.kind == "brainstorm"), None)
    question = [Paragraph(told(say, asked.prompt))] if asked else []
    on_paper = Paragraph((Run(say("paper.without_phone"), bold=True), Run(f" {say('paper.slip.one')}")), small=True)
    if not event.uses_phones:
        return (*question, on_paper)
    address = join_address(workspace, event_id)
    if not address:
        return (*question, Paragraph(say("paper.address_on_screen")), on_paper)
    code = qr(f"http://{address}", 38, say("paper.qr", address=address))
    return (*question, code, Paragraph((Run(address, bold=True),)), on_paper)
