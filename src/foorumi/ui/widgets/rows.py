"""Rows of tables, with the green edge of the chosen one, and rows of lists that wrap."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from foorumi.ui.qt import override
from foorumi.ui.theme import theme

EDGE = 4
ENDLESS = 100_000


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


class WrappedRows(QStyledItemDelegate):
    """Gives each row of a list the height its words need. Qt forgets what the style sheet keeps free beside the words,
    and the last of them would have no line to stand on."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    # Qt calls these

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.rect = QRect(0, 0, self._view.viewport().width(), ENDLESS)
        style, margin = self._view.style(), QStyle.PixelMetric.PM_FocusFrameHMargin
        inside = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, row, self._view).width()
        inside -= 2 * (style.pixelMetric(margin, row, self._view) + 1)
        free = QStyleOptionViewItem(option)
        free.rect = QRect(0, 0, ENDLESS, ENDLESS)
        added = super().sizeHint(free, index).height() - _height(row, ENDLESS)
        return QSize(row.rect.width(), _height(row, max(1, inside)) + added)


def _height(row: QStyleOptionViewItem, width: int) -> int:
    """How high the words of a row are when they wrap at a width."""
    return row.fontMetrics.boundingRect(QRect(0, 0, width, ENDLESS), int(Qt.TextFlag.TextWordWrap), row.text).height()


def wrapping(view: QListView) -> None:
    """Let the rows of a list be as high as their words need and never wider than the list."""
    view.setWordWrap(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setTextElideMode(Qt.TextElideMode.ElideNone)
    view.setItemDelegate(WrappedRows(view))


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
