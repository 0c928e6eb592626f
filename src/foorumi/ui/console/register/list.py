"""The register as a list: the same actors as on the map, with filters, for the keyboard and for listening."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget

from foorumi.domain.actors import Actor
from foorumi.domain.clock import write_date
from foorumi.domain.contacts import SILENT_MONTHS, is_stale, last_contacts, months_between
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import RING, rings
from foorumi.domain.sorting import matches, word_key
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language
from foorumi.ui.console.register.panels import look_picture
from foorumi.ui.console.table import cell
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.rows import rows

COLUMNS = ("name", "type", "ring", "area", "own_voice", "needs", "offers", "ties", "last_met")
MEASURED_ROWS = 60
WIDTHS = {"type": 150, "own_voice": 110}
"""Columns whose words may be cut short, so that the names have room."""

NARROW = frozenset({"name", "type", "ring"})


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: words of a name, place or activity, a side, a ring (0 for all), an area, and what needs doing
    (silent, stale, estimated, no_ties), and a municipality."""

    words: str = ""
    side: str = ""
    ring: int = 0
    area: str = ""
    todo: str = ""
    municipality: str = ""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Filter()


def filtered(workspace: Workspace, chosen: Filter, today: date, event_id: EventId | None = None) -> list[Actor]:
    """The actors a filter lets through, in alphabetical order."""
    seats, vocab, met = rings(workspace, event_id), workspace.vocabulary, last_contacts(workspace)
    tied = {end for tie in workspace.relations if tie.is_there for end in (tie.from_id, tie.to_id)}

    def passes(actor: Actor) -> bool:
        last = met.get(actor.id)
        todo = {
            "": True,
            "silent": last is None or months_between(last, today) >= SILENT_MONTHS,
            "stale": is_stale(actor.checked_on, today),
            "estimated": actor.is_estimate,
            "no_ties": actor.id not in tied,
        }
        return (
            matches(chosen.words, f"{actor.name_fi} {actor.name_sv} {actor.short_name} {actor.area} {actor.activities}")
            and chosen.side in ("", vocab.side(actor.type))
            and chosen.ring in (0, seats.get(actor.id, (RING, None))[0])
            and chosen.area in ("", actor.area)
            and chosen.municipality in ("", actor.municipality_id)
            and todo[chosen.todo]
        )

    return sorted((actor for actor in workspace.actors if passes(actor)), key=lambda actor: word_key(actor.name_fi))


class ActorList(QTableWidget):
    """The list. Signals: chosen(actor id), opened(actor id) to be edited, delete_asked(actor id)."""

    chosen = Signal(str)
    opened = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, say: Language) -> None:
        super().__init__(0, len(COLUMNS))
        self._say = say
        self._ids: list[ActorId] = []
        self.setObjectName("actor_list")
        self.setAccessibleName(say("actors.as_list"))
        self.setHorizontalHeaderLabels([say(f"actors.{name}") for name in COLUMNS])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows(self)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(MEASURED_ROWS)
        modes = {"name": header.ResizeMode.Stretch, **dict.fromkeys(WIDTHS, header.ResizeMode.Interactive)}
        for place, name in enumerate(COLUMNS):
            header.setSectionResizeMode(place, modes.get(name, header.ResizeMode.ResizeToContents))
            if name in WIDTHS:
                header.resizeSection(place, theme.px(WIDTHS[name]))
        self.itemSelectionChanged.connect(self._chosen)
        self.cellActivated.connect(lambda line, _: self.opened.emit(self._ids[line]))

    def show_all_columns(self, is_wide: bool) -> None:
        """Show every column, or beside an open actor only what tells it from others."""
        for place, name in enumerate(COLUMNS):
            self.setColumnHidden(place, not is_wide and name not in NARROW)

    def show_actors(self, workspace: Workspace, found: Sequence[Actor], chosen: ActorId | None) -> None:
        """Show actors, one of them chosen."""
        say, vocab, seats, met = self._say, workspace.vocabulary, rings(workspace), last_contacts(workspace)
        self.blockSignals(True)
        self._ids = [actor.id for actor in found]
        self.setRowCount(len(found))
        for line, actor in enumerate(found):
            ring = seats.get(actor.id, (RING, None))[0]
            own = [voice.audience for voice in workspace.voices if (voice.actor_id, voice.voice) == (actor.id, "own")]
            of_actor = [row.direction for row in workspace.exchanges if row.actor_id == actor.id]
            ties = sum(actor.id in (tie.from_id, tie.to_id) for tie in workspace.relations)
            last = met.get(actor.id)
            cells = (
                actor.name(say.code),
                vocab.type_name(actor.type, say.code),
                vocab.rings[ring - 1](say.code),
                actor.area,
                ", ".join(
                    vocab.audiences[group].name(say.code) if group in vocab.audiences else group for group in own
                ),
                str(of_actor.count("need") or ""),
                str(of_actor.count("offer") or ""),
                str(ties or ""),
                write_date(last, say.code) if last else "",
            )
            for place, text in enumerate(cells):
                item = cell(text, say(f"actors.{COLUMNS[place]}"))
                item.setToolTip(text if COLUMNS[place] in WIDTHS else "")
                if place == 0:
                    item.setIcon(look_picture(vocab.look(actor.type), ring == 4))
                self.setItem(line, place, item)
        self.blockSignals(False)
        self.choose(chosen)

    def choose(self, actor_id: ActorId | None) -> None:
        """Choose a row, or none, without telling of it."""
        self.blockSignals(True)
        if actor_id in self._ids:
            self.setCurrentCell(self._ids.index(actor_id), 0)
        else:
            self.clearSelection()
        self.blockSignals(False)

    def _chosen(self) -> None:
        line = self.currentRow()
        if 0 <= line < len(self._ids) and self.selectedItems():
            self.chosen.emit(self._ids[line])

    # Qt calls these
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentRow()
        if event.key() == Qt.Key.Key_Delete and 0 <= line < len(self._ids):
            self.delete_asked.emit(self._ids[line])
        else:
            super().keyPressEvent(event)
