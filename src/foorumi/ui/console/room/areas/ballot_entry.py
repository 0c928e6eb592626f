"""Paper ballots typed in one by one, in a grid of the paper's own shape."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.ids import ProposalId
from foorumi.domain.votes import Proposal
from foorumi.session import votes
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import filling, run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.frames import column, frame, row
from foorumi.ui.widgets.labels import label


class BallotEntry(QWidget):
    """One ballot at a time: a proposal's number for each dot, then Enter; or a press on the boxes.

    Signals: closed(), when the facilitator is done.
    """

    closed = Signal()

    def __init__(self, evening: Evening, item: Item, proposals: Sequence[Proposal]) -> None:
        super().__init__()
        self._evening, self._item, self._proposals = evening, item, tuple(proposals)
        say, most = evening.say, evening.workspace.vote(item.id).max_per_option
        self.numbers = QLineEdit()
        self.numbers.setObjectName("ballot_numbers")
        self.numbers.setAccessibleName(say("room.ballot.numbers"))
        self.numbers.setPlaceholderText(say("room.ballot.numbers"))
        self.numbers.textEdited.connect(lambda _: self._read())
        self.numbers.returnPressed.connect(self.keep)
        self._told = label("", "label", "secondary", wrap=True)
        self._told.setObjectName("ballot_told")
        self.whose = QComboBox()
        self.whose.setObjectName("ballot_whose")
        self.whose.setAccessibleName(say("room.ballot.whose"))
        self.whose.setToolTip(say("room.ballot.whose"))
        self.whose.addItem(say("room.ballot.any"), None)
        groups = sorted({row.group_number for row in self._proposals if row.group_number})
        for number in groups:
            self.whose.addItem(say("sort.group", n=number), number)
        self.whose.setVisible(bool(groups) and evening.workspace.vote(item.id).most_for_own_group is not None)
        self.whose.activated.connect(lambda _: self._tell())
        keeps = run_button(say("room.ballot.keep"), self.keep, name="ballot_keep", kind="accent", picture="check")
        ends = run_button(say("room.ballot.done"), self.closed.emit, name="ballot_done")
        head, inside = QWidget(), QWidget()
        row(head, self.whose, self.numbers, keeps, ends, spacing=8).setStretch(1, 1)
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(theme.px(4))
        self._boxes: list[list[Button]] = []
        for place, proposal in enumerate(self._proposals):
            grid.addWidget(label(str(place + 1), "bodyStrong"), place, 0)
            grid.addWidget(label(proposal.text, wrap=True), place, 1)
            self._boxes.append([])
            for dot in range(most):
                box = button("", variant="square", checkable=True)
                box.toggled.connect(lambda is_on, box=box: box.set_icon("check" if is_on else ""))
                box.setObjectName(f"box_{place}_{dot}")
                box.setAccessibleName(f"{proposal.text}: {dot + 1}")
                box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                box.clicked.connect(self._count)
                self._boxes[-1].append(box)
                grid.addWidget(box, place, 2 + dot)
        grid.setRowStretch(len(self._proposals), 1)
        whole = frame("card")
        layout = column(whole, head, self._told, margin=12, spacing=8)
        layout.addWidget(filling(inside, 160), 1)
        column(self, whole, margin=0)
        self._read()

    def start(self) -> None:
        """Take the keyboard."""
        self.numbers.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Drop the ballot into the box, unless it breaks the rule, and take the next."""
        dots, evening = self._dots(), self._evening
        if not dots or self._fault():
            self._count()
            return
        if evening.do(lambda: votes.cast(evening.session, self._item.id, dots)):
            self.numbers.clear()
            self._read()
            self.start()

    def _dots(self) -> dict[ProposalId, int]:
        counted = {
            row.id: sum(box.isChecked() for box in boxes)
            for row, boxes in zip(self._proposals, self._boxes, strict=True)
        }
        return {name: dots for name, dots in counted.items() if dots}

    def _fault(self) -> str:
        """What is wrong with the ballot in words; empty when nothing is."""
        say = self._evening.say
        unknown = [word for word in self._words() if not (word.isdecimal() and 1 <= int(word) <= len(self._proposals))]
        if unknown:
            return say("room.ballot.unknown", text=unknown[0])
        vote = self._evening.workspace.vote(self._item.id)
        typed = Counter(self._words())
        own = [row.id for row in self._proposals if row.group_number and row.group_number == self.whose.currentData()]
        fault = vote.fault(self._dots(), own)
        if fault == "own_group":
            return say("room.ballot.own_group", most=vote.most_for_own_group)
        if fault or max(typed.values(), default=0) > vote.max_per_option:
            return say("room.ballot.too_many", dots=vote.dots_per_person, most=vote.max_per_option)
        return ""

    def _words(self) -> list[str]:
        """The numbers typed; without spaces each digit is one while there are fewer than ten proposals."""
        text = self.numbers.text().replace(",", " ")
        return text.split() if " " in text.strip() or len(self._proposals) > 9 else list(text.strip())

    def _read(self) -> None:
        typed = Counter(self._words())
        for place, boxes in enumerate(self._boxes):
            for dot, box in enumerate(boxes):
                box.setChecked(dot < typed[str(place + 1)])
        self._tell()

    def _count(self) -> None:
        """Write the boxes that were pressed as numbers, so that both always say the same."""
        places = [place + 1 for place, boxes in enumerate(self._boxes) for box in boxes if box.isChecked()]
        if not self._fault():
            self.numbers.setText(" ".join(map(str, places)))
        self._tell()

    def _tell(self) -> None:
        say = self._evening.say
        kept = self._evening.workspace.ballots_alone(self._item).voters["paper"]
        self._told.setText(self._fault() or say("room.ballot.kept", n=kept))
