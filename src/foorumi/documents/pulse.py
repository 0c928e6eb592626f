"""Annex 6: how the evening felt, in figures that name nobody, and how that has changed since earlier events."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.memo import pulse_opinions
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Text, Title
from foorumi.documents.wording import nothing_yet
from foorumi.domain.clock import write_number
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.pulse import FEWEST, STATEMENTS, pulse
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The pulse of an event: answers by statement, and the trend."""
    event = workspace.event(event_id)
    title = say("documents.pulse")
    answers = workspace.pulse_answers(event_id)
    blocks: list[Block] = [Title(title)]
    blocks += pulse_opinions(workspace, event, say) or (Paragraph(nothing_yet(say)),)
    if len(answers) >= FEWEST:
        words = vocabulary().pulse
        rows = tuple(
            (words[result.statement](say.code), *(str(count) for count in result.shares), str(result.answered))
            for result in pulse(answers)
            if result.mean is not None
        )
        head: tuple[str, ...] = (say("paper.pulse.statement"), "1", "2", "3", "4", "5", say("paper.pulse.answered"))
        table = Table(head, rows, (0.5, 0.07, 0.07, 0.07, 0.07, 0.07, 0.15), right=(1, 2, 3, 4, 5, 6))
        blocks += [Heading(say("paper.pulse.table")), table]
    trend = _trend(workspace, event, say)
    if len(trend) > 1:
        head = (say("paper.pulse.event"), *(vocabulary().pulse[code](say.code) for code in STATEMENTS), "n")
        blocks += [
            Heading(say("paper.pulse.trend")),
            Table(head, tuple(trend), (0.3, 0.2, 0.2, 0.2, 0.1), right=(1, 2, 3, 4)),
        ]
    return paper(workspace, event, say, title, say("memo.annex", n=6), tuple(blocks))


def _trend(workspace: Workspace, event: Event, say: Language) -> list[tuple[Text, ...]]:
    """Events up to this one, oldest first; averages of fewer than five answers are not told."""
    found: list[tuple[str, tuple[Text, ...]]] = []
    for earlier in workspace.rows(Part.earlier_pulse):
        means = [earlier.mean(code) for code in STATEMENTS]
        found.append((earlier.on, _row(earlier.name, earlier.on, means, earlier.answered, say)))
    for other in workspace.events:
        answers = workspace.pulse_answers(other.id)
        if answers and other.on <= event.on and other.municipality_id == event.municipality_id:
            means = [result.mean for result in pulse(answers)]
            found.append((other.on, _row(other.name, other.on, means, len(answers), say)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _row(name: str, on: str, means: list[float | None], answered: int, say: Language) -> tuple[Text, ...]:
    told = (write_number(mean, 1, say.code) if mean is not None else say("paper.pulse.hidden") for mean in means)
    return (f"{name} {day(on, say)}", *told, str(answered))
