"""The day in short for events that store no names: how many came, what was wished, when the next one is."""

from foorumi.documents.letterhead import about, paper
from foorumi.documents.memo import PARTS
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Table, Text, Title
from foorumi.documents.wording import nothing_yet
from foorumi.domain.doors import COUNTED, by_hour, total
from foorumi.domain.ids import EventId
from foorumi.domain.notes import UNFIT_TO_QUOTE
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language

WISHES = 12


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The summary of a day or an evening without names."""
    event = workspace.event(event_id)
    title = say("documents.day_summary")
    blocks: list[Block] = [Title(event.name), about(event, say)]
    counts = workspace.rows_of(Part.visitor_count, event_id)
    told = [f"{say(f'paper.doors.{what}')}: {total(counts, what)}" for what in COUNTED if total(counts, what)]
    people = workspace.present(event_id)
    if told or people:
        blocks += [Heading(say("memo.fact.present")), Items(tuple(told) or (say("memo.people", n=people),))]
    hours = by_hour(counts, "visitors")
    if hours:
        rows: tuple[tuple[Text, ...], ...] = tuple((f"{hour}–{hour + 1}", str(n)) for hour, n in hours.items())
        blocks.append(Table((say("paper.run.clock"), say("paper.cover.people")), rows, (0.2, 0.2), right=(1,)))
    notes = [note for note in workspace.notes(event_id) if note.is_on_wall and note.flag not in UNFIT_TO_QUOTE]
    themes = [theme.name for theme in workspace.themes(event_id)]
    if themes:
        blocks += [Heading(say("paper.brief.themes")), Items(tuple(themes))]
    if notes:
        blocks += [Heading(say("paper.wishes")), Items(tuple(note.text for note in notes[:WISHES]))]
    then = PARTS["next"](workspace, event, say)
    blocks += [Heading(say("memo.heading.next")), *then] if then else []
    if len(blocks) == 2:
        blocks.append(Paragraph(nothing_yet(say)))
    return paper(workspace, event, say, event.name, title, tuple(blocks))
