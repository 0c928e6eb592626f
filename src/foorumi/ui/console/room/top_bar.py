"""The bar at the top: the time, whether we are late, how many are here, and the last act to undo."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from foorumi.domain.clock import write_time
from foorumi.session import attendees
from foorumi.ui.console.room.evening import Evening, now
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import IconLabel, label


class TopBar(QFrame):
    """Signals: wants_end(), wants_leave(), wants_agenda() in a narrow window."""

    wants_end = Signal()
    wants_leave = Signal()
    wants_agenda = Signal()

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self.setProperty("role", "top")
        self.setFixedHeight(theme.px(56))
        self._name = label(evening.the_event.name, "bodyStrong")
        self.clock = label("", "clock")
        self._pace = label("", "body")
        self._present_sign = IconLabel("users")
        self._present_word = label(say("room.present"), "body", "secondary")
        self.present = label("", "h3")
        self.present.setObjectName("present")
        less = run_button("", lambda: self.count(-1), name="present_less", picture="minus", variant="square")
        more = run_button("", lambda: self.count(1), name="present_more", picture="plus", variant="square")
        less.setAccessibleName(say("room.one_fewer"))
        more.setAccessibleName(say("room.one_more"))
        self.agenda = run_button("", self.wants_agenda.emit, name="agenda", picture="list-ordered")
        self.undo_button = run_button("", self.undo, name="undo", picture="undo-2")
        self._saved = label("", "label", "secondary")
        self.end = run_button(say("room.end"), self.wants_end.emit, name="end", kind="plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(10))
        for part in (self._name, self.clock, self._pace):
            row.addWidget(part)
        row.addStretch(1)
        here = (self.agenda, self._present_sign, self._present_word, self.present, less, more)
        widgets: tuple[QWidget, ...] = (*here, self.undo_button, self._saved, self.end)
        for widget in widgets:
            row.addWidget(widget)
        self.set_form("full")
        self.refresh()
        self.tick()

    def set_form(self, form: str) -> None:
        """Give way in a narrower window: names first, never the clock."""
        self._form = form
        for part in (self._name, self._present_word, self._saved):
            part.setVisible(form == "full")
        self.agenda.setVisible(form == "narrow")
        self.refresh()

    def tick(self) -> None:
        """Show this moment."""
        self.clock.setText(write_time(now(), self._evening.say.code))
        text, is_late = self._evening.pace()
        if self._pace.text() != text:
            self._pace.setText(text)
            self._pace.setProperty("role", "bodyStrong" if is_late else "body")
            self._pace.style().polish(self._pace)

    def refresh(self) -> None:
        """Show the counts and the last act."""
        evening = self._evening
        self.present.setText(str(evening.workspace.present(evening.event_id)))
        edit = evening.session.history.last("console")
        self.undo_button.setEnabled(edit is not None)
        text = evening.say("room.undo_what", what=evening.say(edit.label)) if edit else evening.say("room.undo")
        self.undo_button.setText(evening.say("room.undo") if self._form == "narrow" else text)
        self.undo_button.setAccessibleName(text)
        self._saved.setText(evening.say("room.saved"))
        items, live = evening.items, evening.live
        place = items.index(live) + 1 if live in items else 0
        self.agenda.set_words(evening.say("room.agenda_place", place=place, of=len(items)))

    def count(self, by: int) -> None:
        """One more or one fewer in the room, without a name."""
        evening = self._evening
        evening.do(lambda: attendees.count_unnamed(evening.session, evening.event_id, by))

    def undo(self) -> None:
        """Take back the last act."""
        self._evening.do(self._evening.session.undo)

    def redo(self) -> None:
        """Do it again."""
        self._evening.do(self._evening.session.redo)
