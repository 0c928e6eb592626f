"""A talk: the questions people ask, and a summary for the memo."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.ui.console.room.areas.prompt import PromptArea
from foorumi.ui.console.room.areas.wall import WallArea
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme


class TalkArea(QWidget):
    """Questions above, the summary below."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self.wall = WallArea(evening, item)
        self.words = PromptArea(evening, item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.wall, 1)
        column.addWidget(self.words)

    def refresh(self) -> None:
        """Show the questions and the lines as they are."""
        self.wall.refresh()
        self.words.refresh()

    def approve_all(self) -> None:
        """Let the waiting questions that are seen onto the wall."""
        self.wall.approve_all()
