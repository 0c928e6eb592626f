"""Lyhyesti: one page in large type and plain words, one statement a line, for everybody who was there."""

from dataclasses import replace

from foorumi.documents.letterhead import day, paper
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Title
from foorumi.documents.wording import asked
from foorumi.domain.clock import write_long
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

TEXT_SIZE = 14
THEMES = 5
CONCLUSIONS = 3
COMMITMENTS = 3


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The plain summary of an event."""
    event = workspace.event(event_id)
    title = say("documents.summary")
    item = next((item for item in workspace.items(event_id) if item.kind == "brainstorm"), None)
    people = workspace.present(event_id)
    blocks: list[Block] = [Title(event.name)]
    met = say("paper.brief.met", date=write_long(event.day, say.code))
    blocks.append(Paragraph(f"{met}\n{say('paper.brief.people', n=people)}" if people else met))
    if item:
        blocks += [Heading(say("paper.brief.asked")), Paragraph(asked(workspace, item, say))]
    notes = workspace.notes(event_id)
    sizes = {theme.id: sum(note.theme_id == theme.id for note in notes) for theme in workspace.themes(event_id)}
    themes = sorted((theme for theme in workspace.themes(event_id) if sizes[theme.id]), key=lambda t: -sizes[t.id])
    lists = (
        ("themes", [theme.name for theme in themes[:THEMES]]),
        ("agreed", [row.short_text or row.text for row in workspace.conclusions(event_id)[:CONCLUSIONS]]),
        ("promised", _promises(workspace, event_id, say)),
    )
    for key, lines in lists:
        if lines:
            blocks += [Heading(say(f"paper.brief.{key}")), Items(tuple(lines))]
    after = [
        say(f"paper.brief.{key}", date=day(on, say))
        for key, on in (("answers", event.answers_by), ("next", event.next_event_on))
        if on
    ]
    blocks += [Heading(say("paper.brief.then")), Paragraph("\n".join([*after, say("paper.brief.thanks")]))]
    made = paper(workspace, event, say, title, title, tuple(blocks))
    return replace(made, title=f"{title}: {event.name}", text_size=TEXT_SIZE)


def _promises(workspace: Workspace, event_id: EventId, say: Language) -> list[str]:
    promised = [row for row in workspace.commitments_of(event_id) if row.state != "dropped" and row.has_owner]
    lines = []
    for row in promised[:COMMITMENTS]:
        actor = workspace.actor(row.actor_id)
        lines.append(f"{actor.name(say.code) if actor else row.owner_text}: {row.text}")
    return lines
