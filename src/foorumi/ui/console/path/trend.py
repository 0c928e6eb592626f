"""The pulse over events, and two events side by side."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from foorumi.domain.clock import write_date, write_number
from foorumi.domain.earlier_pulses import read_mean
from foorumi.domain.ids import EventId
from foorumi.domain.pulse import FEWEST, STATEMENTS
from foorumi.domain.trends import Comparison, TrendPoint, compare, trend
from foorumi.domain.workspace import Part
from foorumi.session import earlier_pulses
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import LARGEST_BESIDE
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.trend_chart import TrendChart
from foorumi.ui.console.prepare.parts import choice, scrolled
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label

SHOWN = frozenset({Part.event, Part.pulse_answer, Part.earlier_pulse, Part.attendee, Part.headcount, Part.note,
                   Part.commitment, Part.conclusion})  # fmt: skip
WITH_DECIMALS = {"actors_percent", *STATEMENTS}


class TrendPage(QWidget):
    """The three statements over time with the same figures in a table, and a comparison below."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("trend")
        self._pair: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(QWidget())
        self._column.addWidget(self._area)
        context.signals.changed.connect(self._changed)
        self._show()

    def add(self) -> None:
        """Ask for the averages of an event held before the file began."""
        say = self._context.say
        hint = say("trend.mean_hint")
        asked = [
            Asked("name", say("trend.name"), is_needed=True),
            Asked("on", say("trend.on"), "", "date", is_needed=True),
            Asked("answered", say("trend.answered"), "", "number", is_needed=True),
            *(Asked(s, say(f"trend.{s}"), hint=hint if s == STATEMENTS[0] else "") for s in STATEMENTS),
            Asked("source", say("indicators.source")),
        ]
        values = ask(self._context, say("trend.add"), asked, say("trend.keep"))
        if not values:
            return
        try:
            means = {statement: read_mean(values[statement]) for statement in STATEMENTS}
        except ValueError:
            self._context.tell(say("trend.bad_mean"), True)
            return
        on = date.fromisoformat(values["on"])
        earlier_pulses.add(
            self._context.session, values["name"], on, values["answered"], source=values["source"], **means
        )

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, theme.px(16), theme.px(16))
        stack.setSpacing(theme.px(16))
        points = trend(workspace)
        add = button(say("trend.add"), "plus", on_click=self.add)
        add.setObjectName("add_earlier")
        if points:
            stack.addWidget(self._trend(points, add))
        else:
            stack.addWidget(EmptyState("activity", say("trend.none"), add))
        if len(workspace.events) > 1:
            stack.addWidget(self._comparison())
        stack.addStretch(1)
        self._area.setWidget(inside)

    def _trend(self, points: list[TrendPoint], add: QWidget) -> QWidget:
        say = self._context.say
        card = frame()
        stack = column(card, spacing=12)
        head = _across()
        head.addWidget(label(say("trend.title"), "h3", wrap=True), 1)
        head.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addLayout(head)
        names = [say(f"trend.{statement}") for statement in STATEMENTS]
        stack.addWidget(TrendChart(say("trend.title"), names, [p for p in points if not p.is_hidden], say.code))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        is_beside = theme.text_percent <= LARGEST_BESIDE
        for place, text in enumerate(("", "", say("trend.answered"), *names)):
            grid.addWidget(label(text, "caption", "secondary", wrap=not is_beside), 0, place)
        for line, point in enumerate(points, 1):
            day = write_date(date.fromisoformat(point.on), say.code)
            cells = [day, point.name] if is_beside else ["", f"{day} {point.name}"]
            cells.append(str(point.answered))
            cells += ["–" if mean is None else write_number(mean, 1, say.code) for mean in point.means]
            for place, text in enumerate(cells):
                grid.addWidget(label(text, "body" if place < 3 else "bodyStrong", wrap=place == 1), line, place)
        stack.addLayout(grid)
        if any(point.is_hidden for point in points):
            stack.addWidget(label(say("trend.hidden", least=FEWEST), "caption", "secondary", wrap=True))
        stack.addWidget(label(say("trend.own"), "caption", "secondary", wrap=True))
        return card

    # -- two events -------------------------------------------------------------------------------
    def _comparison(self) -> QWidget:
        say, workspace = self._context.say, self._context.session.workspace
        events = sorted(workspace.events, key=lambda event: event.on)
        known = {event.id for event in events}
        if len(self._pair) != 2 or not known.issuperset(self._pair):
            self._pair = [events[-2].id, events[-1].id]
        options = [(e.id, f"{write_date(e.day, say.code)}  {e.name_and_area}") for e in reversed(events)]
        card = frame()
        stack = column(card, spacing=12)
        stack.addWidget(label(say("compare.title"), "h3"))
        picks = _across()
        for place in (0, 1):
            pick = choice(f"compare_{place}", options, self._pair[place])
            pick.setAccessibleName(say("compare.first" if place == 0 else "compare.second"))
            pick.activated.connect(lambda _, place=place, pick=pick: self._pick(place, pick.currentData()))
            picks.addWidget(pick)
        stack.addLayout(picks)
        found = compare(workspace, EventId(self._pair[0]), EventId(self._pair[1]))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        for line, row in enumerate(found.figures):
            grid.addWidget(label(say(f"compare.{row.kind}"), "body", wrap=True), line, 0)
            for place, value in enumerate((row.first, row.second), 1):
                decimals = 1 if row.kind in WITH_DECIMALS else 0
                text = "–" if value is None else write_number(value, decimals, say.code)
                cell = label(text, "bodyStrong")
                cell.setMinimumWidth(theme.px(90))
                grid.addWidget(cell, line, place)
        stack.addLayout(grid)
        for text in self._groups(found):
            stack.addWidget(label(text, "body", wrap=True))
        return card

    def _groups(self, found: Comparison) -> list[str]:
        say, audiences = self._context.say, self._context.session.workspace.vocabulary.audiences

        def named(groups: tuple[str, ...]) -> str:
            return ", ".join(audiences[g].name(say.code) if g in audiences else g for g in groups)

        told = []
        if found.reached_now:
            told.append(say("compare.reached_now", groups=named(found.reached_now)))
        if found.reached_no_more:
            told.append(say("compare.reached_no_more", groups=named(found.reached_no_more)))
        return told

    def _pick(self, place: int, event_id: str) -> None:
        self._pair[place] = event_id
        self._show()


def _across() -> QBoxLayout:
    """A row, or what would be one under each other where large letters leave it no room."""
    is_beside = theme.text_percent <= LARGEST_BESIDE
    return QBoxLayout(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
