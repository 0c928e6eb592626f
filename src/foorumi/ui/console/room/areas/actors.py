"""Who is here and who is missing by sector, and a line to add an actor or a missing group."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.coverage import coverage
from foorumi.domain.notes import Note
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import actors
from foorumi.ui.console.prepare.parts import choice, row
from foorumi.ui.console.register.self_places import own_places_button
from foorumi.ui.console.room.areas.incoming import Incoming
from foorumi.ui.console.room.areas.lists import field, only_with_text
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import ActorMark, run_button
from foorumi.ui.theme import theme
from foorumi.ui.theme.tokens import tokens
from foorumi.ui.widgets.frames import Beside, column, flow, frame
from foorumi.ui.widgets.labels import label

MISSING_RING = 4
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ActorsArea(QWidget):
    """Who is here and who is missing by sector, and a line to add an actor or a missing group."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say, code = evening.say, evening.say.code
        here, form = frame("card"), frame("card")
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        self._rows.setHorizontalSpacing(theme.px(12))
        self._rows.setVerticalSpacing(theme.px(6))
        self._missing = label("", "body", "secondary", wrap=True)
        self.name = field("new_actor", say("room.new_actor"))
        kinds = [(k.code, k.name(code)) for k in evening.workspace.vocabulary.actor_types.values() if k.is_offered]
        self.kind = choice("actor_type", kinds, "association")
        rings = [(str(number), ring(code)) for number, ring in enumerate(vocabulary().rings, 1)]
        self.ring = choice("actor_ring", rings, "3")
        add = run_button(say("room.add"), self._add, name="add_actor", kind="accent", picture="plus", variant="")
        self.name.returnPressed.connect(self._add)
        only_with_text(add, self.name)
        self.missing = field("missing_group", say("room.missing_group"))
        self.missing.returnPressed.connect(self._add_missing)
        self.incoming = Incoming(evening, item, lambda _: "room.take_in.missing", self._take_in)
        left = column(here, margin=14, spacing=10)
        left.addLayout(self._rows)
        left.addWidget(self._missing)
        left.addStretch(1)
        right = column(form, self.name, self.kind, self.ring, margin=14, spacing=8)
        right.addLayout(row(add, None))
        for part in (self.missing, flow(own_places_button(evening.context, evening.event_id, "sm"))):
            right.addWidget(part)
        right.addStretch(1)
        beside = Beside(here, form, stretches=(3, 2), gap=12)
        column(self, self.incoming, margin=0).addWidget(beside, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show who is here as it is."""
        self.incoming.refresh()
        evening, say = self._evening, self._evening.say
        covered = coverage(evening.workspace, evening.event_id)
        names = tokens()["actor"][f"label.{say.code}"]
        while (part := self._rows.takeAt(0)) is not None:
            if (old := part.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, head in ((2, say("room.map.here")), (3, say("room.map.missing"))):
            self._rows.addWidget(label(head, "label", "secondary"), 0, at, RIGHT)
        for look, (here, missing) in covered.by_look(evening.workspace.vocabulary).items():
            if here + missing:
                line = self._rows.rowCount()
                self._rows.addWidget(ActorMark(look), line, 0)
                self._rows.addWidget(label(names[look], wrap=True), line, 1)
                self._rows.addWidget(label(str(here), "bodyStrong"), line, 2, RIGHT)
                self._rows.addWidget(label(str(missing), "bodyStrong" if missing else "body"), line, 3, RIGHT)
        words = evening.workspace.vocabulary
        groups = [words.audience_name(group, say.code) for group in covered.not_at_all]
        self._missing.setText(say("room.no_voice", who=", ".join(groups)) if groups else say("room.all_have_voice"))

    def _add(self) -> None:
        evening, name = self._evening, self.name.text().strip()
        kind, ring = self.kind.currentData(), int(self.ring.currentData())
        if name and evening.do(lambda: actors.add(evening.session, name, ring=ring, type=kind)):
            self.name.clear()

    def approve_all(self) -> None:
        """Take in what is seen of what came from phones."""
        self.incoming.accept_all()

    def _take_in(self, note: Note) -> None:
        actors.add(self._evening.session, note.text, ring=MISSING_RING, type="resident_group")

    def _add_missing(self) -> None:
        evening, name = self._evening, self.missing.text().strip()
        if name and evening.do(lambda: actors.add(evening.session, name, ring=MISSING_RING, type="resident_group")):
            self.missing.clear()
