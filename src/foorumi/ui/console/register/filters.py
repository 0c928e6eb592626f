"""What narrows the register: words, side, ring, area, and what needs doing."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import SIDES, vocabulary
from foorumi.ui.console.context import Context
from foorumi.ui.console.register.fields import fill
from foorumi.ui.console.register.list import Filter
from foorumi.ui.theme import theme
from foorumi.ui.widgets.fields import SearchField

BOX = 134

TODOS = ("silent", "stale", "estimated", "no_ties")


class Filters(QObject):
    """The filters of the register, whose owner places ``parts``. Signals: changed()."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        say = context.say
        self.words = SearchField(say("actors.search"))
        self.words.setObjectName("search")
        self.words.setMinimumWidth(theme.px(140))
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self.side = self._box(
            "filter_side", [("", say("actors.all_sides")), *((s, say(f"actors.side_{s}")) for s in SIDES)]
        )
        rings = [(str(n), words(say.code)) for n, words in enumerate(vocabulary().rings, 1)]
        self.ring = self._box("filter_ring", [("0", say("actors.all_rings")), *rings])
        self.area = self._box("filter_area", [])
        self.municipality = self._box("filter_municipality", [])
        todos = [("", say("actors.all_states")), *((todo, say(f"actors.todo_{todo}")) for todo in TODOS)]
        self.todo = self._box("filter_todo", todos)
        self.parts = (self.words, self.side, self.ring, self.area, self.municipality, self.todo)
        self.refresh()

    def _box(self, name: str, options: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(self._context.say(f"actors.{name}"))
        fill(box, options, "")
        box.setCurrentIndex(0)
        box.setFixedWidth(theme.px(BOX))
        box.activated.connect(lambda _: self.changed.emit())
        return box

    def refresh(self) -> None:
        """Offer the areas and municipalities there are now."""
        areas = sorted({actor.area for actor in self._context.session.workspace.actors if actor.area}, key=word_key)
        kept = str(self.area.currentData() or "")
        options = [("", self._context.say("actors.all_areas")), *((area, area) for area in areas)]
        fill(self.area, options, kept if kept in areas else "")
        offer_municipalities(self._context, self.municipality)

    def value(self) -> Filter:
        """What is chosen."""
        return Filter(
            self.words.text(),
            str(self.side.currentData() or ""),
            int(self.ring.currentData() or 0),
            str(self.area.currentData() or ""),
            str(self.todo.currentData() or ""),
            str(self.municipality.currentData() or ""),
        )

    def clear(self) -> None:
        """Show everything again."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for box in (self.side, self.ring, self.area, self.municipality, self.todo):
            box.setCurrentIndex(0)
        self.changed.emit()


def offer_municipalities(context: Context, box: QComboBox) -> None:
    """Offer the municipalities of the file to choose from; there is nothing to choose while there is but one."""
    say, known = context.say, context.session.workspace.municipalities
    kept = str(box.currentData() or "")
    options = [("", say("path.all_municipalities")), *((row.id, row.name(say.code)) for row in known)]
    fill(box, options, kept if kept in {row.id for row in known} else "")
    box.setVisible(len(known) > 1)
