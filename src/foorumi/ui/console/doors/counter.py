"""A number that is counted on: fewer, how many, more."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint import line
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label


class Counter(QWidget):
    """One thing that is counted. ``number`` is its label; the buttons call ``does(+1)`` and ``does(-1)``."""

    def __init__(self, say: Language, name: str, code: str, does: Callable[[int], object], key: str = "") -> None:
        super().__init__()
        self.setObjectName(f"count_{code}")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        self.name = name
        across.addWidget(label(name, "body", wrap=True), 1)
        self.number = label("0", "h3")
        self.number.setMinimumWidth(theme.px(44))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        less = button("", "minus", variant="box", name=say("widgets.less", name=name), on_click=lambda: does(-1))
        more = button("", "plus", variant="box", name=say("widgets.more", name=name), on_click=lambda: does(1))
        less.setObjectName(f"less_{code}")
        more.setObjectName(f"more_{code}")
        if key:
            more.setToolTip(f"{say('widgets.more', name=name)} ({key})")
        for widget in (less, self.number, more):
            across.addWidget(widget)

    def show_number(self, number: int) -> None:
        """Show how many there are."""
        self.number.setText(str(number))
        self.number.setAccessibleName(f"{self.name}: {number}")


class HourBars(QWidget):
    """Visitors hour by hour, each with its number."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hours: dict[int, int] = {}

    def show_hours(self, hours: dict[int, int], name: str) -> None:
        """Show the number of each hour; ``name`` says them in words."""
        self._hours = hours
        self.setAccessibleName(name)
        self.setVisible(bool(hours))
        self.updateGeometry()
        self.update()

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(26) * max(1, len(self._hours)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        most = max(self._hours.values(), default=0)
        height, left, font = theme.px(26), theme.px(56), theme.font("body")
        room = self.width() - left - theme.px(48)
        for place, (hour, people) in enumerate(self._hours.items()):
            top = place * height
            line(painter, QRectF(0, top, left, height), f"{hour}–{hour + 1}", font, theme.c("text.secondary"))
            track = QRectF(left, top + theme.px(6), room, height - theme.px(12))
            painter.fillRect(track, theme.c("chart.track"))
            if most:
                painter.fillRect(QRectF(left, track.top(), room * people / most, track.height()), theme.c("chart.1"))
            words = QRectF(left + room + theme.px(8), top, theme.px(40), height)
            line(painter, words, str(people), theme.font("bodyStrong"), theme.c("text.primary"))
