"""Which key does what in Run mode."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from foorumi.ui.console.room.keys import ALT, CONTROL, SHIFT, Combination

if TYPE_CHECKING:
    from foorumi.ui.console.room.page import RoomPage

Acts = dict[Combination, Callable[[], object]]
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
TAB_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def everywhere(page: "RoomPage") -> Acts:
    """What acts also under a menu, a dialog or in the room's window; each panic key has a second one without the
    function row."""
    keys = Qt.Key
    acts: Acts = {
        (keys.Key_F7, NOTHING_HELD): page.stage.freeze,
        (keys.Key_F8, NOTHING_HELD): page.stage.blank,
        (keys.Key_J, CONTROL): page.stage.freeze,
        (keys.Key_B, CONTROL): page.stage.blank,
        (keys.Key_Right, CONTROL): page.show_next,
        (keys.Key_Left, CONTROL): page.show_back,
        (keys.Key_F11, NOTHING_HELD): page.stage.toggle_fill,
    }
    if page.evening.context.settings.has_clicker:
        acts |= {(keys.Key_PageDown, NOTHING_HELD): page.show_next, (keys.Key_PageUp, NOTHING_HELD): page.show_back}
    return acts


def here(page: "RoomPage") -> Acts:
    """What acts in the page itself."""
    keys, stage, clock = Qt.Key, page.stage, page.panel.clock
    return {
        (keys.Key_F5, NOTHING_HELD): stage.open,
        (keys.Key_F5, SHIFT): stage.guest,
        (keys.Key_T, CONTROL): clock.toggle,
        (keys.Key_Up, CONTROL): lambda: clock.add(1),
        (keys.Key_Down, CONTROL): lambda: clock.add(-1),
        (keys.Key_Up, CONTROL | SHIFT): lambda: page.top.count(1),
        (keys.Key_Down, CONTROL | SHIFT): lambda: page.top.count(-1),
        (keys.Key_H, CONTROL): lambda: page.tell_area("approve_all"),
        (keys.Key_E, CONTROL): page.panel.coming.open,
        (keys.Key_Z, CONTROL): page.undo_last,
        (keys.Key_Y, CONTROL): page.top.redo,
        (keys.Key_Left, ALT): lambda: stage.turn(-1),
        (keys.Key_Right, ALT): lambda: stage.turn(1),
        (keys.Key_D, CONTROL): page.toggle_door,
        (keys.Key_L, CONTROL): page.sort,
        (keys.Key_F, CONTROL): lambda: find_note(page),
        (keys.Key_F6, NOTHING_HELD): lambda: page.go_round(1, page.notes.line),
        (keys.Key_F6, SHIFT): lambda: page.go_round(-1, page.notes.line),
        (keys.Key_Escape, NOTHING_HELD): page.escape,
        **{(key, CONTROL): partial(page.work.open_tab, place) for place, key in enumerate(TAB_KEYS)},
    }


def find_note(page: "RoomPage") -> None:
    """Ctrl+F: find a note on the wall of the work area, if it has one."""
    if hasattr(page.work.area, "find_note"):
        page.work.area.find_note()
    else:
        page.message.tell(page.evening.say("room.no_wall"), "search")


def on_wall(page: "RoomPage") -> Acts:
    """Keys and clickers in the room's own window, where nothing is written."""
    keys, stage = Qt.Key, page.stage
    forward = (keys.Key_Right, keys.Key_Down, keys.Key_PageDown, keys.Key_Space, keys.Key_Return)
    backward = (keys.Key_Left, keys.Key_Up, keys.Key_PageUp, keys.Key_Backspace)
    acts: Acts = {(key, NOTHING_HELD): page.show_next for key in forward}
    acts |= {(key, NOTHING_HELD): page.show_back for key in backward}
    acts |= {(key, NOTHING_HELD): stage.blank for key in (keys.Key_Period, keys.Key_B)}
    acts |= {(keys.Key_Escape, NOTHING_HELD): stage.toggle_fill}
    acts |= {(keys.Key_F5, NOTHING_HELD): stage.open, (keys.Key_F5, SHIFT): stage.guest}
    acts |= {(keys.Key_Left, ALT): lambda: stage.turn(-1), (keys.Key_Right, ALT): lambda: stage.turn(1)}
    return acts
