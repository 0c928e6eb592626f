"""What companies need, gathered from visits; nobody is named without permission."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Text, Title
from foorumi.documents.wording import nothing_yet
from foorumi.domain.ids import EventId
from foorumi.domain.visits import answer_by
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The needs that visits of the event's municipality have brought, by class."""
    event = workspace.event(event_id)
    title = say("documents.visit_needs")
    visits = {row.id: row for row in workspace.events if row.is_visit and row.municipality_id == event.municipality_id}
    needs = [row for row in workspace.exchanges if row.direction == "need" and row.event_id in visits]
    blocks: list[Block] = [Title(title), Paragraph(say("paper.visit.count", n=len(visits)))]
    classes = workspace.vocabulary.resources
    for code in (*classes, ""):
        rows: list[tuple[Text, ...]] = []
        for need in needs:
            if (need.resource if need.resource in classes else "") == code and need.event_id:
                due = day(answer_by(visits[need.event_id]).isoformat(), say)
                shown = need.text if need.visibility == "public" else say("paper.visit.not_public")
                rows.append((shown, say(f"paper.visit.{'answered' if need.state != 'open' else 'open'}"), due))
        if rows:
            name = classes[code].name(say.code) if code else say("memo.unsorted_needs")
            head = (say("memo.column.need"), say("memo.column.state"), say("paper.visit.by"))
            blocks += [Heading(name), Table(head, tuple(rows), (0.6, 0.2, 0.2))]
    if not needs:
        blocks.append(Paragraph(nothing_yet(say)))
    return paper(workspace, event, say, title, title, tuple(blocks))
