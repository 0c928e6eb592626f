"""Ctrl+K: one field over the page that finds anything in the file and goes there, and any command and does it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QMenu, QMenuBar, QWidget

from foorumi.domain.finding import Found, find
from foorumi.domain.sorting import matches
from foorumi.ui.console.context import Context, Route, what_can
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet

SIGNS = {
    "command": "chevron-right",
    "event": "calendar-days",
    "actor": "users-round",
    "commitment": "handshake",
    "conclusion": "circle-check",
    "item": "list-ordered",
    "person": "users",
    "note": "sticky-note",
}
TABS = {
    "event": ("prepare", "agenda"),
    "item": ("prepare", "agenda"),
    "person": ("prepare", "people"),
    "conclusion": ("follow_up", "conclusions"),
    "note": ("follow_up", "notes"),
}
"""The page and the tab of what belongs to an event."""
PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""Keys that move in the list while the field keeps the focus."""


class FindSheet(Sheet):
    """Type, choose with the arrows, Enter goes there."""

    def __init__(self, context: Context) -> None:
        say = context.say
        super().__init__(context.window, say("find.title"), width=640)
        self._context = context
        self._found: list[Found | QAction] = []
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
        self._found = [*find(context.session.workspace, query, context.say.code), *commands(context.window, query)]
        self.list.clear()
        for one in self._found:
            kind, text = ("command", _words(one)) if isinstance(one, QAction) else (one.kind, one.text)
            item = QListWidgetItem(icon(SIGNS[kind], "text.secondary"), text.replace("\n", " "))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{context.say(f'find.kind.{kind}')}: {text}")
            item.setSizeHint(QSize(0, theme.px(40)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._told.setText(context.say("find.hint" if self._found or not query.strip() else "find.nothing"))

    def _go(self) -> None:
        if self._found:
            one = self._found[max(0, self.list.currentRow())]
            self.accept()
            if isinstance(one, QAction):
                one.trigger()
            else:
                self._context.go(_route(one))
                _show(self._context.window, one.id)

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


def commands(window: QWidget, query: str) -> list[QAction]:
    """The commands of the menus that can be used now and are called so."""
    bar = window.findChild(QMenuBar)
    if bar is None or not query.strip():
        return []
    menus = [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]
    return [
        action for menu in menus for action in menu.actions()
        if action.isEnabled() and not action.menu() and matches(query, action.text())
    ]  # fmt: skip


def _words(command: QAction) -> str:
    key = command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return command.text() + (f"   {key}" if key else "")


def _show(window: QWidget, found: str) -> None:
    """Choose what was found on its page, where the page has a way to choose it: a method ``show_found``."""
    if shows := what_can(window, "show_found"):
        shows(found)


def _route(found: Found) -> Route:
    if found.kind in TABS:
        page, tab = TABS[found.kind]
        return Route(page, found.event_id, tab)
    return Route("actors" if found.kind == "actor" else "commitments")
