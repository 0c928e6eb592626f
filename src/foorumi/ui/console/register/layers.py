"""What the map shows besides the actors: layers that are switched on and off, and its tools."""

from functools import partial

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
    """The layers and tools of the map. Signals: changed(), linking(whether dragging ties), zoom(by a step)."""

    changed = Signal()
    linking = Signal(bool)
    zoom = Signal(int)

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
        self._zooms = [
            button("", f"zoom-{way}", variant="square", name=say(f"map.zoom_{way}"),
                   tip=f"{say(f'map.zoom_{way}')} {key}", on_click=partial(self.zoom.emit, by))
            for way, by, key in (("out", -1, "−"), ("in", 1, "+"))
        ]  # fmt: skip
        for made, by in zip(self._zooms, ("out", "in"), strict=True):
            made.setObjectName(f"zoom_{by}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow(self.link, *_children(self.chips), *self._zooms))

    def show_zoom(self, can_zoom: tuple[bool, bool]) -> None:
        """Let the buttons for smaller and larger tell whether there is a step to go."""
        for made, can in zip(self._zooms, can_zoom, strict=True):
            made.setEnabled(can)

    def has(self, layer: str) -> bool:
        """Whether a layer is shown."""
        return layer in self.chips.values()

    def shows(self, tie: Relation) -> bool:
        """Whether a tie belongs to a layer that is shown."""
        return tie.state != "broken" and self.has(layer_of(tie))


def layer_of(tie: Relation) -> str:
    """The layer a tie belongs to."""
    if tie.type in ("tension", "wished"):
        return tie.type
    if tie.state == "wished":
        return "wished"
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
