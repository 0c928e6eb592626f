"""How two parties see their partnership: ten statements, two averages, the gap, and the change since last time."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Paragraph, Table, Text, Title
from foorumi.documents.wording import nothing_yet
from foorumi.domain.clock import write_number
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.partnerships import Assessment, PrincipleResult, changes, profile, respondents
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The latest round of the self-assessment in the event's municipality."""
    event = workspace.event(event_id)
    title = say("documents.partnership_profile")
    rounds = _rounds(workspace, event)
    if not rounds:
        return paper(workspace, event, say, title, title, (Title(title), Paragraph(nothing_yet(say))))
    last = rounds[-1]
    found = results(workspace, last)
    moved = changes(found, results(workspace, rounds[-2])) if len(rounds) > 1 else {}
    answers = [row for row in workspace.rows(Part.assessment_answer) if row.assessment_id == last.id]
    counts = [respondents(answers, party) for party in ("first", "second")]
    told = say("paper.profile.answers", first=last.first_party, m=counts[0], second=last.second_party, k=counts[1])
    blocks: list[Block] = [Title(title), Paragraph(f"{day(last.on, say)}. {told}")]
    principles = vocabulary().principles
    rows: list[tuple[Text, ...]] = [
        (
            principles[row.principle].statement(say.code),
            *(_number(value, say) for value in (row.first, row.second, row.gap)),
            _number(moved.get(row.principle, {}).get("second"), say) if moved else "",
        )
        for row in found
    ]
    head = (
        say("paper.pulse.statement"),
        last.first_party,
        last.second_party,
        say("paper.profile.gap"),
        say("paper.profile.change"),
    )
    width = len(head) if moved else len(head) - 1
    table = Table(head[:width], tuple(row[:width] for row in rows), (0.44, 0.16, 0.16, 0.12, 0.12)[:width])
    return paper(
        workspace, event, say, title, title, (*blocks, table, Paragraph(say("paper.profile.rule"), small=True))
    )


def latest(workspace: Workspace, event: Event) -> Assessment | None:
    """The latest round of the self-assessment in an event's municipality, or None."""
    return next(reversed(_rounds(workspace, event)), None)


def _rounds(workspace: Workspace, event: Event) -> list[Assessment]:
    known = workspace.rows(Part.assessment)
    return [row for row in known if row.municipality_id in (None, event.municipality_id)]


def results(workspace: Workspace, assessment: Assessment) -> list[PrincipleResult]:
    """The profile of a round."""
    answers = [row for row in workspace.rows(Part.assessment_answer) if row.assessment_id == assessment.id]
    return profile(vocabulary().principles, answers)


def _number(value: float | None, say: Language) -> str:
    return say("paper.pulse.hidden") if value is None else write_number(value, 1, say.code)
