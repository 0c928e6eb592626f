"""A draft of what a municipality and associations agree on: the light one that most small municipalities want."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Items, Lines, Paragraph, Plain, Section, Table, Text, Title
from foorumi.documents.partnership_profile import latest, results
from foorumi.documents.wording import accepted_pairs, owner
from foorumi.domain.clock import write_number
from foorumi.domain.errors import NothingFound
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.notices import terms_of
from foorumi.domain.partnerships import PARTIES, widest_gap
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
    """A draft agreement of these sections; what is not known is left to be written. Raises NothingFound without a goal,
    since a partnership is made for something."""
    event = workspace.event(event_id)
    if not event.purpose.strip():
        raise NothingFound("errors.no_goal")
    blocks: list[Block] = [Title(title), Paragraph(say("paper.agree.draft"))]
    for number, key in enumerate(keys, 1):
        blocks.append(Section(str(number), say(f"paper.agree.{key}"), _content(workspace, event_id, key, say)))
    return paper(workspace, event, say, title, title, tuple(blocks), say("memo.draft"))


def _content(workspace: Workspace, event_id: EventId, key: str, say: Language) -> tuple[Plain, ...]:
    event = workspace.event(event_id)
    if key == "parties" and (names := _parties(workspace, event_id, say)):
        return (Items(tuple(names)), *_unregistered(workspace, names, say))
    if key == "goal":
        return (Paragraph(event.purpose), *_acts(workspace, event_id, say))
    if key == "rules" and (rules := terms_of(workspace, event).rules):
        return (Items(rules),)
    if key == "rules":
        return (Items(tuple(principle.statement(say.code) for principle in vocabulary().principles.values())),)
    if key == "resources" and (rows := _resources(workspace, event_id, say)):
        head = tuple(say(f"memo.column.{column}") for column in ("offers", "offer", "needs"))
        return (Table(head, rows, (0.32, 0.4, 0.28)),)
    if key == "follow_up":
        then = say("paper.agree.yearly")
        return (Paragraph(f"{then} {day(event.next_event_on, say)}".strip()), *_assessed(workspace, event, say))
    if say.has(f"paper.agree.text_{key}"):
        return (Paragraph(say(f"paper.agree.text_{key}")),)
    return (Lines(EMPTY_LINES),)


def _parties(workspace: Workspace, event_id: EventId, say: Language) -> list[str]:
    """Everybody who gives, gets or promises something, in alphabetical order; before that the parties of the
    self-assessment."""
    found = {owner(workspace, row, say) for pair in accepted_pairs(workspace, event_id) for row in pair}
    promised = (workspace.actor(row.actor_id) for row in workspace.commitments_of(event_id))
    found |= {actor.name(say.code) for actor in promised if actor}
    last = latest(workspace, workspace.event(event_id))
    if not any(found) and last:
        found = {last.first_party, last.second_party}
    return sorted((name for name in found if name), key=word_key)


def _unregistered(workspace: Workspace, names: list[str], say: Language) -> tuple[Plain, ...]:
    """A warning of parties that are not registered and so cannot sign for themselves, and of those to be checked."""
    by_name = {actor.name(say.code): actor for actor in workspace.actors}
    types, told = vocabulary().actor_types, []
    for registration, key in (("no", "paper.agree.unregistered"), ("unknown", "paper.agree.unchecked")):
        found = [
            name for name in names if (actor := by_name.get(name)) and actor.registration == registration
            and types[actor.type].side != "organisation"
        ]  # fmt: skip
        told += [Paragraph(say(key, names=", ".join(found)))] if found else []
    return tuple(told)


def _acts(workspace: Workspace, event_id: EventId, say: Language) -> tuple[Plain, ...]:
    """What has been promised for the goal."""
    promised = [row for row in workspace.commitments_of(event_id) if row.state != "dropped"]
    return (Paragraph(say("paper.agree.acts")), Items(tuple(row.text for row in promised))) if promised else ()


def _assessed(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    """Where the parties saw their partnership most differently, which the agreement is to mend."""
    last = latest(workspace, event)
    widest = widest_gap(results(workspace, last)) if last else None
    if last is None or widest is None:
        return ()
    means = {which: write_number(getattr(widest, which), 1, say.code) for which in PARTIES}
    name = say(f"principle.{widest.principle}")
    parties = f"{last.first_party} {means['first']}, {last.second_party} {means['second']}"
    return (Paragraph(say("paper.agree.widest", day=day(last.on, say), name=name, means=parties)),)


def _resources(workspace: Workspace, event_id: EventId, say: Language) -> tuple[tuple[Text, ...], ...]:
    return tuple(
        (owner(workspace, offer, say), offer.text, owner(workspace, need, say))
        for need, offer in accepted_pairs(workspace, event_id)
    )
