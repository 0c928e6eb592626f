"""What was promised and proposed last time: each is moved to what its owner says, and what was said is kept."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_date
from foorumi.domain.commitments import STATES, Commitment
from foorumi.domain.conclusions import REPLIES, Conclusion, Reply
from foorumi.domain.promises_kept import last_promises, last_proposals
from foorumi.domain.workspace import Part
from foorumi.i18n import Language
from foorumi.session import commitments, conclusions, owners
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.frames import Beside, EmptyState, column, frame, refill
from foorumi.ui.widgets.labels import label

NARROW = 820
ENDED = ("done", "dropped")


class LastPromisesArea(QWidget):
    """The proposals and promises of earlier events, as cards that stay in their places while they change."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        self._cards: dict[str, _Card] = {}
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(theme.px(8))
        self.refresh()

    def refresh(self) -> None:
        """Show the promises as they stand. Cards are made anew only when there are others, so that whoever types in
        one is not thrown out of it."""
        evening = self._evening
        proposed = last_proposals(evening.workspace, evening.event_id)
        promised = last_promises(evening.workspace, evening.event_id)
        ids = {row.id for row, _ in proposed} | {row.id for row in promised}
        if not ids or ids != set(self._cards):
            self._make(proposed, promised)
        for row, answer in proposed:
            about = evening.say("scene.proposed_to", body=row.proposed_to)
            self._cards[row.id].show_values(row.text, about, answer.state, answer.reason)
        for promise in promised:
            self._cards[promise.id].show_values(
                promise.text, _about(evening, promise), promise.state, getattr(promise, _said_in(promise)),
                is_late=promise.is_late(date.today()),
            )  # fmt: skip

    def _make(self, proposed: Sequence[tuple[Conclusion, Reply]], promised: Sequence[Commitment]) -> None:
        say = self._evening.say
        self._cards = {
            **{row.id: _Card(say, "reply", REPLIES, "back.reason", partial(self._reply, row),
                             partial(self._reason, row)) for row, _ in proposed},
            **{row.id: _Card(say, "state", STATES, "back.said", partial(self._set, row), partial(self._say, row))
               for row in promised},
        }  # fmt: skip
        refill(self._stack, self._cards.values() or [EmptyState("history", say("back.no_promises"))])

    def _reply(self, row: Conclusion, state: str, reason: str) -> bool:
        """Note the answer; the body that was asked answers for it, unless somebody has been named."""
        evening, on = self._evening, date.today().isoformat() if state != "waiting" else ""
        is_owned = any(owner.conclusion_id == row.id for owner in evening.workspace.rows(Part.ownership))

        def verb(_: object) -> None:
            if not is_owned:
                owners.name(evening.session, owner_text=row.proposed_to, conclusion_id=row.id)
            conclusions.reply(evening.session, row.id, state=state, on=on, reason=reason)

        return evening.do(lambda: evening.session.do("undo.reply", verb))

    def _reason(self, row: Conclusion, text: str) -> None:
        evening = self._evening
        known = next((r for r in evening.workspace.rows(Part.reply) if r.id == row.id), Reply(row.id))
        if known.reason != text:
            evening.do(lambda: conclusions.reply(evening.session, row.id, reason=text))

    def _set(self, row: Commitment, state: str, said: str) -> bool:
        """Move a promise on; what was said of it stays with it where it ends."""
        evening = self._evening
        told = said if state == "dropped" else evening.say(f"back.state.{state}")

        def verb(_: object) -> None:
            commitments.set_state(evening.session, row.id, state, date.today(), told)
            if said and state in ENDED:
                commitments.edit(evening.session, row.id, evidence=said)

        return evening.do(lambda: evening.session.do("undo.commitment_state", verb))

    def _say(self, row: Commitment, text: str) -> None:
        evening = self._evening
        known = next(found for found in evening.workspace.commitments if found.id == row.id)
        field = _said_in(known)
        if getattr(known, field) != text:
            evening.do(lambda: commitments.edit(evening.session, row.id, **{field: text}))


class _Card(QWidget):
    """One of them: what it was, where it stands, and what is said of it."""

    def __init__(
        self, say: Language, words: str, states: Sequence[str], hint: str, choose: Callable[[str, str], bool],
        tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__()
        self._state = states[0]
        self._choose, self._tell = choose, tell
        card = frame()
        stack = column(card, margin=(14, 10), spacing=6)
        self._text = label("", "bodyStrong", wrap=True)
        self._about = label("", "body", "secondary", wrap=True)
        self._late = label("", "body", "rowan", wrap=True)
        self.states = Segmented("", [(state, say(f"back.{words}.{state}")) for state in states])
        self.states.chosen.connect(self._chosen)
        self.said = QLineEdit()
        self.said.setPlaceholderText(say(hint))
        self.said.setAccessibleName(say(hint))
        self.said.editingFinished.connect(self._finished)
        for text in (self._text, self._about, self._late):
            stack.addWidget(text)
        stack.addWidget(Beside(self.states, self.said, stretches=(0, 1), gap=8, least=NARROW))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def show_values(self, text: str, about: str, state: str, said: str, *, is_late: bool = False) -> None:
        """Show it as it stands; what is being typed is left alone."""
        self._state = state
        self._text.setText(text)
        self.states.setAccessibleName(text)
        self.states.set_value(state)
        for shown, words in ((self._about, "" if is_late else about), (self._late, about if is_late else "")):
            shown.setText(words)
            shown.setVisible(bool(words))
        if not (self.said.hasFocus() or self.said.isModified()) and self.said.text() != said:
            self.said.setText(said)

    def _finished(self) -> None:
        self.said.setModified(False)
        self._tell(self.said.text().strip())

    def _chosen(self, state: object) -> None:
        if not self._choose(str(state), self.said.text().strip()):
            self.states.set_value(self._state)
            self.said.setFocus()


def _about(evening: Evening, row: Commitment) -> str:
    """Who answers for a promise and by when."""
    say = evening.say
    actor = evening.workspace.actor(row.actor_id)
    who = actor.name(say.code) if actor else row.owner_text or say("visit.no_owner")
    about = f"{who}, {write_date(date.fromisoformat(row.due_on), say.code) if row.due_on else say('visit.no_date')}"
    return say("back.late", what=about) if row.is_late(date.today()) else about


def _said_in(row: Commitment) -> str:
    """The field of a promise that holds what its owner says of it."""
    return "evidence" if row.state in ENDED else "next_step"
