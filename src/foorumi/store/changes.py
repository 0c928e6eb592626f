"""What changed, and how to take it back.

TEMP triggers on every table write each row's image before and after into a TEMP table. The same rows tell the views
what to redraw and let undo put things back, so no verb has to describe its own inverse. The triggers are made after
migrating, because changing a table drops them.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from foorumi.domain.errors import Conflict
from foorumi.domain.workspace import PART_OF, Part

Image = dict[str, Any]


class Change(NamedTuple):
    """One row as it was and as it is; None where there was or is no row."""

    part: Part
    id: str
    before: Image | None
    after: Image | None

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.part, self.id, self.after, self.before)


def watch(connection: sqlite3.Connection) -> None:
    """Begin to record changes on a connection."""
    connection.execute(
        "create temp table change (seq integer primary key, part text, id text, before text, after text)"
    )
    for part in Part:
        names = [row[1] for row in connection.execute(f"pragma table_info({part.table})")]
        old, new = (_image(row, names) for row in ("old", "new"))
        for event, when, row, before, after in (
            ("insert", "after", "new", "null", new),
            ("update", "after", "old", old, new),
            ("delete", "before", "old", old, "null"),
        ):
            connection.execute(
                f"create temp trigger {part.table}_{event} {when} {event} on main.{part.table} begin "
                "insert into change (part, id, before, after) "
                f"values ('{part.table}', {row}.id, {before}, {after}); end"
            )


def take(connection: sqlite3.Connection) -> tuple[Change, ...]:
    """What has changed since last asked, in order; several changes of one row come as one."""
    found = connection.execute("select part, id, before, after from temp.change order by seq").fetchall()
    if not found:
        return ()
    connection.execute("delete from temp.change")
    merged: dict[tuple[str, str], Change] = {}
    for table, row_id, before, after in found:
        change = Change(PART_OF[table], row_id, _read(before), _read(after))
        earlier = merged.get((table, row_id))
        merged[table, row_id] = Change(change.part, row_id, earlier.before, change.after) if earlier else change
    return tuple(change for change in merged.values() if change.before != change.after)


def apply(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Make changes again, or inverse ones. Raises Conflict when a row no longer is what the change expects."""
    connection.execute("pragma defer_foreign_keys = on")
    for change in changes:
        table = change.part.table
        if change.before is None and change.after is not None:
            done = _insert(connection, table, change.after)
        elif change.after is None and change.before is not None:
            done = _where(connection, f"delete from {table} where", [], change.before)
        else:
            done = _update(connection, table, change.before or {}, change.after or {})
        if done != 1:
            raise Conflict("errors.changed_since")


def _insert(connection: sqlite3.Connection, table: str, image: Image) -> int:
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    return connection.execute(f"insert into {table} ({names}) values ({marks})", list(image.values())).rowcount


def _update(connection: sqlite3.Connection, table: str, before: Image, after: Image) -> int:
    changed = [name for name in after if after[name] != before[name]]
    sets = ", ".join(f'"{name}" = ?' for name in changed)
    same = {"id": before["id"], **{name: before[name] for name in changed}}
    return _where(connection, f"update {table} set {sets} where", [after[name] for name in changed], same)


def _where(connection: sqlite3.Connection, statement: str, values: Sequence[Any], same: Image) -> int:
    condition = " and ".join(f'"{name}" is ?' for name in same)
    return connection.execute(f"{statement} {condition}", [*values, *same.values()]).rowcount


def _image(row: str, names: Sequence[str]) -> str:
    return "json_object(" + ", ".join(f"'{name}', {row}.\"{name}\"" for name in names) + ")"


def _read(image: str | None) -> Image | None:
    return json.loads(image) if image else None
