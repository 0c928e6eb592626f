"""Strips of paper laid on pages one under the other, so that what belongs together stays together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from foorumi.documents.pdf.tagged import Node, Pen

Paint = Callable[[Pen, float, float], None]
"""Draws with a pen, moved to the right and down by so many points."""


class Mark(NamedTuple):
    """Something drawn for a node, ``y`` points below the top of its strip; an artifact has no node."""

    node: Node | None
    y: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page that is never cut: a line of text, a slice of a table's row, a picture.

    ``before`` is room above that falls away at the top of a page. ``keep`` holds it on one page with the next strip.
    ``head`` is drawn again, as an artifact, where this strip starts a page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0
    keep: bool = False
    head: "Strip | None" = None


@dataclass(frozen=True, slots=True)
class Columns:
    """A heading and strips in two columns under it, the second ``offset`` points to the right of the first."""

    heading: Strip
    strips: tuple[Strip, ...]
    offset: float


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts a page."""


Item = Strip | Columns | NewPage


class Placed(NamedTuple):
    """A strip on a page. What is repeated is an artifact."""

    strip: Strip
    x: float
    y: float
    repeated: bool = False


def together(strips: Sequence[Strip]) -> list[tuple[Strip, ...]]:
    """The strips in groups that are to stay on one page."""
    groups: list[tuple[Strip, ...]] = []
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            groups.append(tuple(group))
            group = []
    return [*groups, tuple(group)] if group else groups


def height_of(strips: Sequence[Strip]) -> float:
    """What strips take under one another, without the room above the first."""
    return sum(strip.height + strip.before for strip in strips) - (strips[0].before if strips else 0)


def stacked(strips: Sequence[Strip]) -> Strip:
    """Several strips as one."""
    marks: list[Mark] = []
    y = 0.0
    for number, strip in enumerate(strips):
        y += strip.before if number else 0
        marks += [mark._replace(y=mark.y + y) for mark in strip.marks]
        y += strip.height
    return replace(strips[-1], height=y, marks=tuple(marks), before=strips[0].before)


class Flow:
    """Fills pages between ``top`` (``first_top`` on the first) and ``bottom``, in points from the upper edge."""

    def __init__(self, first_top: float, top: float, bottom: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._top = top
        self._bottom = bottom
        self._y = first_top

    def add(self, items: Sequence[Item]) -> None:
        """Lay out items after what is there."""
        for group, following in _groups(items):
            if isinstance(group, NewPage):
                if not self._at_top:
                    self._next_page()
            elif isinstance(group, Columns):
                self._columns(group)
            else:
                needed = height_of(group) + (_least(following) if following and group[-1].keep else 0)
                self._group(group, needed)

    def _next_page(self) -> None:
        self.pages.append([])
        self._y = self._top

    @property
    def _at_top(self) -> bool:
        return not self.pages[-1]

    def _room(self, before: float = 0) -> float:
        return self._bottom - self._y - (0 if self._at_top else before)

    def _group(self, group: Sequence[Strip], needed: float) -> None:
        whole_page = self._bottom - self._top
        is_seen = any(strip.marks for strip in group)
        if is_seen and not self._at_top and self._room(group[0].before) < needed <= whole_page:
            self._next_page()
        for strip in group:
            is_room = not strip.marks and not strip.head
            if is_room and (self._at_top or strip.height > self._room(strip.before)):
                self._y = self._y if self._at_top else self._bottom  # at either end of a page it is of no use
                continue
            if not self._at_top and strip.height > self._room(strip.before):
                self._next_page()
            if self._at_top and len(self.pages) > 1 and strip.head:
                self._put(strip.head, repeated=True)
            self._put(strip)

    def _put(self, strip: Strip, repeated: bool = False) -> None:
        if not self._at_top:
            self._y += strip.before
        self.pages[-1].append(Placed(strip, 0, self._y, repeated))
        self._y += strip.height

    def _columns(self, columns: Columns) -> None:
        whole_page = self._bottom - self._top - columns.heading.height
        groups: list[tuple[Strip, ...]] = []
        for group in together(columns.strips):
            groups += [group] if height_of(group) <= whole_page else [(strip,) for strip in group]
        repeated = False
        while groups:
            if not self._at_top and height_of(groups[0]) + columns.heading.height > self._room(columns.heading.before):
                self._next_page()
            self._put(columns.heading, repeated)
            first, second = _halves(groups, self._room())
            top = self._y
            self._y = max(self._column(first, 0, top), self._column(second, columns.offset, top))
            groups = groups[len(first) + len(second) :]
            repeated = True
            if groups:
                self._next_page()

    def _column(self, groups: Sequence[Sequence[Strip]], x: float, y: float) -> float:
        for number, strip in enumerate(strip for group in groups for strip in group):
            y += strip.before if number else 0
            self.pages[-1].append(Placed(strip, x, y))
            y += strip.height
        return y


def _groups(items: Sequence[Item]) -> Iterator[tuple[NewPage | Columns | tuple[Strip, ...], Item | None]]:
    """Strips that stay together, and other items, each with the item that follows."""
    group: list[Strip] = []
    for number, item in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else None
        if not isinstance(item, Strip):
            yield item, following
            continue
        group.append(item)
        if not item.keep or not isinstance(following, Strip):
            yield tuple(group), following
            group = []


def _least(item: Item) -> float:
    """The room an item needs under a heading that stays with it."""
    if not isinstance(item, Columns):
        return 0
    first = together(item.strips)[:1]
    return item.heading.before + item.heading.height + sum(height_of(group) for group in first)


Groups = Sequence[Sequence[Strip]]


def _halves(groups: Groups, room: float) -> tuple[Groups, Groups]:
    """What goes to the first and second column: evenly when all fits in ``room``, else as much as fits."""
    so_far = list(accumulate(group[0].before + height_of(group) for group in groups))
    for number, height in enumerate(so_far, 1):
        if height > room:
            break
        if height >= so_far[-1] - height:
            return groups[:number], groups[number:]
    full = _fitting(groups, room)
    rest = groups[full:]
    return groups[:full], rest[: _fitting(rest, room)]


def _fitting(groups: Groups, room: float) -> int:
    """How many groups fit; at least one, for a group taller than a page has been cut into lines before."""
    used, number = 0.0, 0
    for group in groups:
        used += height_of(group) + (group[0].before if number else 0)
        if used > room:
            break
        number += 1
    return max(1, number)
