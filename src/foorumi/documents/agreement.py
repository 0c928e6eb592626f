"""A draft of what a municipality and associations agree on: the light one that most small municipalities want."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Items, Lines, Paragraph, Plain, Section, Table, Text, Title
from foorumi.documents.wording import accepted_pairs, owner
from foorumi.domain.ids import EventId
from foorumi.domain.notices import terms_of
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

LIGHT = ("parties", "goal", "rules", "resources", "information", "decisions", "personal_data", "follow_up", "validity")
EMPTY_LINES = 3


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The light draft, filled in with what the event brought."""
    return draft(workspace, event_id, say, LIGHT, say("documents.agreement"))


def draft(workspace: Workspace, event_id: EventId, say: Language, keys: tuple[str, ...], title: str) -> Document:
    """A draft agreement of these sections; what is not known is left to be written."""
    event = workspace.event(event_id)
    blocks: list[Block] = [Title(title), Paragraph(say("paper.agree.draft"))]
    for number, key in enumerate(keys, 1):
        blocks.append(Section(str(number), say(f"paper.agree.{key}"), _content(workspace, event_id, key, say)))
    return paper(workspace, event, say, title, title, tuple(blocks), say("memo.draft"))


def _content(workspace: Workspace, event_id: EventId, key: str, say: Language) -> tuple[Plain, ...]:
    event = workspace.event(event_id)
    if key == "parties" and (names := _parties(workspace, event_id, say)):
        return (Items(tuple(names)), *_unregistered(workspace, names, say))
    if key == "goal" and event.purpose:
        return (Paragraph(event.purpose),)
    if key == "goal":
        return (Paragraph(say("paper.agree.no_goal")), Lines(EMPTY_LINES))
    if key == "rules" and (rules := terms_of(workspace, event).rules):
        return (Items(rules),)
    if key == "rules":
        return (Items(tuple(principle.statement(say.code) for principle in vocabulary().principles.values())),)
    if key == "resources" and (rows := _resources(workspace, event_id, say)):
        head = tuple(say(f"memo.column.{column}") for column in ("offers", "offer", "needs"))
        return (Table(head, rows, (0.32, 0.4, 0.28)),)
    if key == "follow_up":
        then = say("paper.agree.yearly")
        return (Paragraph(f"{then} {day(event.next_event_on, say)}".strip()),)
    if say.has(f"paper.agree.text_{key}"):
        return (Paragraph(say(f"paper.agree.text_{key}")),)
    return (Lines(EMPTY_LINES),)


def _parties(workspace: Workspace, event_id: EventId, say: Language) -> list[str]:
    """Everybody who gives or gets something, in alphabetical order."""
    found = {owner(workspace, row, say) for pair in accepted_pairs(workspace, event_id) for row in pair}
    return sorted((name for name in found if name), key=word_key)


def _unregistered(workspace: Workspace, names: list[str], say: Language) -> tuple[Plain, ...]:
    """A warning of parties that are not registered and so cannot sign for themselves."""
    free = {actor.name(say.code) for actor in workspace.actors if actor.registration == "no"}
    found = [name for name in names if name in free]
    return (Paragraph(say("paper.agree.unregistered", names=", ".join(found))),) if found else ()


def _resources(workspace: Workspace, event_id: EventId, say: Language) -> tuple[tuple[Text, ...], ...]:
    return tuple(
        (owner(workspace, offer, say), offer.text, owner(workspace, need, say))
        for need, offer in accepted_pairs(workspace, event_id)
    )
