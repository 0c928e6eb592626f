"""Partnership: the ten principles as two parties see them, the gap between them, and forms typed in from paper."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foorumi.domain.clock import write_date, write_number
from foorumi.domain.partnerships import (
    PARTIES,
    Assessment,
    PrincipleResult,
    changes,
    profile,
    respondents,
    widest_gap,
)
from foorumi.domain.pulse import FEWEST
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language
from foorumi.session import partnerships
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.assessment_form import AssessmentForm
from foorumi.ui.console.prepare.parts import choice, scrolled
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.gaps import gap
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Beside, EmptyState, column, frame
from foorumi.ui.widgets.labels import label

SHOWN = {Part.assessment, Part.assessment_answer}
NARROW = 1000
NOTABLE = 0.25
"""A mean that moved less than this since the last round is not told as a change."""


def results_of(workspace: Workspace, assessment: Assessment) -> list[PrincipleResult]:
    """The profile of one round."""
    answers = [row for row in workspace.rows(Part.assessment_answer) if row.assessment_id == assessment.id]
    return profile(vocabulary().principles, answers)


class PartnershipPage(QWidget):
    """The rounds of the self-assessment: one as a profile, its change since the round before, and a form to type in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("partnership")
        self._chosen = ""
        self._shown = ""
        self._card = QVBoxLayout()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        context.signals.changed.connect(self._changed)
        self._show()

    @property
    def rounds(self) -> tuple[Assessment, ...]:
        """The rounds, oldest first."""
        return self._context.session.workspace.rows(Part.assessment)

    @property
    def chosen(self) -> Assessment | None:
        """The round that is shown: the one picked, else the latest."""
        rounds = self.rounds
        return next((row for row in rounds if row.id == self._chosen), rounds[-1] if rounds else None)

    def begin(self) -> None:
        """Ask for the parties and begin a round."""
        say, workspace = self._context.say, self._context.session.workspace
        known = workspace.municipalities
        last = self.chosen
        events = [("", say("partnership.no_event")), *((row.id, row.name) for row in workspace.events)]
        asked = [
            Asked("on", say("partnership.on"), date.today().isoformat(), "date", is_needed=True),
            Asked("first", say("partnership.first"), last.first_party if last else known[0].name(say.code) if known
                  else "", is_needed=True),
            Asked("second", say("partnership.second"), last.second_party if last else "", is_needed=True,
                  hint=say("partnership.second_hint")),
            Asked("event", say("partnership.event"), "", options=events),
        ]  # fmt: skip
        values = ask(self._context, say("partnership.new"), asked, say("partnership.begin"))
        if values:
            day = date.fromisoformat(values["on"])
            self._chosen = partnerships.begin(
                self._context.session, day, values["first"], values["second"], event_id=values["event"] or None
            )

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        chosen = self.chosen
        if chosen and chosen.id == self._shown:
            _empty(self._card)
            self._card.addWidget(self._profile(chosen))
            return
        self._shown = chosen.id if chosen else ""
        _empty(self._whole)
        if chosen is None:
            say = self._context.say
            start = button(say("partnership.new"), "plus", kind="primary", on_click=self.begin)
            self._whole.addWidget(EmptyState("handshake", say("partnership.none"), start))
            return
        profile, form = QWidget(), QWidget()
        self._card = column(profile, self._profile(chosen), margin=0)
        column(form, AssessmentForm(self._context, chosen), margin=0).addStretch(1)
        inside = Beside(profile, form, stretches=(3, 2), gap=24, least=NARROW)
        inside.setContentsMargins(0, 0, theme.px(16), 0)
        self._whole.addWidget(scrolled(inside))

    def _profile(self, chosen: Assessment) -> QWidget:
        say, workspace = self._context.say, self._context.session.workspace
        card = frame()
        inside = column(card, spacing=12)
        names = [(row.id, f"{write_date(date.fromisoformat(row.on), say.code)}  {row.first_party} – {row.second_party}")
                 for row in reversed(self.rounds)]  # fmt: skip
        pick = choice("round", names, chosen.id)
        pick.setAccessibleName(say("partnership.round"))
        pick.activated.connect(lambda: self._pick(str(pick.currentData())))
        head = QHBoxLayout()
        head.addWidget(pick, 1)
        head.addWidget(button(say("partnership.new"), "plus", on_click=self.begin))
        inside.addLayout(head)
        results = results_of(workspace, chosen)
        answers = [row for row in workspace.rows(Part.assessment_answer) if row.assessment_id == chosen.id]
        counts = {party: respondents(answers, party) for party in PARTIES}
        inside.addWidget(_legend(chosen, counts, say))
        for party in PARTIES:
            if counts[party] < FEWEST:
                few = say("partnership.few", party=chosen.party(party), n=counts[party], least=FEWEST)
                inside.addWidget(label(few, "body", "secondary", wrap=True))
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(4))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnStretch(1, 1)
        for place, text in enumerate(("", "", chosen.first_party, chosen.second_party, say("partnership.gap"))):
            grid.addWidget(label(text, "caption", "secondary"), 0, place, Qt.AlignmentFlag.AlignRight)
        for line, row in enumerate(results, 1):
            name = say(f"principle.{row.principle}")
            grid.addWidget(label(name, "body", wrap=True), line, 0)
            values = [_number(value, say.code) for value in (row.first, row.second, row.gap)]
            told = say("partnership.row", name=name, first=values[0], second=values[1], gap=values[2])
            grid.addWidget(GapBar(told, row.first, row.second), line, 1)
            for place, text in enumerate(values, 2):
                grid.addWidget(label(text, "bodyStrong"), line, place, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(grid)
        for sentence in self._sentences(chosen, results):
            inside.addWidget(label(sentence, "body", wrap=True))
        inside.addStretch(1)
        return card

    def _sentences(self, chosen: Assessment, results: list[PrincipleResult]) -> list[str]:
        """What stands out, in words: the widest gap, and what has moved since the round before."""
        say = self._context.say
        found = []
        widest = widest_gap(results)
        if widest is not None:
            found.append(say("partnership.widest", name=say(f"principle.{widest.principle}"),
                             gap=_number(abs(widest.gap or 0), say.code)))  # fmt: skip
        earlier = [row for row in self.rounds if row.on < chosen.on
                   and (row.first_party, row.second_party) == (chosen.first_party, chosen.second_party)]  # fmt: skip
        if not earlier:
            return found
        before = earlier[-1]
        day = write_date(date.fromisoformat(before.on), say.code)
        moved = changes(results, results_of(self._context.session.workspace, before))
        told = [
            say("partnership.moved", name=say(f"principle.{principle}"), party=chosen.party(party),
                change=("+" if by > 0 else "−") + _number(abs(by), say.code))
            for principle, parties in moved.items() for party, by in parties.items() if abs(by) >= NOTABLE
        ]  # fmt: skip
        found.append(say("partnership.since", day=day) if told else say("partnership.same", day=day))
        return found + told

    def _pick(self, assessment_id: str) -> None:
        self._chosen = assessment_id
        self._show()


class GapBar(QWidget):
    """Two means on a scale of 1 to 5; its name says the figures."""

    def __init__(self, name: str, first: float | None, second: float | None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._values = (first, second)

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        gap(QPainter(self), theme, QRectF(self.rect()), *self._values)


class _Dot(QWidget):
    """The sign of one party in the legend."""

    def __init__(self, is_first: bool) -> None:
        super().__init__()
        self.setFixedSize(theme.px(22), theme.px(22))
        self._is_first = is_first

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.px(9)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        box.setSize(box.size().boundedTo(QSize(side * 2, side * 2).toSizeF()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.c("chart.1"))
        painter.drawEllipse(box)
        if not self._is_first:
            painter.setBrush(theme.c("bg.surface"))
            painter.drawEllipse(box.adjusted(3, 3, -3, -3))


def _legend(chosen: Assessment, counts: dict[str, int], say: Language) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    for party in PARTIES:
        across.addWidget(_Dot(party == "first"))
        across.addWidget(label(f"{chosen.party(party)}, {say('partnership.answers', n=counts[party])}", "bodyStrong"))
        across.addSpacing(theme.px(16))
    across.addStretch(1)
    return made


def _empty(layout: QVBoxLayout) -> None:
    while (taken := layout.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.deleteLater()


def _number(value: float | None, code: str) -> str:
    return "–" if value is None else write_number(value, 1, code)
