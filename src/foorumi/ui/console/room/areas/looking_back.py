"""Areas that look back and ahead: last time's promises, the partnership mirror, and the horizon."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_date
from foorumi.domain.commitments import STATES, Commitment
from foorumi.domain.conclusions import REPLIES, Conclusion, Reply
from foorumi.domain.horizons import YEARS, looks_far, on_axis
from foorumi.domain.partnerships import PARTIES, Assessment, respondents
from foorumi.domain.promises_kept import earlier_horizon, last_promises, last_proposals
from foorumi.domain.workspace import Part
from foorumi.session import commitments, conclusions, horizons, owners, partnerships
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.assessment_form import AssessmentForm
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label


def _empty(layout: QVBoxLayout) -> None:
    while (taken := layout.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.deleteLater()


class LastPromisesArea(QWidget):
    """What was promised last time: each is moved to what its owner says, and what was said is kept."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(theme.px(8))
        self.refresh()

    def refresh(self) -> None:
        """Show the promises as they stand."""
        evening, say = self._evening, self._evening.say
        _empty(self._stack)
        proposed = last_proposals(evening.workspace, evening.event_id)
        found = last_promises(evening.workspace, evening.event_id)
        for asked, answer in proposed:
            self._stack.addWidget(self._proposal(asked, answer))
        if not found and not proposed:
            self._stack.addWidget(EmptyState("history", say("back.no_promises")))
        for row in found:
            self._stack.addWidget(self._promise(row))
        self._stack.addStretch(1)

    def _proposal(self, row: Conclusion, answer: Reply) -> QWidget:
        say = self._evening.say
        card = frame()
        stack = column(card, margin=(14, 10), spacing=6)
        stack.addWidget(label(row.text, "bodyStrong", wrap=True))
        stack.addWidget(label(say("scene.proposed_to", body=row.proposed_to), "body", "secondary", wrap=True))
        states = Segmented(row.text, [(state, say(f"back.reply.{state}")) for state in REPLIES], answer.state)
        states.chosen.connect(partial(self._reply, row))
        reason = QLineEdit(answer.reason)
        reason.setPlaceholderText(say("back.reason"))
        reason.setAccessibleName(say("back.reason"))
        reason.editingFinished.connect(lambda: self._reason(row, reason.text().strip()))
        across = QHBoxLayout()
        across.addWidget(states)
        across.addWidget(reason, 1)
        stack.addLayout(across)
        return card

    def _reply(self, row: Conclusion, state: object) -> None:
        """Note the answer; the body that was asked answers for it, unless somebody has been named."""
        evening, on = self._evening, date.today().isoformat() if state != "waiting" else ""
        is_owned = any(owner.conclusion_id == row.id for owner in evening.workspace.rows(Part.ownership))

        def verb(_: object) -> None:
            if not is_owned:
                owners.name(evening.session, owner_text=row.proposed_to, conclusion_id=row.id)
            conclusions.reply(evening.session, row.id, state=str(state), on=on)

        evening.do(lambda: evening.session.do("undo.reply", verb))

    def _reason(self, row: Conclusion, text: str) -> None:
        evening = self._evening
        known = next((r for r in evening.workspace.rows(Part.reply) if r.id == row.id), Reply(row.id))
        if known.reason != text:
            evening.do(lambda: conclusions.reply(evening.session, row.id, reason=text))

    def _promise(self, row: Commitment) -> QWidget:
        evening, say = self._evening, self._evening.say
        actor = evening.workspace.actor(row.actor_id)
        who = actor.name(say.code) if actor else row.owner_text or say("visit.no_owner")
        when = write_date(date.fromisoformat(row.due_on), say.code) if row.due_on else say("visit.no_date")
        is_late = row.is_late(date.today())
        card = frame()
        card.setObjectName(f"promise_{row.code or row.id}")
        stack = column(card, margin=(14, 10), spacing=6)
        stack.addWidget(label(row.text, "bodyStrong", wrap=True))
        about = f"{who}, {when}"
        stack.addWidget(label(say("back.late", what=about) if is_late else about, "body", "rowan" if is_late else
                              "secondary"))  # fmt: skip
        states = Segmented(row.text, [(state, say(f"back.state.{state}")) for state in STATES], row.state)
        states.chosen.connect(partial(self._set, row))
        said = QLineEdit(row.evidence if row.state in ("done", "dropped") else row.next_step)
        said.setPlaceholderText(say("back.said"))
        said.setAccessibleName(say("back.said"))
        said.editingFinished.connect(lambda: self._say(row, said.text()))
        across = QHBoxLayout()
        across.addWidget(states)
        across.addWidget(said, 1)
        stack.addLayout(across)
        return card

    def _set(self, row: Commitment, state: object) -> None:
        evening = self._evening
        said = evening.say(f"back.state.{state}")
        evening.do(lambda: commitments.set_state(evening.session, row.id, str(state), date.today(), said))

    def _say(self, row: Commitment, text: str) -> None:
        evening = self._evening
        known = next(found for found in evening.workspace.commitments if found.id == row.id)
        field = "evidence" if known.state in ("done", "dropped") else "next_step"
        if getattr(known, field) != text.strip():
            evening.do(lambda: commitments.edit(evening.session, row.id, **{field: text.strip()}))


