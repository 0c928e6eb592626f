"""Two copies of a workspace that were edited apart become one, the same whichever is merged into which.

Rows are known by their ids. Of a field that differs, the one changed later is taken; where nothing tells which, the
fuller. A row that was taken out in one copy goes, unless the other copy still needs it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from foorumi.domain.workspace import Part

Row = dict[str, Any]
Content = Mapping[Part, Mapping[str, Row]]
"""Every row of a file by part and id, deleted ones among them."""

Links = Mapping[Part, Mapping[str, Part]]
"""Which columns of a part hold the ids of which."""


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When a field was changed, or with the empty field, when its row went (``is_gone``) or came back."""

    at: str
    is_gone: bool = False


Stamps = Mapping[tuple[str, str], Stamp]
"""Stamps by row id and field."""


@dataclass
class Merge:
    """What has to be done to our file, the stamps it has afterwards, and how many rows are the same already."""

    added: dict[Part, list[Row]] = field(default_factory=dict)
    changed: dict[Part, dict[str, Row]] = field(default_factory=dict)
    gone: dict[Part, list[str]] = field(default_factory=dict)
    stamps: dict[tuple[str, str], Stamp] = field(default_factory=dict)
    same: int = 0
    contested: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether our file holds everything already."""
        return not (self.added or self.changed or self.gone)


def merge(ours: Content, theirs: Content, our_stamps: Stamps, their_stamps: Stamps, links: Links) -> Merge:
    """What brings their content into ours. ``contested`` counts fields that both changed; the later is taken."""
    result = Merge(stamps={**our_stamps})
    for key, stamp in their_stamps.items():
        result.stamps[key] = max(stamp, result.stamps.get(key, stamp))
    staying = _staying(ours, theirs, result.stamps, links)
    for part in Part:
        here, there = ours[part], theirs[part]
        for row_id in sorted(here.keys() | there.keys()):
            if row_id not in staying[part]:
                if row_id in here:
                    result.gone.setdefault(part, []).append(row_id)
            elif row_id not in here:
                result.added.setdefault(part, []).append(there[row_id])
            elif row_id in there and here[row_id] != there[row_id]:
                _merge_row(part, here[row_id], there[row_id], our_stamps, their_stamps, result)
            else:
                result.same += row_id in there
    return result


def _merge_row(part: Part, here: Row, there: Row, our_stamps: Stamps, their_stamps: Stamps, result: Merge) -> None:
    values: Row = {}
    for name, value in there.items():
        if here[name] == value:
            continue
        key = (here["id"], name)
        ours, theirs = our_stamps.get(key), their_stamps.get(key)
        result.contested += ours is not None and theirs is not None
        if (_at(theirs), _fullness(value)) > (_at(ours), _fullness(here[name])):
            values[name] = value
    if values:
        result.changed.setdefault(part, {})[here["id"]] = values
    else:
        result.same += 1


def _staying(ours: Content, theirs: Content, stamps: Stamps, links: Links) -> dict[Part, set[str]]:
    """The rows that are there afterwards: those that nothing tells are gone, and those that such rows point to."""
    every = {part: ours[part].keys() | theirs[part].keys() for part in Part}
    staying = {
        part: {row_id for row_id in ids if not stamps.get((row_id, ""), Stamp("")).is_gone}
        for part, ids in every.items()
    }
    waiting = [(part, row_id) for part, ids in staying.items() for row_id in ids]
    while waiting:
        part, row_id = waiting.pop()
        for content in (ours, theirs):
            row = content[part].get(row_id, {})
            for column, other in links.get(part, {}).items():
                wanted = row.get(column)
                if wanted and wanted in every[other] and wanted not in staying[other]:
                    staying[other].add(wanted)
                    waiting.append((other, wanted))
    return staying


def _at(stamp: Stamp | None) -> str:
    return stamp.at if stamp else ""


def _fullness(value: object) -> tuple[bool, bool, str, Any]:
    """An order of values in which nothing comes before something, the same in every copy."""
    return (value is not None, value not in ("", 0), type(value).__name__, value if value is not None else "")
