"""Rows that were read, brought up to date from what a change holds: far quicker than reading thousands again."""

from bisect import insort
from collections.abc import Iterable, Mapping
from typing import Any

from foorumi.domain.workspace import Part, Workspace
from foorumi.store.changes import Change
from foorumi.store.rows import columns, record_of

MOST = 200
"""With more changed rows in a part than this it is read again."""


def patched(workspace: Workspace, changes: Iterable[Change]) -> Workspace:
    """The workspace after some changes: parts with few changed rows are patched, the others read when asked for."""
    by_part: dict[Part, list[Change]] = {}
    for change in changes:
        by_part.setdefault(change.part, []).append(change)
    parts = dict(workspace.parts)
    for part, own in by_part.items():
        rows = parts.pop(part, None)
        order = _order(part)
        if rows is not None and order and len(own) <= MOST:
            parts[part] = _patched(part, rows, own, order)
    return Workspace(parts, workspace.load)


def _order(part: Part) -> tuple[str, ...]:
    """The columns a part is ordered by; none when its order is more than columns."""
    names = tuple(name.strip().strip('"') for name in part.order.split(","))
    return names if set(names) <= set(columns(part)) else ()


def _patched(part: Part, rows: tuple[Any, ...], changes: list[Change], order: tuple[str, ...]) -> tuple[Any, ...]:
    images: Mapping[str, Any] = {change.id: change.after for change in changes}
    kept = [row for row in rows if row.id not in images]

    def key(row: Any) -> tuple[Any, ...]:
        return tuple(getattr(row, name) for name in order)

    for image in images.values():
        if image is not None and not image.get("deleted_at"):
            insort(kept, record_of(part, image), key=key)
    return tuple(kept)
