"""Lists in the house's look."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from foorumi.ui.theme import theme

ROW = 48


def whole_table(columns: Sequence[str], rows: Sequence[Sequence[str]], name: str, widest: int = 0) -> QTableWidget:
    """A list as high as all its rows, so that only the page scrolls."""
    made = table(columns, rows, name, widest)
    made.setWordWrap(True)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFixedHeight(theme.px(ROW) * (made.rowCount() + 1))
    return made


def empty_words(heading: str) -> str:
    """What a screen reader says of an empty cell below a heading."""
    return f"{heading}: –"


def cell(text: str, heading: str) -> QTableWidgetItem:
    """A cell of a table; an empty one is not silent to a screen reader."""
    made = QTableWidgetItem(text)
    made.setToolTip(text)
    if not text.strip():
        made.setData(Qt.ItemDataRole.AccessibleTextRole, empty_words(heading))
    return made


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], name: str, widest: int = 0) -> QTableWidget:
    """A list to read and choose from, its widest column taking the room that is left."""
    made = QTableWidget(len(rows), len(columns))
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(columns))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(theme.px(ROW))
    header = made.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            made.setItem(line, place, cell(text, columns[place]))
    for place in range(len(columns)):
        header.setSectionResizeMode(
            place, header.ResizeMode.Stretch if place == widest else header.ResizeMode.ResizeToContents
        )
    header.setMinimumSectionSize(header.sectionSizeFromContents(widest).width())
    return made
