"""What co-facilitators and scribes do from their phones: sort notes, name themes, send photographs."""

from foorumi.domain.ids import EventId, ThemeId
from foorumi.domain.phones import HELPERS, SORTERS, Operation
from foorumi.domain.pictures import Picture
from foorumi.domain.run import stamp
from foorumi.domain.themes import Theme
from foorumi.domain.workspace import Part, Workspace
from foorumi.session.batches import Batch, Refused
from foorumi.session.phones import Reply


def sort(batch: Batch, operation: Operation) -> Reply:
    """A note is put into a theme, or back among the unsorted, unless somebody else has moved it meanwhile."""
    _only(batch, operation, SORTERS)
    body, rows = operation.body, batch.rows
    found = rows.find(Part.note, id=body["note"], event_id=batch.event_id)
    if not found or found[0].deleted_at:
        raise Refused("gone")
    note, wanted = found[0], _theme(batch, body["theme"])
    if note.theme_id != wanted:
        if note.theme_id != _theme(batch, body["was"]):
            raise Refused("moved")
        position = rows.greatest(Part.note, "position", event_id=batch.event_id, theme_id=wanted) + 1
        rows.update(Part.note, note.id, theme_id=wanted, position=position)
    batch.remember(operation, note.item_id, note.id)
    return {"ok": True}


def theme(batch: Batch, operation: Operation) -> Reply:
    """A theme is named; one that has the name already is the same theme."""
    _only(batch, operation, SORTERS)
    rows, name = batch.rows, operation.body["name"]
    known = [row for row in rows.find(Part.theme, event_id=batch.event_id) if not row.deleted_at]
    same = [row.id for row in known if row.name.casefold() == name.casefold()]
    if not same:
        position = max((row.position for row in known), default=-1) + 1
        rows.insert(Theme(ThemeId(operation.id), batch.event_id, name, position=position))
    batch.remember(operation, None, same[0] if same else operation.id)
    return {"ok": True}


def photo(batch: Batch, operation: Operation) -> Reply:
    """A photograph of a flip chart is kept with its item and the table it came from."""
    device = _only(batch, operation, HELPERS)
    item, made = batch.item(operation.body["item"]), operation.body["picture"]
    row = Picture(
        operation.id, batch.event_id, item_id=item.id, group_number=device, media_type=made.media_type,
        width=made.width, height=made.height, added_at=stamp(),
    )  # fmt: skip
    batch.rows.insert(row)
    batch.rows.connection.execute("insert into picture_data (id, data) values (?, ?)", [row.id, made.data])
    batch.remember(operation, item.id, row.id)
    return {"ok": True}


def to_sort(workspace: Workspace, event_id: EventId) -> Reply:
    """The themes of an event and the notes on its wall, as those who sort them from a phone see them."""
    return {
        "themes": [{"id": row.id, "name": row.name} for row in workspace.themes(event_id)],
        "notes": [
            {"id": row.id, "text": row.text, "theme": row.theme_id}
            for row in workspace.notes(event_id)
            if row.is_on_wall
        ],
    }


def _only(batch: Batch, operation: Operation, roles: frozenset[str]) -> int | None:
    device = batch.devices[operation.device_id]
    if device.role not in roles:
        raise Refused("not_helper")
    return device.group_number


def _theme(batch: Batch, theme_id: str | None) -> ThemeId | None:
    """A theme by its own id, or by the id it was named with when another had the name already."""
    if theme_id is None:
        return None
    named = batch.known.get(theme_id) or next(iter(batch.rows.find(Part.sent, id=theme_id, kind="theme")), None)
    found = batch.rows.find(Part.theme, id=named.target_id if named else theme_id, event_id=batch.event_id)
    if not found or found[0].deleted_at:
        raise Refused("gone")
    wanted: ThemeId = found[0].id
    return wanted
