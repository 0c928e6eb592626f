"""Rows of tables, with the green edge of the chosen one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from foorumi.ui.qt import override
from foorumi.ui.theme import theme

EDGE = 4


class RowDelegate(QStyledItemDelegate):
    """Paints cells as the style sheet says, and a 4 px edge at the left of a chosen row."""

    # Qt calls these

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected and option.rect.left() <= 0:
            painter.fillRect(QRect(0, option.rect.top(), EDGE, option.rect.height()), theme.c("primary"))


def rows(view: QTableView) -> None:
    """Give a table the house's rows: 48 px, no grid, whole rows chosen, headings at the left."""
    view.setItemDelegate(RowDelegate(view))
    view.setShowGrid(False)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.px(48))
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
