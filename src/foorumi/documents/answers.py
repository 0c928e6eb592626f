"""Answers to proposals: what was proposed, where it is now, why, and who answers."""

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Facts, Heading, Lines, Paragraph, Title
from foorumi.documents.wording import addressed, nothing_yet, sentence
from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion, Reply
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The proposals of an event with what has become of each; room to answer by hand where nothing is known."""
    event = workspace.event(event_id)
    title = say("documents.answers")
    proposed = [row for row in workspace.conclusions(event_id) if row.proposed_to]
    blocks: list[Block] = [Title(title)]
    if event.answers_by:
        blocks.append(Paragraph(say("paper.brief.answers", date=day(event.answers_by, say))))
    for number, row in enumerate(proposed, 1):
        blocks += [Heading(say("paper.answer.proposal", n=number)), Paragraph(row.text), *_answer(workspace, row, say)]
    if not proposed:
        blocks.append(Paragraph(nothing_yet(say)))
    return paper(workspace, event, say, title, title, tuple(blocks))


def _answer(workspace: Workspace, row: Conclusion, say: Language) -> list[Block]:
    reply = next((reply for reply in workspace.rows(Part.reply) if reply.id == row.id), Reply(row.id))
    promised = [c for c in workspace.commitments_of(row.event_id) if c.conclusion_id == row.id]
    to = (say("paper.answer.to"), sentence(addressed(row.proposed_to, say)))
    if reply.state != "waiting":
        return [Facts((to, *_replied(reply, say))), *(Facts(_told(workspace, promise, say)) for promise in promised)]
    if not promised:
        boxes = "   ".join(f"☐\u00a0{say(f'paper.answer.{state}')}" for state in ("done", "under_way", "dropped"))
        return [Facts((to, (say("paper.answer.state"), boxes))), Paragraph(say("paper.answer.reason")), Lines(3)]
    return [Facts((to, *_told(workspace, promise, say))) for promise in promised]


def _replied(reply: Reply, say: Language) -> tuple[tuple[str, str], ...]:
    rows = (
        ("state", say(f"reply.{reply.state}")),
        ("reason", reply.reason),
        ("who", reply.replied_by),
        ("on", day(reply.on, say)),
    )
    return tuple((say(f"paper.answer.{key}"), text) for key, text in rows if text)


def _told(workspace: Workspace, promise: Commitment, say: Language) -> tuple[tuple[str, str], ...]:
    actor = workspace.actor(promise.actor_id)
    owner = actor.name(say.code) if actor else promise.owner_text
    rows = (
        ("promise", promise.text),
        ("state", say(f"commitment.{promise.state}")),
        ("reason", promise.evidence or promise.next_step),
        ("who", f"{owner} ({promise.owner_role})" if promise.owner_role else owner),
        ("by", day(promise.due_on, say)),
    )
    return tuple((say(f"paper.answer.{key}"), text) for key, text in rows if text)
