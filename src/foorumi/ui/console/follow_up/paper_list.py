"""The kinds of papers in groups, one of them chosen."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed
from foorumi.ui.theme import icon, theme

GROUPS = ("event", "annex", "room", "after")
ROW, HEAD = 44, 34
WIDTH, WIDEST = 268, 290
"""At large text the pages need the room more than the list does; long names go on over lines, and only a long word
makes the list wider."""
AROUND = 84
"""What of the width the frame, the picture and the scroll bar take, in pixels at 100 %."""


class PaperList(QWidget):
    """Every kind of paper under the time when it is wanted. Signals: chosen(code)."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        say = context.say
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = framed(margin=8, gap=8)
        outer.addWidget(frame)
        kinds: list[Any] = list(context.papers.kinds())
        heads = {group: say(f"papers.group_{group}") for group in GROUPS}
        words = " ".join((*heads.values(), *(say(f"documents.{kind.code}") for kind in kinds))).split()
        longest = max(QFontMetrics(theme.font("bodyStrong")).horizontalAdvance(word) for word in words)
        self.setFixedWidth(max(min(theme.px(WIDTH), WIDEST), longest + theme.px(AROUND)))
        self._list = QListWidget()
        self._list.setObjectName("papers")
        self._list.setProperty("variant", "bare")
        self._list.setAccessibleName(say("papers.of_this_event"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._items: dict[str, QListWidgetItem] = {}
        for group in GROUPS:
            head = QListWidgetItem(heads[group])
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setSizeHint(QSize(0, theme.px(HEAD) + self._more_lines(heads[group], "bodyStrong")))
            face = head.font()
            face.setBold(True)
            head.setFont(face)
            self._list.addItem(head)
            for kind in kinds:
                if kind.group == group:
                    self._add(kind.code, kind.picture, say(f"documents.{kind.code}"))
        self._list.currentItemChanged.connect(lambda item, _: self.chosen.emit(self.code) if item else None)
        column.addWidget(self._list, 1)

    @property
    def code(self) -> str:
        """The code of the chosen paper."""
        return str(self._list.currentItem().data(Qt.ItemDataRole.UserRole))

    def choose(self, code: str) -> None:
        """Choose a paper by its code."""
        self._list.setCurrentItem(self._items[code])

    def _add(self, code: str, picture: str, name: str) -> None:
        item = QListWidgetItem(icon(picture), name)
        item.setData(Qt.ItemDataRole.UserRole, code)
        item.setSizeHint(QSize(0, theme.px(ROW) + self._more_lines(name, "body")))
        self._items[code] = item
        self._list.addItem(item)

    def _more_lines(self, words: str, role: str) -> int:
        """How much higher a row is for the lines its words go on over."""
        metrics = QFontMetrics(theme.font(role))
        room = QRect(0, 0, self.width() - theme.px(AROUND), 0)
        return max(0, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() - metrics.lineSpacing())
