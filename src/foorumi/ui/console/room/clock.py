"""The time of the item in the room: how much is left, its buttons, and one suggestion when it has run over."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_countdown
from foorumi.domain.run import AGAIN_S, OVERTIME_S, Suggestion, suggestion
from foorumi.session import agenda, methods, run
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import as_one, run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column, frame, row
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.pictures import TickBar
from foorumi.ui.widgets.style import restyle

STEPS = {-1: "−1", 1: "+1", 5: "+5"}


class Clock(QWidget):
    """The countdown and its buttons; ``card`` is the suggestion, hidden until there is one."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self.time = label("", "timer")
        self.time.setObjectName("time")
        self._of = label("", "body", "secondary")
        self._ticks = TickBar(say("room.time_left"))
        self.pause = run_button("", self.toggle, name="pause")
        self._steps = {
            by: run_button(text, partial(self.add, by), name=f"minutes_{by}", variant="sm")
            for by, text in STEPS.items()
        }
        for by, made in self._steps.items():
            made.setAccessibleName(say("room.minutes_by", by=STEPS[by]))
        self._minutes = as_one(*self._steps.values())
        self.card = frame("outlined")
        self.card.setObjectName("overtime")
        self.card.hide()
        self._question = label("", "bodyStrong", wrap=True)
        self._answer = label("", "body", "secondary", wrap=True)
        self.accept = run_button("", self._accept, name="shorten")
        self.decline = run_button("", self._decline, name="end_later", kind="plain")
        answers = QWidget()
        row(answers, self.accept, self.decline).addStretch(1)
        column(self.card, self._question, self._answer, answers, margin=(12, 10), spacing=6)
        for by, text in STEPS.items():
            act = QAction(say("room.minutes_by", by=text), self)
            act.triggered.connect(lambda _=False, by=by: self.add(by))
            self._steps[1].addAction(act)
        self._quiet_until: dict[str, int] = {}
        self._suggested: Suggestion | None = None
        self._form = ""
        self._top, self._below = QWidget(), QWidget()
        self._first = row(self._top, self.time, self._of)
        self._first.addStretch()
        self._last = row(self._below)
        self._last.setSpacing(theme.px(6))
        column(self, self._top, self._ticks, self._below, margin=0, spacing=6)
        self.set_form("full")

    def set_form(self, form: str) -> None:
        """Stand in the panel, or lie in a strip where the steps are a menu."""
        if form == self._form:
            return
        self._form = form
        is_strip = form in ("narrow", "door")
        for widget in (self._of, self._ticks, self._below, self._steps[-1], self._steps[5]):
            widget.setVisible(not is_strip)
        self.pause.setText("")
        restyle(self.time, role="timer" if form == "full" else "h1")
        if is_strip:
            self._first.insertWidget(1, self._minutes)
            self._first.insertWidget(2, self.pause)
        else:
            self._last.addWidget(self.pause, 1)
            self._last.addWidget(self._minutes, 3)
        self._show_steps(is_strip)
        self.tick()

    def _show_steps(self, is_strip: bool) -> None:
        one = self._steps[1]
        policies = Qt.ContextMenuPolicy
        one.setContextMenuPolicy(policies.ActionsContextMenu if is_strip else policies.NoContextMenu)
        for by, made in self._steps.items():
            made.setText(self._evening.say("room.minutes_by", by=STEPS[by]) if self._form == "full" else STEPS[by])

    def tick(self) -> None:
        """Show the time that is left."""
        evening, say = self._evening, self._evening.say
        live, left = evening.live, evening.seconds_left()
        self.pause.setEnabled(live is not None)
        if live is None or left is None:
            self.time.setText("–")
            self._of.setText(say("room.not_begun"))
            self.pause.setText("" if self._form in ("narrow", "door") else say("room.pause"))
            self.pause.set_icon("pause")
            self.card.hide()
            return
        phase, minutes, shown = evening.phase, live.total_minutes, left
        if phase:
            shown, minutes = phase.left_s, phase.phase.minutes
        tone = "rowan" if shown < 0 else ""
        self.time.setText(write_countdown(shown))
        self._of.setText(say("room.over_of" if shown < 0 else "room.left_of", n=minutes))
        restyle(self.time, tone=tone)
        restyle(self._of, tone=tone or "secondary")
        self._ticks.show_time(float(minutes), shown / 60)
        runs = bool(evening.workspace.clock(live.id).running_since)
        words = say("room.pause" if runs else "room.resume")
        self.pause.setText("" if self._form in ("narrow", "door") else words)
        self.pause.setAccessibleName(words)
        self.pause.set_icon("pause" if runs else "play")
        self._suggest(live.id, left)

    def add(self, minutes: int) -> None:
        """Give the live item more minutes, or fewer."""
        live = self._evening.live
        if live:
            session, phase = self._evening.session, self._evening.phase
            self._evening.do(lambda: agenda.add_minutes(session, live.id, minutes))
            if phase:
                self._evening.do(lambda: methods.extend_phase(session, live.id, minutes))

    def toggle(self) -> None:
        """Stop the clock of the live item, or let it go on."""
        live, session = self._evening.live, self._evening.session
        if live:
            runs = bool(self._evening.workspace.clock(live.id).running_since)
            self._evening.do(lambda: (run.pause if runs else run.resume)(session, live.id))

    def _suggest(self, live_id: str, left: int) -> None:
        over, say = -left, self._evening.say
        late = self._evening.minutes_over()
        if over < max(OVERTIME_S, self._quiet_until.get(live_id, 0)) or late < 1:
            self.card.hide()
            self._suggested = None
            return
        if self._suggested is not None:
            return
        found = self._suggested = suggestion(self._evening.later, late)
        item, ends = found.item, self._evening.ends_at()
        name = self._evening.title(item) if item else ""
        planned = self._evening.planned_end()
        if item is None:
            self._question.setText(say("room.over.later"))
            self._answer.setText(say("room.over.later_text", at=ends))
        elif found.minutes:
            self._question.setText(say("room.over.shorten", what=name))
            self._answer.setText(
                say("room.over.shorten_text", before=item.total_minutes, after=found.minutes, at=planned)
            )
        else:
            self._question.setText(say("room.over.skip", what=name))
            self._answer.setText(say("room.over.skip_text", at=planned))
        self.accept.set_words(say("room.shorten" if found.minutes else "room.skip"))
        self.accept.setVisible(item is not None)
        self.decline.set_words(say("room.over.end_at", at=ends))
        self.card.show()

    def _accept(self) -> None:
        found, evening = self._suggested, self._evening
        self._decline()
        item = found.item if found else None
        if found is None or item is None:
            return
        if found.minutes:
            cut = found.minutes - item.total_minutes
            evening.do(lambda: agenda.add_minutes(evening.session, item.id, cut))
        else:
            evening.do(lambda: agenda.edit(evening.session, item.id, is_skipped=True))

    def _decline(self) -> None:
        live, left = self._evening.live, self._evening.seconds_left()
        if live is not None and left is not None:
            self._quiet_until[live.id] = -left + AGAIN_S
        self._suggested = None
        self.card.hide()
