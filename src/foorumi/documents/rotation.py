"""Who is in which group, and which group sits at which table in each round."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Text, Title
from foorumi.domain.groups import rotation, table_name
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import name_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

ROUNDS = 4


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The groups of an event and their way round the tables."""
    event = workspace.event(event_id)
    title = say("documents.rotation")
    groups: dict[int, list[str]] = {}
    for person in sorted(workspace.attendees(event_id), key=lambda person: name_key(person.name)):
        if person.group_number:
            groups.setdefault(person.group_number, []).append(person.name)
    blocks: list[Block] = [Title(title)]
    if not groups:
        blocks.append(Paragraph(say("paper.no_groups")))
    else:
        rounds = [rotation(max(groups), number) for number in range(min(ROUNDS, max(groups)))]
        rows: list[tuple[Text, ...]] = [
            (say("paper.tag.group", n=group), *(table_name(seats[group]) for seats in rounds))
            for group in sorted(groups)
        ]
        head = (say("paper.group"), *(say("paper.round_n", n=number) for number in range(1, len(rounds) + 1)))
        shares = (0.3, *([0.7 / len(rounds)] * len(rounds)))
        members = tuple((say("paper.tag.group", n=group), ", ".join(groups[group])) for group in sorted(groups))
        blocks += [Heading(say("paper.rounds")), Table(head, tuple(rows), shares)]
        blocks += [Heading(say("paper.groups")), Table((say("paper.group"), say("memo.name")), members, (0.2, 0.8))]
    return paper(workspace, event, say, title, title, tuple(blocks))
