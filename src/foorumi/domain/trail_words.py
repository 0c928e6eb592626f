"""A trail in words, the same on the page that is published, on paper and on the screen."""

from datetime import date

from foorumi.domain.clock import write_date
from foorumi.domain.commitments import Commitment
from foorumi.domain.conclusions import Conclusion, Reply
from foorumi.domain.trails import Trail
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def steps(workspace: Workspace, trail: Trail, say: Language) -> list[tuple[str, str]]:
    """The steps of a trail as (what it is, what it says), in order; the end is not among them."""
    found = []
    if trail.theme:
        found.append((say("trail.theme"), trail.theme.name))
    if trail.under and trail.under.number:
        found.append((say("trail.under"), say("trail.note", n=trail.under.number)))
    for proposal in trail.proposals:
        found.append((say("trail.vote"), proposal.text))
    numbers = {row.id: at for at, row in enumerate(workspace.conclusions(trail.note.event_id), 1)}
    for conclusion in trail.conclusions:
        key = "trail.proposal" if conclusion.proposed_to else "trail.conclusion"
        found.append((say(key, n=numbers[conclusion.id]), conclusion.text))
        if conclusion.proposed_to:
            found.append((say("trail.reply"), reply_words(workspace, conclusion, say)))
    for commitment in trail.commitments:
        found.append((say("trail.commitment"), commitment_words(workspace, commitment, say)))
    if trail.note.answer:
        found.append((say("trail.answer"), trail.note.answer))
    return found


def end_words(trail: Trail, say: Language) -> str:
    """How the note ended, with the reason a person gave."""
    told = say(f"trail.end.{trail.end}")
    return f"{told} {trail.reason}".strip()


def commitment_words(workspace: Workspace, commitment: Commitment, say: Language) -> str:
    """What was promised, by whom, by when and how it stands."""
    actor = workspace.actor(commitment.actor_id)
    owner = actor.name(say.code) if actor else commitment.owner_text
    parts = [commitment.text.rstrip(".")]
    if owner:
        parts.append(say("trail.owner", who=owner + (f", {commitment.owner_role}" if commitment.owner_role else "")))
    if commitment.due_on:
        parts.append(say("trail.due", day=write_date(date.fromisoformat(commitment.due_on), say.code)))
    parts.append(say(f"commitment.{commitment.state}"))
    return ". ".join(parts) + "."


def reply_words(workspace: Workspace, conclusion: Conclusion, say: Language) -> str:
    """To whom it was proposed, and what they have answered."""
    replies: tuple[Reply, ...] = workspace.rows(Part.reply)
    reply = next((row for row in replies if row.id == conclusion.id), Reply(conclusion.id))
    parts = [conclusion.proposed_to[:1].upper() + conclusion.proposed_to[1:], say(f"reply.{reply.state}")]
    if reply.on:
        parts.append(write_date(date.fromisoformat(reply.on), say.code))
    if reply.reason:
        parts.append(reply.reason.rstrip("."))
    return ". ".join(parts) + "."
