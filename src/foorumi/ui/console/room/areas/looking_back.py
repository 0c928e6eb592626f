"""Areas that look at one another and ahead: the partnership mirror and the horizon."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.horizons import KINDS, YEARS, Outlook, looks_far, on_axis, outlooks
from foorumi.domain.partnerships import PARTIES, Assessment, respondents
from foorumi.domain.promises_kept import earlier_horizon
from foorumi.domain.workspace import Part
from foorumi.session import horizons, partnerships
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.assessment_form import AssessmentForm
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import ChipRow
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import EmptyState, column, frame, refill
from foorumi.ui.widgets.labels import label


def _empty(layout: QVBoxLayout) -> None:
    while (taken := layout.takeAt(0)) is not None:
        if (old := taken.widget()) is not None:
            old.hide()
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
        return next((found for found in reversed(rounds) if found.event_id == self._evening.event_id), None)

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
    """Themes, proposals and notes one, three and ten years ahead, and what was seen there at earlier events."""

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
        self._kinds = ChipRow(say("back.place"), [(kind, "") for kind in KINDS], "note", only_one=True)
        self._kinds.setProperty("one_control", True)
        self._kinds.changed.connect(lambda _: self.refresh())
        unplaced = QWidget()
        unplaced.setProperty("one_control", True)
        self._unplaced = QVBoxLayout(unplaced)
        self._unplaced.setContentsMargins(0, 0, 0, 0)
        self._earlier = label("", "body", "secondary", wrap=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(10))
        whole.addWidget(axis)
        whole.addLayout(row(label(say("back.place"), "label", "secondary"), self._kinds, None))
        whole.addWidget(unplaced)
        whole.addWidget(self._far)
        whole.addWidget(self._earlier)
        whole.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the notes under their distances, and those nobody has placed with the ways to place them."""
        evening, say = self._evening, self._evening.say
        found = outlooks(evening.workspace, evening.event_id, ("wall", "waiting"))
        axis = on_axis(found)
        for years, listed in self._lists.items():
            refill(listed, [label(one.text, "body", wrap=True) for one in axis[years]])
        loose = [one for one in found if not one.years]
        kinds = {kind: [one for one in loose if one.kind == kind] for kind in KINDS}
        kinds["note"] = [one for one in kinds["note"] if one.item_id == self._item.id]
        for kind, ones in kinds.items():
            self._kinds.set_words(kind, say(f"results.horizon.n_{kind}", n=len(ones)))
        (wanted,) = self._kinds.values()
        refill(self._unplaced, [self._placing(one) for one in kinds[str(wanted)]])
        self._far.setText("" if looks_far(axis) else say("back.look_far"))
        seen = [one.text for one in earlier_horizon(evening.workspace, evening.event_id)]
        self._earlier.setText(say("back.seen_before", notes="\n– ".join(["", *seen])) if seen else "")

    def _placing(self, one: Outlook) -> QWidget:
        """What has no place yet, with a button for each distance."""
        evening, say = self._evening, self._evening.say
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(label(one.text, "body", wrap=True), 1)
        for years in YEARS:
            put = partial(horizons.place, evening.session, one.kind, one.id, years)
            across.addWidget(button(str(years), variant="sm", name=say("scene.years", n=years),
                                    on_click=partial(evening.do, put)))  # fmt: skip
        return made

    def _add(self, years: int) -> None:
        evening, line = self._evening, self.lines[years]
        text = line.text().strip()
        if text and evening.do(lambda: horizons.add(evening.session, evening.event_id, self._item.id, text, years)):
            line.clear()
