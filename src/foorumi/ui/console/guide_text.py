"""The words and pictures of the user guide as they are read on the screen."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QImageReader,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from foorumi.paths import resources
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

LONGEST_LINE = 760
"""How wide the text may be, in pixels at 100 %: a longer line is tiring to read."""
EDGE = 16
LINE_HEIGHT = 125
"""Per cent of what the letters take."""
ROLES = {1: "h1", 2: "h2", 3: "h3"}
ABOVE = {1: 0, 2: 24, 3: 16}
"""Space over a heading by its level, in pixels at 100 %."""
BELOW = 8
PICTURE = re.compile(r"^(!\[([^]]+)\]\([^)]+\))$", re.MULTILINE)


class GuideText(QTextBrowser):
    """The guide of one language: each picture no wider than there is room, with its words below it.

    What is searched for is in ``found``, and ``at`` is the place in it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide_text")
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.found: list[QTextCursor] = []
        self.at = 0
        self._headings: list[QTextBlock] = []
        self._pictures: list[tuple[QTextCursor, QSize]] = []

    def show_guide(self, code: str) -> None:
        """Show the guide of a language from its beginning."""
        folder = resources() / "guide"
        words = (folder / f"{code}.md").read_text("utf-8")
        document = self.document()
        document.setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        document.setDefaultFont(theme.font("body"))
        document.setDocumentMargin(theme.px(EDGE))
        document.setMarkdown(PICTURE.sub(r"\1\n\n\2", words))
        with self._one_edit():
            self._dress()
        self._fit()

    def headings(self) -> list[tuple[int, str]]:
        """The headings with their levels, 1 for the title."""
        return [(block.blockFormat().headingLevel(), block.text()) for block in self._headings]

    def heading_in_sight(self) -> int:
        """Which heading what is seen at the top stands under."""
        top = self.cursorForPosition(self.viewport().rect().topLeft()).blockNumber()
        return max(0, sum(block.blockNumber() <= top for block in self._headings) - 1)

    def go_to(self, heading: int) -> None:
        """Show a heading at the top, and read on from there."""
        block = self._headings[heading]
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - theme.px(BELOW))

    def seek(self, words: str) -> None:
        """Mark every place where the words stand; none for no words."""
        self.found, self.at = [], 0
        hit = self.document().find(words) if words else QTextCursor()
        while not hit.isNull():
            self.found.append(hit)
            hit = self.document().find(words, hit)
        marked = []
        for cursor in self.found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(theme.c("bg.selected"))
            mark.format.setForeground(theme.c("on.selected"))
            marked.append(mark)
        self.setExtraSelections(marked)
        here = self.textCursor().selectionStart()
        self.at = next((at for at, cursor in enumerate(self.found) if cursor.selectionStart() >= here), 0)

    def step(self, by: int) -> None:
        """Choose another of the found places; 0 for the one it is at."""
        self.at = (self.at + by) % len(self.found)
        self.setTextCursor(self.found[self.at])
        self.ensureCursorVisible()

    def _dress(self) -> None:
        """Give headings, paragraphs, pictures and their words the program's type and spaces."""
        self._headings, self._pictures = [], []
        block = self.document().begin()
        is_caption = False
        while block.isValid():
            level = block.blockFormat().headingLevel()
            picture = _picture(block)
            layout = QTextBlockFormat()
            layout.setBottomMargin(theme.px(BELOW))
            if picture:
                self._pictures.append(picture)
            else:
                layout.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if level:
                self._headings.append(block)
                layout.setTopMargin(theme.px(ABOVE[level]))
            letters = QTextCharFormat()
            if level or is_caption:
                letters.setFont(theme.font(ROLES.get(level, "caption")))
                letters.setForeground(theme.c("text.primary" if level else "text.secondary"))
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeBlockFormat(layout)
            cursor.mergeCharFormat(letters)
            is_caption = picture is not None
            block = block.next()

    def _fit(self) -> None:
        """Let the text be as wide as there is room and as is good to read, and the pictures with it."""
        wide = min(self.viewport().width(), theme.px(LONGEST_LINE))
        self.setLineWrapColumnOrWidth(wide)
        room = wide - 2 * self.document().documentMargin()
        with self._one_edit():
            for cursor, size in self._pictures:
                width = min(room, theme.px(size.width()))
                image = cursor.charFormat().toImageFormat()
                image.setWidth(width)
                image.setHeight(width * size.height() / size.width())
                cursor.setCharFormat(image)

    @contextmanager
    def _one_edit(self) -> Iterator[None]:
        """Have all that is changed laid out at once; Qt loses what lies between changes made one by one."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        yield
        cursor.endEditBlock()

    # Qt calls these

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


def _picture(block: QTextBlock) -> tuple[QTextCursor, QSize] | None:
    """The picture that a block holds, and its size, read from the head of its file."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    if not cursor.charFormat().isImageFormat():
        return None
    file = resources() / "guide" / cursor.charFormat().toImageFormat().name()
    return cursor, QImageReader(str(file)).size()
