"""The leader stands with a phone while the scribe sits at the laptop: what the phone asks is done here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from foorumi.session import agenda

if TYPE_CHECKING:
    from foorumi.ui.console.room.page import RoomPage


class _Leader(QObject):
    """Does for a page what a leader's phone asks. Ending the evening stays with the laptop."""

    def __init__(self, page: "RoomPage") -> None:
        super().__init__(page)
        self._page = page

    @Slot(str)
    def follow(self, act: str) -> None:
        """Next, back, dark or light, or a minute more."""
        page, evening = self._page, self._page.evening
        live = evening.live
        if act == "next" and evening.next_step:
            page.show_next()
        elif act == "back":
            page.show_back()
        elif act == "blank":
            page.stage.blank()
        elif act == "minute" and live:
            evening.do(lambda: agenda.add_minutes(evening.session, live.id, 1))


def follow_leader(page: "RoomPage") -> None:
    """Let a leader's phone act on a page as long as the page is there."""
    phones = page.evening.context.phones
    if phones:
        phones.led.connect(_Leader(page).follow)
