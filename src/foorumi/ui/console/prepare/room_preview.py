"""The picture of the room's screen beside the agenda, and the same picture over the whole screen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.run import utc_now
from foorumi.i18n import Language, language
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import press, words
from foorumi.ui.console.prepare.phone_preview import PhonePreview
from foorumi.ui.projector.paper import paper
from foorumi.ui.projector.preview import Preview
from foorumi.ui.projector.scene import Scene, paint_into, room_languages, scene_of
from foorumi.ui.qt import override
from foorumi.ui.theme import NAMES, Theme, theme
from foorumi.ui.widgets.frames import Beside


class RoomPreview(QWidget):
    """What the room will see of the chosen item; F11 shows it large, on this screen only."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self._scene: Scene | None = None
        say = context.say
        self._room = language(room_languages(context.session.workspace.event(event_id))[0])
        self._theme = Theme(next((name for name in NAMES if name == context.settings.projector_theme), "light"))
        self._picture = Preview(self._theme, say, "next")
        self._picture.set_room_language(self._room)
        self._shown: ItemId | None = None
        paper.serve(context.session.bytes_of)
        paper.ready.connect(self._page_came)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        large = press(say("agenda.large"), self.show_large, name="large", kind="quiet", variant="sm")
        large.setShortcut("F11")
        column.addWidget(Beside(words(say("agenda.on_screen"), "label", wraps=True), large, stretches=(1,), gap=4))
        column.addWidget(self._picture)
        column.addWidget(words(say("agenda.not_yet"), "caption", "secondary", wraps=True))
        self._phone_title = words("", "label")
        self._phone = PhonePreview(self._room)
        column.addWidget(self._phone_title)
        column.addWidget(self._phone)
        column.addStretch(1)

    def show_item(self, item_id: ItemId | None) -> None:
        """Show an item as it is now."""
        self._shown = item_id
        workspace = self._context.session.workspace
        event = workspace.event(self._event_id)
        item = workspace.item(item_id) if item_id else None
        self._scene = scene_of(workspace, event, item, utc_now(), room_languages(event)) if item else None
        self._picture.set_scene(self._scene)
        say = self._context.say
        self._phone_title.setText(say("agenda.on_phone" if event.uses_phones else "agenda.no_phones"))
        self._phone.setVisible(event.uses_phones)
        self._phone.show_item(item, say("agenda.phone_waits"))

    def _page_came(self) -> None:
        self.show_item(self._shown)

    def show_large(self) -> None:
        """Show the picture over the whole of this screen until Esc or a click."""
        if self._scene:
            large = _Large(self._scene, self._theme, self._room, self)
            large.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            large.showFullScreen()


class _Large(QDialog):
    def __init__(self, scene: Scene, room_theme: Theme, room: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(scene.title)
        self._scene, self._theme, self._room = scene, room_theme, room

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_into(painter, QRectF(self.rect()), self._scene, self._theme, self._room)
        painter.end()
