"""The two municipalities in one, and those from outside: how many of each are coming, as a bar and in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.charts import proportions
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import label

SIDES = ("community", "organisation", "external")


class Balance(QWidget):
    """A bar of the sides with the same in words, and a warning when only one half of the municipality is there."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._words = label("", "body", wrap=True)
        self._words.setObjectName("balance")
        self._warning = label("", "bodyStrong", "rowan", wrap=True)
        self._warning.setObjectName("half_thought")
        column(self, self._bar, self._words, self._warning, margin=0, spacing=4)

    def show_sides(self, counts: dict[str, int], say: Language) -> None:
        """Show how many there are of each side."""
        self._bar.show_parts([counts[side] for side in SIDES])
        self._words.setText(", ".join(f"{say(f'actors.side_{side}')} {counts[side]}" for side in SIDES))
        lacking = [side for side in SIDES[:2] if any(counts.values()) and not counts[side]]
        self._warning.setText(say(f"invite.without_{lacking[0]}") if lacking else "")
        self._warning.setVisible(bool(lacking))
        self.setVisible(any(counts.values()))


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: list[int] = []

    def show_parts(self, parts: list[int]) -> None:
        """Show other numbers."""
        self._parts = parts
        self.update()

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(12))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        proportions(QPainter(self), theme, QRectF(self.rect()), self._parts, sum(self._parts), 0)
