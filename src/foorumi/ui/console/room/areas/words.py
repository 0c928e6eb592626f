"""The words of an item: what the room will read, how long it takes, and the facilitator's own hint."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.session import agenda
from foorumi.ui.console.prepare.parts import Titled, row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import theme


class WordsArea(QWidget):
    """Edits an item in private. What the room sees already changes only when a person says so."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say, code = evening.say, evening.say.code
        self.title = QLineEdit(item.title(code))
        self.title.setObjectName("item_title")
        self.prompt = QPlainTextEdit(item.prompt(code))
        self.hint = QPlainTextEdit(item.hint)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 240)
        self.minutes.setValue(item.minutes)
        self.minutes.setSuffix(" min")
        for field in (self.prompt, self.hint):
            field.setTabChangesFocus(True)
            field.setMaximumHeight(theme.px(140))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(Titled(say("room.words.title"), self.title))
        column.addWidget(Titled(say("room.words.prompt"), self.prompt))
        column.addWidget(Titled(say("room.words.minutes"), self.minutes))
        column.addWidget(Titled(say("room.words.hint"), self.hint))
        is_live = evening.live is not None and evening.live.id == item.id
        if is_live:
            save = run_button(say("room.update_room"), self.write, name="update_room", kind="accent", variant="")
            column.addLayout(row(save, None))
        else:
            self.title.textEdited.connect(lambda _: self.write())
            self.prompt.textChanged.connect(self.write)
            self.hint.textChanged.connect(self.write)
            self.minutes.valueChanged.connect(lambda _: self.write())
        column.addStretch(1)

    def refresh(self) -> None:
        """What is being typed is not touched."""

    def write(self) -> None:
        """Write the words into the file."""
        code = self._evening.say.code
        values = {
            f"title_{code}": self.title.text(),
            f"prompt_{code}": self.prompt.toPlainText(),
            "hint": self.hint.toPlainText(),
            "minutes": self.minutes.value(),
        }
        self._evening.do(lambda: agenda.edit(self._evening.session, self._item.id, **values))
