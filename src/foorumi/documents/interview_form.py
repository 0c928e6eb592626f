"""The interview of a visit on one A4: each question with room for the answer and what of it may be told."""

from foorumi.documents.languages import told
from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Block, Document, Heading, Lines, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.templates import templates
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language

ROOM_MM, LINE_MM = 188, 6
"""What of a page the questions and their answers share, and how high a written line is at least."""
HEADING_MM, MORE_MM, LETTERS = 11, 5, 78
"""A heading's height, that of each line it goes on over, and the letters of a line."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The interview form of a visit."""
    event = workspace.event(event_id)
    title = say("documents.interview_form")
    asked = [told(say, row.question) for row in workspace.rows_of(Part.interview_answer, event_id)]
    questions = asked or [told(say, words) for words in templates()["company_visit"].interview]
    closing = say("paper.interview.permissions")
    words = HEADING_MM * len(questions) + MORE_MM * sum(_more_lines(text) for text in (*questions, closing))
    room = (ROOM_MM - words) / max(1, len(questions))
    lines = max(1, int(room / LINE_MM))
    blocks: list[Block] = [Title(title), about(event, say)]
    for number, question in enumerate(questions, 1):
        blocks += [Heading(f"{number}. {question}"), Lines(lines, max(LINE_MM, room / lines))]
    blocks.append(Paragraph(closing, small=True))
    return paper(workspace, event, say, title, title, tuple(blocks))


def _more_lines(text: str) -> int:
    """On how many lines a heading goes on after its first."""
    return sum(-(-len(part) // LETTERS) for part in text.split("\n")) - 1
