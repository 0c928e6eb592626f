"""Annex 1: who were present, by organisation and without rank; a file of its own, since it holds names."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Document, Heading, Paragraph, Plain, Table, Title
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import name_key, word_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The participants' annex of an event."""
    event = workspace.event(event_id)
    title = say("documents.attendees")
    blocks = (Title(title), *names(workspace, event_id, say)[1:])
    return paper(workspace, event, say, title, say("memo.annex", n=1), blocks)


def names(workspace: Workspace, event_id: EventId, say: Language) -> tuple[Plain, ...]:
    """Who were present, under a heading."""
    people = [person for person in workspace.attendees(event_id) if person.has_arrived]
    people.sort(key=lambda person: (word_key(person.organisation), name_key(person.name)))
    unnamed = sum(count.people for count in workspace.headcounts(event_id))
    blocks: list[Plain] = [Heading(say("documents.attendees")), Paragraph(say("memo.people", n=len(people) + unnamed))]
    if unnamed:
        blocks.append(Paragraph(say("memo.unnamed", n=unnamed)))
    head = (say("memo.organisation"), say("memo.name"), say("memo.role"))
    rows = tuple((person.organisation, person.name, person.role) for person in people)
    return (*blocks, Table(head, rows, (0.4, 0.35, 0.25)))
