"""A talk: the speaker's pages, the questions people ask with their answers, and a summary for the memo."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.ui.console.room.areas.page_strip import PageStrip
from foorumi.ui.console.room.areas.prompt import PromptArea
from foorumi.ui.console.room.areas.questions import Questions
from foorumi.ui.console.room.areas.wall import WallArea
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import filling
from foorumi.ui.qt import override
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import label


class TalkArea(QWidget):
    """The pages, the questions that wait, then each with its answer or the day it is promised by; the summary below."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        self.wall = WallArea(evening, item, shows_wall=False)
        self.questions = Questions(evening)
        self.words = PromptArea(evening, item)
        self.pages = PageStrip(evening, item)
        self._none = label(evening.say("room.no_questions"), "body", "secondary", wrap=True)
        whole = column(self, self.pages, self.wall, self._none, margin=0, spacing=10)
        self._asked = filling(self.questions, 110)
        self.questions.installEventFilter(self)
        whole.addWidget(self._asked, 100)
        whole.addWidget(self.words, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the questions and the lines as they are."""
        evening = self._evening
        mine = [note for note in evening.workspace.notes(evening.event_id) if note.item_id == self._item.id]
        asked = tuple(note for note in mine if note.is_on_wall)
        self._none.setVisible(not asked)
        self._asked.setVisible(bool(asked))
        self.questions.show_questions(asked)
        self.pages.refresh()
        self.wall.refresh()
        self.words.refresh()

    def _fit(self) -> None:
        """Give the questions the height they ask and no more, so that the summary follows the last of them."""
        asks = self.questions.sizeHint().height() + 2 * self._asked.frameWidth()
        self._asked.setMaximumHeight(max(self._asked.minimumHeight(), asks))

    def approve_all(self) -> None:
        """Let the waiting questions that are seen onto the wall."""
        self.wall.approve_all()

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)
