"""What is watched while the room looks: the computer stays awake, and a battery that runs out is told of."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from foorumi.i18n import Language
from foorumi.power import low_battery, stay_awake

BATTERY_MS = 60_000
STEP = 5
"""How many per cent the battery falls before it is told of again."""


class Watch(QTimer):
    """Lives and dies with the page; ``tell`` says an error in words."""

    def __init__(self, page: QWidget, say: Language, tell: Callable[[str], object]) -> None:
        super().__init__(page, interval=BATTERY_MS)
        self._say, self._tell = say, tell
        self._told = 100
        page.destroyed.connect(stay_awake(say("room.awake")))
        self.timeout.connect(self.look)
        self.start()

    def look(self) -> None:
        """Say that the battery is running out; again only when it has fallen further."""
        percent = low_battery()
        if percent is not None and percent < self._told:
            self._told = percent - STEP
            self._tell(self._say("room.battery", n=percent))
