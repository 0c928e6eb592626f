"""From the wall to the vote and back: themes and notes become options in one act, and their dots are seen on them."""

from collections.abc import Iterable

from foorumi.domain.ids import EventId, NoteId
from foorumi.domain.methods import has_vote
from foorumi.domain.themes import Theme
from foorumi.domain.votes import WallDots, wall_dots
from foorumi.session import votes
from foorumi.ui.console.context import Context


def offer_themes(context: Context, event_id: EventId, offered: Iterable[Theme]) -> None:
    """Make options of themes."""
    _tell(context, votes.propose_all(context.session, event_id, [(one.name, (one.id, None)) for one in offered]))


def offer_notes(context: Context, event_id: EventId, chosen: Iterable[NoteId]) -> None:
    """Make options of notes, each in its writer's words."""
    wanted = set(chosen)
    found = [note for note in context.session.workspace.notes(event_id) if note.id in wanted]
    options = [(note.text, (note.theme_id, note.id)) for note in found]
    _tell(context, votes.propose_all(context.session, event_id, options))


def dots(context: Context, event_id: EventId) -> WallDots:
    """What the votes that are over gave to notes and themes."""
    workspace = context.session.workspace
    voted = [item for item in workspace.items(event_id) if has_vote(item)]
    return wall_dots(workspace.tally(item) for item in voted if workspace.vote(item.id).state != "open")


def _tell(context: Context, made: int) -> None:
    context.tell(context.say("wall.went_to_vote", n=made) if made else context.say("wall.in_vote_already"))
