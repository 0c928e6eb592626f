"""Words that several papers share: whom a proposal is addressed to, and who needs or offers."""

from datetime import timedelta

from foorumi.documents.languages import told
from foorumi.domain.agenda import Item, start_times
from foorumi.domain.exchanges import Exchange
from foorumi.domain.ids import EventId
from foorumi.domain.papers import PaperChoice
from foorumi.domain.prompts import filled
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language
from foorumi.paths import file_name


def addressed(body: str, say: Language) -> str:
    """ "esitys kunnanhallitukselle": inflected for the bodies every municipality has, else the name as it was typed."""
    key = f"memo.to.{file_name(body).replace('-', '_')}"
    return say(key) if say.has(key) else say("memo.proposal_to", body=body)


def sentence(words: str) -> str:
    """The words as a sentence of their own."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def owner(workspace: Workspace, exchange: Exchange, say: Language) -> str:
    """Who needs or offers something."""
    actor = workspace.actor(exchange.actor_id)
    return actor.name(say.code) if actor else exchange.owner_text


def asked(workspace: Workspace, item: Item, say: Language) -> str:
    """What an item asks, in the language or languages of a paper, with its places filled in as planned."""
    event = workspace.event(item.event_id)
    starts = start_times(event, workspace.items(event.id))
    ends = starts.get(item.id, event.start) + timedelta(minutes=item.total_minutes)
    promises = sum(row.is_open for row in workspace.commitments)
    return told(say, lambda code: filled(item.prompt(code), event, ends, promises, code))


def accepted_pairs(workspace: Workspace, event_id: EventId) -> list[tuple[Exchange, Exchange]]:
    """The public needs of an event with the offers that people accepted for them."""
    public = {row.id: row for row in workspace.exchanges if row.event_id == event_id and row.visibility == "public"}
    pairs = [
        (need, offer)
        for pair in workspace.matches
        if pair.state == "accepted" and (need := public.get(pair.need_id)) and (offer := public.get(pair.offer_id))
    ]
    return sorted(pairs, key=lambda pair: (pair[0].code, pair[0].id))


def nothing_yet(say: Language) -> str:
    """What stands on a paper whose part of the evening has not been held."""
    return say("paper.nothing_yet")


def paper_choice(workspace: Workspace, event_id: EventId) -> PaperChoice:
    """How the papers of an event are to look."""
    known = workspace.rows(Part.paper_choice)
    return next((row for row in known if row.id == event_id), PaperChoice(event_id))
