"""The projector as Run mode uses it: its window, its state, and the scenes for it and for the previews."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_time
from foorumi.domain.run import utc_now
from foorumi.domain.workspace import Workspace
from foorumi.i18n import language
from foorumi.ui.console.room.evening import Evening, Step, now
from foorumi.ui.projector import output as acts
from foorumi.ui.projector.output import Output
from foorumi.ui.projector.paper import paper
from foorumi.ui.projector.placement import identity, others
from foorumi.ui.projector.preview import Preview
from foorumi.ui.projector.scene import Scene, lifted_scene, room_languages, scene_of
from foorumi.ui.projector.scenes.joining import joining
from foorumi.ui.projector.scenes.moment import Moment
from foorumi.ui.projector.window import FRAME_MS, ProjectorWindow
from foorumi.ui.theme import NAMES, Theme

NEXT_SAYS = {
    "live": "room.show_next",
    "frozen": "room.release_next",
    "blank": "room.light_next",
    "guest": "room.return_next",
}
ICONS = {"live": "projector", "frozen": "snowflake", "blank": "moon", "off": "monitor-off", "guest": "presentation"}


class Stage(QObject):
    """What the room sees.

    Signals: changed(), another state or scene; followed(), the data; lost() and found(), the projector's screen.
    """

    changed = Signal()
    followed = Signal()
    lost = Signal()
    found = Signal()

    def __init__(self, evening: Evening, console: QWidget, is_rehearsal: bool = False) -> None:
        super().__init__(console)
        self.is_rehearsal = is_rehearsal
        self._evening, self._console = evening, console
        settings = evening.context.settings
        name = next((known for known in NAMES if known == settings.projector_theme), NAMES[0])
        self.theme = Theme(name, reduced_motion=settings.reduced_motion)
        self._say = language(room_languages(evening.the_event)[0])
        self._wanted = settings.projector_screen
        self._page = 0
        self._lifted = self._sentence = ""
        self._made: tuple[tuple[Workspace, int, int, str, str], Scene] | None = None
        self._soon = QTimer(self, interval=FRAME_MS, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.output = Output()
        self.window = ProjectorWindow(self.theme, self._say)
        self.window.lost.connect(self._lost)
        self.window.found.connect(self.found)
        self.window.closed.connect(lambda: self._become(acts.lost))
        evening.moved.connect(self._moved)
        evening.chose.connect(self._see_anew)
        paper.serve(evening.session.bytes_of)
        paper.ready.connect(self._see_anew)

    def preview(self, look: acts.State | str = "live") -> Preview:
        """A small picture of the room's screen, or of what comes next."""
        made = Preview(self.theme, self._evening.say, "next" if look == "next" else "live")
        made.set_room_language(self._say)
        return made

    def scene(self, item: Item | None, page: int = 0) -> Scene:
        """What the room would see of an item."""
        evening = self._evening
        return scene_of(evening.workspace, evening.the_event, item, utc_now(), room_languages(evening.the_event), page)

    def prompt(self, item: Item) -> str:
        """What the room is asked at an item, in the language of the console and with its places filled in."""
        evening = self._evening
        return Moment(evening.workspace, evening.the_event, item, utc_now(), (evening.say.code,)).prompt()

    def scene_after(self, step: Step | None) -> Scene | None:
        """What the room will see when a step is taken; None after the last."""
        if step is None:
            return None
        evening = self._evening
        workspace = evening.workspace
        if step.vote_state:
            workspace = workspace.with_vote_state(step.item.id, step.vote_state)
        elif step.place is not None:
            workspace = workspace.with_phase(step.item.id, step.place)
        return scene_of(workspace, evening.the_event, step.item, utc_now(), room_languages(evening.the_event))

    @property
    def is_lifted(self) -> bool:
        """Whether one note or sentence is shown large."""
        return bool(self._lifted or self._sentence)

    @property
    def live_scene(self) -> Scene:
        """What the room sees now, or would without freezing and darkness; made once for the same data and second."""
        moment = (self._evening.workspace, int(utc_now().timestamp()), self._page, self._lifted, self._sentence)
        if self._made is None or self._made[0][0] is not moment[0] or self._made[0][1:] != moment[1:]:
            self._made = (moment, self._make_live())
        return self._made[1]

    def _make_live(self) -> Scene:
        scene, evening = self._made_alone(), self._evening
        if not evening.shows_way_in or scene.kind in ("welcome", "thanks"):
            return scene
        return replace(scene, way_in=joining(evening.workspace, evening.the_event, utc_now()))

    def _made_alone(self) -> Scene:
        if self.is_lifted:
            evening = self._evening
            scene = lifted_scene(evening.workspace, evening.the_event, self._lifted, self._sentence)
            if scene:
                return scene
            self._lifted = self._sentence = ""
        return self.scene(self._evening.live, self._page)

    def refresh(self) -> None:
        """Let the room follow the data."""
        self._soon.stop()
        self.window.set_scene(self.live_scene)
        self.followed.emit()

    def refresh_soon(self) -> None:
        """Let the room follow data that pours in, some fifteen times a second."""
        if not self._soon.isActive():
            self._soon.start()

    def lift(self, note_id: str = "", sentence: str = "") -> None:
        """Show one note, or a sentence that is read aloud, large; nothing goes back to the item."""
        self._lifted, self._sentence = note_id, sentence
        self.refresh()
        self.changed.emit()

    @property
    def free_screens(self) -> list[QScreen]:
        """The screens the room could have."""
        return others(QGuiApplication.screens(), self._console.screen())

    def choose(self, screen: QScreen) -> None:
        """Show the room on this screen, now and from now on."""
        self._wanted = identity(screen)
        if self.output.state != "off":
            self._become(acts.lost)
        self.open()

    def open(self) -> None:
        """F5: open the projector's window, or come back from a guest's slides; nothing in a rehearsal."""
        if self.is_rehearsal:
            return
        self.refresh()
        if self.output.state == "off":
            self.window.open_beside(self._console.window(), self._wanted)
            self._remember()
        self._become(acts.opened)

    def open_if_connected(self) -> None:
        """Open the window when there is a second screen for it."""
        if self.free_screens:
            self.open()

    @property
    def fills_own_screen(self) -> bool:
        """Whether the room's picture fills the only screen, over the console."""
        return self.window.is_practice and self.window.isFullScreen() and self.window.isVisible()

    def toggle_fill(self) -> None:
        """F11: with one screen, give the whole of it to the room; again, and the console is back."""
        if self.output.state == "off":
            self.open()
        fills = not self.fills_own_screen
        self.window.fill_own_screen(fills)
        if not fills:
            self._console.window().raise_()
            self._console.window().activateWindow()
        self.changed.emit()

    def screen_name(self) -> str:
        """Which screen the room sees, and its size."""
        name, size = self.window.screen_identity, self.window.size()
        return f"{name}, {size.width()} × {size.height()}" if name and self.output.state != "off" else ""

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
        """The state in words, its icon, and the state itself."""
        state, say = self.output.state, self._evening.say
        if state == "live" and self.is_lifted:
            return say("room.output.lifted"), "zoom-in", state
        at = write_time(self.output.frozen_at.astimezone(), say.code) if self.output.frozen_at else ""
        return say(f"room.output.{state}", at=at), ICONS[state], state

    @property
    def next_says(self) -> str:
        """The key of what Next does in this state."""
        return NEXT_SAYS.get(self.output.state, "room.next_off")

    def lost_at(self) -> str:
        """The sentence of a lost screen, with the time."""
        return self._evening.say("room.projector_lost", at=write_time(now(), self._evening.say.code))

    def close(self) -> None:
        """Close the projector's window."""
        self._become(acts.lost)
        self.window.close()
        self.window.deleteLater()

    def _moved(self) -> None:
        self._page = 0
        self._lifted = self._sentence = ""
        self.refresh()
        live = self._evening.live
        self._become(acts.guest if live and live.kind == "guest_presentation" else acts.shown)

    def _see_anew(self) -> None:
        """A speaker's page has been drawn, or another was chosen: it comes into the pictures that wait for it."""
        self._made = None
        self.refresh()
        self.changed.emit()

    def _lost(self) -> None:
        self._become(acts.lost)
        self.lost.emit()

    def _remember(self) -> None:
        used, context = self.window.screen_identity, self._evening.context
        if used and used != context.settings.projector_screen:
            self._wanted = used
            context.keep_settings(context.settings._replace(projector_screen=used))

    def _become(self, act: Callable[[Output], Output]) -> None:
        self.output = act(self.output)
        self.window.set_output(self.output)
        self.changed.emit()
