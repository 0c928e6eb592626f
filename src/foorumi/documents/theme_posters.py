"""A3 posters, one for each theme, to be read from two metres: the theme, how many notes, and some of them."""

from foorumi.documents.grids import A3, POSTER
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Card, Cards, Document, Items, Lines, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.notes import UNFIT_TO_QUOTE
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

SHOWN = 12
TEXT_SIZE = 30


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The posters of an event's themes; before there are themes, one empty poster."""
    event = workspace.event(event_id)
    cards = []
    for theme in workspace.themes(event_id):
        own = [note for note in workspace.notes(event_id) if note.theme_id == theme.id and note.is_on_wall]
        fit = sorted((n for n in own if n.flag not in UNFIT_TO_QUOTE), key=lambda n: (-n.votes, n.position, n.id))
        quotes = Items(tuple(note.text for note in fit[:SHOWN]))
        cards.append(Card((Title(theme.name), Paragraph(say("memo.notes", n=len(own))), quotes), TEXT_SIZE))
    empty = Card((Title(event.name), Lines(9, 34)), TEXT_SIZE)
    return bare(workspace, event, say, say("documents.theme_posters"), Cards(POSTER, tuple(cards) or (empty,)), A3)
