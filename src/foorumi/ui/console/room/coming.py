"""What comes next, as the room will see it, and a way to edit it; the room sees nothing of this."""

from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.methods import is_voting, phases_of
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.labels import Tag, label


class Coming(QWidget):
    """The dashed picture of the next scene, right above Next."""

    def __init__(self, evening: Evening, stage: Stage) -> None:
        super().__init__()
        self._evening, self._stage = evening, stage
        say = evening.say
        self._tag = Tag(say("room.next_private"), "private", "lock")
        self.preview = stage.preview("next")
        self.preview.setObjectName("next_preview")
        self._name = label("", "bodyStrong", wrap=True)
        self._about = label("", "caption", "secondary", wrap=True)
        self.edit = run_button(say("room.edit"), self._choose, name="edit_next", picture="pencil")
        self.edit.set_trailing("chevron-up")
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addLayout(row(self.edit, None))
        words.addStretch(1)
        beside = row(self.preview)
        beside.addLayout(words, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(8))
        lines.addLayout(row(self._tag, None))
        lines.addLayout(beside)
        self._has_about = True
        self.set_width(160)
        self.refresh()

    def set_width(self, width: int, has_about: bool = True) -> None:
        """How wide the picture is, in pixels at 100 %, and whether there is room for a word about it."""
        self._has_about = has_about
        wide = theme.px(width)
        self.preview.setFixedSize(wide, round(wide * 9 / 16))

    def refresh(self) -> None:
        """Show what comes as it is."""
        evening, say = self._evening, self._evening.say
        step = evening.next_step
        self.preview.set_scene(self._stage.scene_after(step))
        self._name.setText(evening.name(step) if step else say("room.the_end"))
        about = say("room.vote_hidden") if step and step.vote_state == "closed" else ""
        if step:
            minutes = step.item.total_minutes if step.phase is None else phases_of(step.item)[step.phase].minutes
            about = about or (say("room.minutes", n=minutes) if step.page is None else "")
        self._about.setText(about)
        self._about.setVisible(self._has_about and bool(self._about.text()))
        live = evening.live
        may_edit = live is not None and not is_voting(live, evening.workspace.phase(live.id))
        self.edit.setVisible(self._next_item is not None or may_edit)

    @property
    def _next_item(self) -> Item | None:
        """The item that comes next, when it is another than the live one."""
        step = self._evening.next_step
        return step.item if step and not step.vote_state and step.place is None else None

    def open(self) -> None:
        """Open what comes next for editing; the room sees nothing of it."""
        item = self._next_item
        if item:
            self._evening.open(item.id, is_editing=True)

    def _choose(self) -> None:
        """Which item's words: what comes next, or what the room sees, which changes only by Update the room."""
        evening, menu = self._evening, QMenu(self)
        for item, key in ((self._next_item, "room.edit_next"), (evening.live, "room.edit_live")):
            if item:
                act = menu.addAction(icon("pencil"), evening.say(key, what=evening.title(item)))
                act.triggered.connect(partial(evening.open, item.id, True))
        menu.popup(self.edit.mapToGlobal(self.edit.rect().topLeft()))
