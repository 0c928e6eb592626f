"""Numbers of people that are too small to be shown, so that nobody is recognised by a figure."""

from collections.abc import Mapping
from typing import TypeVar

SMALLEST = 5

Name = TypeVar("Name")


def shown(counts: Mapping[Name, int]) -> dict[Name, int | None]:
    """The counts of parts of a known whole, without those under five; None stands for one not shown.

    When only one part would be hidden, it could be told from the whole, so the next smallest is hidden, too.
    """
    hidden = {name for name, count in counts.items() if 0 < count < SMALLEST}
    if len(hidden) == 1:
        others = [name for name, count in counts.items() if count and name not in hidden]
        hidden |= set(sorted(others, key=lambda name: counts[name])[:1])
    return {name: None if name in hidden else count for name, count in counts.items()}
