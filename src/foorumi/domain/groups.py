"""Groups: dealt so that sides and actors mix, latecomers to the smallest, and who sits where in each round."""

from collections.abc import Sequence

from foorumi.domain.attendees import Attendee
from foorumi.domain.ids import AttendeeId


def deal(people: Sequence[tuple[Attendee, str]], groups: int) -> dict[AttendeeId, int]:
    """A group number from 1 for each person with their side: each side, and each organisation within it, is spread
    over the groups, whose sizes differ by one at most."""
    order = sorted(people, key=lambda pair: (pair[1], pair[0].organisation.casefold(), pair[0].name, pair[0].id))
    return {person.id: place % groups + 1 for place, (person, _) in enumerate(order)}


def smallest(people: Sequence[Attendee]) -> int | None:
    """The group a latecomer joins: the smallest, the first of equals; None when there are no groups."""
    sizes: dict[int, int] = {}
    for person in people:
        if person.group_number:
            sizes[person.group_number] = sizes.get(person.group_number, 0) + 1
    return min(sizes, key=lambda group: (sizes[group], group)) if sizes else None


def rotation(groups: int, round_number: int) -> dict[int, int]:
    """Which table (from 0) each group (from 1) sits at in a round (from 0): everybody moves on by one table."""
    return {group: (group - 1 + round_number) % groups for group in range(1, groups + 1)}


def table_name(table: int) -> str:
    """A table's letter: A, B, C …"""
    return chr(ord("A") + table)
