"""Help beside the page: what a screen is for, in three sentences, and its keys."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from foorumi import __version__
from foorumi.i18n import Language
from foorumi.ui.console.context import Context, Route
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Beside, rule
from foorumi.ui.widgets.labels import Keycap, label
from foorumi.ui.widgets.messages import SidePanel

KEYS, ABOUT = "keys", "about"
"""Topics that are not a screen: every command with its key, and what Foorumi is."""

PARTED = " = "
LEAST_BESIDE = 900
"""The width of a page that may stand beside the help, in pixels at 100 %."""


def topic_of(context: Context | None, route: Route) -> str:
    """What the help of a place is called; a visit and open doors are not held as an evening is."""
    if context is None:
        return "start"
    if route.page == "room" and route.event_id is not None and route.tab != "hall":
        event = context.session.workspace.event(route.event_id)
        return "visit" if event.is_visit else "doors" if event.is_open_doors else "room"
    return route.topic


def help_panel(say: Language, topic: str, menus: QMenuBar) -> SidePanel:
    """The panel of a topic; a screen without words of its own has the general ones."""
    if not say.has(f"help.{topic}"):
        topic = "general"
    panel = SidePanel(say, say(f"help_title.{topic}"))
    panel.setObjectName("help")
    text = say(f"help.{topic}", version=__version__) if topic == ABOUT else say(f"help.{topic}")
    for paragraph in text.split("\n"):
        panel.body.addWidget(label(paragraph, wrap=True))
    keys = _commands(menus) if topic == KEYS else _keys(say, topic)
    if keys:
        panel.body.addWidget(rule())
    for key, does in keys:
        panel.body.addWidget(_line(key, does))
    panel.body.addWidget(rule())
    guide = next(action for action in _actions(menus) if action.objectName() == "menu.guide")
    more = button(say("menu.guide"), kind="accent", on_click=guide.trigger)
    more.setObjectName("open_guide")
    panel.body.addWidget(more)
    return panel


def set_beside(panel: SidePanel, across: QHBoxLayout) -> None:
    """Set the panel beside the page, or over its right edge where too little of the page would be left."""
    page = across.parentWidget()
    assert page is not None
    room, wanted = page.window().width(), panel.maximumWidth()  # a new page has not its size yet
    panel.setFixedWidth(min(wanted, room // 2))
    if room - wanted >= theme.px(LEAST_BESIDE):
        across.addWidget(panel)
    else:
        _Over(page, panel)


class _Over(QObject):
    """Keeps a panel over the right edge of a page, above the bar at the foot of the room's page."""

    def __init__(self, page: QWidget, panel: SidePanel) -> None:
        super().__init__(panel)
        self._page, self._panel = page, panel
        panel.setParent(page)
        page.installEventFilter(self)
        self._place()
        panel.show()
        panel.raise_()

    def _place(self) -> None:
        bar = self._page.findChild(QWidget, "bottom_bar")
        height = self._page.height() - (bar.height() if bar else 0)
        self._panel.setGeometry(self._page.width() - self._panel.width(), 0, self._panel.width(), height)

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False


def _keys(say: Language, topic: str) -> list[tuple[str, str]]:
    """The keys of a screen: one a line, the key and what it does."""
    if not say.has(f"help_keys.{topic}"):
        return []
    lines = (line.partition(PARTED) for line in say(f"help_keys.{topic}").split("\n"))
    return [(key, does) for key, _, does in lines]


def _actions(menus: QMenuBar) -> list[QAction]:
    """Every command of the menus; in the room they are hidden and yet there."""
    return [action for menu in menus.actions() for action in menu.menu().actions()]  # type: ignore[attr-defined]


def _commands(menus: QMenuBar) -> list[tuple[str, str]]:
    """Every command of the menus that has a key."""
    return [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text().removesuffix("…"))
        for action in _actions(menus)
        if not action.shortcut().isEmpty()
    ]


def _line(key: str, does: str) -> QWidget:
    return Beside(label(does, "body", "secondary", wrap=True), Keycap(key), stretches=(1, 0))
