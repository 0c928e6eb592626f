"""Ballots on paper, four to a page: a box for each dot on each proposal."""

from foorumi.documents.grids import SLIPS
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Block, Card, Cards, Document, Items, Lines, Paragraph, Title
from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.methods import has_vote
from foorumi.domain.votes import Vote
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

BOX = "☐"


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """One page of ballots for each vote of an event, to be copied."""
    event = workspace.event(event_id)
    cards: list[Card] = []
    for item in workspace.items(event_id):
        if not has_vote(item):
            continue
        rule = workspace.vote(item.id)
        proposals = [row.proposal.text for row in workspace.tally(item).rows]
        choices: Block = Items(tuple(proposals), sign=BOX * rule.max_per_option) if proposals else Lines(8, 12)
        told = say("memo.ballot_rule", dots=rule.dots_per_person, most=rule.max_per_option)
        if rule.most_for_own_group is not None:
            told = f"{told} {say('memo.ballot_own_group', n=rule.most_for_own_group)}"
        cards += [Card((Title(item.title(say.code) or event.name), Paragraph(told), choices), text_size=11)] * 4
    if not cards:
        usual = Vote(ItemId(""))
        told = say("memo.ballot_rule", dots=usual.dots_per_person, most=usual.max_per_option)
        cards = [Card((Title(event.name), Paragraph(told), Lines(8, 12)), text_size=11)] * 4
    return bare(workspace, event, say, say("documents.ballots"), Cards(SLIPS, tuple(cards)))
