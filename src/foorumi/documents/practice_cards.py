"""Good practices as cards that can be cut out, handed on and copied: who, where, and how to do the same."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Run, Title
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import word_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The good practices of the register."""
    event = workspace.event(event_id)
    names = {actor.id: actor.name(say.code) for actor in workspace.actors}
    title = say("documents.practice_cards")
    blocks: list[Block] = [Title(title), Paragraph(say("practices.intro"))]
    for practice in sorted(workspace.practices, key=lambda practice: word_key(practice.title)):
        blocks.append(Heading(practice.title))
        who = " · ".join(filter(None, (names.get(practice.actor_id, ""), practice.where_used, practice.since)))
        if who:
            blocks.append(Paragraph(who))
        if practice.how_to_copy:
            blocks.append(Paragraph((Run(f"{say('practices.how')}: ", bold=True), Run(practice.how_to_copy))))
        tags = [say(f"practices.tag_{tag}") for tag in practice.tags.split(",") if tag]
        facts = " · ".join(filter(None, (", ".join(tags), practice.source)))
        if facts:
            blocks.append(Paragraph((Run(facts, soft=True),)))
    if not workspace.practices:
        blocks.append(Paragraph(say("practices.none")))
    return paper(workspace, event, say, title, title, tuple(blocks))
