"""The annual clock: what recurs and whose duty it is, month by month."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from foorumi.domain.clock import write_date
from foorumi.domain.duties import Duty, by_month
from foorumi.domain.workspace import Part
from foorumi.paths import documents, file_name
from foorumi.session import duties
from foorumi.session.session import Changes
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context
from foorumi.ui.console.path.ask import Asked, ask, of_municipality
from foorumi.ui.console.path.entries import EntryList, entry
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Beside, EmptyState, column, frame
from foorumi.ui.widgets.labels import label

NARROW = 900
LONGEST = 70
"""Letters of a promise that a choice shows."""
RHYTHMS = (1, 2, 3, 4, 6, 12)


class YearPage(QWidget):
    """The duties as a list, and the months they fall on."""

    def __init__(self, context: Context, *, today: date | None = None) -> None:
        super().__init__()
        self._context = context
        self._today = today or date.today()
        self.setObjectName("year")
        say = context.say
        add = button(say("year.add"), "plus", kind="primary", on_click=self.add)
        add.setObjectName("add_duty")
        self.calendar = button(say("year.calendar"), "calendar-days", on_click=self._ask_where)
        self._list = EntryList([self.calendar, add], say("year.lead"))
        months = QWidget()
        self._months = column(months, margin=0)
        column(self, Beside(self._list, months, stretches=(3, 2), gap=24, least=NARROW), margin=0)
        context.signals.changed.connect(self._changed)
        self._show()

    def add(self) -> None:
        """Ask for a new duty."""
        say = self._context.say
        values = self._read(ask(self._context, say("year.add"), self._asked(Duty("", "")), say("year.keep")))
        if values:
            duties.add(self._context.session, values.pop("title"), **values)

    def _ask_where(self) -> None:
        say = self._context.say
        suggested = str(documents() / f"{file_name(say('path.tab.year'))}.ics")
        chosen, _ = QFileDialog.getSaveFileName(self, say("year.calendar"), suggested, "iCalendar (*.ics)")
        if chosen:
            self.write_calendar(Path(chosen))

    def write_calendar(self, path: Path) -> None:
        """Write the clock for a calendar program."""
        context = self._context
        try:
            write_whole(path, context.papers.year_calendar(context.session, context.say.code))
        except OSError:
            context.tell(context.say("errors.cannot_write", file=path.name), is_error=True)
            return
        context.tell(context.say("papers.saved", file=path.name))

    def change(self, duty: Duty) -> None:
        """Ask what of a duty is otherwise."""
        say = self._context.say
        values = self._read(ask(self._context, say("year.change"), self._asked(duty), say("year.keep")))
        if values:
            duties.edit(self._context.session, duty.id, **values)

    def _read(self, values: dict[str, Any] | None) -> dict[str, Any] | None:
        ties = ("municipality_id", "commitment_id", "practice_id")
        return values and {**values, **{name: values.get(name) or None for name in ties}}

    def _asked(self, duty: Duty) -> list[Asked]:
        say = self._context.say
        rhythms = [(months, say(f"year.every.{months}")) for months in RHYTHMS]
        yes = [(False, say("year.not_assigned")), (True, say("year.assigned"))]
        return [
            Asked("title", say("year.title"), duty.title, is_needed=True, hint=say("year.title_hint")),
            Asked("office", say("year.office"), duty.office, hint=say("year.office_hint")),
            Asked("next_on", say("year.next_on"), duty.next_on, "date"),
            Asked("every_months", say("year.rhythm"), duty.every_months, options=rhythms),
            Asked("hours", say("year.hours"), duty.hours or "", "number"),
            Asked("is_assigned", say("year.is_assigned"), duty.is_assigned, options=yes),
            Asked("basis", say("year.basis"), duty.basis, hint=say("year.basis_hint")),
            *self._ties(duty),
            *of_municipality(self._context, duty.municipality_id or ""),
        ]  # fmt: skip

    def _ties(self, duty: Duty) -> list[Asked]:
        """Which promise or good practice the duty keeps alive, where there are any."""
        say, workspace = self._context.say, self._context.session.workspace
        none = ("", say("year.nothing_kept"))
        promises = [none, *((row.id, row.text[:LONGEST]) for row in workspace.commitments if row.state != "dropped")]
        practices = [none, *((row.id, row.title[:LONGEST]) for row in workspace.practices)]
        asked = [
            Asked("commitment_id", say("year.keeps_promise"), duty.commitment_id or "", options=promises),
            Asked("practice_id", say("year.keeps_practice"), duty.practice_id or "", options=practices),
        ]
        return [row for row in asked if len(row.options) > 1]

    def _kept(self, duty: Duty) -> str:
        say, workspace = self._context.say, self._context.session.workspace
        promise = next((row.text for row in workspace.commitments if row.id == duty.commitment_id), "")
        practice = next((row.title for row in workspace.practices if row.id == duty.practice_id), "")
        told = (("year.keeps_promise", promise), ("year.keeps_practice", practice))
        return ". ".join(f"{say(key)}: {text}" for key, text in told if text)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.duty, Part.duty_done}:
            self._show()

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        known: tuple[Duty, ...] = workspace.rows(Part.duty)
        start = button(say("year.add"), "plus", on_click=self.add)
        self._list.show_entries(
            [self._entry(duty) for duty in known], EmptyState("calendar-clock", say("year.none"), start)
        )
        while (taken := self._months.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        if known:
            self._months.addWidget(self._clock(by_month(known)))
            self._months.addStretch(1)

    def _entry(self, duty: Duty) -> QWidget:
        say = self._context.say
        is_late = bool(duty.next_on) and duty.next_on < self._today.isoformat()
        when = write_date(date.fromisoformat(duty.next_on), say.code) if duty.next_on else say("year.no_date")
        done = [row for row in self._context.session.workspace.rows(Part.duty_done) if row.duty_id == duty.id]
        about = [
            ", ".join(filter(None, (duty.office or say("year.no_office"), say("year.hours_told", n=duty.hours)
                                    if duty.hours else say("year.no_hours")))),
            f"{say(f'year.every.{duty.every_months}')}, {say('year.late' if is_late else 'year.next', day=when)}",
            say("year.assigned") + (f": {duty.basis}" if duty.basis else "") if duty.is_assigned
            else say("year.not_assigned"),
            self._kept(duty),
            say("year.done_times", n=len(done)) if done else "",
        ]  # fmt: skip
        did = button(say("year.done"), "check", variant="sm", on_click=partial(self._done, duty))
        did.setEnabled(bool(duty.next_on))
        change = button("", "pencil", variant="square", name=say("year.change"), on_click=partial(self.change, duty))
        drop = button("", "trash-2", variant="square", name=say("year.delete"),
                      on_click=partial(duties.delete, self._context.session, duty.id))  # fmt: skip
        return entry(duty.title, about, [did, change, drop], "calendar-clock", "rowan" if is_late else "")

    def _done(self, duty: Duty) -> None:
        duties.done(self._context.session, duty, self._today)

    def _clock(self, months: dict[int, list[Duty]]) -> QWidget:
        say = self._context.say
        card = frame()
        stack = column(card, spacing=8)
        stack.addWidget(label(say("year.clock"), "h3"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        for month, duties_then in months.items():
            is_now = month == self._today.month
            name = label(say(f"year.month.{month}"), "bodyStrong" if is_now else "body", "primary" if is_now else "")
            grid.addWidget(name, month, 0, Qt.AlignmentFlag.AlignTop)
            titles = "\n".join(duty.title for duty in duties_then) or "–"
            grid.addWidget(label(titles, "body", "" if duties_then else "muted", wrap=True), month, 1)
        stack.addLayout(grid)
        return card