class MirrorArea(QWidget):
    """The self-assessment of this event: forms are typed in while people answer."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        self._form: AssessmentForm | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._counts = label("", "bodyStrong")
        self.refresh()

    @property
    def assessment(self) -> Assessment | None:
        """The round of this event, or None before it has begun."""
        rounds = self._evening.workspace.rows(Part.assessment)
        return next((row for row in reversed(rounds) if row.event_id == self._evening.event_id), None)

    def refresh(self) -> None:
        """Show how many have answered, or how to begin."""
        say, found = self._evening.say, self.assessment
        if found and self._form:
            self._count(found)
            return
        _empty(self._stack)
        if found is None:
            start = button(say("partnership.begin"), "plus", kind="accent", on_click=self.begin)
            start.setObjectName("begin_assessment")
            self._stack.addWidget(EmptyState("handshake", say("partnership.none"), start))
            return
        self._form = AssessmentForm(self._evening.context, found)
        self._counts = label("", "bodyStrong")
        self._stack.addWidget(self._counts)
        self._stack.addWidget(self._form)
        self._count(found)

    def begin(self) -> None:
        """Ask who the parties are and begin the round."""
        evening, say = self._evening, self._evening.say
        rounds = evening.workspace.rows(Part.assessment)
        own = evening.workspace.municipality_of(evening.the_event)
        first = rounds[-1].first_party if rounds else own.name(say.code) if own else ""
        asked = [
            Asked("first", say("partnership.first"), first, is_needed=True),
            Asked("second", say("partnership.second"), rounds[-1].second_party if rounds else "", is_needed=True,
                  hint=say("partnership.second_hint")),
        ]  # fmt: skip
        values = ask(evening.context, say("partnership.new"), asked, say("partnership.begin"))
        if values:
            day = evening.the_event.day
            evening.do(
                lambda: partnerships.begin(
                    evening.session, day, values["first"], values["second"], event_id=evening.event_id
                )
            )

    def _count(self, found: Assessment) -> None:
        say = self._evening.say
        answers = [row for row in self._evening.workspace.rows(Part.assessment_answer) if row.assessment_id == found.id]
        told = [f"{found.party(p)}: {say('partnership.answers', n=respondents(answers, p))}" for p in PARTIES]
        self._counts.setText("   ".join(told))


class HorizonArea(QWidget):
    """Notes one, three and ten years ahead, and what was seen there at earlier events."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self._lists: dict[int, QVBoxLayout] = {}
        self.lines: dict[int, QLineEdit] = {}
        across = QHBoxLayout()
        across.setSpacing(theme.px(12))
        for years in YEARS:
            card = frame()
            stack = column(card, margin=14, spacing=8)
            line = QLineEdit()
            line.setObjectName(f"horizon_{years}")
            line.returnPressed.connect(partial(self._add, years))
            self.lines[years] = line
            stack.addWidget(Field(say("scene.years", n=years), line))
            self._lists[years] = QVBoxLayout()
            stack.addLayout(self._lists[years])
            stack.addStretch(1)
            across.addWidget(card, 1)
        self._far = label("", "body", "secondary", wrap=True)
        self._unplaced = QVBoxLayout()
        self._earlier = label("", "body", "secondary", wrap=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(10))
        whole.addLayout(across)
        whole.addLayout(self._unplaced)
        whole.addWidget(self._far)
        whole.addWidget(self._earlier)
        whole.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the notes under their distances, and those nobody has placed with the ways to place them."""
        evening, say = self._evening, self._evening.say
        workspace = evening.workspace
        notes = [row for row in workspace.notes(evening.event_id) if row.item_id == self._item.id]
        axis = on_axis(notes, workspace.rows(Part.horizon_mark))
        for years, listed in self._lists.items():
            _empty(listed)
            for note in axis[years]:
                listed.addWidget(label(note.text, "body", wrap=True))
        placed = {note.id for found in axis.values() for note in found}
        _empty(self._unplaced)
        for note in (row for row in notes if row.id not in placed):
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(label(note.text, "body", wrap=True), 1)
            for years in YEARS:
                put = partial(horizons.place, evening.session, note.id, years)
                across.addWidget(button(str(years), variant="sm", name=say("scene.years", n=years),
                                        on_click=partial(evening.do, put)))  # fmt: skip
            self._unplaced.addWidget(row)
        self._far.setText("" if looks_far(axis) else say("back.look_far"))
        seen = [note.text for note in earlier_horizon(workspace, evening.event_id)]
        self._earlier.setText(say("back.seen_before", notes="\n– ".join(["", *seen])) if seen else "")

    def _add(self, years: int) -> None:
        evening, line = self._evening, self.lines[years]
        text = line.text().strip()
        if text and evening.do(lambda: horizons.add(evening.session, evening.event_id, self._item.id, text, years)):
            line.clear()
