"""The year's participation report for the council: the ways of section 22 of the Local Government Act, in figures."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Table, Text, Title
from foorumi.domain.clock import write_number, write_short
from foorumi.domain.commitments import by_state
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.pulse import pulse
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

WAYS = {
    "association_forum": "discussion", "dialogue": "discussion", "partnership_breakfast": "discussion",
    "followup_forum": "opinions", "ideate_together": "initiative", "open_doors": "initiative",
    "empowerment_evening": "discussion", "company_visit": "opinions", "generic_workshop": "services",
}  # fmt: skip
"""Which way of taking part an event of a template is."""


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The report of the event's year and municipality."""
    event = workspace.event(event_id)
    title = say("paper.report.title", year=event.day.year)
    held = [
        row
        for row in sorted(workspace.events, key=lambda row: row.on)
        if row.day.year == event.day.year and row.municipality_id == event.municipality_id
    ]
    rows = tuple(_row(workspace, row, say) for row in held)
    head = tuple(say(f"paper.report.{key}") for key in ("event", "date", "way", "people", "notes", "proposals"))
    people = sum(workspace.present(row.id) for row in held)
    promises = [promise for row in held for promise in workspace.commitments_of(row.id)]
    states = by_state(promises)
    blocks: list[Block] = [
        Title(title),
        Paragraph(f"{say('paper.report.held', n=len(held))} {say('paper.report.taken_part', n=people)}"),
        Paragraph(say("paper.report.law"), small=True),
        Heading(say("paper.report.events")),
        Table(head, rows, (0.3, 0.11, 0.25, 0.11, 0.1, 0.13), right=(3, 4, 5)),
        Heading(say("paper.report.promises")),
        Items(tuple(f"{say(f'commitment.{state}')}: {count}" for state, count in states.items() if count) or ("0",)),
    ]
    felt = _felt(workspace, held, say)
    if felt:
        blocks += [Heading(say("documents.pulse_short")), felt]
    return paper(workspace, event, say, title, say("documents.participation_report"), tuple(blocks))


def _row(workspace: Workspace, event: Event, say: Language) -> tuple[Text, ...]:
    proposals = sum(bool(row.proposed_to) for row in workspace.conclusions(event.id))
    way = say(f"paper.way.{WAYS.get(event.template, 'discussion')}")
    counts = (workspace.present(event.id), len(workspace.notes(event.id)), proposals)
    return (
        event.name_and_area,
        write_short(event.day, say.code),
        way,
        *(str(count) for count in counts),
    )


def _felt(workspace: Workspace, held: list[Event], say: Language) -> Table | None:
    answers = [answer for event in held for answer in workspace.pulse_answers(event.id)]
    rows = tuple(
        (vocabulary().pulse[row.statement](say.code), write_number(row.mean, 1, say.code), str(row.answered))
        for row in pulse(answers)
        if row.mean is not None
    )
    head = (say("paper.pulse.statement"), say("paper.report.mean"), say("paper.pulse.answered"))
    return Table(head, rows, (0.6, 0.2, 0.2), right=(1, 2)) if rows else None
