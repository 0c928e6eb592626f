"""A nervous person finds what she needs: at most twenty controls, and people counted by typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS
from foorumi.domain.ids import ItemId
from foorumi.domain.vocabulary import item_kinds
from foorumi.session import agenda, notes, run, votes
from foorumi.ui.console.item_looks import METHODS_OF

from .conftest import Room

MOST = 20
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QTabBar, QAbstractSpinBox)
WHOLE = (QComboBox, QAbstractItemView, QAbstractSpinBox)


def controls(page: QWidget) -> set[QWidget]:
    """What can be pressed or written into: the steps of a number, a row of filters, a table are one each."""
    found = set()
    for widget in page.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and widget.isVisible() and widget.isEnabled():
            one, above = widget, widget.parentWidget()
            while above is not None and above is not page:
                if above.property("one_control") or isinstance(above, WHOLE):
                    one = above
                above = above.parentWidget()
            found.add(one)
    return found


def every_item(room: Room) -> list[ItemId]:
    """An item of every kind, and of every method, with notes that wait and notes of several kinds on the wall."""
    made = []
    for kind in item_kinds():
        for method in ("", *METHODS_OF.get(kind, ())):
            item_id = agenda.add(room.session, room.event_id, kind)
            agenda.edit(room.session, item_id, method=method)
            made.append(item_id)
            if kind in NOTE_KINDS_OF_ITEMS:
                for note_kind in ("idea", "worry", "need"):
                    for state in ("wall", "waiting"):
                        notes.add(room.session, room.event_id, "Lappu", item_id=item_id, kind=note_kind, state=state)
    return made


def test_there_are_at_most_twenty_controls_whatever_is_in_the_room(room: Room) -> None:
    for number in range(3):
        votes.propose(room.session, room.event_id, f"Ehdotus {number}")
    many = {}
    for item_id in every_item(room):
        run.show(room.session, room.event_id, item_id)
        room.page.evening.open(item_id)
        room.page.evening.moved.emit()
        room.context.signals.flush()
        item = room.session.workspace.item(item_id)
        seen = controls(room.page)
        if len(seen) > MOST:
            many[item.kind, item.method] = sorted(one.objectName() or type(one).__name__ for one in seen)
    assert many == {}


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_people_are_counted_by_typing_also_those_who_take_part_from_afar(room: Room, qtbot: QtBot) -> None:
    room.show("brainstorm")
    top = room.page.top
    top.present.click()
    counts = top._counts
    qtbot.waitUntil(counts.isVisible)
    for stepper, figure in ((counts.here, "42"), (counts.remote, "7")):
        stepper.number.selectAll()
        qtbot.keyClicks(stepper.number, figure)
        qtbot.keyClick(stepper.number, Qt.Key.Key_Tab)
    room.context.signals.flush()
    workspace = room.session.workspace
    assert (workspace.present(room.event_id), workspace.remote(room.event_id)) == (49, 7)
    assert top.present.text() == "42 + 7"
    counts.close()
