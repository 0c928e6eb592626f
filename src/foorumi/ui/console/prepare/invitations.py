"""Kutsu: which actors are invited, what they answered, and a text to be sent from the facilitator's own mail."""

from collections import Counter
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.clock import write_span
from foorumi.domain.coverage import INVITATION_STATES
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.sorting import matches, word_key
from foorumi.domain.workspace import Part
from foorumi.session import invitations
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.prepare.balance import SIDES, Balance
from foorumi.ui.console.prepare.parts import choice, row, scrolled
from foorumi.ui.theme import theme
from foorumi.ui.theme.tokens import tokens
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import Beside, EmptyState, column, frame, rule
from foorumi.ui.widgets.labels import ElidedLabel, label


class InvitationsPage(QWidget):
    """Actors with the state of each at the left, the text at the right, and who is still missing at the foot."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        say = context.say
        self.setObjectName("invitations")
        self.search = SearchField(say("invite.search"))
        self.search.textChanged.connect(lambda _: self._fill())
        everybody = button(say("invite.all"), "check", on_click=self._invite_shown)
        everybody.setObjectName("invite_all")
        self._sum = label("", "bodyStrong", wrap=True)
        self._sum.setObjectName("invite_sum")
        self._balance = Balance()
        self._missing = label("", "body", "secondary", wrap=True)
        self._missing.setObjectName("invite_missing")
        self._list = scrolled(QWidget())
        self._list.setMinimumHeight(theme.px(200))
        whom = QWidget()
        left = column(whom, margin=0, spacing=12)
        left.addWidget(Beside(self.search, everybody, stretches=(1, 0), gap=12))
        left.addWidget(self._list, 1)
        left.addWidget(self._sum)
        left.addWidget(self._balance)
        left.addWidget(self._missing)
        self.text = QPlainTextEdit(self._invitation())
        self.text.setObjectName("invitation_text")
        self.text.setAccessibleName(say("invite.text"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(300))
        copies = button(say("people.copy_invitation"), "copy", kind="primary", on_click=self._copy)
        copies.setObjectName("copy_invitation")
        addresses = button(say("people.copy_addresses"), "mail", on_click=self._copy_addresses)
        addresses.setObjectName("copy_addresses")
        side = QWidget()
        side.setMinimumWidth(theme.px(340))
        right = column(side, label(say("invite.text"), "bodyStrong"), self.text, margin=0, spacing=12)
        right.addWidget(Beside(copies, addresses, gap=12))
        right.addStretch(1)
        column(self, Beside(whom, side, stretches=(5, 2), gap=24), margin=0)
        context.signals.changed.connect(self._changed)
        self._fill()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.invitation, Part.actor, Part.attendee}:
            self._fill()

    def _shown(self) -> list[Actor]:
        code = self._context.say.code
        workspace, wanted = self._context.session.workspace, self.search.text()
        vocab = workspace.vocabulary
        found = [actor for actor in workspace.actors if matches(wanted, actor.name(code))]
        order = list(vocab.looks)
        return sorted(found, key=lambda a: (order.index(vocab.look(a.type)), word_key(a.name(code))))

    def _fill(self) -> None:
        """Show the actors by kind, and how many have answered what."""
        workspace, say = self._context.session.workspace, self._context.say
        states = {row.actor_id: row.state for row in workspace.invitations(self._event_id)}
        names = tokens()["actor"][f"label.{say.code}"]
        inside = frame("card")
        rows = column(inside, margin=(16, 10), spacing=6)
        kind = ""
        for actor in self._shown():
            look = workspace.vocabulary.look(actor.type)
            if look != kind:
                kind = look
                rows.addWidget(label(names[look], "label", "secondary"))
            rows.addWidget(self._row(actor, states.get(actor.id, "none")))
            rows.addWidget(rule())
        if not workspace.actors:
            opens = button(say("invite.to_register"), on_click=lambda: self._context.go(Route("actors")))
            rows.addWidget(EmptyState("users", say("invite.no_actors"), opens))
        rows.addStretch(1)
        place = self._list.verticalScrollBar().value()
        self._list.setWidget(inside)
        self._list.verticalScrollBar().setValue(place)
        self._show_sums(states)

    def _row(self, actor: Actor, state: str) -> QWidget:
        say = self._context.say
        name = actor.name(say.code)
        box = choice(f"invite_{actor.id}", [(one, say(f"invite.state.{one}")) for one in INVITATION_STATES], state)
        box.setAccessibleName(say("invite.state_of", name=name))
        box.setFixedWidth(theme.px(220))
        box.activated.connect(partial(self._set, actor, box))
        line = QWidget()
        across = row(ElidedLabel(name), box, gap=12)
        across.setStretch(0, 1)
        line.setLayout(across)
        return line

    def _show_sums(self, states: dict[ActorId, str]) -> None:
        workspace, say = self._context.session.workspace, self._context.say
        counts = Counter(states.values())
        coming, declined, silent = counts["coming"], counts["declined"], counts["invited"]
        everybody = coming + declined + silent
        self._sum.setText(say("invite.sum", invited=everybody, coming=coming, declined=declined, silent=silent))
        self._balance.show_sides(self._sides(states), say)
        invited = {workspace.vocabulary.look(a.type) for a in workspace.actors if states.get(a.id, "none") != "none"}
        known = {workspace.vocabulary.look(actor.type) for actor in workspace.actors}
        names = tokens()["actor"][f"label.{say.code}"]
        missing = [names[look] for look in workspace.vocabulary.looks if look in known - invited]
        here = {person.actor_id for person in workspace.attendees(self._event_id) if person.has_arrived}
        absent = [a.name(say.code) for a in workspace.actors if states.get(a.id) == "coming" and a.id not in here]
        lines = [say("invite.missing", kinds=", ".join(missing))] if missing else []
        if workspace.run(self._event_id).ended_at and absent:
            lines.append(say("invite.no_show", who=", ".join(absent)))
        self._missing.setText("\n".join(lines))

    def _sides(self, states: dict[ActorId, str]) -> dict[str, int]:
        """How many of each side have been invited and have not declined."""
        words = self._context.session.workspace.vocabulary
        asked = [a for a in self._context.session.workspace.actors if states.get(a.id, "none") in ("invited", "coming")]
        counts = Counter(words.side(actor.type) for actor in asked)
        return {side: counts[side] for side in SIDES}

    def _set(self, actor: Actor, box: QComboBox, _: int = 0) -> None:
        state = str(box.currentData())
        invitations.set_state(self._context.session, self._event_id, [actor.id], state)

    def _invite_shown(self) -> None:
        known = {row.actor_id: row.state for row in self._context.session.workspace.invitations(self._event_id)}
        fresh = [actor.id for actor in self._shown() if known.get(actor.id, "none") == "none"]
        if fresh:
            invitations.set_state(self._context.session, self._event_id, fresh, "invited")

    def _invitation(self) -> str:
        say = self._context.say
        event = self._context.session.workspace.event(self._event_id)
        when = write_span(event.start, event.end, say.code)
        lines = [event.name, "", when, event.place, "", event.purpose, "", say("people.invitation_end")]
        return "\n".join(lines).replace("\n\n\n", "\n\n")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._context.tell(self._context.say("people.copied_invitation"))

    def _copy_addresses(self) -> None:
        people = self._context.session.workspace.attendees(self._event_id)
        addresses = list(dict.fromkeys(one.email for one in people if one.email))
        QGuiApplication.clipboard().setText("; ".join(addresses))
        self._context.tell(self._context.say("people.copied_addresses", n=len(addresses)))
