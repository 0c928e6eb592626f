"""The sign-in sheet at the door: signed only where a funder asks for it, and only counted if the event is sensitive."""

from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Document, Paragraph, Table, Text, Title
from foorumi.domain.ids import EventId
from foorumi.domain.notices import terms_of
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
    terms = terms_of(workspace, event)
    project = " ".join(filter(None, (terms.project, terms.project_number)))
    facts = about(event, say, ("project", project), ("funder", terms.funder))
    if event.is_sensitive:
        rows: tuple[tuple[Text, ...], ...] = tuple(
            (say(f"paper.count.{what}"), "") for what in ("adults", "children", "first")
        )
        table = Table((say("paper.count.who"), say("paper.count.marks")), rows, (0.3, 0.7), least=30)
        blocks = (Title(title), facts, Paragraph(say("paper.no_names")), table)
        return paper(workspace, event, say, title, title, blocks)
    people = sorted(workspace.attendees(event_id), key=lambda person: name_key(person.name))
    keys = ("name", "organisation", "share", "photo", "signature" if terms.is_funded else "here")
    boxes = (BOX, BOX, "" if terms.is_funded else BOX)
    named = [(person.name, person.organisation, *boxes) for person in people]
    empty = [("", "", *boxes)] * EMPTY_ROWS
    head = tuple(say(f"paper.sign.{key}") for key in keys)
    widths = (0.26, 0.26, 0.12, 0.11, 0.25) if terms.is_funded else (0.34, 0.34, 0.12, 0.1, 0.1)
    table = Table(head, (*named, *empty), widths, least=ROW_MM)
    notice = say("paper.privacy", controller=event.organiser or say("paper.organiser"), contact=event.contact or "–")
    blocks = (Title(title), facts, Paragraph(notice, small=True), table)
    return paper(workspace, event, say, title, title, blocks)
