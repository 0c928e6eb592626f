"""Toimijat: the register, what could be exchanged, good practices, and the words all of it speaks in."""

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from foorumi.ui.console.context import Context
from foorumi.ui.console.register.files import files_button, take_in
from foorumi.ui.console.register.printing import print_button
from foorumi.ui.console.register.showing import show_button
from foorumi.ui.console.register.view import RegisterView
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Tabs

PARTS = ("register", "pairs", "practices", "words")


class ActorsPage(QWidget):
    """All actors of the workspace. The acts of the register stand in the title row, which ``acts`` are for."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        say = context.say
        self.setObjectName("actors")
        self.tabs = Tabs(say("actors.page_parts"), [(part, say(f"actors.tab_{part}")) for part in PARTS])
        self.tabs.setObjectName("actor_tabs")
        self.tabs.chosen.connect(self.show_part)
        self.view = RegisterView(
            context,
            acts=[
                files_button(context),
                print_button(context, "actor_map", say("map.print")),
                show_button(context),
            ],
        )
        self.acts = self.view.acts
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self._pages: dict[str, QWidget] = {"register": self.view}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def show_found(self, actor_id: str) -> None:
        """Choose an actor that was searched for."""
        self.view.choose(actor_id)

    def take_rows(self, source: Path | str) -> None:
        """Take the rows of a file or of a pasted text into the register."""
        take_in(self._context, [source])

    def show_part(self, part: object) -> None:
        """Open a part of the page; it is made when first opened."""
        name = str(part)
        self.tabs.set_value(name)
        if name not in self._pages:
            self._pages[name] = self._make(name)
            self.stack.addWidget(self._pages[name])
        self.stack.setCurrentWidget(self._pages[name])
        self.view.acts.setVisible(name == "register")

    def _make(self, name: str) -> QWidget:
        if name == "pairs":
            from foorumi.ui.console.register.pairs import PairsPage

            return PairsPage(self._context)
        if name == "words":
            from foorumi.ui.console.register.words import WordsPage

            return WordsPage(self._context)
        from foorumi.ui.console.register.practices import PracticesPage

        return PracticesPage(self._context)
