"""On which screen the projector's window belongs: never on the console's while there is another."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Named(Protocol):
    """A screen, as far as choosing needs it."""

    def name(self) -> str:
        """The screen's name."""


AnyScreen = TypeVar("AnyScreen", bound=Named)


def other_screen(screens: Sequence[AnyScreen], console: AnyScreen | None, wanted: str = "") -> AnyScreen | None:
    """The screen for the room: the wanted one by name, else the first that is not the console's; None if alone."""
    others = [screen for screen in screens if screen is not console]
    return next((screen for screen in others if screen.name() == wanted), others[0] if others else None)
