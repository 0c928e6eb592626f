"""Help beside the page: what a screen is for, in three sentences, and its keys."""

from importlib.metadata import version

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from foorumi.i18n import Language
from foorumi.ui.widgets.frames import rule
from foorumi.ui.widgets.labels import Keycap, label
from foorumi.ui.widgets.messages import SidePanel

KEYS, ABOUT = "keys", "about"
"""Topics that are not a screen: every command with its key, and what Foorumi is."""

PARTED = " = "


def help_panel(say: Language, topic: str, menus: QMenuBar) -> SidePanel:
    """The panel of a topic; a screen without words of its own has the general ones."""
    if not say.has(f"help.{topic}"):
        topic = "general"
    panel = SidePanel(say, say(f"help_title.{topic}"))
    panel.setObjectName("help")
    text = say(f"help.{topic}", version=version("foorumi")) if topic == ABOUT else say(f"help.{topic}")
    for paragraph in text.split("\n"):
        panel.body.addWidget(label(paragraph, wrap=True))
    keys = _commands(menus) if topic == KEYS else _keys(say, topic)
    if keys:
        panel.body.addWidget(rule())
    for key, does in keys:
        panel.body.addWidget(_line(key, does))
    return panel


def _keys(say: Language, topic: str) -> list[tuple[str, str]]:
    """The keys of a screen: one a line, the key and what it does."""
    if not say.has(f"help_keys.{topic}"):
        return []
    lines = (line.partition(PARTED) for line in say(f"help_keys.{topic}").split("\n"))
    return [(key, does) for key, _, does in lines]


def _commands(menus: QMenuBar) -> list[tuple[str, str]]:
    """Every command of the menus that has a key."""
    actions = [action for menu in menus.actions() for action in menu.menu().actions()]  # type: ignore[attr-defined]
    return [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text().removesuffix("…"))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def _line(key: str, does: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(does, "body", "secondary", wrap=True), 1)
    row.addWidget(Keycap(key))
    return made
