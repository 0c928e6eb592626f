"""The frame of a page: margins, a title row with acts at its right, and lists in the house's look."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from foorumi.ui.theme import icon, theme

MARGINS = (28, 20)
ROW = 48


def text(words: str, role: str = "body", tone: str = "") -> QLabel:
    """Words in a text role."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setProperty("tone", tone)
    return label


def act(words: str, sign: str = "", kind: str = "", variant: str = "") -> QPushButton:
    """A button; kind primary for the one filled button of a page."""
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.setProperty("variant", variant)
    if sign:
        button.setIcon(icon(sign, "on.primary" if kind == "primary" else "text.primary"))
    return button


def in_margins(content: QWidget) -> QWidget:
    """A page that has its own title row, set into the margins of a page."""
    page = QWidget()
    page.setProperty("role", "page")
    column = QVBoxLayout(page)
    across, down = (theme.px(margin) for margin in MARGINS)
    column.setContentsMargins(across, down, across, down)
    column.addWidget(content)
    return page


def page_column(page: QWidget, title: str, under: str = "", acts: Sequence[QPushButton] = ()) -> QVBoxLayout:
    """Lay out a page: its title row now, the content below."""
    page.setProperty("role", "page")
    column = QVBoxLayout(page)
    across, down = (theme.px(margin) for margin in MARGINS)
    column.setContentsMargins(across, down, across, down)
    column.setSpacing(theme.px(16))
    words = QVBoxLayout()
    words.setSpacing(theme.px(2))
    words.addWidget(text(title, "h1"))
    if under:
        words.addWidget(text(under, "body", "secondary"))
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    row.addLayout(words, 1)
    for button in acts:
        row.addWidget(button)
    column.addLayout(row)
    return column


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
        for place, cell in enumerate(row):
            made.setItem(line, place, QTableWidgetItem(cell))
    for place in range(len(columns)):
        header.setSectionResizeMode(
            place, header.ResizeMode.Stretch if place == widest else header.ResizeMode.ResizeToContents
        )
    return made
