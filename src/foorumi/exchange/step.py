"""How far a reading is, told to whoever waits for it."""

from collections.abc import Callable

Step = Callable[[int], object]
"""Hears how many rows have been read; it raises Cancelled when nobody waits any more."""


def go_on(_: int) -> None:
    """The step of a reading that nobody watches."""
