"""What was promised last time with how it went, and what was seen on the horizon."""

from dataclasses import dataclass

from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion, Reply
from foorumi.domain.horizons import YEARS, on_axis, outlooks
from foorumi.domain.promises_kept import last_promises, last_proposals
from foorumi.ui.projector.canvas import FOOT, INNER, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import LABEL, NOTE, REGULAR, SMALL, STRONG, Block, wrap
from foorumi.ui.projector.scenes.agreed import BOTTOM, Commitments, Promise
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of, words
from foorumi.ui.projector.scenes.plain import Plain, plain

STATE_ROOM = 360.0
GAP = 48.0


def promises_before(moment: Moment) -> Commitments | Plain:
    """Last time's proposals with their answers and promises with their states; the undone as large as the done."""
    found = [_proposal(moment, *row) for row in last_proposals(moment.workspace, moment.event.id)]
    found += [_promise(moment, row) for row in last_promises(moment.workspace, moment.event.id) if row.has_owner]
    if not found:
        return plain(moment)
    head = heading(moment.title(), "", moment.left)
    pages: list[list[Promise]] = [[]]
    for promise in found:
        height = BOTTOM - head.bottom - 28
        if pages[-1] and sum(other.height for other in pages[-1]) + promise.height > height:
            pages.append([])
        pages[-1].append(promise)
    page = page_of(moment.page, len(pages))
    return Commitments(head, tuple(pages[page]), page, len(pages))


def _promise(moment: Moment, row: Commitment) -> Promise:
    say = words(moment.code)
    actor = moment.workspace.actor(row.actor_id)
    who = actor.name(moment.code) if actor else row.owner_text
    is_late = row.is_late(moment.now.astimezone().date())
    state = say("scene.state.late") if is_late else say(f"scene.state.{row.state}")
    about = " · ".join(filter(None, (who, row.evidence if row.state in ("done", "dropped") else row.next_step)))
    room = RIGHT - MARGIN - STATE_ROOM
    return Promise(wrap(row.text, LABEL - 4, room, STRONG), wrap(about, SMALL, room), state)


def _proposal(moment: Moment, row: Conclusion, answer: Reply) -> Promise:
    say = words(moment.code)
    about = " · ".join(filter(None, (say("scene.proposed_to", body=row.proposed_to), answer.reason)))
    room = RIGHT - MARGIN - STATE_ROOM
    return Promise(
        wrap(row.text, LABEL - 4, room, STRONG), wrap(about, SMALL, room), say(f"scene.reply.{answer.state}")
    )


@dataclass(frozen=True, slots=True)
class Horizon:
    """Three distances side by side, each with its themes, proposals and notes."""

    heading: Heading
    distances: tuple[str, ...]
    columns: tuple[tuple[Block, ...], ...]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The distances over their columns."""
        canvas.ground()
        self.heading.paint(canvas)
        wide = (INNER - 2 * GAP) / 3
        for place, (distance, notes) in enumerate(zip(self.distances, self.columns, strict=True)):
            left, top = MARGIN + place * (wide + GAP), self.heading.bottom + 36
            canvas.line(left, top, distance, LABEL, STRONG, "primary.text")
            canvas.rule(left, top + 84, left + wide, "border.strong")
            top += 110
            for note in notes:
                top = canvas.block(left, top, note) + 26
        canvas.count(MARGIN, FOOT, self.page, self.pages)


def horizon(moment: Moment) -> Horizon | Plain:
    """What has been seen one, three and ten years ahead; before the first note, the question if there is one."""
    say = words(moment.code)
    axis = on_axis(outlooks(moment.workspace, moment.event.id))
    if not any(axis.values()) and moment.prompt() != moment.title():
        return plain(moment)
    head = heading(moment.question, "", moment.left)
    wide = (INNER - 2 * GAP) / 3
    stacks = [_pages([wrap(one.text, NOTE, wide, REGULAR) for one in axis[years]], head) for years in YEARS]
    pages = max(len(stack) for stack in stacks)
    page = page_of(moment.page, pages)
    columns = tuple(stack[page] if page < len(stack) else () for stack in stacks)
    return Horizon(head, tuple(say("scene.years", n=years) for years in YEARS), columns, page, pages)


def _pages(blocks: list[Block], head: Heading) -> list[tuple[Block, ...]]:
    height = BOTTOM - head.bottom - 150
    pages: list[list[Block]] = [[]]
    for block in blocks:
        if pages[-1] and sum(other.height + 26 for other in pages[-1]) + block.height > height:
            pages.append([])
        pages[-1].append(block)
    return [tuple(page) for page in pages]
