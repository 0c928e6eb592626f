"""The lines above the wall: search, what is seen, and the ways to bring notes in, name a theme and sort."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QLineEdit, QPushButton, QSizePolicy, QWidget

from foorumi.domain.ids import NoteId
from foorumi.domain.notes import KINDS, Note, by_kind
from foorumi.i18n import Language
from foorumi.ui.console.follow_up.wall_filters import FilterButton, WallSearch
from foorumi.ui.console.prepare.parts import press, reword
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.notes import NOTE_ICONS
from foorumi.ui.widgets.frames import flow, set_shown

GAP = 8


class WallTools(QWidget):
    """What is asked of the wall. Signals: changed(), for other notes; panel_asked(), for the suggestions or for none;
    wants_new(), a theme; wants_import(), notes; wants_sort(), to sort one by one."""

    changed = Signal()
    panel_asked = Signal()
    wants_new = Signal()
    wants_import = Signal()
    wants_sort = Signal()

    def __init__(self, say: Language, *, suggests: bool) -> None:
        super().__init__()
        self._say = say
        self._found: frozenset[NoteId] | None = None
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setProperty("draft", True)
        self.search.setPlaceholderText(f"{say('wall.search')}   Ctrl+F")
        self.search.setAccessibleName(say("wall.search"))
        self.search.setFixedWidth(theme.px(244))
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self._searching = WallSearch(self)
        self._searching.changed.connect(self.changed)
        self.narrow = FilterButton(say, self)
        self.narrow.changed.connect(self.changed)
        self.chips: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for kind in ("", *KINDS):
            chip = press("", partial(self._filter, kind), name=f"kind_{kind or 'all'}", variant="chip",
                         picture=NOTE_ICONS.get(kind, ""))  # fmt: skip
            chip.setCheckable(True)
            chip.setChecked(not kind)
            group.addButton(chip)
            self.chips[kind] = chip
        self.hidden = press("", self.changed.emit, name="hidden", variant="chip", picture="eye-off")
        self.suggestions = press("", self.panel_asked.emit, name="suggestions", variant="chip", picture="sparkles")
        self.most = press(say("wall.most_votes"), self.changed.emit, name="most_votes", variant="chip", picture="vote")
        for chip in (self.hidden, self.suggestions, self.most):
            chip.setCheckable(True)
        self.count_suggestions(0)
        self.suggestions.setChecked(suggests)
        set_shown(self.suggestions, suggests)
        new = press(say("wall.new_theme"), self.wants_new.emit, name="new_theme", picture="plus", variant="sm")
        new.setToolTip("Ctrl+T")
        brings = press(
            say("notes_import.open"), self.wants_import.emit, name="import", picture="file-plus", variant="sm"
        )
        sort = press(say("sort.open"), self.wants_sort.emit, name="sort", kind="accent", picture="layers", variant="sm")
        sort.setToolTip("Ctrl+L")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._kinds = (self.search, *self.chips.values())
        self._acts = (self.most, self.narrow.button, self.hidden, self.suggestions, brings, new, sort)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(GAP))
        self._lines.addWidget(flow(*self._kinds, gap=GAP), 1)
        self._lines.addWidget(flow(*self._acts, gap=GAP))

    def show_notes(self, every: Sequence[Note], top: Sequence[Note], *, is_voted: bool) -> None:
        """Count the notes of each kind, and look again for what is searched among all of them."""
        say = self._say
        counts = by_kind(note for note in top if note.state == "wall")
        for kind, chip in self.chips.items():
            number = counts[kind] if kind else sum(counts.values())
            reword(chip, f"{say(f'kind.{kind}') if kind else say('wall.all')} {number}")
        reword(self.hidden, say("wall.hidden", n=sum(note.state == "hidden" for note in top)))
        self._found = self._searching.find(self.search.text(), every)
        self.narrow.show_notes(top)
        self.most.setVisible(is_voted)
        self._set_lines()

    def fit(self, same: Iterable[Note], note: Note) -> bool:
        """Whether a note, with those that say the same under it, is what is asked for."""
        return self.narrow.filters.fit(note) and (self._found is None or any(other.id in self._found for other in same))

    def count_suggestions(self, count: int) -> None:
        """Say how many suggestions there are."""
        reword(self.suggestions, self._say("wall.suggestions", n=count))

    def _filter(self, kind: str) -> None:
        self.narrow.set(kind=kind)

    def _set_lines(self) -> None:
        """One line when everything fits on it, else one for what is seen and one for what is done."""
        parts = [part for part in (*self._kinds, *self._acts) if not part.isHidden()]
        asked = sum(part.sizeHint().width() for part in parts if part is not self.search) + self.search.width()
        fits = asked + theme.px(GAP) * len(parts) <= self.width()
        self._lines.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_lines()
