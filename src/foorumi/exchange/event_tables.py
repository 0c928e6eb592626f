"""Everything of an event as tables with typed columns; people only when they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foorumi.domain.clock import write_date
from foorumi.domain.ids import EventId
from foorumi.domain.methods import has_vote
from foorumi.domain.pulse import FEWEST
from foorumi.domain.vocabulary import item_kinds
from foorumi.domain.workspace import Workspace
from foorumi.exchange.tables import write_table
from foorumi.i18n import Language

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class EventTable:
    """A table by its name, such as "Laput"; a column holds texts, whole numbers or dates."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def event_tables(workspace: Workspace, event_id: EventId, say: Language, *, names: bool = False) -> list[EventTable]:
    """The tables of an event that have rows. Only with ``names`` are its people among them."""
    found = [
        _agenda(workspace, event_id, say),
        _notes(workspace, event_id, say),
        _votes(workspace, event_id, say),
        _conclusions(workspace, event_id, say),
        _commitments(workspace, event_id, say),
        _exchanges(workspace, event_id, say),
        _pulse(workspace, event_id, say),
        _actors(workspace, say),
        *([_people(workspace, event_id, say)] if names else []),
    ]
    return [table for table in found if table.rows]


def csv_files(tables: Sequence[EventTable], say: Language) -> dict[str, bytes]:
    """Each table as a CSV file by its name; no cell can run as a formula."""

    def text(cell: Cell) -> str:
        return write_date(cell, say.code) if isinstance(cell, date) else "" if cell is None else str(cell)

    return {
        table.name: write_table([table.columns, *(tuple(text(cell) for cell in row) for row in table.rows)])
        for table in tables
    }


def _table(say: Language, name: str, keys: str, rows: Sequence[tuple[Cell, ...]]) -> EventTable:
    return EventTable(say(f"table.{name}"), tuple(say(f"table.column.{key}") for key in keys.split()), tuple(rows))


def _agenda(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    kinds = {code: kind.name(say.code) for code, kind in item_kinds().items()}
    rows = [
        (number, item.title(say.code), kinds.get(item.kind, item.kind), item.total_minutes, item.prompt(say.code))
        for number, item in enumerate(workspace.items(event_id), 1)
    ]
    return _table(say, "agenda", "number title kind minutes prompt", rows)


def _notes(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    themes = {theme.id: theme.name for theme in workspace.themes(event_id)}
    rows = [
        (
            note.text,
            say(f"kind.{note.kind}"),
            themes.get(note.theme_id, "") if note.theme_id else "",
            say(f"table.source.{note.source}"),
            note.language,
            note.votes,
        )
        for note in workspace.notes(event_id)
        if note.state == "wall"
    ]
    return _table(say, "notes", "text kind theme source language votes", rows)


def _votes(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    rows = [
        (item.title(say.code), row.proposal.text, row.total)
        for item in workspace.items(event_id)
        if has_vote(item)
        for row in workspace.tally(item).ranking
    ]
    return _table(say, "votes", "item proposal dots", rows)


def _conclusions(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    rows = [
        (number, row.text, say(f"memo.how.{row.how}"), row.proposed_to, row.dissent)
        for number, row in enumerate(workspace.conclusions(event_id), 1)
    ]
    return _table(say, "conclusions", "number text how proposed_to dissent", rows)


def _commitments(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    rows: list[tuple[Cell, ...]] = []
    for number, row in enumerate(workspace.commitments_of(event_id), 1):
        actor = workspace.actor(row.actor_id)
        owner = actor.name(say.code) if actor else row.owner_text
        due, state = _date(row.due_on), say(f"commitment.{row.state}")
        rows.append((number, row.text, owner, row.owner_role, row.partners, due, state, row.evidence))
    return _table(say, "commitments", "number text owner role with due state evidence", rows)


def _exchanges(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    classes = workspace.vocabulary.resources
    rows: list[tuple[Cell, ...]] = []
    for row in workspace.exchanges:
        if row.event_id == event_id and row.visibility == "public":
            actor = workspace.actor(row.actor_id)
            about = classes[row.resource].name(say.code) if row.resource in classes else row.resource
            owner = actor.name(say.code) if actor else row.owner_text
            rows.append((say(f"kind.{row.direction}"), row.text, owner, about, row.amount, row.time, row.condition))
    return _table(say, "exchanges", "kind text owner about amount time condition", rows)


def _pulse(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    answers = workspace.pulse_answers(event_id)
    rows = sorted((row.belong or 0, row.heard or 0, row.influence or 0) for row in answers)
    is_open = len(answers) >= FEWEST and not workspace.event(event_id).is_sensitive
    told = [tuple(value or None for value in row) for row in rows] if is_open else []
    return _table(say, "pulse", "belong heard influence", told)


def _actors(workspace: Workspace, say: Language) -> EventTable:
    types = workspace.vocabulary.actor_types
    rows = [
        (actor.name(say.code), types[actor.type].name(say.code) if actor.type in types else actor.type, actor.area)
        for actor in workspace.actors
    ]
    return _table(say, "actors", "name type area", rows)


def _people(workspace: Workspace, event_id: EventId, say: Language) -> EventTable:
    rows = [
        (person.name, person.organisation, person.role, person.email, person.phone, person.arrived_at)
        for person in workspace.attendees(event_id)
    ]
    return _table(say, "people", "name organisation role email phone arrived", rows)


def _date(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
