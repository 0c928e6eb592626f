"""One commitment beside the list: who, when, how it goes, what next, and what has happened."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import write_date, write_short
from foorumi.domain.commitments import STATES, Commitment
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.sorting import word_key
from foorumi.session import commitments
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.commitment_more import on_path, partners, resources, sources
from foorumi.ui.console.follow_up.day_field import day_field
from foorumi.ui.console.prepare.parts import Titled, choice, framed, press, row, scrolled, words
from foorumi.ui.console.spell_checking import check_spelling
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import flow

WIDTH = 372


class CommitmentPane(QFrame):
    """The fields of the chosen commitment; every change is kept at once."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__()
        self._context = context
        self._today = today
        self.setProperty("role", "card")
        self.setObjectName("pane")
        self.setMinimumWidth(theme.px(WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(4)] * 4)
        self._shown: Commitment | None = None
        self._why = QLineEdit()
        self._body: QWidget = QWidget()
        self._column.addWidget(self._body)

    def show_commitment(self, shown: Commitment | None) -> None:
        """Show a commitment, or a hint when none is chosen."""
        is_typing = shown and self._shown and shown.id == self._shown.id and self._has_typing()
        self._shown = shown
        if is_typing:
            return
        body, column = framed("", margin=16, gap=10)
        if shown:
            self._fill(column, shown)
        else:
            column.addWidget(words(self._context.say("promises.choose"), tone="secondary", wraps=True))
        column.addStretch(1)
        area = scrolled(body)
        self._column.replaceWidget(self._body, area)
        self._body.hide()
        self._body.deleteLater()
        self._body = area

    def _has_typing(self) -> bool:
        fields: list[QWidget] = [*self.findChildren(QPlainTextEdit), *self.findChildren(QLineEdit)]
        return any(field.hasFocus() for field in fields)

    def _fill(self, column: QVBoxLayout, shown: Commitment) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        column.addWidget(words(shown.text, "h3", wraps=True))
        event = next((event for event in workspace.events if event.id == shown.event_id), None)
        if event:
            made = f"{event.name}, {write_date(event.day, say.code)}"
            column.addWidget(words(made, "label", "secondary", wraps=True))
        owners = sorted(workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
        options = [("", shown.owner_text or say("promises.no_owner"))]
        options += [(actor.id, actor.name(say.code)) for actor in owners]
        owner = choice("owner", options, shown.actor_id or "")
        owner.setMinimumContentsLength(10)
        owner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        owner.activated.connect(lambda _: self._edit(actor_id=owner.currentData() or None))
        column.addWidget(Titled(say("promises.owner"), owner))
        column.addWidget(partners(self._context, shown))
        column.addLayout(row(*self._when_and_state(shown)))
        column.addWidget(self._why)
        step = QPlainTextEdit(shown.next_step)
        step.setObjectName("next_step")
        step.setFixedHeight(theme.px(64))
        step.setTabChangesFocus(True)
        check_spelling(step, self._context)
        step.textChanged.connect(lambda: self._edit(next_step=step.toPlainText()))
        column.addWidget(Titled(say("promises.next_step"), step))
        column.addWidget(
            flow(
                press(say("promises.copy"), self._copy, name="copy", picture="mail", variant="sm"),
                press(say("promises.call"), self._call, name="call", picture="phone", variant="sm"),
            )
        )
        column.addWidget(resources(self._context, shown))
        column.addWidget(on_path(self._context, shown, self._edit))
        if (came_from := sources(self._context, shown)) is not None:
            column.addWidget(came_from)
        column.addWidget(words(say("promises.history"), "bodyStrong"))
        lines = [line for line in workspace.commitment_lines if line.commitment_id == shown.id]
        for line in reversed(lines):
            day = write_short(date.fromisoformat(line.on), say.code)
            column.addWidget(words(f"{day}  {line.text}", wraps=True))
        if not lines:
            column.addWidget(words(say("promises.no_history"), tone="secondary", wraps=True))

    def _when_and_state(self, shown: Commitment) -> tuple[Titled, Titled]:
        say = self._context.say
        when = day_field(say, "due", say("promises.due"), shown.due_on, lambda on: self._edit(due_on=on), self._today())
        state = choice("state", [(code, say(f"commitment.{code}")) for code in STATES], shown.state)
        self._why = QLineEdit()
        self._why.setObjectName("why")
        self._why.setPlaceholderText(say("promises.why_dropped"))
        self._why.setAccessibleName(say("promises.why_dropped"))
        self._why.returnPressed.connect(lambda: self.set_state("dropped", self._why.text().strip()))
        self._why.hide()
        state.activated.connect(lambda _: self._state_chosen(state.currentData()))
        return when, Titled(say("promises.state"), state)

    def set_state(self, state: str, reason: str = "") -> None:
        """Move the shown commitment to a state and write that down, with the reason when there is one."""
        shown, said = self._shown, self._context.say(f"commitment.{state}")
        if not shown or state == shown.state:
            return
        told = reason if state == "dropped" else said
        try:
            commitments.set_state(self._context.session, shown.id, state, self._today(), told)
        except WorkspaceError as error:
            self._context.tell(self._context.say(error.key, **error.values), True)
            self.show_commitment(shown)

    def _state_chosen(self, state: str) -> None:
        """A commitment is dropped only with a reason, so that is asked first."""
        self._why.setVisible(state == "dropped")
        if state == "dropped":
            self._why.setFocus()
        else:
            self.set_state(state)

    def _edit(self, **values: object) -> None:
        shown = self._shown
        if shown and any(getattr(shown, name) != value for name, value in values.items()):
            commitments.edit(self._context.session, shown.id, **values)

    def _copy(self) -> None:
        assert self._shown is not None
        QApplication.clipboard().setText(reminder(self._context, self._shown))
        self._context.tell(self._context.say("promises.copied"))

    def _call(self) -> None:
        assert self._shown is not None
        commitments.tell(self._context.session, self._shown.id, self._today(), self._context.say("promises.called"))


def reminder(context: Context, shown: Commitment) -> str:
    """A polite text that reminds of a commitment; what, who and when stand on lines of their own."""
    say = context.say
    owner = context.session.workspace.actor(shown.actor_id)
    who = owner.name(say.code) if owner else shown.owner_text or say("promises.no_owner")
    due = write_date(date.fromisoformat(shown.due_on), say.code) if shown.due_on else say("promises.no_date")
    return say("promises.reminder", what=shown.text, who=who, due=due)
