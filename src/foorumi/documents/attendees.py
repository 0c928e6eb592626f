"""Annex 1: who were present, by organisation and without rank; a file of its own, since it holds names."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Document, Paragraph, Table, Title
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import name_key, word_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The participants' annex of an event."""
    event = workspace.event(event_id)
    people = [person for person in workspace.attendees(event_id) if person.has_arrived]
    people.sort(key=lambda person: (word_key(person.organisation), name_key(person.name)))
    unnamed = sum(count.people for count in workspace.headcounts(event_id))
    rows = tuple((person.organisation, person.name, person.role) for person in people)
    counted = [Paragraph(say("memo.people", n=len(people) + unnamed))]
    if unnamed:
        counted.append(Paragraph(say("memo.unnamed", n=unnamed)))
    head = (say("memo.organisation"), say("memo.name"), say("memo.role"))
    title = say("documents.attendees")
    table = (Table(head, rows, (0.4, 0.35, 0.25)),) if rows else ()
    return paper(workspace, event, say, title, say("memo.annex", n=1), (Title(title), *counted, *table))
