"""Annex 4: what people need and offer, which offers meet which needs, and what is still open."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Title
from foorumi.documents.wording import accepted_pairs, nothing_yet, owner
from foorumi.domain.exchanges import Exchange
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The public needs and offers of an event, by what they are about."""
    event = workspace.event(event_id)
    title = say("documents.exchanges")
    public = [row for row in workspace.exchanges if row.event_id == event_id and row.visibility == "public"]
    pairs = accepted_pairs(workspace, event_id)
    paired = {row.id for pair in pairs for row in pair}
    blocks: list[Block] = [Title(title)]
    if pairs:
        rows = tuple(
            (need.text, owner(workspace, need, say), _full(offer), owner(workspace, offer, say))
            for need, offer in pairs
        )
        head = tuple(say(f"memo.column.{key}") for key in ("need", "needs", "offer", "offers"))
        blocks += [Heading(say("paper.pairs")), Table(head, rows, (0.27, 0.21, 0.29, 0.23))]
    for direction in ("need", "offer"):
        left = [row for row in public if row.direction == direction and row.id not in paired]
        if left:
            blocks += [Heading(say(f"paper.open.{direction}")), _by_class(workspace, left, say)]
    if not public:
        blocks.append(Paragraph(nothing_yet(say)))
    return paper(workspace, event, say, title, say("memo.annex", n=4), tuple(blocks))


def _by_class(workspace: Workspace, rows: list[Exchange], say: Language) -> Table:
    classes = workspace.vocabulary.resources
    order = {code: number for number, code in enumerate(classes)}
    rows = sorted(rows, key=lambda row: (order.get(row.resource, len(order)), row.code, row.id))
    names = [classes[row.resource].name(say.code) if row.resource in classes else "" for row in rows]
    body = tuple((_full(row), owner(workspace, row, say), name) for row, name in zip(rows, names, strict=True))
    head = tuple(say(f"memo.column.{key}") for key in ("what", "who", "class"))
    return Table(head, body, (0.5, 0.28, 0.22))


def _full(row: Exchange) -> str:
    """What is needed or offered, with its conditions."""
    details = ", ".join(part for part in (row.amount, row.time, row.area, row.condition) if part)
    return f"{row.text} ({details})" if details else row.text
