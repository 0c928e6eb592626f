"""The page of a program with no file open: from nothing to the first event in one click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foorumi.domain.clock import write_duration
from foorumi.domain.templates import START_CARDS, templates
from foorumi.i18n import Language
from foorumi.settings import Settings
from foorumi.ui.console.item_looks import TEMPLATE_ICONS
from foorumi.ui.console.prepare.card import CardButton
from foorumi.ui.console.prepare.parts import framed, press, row, scrolled, words
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint import paint_chamber
from foorumi.ui.widgets.frames import Beside, flow

SEATS = 48
STEPS = ("prepare", "room", "follow_up")


class StartPage(QWidget):
    """Start. Signals: new_event(template code), open_file(), open_recent(path), remove_recent(path), demo()."""

    new_event = Signal(str)
    open_file = Signal()
    open_recent = Signal(str)
    remove_recent = Signal(str)
    demo = Signal()

    def __init__(self, say: Language, settings: Settings, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName("start")
        inside = QWidget()
        left, right = QWidget(), QWidget()
        for side, inner in ((left, self._left(settings.recent)), (right, self._right())):
            inner.setContentsMargins(0, 0, 0, 0)
            side.setLayout(inner)
        edge = QVBoxLayout(inside)
        edge.setContentsMargins(theme.px(40), theme.px(44), theme.px(40), theme.px(24))
        edge.addWidget(Beside(left, right, stretches=(6, 5), gap=56))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _left(self, recent: tuple[str, ...]) -> QVBoxLayout:
        say = self._say
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        column.addWidget(words(say("opening.again" if recent else "opening.empty_room"), "h1"))
        column.addWidget(words(say("opening.lead"), "lead", "secondary", wraps=True))
        column.addSpacing(theme.px(12))
        new = press(say("opening.new"), lambda: self.new_event.emit(START_CARDS[0]), name="new", kind="primary",
                    picture="plus", variant="large")  # fmt: skip
        opens = press(say("opening.open"), self.open_file.emit, name="open", picture="folder-open", variant="large")
        column.addWidget(flow(new, opens, gap=12))
        column.addSpacing(theme.px(20))
        if recent:
            column.addWidget(words(say("opening.recent"), "h3"))
            column.addWidget(self._recent(recent))
            column.addSpacing(theme.px(12))
        column.addWidget(words(say("opening.templates"), "h3"))
        for code in START_CARDS:
            column.addWidget(self._template(code))
        column.addStretch(1)
        return column

    def _template(self, code: str) -> CardButton:
        template = templates()[code]
        titles = ", ".join(item.title(self._say.code) for item in template.items[1:5])
        length = write_duration(template.minutes, self._say.code)
        card = CardButton(TEMPLATE_ICONS.get(code, "list-ordered"), template.name(self._say.code), titles, length)
        card.setObjectName(f"template_{code}")
        card.clicked.connect(lambda: self.new_event.emit(code))
        return card

    def _recent(self, recent: tuple[str, ...]) -> QFrame:
        frame, column = framed(margin=8, gap=0)
        for place, path in enumerate(recent):
            is_there = Path(path).exists()
            folder = str(Path(path).parent) if is_there else self._say("opening.gone", path=path)
            name = Path(path).stem
            opens = CardButton("files" if is_there else "circle-x", name, folder, is_framed=False)
            opens.setObjectName(f"recent_{place}")
            opens.setToolTip(path)
            opens.clicked.connect(_with(self.open_recent.emit, path) if is_there else self.open_file.emit)
            removes = press("", _with(self.remove_recent.emit, path), name=f"remove_{place}", kind="quiet",
                            picture="x", variant="square")  # fmt: skip
            removes.setToolTip(self._say("opening.remove"))
            removes.setAccessibleName(self._say("opening.remove_named", name=name))
            line = row(opens, removes, gap=4)
            line.setStretch(0, 1)
            column.addLayout(line)
        return frame

    def _right(self) -> QVBoxLayout:
        say = self._say
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        column.addWidget(_Chamber())
        column.addSpacing(theme.px(16))
        column.addWidget(words(say("opening.how"), "h3"))
        for number, step in enumerate(STEPS, 1):
            column.addWidget(_rule())
            texts = QVBoxLayout()
            texts.setSpacing(2)
            texts.addWidget(words(say(f"opening.step.{step}"), "bodyStrong"))
            texts.addWidget(words(say(f"opening.step_text.{step}"), "body", "secondary", wraps=True))
            figure = words(str(number), "body", "primary")
            figure.setMinimumWidth(theme.px(18))
            line = row(gap=16)
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(texts, 1)
            column.addLayout(line)
        column.addWidget(_rule())
        column.addSpacing(theme.px(4))
        tries = press(say("opening.demo"), self.demo.emit, name="demo", picture="play")
        told = words(say("opening.demo_text"), "body", "secondary", wraps=True)
        column.addWidget(Beside(tries, told, stretches=(0, 1)))
        column.addStretch(1)
        return column


class _Chamber(QWidget):
    """The empty room from above, with one seat lit."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(theme.px(220))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(500), theme.px(272))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chamber(painter, theme, QRectF(self.rect()).adjusted(2, 2, -2, -2), 1, SEATS)
        painter.end()


def _with(does: Callable[[str], object], path: str) -> Callable[[], object]:
    return lambda: does(path)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule
