"""Figures typed in at a vote: cells between a minus and a plus, one column below another."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

MOST = 999


class Cell(QLineEdit):
    """A number typed over. Signals: counted(int), stepped_down() on Enter."""

    counted = Signal(int)
    stepped_down = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("variant", "sm")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.px(44))
        self.setValidator(QIntValidator(0, MOST, self))
        self.textEdited.connect(lambda text: self.counted.emit(int(text or 0)))

    def show_count(self, count: int) -> None:
        """Show a number that came from elsewhere."""
        if not self.hasFocus() or int(self.text() or 0) != count:
            self.setText(str(count))

    def step(self, by: int) -> None:
        """One more or one fewer."""
        self.counted.emit(max(0, int(self.text() or 0) + by))

    # Qt calls these
    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {"+": 1, "-": -1}
        if event.text() in steps:
            self.step(steps[event.text()])
            self.selectAll()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped_down.emit()
        else:
            super().keyPressEvent(event)


def counter(cell: Cell, less: str, more: str) -> tuple[QWidget, Callable[[bool], None]]:
    """A cell between its two buttons, and a function that lets it be changed or not."""
    holder = QWidget()
    minus = run_button("", lambda: cell.step(-1), name=f"{cell.objectName()}_less", picture="minus", variant="square")
    plus = run_button("", lambda: cell.step(1), name=f"{cell.objectName()}_more", picture="plus", variant="square")
    for made, name in ((minus, less), (plus, more)):
        made.setAccessibleName(f"{cell.accessibleName()}: {name}")
        made.setToolTip(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder.setLayout(row(minus, cell, plus, gap=6))

    def allow(may: bool) -> None:
        for part in (minus, cell, plus):
            part.setEnabled(may)

    return holder, allow
