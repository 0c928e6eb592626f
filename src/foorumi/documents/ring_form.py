"""The slip on which an actor says itself how near it is to the shared matter, four to a page."""

from foorumi.documents.grids import SLIPS
from foorumi.documents.languages import told
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Card, Cards, Document, Items, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.map_places import OWN_RINGS
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """Four slips, to be cut apart."""
    event = workspace.event(event_id)
    rings = tuple(told(say, vocabulary().rings[ring - 1]) for ring in OWN_RINGS)
    slip = Card(
        (
            Title(say("paper.form.ring")),
            Paragraph(say("paper.form.ring_who")),
            Paragraph(say("paper.form.ring_tick")),
            Items(rings, sign="☐"),
            Paragraph(say("paper.form.ring_shown")),
        ),
        text_size=15,
    )
    return bare(workspace, event, say, say("documents.ring_form"), Cards(SLIPS, (slip,) * 4))
