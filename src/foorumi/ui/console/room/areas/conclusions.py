"""Joint conclusions: written in one sentence, read back from the screen, and corrected in their row."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.conclusions import Conclusion
from foorumi.domain.ids import ConclusionId
from foorumi.session import conclusions
from foorumi.ui.console.prepare.parts import choice, row
from foorumi.ui.console.room.areas.lists import AMONG_CHILDREN, field, only_with_text
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import filling, run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets import frames
from foorumi.ui.widgets.frames import column, frame, refill, rule
from foorumi.ui.widgets.labels import label


class ConclusionsArea(QWidget):
    """What people agree on, how, who dissents, and to whom it is proposed."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self._chosen: ConclusionId | None = None
        written, form = frame("card"), frame("card")
        written.setObjectName("conclusions")
        written.setProperty("one_control", True)
        self._rows = column(written, margin=16, spacing=10)
        self.text = field("conclusion_text", say("room.conclusion.text"))
        self.how = choice("conclusion_how", [(how, say(f"room.how.{how}")) for how in ("unanimous", "majority")])
        self.dissent = field("conclusion_dissent", say("room.conclusion.dissent"))
        self.to = field("conclusion_to", say("room.conclusion.to"))
        self.save = run_button(
            say("room.conclusion.save"), self.write, name="conclusion_save", kind="accent", picture="plus", variant=""
        )
        self.aloud = run_button(
            say("room.conclusion.read"), self.read_back, name="conclusion_read", picture="projector", variant=""
        )
        self._is_read = False
        for line in (self.text, self.dissent, self.to):
            line.returnPressed.connect(self.write)
        for button in (self.aloud, self.save):
            only_with_text(button, self.text)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.read_back, context=AMONG_CHILDREN)
        typed = column(form, self.text, margin=12)
        typed.addLayout(row(self.how, self.dissent, self.to, self.aloud, self.save, gap=8))
        whole = column(self, margin=0, spacing=10)
        whole.addWidget(filling(written, 120, say("room.conclusion.text")), 1)
        whole.addWidget(form)
        self.refresh()

    def read_back(self) -> None:
        """Show the words large in the room, so that people see what they agree to before it is written down."""
        if text := self.text.text().strip():
            self._is_read = True
            proposed = f"\n→ {self.to.text().strip()}" if self.to.text().strip() else ""
            self._evening.wants_read.emit(text + proposed)

    def refresh(self) -> None:
        """Show the conclusions as they are."""
        lines = self._evening.workspace.conclusions(self._evening.event_id)
        nothing = label(self._evening.say("room.conclusion.none"), "lead", "secondary", wrap=True)
        refill(self._rows, [self._row(number, line) for number, line in enumerate(lines, 1)] or [nothing])

    def _row(self, number: int, line: Conclusion) -> QWidget:
        """A conclusion with how it was agreed on, and the way to correct it."""
        say, whole = self._evening.say, QWidget()
        more = [say(f"room.how.{line.how}"), line.dissent, line.proposed_to]
        mend = run_button("", partial(self._choose, line), name=f"conclusion_mend_{number}", picture="pencil",
                          variant="square")  # fmt: skip
        mend.setAccessibleName(f"{say('room.conclusion.mend')}: {line.text}")
        mend.setToolTip(say("room.conclusion.mend"))
        place = label(str(number), "lead", "muted")
        place.setFixedWidth(theme.px(24))
        words = QWidget()
        column(words, label(line.text, "lead", wrap=True), margin=0, spacing=2).addWidget(
            label(" · ".join(part for part in more if part), "body", "secondary", wrap=True)
        )
        line_of = QWidget()
        across = frames.row(line_of, place, words, mend, spacing=12)
        across.setStretch(1, 1)
        for part in (place, mend):
            across.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        column(whole, line_of, rule(), margin=0, spacing=10)
        return whole

    def write(self) -> None:
        """Add the conclusion, or change the chosen one."""
        evening, text = self._evening, self.text.text().strip()
        if not text:
            return
        values = {"how": self.how.currentData(), "dissent": self.dissent.text(), "proposed_to": self.to.text()}
        chosen = self._chosen
        if chosen:
            done = evening.do(lambda: conclusions.edit(evening.session, chosen, text=text, **values))
        else:
            done = evening.do(lambda: conclusions.add(evening.session, evening.event_id, text, **values))
        if done:
            self._chosen = None
            if self._is_read:
                self._is_read = False
                self._evening.wants_read.emit("")
            for line in (self.text, self.dissent, self.to):
                line.clear()

    def _choose(self, line: Conclusion) -> None:
        self._chosen = line.id
        self.text.setText(line.text)
        self.dissent.setText(line.dissent)
        self.to.setText(line.proposed_to)
        self.how.setCurrentIndex(self.how.findData(line.how))
        self.text.setFocus(Qt.FocusReason.TabFocusReason)
