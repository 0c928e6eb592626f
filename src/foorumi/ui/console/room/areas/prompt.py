"""What any kind of item has: its words for the room, and the notes and lines written in it."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.session import agenda
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.spell_checking import check_spelling
from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import label


class PromptArea(QWidget):
    """The lines typed for the memo in an item, and a summary of it."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item_id = evening, item.id
        say = evening.say
        self._lines = label("", "body", wrap=True)
        self.summary = QPlainTextEdit(item.summary)
        self.summary.setObjectName("summary")
        self.summary.setAccessibleName(say("room.summary"))
        self.summary.setTabChangesFocus(True)
        check_spelling(self.summary, evening.context)
        self.summary.setMaximumHeight(theme.px(140))
        self.summary.textChanged.connect(self._write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(say("room.summary"), "label"))
        column.addWidget(self.summary)
        column.addWidget(label(say("room.memo_lines"), "label"))
        column.addWidget(self._lines)
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the lines as they are."""
        evening = self._evening
        lines = [row.text for row in evening.workspace.remarks(evening.event_id) if row.item_id == self._item_id]
        self._lines.setText("\n".join(lines) or evening.say("room.no_memo_lines"))

    def _write(self) -> None:
        text = self.summary.toPlainText()
        self._evening.do(lambda: agenda.edit(self._evening.session, self._item_id, summary=text))
