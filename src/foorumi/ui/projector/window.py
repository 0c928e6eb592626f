"""The window the room sees."""

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from foorumi.i18n import Language
from foorumi.ui.projector.output import Output
from foorumi.ui.projector.placement import identity, other_screen, others
from foorumi.ui.projector.scene import Scene, paint_into
from foorumi.ui.qt import override
from foorumi.ui.theme import Theme

PRACTICE_SIZE = QSize(960, 540)
FRAME_MS = 66
"""How often what pours in is painted, so that typing and the panic keys never wait for it."""


class ProjectorWindow(QWidget):
    """The room's picture, full screen on the other screen or in a practice window beside the console.

    Signals: lost(), its screen went away and it has hidden; found(), a screen came and it may be opened again;
    closed(), a person closed the practice window.
    """

    lost = Signal()
    found = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, say: Language) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("projector")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.theme = theme
        self._say = say
        self._scene: Scene | None = None
        self._output = Output()
        self._held: QPixmap | None = None
        self._old: QPixmap | None = None
        self._screen: QScreen | None = None
        self._console: QWidget | None = None
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._end_fade)
        self._soon = QTimer(self, interval=FRAME_MS, singleShot=True)
        self._soon.timeout.connect(self.update)
        theme.changed.connect(self.update)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._screen_gone)
        app.screenAdded.connect(self._screen_came)

    @property
    def output(self) -> Output:
        """What the window does now."""
        return self._output

    @property
    def held_picture(self) -> QPixmap | None:
        """The picture the room sees while it is held, for the preview; else None."""
        return self._held

    @property
    def is_practice(self) -> bool:
        """Whether it is an ordinary window on the console's own screen."""
        return self._screen is None

    @property
    def screen_identity(self) -> str:
        """Which screen the room sees; empty for a practice window."""
        return identity(self._screen) if self._screen is not None else ""

    def open_beside(self, console: QWidget | None, wanted_screen: str = "") -> None:
        """Show the window: full screen on another screen than the console's, else as a practice window."""
        self._console = console
        own = console.screen() if console else QGuiApplication.primaryScreen()
        self._take_screen(other_screen(QGuiApplication.screens(), own, wanted_screen))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, self._screen is not None)
        if self._screen is None:
            self.setWindowTitle(self._say("projector.practice_title"))
            self.unsetCursor()
            self.resize(PRACTICE_SIZE)
            self.showNormal()
        else:
            self.setWindowTitle(self._say("projector.window_title"))
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.setScreen(self._screen)
            self.setGeometry(self._screen.geometry())
            self.showFullScreen()

    def fill_own_screen(self, fills: bool) -> None:
        """Let the practice window fill the only screen, with the keyboard in it, or be small again."""
        if self.is_practice:
            self.setCursor(Qt.CursorShape.BlankCursor if fills else Qt.CursorShape.ArrowCursor)
            self.showFullScreen() if fills else self.showNormal()
            if fills:
                self.raise_()
                self.activateWindow()

    def _take_screen(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self._screen_changed)
        self._screen = screen
        if screen is not None:
            screen.geometryChanged.connect(self._screen_changed)

    def set_scene(self, scene: Scene) -> None:
        """Show a scene; another one than before fades in. While the picture is held or dark nothing moves."""
        before, self._scene = self._scene, scene
        if scene == before:
            return
        is_new = before is not None and before.key != scene.key
        if is_new and before is not None and self._output.follows and self.isVisible() and self.theme.ms("scene"):
            self._old = self._picture(before)
            self._fade.setDuration(self.theme.ms("scene"))
            self._fade.start()
        if self._output.follows:
            # Another scene is painted before anything else of the program is: the room does not wait for the console.
            if is_new and self.isVisible():
                self.repaint()
            elif not self._soon.isActive():
                self._soon.start()

    def set_output(self, output: Output) -> None:
        """Do what the state says at once; a picture is held as it is in the moment of holding."""
        before, self._output = self._output, output
        self._end_fade()
        if output.holds_picture and not before.holds_picture and self._scene is not None:
            self._held = self._picture(self._scene)
        elif not output.holds_picture:
            self._held = None
        if output.state in ("off", "guest"):
            self.hide()
        elif not self.isVisible() and before.state == "guest":
            self.show()
        if output.state == "blank" and self.isVisible():
            self.repaint()
        else:
            self.update()

    def _picture(self, scene: Scene) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        paint_into(painter, QRectF(self.rect()), scene, self.theme, self._say)
        painter.end()
        return pixmap

    def _end_fade(self) -> None:
        self._old = None
        self._fade.stop()

    def _screen_gone(self, screen: QScreen) -> None:
        if self._screen is screen:
            # Hidden before the system can move it over the console.
            self.hide()
            self._screen = None
            if self._output.state != "off":
                self.set_output(Output("off"))
                self.lost.emit()

    def _screen_changed(self, area: QRect) -> None:
        """The screen got another size, or began to mirror the console's."""
        own = self._console.screen() if self._console else None
        screen = self._screen
        if screen is None:
            return
        if own is not None and screen not in others(QGuiApplication.screens(), own):
            self._screen_gone(screen)
        elif self.isVisible():
            self.setGeometry(area)
            self.showFullScreen()

    def _screen_came(self, _: QScreen) -> None:
        if self._screen is None:
            self.found.emit()

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._output.state == "blank" or self._scene is None:
            painter.fillRect(self.rect(), self.theme.c("night"))
            return
        if self._held is not None:
            painter.drawPixmap(self.rect(), self._held)
            return
        paint_into(painter, QRectF(self.rect()), self._scene, self.theme, self._say)
        if self._old is not None:
            painter.setOpacity(1.0 - float(self._fade.currentValue()))
            painter.drawPixmap(self.rect(), self._old)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            self.closed.emit()
        super().closeEvent(event)
