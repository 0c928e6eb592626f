"""Name tags for badge holders or sheets of stickers, with the codes for check-in and binding votes, and the group."""

from foorumi.documents.grids import NAME_TAGS, Grid
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Block, Card, Cards, Document, Lines, Paragraph, Run, Space, Title
from foorumi.domain.attendees import Attendee
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.papers import label_sheet
from foorumi.domain.sorting import name_key
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language

FEWEST_EMPTY = 6
MM_PER_POINT = 3.6
"""How high a tag is for each point of its text."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """A tag for everybody who is expected, and empty ones to the end of the sheet for those who walk in."""
    event = workspace.event(event_id)
    grid = NAME_TAGS[label_sheet(workspace.rows(Part.paper_choice), event_id)]
    tags, sheet = _tags(workspace, event, say, grid), grid.columns * grid.rows
    left = -len(tags) % sheet
    empty = [_empty(event, grid)] * (left if left >= FEWEST_EMPTY else left + sheet)
    return bare(workspace, event, say, say("documents.name_tags"), Cards(grid, (*tags, *empty)))


def _tags(workspace: Workspace, event: Event, say: Language, grid: Grid) -> tuple[Card, ...]:
    """The tags of those who are expected, by name; none at an event that stores no names."""
    people = sorted(workspace.attendees(event.id), key=lambda person: name_key(person.name))
    codes = {row.attendee_id: row.code for row in workspace.rows_of(Part.voting_code, event.id)}
    size = min(20.0, max(10.0, grid.height / MM_PER_POINT))
    return tuple(_tag(person, codes.get(person.id, ""), say, size) for person in people)


def _tag(person: Attendee, code: str, say: Language, text_size: float) -> Card:
    small = [person.code, say("paper.tag.group", n=person.group_number) if person.group_number else ""]
    small.append(say("paper.tag.no_photo") if person.may_be_photographed == "no" else "")
    small.append(say("paper.tag.vote", code=code) if code else "")
    told = "   ".join(part for part in small if part)
    blocks: list[Block] = [Title(person.name or "–"), Paragraph((Run(person.organisation, bold=True),))]
    blocks += [Paragraph(person.role)] if person.role else []
    blocks += [Paragraph(told, small=True)] if told else []
    return Card(tuple(blocks), text_size)


def _empty(event: Event, grid: Grid) -> Card:
    """Lines to write a name on, and below it whom one comes from, where there is room."""
    low = grid.height < 45
    blocks: tuple[Block, ...] = (Title(event.name), Lines(1, 12)) if low else (
        Title(event.name), Space(4), Lines(1, 12), Lines(1, 10)
    )  # fmt: skip
    return Card(blocks, text_size=7 if low else 9)
