"""How many are here, by side, with and without a name; who came last; and what people allowed."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.attendees import REMOTE
from foorumi.domain.clock import read_time, write_time
from foorumi.domain.coverage import coverage
from foorumi.domain.vocabulary import SIDES
from foorumi.session import attendees
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column, frame, rule
from foorumi.ui.widgets.labels import ElidedLabel, IconLabel, Tag, label

SIGNS = {"community": "users", "organisation": "building-2", "external": "circle-dashed", REMOTE: "wifi"}
LAST = 3


class DoorCounts(QWidget):
    """Three cards at the right of the door, or one row of figures under the list."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self._here = label("", "timer")
        self._signed = label("", "body", "secondary", wrap=True)
        self._sides = {}
        sides = frame("card")
        inside = column(sides, margin=(20, 14), spacing=8)
        inside.addLayout(row(self._here, self._signed, gap=12))
        for place, side in enumerate(rows := (*SIDES, REMOTE), 1):
            self._sides[side] = label("", "h3")
            plus = run_button("", partial(self._count, side), name=f"more_{side}", picture="plus", variant="square")
            plus.setAccessibleName(say("room.door.one_more", side=say(f"room.side.{side}")))
            plus.setToolTip(plus.accessibleName())
            name = label(say(f"room.side.{side}"), wrap=True)
            across = row(IconLabel(SIGNS[side]), name, self._sides[side], plus, gap=10)
            across.setStretch(1, 1)
            inside.addLayout(across)
            if place < len(rows):
                inside.addWidget(rule())
        self._explain = label(say("room.door.plus"), "caption", "secondary", wrap=True)
        inside.addWidget(self._explain)
        self._last = frame("card")
        self._came = column(self._last, label(say("room.door.came_last"), "bodyStrong"), margin=(20, 14), spacing=6)
        self._lines = [ElidedLabel("", "label", "secondary") for _ in range(LAST)]
        for line in self._lines:
            self._came.addWidget(line)
        self._rights = frame("card")
        rights = column(self._rights, margin=(20, 14), spacing=6)
        rights.addLayout(
            row(
                label(say("room.door.permissions"), "bodyStrong"), None, Tag(say("room.not_in_room"), "private", "lock")
            )
        )
        self._counts = label("", "label", wrap=True)
        rights.addWidget(self._counts)
        self._ask = label(say("room.door.ask"), "caption", "secondary", wrap=True)
        rights.addWidget(self._ask)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(14))
        lines.addWidget(sides)
        lines.addWidget(self._last)
        lines.addWidget(self._rights)
        lines.addStretch(1)
        self.refresh()

    def set_beside(self, is_beside: bool) -> None:
        """Stand beside the list, or leave only the counts under it."""
        self.setFixedWidth(theme.px(360)) if is_beside else self.setMaximumWidth(16777215)
        if not is_beside:
            self.setMinimumWidth(0)
        for card in (self._last, self._rights, self._explain):
            card.setVisible(is_beside)

    def refresh(self) -> None:
        """Show the counts as they are."""
        evening, say = self._evening, self._evening.say
        people = evening.workspace.attendees(evening.event_id)
        self._here.setText(str(evening.workspace.present(evening.event_id)))
        signed = sum(person.is_registered for person in people)
        self._signed.setText(say("room.door.signed", n=signed))
        for side, count in coverage(evening.workspace, evening.event_id).people_by_side.items():
            self._sides[side].setText(str(count))
        self._sides[REMOTE].setText(str(evening.workspace.remote(evening.event_id)))
        came = sorted((p for p in people if p.has_arrived), key=lambda p: p.arrived_at, reverse=True)[:LAST]
        for line, person in zip(self._lines, [*came, *[None] * (LAST - len(came))], strict=True):
            line.set_text(f"{self._time(person.arrived_at)}   {person.organisation or person.name}" if person else "")
        no_pictures = sum(p.may_be_photographed == "no" for p in people)
        no_contact = sum(p.may_share_contact == "no" for p in people)
        unasked = sum("not_asked" in (p.may_be_photographed, p.may_share_contact) for p in people if p.has_arrived)
        self._counts.setText(say("room.door.counts", no=no_pictures, contact=no_contact, unasked=unasked))

    def _time(self, at: str) -> str:
        read = read_time(at)
        return write_time(read, self._evening.say.code) if read else at

    def _count(self, side: str) -> None:
        evening = self._evening
        evening.do(lambda: attendees.count_unnamed(evening.session, evening.event_id, 1, side))
