"""Words that the dictionary does not know, underlined while they are written; the menu offers others in their place."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from foorumi.domain.text.spelling import WORD, Speller
from foorumi.i18n import Language
from foorumi.ui.bridge import Work
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

PAUSE_MS = 400
FOREIGN = 0.5
"""A text that knows so few words is in another language, and nothing in it is marked."""
checked: dict[str, tuple[str, ...] | None] = {}
"""What has been looked up: None for a known word, suggestions for another."""


class Spelling(QSyntaxHighlighter):
    """Marks the words of a field, looked up on another thread. Can be switched off from the field's menu.
    Signals: switched(is_on)."""

    is_on: bool | None = None
    """The same for every field; None until the first of them knows what the person wishes."""
    switched = Signal(bool)

    def __init__(self, field: QPlainTextEdit, say: Language) -> None:
        super().__init__(field.document())
        self._field = field
        self._say = say
        self._waiting: set[str] = set()
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look_up)
        field.installEventFilter(self)

    def marked(self, text: str) -> list[tuple[int, int]]:
        """Where in a text a marked word begins, and how long it is."""
        found = list(WORD.finditer(text))
        self._waiting |= {word[0] for word in found} - checked.keys()
        unknown = [word for word in found if checked.get(word[0]) is not None]
        if Spelling.is_on is False or len(unknown) > max(1, FOREIGN * len(found)):
            return []
        return [(word.start(), len(word[0])) for word in unknown]

    def _look_up(self) -> None:
        words, self._waiting = sorted(self._waiting), set()

        def look_up() -> dict[str, tuple[str, ...] | None]:
            speller = Speller()
            return {word: None if speller.knows(word) else speller.suggestions(word) for word in words}

        work = Work(look_up, self)
        work.done.connect(self._show)
        work.start()

    def _show(self, looked_up: dict[str, tuple[str, ...] | None]) -> None:
        checked.update(looked_up)
        if any(found is not None for found in looked_up.values()):
            self.rehighlight()

    def _offer(self, event: QContextMenuEvent) -> None:
        menu = self._field.createStandardContextMenu()
        cursor = self._field.cursorForPosition(event.pos())
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        first = menu.actions()[0] if menu.actions() else None
        for other in checked.get(cursor.selectedText()) or ():
            action = menu.addAction(other)
            action.triggered.connect(partial(cursor.insertText, other))
            menu.insertAction(first, action) if first else None
        switch = menu.addAction(self._say("spelling.check"))
        switch.setCheckable(True)
        switch.setChecked(Spelling.is_on is not False)
        switch.toggled.connect(self.switch)
        menu.exec(event.globalPos())

    def switch(self, is_on: bool) -> None:
        """Mark unknown words, or none, from now on."""
        Spelling.is_on = is_on
        self.rehighlight()
        self.switched.emit(is_on)

    # Qt calls these
    @override
    def highlightBlock(self, text: str) -> None:
        wavy = QTextCharFormat()
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wavy.setUnderlineColor(theme.c("rowan"))
        for start, length in self.marked(text):
            self.setFormat(start, length, wavy)
        if self._waiting:
            self._pause.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            self._offer(event)
            return True
        return False
