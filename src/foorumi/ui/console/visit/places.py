"""The rest of a visit: its terms at the beginning, what is promised, and the host's approval at the end."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import write_day
from foorumi.domain.ids import ActorId
from foorumi.domain.promise_line import read_promise
from foorumi.domain.sorting import word_key
from foorumi.session import commitments, visits
from foorumi.ui.console.prepare.parts import choice, scrolled
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.console.visit.interview import PROMISES, RULES, Interview
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import FlowLayout, column, frame
from foorumi.ui.widgets.labels import label

RULE_FIELDS = (("may_photograph", True), ("may_not_photograph", True), ("ends_when", False))
APPROVALS = (("in_review", "file-check"), ("approved", "check"), ("changed", "pencil"), ("rejected", "x"))
THANKS_FIELDS = (("together", False), ("insight", False), ("headline", False), ("public_text", True))


def place_of(interview: Interview) -> QWidget:
    """The pane of a place that is not a question."""
    if interview.place == RULES:
        return scrolled(RulesPane(interview))
    if interview.place == PROMISES:
        return PromisesPane(interview)
    return scrolled(ThanksPane(interview))


class _Fields(QWidget):
    """Fields of the visit that are saved as they are typed."""

    def __init__(self, interview: Interview, title: str, text: str) -> None:
        super().__init__()
        self.interview = interview
        self.saving = Saving(self)
        card = frame()
        self.stack = column(card, spacing=12)
        self.stack.addWidget(label(title, "h2"))
        self.stack.addWidget(label(text, "body", "secondary", wrap=True))
        outer = column(self, margin=0)
        outer.addWidget(card)
        outer.addStretch(1)

    def add(self, name: str, is_long: bool) -> None:
        """A field of the visit by its name."""
        value = getattr(self.interview.visit, name)
        editor: QLineEdit | QPlainTextEdit = QPlainTextEdit(value) if is_long else QLineEdit(value)
        editor.setObjectName(name)
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.setFixedHeight(theme.px(84))
        say = self.interview.say
        self.stack.addWidget(Field(say(f"visit.field.{name}"), editor, say(f"visit.field_hint.{name}")))
        self.saving.watch(editor, lambda text: self._keep(name, text))

    def _keep(self, name: str, text: str) -> None:
        if getattr(self.interview.visit, name) != text:
            interview = self.interview
            interview.do(lambda: visits.edit(interview.session, interview.event_id, **{name: text}))


class RulesPane(_Fields):
    """Who the host is, and what was agreed about pictures before anything else."""

    def __init__(self, interview: Interview) -> None:
        say = interview.say
        super().__init__(interview, say("visit.place.rules"), say("visit.rules_text"))
        actors = sorted(interview.workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
        options = [("", say("visit.host_unknown")), *((actor.id, actor.name(say.code)) for actor in actors)]
        self.host: QComboBox = choice("host", options, interview.visit.host_id or "")
        self.host.activated.connect(self._keep_host)
        self.stack.addWidget(Field(say("visit.host"), self.host))
        self.add("host_text", False)
        for name, is_long in RULE_FIELDS:
            self.add(name, is_long)

    def _keep_host(self) -> None:
        interview = self.interview
        chosen = self.host.currentData()
        host = ActorId(chosen) if chosen else None
        interview.do(lambda: visits.edit(interview.session, interview.event_id, host_id=host))


class PromisesPane(QWidget):
    """What the visitors promise: typed as one line, what, who and by when."""

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self._interview = interview
        say = interview.say
        card = frame()
        self._list = column(card, spacing=10)
        self.line = QLineEdit()
        self.line.setObjectName("promise")
        self.line.returnPressed.connect(self._add)
        self._field = Field(say("visit.promise"), self.line, say("visit.promise_hint"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(label(say("visit.place.promises"), "h2"))
        outer.addWidget(label(say("visit.promises_text"), "body", "secondary", wrap=True))
        outer.addWidget(self._field)
        outer.addWidget(scrolled(card), 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the promises as they stand."""
        while (taken := self._list.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        interview, say = self._interview, self._interview.say
        made = interview.workspace.commitments_of(interview.event_id)
        if not made:
            self._list.addWidget(label(say("visit.no_promises"), "body", "secondary", wrap=True))
        for row in made:
            actor = interview.workspace.actor(row.actor_id)
            who = actor.name(say.code) if actor else row.owner_text or say("visit.no_owner")
            when = write_day(date.fromisoformat(row.due_on), say.code) if row.due_on else say("visit.no_date")
            self._list.addWidget(label(row.text, "bodyStrong", wrap=True))
            self._list.addWidget(label(f"{who}, {when}", "body", "secondary"))
        self._list.addStretch(1)

    def _add(self) -> None:
        interview, text = self._interview, self.line.text().strip()
        if not text:
            return
        read = read_promise(text, interview.workspace.actors, date.today(), interview.say.code)
        done = interview.do(
            lambda: commitments.add(
                interview.session, read.what, interview.event_id,
                actor_id=read.owner.id if read.owner else None,
                owner_text="" if read.owner else read.who,
                due_on=read.due.isoformat() if read.due else "",
            )
        )  # fmt: skip
        if done:
            self.line.clear()
            self.refresh()


class ThanksPane(_Fields):
    """What was done and learnt, the public text, and the host's yes or no."""

    def __init__(self, interview: Interview) -> None:
        say = interview.say
        super().__init__(interview, say("visit.place.thanks"), say("visit.thanks_text"))
        observed = [row for row in interview.workspace.remarks(interview.event_id) if row.text]
        if observed:
            self.stack.addWidget(label(say("visit.observations"), "h3"))
            for row in observed:
                self.stack.addWidget(label(f"– {row.text}", "body", wrap=True))
        for name, is_long in THANKS_FIELDS:
            self.add(name, is_long)
        self.stack.addWidget(label(say("visit.approval"), "h3"))
        self.by = QLineEdit(interview.visit.approved_by)
        self.by.setObjectName("approved_by")
        self.stack.addWidget(Field(say("visit.approved_by"), self.by, say("visit.approved_by_hint")))
        acts = QWidget()
        flow = FlowLayout(acts, 8)
        for state, sign in APPROVALS:
            made = button(say(f"visit.do.{state}"), sign, on_click=partial(self._approve, state))
            made.setObjectName(f"approve_{state}")
            flow.addWidget(made)
        self.stack.addWidget(acts)
        if not interview.visit.is_closed:
            close = button(say("visit.close"), "lock", on_click=self._close)
            close.setObjectName("close_visit")
            last = QHBoxLayout()
            last.addWidget(close)
            last.addStretch(1)
            self.stack.addWidget(label(say("visit.close_text"), "caption", "secondary", wrap=True))
            self.stack.addLayout(last)

    def _approve(self, state: str) -> None:
        self.saving.flush()
        self.interview.approve(state, self.by.text().strip())

    def _close(self) -> None:
        self.saving.flush()
        interview = self.interview
        interview.do(lambda: visits.close(interview.session, interview.event_id))
        interview.context.tell(interview.say("visit.closed"))
        interview.closed.emit()
