"""Name tags for badge holders of 90 by 54 mm, with the codes for check-in and for binding votes, and the group."""

from foorumi.documents.grids import BADGES
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Block, Card, Cards, Document, Lines, Paragraph, Run, Space, Title
from foorumi.domain.attendees import Attendee
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import name_key
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language

EMPTY = 10


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A tag for everybody who is expected, and a page of empty ones for those who walk in."""
    event = workspace.event(event_id)
    empty = Card((Title(event.name), Space(4), Lines(1, 12), Lines(1, 10)), text_size=9)
    cards = (*tags(workspace, event_id, say), *([empty] * EMPTY))
    return bare(workspace, event, say, say("documents.name_tags"), Cards(BADGES, cards))


def tags(workspace: Workspace, event_id: EventId, say: Language, text_size: float = 13) -> tuple[Card, ...]:
    """The tags of those who are expected, by name; none at an event that stores no names."""
    if workspace.event(event_id).is_sensitive:
        return ()
    people = sorted(workspace.attendees(event_id), key=lambda person: name_key(person.name))
    codes = {row.attendee_id: row.code for row in workspace.rows_of(Part.voting_code, event_id)}
    return tuple(_tag(person, codes.get(person.id, ""), say, text_size) for person in people)


def _tag(person: Attendee, code: str, say: Language, text_size: float) -> Card:
    small = [person.code, say("paper.tag.group", n=person.group_number) if person.group_number else ""]
    small.append(say("paper.tag.no_photo") if person.may_be_photographed == "no" else "")
    small.append(say("paper.tag.vote", code=code) if code else "")
    told = "   ".join(part for part in small if part)
    blocks: list[Block] = [Title(person.name or "–"), Paragraph((Run(person.organisation, bold=True),))]
    blocks += [Paragraph(person.role)] if person.role else []
    blocks += [Paragraph(told, small=True)] if told else []
    return Card(tuple(blocks), text_size)
