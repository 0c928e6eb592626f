"""The note of a visit for its host to approve: only what was permitted, and a box to answer with."""

from foorumi.documents.languages import told as in_words
from foorumi.documents.letterhead import about, day, paper
from foorumi.documents.outline import Block, Document, Heading, Items, Lines, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.visits import Visit, answer_by
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The note of a visit; what the host asked not to be written down is not on it."""
    event = workspace.event(event_id)
    title = say("documents.visit_note")
    visit = next((row for row in workspace.rows(Part.visit) if row.id == event_id), Visit(event_id))
    host = workspace.actor(visit.host_id)
    blocks: list[Block] = [Title(title), about(event, say, ("host", host.name(say.code) if host else visit.host_text))]
    for row in workspace.rows_of(Part.interview_answer, event_id):
        if row.text.strip() and row.permission != "not_recorded":
            blocks += [Heading(in_words(say, row.question), 2), Paragraph(row.text)]
            blocks.append(Paragraph(say(f"paper.permission.{row.permission}"), small=True))
    blocks += [
        Heading(say("paper.visit.then")),
        Paragraph(say("paper.visit.answer", date=_by(event_id, workspace, say))),
    ]
    boxes = (say("paper.visit.approve"), say("paper.visit.change"))
    blocks += [Heading(say("paper.visit.approval")), Items(boxes, sign="☐"), Lines(4)]
    return paper(workspace, event, say, title, title, tuple(blocks), say("memo.draft"))


def _by(event_id: EventId, workspace: Workspace, say: Language) -> str:
    return day(answer_by(workspace.event(event_id)).isoformat(), say)
