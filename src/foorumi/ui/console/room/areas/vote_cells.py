"""Figures typed in at a vote: cells between a minus and a plus, one column below another."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

MOST = 999
FEWEST_TABLES = 12


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


class HandsOf(QComboBox):
    """Whose hands are counted now: the whole room's, one table's, or those who take part from afar."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        say = evening.say
        self.setObjectName("hands_of")
        self.setProperty("variant", "sm")
        self.setAccessibleName(say("room.vote.hands_of"))
        self.setToolTip(say("room.vote.hands_of"))
        self.addItem(say("room.vote.hall"), ("hand", None))
        for number in tables(evening):
            self.addItem(say("room.vote.table", n=number), ("hand", number))
        self.addItem(say("room.vote.remote"), ("remote", None))

    @property
    def source(self) -> str:
        """hand or remote."""
        return str(self.currentData()[0])

    @property
    def group(self) -> int | None:
        """The table, if hands are counted at one."""
        found: int | None = self.currentData()[1]
        return found


def tables(evening: Evening) -> range:
    """The numbers of the tables: as many as people have been put at, and at least the pairs of twenty-four people."""
    workspace, event_id = evening.workspace, evening.event_id
    used = [row.group_number or 0 for row in workspace.attendees(event_id)]
    used += [row.group_number or 0 for row in workspace.proposals(event_id)]
    return range(1, max((FEWEST_TABLES, *used)) + 1)


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
