"""The ten statements of the partnership's self-assessment on paper, without a name."""

from foorumi.documents.languages import told
from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Document, Items, Paragraph, Table, Text, Title
from foorumi.domain.ids import EventId
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """One form, to be copied."""
    event = workspace.event(event_id)
    title = say("documents.partnership_form")
    rounds = workspace.rows(Part.assessment)
    parties = (rounds[-1].first_party, rounds[-1].second_party) if rounds else _parties(say)
    rows: tuple[tuple[Text, ...], ...] = tuple(
        (str(number), told(say, principle.statement), *(["☐"] * 5))
        for number, principle in enumerate(vocabulary().principles.values(), 1)
    )
    head = (say("memo.column.number"), say("paper.pulse.statement"), "1", "2", "3", "4", "5")
    blocks = (
        Title(title),
        Paragraph(say("paper.form.partnership")),
        Items(parties, sign="☐"),
        Table(head, rows, (0.07, 0.58, 0.07, 0.07, 0.07, 0.07, 0.07), row_head=1, least=10),
    )
    return paper(workspace, event, say, title, title, blocks)


def _parties(say: Language) -> tuple[str, str]:
    return say("paper.party.municipality"), say("paper.party.community")
