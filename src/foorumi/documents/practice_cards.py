"""Good practices as cards, four to a page: what, where it is used, and how others can copy it."""

from foorumi.documents.grids import SLIPS
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Block, Card, Cards, Document, Lines, Paragraph, Run, Title
from foorumi.domain.actors import Practice
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import word_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

TEXT_SIZE = 16


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The good practices of the register; empty cards to fill in when there are none."""
    event = workspace.event(event_id)
    practices = sorted(workspace.practices, key=lambda practice: word_key(practice.title))
    cards = tuple(_card(workspace, practice, say) for practice in practices)
    labels = [Paragraph((Run(say(f"paper.practice.{key}"), bold=True),)) for key in ("where", "who")]
    labels.insert(1, Paragraph((Run(say("practices.how"), bold=True),)))
    rows = [block for label in labels for block in (label, Lines(2, 9))]
    empty = Card((Title(say("paper.practice.title")), Lines(1, 10), *rows))
    return bare(workspace, event, say, say("documents.practice_cards"), Cards(SLIPS, cards or (empty,) * 4))


def _card(workspace: Workspace, practice: Practice, say: Language) -> Card:
    actor = workspace.actor(practice.actor_id)
    where = ", ".join(part for part in (practice.where_used, practice.since) if part)
    rows = (
        (say("paper.practice.where"), where),
        (say("practices.how"), practice.how_to_copy),
        (say("paper.practice.who"), actor.name(say.code) if actor else ""),
    )
    blocks: list[Block] = [Title(practice.title)]
    blocks += [Paragraph((Run(f"{label}: ", bold=True), Run(text))) for label, text in rows if text]
    tags = [say(f"practices.tag_{tag}") for tag in practice.tags.split(",") if tag]
    told = " · ".join(part for part in (", ".join(tags), practice.source) if part)
    blocks += [Paragraph((Run(told, soft=True),), small=True)] if told else []
    blocks.append(Paragraph(say("practices.intro"), small=True))
    return Card(tuple(blocks), TEXT_SIZE)
