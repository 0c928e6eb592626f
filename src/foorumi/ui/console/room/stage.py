"""The projector as Run mode uses it: its window, its state, and the scenes for it and for the previews."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_time
from foorumi.domain.run import utc_now
from foorumi.i18n import language
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.projector import output as acts
from foorumi.ui.projector.output import Output
from foorumi.ui.projector.placement import other_screen
from foorumi.ui.projector.preview import Preview
from foorumi.ui.projector.scene import Scene, room_languages, scene_of
from foorumi.ui.projector.window import ProjectorWindow
from foorumi.ui.theme import NAMES, Theme


class Stage(QObject):
    """What the room sees. Signals: changed(), another state or scene; told(text, is_error)."""

    changed = Signal()
    told = Signal(str, bool)

    def __init__(self, evening: Evening, console: QWidget) -> None:
        super().__init__(console)
        self._evening, self._console = evening, console
        settings = evening.context.settings
        name = next((known for known in NAMES if known == settings.projector_theme), NAMES[0])
        self.theme = Theme(name, reduced_motion=settings.reduced_motion)
        self._say = language(room_languages(evening.the_event)[0])
        self._page = 0
        self.output = Output()
        self.window = ProjectorWindow(self.theme, self._say)
        self.window.lost.connect(self._lost)
        self.window.closed.connect(lambda: self._become(acts.lost))
        evening.moved.connect(self._moved)

    def preview(self, look: acts.State | str = "live") -> Preview:
        """A small picture of the room's screen, or of what comes next."""
        made = Preview(self.theme, self._evening.say, "next" if look == "next" else "live")
        made.set_room_language(self._say)
        return made

    def scene(self, item: Item | None, page: int = 0) -> Scene:
        """What the room would see of an item."""
        evening = self._evening
        return scene_of(evening.workspace, evening.the_event, item, utc_now(), room_languages(evening.the_event), page)

    @property
    def live_scene(self) -> Scene:
        """What the room sees now, or would without freezing and darkness."""
        return self.scene(self._evening.live, self._page)

    def refresh(self) -> None:
        """Let the room follow the data."""
        self.window.set_scene(self.live_scene)

    def open(self) -> None:
        """F5: open the projector's window, or come back from a guest's slides."""
        self.refresh()
        if self.output.state == "off":
            self.window.open_beside(self._console.window(), self._evening.context.settings.projector_screen)
        self._become(acts.opened)

    def open_if_connected(self) -> None:
        """Open the window when there is a second screen for it."""
        wanted = self._evening.context.settings.projector_screen
        if other_screen(QGuiApplication.screens(), self._console.screen(), wanted):
            self.open()

    def freeze(self) -> None:
        """F7: hold the room's picture, or let it go."""
        self._become(lambda output: acts.freeze(output, utc_now()))

    def blank(self) -> None:
        """F8: make the room's picture dark, or light it."""
        self._become(acts.blank)

    def guest(self) -> None:
        """Step aside for another program's slides."""
        self._become(acts.guest)

    def turn(self, by: int) -> None:
        """Turn the page the room sees."""
        self._page = max(0, min(self._page + by, self.live_scene.pages - 1))
        self.refresh()
        self.changed.emit()

    def tag(self) -> tuple[str, str, str]:
        """The state in words, its icon, and the colours it is drawn in."""
        state = self.output.state
        at = write_time(self.output.frozen_at.astimezone(), self._evening.say.code) if self.output.frozen_at else ""
        icons = {"live": "projector", "frozen": "snowflake", "blank": "moon", "off": "monitor-off"}
        return self._evening.say(f"room.output.{state}", at=at), icons.get(state, "presentation"), state

    def close(self) -> None:
        """Close the projector's window."""
        self._become(acts.lost)
        self.window.close()
        self.window.deleteLater()

    def _moved(self) -> None:
        self._page = 0
        self.refresh()
        self._become(acts.shown)

    def _lost(self) -> None:
        self._become(acts.lost)
        self.told.emit(self._evening.say("room.projector_lost"), True)

    def _become(self, act: Callable[[Output], Output]) -> None:
        self.output = act(self.output)
        self.window.set_output(self.output)
        self.changed.emit()
