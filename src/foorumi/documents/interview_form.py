"""The interview of a visit on one A4: each question with room for the answer and what of it may be told."""

from foorumi.documents.languages import told
from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Block, Document, Heading, Lines, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.templates import templates
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language

ROOM_MM = 245


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The interview form of a visit."""
    event = workspace.event(event_id)
    title = say("documents.interview_form")
    asked = [told(say, row.question) for row in workspace.rows_of(Part.interview_answer, event_id)]
    questions = asked or [told(say, words) for words in templates()["company_visit"].interview]
    lines = max(1, int(ROOM_MM / max(1, len(questions)) / 8) - 1)
    blocks: list[Block] = [Title(title), about(event, say)]
    for number, question in enumerate(questions, 1):
        blocks += [Heading(f"{number}. {question}"), Lines(lines, 7.5)]
    blocks.append(Paragraph(say("paper.interview.permissions"), small=True))
    return paper(workspace, event, say, title, title, tuple(blocks))
