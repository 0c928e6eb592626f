"""The small picture in the console that tells what the room sees, or what comes next."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from foorumi.i18n import Language
from foorumi.ui.projector.scene import Scene, paint_into
from foorumi.ui.qt import override
from foorumi.ui.theme import Theme, draw_icon, theme

Look = Literal["live", "next", "frozen", "blank", "off", "guest"]
FRAME_MS = 66
FLASH_MS = 200
SAID = {
    "live": "projector.preview_live",
    "next": "projector.preview_next",
    "frozen": "projector.preview_frozen",
    "blank": "projector.preview_blank",
    "off": "projector.preview_off",
    "guest": "projector.preview_guest",
}
FRAMES = {"live": "lamp", "next": "border.control", "frozen": "ice", "blank": "night"}
ICONS = {"blank": "moon", "off": "monitor-off", "guest": "presentation"}


class Preview(QWidget):
    """A scene in small, in a frame that tells whether the room sees it. It keeps the shape of 16 to 9."""

    def __init__(self, room_theme: Theme, say: Language, look: Look = "live", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._room_theme = room_theme
        self._say = say
        self._room_say = say
        self._look: Look = look
        self._scene: Scene | None = None
        self._held: QPixmap | None = None
        self._frame = QTimer(self, interval=FRAME_MS, singleShot=True)
        self._frame.timeout.connect(self.update)
        self._flash = QTimer(self, interval=FLASH_MS, singleShot=True)
        self._flash.timeout.connect(self.update)
        room_theme.changed.connect(self.update)
        self._tell()

    @property
    def look(self) -> Look:
        """What the frame tells."""
        return self._look

    def set_room_language(self, say: Language) -> None:
        """Paint the scene in the room's language; names for the screen reader stay in the console's."""
        self._room_say = say
        self.update()

    def set_scene(self, scene: Scene | None) -> None:
        """Show a scene, at most fifteen times a second."""
        if scene == self._scene:
            return
        self._scene = scene
        self._tell()
        if not self._frame.isActive():
            self._frame.start()

    @property
    def is_flashing(self) -> bool:
        """Whether the frame is thick for a moment."""
        return self._flash.isActive()

    def flash(self) -> None:
        """Thicken the frame for a moment: what the room sees has been changed by taking something back."""
        self._flash.start()
        self.update()

    def set_look(self, look: Look, held: QPixmap | None = None) -> None:
        """Change the frame; a frozen one shows the picture the room's window holds."""
        self._look = look
        self._held = held
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self._say(SAID[self._look], title=self._scene.title if self._scene else "–"))

    def _paint_nothing(self, painter: QPainter, inner: QRectF) -> None:
        is_dark = self._look == "blank"
        painter.fillRect(inner, theme.c("night" if is_dark else "bg.sunken"))
        side = min(56.0, inner.height() / 3)
        middle = QRectF(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side)
        draw_icon(painter, ICONS[self._look], middle, theme.c("on.night" if is_dark else "text.muted"))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(344, self.heightForWidth(344))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(208, self.heightForWidth(208))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        thick = 2.0 if self._look == "next" else 8.0 if self._flash.isActive() else 4.0
        inner = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        if self._look in ("blank", "guest") or (self._look == "off" and self._scene is None):
            self._paint_nothing(painter, inner)
        elif self._look == "frozen" and self._held is not None:
            painter.drawPixmap(inner, self._held, QRectF(self._held.rect()))
        elif self._scene is not None:
            paint_into(painter, inner, self._scene, self._room_theme, self._room_say)
        else:
            painter.fillRect(inner, theme.c("bg.sunken"))
        pen = QPen(theme.c(FRAMES.get(self._look, "border.control")), thick)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self._look == "next":
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4)
