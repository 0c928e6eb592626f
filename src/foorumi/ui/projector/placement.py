"""On which screen the projector's window belongs: never on the console's while there is another."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QRect


class Screen(Protocol):
    """A screen, as far as choosing needs it."""

    def name(self) -> str:
        """The name of the plug it is in."""

    def manufacturer(self) -> str:
        """Who made it."""

    def model(self) -> str:
        """What it is."""

    def serialNumber(self) -> str:
        """Which one it is."""

    def geometry(self) -> QRect:
        """Where it lies on the desktop."""


AnyScreen = TypeVar("AnyScreen", bound=Screen)


def identity(screen: Screen) -> str:
    """The screen itself, whichever plug it is in; the plug's name when it does not say who it is."""
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return " ".join(part for part in parts if part) or screen.name()


def others(screens: Sequence[AnyScreen], console: AnyScreen | None) -> list[AnyScreen]:
    """The screens that do not show what the console's shows: neither it nor a mirror of it."""
    return [
        screen
        for screen in screens
        if screen is not console and not (console and screen.geometry().intersects(console.geometry()))
    ]


def other_screen(screens: Sequence[AnyScreen], console: AnyScreen | None, wanted: str = "") -> AnyScreen | None:
    """The screen for the room: the wanted one by identity, else the first that is not the console's; None if alone."""
    free = others(screens, console)
    return next((screen for screen in free if identity(screen) == wanted), free[0] if free else None)
