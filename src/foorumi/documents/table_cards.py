"""Table cards: an A4 folded into a tent, with the table's number, the question, and how to take part."""

from foorumi.documents.codes import beside, qr
from foorumi.documents.grids import TENT
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Block, Card, Cards, Document, Heading, Paragraph, Run, Title
from foorumi.documents.wording import asked
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

A_TABLE_SEATS = 6
LEAST_TABLES = 4
CODE_MM = 46


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A card for each table: for each group, or for every six people who are expected."""
    event, people = workspace.event(event_id), workspace.attendees(event_id)
    groups = max((person.group_number or 0 for person in people), default=0)
    tables = groups or max(LEAST_TABLES, -(-len(people) // A_TABLE_SEATS))
    how = _how(workspace, event_id, say)
    cards = tuple(
        Card((Title(say("paper.table", n=number)), *how), text_size=26, is_tent=True) for number in range(1, tables + 1)
    )
    return bare(workspace, event, say, say("documents.table_cards"), Cards(TENT, cards))


def _how(workspace: Workspace, event_id: EventId, say: Language) -> tuple[Block, ...]:
    event, phones = workspace.event(event_id), workspace.phones(event_id)
    item = next((item for item in workspace.items(event_id) if item.kind == "brainstorm"), None)
    on_paper = Paragraph((Run(say("paper.without_phone"), bold=True), Run(f" {say('paper.slip.one')}")), small=True)
    if not event.uses_phones:
        return (Paragraph(asked(workspace, item, say)), on_paper) if item else (on_paper,)
    if phones is None or not phones.address:
        return (Paragraph(say("paper.address_on_screen")), on_paper)
    codes = [(say("paper.page_code"), qr(phones.link, CODE_MM, say("paper.qr", address=phones.place)))]
    if phones.wifi_name:
        wifi = qr(phones.wifi, CODE_MM, say("paper.qr_wifi"))
        codes.insert(0, (say("paper.wifi", name=phones.wifi_name), wifi))
    return (beside(codes, 15), Heading(f"{phones.place}  {phones.join_code}"), on_paper)
