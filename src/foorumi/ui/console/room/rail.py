"""The agenda at the left: what was, what the room sees, what comes. A click opens, and never shows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from foorumi.domain.agenda import Item, start_times
from foorumi.domain.clock import write_time
from foorumi.domain.ids import ItemId
from foorumi.session import agenda, run
from foorumi.ui.console.item_looks import KIND_ICONS
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, icon, theme
from foorumi.ui.theme.paint.text import line
from foorumi.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
BETWEEN = ("break", "vote", "free_talk", "guest_presentation")


class _Items(QAbstractListModel):
    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self.items: tuple[Item, ...] = ()
        self._evening = evening

    def refresh(self) -> None:
        self.beginResetModel()
        self.items = self._evening.items
        self.endResetModel()

    # Qt calls these
    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        names = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._evening.title(self.items[index.row()]) if role in names else None


class _Rows(QStyledItemDelegate):
    def __init__(self, evening: Evening, stage: Stage, model: _Items) -> None:
        super().__init__(model)
        self._evening, self._stage, self._model = evening, stage, model

    def _below(self, item: Item) -> tuple[str, bool]:
        say, evening = self._evening.say, self._evening
        step = evening.next_step
        if evening.live and item.id == evening.live.id:
            return say("room.row.frozen" if self._stage.output.holds_picture else "room.row.live"), True
        if step and item.id == step.item.id:
            return say("room.row.next"), False
        if evening.workspace.clock(item.id).is_done:
            return say("room.row.done"), False
        return say("room.minutes", n=item.total_minutes), False

    # Qt calls these
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(54 if len(self._model.items) < 11 else 50))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        evening, item = self._evening, self._model.items[index.row()]
        box = QRectF(option.rect)
        is_live = evening.live is not None and evening.live.id == item.id
        held = self._stage.output.holds_picture
        chosen: QColor | None = None
        painter.save()
        if is_live:
            painter.fillRect(box, theme.c("ice.subtle" if held else "lamp.subtle"))
            painter.fillRect(QRectF(box.left(), box.top(), 5, box.height()), theme.c("ice" if held else "lamp"))
        elif evening.open_item and evening.open_item.id == item.id:
            painter.fillRect(box, theme.c("bg.selected"))
            chosen = theme.c("on.selected")
        is_done = evening.workspace.clock(item.id).is_done and not is_live
        ink = chosen or theme.c("text.secondary" if is_done else "text.primary")
        soft = chosen or theme.c("text.secondary")
        start = start_times(evening.the_event, self._model.items)[item.id]
        middle = QRectF(box.left() + theme.px(14), box.top(), theme.px(48), box.height())
        line(painter, middle, write_time(start, evening.say.code), theme.font("caption"), soft)
        side = theme.px(20)
        mark = QRectF(box.left() + theme.px(60), box.center().y() - side / 2, side, side)
        draw_icon(painter, "check" if is_done else KIND_ICONS.get(item.kind, "flag"), mark, ink)
        left = box.left() + theme.px(88)
        wide = box.right() - left - theme.px(8)
        top = box.center().y() - theme.px(21)
        font = theme.font("body" if is_done else "bodyStrong")
        line(painter, QRectF(left, top, wide, theme.px(22)), evening.title(item), font, ink)
        text, is_strong = self._below(item)
        small = theme.font("caption")
        small.setBold(is_strong)
        tone = chosen or theme.c("text.primary" if is_strong else "text.secondary")
        line(painter, QRectF(left, top + theme.px(22), wide, theme.px(20)), text, small, tone)
        painter.restore()


class Rail(QFrame):
    """The agenda, its estimated end, and a way to put something in between."""

    def __init__(self, evening: Evening, stage: Stage) -> None:
        super().__init__()
        self._evening = evening
        self.setProperty("role", "left")
        self.setFixedWidth(theme.px(248))
        self._ends = label("", "caption", "secondary")
        self._shown: ItemId | None = None
        self._model = _Items(evening)
        self.list = QListView()
        self.list.setObjectName("rail")
        self.list.setProperty("variant", "bare")
        self.list.setAccessibleName(evening.say("room.agenda"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Rows(evening, stage, self._model))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.insert = run_button(evening.say("room.insert"), self._choose, name="insert", picture="plus", variant="")
        head = row(label(evening.say("room.agenda"), "bodyStrong"), None, self._ends)
        head.setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(6))
        foot = row(self.insert)
        foot.setContentsMargins(*[theme.px(12)] * 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.refresh()

    def refresh(self) -> None:
        """Show the agenda as it is."""
        if self._model.items != self._evening.items:
            self._model.refresh()
            self._shown = None
        live = self._evening.live
        if live and live.id != self._shown:
            self._shown = live.id
            self._bring_into_sight()
        self.list.viewport().update()
        self.tick()

    def _bring_into_sight(self) -> None:
        """Have what is in the room in sight, with what comes next below it."""
        live, items = self._evening.live, self._model.items
        if live in items:
            place = items.index(live)
            for at in (min(place + 1, len(items) - 1), place):
                self.list.scrollTo(self._model.index(at))

    def tick(self) -> None:
        """Show when we end by now."""
        self._ends.setText(self._evening.say("room.ends_at", at=self._evening.ends_at()))

    def put_in(self, kind: str) -> None:
        """Put an item after the one in the room; it comes next."""
        evening = self._evening
        after = evening.live.id if evening.live else None

        def act() -> None:
            item_id = agenda.add(evening.session, evening.event_id, kind, after)
            if after is None:
                agenda.move(evening.session, item_id, 0)
            run.set_next(evening.session, evening.event_id, item_id)

        if evening.do(act):
            evening.told.emit(evening.say("room.inserted"), False)

    def _open(self, index: QModelIndex) -> None:
        self._evening.open(self._model.items[index.row()].id)

    def _choose(self) -> None:
        menu = QMenu(self)
        for kind in BETWEEN:
            act = menu.addAction(icon(KIND_ICONS[kind]), self._evening.say(f"room.between.{kind}"))
            act.triggered.connect(lambda _=False, kind=kind: self.put_in(kind))
        menu.popup(self.insert.mapToGlobal(QPoint(0, 0)))

    # Qt calls these

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_into_sight()
