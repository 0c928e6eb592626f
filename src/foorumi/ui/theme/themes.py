"""Theme: the only source of colours, fonts, lengths and durations."""

from typing import Literal, get_args

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from foorumi.ui.theme.fonts import load_fonts
from foorumi.ui.theme.tokens import tokens

Name = Literal["light", "dark", "contrast"]
Surface = Literal["console", "projector"]
NAMES: tuple[Name, ...] = get_args(Name)
MINIMUM_PERCENT, MAXIMUM_PERCENT = 100, 200

_ROLES = QPalette.ColorRole
PALETTE = {
    _ROLES.Window: "bg.app",
    _ROLES.Base: "bg.surface",
    _ROLES.AlternateBase: "bg.hover",
    _ROLES.Button: "bg.surface",
    _ROLES.WindowText: "text.primary",
    _ROLES.Text: "text.primary",
    _ROLES.ButtonText: "text.primary",
    _ROLES.BrightText: "text.primary",
    _ROLES.PlaceholderText: "text.muted",
    _ROLES.Highlight: "bg.selected",
    _ROLES.HighlightedText: "on.selected",
    _ROLES.Accent: "primary",
    _ROLES.Link: "primary.text",
    _ROLES.LinkVisited: "primary.text",
    _ROLES.ToolTipBase: "text.primary",
    _ROLES.ToolTipText: "bg.surface",
    _ROLES.Light: "bg.raised",
    _ROLES.Midlight: "bg.hover",
    _ROLES.Mid: "border.subtle",
    _ROLES.Dark: "border.control",
    _ROLES.Shadow: "border.strong",
}


class Theme(QObject):
    """One look at one text size. Signals: changed(), after the look, the text size or the motion changed."""

    changed = Signal()

    def __init__(self, name: Name = "light", text_percent: int = 100, reduced_motion: bool = False) -> None:
        super().__init__()
        self.name: Name = name
        self.text_percent = text_percent
        self.reduced_motion = reduced_motion
        self._app: QApplication | None = None
        self._worn: tuple[Name, int] | None = None
        self._fonts: dict[tuple[str, str], QFont] = {}

    def c(self, key: str) -> QColor:
        """The colour of a token. Raises KeyError for an unknown one."""
        return QColor(tokens()["color"][self.name][key])

    def actor(self, look: str) -> QColor:
        """The colour of one of the eight looks of actors."""
        return QColor(tokens()["actor"][self.name][look])

    def font(self, role: str, surface: Surface = "console") -> QFont:
        """A copy of the font of a text role. The console's follow the text size, the projector's the room."""
        if (role, surface) not in self._fonts:
            size, _, weight = tokens()["type"][surface][role]
            font = QFont(tokens()["type"]["family"])
            font.setPixelSize(self.px(size) if surface == "console" else size)
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
            if tracking := tracking_percent(size):
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
            self._fonts[role, surface] = font
        return QFont(self._fonts[role, surface])

    def line_height(self, role: str, surface: Surface = "console") -> int:
        """Pixels from one line to the next in a text role."""
        height: int = tokens()["type"][surface][role][1]
        return self.px(height) if surface == "console" else height

    def px(self, length: float) -> int:
        """A length that grows with the text. Strokes, radii and the focus ring do not."""
        return round(length * self.text_percent / 100)

    def radius(self, role: str = "control") -> int:
        """The corner radius of control, card, dialog, note, projector or phone, in pixels."""
        radius: int = tokens()["radius"][role]
        return radius

    def ms(self, role: str) -> int:
        """The duration of fast, base, scene or settle in milliseconds; 0 with reduced motion."""
        motion = tokens()["motion"]
        duration: int = motion["reduced"].get(role, 0) if self.reduced_motion else motion[role]
        return duration

    def change(
        self, name: Name | None = None, text_percent: int | None = None, reduced_motion: bool | None = None
    ) -> None:
        """Switch what is given, dress the application again if it wears this theme, and say so if anything differs."""
        before = self._look, self.reduced_motion
        self.name = name or self.name
        if text_percent is not None:
            self.text_percent = max(MINIMUM_PERCENT, min(MAXIMUM_PERCENT, text_percent))
        if reduced_motion is not None:
            self.reduced_motion = reduced_motion
        if before == (self._look, self.reduced_motion):
            return
        self._fonts.clear()
        if self._app is not None:
            self.apply(self._app)
        self.changed.emit()

    def apply(self, app: QApplication) -> None:
        """Dress the application unless it wears this: fonts, palette and style sheet, by which all is measured anew."""
        from foorumi.ui.theme.sheet import style_sheet

        if self._app is app and self._worn == self._look:
            return
        load_fonts()
        self._app, self._worn = app, self._look
        app.setFont(self.font("body"))
        app.setPalette(self.palette())
        app.setStyleSheet(style_sheet(self))

    @property
    def _look(self) -> tuple[Name, int]:
        return self.name, self.text_percent

    def palette(self) -> QPalette:
        """The palette for what Fusion paints by itself."""
        palette = QPalette()
        for role, key in PALETTE.items():
            palette.setColor(role, self.c(key))
        for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText, _ROLES.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.c("text.disabled"))
        return palette


def tracking_percent(size: int) -> float:
    """How much tighter large letters stand: nothing below 32 px."""
    if size < 32:
        return 0
    return -1 if size < 96 else -2


def name_of_system() -> Name:
    """The theme the system asks for; a desktop may tell it only once the window stands."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == QtCore.Qt.ColorScheme.Dark else "light"


theme = Theme()
