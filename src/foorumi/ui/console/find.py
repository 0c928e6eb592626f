"""Ctrl+K: one field over the page that finds anything in the file and goes there."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem

from foorumi.domain.finding import Found, find
from foorumi.ui.console.context import Context, Route
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet

SIGNS = {"event": "calendar-days", "actor": "users-round", "commitment": "handshake", "note": "sticky-note"}
PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""Keys that move in the list while the field keeps the focus."""


class FindSheet(Sheet):
    """Type, choose with the arrows, Enter goes there."""

    def __init__(self, context: Context) -> None:
        say = context.say
        super().__init__(context.window, say("find.title"), width=640)
        self._context = context
        self._found: list[Found] = []
        self.setObjectName("find")
        self.field = SearchField(say("find.field"))
        self.list = QListWidget()
        self.list.setAccessibleName(say("find.results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMinimumHeight(theme.px(320))
        self._told = label("", "caption", "secondary", wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._told)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._go)
        self.list.itemClicked.connect(lambda: self._go())
        self.field.installEventFilter(self)
        self._look("")

    def _look(self, query: str) -> None:
        context = self._context
        self._found = find(context.session.workspace, query, context.say.code)
        self.list.clear()
        for one in self._found:
            item = QListWidgetItem(icon(SIGNS[one.kind], "text.secondary"), one.text.replace("\n", " "))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{context.say(f'find.kind.{one.kind}')}: {one.text}")
            item.setSizeHint(QSize(0, theme.px(40)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._told.setText(context.say("find.hint" if self._found or not query.strip() else "find.nothing"))

    def _go(self) -> None:
        if self._found:
            one = self._found[max(0, self.list.currentRow())]
            self.accept()
            self._context.go(_route(one))

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in PASSED_ON:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reject()
                return True
        return super().eventFilter(watched, event)


def _route(found: Found) -> Route:
    if found.kind == "event":
        return Route("prepare", found.event_id, "agenda")
    if found.kind == "note":
        return Route("follow_up", found.event_id, "notes")
    return Route("actors" if found.kind == "actor" else "commitments")
