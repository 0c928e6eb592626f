"""The invitation: what, when, where, why, and what one can influence."""

from foorumi.documents.languages import told
from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Title
from foorumi.domain.agenda import start_times
from foorumi.domain.clock import write_time
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The invitation to an event."""
    event, items = workspace.event(event_id), workspace.items(event_id)
    starts = start_times(event, items)
    blocks: list[Block] = [Title(event.name), Paragraph(say("paper.invite.welcome"))]
    blocks.append(about(event, say, ("convener", event.organiser), ("contact", event.contact)))
    blocks += [Paragraph(text) for text in (event.purpose, event.influence) if text]
    lines = tuple(
        f"{'' if event.is_open_doors else write_time(starts[item.id], say.code)} {told(say, item.title)}".strip()
        for item in items
        if not item.is_skipped
    )
    if lines:
        blocks += [Heading(say("paper.invite.agenda")), Items(lines)]
    blocks += [Heading(say("paper.invite.how")), Paragraph(say("paper.invite.needs"))]
    return paper(workspace, event, say, event.name, say("documents.invitation"), tuple(blocks))
