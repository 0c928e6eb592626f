"""The five steps: what shows each, what is still missing, and the promises made for it."""

from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foorumi.domain.clock import write_day
from foorumi.domain.ids import CommitmentId, MunicipalityId
from foorumi.domain.path import Evidence, Step, path
from foorumi.domain.vocabulary import Vocabulary, vocabulary
from foorumi.domain.workspace import Part
from foorumi.i18n import Language
from foorumi.session import resourcing
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.prepare.parts import choice, scrolled
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint import CENTRE, line
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import frame
from foorumi.ui.widgets.labels import IconLabel, label

SHOWN = frozenset({Part.event, Part.actor, Part.practice, Part.commitment, Part.conclusion, Part.duty, Part.resourcing,
                   Part.match, Part.attendee, Part.headcount, Part.assessment, Part.municipality})  # fmt: skip
SIGNS = {"not_begun": "circle-dashed", "under_way": "clock", "done": "circle-check"}
MOST_LINES = 4


def sentence(evidence: Evidence, words: Vocabulary, say: Language) -> str:
    """Evidence in words."""
    values = dict(evidence.values)
    if "on" in values:
        values["on"] = write_day(date.fromisoformat(str(values["on"])), say.code)
    if "groups" in values:
        groups = cast(tuple[str, ...], values["groups"])
        values["groups"] = ", ".join(words.audience_name(group, say.code) for group in groups)
    return say(f"path.evidence.{evidence.kind}", **values)


class StepsPage(QWidget):
    """The path of the workspace or of one municipality, computed anew at every change."""

    def __init__(self, context: Context, *, today: date | None = None) -> None:
        super().__init__()
        self._context = context
        self._today = today or date.today()
        self.setObjectName("steps")
        self._municipality: MunicipalityId | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(QWidget())
        self._column.addWidget(self._area)
        context.signals.changed.connect(self._changed)
        self._show()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The five steps as they stand."""
        return path(self._context.session.workspace, self._today, self._municipality)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        inside = QWidget()
        inside.setMaximumWidth(theme.px(960))
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, theme.px(16), theme.px(16))
        stack.setSpacing(theme.px(12))
        if len(workspace.municipalities) > 1:
            stack.addWidget(self._municipalities())
        for step in self.steps:
            stack.addWidget(self._card(step))
        stack.addWidget(label(say("path.source"), "caption", "secondary", wrap=True))
        stack.addStretch(1)
        self._area.setWidget(inside)

    def _municipalities(self) -> QWidget:
        say, workspace = self._context.say, self._context.session.workspace
        options = [("", say("path.all_municipalities"))]
        options += [(row.id, row.name(say.code)) for row in workspace.municipalities]
        pick = choice("municipality", options, self._municipality or "")
        pick.setAccessibleName(say("path.municipality"))
        pick.activated.connect(lambda: self._pick(pick.currentData()))
        return pick

    def _pick(self, municipality_id: str) -> None:
        self._municipality = MunicipalityId(municipality_id) if municipality_id else None
        self._show()

    def _card(self, step: Step) -> QWidget:
        say = self._context.say
        card = frame()
        card.setObjectName(f"step_{step.number}")
        across = QHBoxLayout(card)
        across.setContentsMargins(*[theme.px(20)] * 4)
        across.setSpacing(theme.px(20))
        state = say(f"path.state.{step.state}")
        across.addWidget(Mark(step.number, step.state, state), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(label(vocabulary().steps[step.number - 1](say.code), "h3", wrap=True), 1)
        head.addWidget(IconLabel(SIGNS[step.state], "moss" if step.state == "done" else "text.secondary"))
        head.addWidget(label(state, "bodyStrong", "moss" if step.state == "done" else "secondary"))
        texts.addLayout(head)
        for evidence in step.evidence[-MOST_LINES:]:
            texts.addWidget(_line("check", "moss", sentence(evidence, self._context.session.workspace.vocabulary, say)))
        if len(step.evidence) > MOST_LINES:
            texts.addWidget(label(say("path.more", n=len(step.evidence) - MOST_LINES), "caption", "secondary"))
        for evidence in step.missing:
            texts.addWidget(
                _line(
                    "circle-dashed", "text.muted", sentence(evidence, self._context.session.workspace.vocabulary, say)
                )
            )
        if step.commitments:
            done = sum(row.state == "done" for row in step.commitments)
            texts.addWidget(_line("handshake", "text.secondary",
                                  say("path.promises", n=len(step.commitments), done=done)))  # fmt: skip
        act = self._act(step.number)
        if act is not None:
            acts = QHBoxLayout()
            acts.addWidget(act)
            acts.addStretch(1)
            texts.addSpacing(theme.px(4))
            texts.addLayout(acts)
        across.addLayout(texts, 1)
        return card

    def _act(self, number: int) -> QWidget | None:
        """The one thing that moves a step on."""
        say, go = self._context.say, self._context.go
        if number == 1:
            return button(say("path.do.actors"), "users-round", variant="sm", on_click=partial(go, Route("actors")))
        if number == 2:
            return button(say("path.do.events"), "calendar-days", variant="sm", on_click=partial(go, Route("events")))
        if number == 4:
            year = Route("path", None, "year")
            return button(say("path.do.duty"), "calendar-clock", variant="sm", on_click=partial(go, year))
        if number == 5 and self._context.session.workspace.commitments:
            return button(say("path.do.resources"), "plus", variant="sm", on_click=self.give)
        return None

    def give(self) -> None:
        """Ask what a promise has been given, and write it down."""
        say, workspace = self._context.say, self._context.session.workspace
        known = {row.id: row for row in workspace.rows(Part.resourcing)}
        order = sorted(workspace.commitments, key=lambda row: (row.step != 5, row.id in known))
        options = [(row.id, row.text if len(row.text) < 70 else f"{row.text[:68]}…") for row in order]
        asked = [
            Asked("commitment", say("resources.commitment"), order[0].id, options=options),
            Asked("people", say("resources.people"), hint=say("resources.people_hint")),
            Asked("hours", say("resources.hours"), "", "number"),
            Asked("euros", say("resources.euros"), "", "number"),
            Asked("decision", say("resources.decision"), hint=say("resources.decision_hint")),
            Asked("starts_on", say("resources.starts_on"), "", "date"),
        ]
        values = ask(self._context, say("resources.title"), asked, say("resources.keep"))
        if values:
            resourcing.give(self._context.session, CommitmentId(values.pop("commitment")), **values)


class Mark(QWidget):
    """The number of a step: dashed before it has begun, a ring while under way, full when done."""

    def __init__(self, number: int, state: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{number}: {name}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._number, self._state = number, state

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(48))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        is_done, is_begun = self._state == "done", self._state != "not_begun"
        pen = QPen(theme.c("primary" if is_begun else "border.strong"), 3 if is_begun else 2)
        if not is_begun:
            pen.setDashPattern([2.4, 2])
        painter.setPen(pen)
        painter.setBrush(theme.c("primary" if is_done else "bg.surface"))
        painter.drawEllipse(box)
        ink = theme.c("on.primary" if is_done else "text.primary")
        if is_done:
            draw_icon(painter, "check", box.adjusted(10, 10, -10, -10), ink)
        else:
            line(painter, box, str(self._number), theme.font("h3"), ink, CENTRE)


def _line(sign: str, tone: str, text: str) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.px(8))
    across.addWidget(IconLabel(sign, tone, 18), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(label(text, "body", wrap=True), 1)
    return made
