"""What people do with the agenda."""

from dataclasses import replace
from typing import Any

from foorumi.domain.agenda import Item
from foorumi.domain.ids import EventId, ItemId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.templates import TemplateItem
from foorumi.domain.vocabulary import item_kinds, when_short
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, event_id: EventId, kind: str, after: ItemId | None = None, minutes: int = 10) -> ItemId:
    """Add an item of a kind after another, or last."""
    name = item_kinds()[kind].name
    item = Item(
        ItemId(new_id()), event_id, 0, kind, name.fi, name.sv, name.en, minutes=minutes, if_short=when_short()[kind]
    )
    return _insert(session, "undo.item_added", item, after)


def item_from(event_id: EventId, item: TemplateItem, language: str, position: int = 0) -> Item:
    """An item as a template has it: words, length, method and what happens when time runs short."""
    return Item(
        ItemId(new_id()),
        event_id,
        position,
        item.kind,
        item.title.fi,
        item.title.sv,
        item.title.en,
        item.prompt.fi,
        item.prompt.sv,
        item.prompt.en,
        item.hint(language),
        item.minutes,
        method=item.method,
        has_timer=item.has_timer,
        if_short="free_order" if item.is_station else when_short()[item.kind],
    )


def add_from(
    session: Session, event_id: EventId, item: TemplateItem, language: str, after: ItemId | None = None
) -> ItemId:
    """Add an item of a template after another, or last."""
    return _insert(session, "undo.item_added", item_from(event_id, item, language), after)


def duplicate(session: Session, item_id: ItemId) -> ItemId:
    """Add the same item once more, after itself."""
    item = replace(session.workspace.item(item_id), id=ItemId(new_id()), extra_minutes=0)
    return _insert(session, "undo.item_added", item, item_id)


def edit(session: Session, item_id: ItemId, **values: Any) -> None:
    """Change fields of an item."""
    session.do("undo.item", lambda rows: rows.update(Part.item, item_id, **values))


def move(session: Session, item_id: ItemId, to: int) -> None:
    """Put an item at a place of the agenda, counted from 0 as if it had been taken out first."""
    event_id = session.workspace.item(item_id).event_id
    order = [item.id for item in session.workspace.items(event_id) if item.id != item_id]
    order.insert(max(0, min(to, len(order))), item_id)
    session.do("undo.item_moved", lambda rows: _number(rows, order))


def delete(session: Session, item_id: ItemId) -> None:
    """Take an item out; undo brings it back."""
    session.do("undo.item_deleted", lambda rows: rows.update(Part.item, item_id, deleted_at=stamp()))


def add_minutes(session: Session, item_id: ItemId, minutes: int) -> None:
    """Give an item more minutes in the room, or fewer."""
    extra = session.workspace.item(item_id).extra_minutes + minutes
    session.do("undo.minutes", lambda rows: rows.update(Part.item, item_id, extra_minutes=extra))


def _insert(session: Session, label: str, item: Item, after: ItemId | None) -> ItemId:
    order = [row.id for row in session.workspace.items(item.event_id)]
    order.insert(order.index(after) + 1 if after in order else len(order), item.id)

    def verb(rows: Rows) -> None:
        rows.insert(item)
        _number(rows, order)

    session.do(label, verb)
    return item.id


def _number(rows: Rows, order: list[ItemId]) -> None:
    for position, item_id in enumerate(order):
        rows.update(Part.item, item_id, position=position)
