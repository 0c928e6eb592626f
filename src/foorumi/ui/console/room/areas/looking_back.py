"""Areas that look at one another and ahead: the partnership mirror and the horizon."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.horizons import YEARS, looks_far, on_axis
from foorumi.domain.partnerships import PARTIES, Assessment, respondents
from foorumi.domain.promises_kept import earlier_horizon
from foorumi.domain.workspace import Part
from foorumi.session import horizons, partnerships
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.assessment_form import AssessmentForm
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label


def _empty(layout: QVBoxLayout) -> None:
    while (taken := layout.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.deleteLater()


class MirrorArea(QWidget):
    """The self-assessment of this event: forms are typed in while people answer."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        self._form: AssessmentForm | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._counts = label("", "bodyStrong")
        self.refresh()

    @property
    def assessment(self) -> Assessment | None:
        """The round of this event, or None before it has begun."""
        rounds = self._evening.workspace.rows(Part.assessment)
        return next((row for row in reversed(rounds) if row.event_id == self._evening.event_id), None)

    def refresh(self) -> None:
        """Show how many have answered, or how to begin."""
        say, found = self._evening.say, self.assessment
        if found and self._form:
            self._count(found)
            return
        _empty(self._stack)
        if found is None:
            start = button(say("partnership.begin"), "plus", kind="accent", on_click=self.begin)
            start.setObjectName("begin_assessment")
            self._stack.addWidget(EmptyState("handshake", say("partnership.none"), start))
            return
        self._form = AssessmentForm(self._evening.context, found)
        self._counts = label("", "bodyStrong")
        self._stack.addWidget(self._counts)
        self._stack.addWidget(self._form)
        self._count(found)

    def begin(self) -> None:
        """Ask who the parties are and begin the round."""
        evening, say = self._evening, self._evening.say
        rounds = evening.workspace.rows(Part.assessment)
        own = evening.workspace.municipality_of(evening.the_event)
        first = rounds[-1].first_party if rounds else own.name(say.code) if own else ""
        asked = [
            Asked("first", say("partnership.first"), first, is_needed=True),
            Asked("second", say("partnership.second"), rounds[-1].second_party if rounds else "", is_needed=True,
                  hint=say("partnership.second_hint")),
        ]  # fmt: skip
        values = ask(evening.context, say("partnership.new"), asked, say("partnership.begin"))
        if values:
            day = evening.the_event.day
            evening.do(
                lambda: partnerships.begin(
                    evening.session, day, values["first"], values["second"], event_id=evening.event_id
                )
            )

    def _count(self, found: Assessment) -> None:
        say = self._evening.say
        answers = [row for row in self._evening.workspace.rows(Part.assessment_answer) if row.assessment_id == found.id]
        told = [f"{found.party(p)}: {say('partnership.answers', n=respondents(answers, p))}" for p in PARTIES]
        self._counts.setText("   ".join(told))


class HorizonArea(QWidget):
    """Notes one, three and ten years ahead, and what was seen there at earlier events."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self._lists: dict[int, QVBoxLayout] = {}
        self.lines: dict[int, QLineEdit] = {}
        axis = QWidget()
        axis.setProperty("one_control", True)
        across = QHBoxLayout(axis)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(12))
        for years in YEARS:
            card = frame()
            stack = column(card, margin=14, spacing=8)
            line = QLineEdit()
            line.setObjectName(f"horizon_{years}")
            line.returnPressed.connect(partial(self._add, years))
            self.lines[years] = line
            stack.addWidget(Field(say("scene.years", n=years), line))
            self._lists[years] = QVBoxLayout()
            stack.addLayout(self._lists[years])
            stack.addStretch(1)
            across.addWidget(card, 1)
        self._far = label("", "body", "secondary", wrap=True)
        unplaced = QWidget()
        unplaced.setProperty("one_control", True)
        self._unplaced = QVBoxLayout(unplaced)
        self._unplaced.setContentsMargins(0, 0, 0, 0)
        self._earlier = label("", "body", "secondary", wrap=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(10))
        whole.addWidget(axis)
        whole.addWidget(unplaced)
        whole.addWidget(self._far)
        whole.addWidget(self._earlier)
        whole.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the notes under their distances, and those nobody has placed with the ways to place them."""
        evening, say = self._evening, self._evening.say
        workspace = evening.workspace
        notes = [row for row in workspace.notes(evening.event_id) if row.item_id == self._item.id]
        axis = on_axis(notes, workspace.rows(Part.horizon_mark))
        for years, listed in self._lists.items():
            _empty(listed)
            for note in axis[years]:
                listed.addWidget(label(note.text, "body", wrap=True))
        placed = {note.id for found in axis.values() for note in found}
        _empty(self._unplaced)
        for note in (row for row in notes if row.id not in placed):
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(label(note.text, "body", wrap=True), 1)
            for years in YEARS:
                put = partial(horizons.place, evening.session, note.id, years)
                across.addWidget(button(str(years), variant="sm", name=say("scene.years", n=years),
                                        on_click=partial(evening.do, put)))  # fmt: skip
            self._unplaced.addWidget(row)
        self._far.setText("" if looks_far(axis) else say("back.look_far"))
        seen = [note.text for note in earlier_horizon(workspace, evening.event_id)]
        self._earlier.setText(say("back.seen_before", notes="\n– ".join(["", *seen])) if seen else "")

    def _add(self, years: int) -> None:
        evening, line = self._evening, self.lines[years]
        text = line.text().strip()
        if text and evening.do(lambda: horizons.add(evening.session, evening.event_id, self._item.id, text, years)):
            line.clear()
