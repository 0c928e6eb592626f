"""The facilitator's window: menu bar, navigation and one page at a time.

On a change of language, theme or text size the page is simply made anew, so no page needs to know how to change its
words.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout, QWidget

from foorumi import settings as preferences
from foorumi.domain.errors import DamagedWorkspace, WorkspaceError, WorkspaceInUse
from foorumi.i18n import Language, language
from foorumi.session.session import Session
from foorumi.settings import Settings
from foorumi.store.file import SUFFIX
from foorumi.ui.bridge import SessionSignals
from foorumi.ui.console import looks
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import PageArea
from foorumi.ui.console.menus import build_menus
from foorumi.ui.console.navigation import Navigation
from foorumi.ui.console.pages import opening_page, page_for
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.care import FileCare
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.messages import MessageLine

if TYPE_CHECKING:
    from foorumi.ui.console.ports import Imports, Papers
    from foorumi.ui.room_phones import MakeLink, RoomPhones

SMALLEST, USUAL = (1280, 640), (1440, 900)
"""The smallest is what a title bar and a task bar leave of a screen of 1280 × 720."""
MOST_STEPS_BACK = 50
NARROWEST, SMALLEST_PAGE = 900, 600
"""At 100 % of text: the width of the window that has room for the navigation, and the height a page asks for."""


class ConsoleWindow(QMainWindow):
    """The console. Signals: painted(), once, after the first paint."""

    painted = Signal()

    def __init__(
        self,
        settings: Settings,
        papers: "Papers",
        imports: "Imports",
        demo_file: Callable[[], Path],
        speak_qt: Callable[[str], None],
        file: Path | None = None,
        link_phones: "MakeLink | None" = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.route = Route()
        self.context: Context | None = None
        self.papers = papers
        self._imports = imports
        self.demo_file = demo_file
        self._speak_qt = speak_qt
        self._link_phones = link_phones
        self._phones: RoomPhones | None = None
        self.is_painted = False
        self._came_from: list[Route] = []
        self._help: QWidget | None = None
        self._lasting: tuple[str, str, Callable[[], object], bool] | None = None
        self._navigation: Navigation | None = None
        self.painted.connect(lambda: QTimer.singleShot(0, self, lambda: build_menus(self)))
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*USUAL).boundedTo(self.screen().availableSize()))  # as it will be, so as to lay out once
        if file:
            self.open_path(file)
        else:
            self.rebuild()

    @property
    def say(self) -> Language:
        """The words of the chosen language."""
        return language(self.settings.language)

    # -- files --------------------------------------------------------------------------------
    def open_path(self, path: Path) -> None:
        """Open a file in place of the one that is open; a refusal is told and changes nothing."""
        if self.context and self.context.session.path == path:
            self.go(Route("home"))
            return
        if not commands.may_leave(self):
            return
        try:
            session = Session.open(path)
        except WorkspaceInUse as error:
            self._open_to_look(path, error)
            return
        except DamagedWorkspace as error:
            if self.centralWidget() is None:  # the file was named at the start
                self.rebuild()
            commands.damaged(self, path, error)
            return
        except WorkspaceError as error:
            self.tell(self.say(error.key, **error.values), is_error=True)
            return
        self._take(session)

    def create_path(self, path: Path) -> None:
        """Make a new workspace in a file and open it."""
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        if not commands.may_leave(self):
            return
        try:
            self._take(Session.create(path))
        except WorkspaceError as error:
            self.tell(self.say(error.key, **error.values), is_error=True)

    def close_file(self) -> None:
        """Close the open file and show the start page."""
        self._release()
        self.go(Route())

    @property
    def second_backup_folder(self) -> Path | None:
        """The other folder where backups also go, or None."""
        return Path(self.settings.backup_folder) if self.settings.backup_folder else None

    # -- the window ---------------------------------------------------------------------------
    def go(self, route: Route) -> None:
        """Open a page."""
        if route != self.route:
            self._came_from = [*self._came_from, self.route][-MOST_STEPS_BACK:]
        self.route = route
        self.rebuild()

    def go_back(self) -> None:
        """Open the page that was open before."""
        if self._came_from and self.context:
            self.route = self._came_from.pop()
            self.rebuild()

    def go_to_mode(self, mode: str) -> None:
        """Open a mode of the event that is open."""
        if self.route.event_id:
            self.go(Route(mode, self.route.event_id))

    def show_papers(self) -> None:
        """Open the documents of the event that is open, or every event's."""
        event = self.route.event_id
        self.go(Route("follow_up", event, "documents") if event else Route("documents"))

    def find_anywhere(self) -> None:
        """Open the field that finds anything in the file."""
        from foorumi.ui.console.find import FindSheet

        if self.context and not self.findChild(QWidget, "find"):
            sheet = FindSheet(self.context)
            sheet.open(sheet.field)

    def switch_full_screen(self) -> None:
        """Fill the screen with the console, or stop that."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    @property
    def is_help_open(self) -> bool:
        """Whether the help stands beside the page."""
        return self._help is not None

    def toggle_help(self) -> None:
        """Show or put away the help for the page that is open."""
        self.show_help("" if self.is_help_open else self._topic())

    def _topic(self) -> str:
        from foorumi.ui.console.help import topic_of

        return topic_of(self.context, self.route)

    def show_help(self, topic: str) -> None:
        """Show a topic of the help beside the page; an empty one puts the help away."""
        if self._help:
            self._across.removeWidget(self._help)
            self._help.hide()
            self._help.deleteLater()
            self._help = None
        if topic:
            from foorumi.ui.console.help import help_panel, set_beside

            self._help = help_panel(self.say, topic, self.menuBar())
            self._help.closed.connect(lambda: self.show_help(""))
            set_beside(self._help, self._across)
        if button := self.findChild(QPushButton, "help_button"):
            button.setChecked(self.is_help_open)

    def tell(self, text: str, is_error: bool = False) -> None:
        """Say something in the line below the page; errors stay until closed."""
        if self.centralWidget() is None:  # the file named at the start could not be opened
            self.rebuild()
        self._message.tell(text, error=is_error)

    def tell_lasting(self, text: str, act: str, action: Callable[[], object], is_error: bool = False) -> None:
        """Say something that stays over changes of page until it is closed, with a button that does something.

        Unless it is an error, it waits until what is being told is closed.
        """
        self._lasting = (text, act, action, is_error)
        if is_error or not self._message.isVisible():
            self._tell_lasting()

    def _tell_lasting(self) -> None:
        if self._lasting:
            text, act, action, is_error = self._lasting
            self._message.tell(text, "info", act, action, is_error, stays=True)

    def _message_closed(self) -> None:
        if self._lasting and self._message.sentence.text() == self._lasting[0]:
            self._lasting = None
        self._tell_lasting()

    def undo(self) -> None:
        """Take back the last act."""
        self._step(Session.undo, "window.undone")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(Session.redo, "window.redone")

    def change_settings(self, settings: Settings) -> None:
        """Keep new preferences and show them at once."""
        self.settings = settings
        preferences.save(settings)
        self._speak_qt(settings.language)
        if self.context:
            self.context = self.context._replace(say=self.say, settings=settings)
        looks.make_anew(self)

    def keep_settings(self, settings: Settings) -> None:
        """Keep new preferences that change nothing on the screen."""
        self.settings = settings
        preferences.save(settings)
        if self.context:
            self.context = self.context._replace(settings=settings)

    def change_text(self, by: int) -> None:
        """Make the text larger or smaller by per cent; 0 for its usual size."""
        percent = max(100, min(200, self.settings.text_percent + by)) if by else 100
        self.change_settings(self.settings._replace(text_percent=percent))

    def show_fitting(self) -> None:
        """Show the window, over the whole screen where that is smaller than the window likes to be."""
        room = self.screen().availableSize()
        is_small = room.width() < USUAL[0] or room.height() < USUAL[1]
        self.showMaximized() if is_small else self.show()

    def rebuild(self) -> None:
        """Make the menus, the navigation and the page anew."""
        looks.wear(self.settings)
        build_menus(self)
        root = QWidget(self)  # what is made in its place is dressed once, not again at each move
        root.setProperty("role", "page")
        across = QHBoxLayout(root)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        is_in_room = self.route.page == "room" and self.context is not None
        if self.menuBar().isHidden() != is_in_room:
            self.menuBar().setVisible(not is_in_room)
        takes_all = is_in_room or self.route.page == "sort"
        self._navigation = None if takes_all else Navigation(self)
        if self._navigation:
            across.addWidget(self._navigation)
        column = QVBoxLayout()
        column.setSpacing(0)
        across.addLayout(column, 1)
        area = None if takes_all else PageArea(root)
        place = area.place if area else root
        page = page_for(self.context, self.route, place) if self.context else opening_page(self, place)
        column.addWidget(area or page, 1)
        if area:
            area.hold(page, theme.px(SMALLEST_PAGE))
        self._message = MessageLine(self.say)
        self._message.setObjectName("message_line")
        self._message.closed.connect(self._message_closed)
        column.addWidget(self._message)
        had_help, self._help = self.is_help_open, None
        self.setCentralWidget(root)
        self._column, self._across = column, across
        self._tell_lasting()
        if had_help and not is_in_room:
            self.show_help(self._topic())
        self._show_notice()
        self._fit()
        self.setWindowTitle(f"{self.context.session.path.stem} – Foorumi" if self.context else "Foorumi")

    def _fit(self) -> None:
        """Leave the room to the page where the window is narrow for its text; the View menu has the same places."""
        if self._navigation:
            has_room = self.width() >= theme.px(NARROWEST)
            if self._navigation.isHidden() == has_room:
                self._navigation.setVisible(has_room)

    def _show_notice(self) -> None:
        """Say above the page why the file cannot be written, when it cannot."""
        page = self.centralWidget()
        is_needed = self.context and (self.care.is_read_only or self.care.is_in_memory)
        if page and is_needed and not page.findChild(QWidget, "notice"):
            from foorumi.ui.console.safety.notice import Notice, only_look

            self._column.insertWidget(0, Notice(self.say, self.care))
            if self.care.is_read_only:
                only_look(page)

    def _open_to_look(self, path: Path, reason: WorkspaceError) -> None:
        try:
            session = Session.open(path, read_only=True)
        except WorkspaceError as error:
            self.tell(self.say(error.key, **error.values), is_error=True)
            return
        self._take(session)
        told = self.say(reason.key, **reason.values).rstrip(".")
        self.tell(f"{told}. {self.say('window.read_only')}", is_error=True)

    def _take(self, session: Session) -> None:
        self._release()
        self.context = Context(
            session=session,
            signals=SessionSignals(session, self),
            say=self.say,
            settings=self.settings,
            go=self.go,
            tell=self.tell,
            change_settings=self.change_settings,
            papers=self.papers,
            imports=self._imports,
            open_path=self.open_path,
            window=self,
            keep_settings=self.keep_settings,
            make_phones=self._room_phones,
        )
        second, elsewhere = lambda: self.second_backup_folder, lambda: commands.save_elsewhere(self)
        self.care = FileCare(session, second, lambda: self.say, self.tell, elsewhere, self)
        self.care.changed.connect(self._show_notice)
        settings = preferences.with_recent(self.settings, session.path)
        if settings != self.settings:
            self.keep_settings(settings)
        self.go(Route("home"))

    def _room_phones(self) -> "RoomPhones | None":
        if self._phones is None and self._link_phones and self.context:
            from foorumi.ui.room_phones import RoomPhones

            self._phones = RoomPhones(self.context.session, self._link_phones, self)
        return self._phones

    def _release(self) -> None:
        if self.context:
            if self._phones:
                self._phones.stop()
                self._phones = None
            self.care.close()
            self.context.signals.close()
            self.context.session.close()
            self.context = None

    def _step(self, act: Callable[[Session], str | None], key: str) -> None:
        if self.context is None:
            return
        try:
            label = act(self.context.session)
        except WorkspaceError as error:
            self.tell(self.say(error.key, **error.values), is_error=True)
            return
        events = self.context.session.workspace.events
        if self.route.event_id and all(event.id != self.route.event_id for event in events):
            self.go(Route("events"))  # before the page hears that its event is gone
        if label:
            self.tell(self.say(key) + " " + self.say(label))

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not commands.may_leave(self):
            event.ignore()
            return
        self._release()
        super().closeEvent(event)
