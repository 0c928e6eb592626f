"""What the room sees: the projector's window, its state, and the two previews that follow it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import EventId
from foorumi.domain.run import utc_now
from foorumi.i18n import language
from foorumi.ui.console.context import Context
from foorumi.ui.projector import output as outputs
from foorumi.ui.projector.output import Output
from foorumi.ui.projector.preview import Preview
from foorumi.ui.projector.scene import room_languages, scene_of
from foorumi.ui.projector.window import ProjectorWindow
from foorumi.ui.theme import Theme

SIGNS = {"live": "projector", "frozen": "snowflake", "blank": "moon", "off": "monitor-off", "guest": "presentation"}


class Stage(QObject):
    """The room's picture and its state. Signals: changed(), the state is another; lost(), the screen went away."""

    changed = Signal()
    lost = Signal()

    def __init__(self, context: Context, event_id: EventId, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        event = context.session.workspace.event(event_id)
        self._codes = room_languages(event)
        room = language(self._codes[0])
        room_theme = Theme(context.settings.projector_theme, 100, context.settings.reduced_motion)  # type: ignore[arg-type]
        self.window = ProjectorWindow(room_theme, room)
        self.live, self.next = Preview(room_theme, context.say, "off"), Preview(room_theme, context.say, "next")
        for preview in (self.live, self.next):
            preview.set_room_language(room)
        self.window.lost.connect(self._lost)
        self.window.closed.connect(lambda: self._set(outputs.lost(self.output)))
        parent.destroyed.connect(self.window.close)

    @property
    def output(self) -> Output:
        """What the projector does."""
        return self.window.output

    def open(self) -> None:
        """Open the room's window with the scene of now."""
        self.window.open_beside(self._context.window, self._context.settings.projector_screen)
        self._set(outputs.opened(self.output))

    def freeze(self) -> None:
        """Hold the room's picture, or let it go."""
        self._set(outputs.freeze(self.output, utc_now()))

    def blank(self) -> None:
        """Make the room's picture dark, or light it."""
        self._set(outputs.blank(self.output))

    def shown(self) -> None:
        """An item was brought into the room."""
        self._set(outputs.shown(self.output))

    def show(self, live: Item | None, following: Item | None) -> None:
        """Paint the scenes of the item in the room and of the next one, as of now."""
        workspace, now = self._context.session.workspace, utc_now()
        event = workspace.event(self._event_id)
        scene = scene_of(workspace, event, live, now, self._codes)
        self.window.set_scene(scene)
        self.live.set_scene(scene)
        self.next.set_scene(scene_of(workspace, event, following, now, self._codes) if following else None)

    def close(self) -> None:
        """Close the room's window."""
        self.window.close()

    def _set(self, output: Output) -> None:
        self.window.set_output(output)
        look = output.state
        self.live.set_look(look, self.window.held_picture)
        self.changed.emit()

    def _lost(self) -> None:
        self._set(outputs.lost(self.output))
        self.lost.emit()
