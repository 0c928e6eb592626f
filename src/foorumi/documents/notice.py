"""The notice for the door: what is kept of people, in three languages on one page, with the ground rules."""

from dataclasses import replace

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Title
from foorumi.domain.ids import EventId
from foorumi.domain.notices import notice, terms_of
from foorumi.domain.workspace import Workspace
from foorumi.i18n import CODES, Language, language

TEXT_SIZE = 13


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The notice of an event, the paper's own language first."""
    event = workspace.event(event_id)
    title = say("documents.notice")
    blocks: list[Block] = [Title(title)]
    for code in sorted(CODES, key=lambda code: code != say.code):
        own = language(code)
        blocks.append(Heading(own(f"terms.language.{code}")))
        blocks.append(Paragraph(" ".join(notice(workspace, event, own))))
    terms = terms_of(workspace, event)
    if terms.rules:
        blocks += [Heading(say("terms.rules_title")), Items(terms.rules)]
        if terms.rules_accepted_on:
            accepted = day(terms.rules_accepted_on, say)
            blocks.append(Paragraph(f"{say('terms.rules_accepted')}: {accepted}"))
    return replace(paper(workspace, event, say, title, title, tuple(blocks)), text_size=TEXT_SIZE)
