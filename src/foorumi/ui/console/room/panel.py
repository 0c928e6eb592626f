"""The panel: what the room sees, the keys that hide it, the time, the hint and what comes next."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QVBoxLayout, QWidget

from foorumi.ui.console.prepare.parts import row_in
from foorumi.ui.console.room.clock import Clock
from foorumi.ui.console.room.coming import Coming
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import TAG_KINDS, Clipped, least_height, run_button, state_tag
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.projector.placement import identity
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button
from foorumi.ui.widgets.frames import rule
from foorumi.ui.widgets.labels import ElidedLabel, label

WIDTHS = {"full": (376, 344), "tight": (312, 280), "narrow": (0, 208), "strip": (0, 160), "door": (0, 124)}
SMALL = QSize(800, 500)
HINT_LINES = {"full": 6, "tight": 2}


def panel_form(form: str, room: QSize) -> str:
    """The form of the panel: one row where a narrow window is also very small for its text."""
    small = min(room.width() / SMALL.width(), room.height() / SMALL.height()) < theme.text_percent / 100
    return "strip" if form == "narrow" and small else form


class Panel(QFrame):
    """What must never be scrolled away.

    Beside the work area it stands; in a narrow window it lies as a strip under the top bar, and at the door in the
    bottom bar.
    """

    def __init__(self, evening: Evening, stage: Stage) -> None:
        super().__init__()
        self._evening, self._stage = evening, stage
        say = evening.say
        self.setObjectName("panel")
        self.tag = state_tag()
        self._screen = ElidedLabel("", "caption", "secondary")
        self._screen.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.preview = stage.preview()
        self.open_projector = run_button(
            say("room.open_projector"), self._open, name="open_projector", picture="projector", variant=""
        )
        self.fill = run_button(say("room.fill_screen"), stage.toggle_fill, name="fill_screen", key="F11")
        self.freeze = run_button("", stage.freeze, name="freeze", variant="tight", picture="snowflake", key="F7")
        self.blank = run_button("", stage.blank, name="blank", variant="tight", picture="moon", key="F8")
        self.clock = Clock(evening)
        self.coming = Coming(evening, stage)
        self._title = label("", "bodyStrong")
        self._hint_head = label(say("room.hint"), "caption", "secondary")
        self._hint = Clipped(2)
        self._rules = [rule(), rule()]
        self._held = label(evening.say("room.held_in_dark"), "label", "ice", wrap=True)
        self._parts = (self.tag, self._screen, self.preview, self.open_projector, self.fill, self.freeze, self.blank,
                       self.clock, self.clock.card, self.coming, self._title, self._hint_head, self._hint,
                       self._held, *self._rules)  # fmt: skip
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._form = ""
        self._seen = stage.live_scene
        self.set_form("full")
        stage.changed.connect(self.refresh)
        stage.followed.connect(lambda: self.preview.set_scene(stage.live_scene))
        self.refresh()

    def set_form(self, form: str) -> None:
        """Stand beside the work area, or lie as a strip, which has one row where the window is small for its text."""
        if form == self._form:
            return
        self._form = form
        old, self._body = self._body, QWidget()
        wide, picture = WIDTHS[form]
        picture = picture if form in ("narrow", "strip") else theme.px(picture)
        self.preview.setFixedSize(picture, round(picture * 9 / 16))
        self.clock.set_form("narrow" if form == "strip" else form)
        is_strip = not wide
        self.setProperty("role", {"narrow": "top", "strip": "top", "door": ""}.get(form, "right"))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setMinimumWidth(0 if is_strip else theme.px(wide))
        self.setMaximumWidth(16777215 if is_strip else theme.px(wide))
        if is_strip:
            self._lie(form)
        else:
            self._stand(form)
        for part in self._parts:
            if old.isAncestorOf(part):
                part.setParent(self)
                part.hide()
        self._outer.removeWidget(old)
        self._outer.addWidget(self._body)
        self._body.show()
        old.hide()
        old.deleteLater()
        self.refresh()

    def _lie(self, form: str) -> None:
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        is_door = form == "door"
        across.setContentsMargins(*([0] * 4 if is_door else [theme.px(8)] * 4))
        across.setSpacing(theme.px(12))
        middle, acts = QVBoxLayout(), QVBoxLayout()
        if form != "narrow":
            acts.setDirection(QBoxLayout.Direction.LeftToRight)
        for stack, gap in ((middle, 2), (acts, 6)):
            stack.setSpacing(theme.px(gap))
        across.addWidget(self.preview)
        across.addLayout(middle, 0 if is_door else 1)
        if form == "strip":
            across.addWidget(self.clock)
        across.addLayout(acts)
        row_in(middle, self.tag, self.open_projector, None, gap=8)
        if form != "strip":
            middle.addWidget(self._title)
        if form == "narrow":
            middle.addWidget(self.clock)
        self.clock.setVisible(not is_door)
        acts.addWidget(self.freeze)
        acts.addWidget(self.blank)
        self._title.setVisible(form != "strip")

    def _stand(self, form: str) -> None:
        down = QVBoxLayout(self._body)
        edge = theme.px(15)
        down.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        is_full = form == "full"
        down.setSpacing(theme.px(6))
        self.fill.setText(self._evening.say("room.fill_screen") if is_full else "")
        self.fill.set_icon("" if is_full else "projector")
        row_in(down, self.tag, None, self._screen, self.fill, gap=8)
        down.addWidget(self.preview)
        row_in(down, self.open_projector, self.freeze, self.blank, gap=8)
        down.addWidget(self._held)
        if is_full:
            down.addWidget(self._rules[0])
        down.addWidget(self.clock)
        down.addWidget(self.clock.card)
        if is_full:
            down.addWidget(self._rules[1])
            down.addWidget(self._hint_head)
        down.addWidget(self._hint)
        down.addStretch(1)
        self.coming.set_width(160 if is_full else 128, has_about=is_full)
        down.addWidget(self.coming)
        self._hint.set_lines(HINT_LINES[form])
        for shown in (self._screen, self.clock, self.coming):
            shown.show()
        for part in (self._hint_head, *self._rules):
            part.setVisible(is_full)

    def refresh(self) -> None:
        """Show what the room sees, and what comes."""
        evening, stage, say = self._evening, self._stage, self._evening.say
        stage.refresh()
        text, sign, state = stage.tag()
        self.tag.set_state(text, TAG_KINDS.get(state, "off"), sign)
        self.preview.set_scene(stage.live_scene)
        self.preview.set_look(stage.output.state, stage.window.held_picture)
        is_gone = state in ("off", "guest")
        self.open_projector.setVisible(is_gone and not stage.is_rehearsal)
        self.open_projector.set_words(say("room.come_back" if state == "guest" else "room.open_projector"))
        self.fill.setVisible(not is_gone and stage.window.is_practice and self._form in ("full", "tight"))
        if self._form == "tight":  # the name of one's own screen gives way to the way to fill it
            self._screen.setVisible(self.fill.isHidden())
        held, dark = stage.output.holds_picture, state == "blank"
        self._held.setVisible(held and dark and self._form in ("full", "tight"))
        self._panic(self.freeze, "room.release" if held else "room.freeze", "ice" if held else "")
        self._panic(self.blank, "room.light" if dark else "room.blank", "night" if dark else "")
        for button in (self.freeze, self.blank):
            button.setVisible(not is_gone)
        self._screen.set_text(stage.screen_name())
        self._title.setText(evening.title(evening.live) if evening.live else say("room.not_begun"))
        hint = evening.live.hint if evening.live and self._form in HINT_LINES else ""
        self._hint.set_text(hint)
        self._hint_head.setVisible(self._form == "full" and bool(hint))
        self.coming.refresh()
        self.tick()

    def _leave_room(self) -> None:
        """In one row the picture gives way to the words where large text needs its room."""
        if self._form == "strip" and (layout := self._body.layout()):
            own = self.preview.width() + layout.spacing()
            needed = layout.minimumSize().width() + (own if self.preview.isHidden() else 0)
            if self.preview.isHidden() != (needed > self.width()):
                self.preview.setVisible(needed <= self.width())

    def _give_way(self) -> None:
        """Beside the work area the facilitator's own words give way, line by line, to what must be seen; then the live
        picture, which stays whole and gets smaller."""
        most, layout = HINT_LINES.get(self._form, 0), self._body.layout()
        if most and layout is not None:
            taken = 0 if self._hint.isHidden() else self._hint.minimumSizeHint().height() + layout.spacing()
            needed = least_height(layout, self._body.width()) - taken + layout.spacing()
            free = self.height() - needed + self.preview.height()
            whole = round(theme.px(WIDTHS[self._form][1]) * 9 / 16)
            high = max(whole // 2, min(whole, free))
            if high != self.preview.height():
                self.preview.setFixedSize(round(high * 16 / 9), high)
            self._hint.set_lines(max(0, min(most, (free - high) // self._hint.fontMetrics().lineSpacing())))

    def remember_seen(self) -> None:
        """Something is about to be taken back."""
        self._seen = self._stage.live_scene

    def show_taken_back(self) -> None:
        """Let the frame of the live picture tell that what the room sees has been taken back."""
        if self._stage.live_scene != self._seen:
            self.preview.flash()

    def tick(self) -> None:
        """Show the time that is left."""
        self.clock.tick()

    def _panic(self, button: Button, key: str, kind: str) -> None:
        button.set_words(self._evening.say(key))
        button.set_kind(kind)
        button.setMinimumHeight(theme.px(48 if self._form in ("full", "door") else 40))

    def _open(self) -> None:
        """Open the projector's window; when there are several screens for it, ask on which."""
        screens = self._stage.free_screens
        if len(screens) < 2 or self._stage.output.state == "guest":
            self._stage.open()
            return
        menu = QMenu(self)
        for screen in screens:
            act = QAction(identity(screen), menu)
            act.triggered.connect(lambda _=False, screen=screen: self._stage.choose(screen))
            menu.addAction(act)
        menu.popup(self.open_projector.mapToGlobal(self.open_projector.rect().bottomLeft()))

    # Qt calls these
    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._leave_room()
            self._give_way()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()
        self._give_way()
