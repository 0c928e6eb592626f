"""The navigation at the left: where one can go, with icon and word, never icons alone."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from foorumi.paths import resources
from foorumi.ui.console.context import Route
from foorumi.ui.theme import theme
from foorumi.ui.theme.icons import picture
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow

PLACES = (
    ("home", "house"),
    ("events", "calendar-days"),
    ("actors", "users-round"),
    ("commitments", "handshake"),
    ("documents", "files"),
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
        name = context.session.path.stem if context else window.say("window.no_workspace")
        whose = ElidedLabel(name, "caption", "secondary")
        whose.setContentsMargins(theme.px(8), 0, 0, theme.px(10))
        column.addWidget(whose)
        for page, sign in PLACES:
            column.addWidget(self._place(page, sign))
        column.addStretch(1)
        column.addWidget(self._place("settings", "settings"))
        help_button = button(
            window.say("navigation.help"), "circle-question-mark", variant="nav", key="F1", checkable=True
        )
        help_button.setObjectName("help_button")
        help_button.setChecked(window.is_help_open)
        help_button.clicked.connect(window.toggle_help)
        column.addWidget(help_button)

    def _mark(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setAccessibleName("Foorumi")
        mark.setPixmap(picture(resources() / "brand" / "app-icon.svg", 34))
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(8), 0, 0, theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(mark)
        row.addWidget(label("Foorumi", "h2"), 1)
        return row

    def _place(self, page: str, sign: str) -> Button:
        route = self._window.route
        made = button(self._window.say(f"navigation.{page}"), sign, variant="nav", checkable=True)
        made.setObjectName(f"go_{page}")
        made.setChecked(route.page == page or (page == "events" and route.event_id is not None))
        made.setEnabled(self._window.context is not None or page == "home")
        made.clicked.connect(lambda: self._window.go(Route(page)))
        return made
