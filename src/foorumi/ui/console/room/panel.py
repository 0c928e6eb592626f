"""The panel at the right: what the room sees, the keys that hide it, the time, and what comes next."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from foorumi.domain.clock import write_countdown
from foorumi.session import agenda, run
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import TAG_KINDS, run_button, state_tag
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.seats import ticks
from foorumi.ui.widgets.buttons import Button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.style import restyle

STEPS = {-1: "−1", 1: "+1", 5: "+5"}
WIDTHS = {"full": (376, 344), "tight": (312, 280), "narrow": (376, 232)}


class _Ticks(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.minutes, self.left = 0.0, 0.0
        self.setFixedHeight(theme.px(14))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.minutes:
            ticks(QPainter(self), theme, QRectF(self.rect()), self.minutes, self.left)


class Panel(QFrame):
    """What must never be scrolled away. In a narrow window it lies as a strip under the top bar."""

    def __init__(self, evening: Evening, stage: Stage) -> None:
        super().__init__()
        self._evening, self._stage = evening, stage
        say = evening.say
        self.setObjectName("panel")
        self.tag = state_tag()
        self.preview = stage.preview()
        self.open_projector = run_button(
            say("room.open_projector"), stage.open, name="open_projector", picture="projector", variant=""
        )
        self.freeze = run_button("", stage.freeze, name="freeze", variant="", picture="snowflake", key="F7")
        self.blank = run_button("", stage.blank, name="blank", variant="", picture="moon", key="F8")
        self.time = label("", "timer")
        self.time.setObjectName("time")
        self._of = label("", "body", "secondary")
        self._ticks = _Ticks()
        self.pause = run_button("", self.toggle_clock, name="pause")
        self._minutes = [
            run_button(say("room.minutes_by", by=text), partial(self.add, by), name=f"minutes_{by}")
            for by, text in STEPS.items()
        ]
        self._hint_head = label(say("room.hint"), "caption", "secondary")
        self._hint = label("", "body", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._next_head = label(say("room.next_private"), "label", "secondary")
        self.next_preview = stage.preview("next")
        self.next_preview.setObjectName("next_preview")
        self._next_name = label("", "bodyStrong", wrap=True)
        self._next_about = label("", "caption", "secondary", wrap=True)
        self.edit_next = run_button(say("room.edit"), self.open_next, name="edit_next", picture="pencil")
        self._column: QBoxLayout = QVBoxLayout(self)
        self._arrange("full")
        stage.changed.connect(self.refresh)
        self.refresh()

    def set_form(self, form: str) -> None:
        """Stand beside the work area, or lie above it."""
        if form != self._form:
            self._arrange(form)

    def _arrange(self, form: str) -> None:
        self._form = form
        while self._column.count():
            old = self._column.takeAt(0)
            inside = old.layout() if old is not None else None
            if inside is not None:
                inside.deleteLater()
        wide, picture = (theme.px(width) for width in WIDTHS[form])
        if form == "narrow":
            picture = WIDTHS[form][1]
        self.preview.setFixedSize(picture, round(picture * 9 / 16))
        small = round(picture * 0.47)
        self.next_preview.setFixedSize(small, round(small * 9 / 16))
        is_narrow = form == "narrow"
        self.setProperty("role", "top" if is_narrow else "right")
        self.time.setProperty("role", "timer" if form == "full" else "h1")
        for dressed in (self, self.time):
            dressed.style().unpolish(dressed)
            dressed.style().polish(dressed)
        beside_only: tuple[QWidget, ...] = (
            self._of, self._ticks, self._hint_head, self._hint, self._next_head, self._next_about,
            self.next_preview, self._next_name, self.edit_next, self._minutes[0], self._minutes[2],
        )  # fmt: skip
        for widget in beside_only:
            widget.setVisible(not is_narrow)
        for part in (self._hint_head, self._next_head, self._next_about):
            part.setVisible(form == "full")
        if is_narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
            self._column.setDirection(QBoxLayout.Direction.LeftToRight)
            middle, acts = QVBoxLayout(), QVBoxLayout()
            middle.setSpacing(theme.px(4))
            acts.setSpacing(theme.px(6))
            middle.addWidget(self.tag)
            middle.addLayout(row(self.time, self._minutes[1], self.pause, None, gap=8))
            middle.addLayout(row(self.open_projector, None))
            acts.addWidget(self.freeze)
            acts.addWidget(self.blank)
            self._column.addWidget(self.preview)
            self._column.addLayout(middle, 1)
            self._column.addLayout(acts)
        else:
            for button, text in zip(self._minutes, STEPS.values(), strict=True):
                button.setText(self._evening.say("room.minutes_by", by=text) if form == "full" else text)
            self.setFixedWidth(wide)
            self._column.setDirection(QBoxLayout.Direction.TopToBottom)
            self._column.addLayout(row(self.tag, None))
            self._column.addWidget(self.preview)
            self._column.addLayout(row(self.open_projector, self.freeze, self.blank, gap=8))
            self._column.addSpacing(theme.px(8))
            self._column.addLayout(row(self.time, self._of, None, gap=8))
            self._column.addWidget(self._ticks)
            clock = row(self.pause, *self._minutes, gap=6)
            clock.setStretch(0, 1)
            self._column.addLayout(clock)
            self._hint.setMaximumHeight(theme.px(150 if form == "full" else 44))
            self._column.addSpacing(theme.px(8))
            self._column.addWidget(self._hint_head)
            self._column.addWidget(self._hint)
            self._column.addStretch(1)
            self._column.addWidget(self._next_head)
            words_beside = QVBoxLayout()
            words_beside.addWidget(self._next_name)
            words_beside.addWidget(self._next_about)
            words_beside.addLayout(row(self.edit_next, None))
            words_beside.addStretch(1)
            beside = row(self.next_preview)
            beside.addLayout(words_beside, 1)
            self._column.addLayout(beside)
        self._column.setContentsMargins(*[theme.px(8 if is_narrow else 15)] * 4)
        self._column.setSpacing(theme.px(8))

    def refresh(self) -> None:
        """Show what the room sees, and what comes."""
        evening, stage, say = self._evening, self._stage, self._evening.say
        stage.refresh()
        text, sign, state = stage.tag()
        self.tag.set_state(text, TAG_KINDS.get(state, "off"), sign)
        state = stage.output.state
        self.preview.set_scene(stage.live_scene)
        # Without a projector the picture is still worth seeing: it is the rehearsal.
        self.preview.set_look("next" if state == "off" else state, stage.window.held_picture)
        self.open_projector.setVisible(state in ("off", "guest"))
        held, dark = stage.output.holds_picture, state == "blank"
        self._panic(self.freeze, "room.release" if held else "room.freeze", "ice" if held else "")
        self._panic(self.blank, "room.light" if dark else "room.blank", "night" if dark else "")
        for button in (self.freeze, self.blank):
            button.setVisible(state not in ("off", "guest"))
        self._hint.setText(evening.live.hint if evening.live else "")
        self._hint.setToolTip(self._hint.text())
        step = evening.next_step
        self.next_preview.set_scene(stage.scene_after(step))
        self._next_name.setText(evening.name(step) if step else say("room.the_end"))
        about = say("room.vote_hidden") if step and step.vote_state else ""
        self._next_about.setText(about or (say("room.minutes", n=step.item.total_minutes) if step else ""))
        self.edit_next.setVisible(self._form != "narrow" and step is not None)
        self.tick()

    def tick(self) -> None:
        """Show the time that is left."""
        evening, say = self._evening, self._evening.say
        live, left = evening.live, evening.seconds_left()
        if live is None or left is None:
            self.time.setText("–")
            self._of.setText(say("room.not_begun"))
            return
        tone = "rowan" if left < 0 else ""
        self.time.setText(write_countdown(left))
        self._of.setText(say("room.over_of" if left < 0 else "room.left_of", n=live.total_minutes))
        for part in (self.time, self._of):
            restyle(part, tone=tone)
        self._ticks.minutes, self._ticks.left = float(live.total_minutes), left / 60
        self._ticks.update()
        runs = bool(evening.workspace.clock(live.id).running_since)
        self.pause.set_words(say("room.pause" if runs else "room.resume"))
        self.pause.set_icon("pause" if runs else "play")

    def add(self, minutes: int) -> None:
        """Give the live item more minutes, or fewer."""
        live = self._evening.live
        if live:
            self._evening.do(lambda: agenda.add_minutes(self._evening.session, live.id, minutes))

    def toggle_clock(self) -> None:
        """Stop the clock of the live item, or let it go on."""
        live, session = self._evening.live, self._evening.session
        if live:
            runs = bool(self._evening.workspace.clock(live.id).running_since)
            self._evening.do(lambda: (run.pause if runs else run.resume)(session, live.id))

    def open_next(self) -> None:
        """Open what comes next for editing; the room sees nothing of it."""
        step = self._evening.next_step
        if step:
            self._evening.open(step.item.id, is_editing=True)

    def _panic(self, button: Button, key: str, kind: str) -> None:
        button.set_words(self._evening.say(key))
        button.set_kind(kind)
        button.setMinimumHeight(theme.px(40 if self._form == "narrow" else 48))
