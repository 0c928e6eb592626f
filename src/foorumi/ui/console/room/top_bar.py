"""The bar at the top: the time, whether we are late, how many are here, and the last act to undo."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from foorumi.domain.clock import write_time
from foorumi.session import attendees
from foorumi.ui.console.room.evening import Evening, now
from foorumi.ui.console.room.parts import as_one, run_button, show_undo
from foorumi.ui.console.room.phones_button import PhonesButton
from foorumi.ui.console.room.present_counts import PresentCounts
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.labels import ElidedLabel, IconLabel, label
from foorumi.ui.widgets.style import restyle


class TopBar(QFrame):
    """Signals: wants_end(), wants_agenda() in a narrow window; undoing() and undone(), around an act taken back."""

    wants_end = Signal()
    undoing = Signal()
    undone = Signal()
    wants_agenda = Signal()

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        say = evening.say
        self.setProperty("role", "top")
        self.setFixedHeight(theme.px(56))
        self._name = ElidedLabel(evening.the_event.name, "bodyStrong")
        self.clock = label("", "clock")
        self._pace_sign = IconLabel("clock")
        self._pace = ElidedLabel("")
        self._pace.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.present = run_button("", self.ask_present, name="present", kind="figure", variant="figure")
        less = run_button("", lambda: self.count(-1), name="present_less", picture="minus", variant="square")
        more = run_button("", lambda: self.count(1), name="present_more", picture="plus", variant="square")
        self._counter = as_one(self.present, less, more)
        less.setAccessibleName(say("room.one_fewer"))
        more.setAccessibleName(say("room.one_more"))
        self._present_word = label(say("room.present"), "body", "secondary")
        self.agenda = run_button("", self.wants_agenda.emit, name="agenda", picture="list-ordered")
        self.undo_button = run_button("", self.undo, name="undo", picture="undo-2")
        self._saved_sign = IconLabel("circle-check", "text.secondary", 18)
        self._saved = label("", "label", "secondary")
        self._saved.setObjectName("saved")
        self.end = run_button(say("room.end"), self.wants_end.emit, name="end", kind="plain")
        self.more = run_button("", self._show_more, name="more", picture="ellipsis", variant="square")
        self.more.setAccessibleName(say("room.more"))
        self._only_wide: tuple[QWidget, ...] = (self._name,)
        self._not_narrow: tuple[QWidget, ...] = (self._saved_sign, self._saved, self.end, less, more)
        self.phones = PhonesButton(evening)
        here = (self.agenda, IconLabel("users"), self._present_word, self._counter, self.phones)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._name)
        for part in (self.clock, self._pace_sign, self._pace):
            row.addWidget(part)
        row.addStretch(1)
        widgets: tuple[QWidget, ...] = (
            *here, self.undo_button, self._saved_sign, self._saved, self.end, self.more,
        )  # fmt: skip
        for widget in widgets:
            row.addWidget(widget)
        self._form = ""
        self.set_form("full")
        self.tick()

    def set_form(self, form: str) -> None:
        """Give way in a narrower window: names first, never the clock."""
        self._form = form
        is_narrow = form == "narrow"
        self._name.setVisible(form in ("full", "door"))
        self._present_word.setVisible(not is_narrow)
        for part in self._not_narrow:
            part.setVisible(not is_narrow)
        self.agenda.setVisible(is_narrow)
        self.more.setVisible(is_narrow)
        self.refresh()

    def tick(self) -> None:
        """Show this moment."""
        self.clock.setText(write_time(now(), self._evening.say.code))
        text, is_late = self._evening.pace()
        if self._pace.whole() != text:
            self._pace.set_text(text)
            restyle(self._pace, role="bodyStrong" if is_late else "body")
            self._pace_sign.set_icon("clock-alert" if is_late else "clock")

    def refresh(self) -> None:
        """Show the counts, the last act, and whether it is on the disk."""
        self.phones.refresh()
        evening, say = self._evening, self._evening.say
        present, remote = evening.workspace.present(evening.event_id), evening.workspace.remote(evening.event_id)
        self.present.setText(f"{present - remote} + {remote}" if remote else str(present))
        told = say("room.present_name", n=present - remote, remote=remote)
        self.present.setAccessibleName(told)
        self.present.setToolTip(told)
        show_undo(self.undo_button, evening.session, say, is_short=self._form not in ("full", "door"))
        is_saved = evening.is_saved and not evening.session.is_in_memory
        self._saved.setText(say("room.saved" if is_saved else "room.not_saved"))
        restyle(self._saved, tone="secondary" if is_saved else "rowan")
        self._saved_sign.set_icon("circle-check" if is_saved else "triangle-alert", "moss" if is_saved else "rowan")
        self.more.set_icon("ellipsis" if is_saved else "triangle-alert")
        items, live = evening.items, evening.live
        place = items.index(live) + 1 if live in items else 0
        self.agenda.set_words(say("room.agenda_place", place=place, of=len(items)))

    def count(self, by: int) -> None:
        """One more or one fewer in the room, without a name."""
        evening = self._evening
        evening.do(lambda: attendees.count_unnamed(evening.session, evening.event_id, by))

    def ask_present(self) -> None:
        """Type how many are here without a name, and how many take part from afar."""
        self._counts = PresentCounts(self._evening)
        self._counts.show_under(self.present)

    def undo(self) -> None:
        """Take back the last act."""
        self.undoing.emit()
        self._evening.do(self._evening.session.undo)
        self.undone.emit()

    def redo(self) -> None:
        """Do it again."""
        self._evening.do(self._evening.session.redo)

    def _show_more(self) -> None:
        """What a narrow window has no room for."""
        say, menu = self._evening.say, QMenu(self)
        saved = menu.addAction(icon("circle-check"), self._saved.text())
        saved.setEnabled(False)
        menu.addAction(icon("plus"), say("room.one_more")).triggered.connect(lambda: self.count(1))
        menu.addAction(icon("minus"), say("room.one_fewer")).triggered.connect(lambda: self.count(-1))
        menu.addSeparator()
        menu.addAction(icon("log-out"), say("room.end")).triggered.connect(self.wants_end.emit)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
