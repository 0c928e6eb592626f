"""The people of an event as a table that is searched, sorted and written in."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from foorumi.domain.attendees import Attendee
from foorumi.domain.ids import AttendeeId, EventId
from foorumi.domain.sorting import matches, name_key, word_key
from foorumi.session import attendees
from foorumi.ui.console.context import Context
from foorumi.ui.console.table import empty_words
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint import paint_actor

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (
    "name", "organisation", "role", "is_trustee", "email", "may_share_contact", "may_be_photographed", "group_number",
)  # fmt: skip
WIDTHS = (0, 0, 150, 130, 190, 130, 120, 86)
PERMISSIONS = ("not_asked", "yes", "no")
PERMITTED = ("may_share_contact", "may_be_photographed")
TRUSTEE = "is_trustee"


class PeopleModel(QAbstractTableModel):
    """The people of an event who match the search, in the chosen order."""

    def __init__(self, context: Context, event_id: EventId, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._search = ""
        self._column = 0
        self._down = False
        self._icons: dict[str, QIcon] = {}
        self.people: list[Attendee] = []
        self.read()

    def read(self) -> None:
        """Read the people anew."""
        everybody = self._context.session.workspace.attendees(self._event_id)
        found = [one for one in everybody if matches(self._search, f"{one.name} {one.organisation} {one.village}")]
        self.beginResetModel()
        self.people = sorted(found, key=self._key, reverse=self._down)
        self.endResetModel()

    def search(self, text: str) -> None:
        """Show only those whose name, organisation or village has words that begin so."""
        self._search = text
        self.read()

    def place_of(self, attendee_id: AttendeeId | None) -> int:
        """The row of a person; -1 when not shown."""
        return next((place for place, one in enumerate(self.people) if one.id == attendee_id), -1)

    def _key(self, one: Attendee) -> Any:
        field = COLUMNS[self._column]
        if field == "name":
            return name_key(one.name or one.organisation)
        if field == "group_number":
            return (one.group_number or 0, name_key(one.name))
        return (word_key(str(getattr(one, field))), name_key(one.name))

    def _text(self, one: Attendee, field: str) -> str:
        value = getattr(one, field)
        if field == TRUSTEE:
            return self._context.say("people.yes") if value else ""
        if field in PERMITTED:
            return self._context.say(f"people.{value}")
        return "" if value is None else str(value)

    def _icon(self, one: Attendee) -> QIcon | None:
        actor = self._context.session.workspace.actor(one.actor_id)
        kind = actor.type if actor else one.actor_type
        if not kind:
            return None
        look = self._context.session.workspace.vocabulary.look(kind)
        if look not in self._icons:
            self._icons[look] = _shape(look)
        return self._icons[look]

    # Qt calls these
    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.people)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._context.say(f"people.{COLUMNS[section]}")
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one, field = self.people[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(one, field)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(one, field) or empty_words(self._context.say(f"people.{field}"))
        if role == Qt.ItemDataRole.EditRole:
            if field == TRUSTEE:
                return "yes" if one.is_trustee else "no"
            return getattr(one, field) if field in PERMITTED else self._text(one, field)
        if role == Qt.ItemDataRole.DecorationRole and field == "organisation":
            return self._icon(one)
        if role == Qt.ItemDataRole.FontRole and field == "name":
            return theme.font("bodyStrong")
        if role == Qt.ItemDataRole.ForegroundRole and field in PERMITTED and getattr(one, field) == "not_asked":
            return theme.c("text.muted")
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        one, field = self.people[index.row()], COLUMNS[index.column()]
        text = str(value).strip()
        new: object = text
        if field == "group_number":
            if text and not (text.isdecimal() and 0 < int(text) < 100):
                return False
            new = int(text) if text else None
        if field == TRUSTEE:
            new = text == "yes"
        if new == getattr(one, field) or (field == "name" and not text and not one.organisation):
            return False
        attendees.edit(self._context.session, one.id, **{field: new})
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._down = column, order == Qt.SortOrder.DescendingOrder
        self.read()


class Answers(QStyledItemDelegate):
    """Lets a permission, or a yes or no, be chosen from a list in its cell."""

    def __init__(self, codes: Sequence[str], write: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._codes, self._write = codes, write

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    # Qt calls these
    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setProperty("variant", "sm")
        for code in self._codes:
            box.addItem(self._write(code), code)
        box.activated.connect(lambda: self._take(box))
        return box

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


def people_view(model: PeopleModel, context: Context) -> QTableView:
    """The table of a model."""
    view = QTableView()
    view.setObjectName("people_table")
    view.setAccessibleName(context.say("people.table"))
    view.setModel(model)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.px(44))
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
    view.setSortingEnabled(True)
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for place, width in enumerate(WIDTHS):
        if width:
            view.setColumnWidth(place, max(theme.px(width), header.sectionSizeFromContents(place).width()))
        else:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(max(header.sectionSizeFromContents(place).width() for place in range(2)))
    for field in (*PERMITTED, TRUSTEE):
        codes = PERMISSIONS if field in PERMITTED else PERMISSIONS[1:]
        answers = Answers(codes, lambda code: context.say(f"people.{code}"), view)
        view.setItemDelegateForColumn(COLUMNS.index(field), answers)
    return view


def _shape(look: str) -> QIcon:
    side = theme.px(16)
    pixmap = QPixmap(side * 2, side * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_actor(painter, theme, look, QPointF(side, side), side * 0.72)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
