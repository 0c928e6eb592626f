"""Brainwriting sheets typed in: a grid of the same shape as the paper, a row for each round."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import NoteId, new_id
from foorumi.domain.methods import BRAINWRITING_ROUNDS
from foorumi.domain.notes import LONGEST, Note
from foorumi.domain.run import stamp
from foorumi.session import notes
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.wall import WallArea
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import as_one, run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.fields import Stepper
from foorumi.ui.widgets.frames import Beside, column, frame
from foorumi.ui.widgets.labels import label

IDEAS = 3
MOST = 40


class SheetsArea(QWidget):
    """One sheet at a time: its group and number, then row by row. Each note keeps the place it grew from."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self.group = Stepper(say, say("room.sheet.group"), 1, 1, MOST)
        self.sheet = Stepper(say, say("room.sheet.number"), 1, 1, MOST)
        sheet = QWidget()
        sheet.setProperty("one_control", True)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        self._fields: dict[tuple[int, int], QLineEdit] = {}
        for turn in range(1, BRAINWRITING_ROUNDS + 1):
            grid.addWidget(label(str(turn), "body", "muted"), turn, 0)
            for idea in range(1, IDEAS + 1):
                field = QLineEdit()
                field.setObjectName(f"sheet_{turn}_{idea}")
                field.setAccessibleName(say("room.sheet.place", round=turn, idea=idea))
                field.setMaxLength(LONGEST)
                field.returnPressed.connect(lambda place=(turn, idea): self._step(place))
                self._fields[turn, idea] = field
                grid.addWidget(field, turn, idea)
        keep = run_button(say("room.sheet.keep"), self.keep, name="sheet_keep", kind="accent", picture="check")
        box = frame("card")
        inside = column(box, margin=12, spacing=8)
        which = as_one(
            label(say("room.sheet.group"), "label", "secondary"),
            self.group,
            label(say("room.sheet.number"), "label", "secondary"),
            self.sheet,
            gap=12,
        )
        left, right = QWidget(), QWidget()
        left.setLayout(row(which, None))
        right.setLayout(row(keep, None))
        inside.addWidget(Beside(left, right, stretches=(1, 0), gap=12))
        inside.addWidget(sheet)
        self.wall = WallArea(evening, item)
        column(self, box, margin=0, spacing=10).addWidget(self.wall, 1)

    def refresh(self) -> None:
        """Show the notes as they are; what is being typed is not touched."""
        self.wall.refresh()

    def find_note(self) -> None:
        """Find a note on the wall."""
        self.wall.find_note()

    def approve_all(self) -> None:
        """Let the waiting notes that are seen onto the wall."""
        self.wall.approve_all()

    def keep(self) -> None:
        """Write the sheet's ideas as notes in one step, and take the next sheet."""
        evening, group, sheet = self._evening, self.group.value(), self.sheet.value()
        made = [
            Note(
                NoteId(new_id()), evening.event_id, field.text().strip(), item_id=self._item.id, source="paper",
                group_number=group, code=f"{group}.{sheet}.{turn}.{idea}", written_at=stamp(),
            )
            for (turn, idea), field in self._fields.items()
            if field.text().strip()
        ]  # fmt: skip
        if made and evening.do(lambda: notes.add_all(evening.session, made)):
            for field in self._fields.values():
                field.clear()
            self.sheet.set_value(sheet + 1)
            self._fields[1, 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, place: tuple[int, int]) -> None:
        order = list(self._fields)
        following = order[(order.index(place) + 1) % len(order)]
        self._fields[following].setFocus(Qt.FocusReason.TabFocusReason)
