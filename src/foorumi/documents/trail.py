"""Mitä lapulleni tapahtui? on paper: every note by its number, its way and its end."""

from collections.abc import Iterable

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Paragraph, Table, Text, Title
from foorumi.domain.ids import EventId
from foorumi.domain.trail_words import end_words, steps
from foorumi.domain.trails import Trail, ends, trails
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The way of every note of an event; what is not published is told by number only."""
    event = workspace.event(event_id)
    found = trails(workspace, event_id)
    counts = tuple((say(f"trail.end.{end}"), str(count)) for end, count in ends(found).items())
    title = say("trail.title")
    blocks: list[Block] = [Title(title), Paragraph(say("trail.lead"))]
    if not found:
        blocks.append(Paragraph(say("trail.none")))
    else:
        head = (say("trail.column.end"), say("trail.column.count"))
        blocks.append(Table(head, counts, (0.85, 0.15), right=(1,)))
    for theme in workspace.themes(event_id):
        if own := [trail for trail in found if trail.theme and trail.theme.id == theme.id]:
            blocks += [Heading(theme.name), _table(workspace, own, say)]
    if left := [trail for trail in found if trail.theme is None]:
        blocks += [Heading(say("trail.without_theme")), _table(workspace, left, say)]
    return paper(workspace, event, say, title, title, tuple(blocks))


def _table(workspace: Workspace, found: Iterable[Trail], say: Language) -> Table:
    head = tuple(say(f"trail.column.{name}") for name in ("number", "note", "way"))
    rows = tuple(_row(workspace, trail, say) for trail in found)
    return Table(head, rows, (0.08, 0.42, 0.5), row_head=0)


def _row(workspace: Workspace, trail: Trail, say: Language) -> tuple[Text, ...]:
    text = trail.note.text if trail.is_public else say("trail.not_published")
    way = [end_words(trail, say)]
    kept = (say("trail.vote"), say("trail.theme"))
    way += [f"{name}: {told}" for name, told in steps(workspace, trail, say) if name not in kept]
    return trail.note.sought_by, text, " ".join(way)
