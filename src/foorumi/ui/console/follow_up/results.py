"""Tulokset: the votes and the closing pulse, as pictures and as the same figures in a table."""

from collections import Counter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_number
from foorumi.domain.ids import EventId
from foorumi.domain.methods import has_vote
from foorumi.domain.pulse import FEWEST, PulseResult, pulse
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.votes import SOURCES, Tally
from foorumi.domain.workspace import Part
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.results_horizon import HorizonCard
from foorumi.ui.console.follow_up.results_matrix import MatrixCard
from foorumi.ui.console.prepare.parts import framed, scrolled, words
from foorumi.ui.console.table import whole_table
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.charts import bars, diverging
from foorumi.ui.widgets.told import Told

SHOWN = frozenset(
    {
        Part.vote,
        Part.ballot,
        Part.dot,
        Part.vote_count,
        Part.voters,
        Part.proposal,
        Part.pulse_answer,
        Part.item,
        Part.rating,
        Part.agreed_place,
        Part.horizon_mark,
        Part.note,
        Part.theme,
    }
)
BAR_ROW = 44


class ResultsPage(QWidget):
    """What an event voted and felt."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self.setObjectName("results")
        self._matrix = MatrixCard(context, event_id)
        self._horizon = HorizonCard(context, event_id)
        self._votes, self._pulse = QWidget(), QWidget()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(16))
        for part in (self._votes, self._matrix.frame, self._horizon.frame, self._pulse):
            self._column.addWidget(part)
        self._column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled(inside))
        context.signals.changed.connect(self._changed)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._matrix.refresh()
            self._horizon.refresh()
            self._show()

    def _show(self) -> None:
        self._votes = self._put(self._votes, self._made_votes())
        self._pulse = self._put(self._pulse, self._made_pulse())

    def _put(self, old: QWidget, new: QWidget) -> QWidget:
        self._column.replaceWidget(old, new)
        old.setParent(None)
        old.deleteLater()
        return new

    def _made_votes(self) -> QWidget:
        workspace = self._context.session.workspace
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        voted = [item for item in workspace.items(self._event_id) if has_vote(item)]
        counted = [(item, tally) for item in voted if (tally := workspace.tally(item)).dots]
        for item, tally in counted:
            column.addWidget(self._vote(item, tally))
        if not counted:
            column.addWidget(words(self._context.say("results.no_vote"), tone="secondary", wraps=True))
        return made

    def _vote(self, item: Item, tally: Tally) -> QFrame:
        say = self._context.say
        frame, column = framed(gap=12)
        frame.setObjectName("vote")
        column.addWidget(words(item.title(say.code), "h3"))
        here = self._context.session.workspace.present(self._event_id)
        column.addWidget(words(say("results.voted", n=tally.people, here=here, dots=tally.dots), tone="secondary"))
        places = tally.places()
        shared = {place for place, count in Counter(places.values()).items() if count > 1}
        column.addWidget(_Bars([(row.proposal.text, row.total) for row in tally.ranking], say("results.chart")))
        sources = [source for source in SOURCES if any(row.dots[source] for row in tally.rows)]
        rows = []
        for row in tally.ranking:
            place = places[row.proposal.id]
            tie = f" ({say('results.tie')})" if place in shared else ""
            rows.append(
                [f"{place}.{tie}", row.proposal.text, str(row.total), *(str(row.dots[source]) for source in sources)]
            )
        heads = [say("results.place"), say("results.proposal"), say("results.dots")]
        heads += [say(f"results.source_{source}") for source in sources]
        column.addWidget(whole_table(heads, rows, item.title(say.code), widest=1))
        return frame

    def _made_pulse(self) -> QFrame:
        say = self._context.say
        answers = self._context.session.workspace.pulse_answers(self._event_id)
        frame, column = framed(gap=12)
        frame.setObjectName("pulse")
        column.addWidget(words(say("results.pulse"), "h3"))
        if not answers:
            column.addWidget(words(say("results.no_pulse"), tone="secondary", wraps=True))
        elif len(answers) < FEWEST:
            column.addWidget(words(say("results.few", n=len(answers), fewest=FEWEST), tone="secondary", wraps=True))
        else:
            column.addWidget(words(say("results.answered", n=len(answers)), tone="secondary"))
            self._fill_pulse(column, pulse(answers))
        return frame

    def _fill_pulse(self, column: QVBoxLayout, results: tuple[PulseResult, ...]) -> None:
        say = self._context.say
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setColumnStretch(1, 1)
        rows = []
        for line, result in enumerate(results):
            name = vocabulary().pulse[result.statement](say.code)
            agree = "" if result.agree_pct is None else say("results.agree", share=result.agree_pct)
            mean = "" if result.mean is None else write_number(result.mean, 1, say.code)
            label = words(name, wraps=True)
            label.setFixedWidth(theme.px(320))
            grid.addWidget(label, line, 0)
            grid.addWidget(_Diverging(result, f"{name}: {agree}"), line, 1)
            grid.addWidget(words(agree, "bodyStrong"), line, 2)
            rows.append([name, *(str(count) for count in result.shares), str(result.answered), mean])
        column.addLayout(grid)
        heads = [say("results.statement"), *(say(f"results.step_{n}") for n in range(1, 6))]
        heads += [say("results.answers"), say("results.mean")]
        column.addWidget(whole_table(heads, rows, say("results.pulse")))


class _Bars(QWidget):
    """Bars with their numbers."""

    def __init__(self, rows: list[tuple[str, int]], name: str) -> None:
        super().__init__()
        self._rows = rows
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(f"{text} {count}" for text, count in rows))
        self.setFixedHeight(theme.px(BAR_ROW) * len(rows))

    def told_parts(self) -> list[Told]:
        """The bars, for a screen reader."""
        high = theme.px(BAR_ROW)
        return [
            Told(f"{text}: {count}", QRectF(0, place * high, self.width(), high))
            for place, (text, count) in enumerate(self._rows)
        ]

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bars(painter, theme, QRectF(self.rect()), self._rows, theme.font("body"), theme.px(14))
        painter.end()


class _Diverging(QWidget):
    """Five answers from disagreement to agreement as one bar."""

    def __init__(self, result: PulseResult, name: str) -> None:
        super().__init__()
        self._result = result
        self.setAccessibleName(name)
        self.setFixedHeight(theme.px(40))

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(0, theme.px(8), 0, -theme.px(8))
        diverging(painter, theme, room, self._result.shares)
        painter.end()
