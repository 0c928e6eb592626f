"""Annex 5: the votes in full, by how the dots were given, and what was weighed otherwise."""

from foorumi.documents.letterhead import paper
from foorumi.documents.memo import vote_bars, vote_rule
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Text, Title
from foorumi.documents.priorities import priorities
from foorumi.documents.wording import nothing_yet
from foorumi.domain.agenda import Item
from foorumi.domain.ids import EventId
from foorumi.domain.methods import has_vote
from foorumi.domain.pulse import FEWEST
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The results of an event's votes with their sources."""
    event = workspace.event(event_id)
    title = say("documents.votes")
    blocks: list[Block] = [Title(title)]
    for item in workspace.items(event_id):
        if has_vote(item) and workspace.tally(item).dots:
            blocks += [Heading(item.title(say.code)), Paragraph(vote_rule(workspace, item, say))]
            blocks += [*vote_bars(workspace, item, say), *_sources(workspace, item, say)]
            blocks += _tables(workspace, item, say)
    blocks += priorities(workspace, event_id, say)
    if len(blocks) == 1:
        blocks.append(Paragraph(nothing_yet(say)))
    return paper(workspace, event, say, title, say("memo.annex", n=5), tuple(blocks))


def _sources(workspace: Workspace, item: Item, say: Language) -> list[Block]:
    count = workspace.tally(item)
    if count.people < FEWEST:
        return []
    used = [source for source, people in count.voters.items() if people or any(row.dots[source] for row in count.rows)]
    places = count.places()
    rows: list[tuple[Text, ...]] = [
        (
            str(places[row.proposal.id]),
            row.proposal.text,
            *(str(row.dots[source]) for source in used),
            str(row.total),
        )
        for row in count.ranking
    ]
    voters = (*(str(count.voters[source]) for source in used), str(count.people))
    given = [sum(row.dots[source] for row in count.rows) for source in used]
    rows.append(("", say("paper.vote.dots"), *(str(dots) for dots in given), str(count.dots)))
    rows.append(("", say("paper.vote.voters"), *voters))
    head = (
        say("paper.vote.place"),
        say("paper.vote.proposal"),
        *(say(f"paper.vote.{source}") for source in used),
        say("paper.vote.all"),
    )
    share = 0.34 / (len(used) + 1)
    widths = (0.09, 0.57, *([share] * (len(used) + 1)))
    right = tuple(range(2, len(head)))
    return [Heading(say("paper.vote.sources"), 3), Table(head, tuple(rows), widths, row_head=1, right=right)]


def _tables(workspace: Workspace, item: Item, say: Language) -> list[Block]:
    """The hands of each table, where they were counted by table."""
    count = workspace.tally(item)
    if count.people < FEWEST:
        return []
    tables = sorted({*count.tables, *(table for row in count.rows for table in row.tables)})
    if not tables:
        return []
    places = count.places()
    rows: list[tuple[Text, ...]] = [
        (str(places[row.proposal.id]), row.proposal.text, *(str(row.tables.get(table, 0)) for table in tables))
        for row in count.ranking
    ]
    rows.append(("", say("paper.vote.voters"), *(str(count.tables.get(table, 0)) for table in tables)))
    head = (say("paper.vote.place"), say("paper.vote.proposal"), *(str(table) for table in tables))
    widths = (0.09, 0.57, *([0.34 / len(tables)] * len(tables)))
    table = Table(head, tuple(rows), widths, row_head=1, right=tuple(range(2, len(head))))
    return [Heading(say("paper.vote.by_table"), 3), table]
