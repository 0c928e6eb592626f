"""The navigation at the left: five destinations with icon and word, never icons alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from foorumi.paths import resources
from foorumi.ui.console.context import Route
from foorumi.ui.theme import icon, theme

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow

PLACES = (
    ("home", "house"),
    ("events", "calendar-days"),
    ("actors", "users-round"),
    ("commitments", "handshake"),
    ("path", "waypoints"),
)
WIDTH = 224


class Navigation(QFrame):
    """The mark, the workspace and where one can go."""

    def __init__(self, window: "ConsoleWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("navigation")
        self.setProperty("role", "left")
        self.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(16))
        column.setSpacing(theme.px(2))
        column.addLayout(self._mark())
        context = window.context
        name = QLabel(context.session.path.stem if context else window.say("window.no_workspace"))
        name.setProperty("role", "caption")
        name.setProperty("tone", "secondary")
        name.setContentsMargins(theme.px(8), 0, 0, theme.px(10))
        column.addWidget(name)
        for page, sign in PLACES:
            column.addWidget(self._place(page, sign))
        column.addStretch(1)
        column.addWidget(self._place("settings", "settings"))

    def _mark(self) -> QHBoxLayout:
        mark, word = QLabel(), QLabel("Foorumi")
        mark.setPixmap(QIcon(str(resources() / "brand" / "app-icon.svg")).pixmap(QSize(theme.px(34), theme.px(34))))
        word.setProperty("role", "h2")
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(8), 0, 0, theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(mark)
        row.addWidget(word, 1)
        return row

    def _place(self, page: str, sign: str) -> QPushButton:
        here = self._window.route.page == page or (page == "events" and self._window.route.event_id is not None)
        button = QPushButton(self._window.say(f"navigation.{page}"))
        button.setObjectName(f"go_{page}")
        button.setProperty("variant", "nav")
        button.setStyleSheet("text-align: left;")
        button.setIcon(icon(sign, "on.selected" if here else "text.secondary"))
        button.setIconSize(QSize(theme.px(20), theme.px(20)))
        button.setCheckable(True)
        button.setChecked(here)
        button.setEnabled(self._window.context is not None or page == "home")
        button.clicked.connect(lambda: self._window.go(Route(page)))
        return button
