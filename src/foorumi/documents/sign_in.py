"""The sign-in sheet at the door, with permissions and a signature; a sensitive event has only lines to count on."""

from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Document, Paragraph, Table, Text, Title
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import name_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

EMPTY_ROWS = 12
BOX = "☐"
ROW_MM = 9.5


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The sign-in sheet of an event."""
    event = workspace.event(event_id)
    title = say("documents.sign_in")
    facts = about(event, say)
    if event.is_sensitive:
        rows: tuple[tuple[Text, ...], ...] = tuple(
            (say(f"paper.count.{what}"), "") for what in ("adults", "children", "first")
        )
        table = Table((say("paper.count.who"), say("paper.count.marks")), rows, (0.3, 0.7), least=30)
        blocks = (Title(title), facts, Paragraph(say("paper.no_names")), table)
        return paper(workspace, event, say, title, title, blocks)
    people = sorted(workspace.attendees(event_id), key=lambda person: name_key(person.name))
    boxes = (BOX, BOX, "")
    named = [(person.name, person.organisation, *boxes) for person in people]
    empty = [("", "", *boxes)] * EMPTY_ROWS
    keys = ("name", "organisation", "share", "photo", "signature")
    head = tuple(say(f"paper.sign.{key}") for key in keys)
    table = Table(head, (*named, *empty), (0.26, 0.26, 0.12, 0.11, 0.25), least=ROW_MM)
    notice = say("paper.privacy", controller=event.organiser or say("paper.organiser"), contact=event.contact or "–")
    blocks = (Title(title), facts, Paragraph(notice, small=True), table)
    return paper(workspace, event, say, title, title, blocks)
