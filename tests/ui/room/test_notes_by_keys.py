"""The notes on the wall of Run mode are chosen and acted on by keys alone, and the note line keeps what is its own."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea

from foorumi.session import notes
from foorumi.ui.console.room.areas.note_grid import NoteGrid
from foorumi.ui.console.room.areas.wall import WallArea

from .conftest import Room

TAB, SPACE, DOWN, UP = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MANY = 30


@pytest.fixture
def grid(room: Room) -> NoteGrid:
    """The wall with thirty notes, the newest first; the keyboard has come to it by F6 and Tab."""
    for number in range(MANY, 0, -1):
        notes.add(room.session, room.event_id, f"Lappu {number}", item_id=room.items["brainstorm"].id)
    room.show("brainstorm")
    area = room.page.work.area
    assert isinstance(area, WallArea)
    assert room.page.notes.line.hasFocus()
    for _ in range(3):
        room.press(Qt.Key.Key_F6)
    for _ in range(20):
        if area.grid.hasFocus():
            break
        room.press(TAB)
    assert area.grid.hasFocus(), "Tab comes to the notes"
    return area.grid


def chosen(grid: NoteGrid) -> list[str]:
    """The texts of what is chosen, as a screen reader is told them."""
    return sorted((part.name for part in grid.told_parts() if part.is_chosen), key=lambda name: int(name.split()[1]))


def at(grid: NoteGrid) -> str:
    """Where the keys are, as a screen reader is told it."""
    (current,) = [part.name for part in grid.told_parts() if part.is_current]
    return current


def test_the_arrows_go_from_note_to_note_and_each_comes_into_sight(room: Room, grid: NoteGrid) -> None:
    assert (at(grid), chosen(grid)) == ("Lappu 1", [])
    room.press(Qt.Key.Key_Right)
    assert (at(grid), chosen(grid)) == ("Lappu 2", ["Lappu 2"])
    room.press(Qt.Key.Key_Left)
    seen = [at(grid)]
    for _ in range(MANY):
        room.press(DOWN)
        if at(grid) == seen[-1]:
            break
        seen.append(at(grid))
    assert len(seen) >= MANY // 3, "one column, from its top to its foot"
    assert len(set(seen)) == len(seen)
    area = next(found for found in room.page.work.findChildren(QScrollArea) if found.widget() is grid)
    (box,) = [part.box.toRect() for part in grid.told_parts() if part.is_current]
    in_sight = QRect(area.viewport().mapFromGlobal(grid.mapToGlobal(box.topLeft())), box.size())
    assert area.viewport().rect().contains(in_sight)


def test_shift_space_and_ctrl_a_choose_several(room: Room, grid: NoteGrid) -> None:
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Right, SHIFT)
    assert chosen(grid) == ["Lappu 2", "Lappu 3"]
    room.press(SPACE)
    assert chosen(grid) == ["Lappu 2"], "Space takes one away again"
    room.press(Qt.Key.Key_Left)
    room.press(Qt.Key.Key_Left)
    assert (at(grid), chosen(grid)) == ("Lappu 1", ["Lappu 2"]), "the arrows leave what Space has chosen"
    room.press(SPACE)
    assert chosen(grid) == ["Lappu 1", "Lappu 2"]
    room.press(Qt.Key.Key_A, CONTROL)
    assert len(chosen(grid)) == MANY
    assert room.page.notes.line.text() == ""


def test_delete_hides_the_chosen_ones_in_one_act_and_the_next_can_follow(room: Room, grid: NoteGrid) -> None:
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Right, SHIFT)
    room.press(Qt.Key.Key_Delete)
    assert [note.text for note in grid.notes[:3]] == ["Lappu 1", "Lappu 4", "Lappu 5"]
    assert grid.hasFocus()
    assert at(grid) in ("Lappu 4", "Lappu 5"), "the keys are at what stands where the hidden one was"
    room.session.undo()
    room.context.signals.flush()
    assert len(grid.notes) == MANY


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_note_is_corrected_shown_large_and_has_its_menu_by_keys(
    room: Room, grid: NoteGrid, type_text: Callable[[object, str], None]
) -> None:
    large = list[str]()
    grid.wants_large.connect(large.append)
    room.press(Qt.Key.Key_Return, CONTROL)
    assert large == [grid.notes[0].id]
    room.press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    type_text(field, "Oikein")
    room.press(Qt.Key.Key_Return)
    assert grid.notes[0].text == "Oikein"
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    press_menu_key(room, grid)
    (menu,) = [found for found in grid.findChildren(QMenu) if found.isVisible()]
    assert grid.rect().contains(grid.mapFromGlobal(menu.pos()) - QPoint(1, 1))
    menu.actions()[-1].trigger()
    menu.close()
    room.context.signals.flush()
    assert "Oikein" not in [note.text for note in grid.notes]


def test_letters_still_go_to_the_note_line_and_esc_leads_back_to_it(room: Room, grid: NoteGrid) -> None:
    line = room.page.notes.line
    room.press(DOWN)
    room.press(Qt.Key.Key_Escape)
    assert line.hasFocus()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    room.press(Qt.Key.Key_K)
    assert (line.hasFocus(), line.text()) == (True, "k")
    room.press(SPACE)
    assert (line.text(), len(chosen(grid))) == ("k ", 1), "on the line Space is a blank"


def press_menu_key(room: Room, grid: NoteGrid) -> None:
    """What the system sends for the Menu key or Shift+F10."""
    middle = grid.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, grid.mapToGlobal(middle))
    QApplication.sendEvent(grid, event)
