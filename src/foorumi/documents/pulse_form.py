"""The closing questions on paper, two to a page, without a name."""

from foorumi.documents.grids import HALVES
from foorumi.documents.languages import told
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Card, Cards, Document, Paragraph, Table, Text, Title
from foorumi.domain.ids import EventId
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """Two forms, to be copied."""
    event = workspace.event(event_id)
    rows: tuple[tuple[Text, ...], ...] = tuple(
        (told(say, words), *(["☐"] * 5)) for words in vocabulary().pulse.values()
    )
    head = (say("paper.pulse.statement"), *(say(f"memo.answer.{step}") for step in range(1, 6)))
    table = Table(head, rows, (0.45, 0.11, 0.11, 0.11, 0.11, 0.11), least=14)
    form = Card((Title(say("paper.form.pulse")), Paragraph(say("paper.form.nameless")), table), text_size=14)
    return bare(workspace, event, say, say("documents.pulse_form"), Cards(HALVES, (form, form)))
