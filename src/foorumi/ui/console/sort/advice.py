"""Suggestions for the notes about to be sorted, worked out beside the window's thread."""

from PySide6.QtCore import QObject, Signal

from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note
from foorumi.domain.text.advice import Advice, advise
from foorumi.domain.themes import Theme
from foorumi.ui.bridge import Work

AHEAD = 8
"""How many of the coming notes are thought about."""


class Adviser(QObject):
    """Thinks about the coming notes. Signals: changed(), there is something new to say."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: dict[NoteId, Advice] = {}
        self._notes: tuple[Note, ...] = ()
        self._themes: tuple[Theme, ...] = ()
        self._work: Work | None = None
        self._again: tuple[tuple[Note, ...], tuple[Theme, ...], tuple[NoteId, ...]] | None = None

    def think(self, notes: tuple[Note, ...], themes: tuple[Theme, ...], coming: tuple[NoteId, ...]) -> None:
        """Think about the coming notes as things stand now; what was thought before stands until then."""
        if self._work is not None:
            self._again = (notes, themes, coming)
            return
        places = {theme.id: at for at, theme in enumerate(themes)}
        texts = [note.text for note in notes]
        placed = [places.get(note.theme_id) if note.theme_id else None for note in notes]
        wanted = [at for at, note in enumerate(notes) if note.id in coming[:AHEAD]]
        names = [theme.name for theme in themes]
        self._work = Work(lambda: advise(texts, names, placed, wanted), self)
        self._work.done.connect(lambda found: self._take(found, notes, themes))
        self._work.failed.connect(lambda _: self._take({}, notes, themes))
        self._work.start()

    @property
    def is_thinking(self) -> bool:
        """Whether something more is coming."""
        return self._work is not None

    def about(self, note_id: NoteId) -> Advice | None:
        """What has been found out about a note."""
        return self._found.get(note_id)

    def theme_for(self, note_id: NoteId) -> Theme | None:
        """The theme to offer, when it is likely enough to be worth it."""
        found = self._found.get(note_id)
        if found is None or not found.ranking.order or not found.ranking.is_likely:
            return None
        return self._themes[found.ranking.order[0]]

    def twin_of(self, note_id: NoteId) -> Note | None:
        """The note that may say the same."""
        found = self._found.get(note_id)
        return self._notes[found.twin] if found and found.twin is not None else None

    def _take(self, found: dict[int, Advice], notes: tuple[Note, ...], themes: tuple[Theme, ...]) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._notes, self._themes = notes, themes
        self._found = {notes[at].id: advice for at, advice in found.items()}
        again, self._again = self._again, None
        if again:
            self.think(*again)
        self.changed.emit()
