"""The first page: from nothing to a first event."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foorumi.ui.console.layout import act, page_column, text
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.seats import paint_chamber

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow


class OpeningPage(QWidget):
    """What one sees before any file is open."""

    def __init__(self, window: "ConsoleWindow") -> None:
        super().__init__()
        say = window.say
        column = page_column(self, say("start.title"), say("start.under"))
        row = QHBoxLayout()
        left = QVBoxLayout()
        acts = QHBoxLayout()
        new = act(say("start.new"), "plus", "primary", "large")
        new.setObjectName("start_new")
        new.clicked.connect(window.new_file)
        opened = act(say("start.open"), "folder-open", "", "large")
        opened.clicked.connect(window.choose_file)
        demo = act(say("start.demo"), "play")
        demo.setObjectName("start_demo")
        demo.clicked.connect(window.open_demo)
        for button in (new, opened):
            acts.addWidget(button)
        acts.addStretch(1)
        left.addLayout(acts)
        trial = QHBoxLayout()
        trial.addWidget(demo)
        trial.addWidget(text(say("start.demo_under"), "body", "secondary"), 1)
        left.addLayout(trial)
        if window.settings.recent:
            left.addSpacing(theme.px(16))
            left.addWidget(text(say("start.recent"), "h3"))
            for path in window.settings.recent:
                name = act(Path(path).stem, "files", "quiet")
                name.setToolTip(path)
                name.clicked.connect(lambda _, path=path: window.open_path(Path(path)))
                left.addWidget(name)
        left.addStretch(1)
        left.setSpacing(theme.px(12))
        row.addLayout(left, 3)
        row.addWidget(_EmptyChamber(), 2)
        column.addLayout(row, 1)


class _EmptyChamber(QWidget):
    """The chamber with one lit seat."""

    # Qt calls these
    @override
    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chamber(painter, theme, QRectF(self.rect()).adjusted(4, 4, -4, -4), 0, 48)
        painter.end()
