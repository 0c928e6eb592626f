"""Impact and effort: what each group thinks of each proposal, the mean, and the place agreed on."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_number
from foorumi.domain.ids import ProposalId
from foorumi.domain.votes import Proposal
from foorumi.session import methods
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.vote_cells import Cell
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import filling
from foorumi.ui.theme import theme
from foorumi.ui.widgets.fields import Stepper
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label

SIDES = ("impact", "effort")
LOWEST, HIGHEST, USUAL = 1, 5, 3
MOST_RATERS = 40


class MatrixArea(QWidget):
    """A row for each proposal: this rater's two numbers, the mean of all, and the agreed place. Digits 1 to 5."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self.rater = Stepper(say, say("room.matrix.rater"), 1, 1, MOST_RATERS)
        self.rater.changed.connect(lambda _: self.refresh())
        box = frame("card")
        box.setProperty("one_control", True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(theme.px(12))
        inner = column(box, margin=14, spacing=6)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        whole = column(self, margin=0, spacing=10)
        whole.addLayout(row(label(say("room.matrix.rater"), "label", "secondary"), self.rater, None))
        whole.addWidget(label(say("room.matrix.how"), "caption", "secondary", wrap=True))
        whole.addWidget(filling(box, 160), 1)
        self._proposals: tuple[Proposal, ...] = ()
        self._cells: dict[tuple[ProposalId, str, str], Cell] = {}
        self._means: dict[ProposalId, QLabel] = {}
        self.refresh()

    def refresh(self) -> None:
        """Show the ratings as they are."""
        evening, code = self._evening, self._evening.say.code
        workspace = evening.workspace
        proposals = workspace.proposals(evening.event_id)
        if proposals != self._proposals:
            self._fill(proposals)
        mine = {row.proposal_id: row for row in workspace.ratings(evening.event_id) if row.rater == self._rater}
        spots = {spot.proposal.id: spot for spot in workspace.matrix(evening.event_id)}
        for proposal in proposals:
            rated, spot = mine.get(proposal.id), spots.get(proposal.id)
            for side in SIDES:
                self._show(self._cells[proposal.id, "rated", side], getattr(rated, side) if rated else 0)
                agreed = getattr(spot, side) if spot and spot.is_agreed else 0
                self._show(self._cells[proposal.id, "agreed", side], int(agreed))
            mean = ""
            if spot and not spot.is_agreed:
                numbers = (spot.impact, spot.effort, spot.disagreement)
                mean = " / ".join(write_number(number, 1, code) for number in numbers)
            self._means[proposal.id].setText(mean or "–")

    @property
    def _rater(self) -> str:
        return str(self.rater.value())

    def _show(self, cell: Cell, value: int) -> None:
        if value:
            cell.show_count(value)
        elif not cell.hasFocus():
            cell.clear()

    def _fill(self, proposals: tuple[Proposal, ...]) -> None:
        say = self._evening.say
        while (part := self._grid.takeAt(0)) is not None:
            if (inside := part.widget()) is not None:
                inside.hide()
                inside.deleteLater()
        self._proposals, self._cells, self._means = proposals, {}, {}
        centre = Qt.AlignmentFlag.AlignHCenter
        heads = ("room.matrix.impact", "room.matrix.effort", "room.matrix.mean", "room.matrix.agreed_impact",
                 "room.matrix.agreed_effort")  # fmt: skip
        for at, key in enumerate(heads, 1):
            self._grid.addWidget(label(say(key), "caption", "secondary"), 0, at, centre)
        for line, proposal in enumerate(proposals, 1):
            self._grid.addWidget(label(f"{line}  {proposal.text}", wrap=True), line, 0)
            self._means[proposal.id] = label("–", "body", "secondary")
            self._grid.addWidget(self._means[proposal.id], line, 3, centre)
            for kind, first in (("rated", 1), ("agreed", 4)):
                for at, side in enumerate(SIDES, first):
                    cell = Cell(f"{kind}_{side}_{line}", f"{proposal.text}: {say(heads[at - 1])}")
                    cell.setProperty("owns_keys", True)
                    cell.counted.connect(partial(self._typed, proposal.id, kind))
                    cell.stepped_down.connect(partial(self._down, proposal.id, kind, side))
                    self._cells[proposal.id, kind, side] = cell
                    self._grid.addWidget(cell, line, at, centre)

    def _typed(self, proposal_id: ProposalId, kind: str, _: int) -> None:
        """Keep the two numbers once both are there."""
        evening = self._evening
        values = [int(self._cells[proposal_id, kind, side].text() or 0) for side in SIDES]
        if not all(LOWEST <= value <= HIGHEST for value in values):
            return
        impact, effort = values
        if kind == "rated":
            rater = self._rater
            evening.do(lambda: methods.rate(evening.session, evening.event_id, proposal_id, impact, effort, rater))
        else:
            evening.do(lambda: methods.agree_place(evening.session, evening.event_id, proposal_id, impact, effort))

    def _down(self, proposal_id: ProposalId, kind: str, side: str) -> None:
        order = [proposal.id for proposal in self._proposals]
        below = order[(order.index(proposal_id) + 1) % len(order)]
        self._cells[below, kind, side].setFocus(Qt.FocusReason.TabFocusReason)
