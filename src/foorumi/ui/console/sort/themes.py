"""The themes as tiles with keys that never move during a sitting, and the other keys below them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from foorumi.domain.ids import ThemeId
from foorumi.domain.notes import Note
from foorumi.domain.themes import Theme
from foorumi.i18n import Language
from foorumi.ui.console.sort.tiles import Tile
from foorumi.ui.theme import theme

KEYS = "1234567890QWER"


class ThemeTiles(QScrollArea):
    """A tile for each theme, in the order they were met. Signals: chosen(theme id)."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._tiles: dict[ThemeId, Tile] = {}
        self._offered: ThemeId | None = None
        self._high = 72
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(0, 0, theme.px(4), 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(10))
        holder.addLayout(self._grid)
        holder.addStretch(1)
        self.setWidget(inside)

    def show_themes(self, themes: Sequence[Theme], notes: Sequence[Note], grown: ThemeId | None) -> None:
        """Show how many notes each theme has; the one that has just grown says so. A new theme gets the next key."""
        for row in themes:
            if row.id not in self._tiles:
                self._add(row.id)
        known = {row.id: row for row in themes}
        for theme_id, tile in self._tiles.items():
            tile.setVisible(theme_id in known)
            if theme_id in known:
                count = sum(note.theme_id == theme_id and note.is_on_wall for note in notes)
                more = "+1" if theme_id == grown else ""
                tile.show_words(known[theme_id].name, "", str(count), more, self._look(theme_id))

    def offer(self, theme_id: ThemeId | None) -> None:
        """Mark the theme that Foorumi suggests."""
        self._offered = theme_id
        for key, tile in self._tiles.items():
            tile.look = self._look(key)
            tile.update()

    def set_high(self, high: int) -> None:
        """Let the tiles take another height, in pixels at 100 %."""
        self._high = high
        self._grid.setSpacing(theme.px(high // 7))
        for tile in self._tiles.values():
            tile.set_high(high)

    def theme_at(self, key: str) -> ThemeId | None:
        """The theme of a key."""
        return next((one for one, tile in self._tiles.items() if tile.key == key and not tile.isHidden()), None)

    def name_of(self, theme_id: ThemeId) -> str:
        """A theme's key and name."""
        tile = self._tiles.get(theme_id)
        return f"{tile.key} {tile.title}".strip() if tile else ""

    def _look(self, theme_id: ThemeId) -> str:
        return "offered" if theme_id == self._offered else "plain"

    def _add(self, theme_id: ThemeId) -> None:
        at = len(self._tiles)
        tile = Tile(f"theme_{at}", KEYS[at] if at < len(KEYS) else "", high=self._high)
        tile.clicked.connect(lambda: self.chosen.emit(theme_id))
        self._tiles[theme_id] = tile
        self._grid.addWidget(tile, at // 2, at % 2)


class HelpTiles(QWidget):
    """The keys for a new theme, for the same note, for a second theme and for hiding. Signals: wanted(name of one)."""

    wanted = Signal(str)

    def __init__(self, say: Language) -> None:
        super().__init__()
        self._say = say
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        keys = ("U", "S", "T", say("sort.key.delete"))
        words = (say("sort.new"), say("sort.same"), say("sort.also"), say("sort.hide"))
        self.tiles = [Tile(f"sort_{name}", key, high=50) for name, key in zip(NAMES, keys, strict=True)]
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, name=NAMES[place]: self.wanted.emit(name))
            tile.show_words(words[place], look="quiet")
            grid.addWidget(tile, place // 2, place % 2)

    def set_high(self, high: int) -> None:
        """Let the tiles take another height, in pixels at 100 %."""
        for tile in self.tiles:
            tile.set_high(high)

    def show_twin(self, text: str) -> None:
        """Show the note that may say the same; without a text there is none."""
        same = self.tiles[NAMES.index("same")]
        same.setEnabled(bool(text))
        words = self._say("sort.same_as", text=text) if text else self._say("sort.same")
        same.show_words(words, look="offered" if text else "quiet")


NAMES = ("new", "same", "also", "hide")
