"""The memo (muistio): what was talked about, agreed and promised, in the usual Finnish order.

A part without content is left out and the numbers close up. No person is named; the annex with names is its own file.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from foorumi.documents.annexes import listed
from foorumi.documents.attendees import names
from foorumi.documents.commitments import commitment_table
from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import (
    Agreed,
    Bar,
    Bars,
    Block,
    Box,
    Document,
    Facts,
    Items,
    Opinion,
    Opinions,
    PageBreak,
    Paragraph,
    Plain,
    Quotes,
    Run,
    Section,
    Table,
    Text,
    Title,
)
from foorumi.documents.wording import accepted_pairs, addressed, owner, paper_choice, sentence
from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_number, write_percent, write_span
from foorumi.domain.coverage import Coverage, coverage
from foorumi.domain.events import Event
from foorumi.domain.exchanges import unmatched_needs
from foorumi.domain.ids import EventId
from foorumi.domain.methods import has_vote
from foorumi.domain.notes import UNFIT_TO_QUOTE
from foorumi.domain.papers import PaperChoice
from foorumi.domain.pulse import FEWEST, pulse
from foorumi.domain.visits import is_held_back
from foorumi.domain.vocabulary import Vocabulary, vocabulary
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

QUOTED = 2
"""How many notes of a theme are quoted."""

PAIRED = 6
"""How many pairs of need and offer are told; the rest are in their annex."""

BOXED = 5
"""How many conclusions stand in the box at most."""

Part = Callable[[Workspace, Event, Language], tuple[Plain, ...]]


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The memo of an event."""
    event = workspace.event(event_id)
    chosen = paper_choice(workspace, event_id)
    wanted = [key for key in PARTS if key not in chosen.left_out.split()]
    parts = [(key, content) for key in wanted if (content := PARTS[key](workspace, event, say))]
    number_of = {key: str(number) for number, (key, _) in enumerate(parts, 1)}
    blocks: list[Block] = [Title(event.name)]
    for key, content in parts:
        blocks.append(Section(number_of[key], say(f"memo.heading.{key}"), content))
        if key == "event" and "conclusions" in number_of and (box := _box(workspace, event, say, number_of)):
            blocks.append(box)
    blocks.append(_end(workspace, event, chosen, say))
    if chosen.has_names:
        blocks += [PageBreak(), *names(workspace, event_id, say)]
    made = paper(workspace, event, say, event.name, say("documents.memo"), tuple(blocks), memo_state(event, say))
    return replace(made, text_size=chosen.text_size)


def memo_state(event: Event, say: Language) -> str:
    """Draft, checked, or approved with its date."""
    if event.memo_state == "draft":
        return say("memo.draft")
    return say(f"memo.{event.memo_state}", date=day(event.memo_on, say))


