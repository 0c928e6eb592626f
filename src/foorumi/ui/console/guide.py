"""The user guide in a window of its own, so that it can lie beside the work: text and pictures, headings, a search."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QStyle

from foorumi.i18n import CODES
from foorumi.ui.console.guide_text import GuideText
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import announce

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow

SIZE, SMALLEST = (1120, 720), (720, 480)
OF_SCREEN = 0.9
"""How much of a small screen it takes, so that its frame is seen too."""
HEADINGS_WIDTH, WIDEST_HEADINGS = 250, 360
EDGE = 16
AROUND = 40
"""What of the width of a heading in the list its edges take, in pixels at 100 %."""
SCROLL_BAR = QStyle.PixelMetric.PM_ScrollBarExtent
INDENT = "   "
"""What sets a heading in the list off from the one it stands under."""


def show_guide(window: "ConsoleWindow") -> None:
    """Open the guide in the language of the program, or bring it forward."""
    shown = window.findChild(GuideWindow) or GuideWindow(window)
    shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
    shown.show()
    shown.activateWindow()


class GuideWindow(QDialog):
    """The guide. It is made anew with each change of look or language and stays at the same place."""

    def __init__(self, window: "ConsoleWindow") -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("guide")
        self.setWindowFlags(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * OF_SCREEN))
        self.code = window.say.code
        self.text = GuideText()
        self.headings = QListWidget()
        self.search = SearchField("")
        self._told = label("", "body", "secondary")
        self._previous, self._next = (
            button("", picture, variant="box", name=" ", on_click=act)
            for picture, act in (("chevron-up", lambda: self.step(-1)), ("chevron-down", lambda: self.step(1)))
        )
        self._lay_out()
        self.search.textChanged.connect(lambda: self._seek())
        self.search.returnPressed.connect(lambda: self.step(1))
        self.headings.currentRowChanged.connect(self.text.go_to)
        self.text.anchorClicked.connect(self._follow)
        self.text.verticalScrollBar().valueChanged.connect(lambda _: self._mark_heading())
        self._name_keys()
        theme.changed.connect(self._dress)
        self._dress()
        self.text.setFocus()

    def _lay_out(self) -> None:
        self.headings.setObjectName("headings")
        self.headings.setProperty("variant", "lines")
        self.headings.setWordWrap(True)
        self.headings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        seeking, across = QHBoxLayout(), QHBoxLayout()
        whole = column(self, margin=EDGE, spacing=12)
        whole.addLayout(seeking)
        whole.addLayout(across, 1)
        seeking.setSpacing(theme.px(8))
        seeking.addWidget(self.search, 1)
        for part in (self._told, self._previous, self._next):
            seeking.addWidget(part)
        across.setSpacing(theme.px(EDGE))
        across.addWidget(self.headings)
        across.addWidget(self.text, 1)

    def _change_text(self, by: int) -> None:
        """Make the text larger or smaller, here and in the whole program; while an evening is held its page stays."""
        if self._window.route.page != "room":
            self._window.change_text(by)

    def _name_keys(self) -> None:
        for keys, act in (
            ("Ctrl+F", self._begin_search),
            ("F3", lambda: self.step(1)),
            ("Shift+F3", lambda: self.step(-1)),
            ("Ctrl++", lambda: self._change_text(10)),
            ("Ctrl+-", lambda: self._change_text(-10)),
            ("Ctrl+0", lambda: self._change_text(0)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _dress(self) -> None:
        """Show the guide in today's look and language, at the place where it is."""
        say = self._window.say
        place = self.headings.currentRow()
        self.setWindowTitle(say("menu.guide"))
        self.text.setAccessibleName(say("menu.guide"))
        self.headings.setAccessibleName(say("guide.headings"))
        for named, key in ((self._previous, "guide.previous"), (self._next, "guide.next")):
            named.setAccessibleName(say(key))
            named.setToolTip(say(key))
            named.setAutoDefault(False)
        self.search.setPlaceholderText(say("guide.search"))
        self.search.setAccessibleName(say("guide.search"))
        self.headings.setFixedWidth(min(theme.px(HEADINGS_WIDTH), WIDEST_HEADINGS))
        self.text.show_guide(self.code)
        self.headings.blockSignals(True)
        self.headings.clear()
        for level, name in self.text.headings():
            self.headings.addItem(self._line(INDENT * (level - 2) + name))
        self.headings.setCurrentRow(max(0, place))
        self.headings.blockSignals(False)
        self._seek(moves=False)
        self.text.go_to(max(0, place))

    def _line(self, text: str) -> QListWidgetItem:
        """A heading in the list, as high as its words need: Qt forgets the edges when it breaks lines."""
        line = QListWidgetItem(text)
        room = QRect(0, 0, self.headings.width() - theme.px(AROUND) - self.style().pixelMetric(SCROLL_BAR), 0)
        high = self.headings.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        line.setSizeHint(QSize(0, high + theme.px(AROUND) // 2))
        return line

    def _follow(self, link: QUrl) -> None:
        """Read on in another language: the guides name each other."""
        code = link.fileName().removesuffix(".md")
        if code in CODES:
            self.code = code
            self._dress()

    def _mark_heading(self) -> None:
        self.headings.blockSignals(True)
        self.headings.setCurrentRow(self.text.heading_in_sight())
        self.headings.blockSignals(False)

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _seek(self, moves: bool = True) -> None:
        """Mark what is searched for, and go to the first of it from here on."""
        self.text.seek(self.search.text().strip())
        for act in (self._previous, self._next):
            act.setEnabled(bool(self.text.found))
        if moves and self.text.found:
            self.text.step(0)
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next or the previous match; after the last comes the first."""
        if self.text.found:
            self.text.step(by)
            self._tell()
            announce(self.text, self.text.textCursor().block().text())

    def _tell(self) -> None:
        found, say = self.text.found, self._window.say
        at = self.text.at + 1
        words = say("guide.found", at=at, n=len(found)) if found else say("guide.none") if self.search.text() else ""
        self._told.setText(words)

    # Qt calls these

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.code != self._window.say.code:
            self.code = self._window.say.code
            self._dress()
