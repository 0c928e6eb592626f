"""What the map shows besides the actors: layers that are switched on and off, and its tools."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.relations import Relation
from foorumi.ui.console.context import Context
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import ChipRow
from foorumi.ui.widgets.frames import flow

LAYERS = ("cooperation", "agreements", "wished", "exchanges", "tension")
FIRST = {"cooperation", "agreements", "wished", "exchanges"}


class Layers(QWidget):
    """The layers and tools of the map. Signals: changed(), linking(whether dragging ties)."""

    changed = Signal()
    linking = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        say = context.say
        self.link = button(say("map.link"), "link-2", variant="sm", checkable=True)
        self.link.setObjectName("link")
        self.link.toggled.connect(self.linking.emit)
        choices = [(name, say(f"map.layer_{name}"), "lock") if name == "tension" else (name, say(f"map.layer_{name}"))
                   for name in LAYERS]  # fmt: skip
        self.chips = ChipRow(say("map.layers"), choices, FIRST)
        self.chips.changed.connect(lambda _: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow(self.link, *_children(self.chips)))

    def has(self, layer: str) -> bool:
        """Whether a layer is shown."""
        return layer in self.chips.values()

    def shows(self, tie: Relation) -> bool:
        """Whether a tie belongs to a layer that is shown."""
        return self.has(layer_of(tie))


def layer_of(tie: Relation) -> str:
    """The layer a tie belongs to."""
    if tie.type in ("tension", "wished"):
        return tie.type
    return "agreements" if tie.type == "agreement" or tie.is_formal else "cooperation"


def _children(chips: ChipRow) -> list[QWidget]:
    layout = chips.layout()
    assert layout
    found = []
    while item := layout.takeAt(0):
        widget = item.widget()
        assert widget
        found.append(widget)
    return found
