"""The count of a vote: hands and paper typed in, and the three states it passes through."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_time
from foorumi.domain.ids import NoteId, ProposalId
from foorumi.domain.run import local
from foorumi.domain.votes import TYPED, Proposal, new_cards
from foorumi.session import notes, votes
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.ballot_entry import BallotEntry
from foorumi.ui.console.room.areas.vote_cells import Cell, HandsOf, counter, tables
from foorumi.ui.console.room.evening import Evening, Step
from foorumi.ui.console.room.parts import as_one, filling, run_button
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside, column, flow, frame, rule
from foorumi.ui.widgets.labels import IconLabel, Tag, label
from foorumi.ui.widgets.style import restyle

SIGNS = {"phone": "smartphone", "hand": "hand", "paper": "sticky-note"}
WIDE = 700
"""Pixels at 100 % from which every word has room."""
NEXT = {"open": "closed", "closed": "shown"}


class VoteArea(QWidget):
    """Proposals with their hands and papers. The room sees no figures before they are shown."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self._is_hidden = self._is_mending = False
        self._allow: list[Callable[[bool], None]] = []
        self._words: list[QWidget] = []
        self._is_wide = True
        self._people = label("", "h1")
        self._dots = label("", "caption", "secondary")
        self._phones = label("", "bodyStrong")
        self.voters = {source: Cell(f"voters_{source}", say(f"room.vote.voters.{source}")) for source in TYPED}
        top = row(self._people, self._dots, None, gap=10)
        self._phone_head: list[QWidget] = [IconLabel("smartphone"), label(say("room.vote.phone")), self._phones]
        for part in self._phone_head:
            top.addWidget(part)
        counted = []
        for source, cell in self.voters.items():
            cell.counted.connect(partial(self._set_voters, source))
            holder, allow = counter(cell, say("room.one_fewer"), say("room.one_more"))
            self._allow.append(allow)
            self._words.append(label(say(f"room.vote.{source}")))
            counted += [IconLabel(SIGNS[source]), self._words[-1], holder]
        top.addWidget(as_one(*counted, gap=10))
        head = frame("outlined")
        inside = column(head, margin=12, spacing=8)
        inside.addLayout(top)
        inside.addWidget(rule())
        self._states = {state: label("") for state in ("open", "closed", "shown")}
        self.close_button = run_button(
            say("room.vote.close"), self._go_on, name="vote_close", kind="accent", picture="lock", variant=""
        )
        self.show_button = run_button(say("room.vote.show"), self._go_on, name="vote_show", picture="eye", variant="")
        self.mend_button = run_button(say("room.vote.mend"), self._mend, name="vote_mend", picture="pencil", variant="")
        states, acts = QWidget(), QWidget()
        middle = column(states, margin=0, spacing=0)
        middle.addStretch(1)
        middle.addWidget(flow(*self._states.values(), gap=10))
        middle.addStretch(1)
        acts.setLayout(row(self.close_button, self.show_button, self.mend_button, None, gap=10))
        inside.addWidget(Beside(states, acts, stretches=(1, 0), gap=10))
        self._wrong = label("", "label", "rowan", wrap=True)
        self._wrong.setObjectName("vote_wrong")
        self._private = Tag(say("room.vote.private"), "private", "lock")
        self.cover = run_button("", self._toggle, name="vote_cover", kind="quiet", picture="eye-off")
        box = frame("card")
        box.setProperty("one_control", True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setHorizontalSpacing(theme.px(10))
        inner = column(box, margin=12, spacing=6)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        self.new = QLineEdit()
        self.new.setObjectName("new_proposal")
        self.new.setPlaceholderText(say("room.vote.new"))
        self.new.setAccessibleName(say("room.vote.new"))
        self.new.returnPressed.connect(self._propose)
        self.hands_of, self._hand = HandsOf(evening), IconLabel("hand")
        self.hands_of.currentIndexChanged.connect(lambda _: self.refresh())
        self.enter = run_button(say("room.ballot.enter"), self._enter, name="ballot_enter", picture="sticky-note")
        whole = column(self, head, self._wrong, margin=0, spacing=8)
        told = label(say("room.vote.proposals"), "bodyStrong")
        whole.addWidget(flow(told, self._private, self.cover, self._hand, self.hands_of, self.enter, gap=10))
        self._either = QStackedWidget()
        self._either.addWidget(filling(box, 200))
        whole.addWidget(self._either, 1)
        whole.addWidget(self.new)
        self.bring = run_button("", self._bring, name="bring_cards", picture="plus")
        self._no_cards = label(say("room.vote.no_cards"), "lead", "secondary", wrap=True)
        self._no_cards.setObjectName("no_cards")
        inner.insertWidget(0, self._no_cards)
        self.aside = run_button("", self._put_aside, name="put_aside", picture="eye-off")
        whole.addLayout(row(self.bring, self.aside, None))
        self._entry: BallotEntry | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._has_phones: bool | None = None
        self._has_groups = False
        self._cells: dict[tuple[int, str], Cell] = {}
        self._row_allow: list[Callable[[bool], None]] = []
        self._phone: list[QLabel] = []
        self._totals: list[QLabel] = []
        self.refresh()

    def refresh(self) -> None:
        """Show the count as it is."""
        evening, say = self._evening, self._evening.say
        tally, vote = evening.workspace.tally(self._item), evening.workspace.vote(self._item.id)
        proposals = tuple(line.proposal for line in tally.rows)
        has_phones = evening.the_event.uses_phones or any(line.dots["phone"] for line in tally.rows)
        has_groups = vote.most_for_own_group is not None
        if (proposals, has_phones, has_groups) != (self._proposals, self._has_phones, self._has_groups):
            self._has_phones, self._has_groups = has_phones, has_groups
            self._fill(proposals)
        present = evening.workspace.present(evening.event_id)
        self._people.setText(f"{tally.people} / {present}")
        self._dots.setText(say("room.vote.given", n=tally.dots))
        self._phones.setText(str(tally.voters["phone"]))
        for part in self._phone_head:
            part.setVisible(has_phones)
        group, hands = self.hands_of.group, self.hands_of.source
        for source, cell in self.voters.items():
            people = tally.voters[hands if source == "hand" else source]
            cell.show_count(tally.tables.get(group, 0) if source == "hand" and group else people)
        is_hidden = self._is_hidden and vote.state != "shown"
        for place, line in enumerate(tally.rows):
            for source in TYPED:
                cell = self._cells[place, source]
                dots = line.dots[hands if source == "hand" else source]
                cell.show_count(line.tables.get(group, 0) if source == "hand" and group else dots)
                mode = QLineEdit.EchoMode
                cell.setEchoMode(mode.Password if is_hidden and not cell.hasFocus() else mode.Normal)
            self._phone[place].setText("–" if is_hidden else str(line.dots["phone"]))
            self._totals[place].setText("–" if is_hidden else str(line.total))
        self._show_state(vote.state, vote.opened_at)
        may_change = vote.state != "shown" or self._is_mending
        for allow in (*self._allow, *self._row_allow):
            allow(may_change)
        for part in (self._hand, self.hands_of, self.enter):
            part.setVisible(may_change and bool(proposals) and self._entry is None)
        # A proposal that comes when others have been counted would be unfair to it.
        may_come, is_marking = vote.state == "open" and not tally.people, self._item.kind != "vote"
        self.new.setVisible(may_come and not is_marking)
        known = evening.workspace.proposals(self._item.event_id)
        fresh = len(new_cards(self._item.id, evening.workspace.notes(self._item.event_id), known)) if is_marking else 0
        self.bring.setText(say("room.vote.bring", n=fresh))
        self.bring.setVisible(may_come and fresh > 0)
        self._no_cards.setVisible(is_marking and not proposals)
        unmarked = len(self._unmarked()) if is_marking and vote.state == "shown" else 0
        self.aside.setText(say("room.vote.aside", n=unmarked))
        self.aside.setVisible(unmarked > 0)
        self.cover.set_words(say("room.vote.uncover" if is_hidden else "room.vote.cover"))
        self.cover.set_icon("eye" if is_hidden else "eye-off")
        for part in (self.cover, self._private):
            part.setVisible(vote.state != "shown")
        self._wrong.setText(self.mistake())
        self._wrong.setVisible(bool(self._wrong.text()))

    def mistake(self) -> str:
        """What is wrong with the figures, in words; empty when nothing is."""
        evening, say = self._evening, self._evening.say
        tally, vote = evening.workspace.tally(self._item), evening.workspace.vote(self._item.id)
        for source in (*TYPED, "remote"):
            most = tally.too_many(source, vote.dots_per_person)
            if most is not None:
                given = sum(line.dots[source] for line in tally.rows)
                name, people = say(f"room.vote.{source}"), tally.voters[source]
                return say("room.vote.too_many", source=name, given=given, people=people, most=most)
        present = evening.workspace.present(evening.event_id)
        return say("room.vote.more_than_present") if tally.people > present else ""

    def _show_state(self, state: str, opened_at: str) -> None:
        say = self._evening.say
        at = write_time(local(opened_at), say.code) if opened_at else ""
        for number, (name, shown) in enumerate(self._states.items(), 1):
            is_now = name == state
            text = f"{number}  {say(f'room.vote_state.{name}')}"
            shown.setText(f"{text} {at}" if name == "open" and at else text)
            restyle(shown, role="bodyStrong" if is_now else "body", tone="primary" if is_now else "muted")
        self.close_button.setVisible(state == "open")
        self.show_button.setVisible(state == "closed" or (state == "open" and self._is_wide))
        self.show_button.setEnabled(state == "closed")
        self.mend_button.setVisible(state == "shown" and not self._is_mending)

    def _fill(self, proposals: tuple[Proposal, ...]) -> None:
        say = self._evening.say
        while (part := self._grid.takeAt(0)) is not None:
            if (inside := part.widget()) is not None:
                inside.hide()
                inside.deleteLater()
        self._proposals, self._cells, self._row_allow, self._phone, self._totals = proposals, {}, [], [], []
        text = say("room.vote.proposal")
        heads = (
            "",
            f"{text} / {say('room.vote.group')}" if self._has_groups else text,
            say("room.vote.phone"),
            *(say(f"room.vote.{s}") for s in TYPED),
        )
        for at, text in enumerate((*heads, say("room.vote.total"))):
            if at != 2 or self._has_phones:
                centre = Qt.AlignmentFlag.AlignHCenter if at > 1 else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(label(text, "label", "secondary"), 0, at, centre)
        right = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        for place, proposal in enumerate(proposals):
            self._grid.addWidget(label(str(place + 1), "body", "muted"), place + 1, 0)
            self._grid.addWidget(self._named(proposal), place + 1, 1)
            self._phone.append(label("0"))
            self._grid.addWidget(self._phone[-1], place + 1, 2, right)
            self._phone[-1].setVisible(bool(self._has_phones))
            for at, source in enumerate(TYPED, 3):
                cell = Cell(f"cell_{place}_{source}", f"{proposal.text}: {say(f'room.vote.{source}')}")
                cell.counted.connect(partial(self._set_count, proposal.id, source))
                cell.stepped_down.connect(partial(self._step_down, place, source))
                holder, allow = counter(cell, say("room.one_fewer_dot"), say("room.one_more_dot"))
                self._row_allow.append(allow)
                self._cells[place, source] = cell
                self._grid.addWidget(holder, place + 1, at)
            self._totals.append(label("0", "bodyStrong"))
            self._grid.addWidget(self._totals[-1], place + 1, 5, right)

    def _named(self, proposal: Proposal) -> QWidget:
        """A proposal's text, and whose group's it is where that matters."""
        text = label(proposal.text, wrap=True)
        if not self._has_groups:
            return text
        say, whole, groups = self._evening.say, QWidget(), QComboBox()
        groups.setObjectName(f"group_of_{proposal.position}")
        groups.setAccessibleName(f"{proposal.text}: {say('room.vote.group_of')}")
        groups.setToolTip(say("room.vote.group_of"))
        groups.setProperty("variant", "sm")
        groups.addItem("–", None)
        for number in tables(self._evening):
            groups.addItem(str(number), number)
        groups.setFixedWidth(theme.px(64))
        groups.setCurrentIndex(max(0, groups.findData(proposal.group_number)))
        groups.activated.connect(lambda: self._set_group(proposal.id, groups.currentData()))
        whole.setLayout(row(text, groups, gap=8))
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return whole

    def _set_group(self, proposal_id: ProposalId, group: int | None) -> None:
        self._evening.do(lambda: votes.set_group(self._evening.session, proposal_id, group))

    def _enter(self) -> None:
        """Type paper ballots in, in place of the table."""
        self._entry = BallotEntry(self._evening, self._item, self._proposals)
        self._entry.closed.connect(self._leave_entry)
        self._either.setCurrentIndex(self._either.addWidget(self._entry))
        self._entry.start()
        self.refresh()

    def _leave_entry(self) -> None:
        entry, self._entry = self._entry, None
        if entry:
            self._either.removeWidget(entry)
            entry.deleteLater()
        self.refresh()

    def _step_down(self, place: int, source: str) -> None:
        below = self._cells.get((place + 1, source)) or self._cells[0, source]
        below.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle(self) -> None:
        self._is_hidden = not self._is_hidden
        self.refresh()

    def _mend(self) -> None:
        """Let the figures of a result be corrected; each change stays in the history."""
        self._is_mending = True
        self.refresh()

    def _whose(self, source: str) -> tuple[str, int | None]:
        """The source and table a figure of a column belongs to."""
        return (self.hands_of.source, self.hands_of.group) if source == "hand" else (source, None)

    def _set_voters(self, source: str, people: int) -> None:
        source, group = self._whose(source)
        self._evening.do(lambda: votes.set_voters(self._evening.session, self._item.id, source, people, group))

    def _set_count(self, proposal_id: ProposalId, source: str, dots: int) -> None:
        session, (source, group) = self._evening.session, self._whose(source)
        self._evening.do(lambda: votes.set_count(session, self._item.id, proposal_id, source, dots, group))

    def _propose(self) -> None:
        text = self.new.text().strip()
        if text and self._evening.do(lambda: votes.propose(self._evening.session, self._item.event_id, text)):
            self.new.clear()

    def _unmarked(self) -> list[NoteId]:
        """The slips on the wall that nobody marked."""
        workspace = self._evening.workspace
        on_wall = {note.id for note in workspace.notes(self._item.event_id) if note.is_on_wall}
        rows = (line for line in workspace.tally(self._item).rows if not line.total)
        return [line.proposal.note_id for line in rows if line.proposal.note_id in on_wall]

    def _put_aside(self) -> None:
        """Leave on the wall what was marked; the rest is kept among the hidden."""
        self._evening.do(lambda: notes.set_state(self._evening.session, self._unmarked(), "hidden"))

    def _bring(self) -> None:
        self._evening.do(lambda: votes.put_cards(self._evening.session, self._item.id))

    def _go_on(self) -> None:
        evening = self._evening
        state = NEXT[evening.workspace.vote(self._item.id).state]
        live = evening.live
        if live and live.id == self._item.id:
            evening.wants.emit(Step(live, state))
        elif state == "closed":
            evening.do(lambda: votes.set_state(evening.session, self._item.id, state))

    # Qt calls these
    @override
    def minimumSizeHint(self) -> QSize:
        # The words beside the icons give way; they must not hold the area wider than the window.
        return QSize(theme.px(420), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(WIDE)
        for word in self._words:
            word.setVisible(is_wide)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.refresh()