def _event(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    reached = coverage(workspace, event.id)
    sides = reached.people_by_side
    keys = ("community", "organisation", "external")
    told = ", ".join(say(f"memo.side.{side}", n=sides[side]) for side in keys if sides[side])
    if remote := workspace.remote(event.id):
        told = ", ".join(part for part in (told, say("memo.source.remote", n=remote)) if part)
    people = say("memo.people", n=workspace.present(event.id))
    actors = say("memo.actors", n=len(reached.present))
    rows = (
        ("when", write_span(event.start, event.end, say.code)),
        ("place", event.place),
        ("area", event.area),
        ("convener", event.organiser),
        ("present", (f"{people}, {actors}: {told}" if event.tells_who_came else people) if told else ""),
        ("leader", event.leader_role),
        ("scribe", event.scribe_role),
    )
    facts = Facts(tuple((say(f"memo.fact.{key}"), text) for key, text in rows if text))
    return facts, Paragraph(say("memo.not_a_body"))


def _purpose(_: Workspace, event: Event, __: Language) -> tuple[Plain, ...]:
    return tuple(Paragraph(text) for text in (event.purpose, event.influence) if text)


def _talks(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    talks = [item for item in workspace.items(event.id) if item.kind == "presentation"]
    blocks: list[Plain] = [Paragraph(item.summary) for item in talks if item.summary]
    asked = {item.id for item in talks}
    for note in workspace.notes(event.id):
        if note.item_id not in asked or note.state == "hidden":
            continue
        blocks.append(Paragraph((Run(say("memo.question") + " ", bold=True), Run(note.text))))
        by = say("memo.answered_by", date=day(note.answer_by, say)) if note.answer_by else ""
        if answer := " ".join(filter(None, (note.answer, by))):
            blocks.append(Paragraph((Run(say("memo.answer") + " ", bold=True), Run(answer))))
    if not is_held_back(workspace, event):
        blocks += [Paragraph(remark.text) for remark in workspace.remarks(event.id) if remark.text.strip()]
    return tuple(blocks)


def _actors(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    reached = coverage(workspace, event.id)
    if not reached.actors or not event.tells_who_came:
        return ()
    share = write_percent(reached.percent / 100, 1, say.code)
    blocks: list[Plain] = [Paragraph(say("memo.coverage", here=len(reached.present), all=reached.actors, share=share))]
    if reached.absent:
        absent = ", ".join(actor.name(say.code) for actor in reached.absent)
        blocks.append(Paragraph((Run(say("memo.absent") + " ", bold=True), Run(absent))))
    return (*blocks, *_groups(reached, workspace.vocabulary, say))


def _groups(reached: Coverage, words: Vocabulary, say: Language) -> Iterator[Plain]:
    for key, groups in (("only_others", reached.only_through_others), ("nobody", reached.not_at_all)):
        if groups:
            names = ", ".join(words.audience_name(group, say.code) for group in groups)
            yield Paragraph((Run(say(f"memo.{key}") + " ", bold=True), Run(names)))


def _themes(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    talks = {item.id for item in workspace.items(event.id) if item.kind == "presentation"}
    notes = [note for note in workspace.notes(event.id) if note.item_id not in talks]
    if not notes:
        return ()
    blocks: list[Plain] = [Paragraph(f"{say('memo.notes_written', n=len(notes))} {say('memo.notes_in_annex')}")]
    for theme in workspace.themes(event.id):
        own = [note for note in notes if note.theme_id == theme.id]
        fit = [n for n in own if n.state == "wall" and n.flag not in UNFIT_TO_QUOTE and n.flag != "off_topic"]
        if own:
            blocks.append(Paragraph((Run(f"{theme.name}, {say('memo.notes', n=len(own))}", bold=True),)))
        if fit:
            fit.sort(key=lambda note: (-note.votes, note.duplicate_group == "", note.position))
            blocks.append(Quotes(tuple(f"”{note.text}”" for note in fit[:QUOTED])))
    return tuple(blocks)


def _exchanges(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    public = [row for row in workspace.exchanges if row.event_id == event.id and row.visibility == "public"]
    if not public:
        return ()
    pairs = accepted_pairs(workspace, event.id)
    rows: list[tuple[Text, ...]] = [
        (need.text, owner(workspace, need, say), owner(workspace, offer, say)) for need, offer in pairs[:PAIRED]
    ]
    blocks: list[Plain] = []
    if rows:
        rest = say("memo.rest_in_annex", n=len(pairs) - PAIRED) if len(pairs) > PAIRED else ""
        blocks.append(Paragraph(f"{say('memo.met', n=len(pairs))} {rest}"))
        head = tuple(say(f"memo.column.{key}") for key in ("need", "needs", "offers"))
        blocks.append(Table(head, tuple(rows), (0.4, 0.28, 0.32)))
    if unmet := unmatched_needs(public, workspace.matches):
        words = "; ".join(need.text for need in unmet)
        blocks.append(Paragraph((Run(say("memo.unmet") + " ", bold=True), Run(words))))
    return tuple(blocks)


def _vote(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    blocks: list[Plain] = []
    counted = [item for item in workspace.items(event.id) if has_vote(item) and workspace.tally(item).dots]
    for item in counted:
        if len(counted) > 1:
            blocks.append(Paragraph((Run(item.title(say.code), bold=True),)))
        blocks += [Paragraph(vote_rule(workspace, item, say)), *vote_bars(workspace, item, say)]
    return tuple(blocks)


def vote_rule(workspace: Workspace, item: Item, say: Language) -> str:
    """How a vote was held, how many voted and how many dots they gave."""
    count, vote = workspace.tally(item), workspace.vote(item.id)
    rule = say("memo.vote_rule", dots=vote.dots_per_person, most=vote.max_per_option)
    if vote.most_for_own_group is not None:
        rule = f"{rule} {say('memo.vote_own_group', n=vote.most_for_own_group)}"
    if vote.is_binding:
        rule = f"{rule} {say('memo.vote_binding')}"
    return f"{rule} {say('memo.voted', n=count.people)} {say('memo.dots', n=count.dots)}"


def vote_bars(workspace: Workspace, item: Item, say: Language) -> tuple[Plain, ...]:
    """The ranking with its figures; only the order when so few voted that figures would tell who did."""
    count = workspace.tally(item)
    places = count.places()
    if count.people < FEWEST:
        return (Items(tuple(row.proposal.text for row in count.ranking), first=1),)
    bars = tuple(
        Bar(row.proposal.text, row.total, str(row.total), strong=places[row.proposal.id] == 1) for row in count.ranking
    )
    return (Bars(bars, wide=True),)


def _conclusions(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    lines: list[Text] = []
    for row in workspace.conclusions(event.id):
        to = sentence(addressed(row.proposed_to, say)) if row.proposed_to else say("memo.agreed_among")
        how = say(f"memo.how.{row.how}")
        dissent = f" {say('memo.dissent')} {row.dissent}" if row.dissent else ""
        lines.append((Run(row.text), Run(f" {to} {how}{dissent}", soft=True)))
    return (Items(tuple(lines), first=1),) if lines else ()


def _commitments(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    table = commitment_table(workspace, event.id, say)
    return (table,) if table else ()


def pulse_opinions(workspace: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    """How people answered the pulse; below five answers only their number."""
    answers = workspace.pulse_answers(event.id)
    if len(answers) < FEWEST:
        return (Paragraph(say("memo.too_few", n=len(answers))),) if answers else ()
    words = vocabulary().pulse
    opinions = tuple(
        Opinion(words[result.statement](say.code), result.shares, _mean(result.mean, result.answered, say))
        for result in pulse(answers)
        if result.mean is not None
    )
    scale = tuple(say(f"memo.answer.{step}") for step in range(1, 6))
    return Paragraph(say("memo.pulse_answers", n=len(answers))), Opinions(scale, opinions, wide=True)


def _mean(mean: float, answered: int, say: Language) -> str:
    return say("memo.mean", mean=write_number(mean, 1, say.code), n=answered)


def _next(_: Workspace, event: Event, say: Language) -> tuple[Plain, ...]:
    rows = (
        ("next_event", day(event.next_event_on, say)),
        ("answers_by", day(event.answers_by, say)),
        ("contact", event.contact),
    )
    facts = tuple((say(f"memo.fact.{key}"), text) for key, text in rows if text)
    return (Facts(facts),) if facts else ()


PARTS: dict[str, Part] = {
    "event": _event,
    "purpose": _purpose,
    "talks": _talks,
    "actors": _actors,
    "themes": _themes,
    "exchanges": _exchanges,
    "vote": _vote,
    "conclusions": _conclusions,
    "commitments": _commitments,
    "pulse": pulse_opinions,
    "next": _next,
}


def _box(workspace: Workspace, event: Event, say: Language, number_of: dict[str, str]) -> Box | None:
    made = workspace.conclusions(event.id)
    if not made:
        return None
    rows = tuple(
        Agreed(row.short_text or row.text, addressed(row.proposed_to, say) if row.proposed_to else say("memo.agreed"))
        for row in made[:BOXED]
    )
    remark = say("memo.see_conclusions", number=number_of["conclusions"])
    if "commitments" in number_of:
        remark = say("memo.see_both", first=number_of["conclusions"], second=number_of["commitments"])
    more = say("memo.all_conclusions", n=len(made), number=number_of["conclusions"]) if len(made) > BOXED else ""
    return Box(say("memo.box"), remark, rows, more)


def _end(workspace: Workspace, event: Event, chosen: PaperChoice, say: Language) -> Facts:
    rows = [
        ("made_by", event.scribe_role),
        ("approved_on", day(event.memo_on, say) if event.memo_state == "approved" else ""),
        ("approved_by", chosen.approved_by if event.memo_state == "approved" else ""),
        ("annexes", listed(workspace, event.id, say, chosen.has_names)),
        ("distribution", event.distribution),
        ("funder", chosen.funder),
    ]
    return Facts(tuple((say(f"memo.{key}"), text) for key, text in rows if text))
