"""The workspace's front page: what needs the facilitator now."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foorumi.domain.clock import write_short, write_span, write_time
from foorumi.domain.commitments import Commitment
from foorumi.domain.events import Event
from foorumi.domain.run import Run, local
from foorumi.domain.workspace import Part, Workspace
from foorumi.session import run as running
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.prepare.parts import framed, press, row, scrolled, words
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside, flow

DUE_DAYS = 30
MOST_DUE = 5


class HomePage(QWidget):
    """Home: the next event, promises whose day is near, and the latest event; what is empty is left out."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, today: date | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._today = today or date.today()
        self.setObjectName("home")
        self.setProperty("role", "page")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(QWidget())
        self._column.addWidget(self._area)
        context.signals.changed.connect(self._changed)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.event, Part.commitment, Part.item, Part.attendee, Part.duty}:
            self._show()

    def _show(self) -> None:
        workspace, say = self._context.session.workspace, self._context.say
        inside = QWidget()
        self._area.setWidget(inside)  # first, since what is made in its place is dressed once
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(28), theme.px(20), theme.px(28), theme.px(24))
        column.setSpacing(theme.px(20))
        column.addWidget(words(say("home.title"), "h1"))
        if (shown := next((event for event in workspace.events if event.is_example), None)) is not None:
            from foorumi.ui.console.first_steps import guide

            column.addWidget(guide(self._context, shown.id))
        interrupted = running.interrupted(self._context.session)
        if interrupted:
            column.addWidget(self._resume(interrupted))
        upcoming = next_event(workspace, self._today)
        latest = latest_event(workspace, self._today)
        if upcoming:
            column.addWidget(self._next(upcoming))
        else:
            column.addWidget(self._nothing_next())
        due = due_soon(workspace, self._today)
        if due:
            column.addWidget(self._due(due))
        if workspace.rows(Part.duty):
            from foorumi.ui.console.path.reminders import reminders

            near = reminders(self._context, self._today)
            if near:
                column.addWidget(near)
        if latest:
            column.addWidget(self._latest(latest))
        column.addWidget(self._loop(latest))
        column.addStretch(1)
        inside.setMaximumWidth(theme.px(880))

    def _resume(self, run: Run) -> QFrame:
        say = self._context.say
        frame, column = framed("outlined", gap=8)
        frame.setObjectName("resume")
        saved = write_time(local(run.saved_at), say.code) if run.saved_at else ""
        column.addWidget(words(say("home.interrupted"), "h2", wraps=True))
        column.addWidget(words(self._context.session.workspace.event(run.id).name, "lead", wraps=True))
        column.addWidget(words(say("home.all_saved", time=saved), "body", "secondary", wraps=True))
        go_on = press(say("home.resume"), lambda: self._context.go(Route("room", run.id)), name="resume_here",
                      kind="primary", picture="play")  # fmt: skip
        later = press(say("home.not_now"), lambda: running.leave(self._context.session, run.id), name="not_now")
        later.clicked.connect(frame.hide)
        column.addSpacing(theme.px(8))
        column.addWidget(flow(go_on, later))
        return frame

    def _next(self, event: Event) -> QFrame:
        say = self._context.say
        frame, column = framed(gap=6)
        frame.setObjectName("next_event")
        days = (event.day - self._today).days
        when = say("home.today") if days == 0 else say("home.days_left", n=days)
        column.addWidget(
            Beside(words(say("home.next"), "label", "secondary"), words(when, "h3", "primary"), stretches=(1, 0))
        )
        column.addWidget(words(event.name, "h2", wraps=True))
        span = write_span(event.start, event.end, say.code)
        column.addWidget(words(", ".join(filter(None, (span, event.place))), "body", "secondary", wraps=True))
        from foorumi.ui.console.first_steps import way

        column.addSpacing(theme.px(6))
        column.addWidget(way(self._context, event))
        column.addSpacing(theme.px(10))
        go_on = press(
            say("home.prepare"), lambda: self._context.go(Route("prepare", event.id, "agenda")), name="prepare",
            kind="" if running.interrupted(self._context.session) else "primary",
        )  # fmt: skip
        column.addLayout(row(go_on, None))
        return frame

    def _loop(self, latest: Event | None) -> QWidget:
        """The way things go, each a place to go to: from the path to an event, to promises, to answers, and round."""
        say, go = self._context.say, self._context.go
        answers = Route("follow_up", latest.id, "conclusions") if latest else Route("documents")
        loop = (("path", Route("path")), ("events", Route("events")), ("commitments", Route("commitments")),
                ("answers", answers))  # fmt: skip
        steps: list[QWidget] = []
        for name, where in loop:
            words_of = say("home.loop.answers") if name == "answers" else say(f"navigation.{name}")
            picture = "chevron-right" if steps else ""
            steps.append(press(words_of, partial(go, where), name=f"loop_{name}", kind="quiet", picture=picture))
        return flow(*steps, gap=0)

    def _nothing_next(self) -> QFrame:
        say = self._context.say
        frame, column = framed(gap=8)
        column.addWidget(words(say("home.nothing_next"), "h3", wraps=True))
        column.addWidget(words(say("home.nothing_next_text"), "body", "secondary", wraps=True))
        column.addLayout(
            row(press(say("events.new"), self._new, name="new_event", kind="primary", picture="plus"), None)
        )
        return frame

    def _due(self, due: list[Commitment]) -> QFrame:
        say, session = self._context.say, self._context.session
        frame, column = framed(gap=0)
        frame.setObjectName("due")
        show_all = press(say("home.show_all"), lambda: self._context.go(Route("commitments")), name="all", kind="quiet")
        column.addWidget(Beside(words(say("home.due"), "h3", wraps=True), show_all, stretches=(1, 0)))
        for promise in due[:MOST_DUE]:
            is_late = promise.is_late(self._today)
            day = write_short(date.fromisoformat(promise.due_on), say.code)
            when = words(say("home.late", day=day) if is_late else day, "bodyStrong", "rowan" if is_late else "")
            when.setMinimumWidth(theme.px(150))
            owner = session.glance.name_of_actor(promise.actor_id, say.code) or promise.owner_text
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(words(promise.text, "body", wraps=True))
            texts.addWidget(words(owner or say("home.no_owner"), "caption", "secondary"))
            beside = QVBoxLayout()
            beside.addWidget(when)
            beside.addStretch(1)
            line = row(gap=16)
            line.addLayout(beside)
            line.addLayout(texts, 1)
            line.setContentsMargins(0, theme.px(10), 0, theme.px(2))
            column.addLayout(line)
        return frame

    def _latest(self, event: Event) -> QFrame:
        say, context = self._context.say, self._context
        frame, column = framed(gap=6)
        frame.setObjectName("latest")
        column.addWidget(words(say("home.latest"), "label", "secondary"))
        column.addWidget(words(event.name, "h3", wraps=True))
        found = context.session.glance.counts(event)
        counts = [
            write_span(event.start, event.end, say.code),
            say("home.present", n=found.present),
            say("home.notes_count", n=found.notes),
        ]
        column.addWidget(words(" · ".join(counts), "body", "secondary", wraps=True))
        column.addSpacing(theme.px(10))
        memo = press(say("home.memo"), lambda: context.go(Route("follow_up", event.id, "documents")), name="memo",
                     picture="files")  # fmt: skip
        notes = press(say("home.notes"), lambda: context.go(Route("follow_up", event.id, "notes")), name="notes",
                      picture="sticky-note")  # fmt: skip
        column.addWidget(flow(memo, notes))
        return frame

    def _new(self) -> None:
        from foorumi.ui.console.new_event import NewEventDialog
        from foorumi.ui.console.new_event_values import create_event

        context = self._context
        known = context.session.workspace.municipalities
        own = context.session.workspace.rows(Part.own_template)
        dialog = NewEventDialog(context.say, context.settings, known, own=own, parent=context.window)
        if dialog.exec() and dialog.value:
            event_id = create_event(context.session, dialog.value, context.say.code, context.settings)
            context.go(Route("prepare", event_id, "agenda"))


def next_event(workspace: Workspace, today: date) -> Event | None:
    """The nearest event of today or later that has not been ended."""
    coming = [event for event in workspace.events if event.day >= today and not workspace.run(event.id).ended_at]
    return min(coming, key=lambda event: event.on, default=None)


def latest_event(workspace: Workspace, today: date) -> Event | None:
    """The latest event that has been held."""
    held = [event for event in workspace.events if event.day < today or workspace.run(event.id).ended_at]
    return max(held, key=lambda event: event.on, default=None)


def due_soon(workspace: Workspace, today: date) -> list[Commitment]:
    """Open promises that are late or due in a month, the oldest first."""
    limit = (today + timedelta(days=DUE_DAYS)).isoformat()
    due = [row for row in workspace.commitments if row.is_open and row.due_on and row.due_on <= limit]
    return sorted(due, key=lambda row: row.due_on)
