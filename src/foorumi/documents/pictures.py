"""Annex 8: the pictures that were chosen, each with the words that say what is seen."""

from foorumi.documents.attached import annexed
from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Paragraph, Title
from foorumi.documents.shapes import Figure, Photo
from foorumi.domain.ids import EventId
from foorumi.domain.pictures import Picture
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

WIDEST, HIGHEST = 150, 105
"""Millimetres: two pictures with their words on a page."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The pictures of an event."""
    event = workspace.event(event_id)
    title = say("documents.pictures")
    blocks: list[Block] = [Title(title)]
    for number, picture in enumerate(annexed(workspace, event_id), 1):
        about = say("paper.picture", n=number)
        blocks += [
            _figure(picture, picture.alt or about),
            Paragraph(" ".join(filter(None, (about, picture.alt))), small=True),
        ]
    if len(blocks) == 1:
        blocks.append(Paragraph(say("paper.no_pictures")))
    return paper(workspace, event, say, title, say("memo.annex", n=8), tuple(blocks))


def _figure(picture: Picture, alt: str) -> Figure:
    scale = min(WIDEST / max(1, picture.width), HIGHEST / max(1, picture.height))
    width, height = picture.width * scale, picture.height * scale
    return Figure(width, height, alt, (Photo(0, 0, width, height, picture.id),))
