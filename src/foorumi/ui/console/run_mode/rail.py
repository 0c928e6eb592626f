"""The rail: the agenda with its times, what is in the room, and what comes next. Choosing a row never shows it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from foorumi.domain.agenda import start_times
from foorumi.domain.clock import write_time
from foorumi.domain.ids import EventId, ItemId
from foorumi.ui.console.context import Context
from foorumi.ui.console.item_looks import KIND_ICONS
from foorumi.ui.theme import icon, theme

WIDTH = 248


class Rail(QListWidget):
    """The agenda. Signals: opened(item id), a row was chosen to be looked at, privately."""

    opened = Signal(str)

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self.setObjectName("rail")
        self.setProperty("variant", "bare")
        self.setAccessibleName(context.say("run.agenda"))
        self.setFixedWidth(theme.px(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda row: self.opened.emit(row.data(Qt.ItemDataRole.UserRole)))

    def show_agenda(self, open_id: ItemId | None) -> None:
        """Write the rows anew, the opened one chosen."""
        workspace, say = self._context.session.workspace, self._context.say
        run = workspace.run(self._event_id)
        items = workspace.items(self._event_id)
        starts = start_times(workspace.event(self._event_id), items)
        self.clear()
        for item in items:
            if item.id == run.live_item_id:
                under = say("run.now_in_room")
            elif item.id == run.next_item_id:
                under = say("run.next")
            elif workspace.clock(item.id).is_done:
                under = say("run.done")
            else:
                under = say("run.minutes", n=item.total_minutes)
            row = QListWidgetItem(f"{write_time(starts[item.id], say.code)}  {item.title(say.code)}\n{under}")
            row.setData(Qt.ItemDataRole.UserRole, item.id)
            row.setToolTip(item.title(say.code))
            row.setIcon(icon(KIND_ICONS.get(item.kind, "circle-dashed"), "text.secondary"))
            if item.id == run.live_item_id:
                row.setBackground(QColor(theme.c("lamp.subtle")))
            self.addItem(row)
            if item.id == open_id:
                self.setCurrentItem(row)
