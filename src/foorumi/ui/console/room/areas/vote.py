"""The count of a vote: hands and paper typed in, and the three states it passes through."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import ProposalId
from foorumi.domain.votes import TYPED, Proposal
from foorumi.session import votes
from foorumi.ui.console.prepare.parts import row, scrolled
from foorumi.ui.console.room.evening import Evening, Step
from foorumi.ui.console.room.parts import run_button, to_note_line
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.style import restyle

MOST = 999


class Cell(QLineEdit):
    """A number typed over. Signals: counted(int), stepped_down() on Enter, let_go() on Esc."""

    counted = Signal(int)
    stepped_down = Signal()
    let_go = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("variant", "sm")
        self.setProperty("owns_keys", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.px(52))
        self.setValidator(QIntValidator(0, MOST, self))
        self.textEdited.connect(lambda text: self.counted.emit(int(text or 0)))

    def show_count(self, count: int) -> None:
        """Show a number that came from elsewhere."""
        if not self.hasFocus() or int(self.text() or 0) != count:
            self.setText(str(count))

    # Qt calls these
    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {"+": 1, "-": -1}
        if event.text() in steps:
            self.counted.emit(max(0, int(self.text() or 0) + steps[event.text()]))
            self.selectAll()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)


class VoteArea(QWidget):
    """Proposals with their hands and papers. The room sees no figures before they are shown."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        head = frame("outlined")
        inside = column(head, margin=12, spacing=8)
        self._people = label("", "h1")
        self._dots = label("", "caption", "secondary")
        self.voters = {source: Cell(f"voters_{source}", say(f"room.vote.{source}")) for source in TYPED}
        top = row(self._people, self._dots, None)
        for source, cell in self.voters.items():
            cell.counted.connect(partial(self._set_voters, source))
            cell.let_go.connect(partial(to_note_line, self))
            top.addWidget(label(say(f"room.vote.{source}"), "body", "secondary"))
            top.addWidget(cell)
        inside.addLayout(top)
        self._states = {state: label(say(f"room.vote_state.{state}"), "body") for state in ("open", "closed", "shown")}
        self._act = run_button("", self._go_on, name="vote_act", kind="accent", variant="")
        inside.addLayout(row(*self._states.values(), None, self._act))
        self._wrong = label("", "label", "rowan", wrap=True)
        self._wrong.setObjectName("vote_wrong")
        self._grid_box = frame("card")
        inner = column(self._grid_box, margin=12, spacing=6)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(theme.px(6))
        inner.addLayout(self._grid)
        inner.addStretch(1)
        self.new = QLineEdit()
        self.new.setObjectName("new_proposal")
        self.new.setPlaceholderText(say("room.vote.new"))
        self.new.setAccessibleName(say("room.vote.new"))
        self.new.returnPressed.connect(self._propose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(8))
        whole.addWidget(head)
        whole.addWidget(self._wrong)
        table = scrolled(self._grid_box)
        table.setMinimumHeight(theme.px(220))
        whole.addWidget(table, 1)
        whole.addWidget(self.new)
        self._proposals: tuple[Proposal, ...] = ()
        self._cells: dict[tuple[int, str], Cell] = {}
        self._phone: list[QLabel] = []
        self._totals: list[QLabel] = []
        self.refresh()

    def refresh(self) -> None:
        """Show the count as it is."""
        evening, say = self._evening, self._evening.say
        tally, vote = evening.workspace.tally(self._item), evening.workspace.vote(self._item.id)
        proposals = tuple(line.proposal for line in tally.rows)
        if proposals != self._proposals:
            self._fill(proposals)
        present = evening.workspace.present(evening.event_id)
        self._people.setText(f"{tally.people} / {present}")
        self._dots.setText(say("room.vote.given", n=tally.dots))
        for source, cell in self.voters.items():
            cell.show_count(tally.voters[source])
        for place, line in enumerate(tally.rows):
            for source in TYPED:
                self._cells[place, source].show_count(line.dots[source])
            self._phone[place].setText(str(line.dots["phone"]))
            self._totals[place].setText(str(line.total))
        for state, name in self._states.items():
            is_now = state == vote.state
            restyle(name, role="bodyStrong" if is_now else "body", tone="primary" if is_now else "muted")
        self._act.setVisible(vote.state != "shown")
        self._act.set_words(say("room.vote.close" if vote.state == "open" else "room.vote.show"))
        self._wrong.setText(self._mistake(present))
        self._wrong.setVisible(bool(self._wrong.text()))

    def _mistake(self, present: int) -> str:
        say = self._evening.say
        tally, vote = self._evening.workspace.tally(self._item), self._evening.workspace.vote(self._item.id)
        for source in TYPED:
            most = tally.too_many(source, vote.dots_per_person)
            if most is not None:
                given = sum(line.dots[source] for line in tally.rows)
                return say(
                    "room.vote.too_many",
                    source=say(f"room.vote.{source}"), given=given, people=tally.voters[source], most=most,
                )  # fmt: skip
        return say("room.vote.more_than_present") if tally.people > present else ""

    def _fill(self, proposals: tuple[Proposal, ...]) -> None:
        say = self._evening.say
        while (part := self._grid.takeAt(0)) is not None:
            if (inside := part.widget()) is not None:
                inside.hide()
                inside.deleteLater()
        self._proposals, self._cells, self._phone, self._totals = proposals, {}, [], []
        heads = ("", say("room.vote.proposal"), say("room.vote.phone"), *(say(f"room.vote.{s}") for s in TYPED), "=")
        for at, text in enumerate(heads):
            self._grid.addWidget(label(text, "label", "secondary"), 0, at)
        for place, proposal in enumerate(proposals):
            name = label(proposal.text, wrap=True)
            self._grid.addWidget(label(str(place + 1), "body", "muted"), place + 1, 0)
            self._grid.addWidget(name, place + 1, 1)
            self._phone.append(label("0"))
            self._grid.addWidget(self._phone[-1], place + 1, 2)
            for at, source in enumerate(TYPED, 3):
                cell = Cell(f"cell_{place}_{source}", f"{proposal.text}: {say(f'room.vote.{source}')}")
                cell.counted.connect(partial(self._set_count, proposal.id, source))
                cell.stepped_down.connect(partial(self._step_down, place, source))
                cell.let_go.connect(partial(to_note_line, self))
                self._cells[place, source] = cell
                self._grid.addWidget(cell, place + 1, at)
            self._totals.append(label("0", "bodyStrong"))
            self._grid.addWidget(self._totals[-1], place + 1, 5)

    def _step_down(self, place: int, source: str) -> None:
        below = self._cells.get((place + 1, source)) or self._cells[0, source]
        below.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_voters(self, source: str, people: int) -> None:
        self._evening.do(lambda: votes.set_voters(self._evening.session, self._item.id, source, people))

    def _set_count(self, proposal_id: ProposalId, source: str, dots: int) -> None:
        session = self._evening.session
        self._evening.do(lambda: votes.set_count(session, self._item.id, proposal_id, source, dots))

    def _propose(self) -> None:
        text = self.new.text().strip()
        if text and self._evening.do(lambda: votes.propose(self._evening.session, self._item.event_id, text)):
            self.new.clear()

    def _go_on(self) -> None:
        evening = self._evening
        state = {"open": "closed", "closed": "shown"}[evening.workspace.vote(self._item.id).state]
        live = evening.live
        if live and live.id == self._item.id:
            evening.take(Step(live, state))
        elif state == "closed":
            evening.do(lambda: votes.set_state(evening.session, self._item.id, state))
