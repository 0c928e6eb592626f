"""Painters shared by the console, its previews, the map, the wall and the projector. They know no widgets.

Each is read in when first asked for, because the first window needs two of them and the house has six.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foorumi.ui.theme.paint.charts import bars, diverging, proportions
    from foorumi.ui.theme.paint.marks import focus_ring, keycap, keycap_width, stage_frame
    from foorumi.ui.theme.paint.notes import CONSOLE_NOTE, NOTE_ICONS, NoteStyle, note_height, paint_note
    from foorumi.ui.theme.paint.seats import Seats, chamber, minute_arc, paint_chamber, ticks
    from foorumi.ui.theme.paint.shapes import SHAPES, actor_path, paint_actor
    from foorumi.ui.theme.paint.text import CENTRE, LEFT, RIGHT, draw_lines, line, wrap

HOMES = {
    "charts": ("bars", "diverging", "proportions"),
    "marks": ("focus_ring", "keycap", "keycap_width", "stage_frame"),
    "notes": ("CONSOLE_NOTE", "NOTE_ICONS", "NoteStyle", "note_height", "paint_note"),
    "seats": ("Seats", "chamber", "minute_arc", "paint_chamber", "ticks"),
    "shapes": ("SHAPES", "actor_path", "paint_actor"),
    "text": ("CENTRE", "LEFT", "RIGHT", "draw_lines", "line", "wrap"),
}

__all__ = [
    "CENTRE",
    "CONSOLE_NOTE",
    "LEFT",
    "NOTE_ICONS",
    "RIGHT",
    "SHAPES",
    "NoteStyle",
    "Seats",
    "actor_path",
    "bars",
    "chamber",
    "diverging",
    "draw_lines",
    "focus_ring",
    "keycap",
    "keycap_width",
    "line",
    "minute_arc",
    "note_height",
    "paint_actor",
    "paint_chamber",
    "paint_note",
    "proportions",
    "stage_frame",
    "ticks",
    "wrap",
]


def __getattr__(name: str) -> Any:
    for home, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(name)
