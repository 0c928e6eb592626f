"""The list of an agenda: when each item begins, what it is, how long it takes; moved by the mouse or by keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foorumi.domain.clock import write_duration, write_time
from foorumi.domain.ids import ItemId
from foorumi.i18n import Language
from foorumi.ui.console.item_looks import KIND_ICONS
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint import RIGHT, line

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line of the list."""

    id: ItemId
    starts: datetime
    kind: str
    title: str
    summary: str
    minutes: int


class AgendaModel(QAbstractListModel):
    """The rows of an agenda. Signals: dropped(from, to), places counted with the item taken out first."""

    dropped = Signal(int, int)

    def __init__(self, say: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.rows: Sequence[AgendaRow] = ()

    def show(self, rows: Sequence[AgendaRow]) -> None:
        """Show other rows; the same items in the same order stay as they are."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def place_of(self, item_id: ItemId | None) -> int:
        """Where an item stands; -1 if it does not."""
        return next((place for place, row in enumerate(self.rows) if row.id == item_id), -1)

    # Qt calls these
    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            code = self._say.code
            return ", ".join((write_time(row.starts, code), row.title, write_duration(row.minutes, code)))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return ["application/x-agenda-item"]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(self.mimeTypes()[0], str(indexes[0].row()).encode())
        return data

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        moved = int(bytes(data.data(self.mimeTypes()[0]).data()))
        to = row if row >= 0 else (parent.row() if parent.isValid() else len(self.rows))
        self.dropped.emit(moved, to - 1 if to > moved else to)
        return False  # the session moves it; the view must not take the row out by itself


class AgendaList(QListView):
    """The agenda as a list. Signals: chosen(item id)."""

    chosen = Signal(str)

    def __init__(self, say: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda_list")
        self.setAccessibleName(say("agenda.list"))
        self.rows = AgendaModel(say, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Row(say, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[AgendaRow], chosen: ItemId | None) -> None:
        """Show the agenda, with one item chosen."""
        self.rows.show(rows)
        place = self.rows.place_of(chosen)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self.rows.index(place))

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.rows[index.row()].id)


class _Row(QStyledItemDelegate):
    def __init__(self, say: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say

    # Qt calls these
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(58))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AgendaRow = index.data(ROW)
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ink = theme.c("on.selected" if chosen else "text.primary")
        quiet = theme.c("on.selected" if chosen else "text.secondary")
        box = QRectF(rect)
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.c("bg.selected"))
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), theme.c("primary"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.c("bg.hover"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.c("border.subtle"))
        px = theme.px
        middle = box.center().y()

        def icon(name: str, left: float, size: float) -> None:
            square = QRectF(box.left() + left, middle - size / 2, size, size)
            draw_icon(painter, name, square, quiet)

        icon("grip-vertical", px(8), px(16))
        starts = write_time(row.starts, self._say.code)
        line(painter, QRectF(box.left() + px(34), box.top(), px(48), box.height()), starts, theme.font("body"), quiet)
        icon(KIND_ICONS.get(row.kind, "message-square"), px(86), px(20))
        length = write_duration(row.minutes, self._say.code)
        strong = theme.font("bodyStrong")
        ends = QRectF(box.right() - px(92), box.top(), px(80), box.height())
        line(painter, ends, length, strong, ink, RIGHT)
        left, width = box.left() + px(116), box.width() - px(116) - px(88)
        line(painter, QRectF(left, box.top() + px(8), width, px(22)), row.title, strong, ink)
        line(painter, QRectF(left, box.top() + px(30), width, px(18)), row.summary, theme.font("caption"), quiet)
        painter.restore()
