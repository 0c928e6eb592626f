"""What lies on the sorting screen and how it stands: the note with its ways at the left, the themes at the right."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.i18n import Language
from foorumi.ui.console.sort.card import NoteCard
from foorumi.ui.console.sort.themes import HelpTiles, ThemeTiles
from foorumi.ui.console.sort.tiles import Tile
from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import label

NARROW, LOW = 840, 620
"""Under this width the themes come below the note; under this height, in pixels at 100 %, everything is lower."""
EDGES, LOW_EDGES = (28, 24, 28, 20), (16, 8, 16, 8)


class Desk(QWidget):
    """The parts of the screen; what they do is said by the screen."""

    def __init__(self, say: Language) -> None:
        super().__init__()
        self.card = NoteCard(say("sort.more"))
        self.suggestion = Tile("sort_suggestion", "Enter", cap_first=False, high=76, picture="sparkles")
        self.put_off = Tile("sort_later", say("sort.key.space"), high=72)
        self.undo = Tile("sort_undo", "⌫", high=72)
        self.hint = label("", "label", "secondary")
        self.name = QLineEdit()
        self.name.setObjectName("sort_name")
        self.name.setPlaceholderText(say("sort.name"))
        self.name.setAccessibleName(say("sort.name"))
        self.name.hide()
        self.tiles = ThemeTiles()
        self.helps = HelpTiles(say)
        self._asked = label(say("sort.where"), "h3")
        self._body = QHBoxLayout(self)
        self._body.addLayout(self._left(), 1)
        self._body.addLayout(self._right(), 1)

    def _left(self) -> QVBoxLayout:
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(12))
        pair.addWidget(self.put_off)
        pair.addWidget(self.undo)
        left = QVBoxLayout()
        left.setSpacing(theme.px(14))
        left.addWidget(self.card, 1)
        left.addWidget(self.suggestion)
        left.addLayout(pair)
        return left

    def _right(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._asked)
        head.addStretch(1)
        head.addWidget(self.hint)
        right = QVBoxLayout()
        right.setSpacing(theme.px(10))
        right.addLayout(head)
        right.addWidget(self.name)
        right.addWidget(self.tiles, 1)
        right.addWidget(self.helps)
        return right

    def fit(self, width: int, height: int) -> None:
        """Stand as there is room."""
        is_narrow, is_low = width < theme.px(NARROW), height < theme.px(LOW)
        self._body.setContentsMargins(*(theme.px(edge) for edge in (LOW_EDGES if is_low or is_narrow else EDGES)))
        self._body.setSpacing(theme.px(16 if is_low or is_narrow else 32))
        self._body.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)
        self.suggestion.set_high(60 if is_low else 76)
        for tile in (self.put_off, self.undo):
            tile.set_high(50 if is_low else 72)
        self.tiles.set_high(46 if is_low else 72)
        self.helps.set_high(40 if is_low else 50)
        self._asked.setVisible(not is_low)
