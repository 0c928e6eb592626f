"""Which notes of the wall are seen: by kind, source, group, language and flag, and by words in any form."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from foorumi.domain.ids import NoteId
from foorumi.domain.notes import SOURCES, Note
from foorumi.domain.sorting import matches
from foorumi.domain.text.searching import Index
from foorumi.i18n import Language
from foorumi.ui.bridge import Work
from foorumi.ui.console.prepare.parts import press, reword

FLAGS = ("off_topic", "test", "personal", "rude")
LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a note must be; an empty text or None asks nothing."""

    kind: str = ""
    source: str = ""
    group: int | None = None
    language: str = ""
    flag: str = ""

    def fit(self, note: Note) -> bool:
        """Whether a note is what is asked for."""
        return (
            self.kind in ("", note.kind)
            and self.source in ("", note.source)
            and self.group in (None, note.group_number)
            and self.language in ("", note.language)
            and self.flag in ("", note.flag)
        )

    @property
    def narrowed(self) -> int:
        """How many of the menu's four are asked."""
        return sum((bool(self.source), self.group is not None, bool(self.language), bool(self.flag)))


class FilterButton(QObject):
    """The button whose menu narrows the wall. Signals: changed()."""

    changed = Signal()

    def __init__(self, say: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.filters = Filters()
        self.button: QPushButton = press("", self._open, name="filters", variant="chip", picture="sliders-horizontal")
        self._notes: tuple[Note, ...] = ()
        self._show()

    def show_notes(self, notes: Iterable[Note]) -> None:
        """Offer what these notes have."""
        self._notes = tuple(notes)

    def set(self, **values: Any) -> None:
        """Ask for something else."""
        self.filters = replace(self.filters, **values)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Ask for nothing but the kind."""
        self.filters = Filters(self.filters.kind)
        self._show()
        self.changed.emit()

    def menu(self) -> QMenu:
        """The menu with what the wall's notes have."""
        say, now = self._say, self.filters
        menu = QMenu(self.button)
        groups = sorted({note.group_number for note in self._notes if note.group_number is not None})
        sources = [source for source in SOURCES if any(note.source == source for note in self._notes)]
        languages = [code for code in LANGUAGES if any(note.language == code for note in self._notes)]
        flags = [flag for flag in FLAGS if any(note.flag == flag for note in self._notes)]
        self._section(menu, "source", [("", say("wall.filter.all"))] + [(s, say(f"room.source.{s}")) for s in sources],
                      now.source)  # fmt: skip
        self._section(menu, "group", [(None, say("wall.filter.all"))] + [(n, say("sort.group", n=n)) for n in groups],
                      now.group)  # fmt: skip
        names = [("", say("wall.filter.all"))] + [(code, say(f"wall.language.{code}")) for code in languages]
        self._section(menu, "language", names, now.language)
        marks = [("", say("wall.filter.all"))] + [(flag, say(f"wall.flag.{flag}")) for flag in flags]
        self._section(menu, "flag", marks, now.flag)
        menu.addSeparator()
        menu.addAction(say("wall.filter.clear"), self.clear)
        return menu

    def _section(self, menu: QMenu, name: str, options: list[tuple[Any, str]], chosen: Any) -> None:
        if len(options) < 2:
            return
        under = menu.addMenu(self._say(f"wall.filter.{name}"))
        group = QActionGroup(under)
        for value, text in options:
            action = under.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setObjectName(f"{name}_{value}")
            action.triggered.connect(lambda _=False, value=value: self.set(**{name: value}))
            group.addAction(action)

    def _open(self) -> None:
        self.menu().popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _show(self) -> None:
        count = self.filters.narrowed
        words = self._say("wall.filters_on", n=count) if count else self._say("wall.filters")
        reword(self.button, words)


class WallSearch(QObject):
    """Words looked for among the notes: by their beginnings at once, in any form once the notes have been read.

    Signals: changed(), the better answer is there.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read: tuple[tuple[NoteId, str], ...] = ()
        self._index: Index | None = None
        self._work: Work | None = None

    def find(self, query: str, notes: Iterable[Note]) -> frozenset[NoteId] | None:
        """The notes that fit; None when nothing is looked for."""
        if not query.strip():
            return None
        now = tuple((note.id, note.text) for note in notes)
        if self._index is not None and self._read == now:
            return frozenset(now[at][0] for at in self._index.find(query))
        self._begin(now)
        return frozenset(note_id for note_id, text in now if matches(query, text))

    def _begin(self, now: tuple[tuple[NoteId, str], ...]) -> None:
        if self._work is not None:
            return
        texts = [text for _, text in now]
        made: Callable[[], Index] = lambda: Index.of(texts)  # noqa: E731
        self._work = Work(made, self)
        self._work.done.connect(lambda index: self._take(index, now))
        self._work.failed.connect(lambda _: self._take(None, now))
        self._work.start()

    def _take(self, index: Index | None, now: tuple[tuple[NoteId, str], ...]) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        if index is not None:
            self._index, self._read = index, now
            self.changed.emit()
