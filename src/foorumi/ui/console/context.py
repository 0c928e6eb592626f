"""What every page of the console is given."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMainWindow, QWidget

from foorumi.domain.ids import EventId
from foorumi.i18n import Language
from foorumi.session.session import Session
from foorumi.settings import Settings
from foorumi.ui.bridge import SessionSignals

if TYPE_CHECKING:
    from foorumi.ui.console.ports import Imports, Papers
    from foorumi.ui.room_phones import RoomPhones


class Route(NamedTuple):
    """Where in the console a person is: a page, and the event and tab when it has them."""

    page: str = "home"
    event_id: EventId | None = None
    tab: str = ""

    @property
    def topic(self) -> str:
        """What the help of this page is called."""
        if self.page == "room":  # its tab only tells the hall from the doors
            return "room"
        return self.tab or {"prepare": "basics", "follow_up": "notes", "path": "steps"}.get(self.page, self.page)


class Context(NamedTuple):
    """One open workspace and the ways a page may act on the whole window.

    ``go`` opens a page; ``tell`` shows a message line (a ready text; errors stay); ``papers`` makes documents by code;
    ``change_settings`` keeps new preferences and
    redraws, ``keep_settings`` keeps them and redraws nothing; ``phones`` opens an event's phone server.
    """

    session: Session
    signals: SessionSignals
    say: Language
    settings: Settings
    go: Callable[[Route], None]
    tell: Callable[..., None]
    change_settings: Callable[[Settings], None]
    papers: "Papers"
    imports: "Imports"
    open_path: Callable[[Path], None]
    window: QWidget
    keep_settings: Callable[[Settings], None] = lambda _: None
    make_phones: "Callable[[], RoomPhones | None]" = lambda: None

    @property
    def phones(self) -> "RoomPhones | None":
        """The phones of the room, made when first asked for; None where there can be none."""
        return self.make_phones()


def what_can(window: QWidget, name: str) -> Callable[..., object] | None:
    """The method of a name that some part of the open page has, or None: pages offer what they can by such names."""
    page = window.centralWidget() if isinstance(window, QMainWindow) else None
    found = (getattr(part, name, None) for part in (page.findChildren(QWidget) if page else ()))
    return next((method for method in found if method), None)
