"""Rows of lists that wrap: every line has a place, whatever the style sheet keeps free beside the words."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from foorumi.ui.theme import Theme
from foorumi.ui.widgets.rows import wrapping

TEXT = "Kyläyhdistysten yhteinen tapahtumakalenteri kootaan syksyksi ja jaetaan joka talouteen"
BESIDE = 2 * 12 + 4
"""What style.qss keeps free at the sides of a row, with its edge."""


def test_a_row_is_as_high_as_the_words_beside_which_the_style_keeps_room(qtbot: QtBot, theme: Theme) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    wrapping(view)
    view.addItem(TEXT)
    with qtbot.waitExposed(view):
        view.show()
    for width in range(200, 600, 8):
        view.resize(width, 300)
        view.doItemsLayout()
        row = view.visualItemRect(view.item(0))
        room = QRect(0, 0, row.width() - BESIDE, 10_000)
        words = view.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), TEXT)
        assert row.width() <= view.viewport().width()
        assert row.height() >= words.height(), width
