"""The words of an item: what the room will read, how long it takes, and the facilitator's own hint, with a picture."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.session import agenda
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.prepare.readable import check
from foorumi.ui.console.prepare.slides_field import SlidesField
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.fields import Field, Stepper
from foorumi.ui.widgets.labels import IconLabel, label

BESIDE = 640
"""Pixels at 100 % from which the picture stands beside the fields."""
LONGEST_MINUTES = 240


class WordsArea(QWidget):
    """Edits an item in private. What the room sees already changes only when a person says so."""

    def __init__(self, evening: Evening, item: Item, stage: Stage) -> None:
        super().__init__()
        self._evening, self._item, self._stage = evening, item, stage
        say, code = evening.say, evening.say.code
        self.title = QLineEdit(item.title(code))
        self.title.setObjectName("item_title")
        self.prompt = QPlainTextEdit(item.prompt(code))
        self.hint = QPlainTextEdit(item.hint)
        self.minutes = Stepper(say, say("room.words.minutes"), item.minutes, 1, LONGEST_MINUTES, " min")
        for field in (self.prompt, self.hint):
            field.setTabChangesFocus(True)
            field.setMinimumHeight(theme.px(76))
            field.setMaximumHeight(theme.px(140))
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addWidget(Field(say("room.words.title"), self.title))
        left.addWidget(Field(say("room.words.prompt"), self.prompt))
        left.addWidget(label(say("room.words.minutes"), "label"))
        left.addWidget(self.minutes)
        left.addWidget(Field(say("room.words.hint"), self.hint))
        if item.kind == "presentation":
            left.addWidget(SlidesField(evening.context, item.id))
        self._is_live = evening.live is not None and evening.live.id == item.id
        if self._is_live:
            save = run_button(say("room.update_room"), self.write, name="update_room", kind="accent", variant="")
            left.addLayout(row(save, None))
        left.addStretch(1)
        self.picture = stage.preview("next")
        self.picture.setMinimumWidth(theme.px(208))
        self._fits_sign = IconLabel("circle-check", "moss")
        self._fits = label("", "caption", "secondary", wrap=True)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(label(say("room.words.picture"), "label"))
        right.addWidget(self.picture)
        told = row(self._fits_sign, self._fits, gap=8)
        told.setStretch(1, 1)
        right.addLayout(told)
        right.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.px(20))
        self._across.addLayout(left, 3)
        self._across.addLayout(right, 2)
        self.title.textEdited.connect(lambda _: self._edited())
        self.prompt.textChanged.connect(self._edited)
        self.hint.textChanged.connect(self._edited)
        self.minutes.changed.connect(lambda _: self._edited())
        self._show_picture()

    def refresh(self) -> None:
        """What is being typed is not touched."""

    def write(self) -> None:
        """Write the words into the file: for the live item this is what brings them into the room."""
        self._evening.do(lambda: agenda.edit(self._evening.session, self._item.id, **self._values()))

    def _values(self) -> dict[str, object]:
        code = self._evening.say.code
        return {
            f"title_{code}": self.title.text(),
            f"prompt_{code}": self.prompt.toPlainText(),
            "hint": self.hint.toPlainText(),
            "minutes": self.minutes.value(),
        }

    def _edited(self) -> None:
        if not self._is_live:
            self.write()
        self._show_picture()

    def _show_picture(self) -> None:
        """Show the item as the room would see it with these words."""
        evening = self._evening
        shown = replace(evening.workspace.item(self._item.id), **self._values())  # type: ignore[arg-type]
        self.picture.set_scene(self._stage.scene(shown))
        fits, sentence = check(shown.prompt(evening.say.code), evening.the_event, evening.say, self._item.kind)
        self._fits.setText(sentence)
        self._fits_sign.set_icon("circle-check" if fits else "triangle-alert", "moss" if fits else "rowan")
        self._fits_sign.setVisible(bool(sentence))

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_beside = self.width() >= theme.px(BESIDE)
        self._across.setDirection(directions.LeftToRight if is_beside else directions.BottomToTop)
