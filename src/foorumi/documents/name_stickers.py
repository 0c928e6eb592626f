"""Name stickers for the most common sheet of labels, 24 to a page."""

from foorumi.documents.grids import LABELS
from foorumi.documents.letterhead import bare
from foorumi.documents.name_tags import tags
from foorumi.documents.outline import Card, Cards, Document, Lines, Title
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A sticker for everybody who is expected, and some empty ones."""
    event = workspace.event(event_id)
    known = tags(workspace, event_id, say, text_size=10)
    empty = Card((Title(event.name), Lines(1, 12)), text_size=7)
    blank = LABELS.columns * LABELS.rows
    cards = (*known, *([empty] * (-len(known) % blank or blank)))
    return bare(workspace, event, say, say("documents.name_stickers"), Cards(LABELS, cards))
