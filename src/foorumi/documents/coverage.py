"""Annex 7: whom the event reached and whom it did not; groups and actors only, never persons."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Title
from foorumi.documents.wording import nothing_yet
from foorumi.domain.clock import write_percent
from foorumi.domain.coverage import coverage
from foorumi.domain.ids import EventId
from foorumi.domain.small_numbers import shown
from foorumi.domain.vocabulary import SIDES
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The coverage report of an event."""
    event, words = workspace.event(event_id), workspace.vocabulary
    title = say("documents.coverage")
    reached = coverage(workspace, event_id)
    blocks: list[Block] = [Title(title)]
    if not event.tells_who_came:
        told_all = Paragraph(say("paper.cover.nameless", n=workspace.present(event_id)))
        return paper(workspace, event, say, title, say("memo.annex", n=7), (Title(title), told_all))
    if reached.actors:
        share = write_percent(reached.percent / 100, 1, say.code)
        blocks.append(Paragraph(say("memo.coverage", here=len(reached.present), all=reached.actors, share=share)))
        counts = reached.by_look(words)
        rows = tuple(
            (say(f"look.{look}"), str(here), str(missing))
            for look, (here, missing) in counts.items()
            if here or missing
        )
        head = (say("paper.cover.sector"), say("paper.cover.here"), say("paper.cover.missing"))
        blocks += [Heading(say("paper.cover.sectors")), Table(head, rows, (0.6, 0.2, 0.2), right=(1, 2))]
        if reached.absent:
            names = ", ".join(actor.name(say.code) for actor in reached.absent)
            blocks += [Heading(say("paper.cover.absent")), Paragraph(names)]
    else:
        blocks.append(Paragraph(nothing_yet(say)))
    sides = [side for side in SIDES if reached.people_by_side[side]]
    if sides:
        told = shown({side: reached.people_by_side[side] for side in sides})
        hidden = say("coverage.under_five")
        counted = tuple((say(f"paper.side.{side}"), hidden if n is None else str(n)) for side, n in told.items())
        named = (say("paper.cover.side"), say("paper.cover.people"))
        blocks += [Heading(say("paper.cover.sides")), Table(named, counted, (0.6, 0.2), right=(1,))]
    if reached.actors:
        for key, groups in (
            ("own", reached.own_voice),
            ("others", reached.only_through_others),
            ("nobody", reached.not_at_all),
        ):
            if groups:
                names = ", ".join(words.audience_name(group, say.code) for group in groups)
                blocks += [Heading(say(f"paper.cover.{key}")), Paragraph(names)]
    return paper(workspace, event, say, title, say("memo.annex", n=7), tuple(blocks))
