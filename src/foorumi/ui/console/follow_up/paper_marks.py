"""The logo and the funder's strip that stand around an event's papers."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from foorumi.domain.ids import EventId
from foorumi.domain.pictures import Picture
from foorumi.domain.workspace import Part
from foorumi.session import pictures
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import press, row, words

USES = ("logo", "funder")


class PaperMarks(QWidget):
    """For each of the two: which picture, what it shows in words, and a way to change or remove it."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        say = context.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._alts: dict[str, QLineEdit] = {}
        self._removes: dict[str, QPushButton] = {}
        for use in USES:
            choose = press(say("papers.choose_picture"), partial(self._choose, use), name=f"choose_{use}", variant="sm")
            remove = press(say("papers.remove_picture"), partial(self._remove, use), name=f"remove_{use}", variant="sm")
            for button in (choose, remove):
                button.setAccessibleDescription(say(f"papers.{use}"))
            alt = QLineEdit()
            alt.setObjectName(f"alt_{use}")
            alt.setPlaceholderText(say("papers.picture_alt"))
            alt.setAccessibleName(f"{say(f'papers.{use}')}: {say('papers.picture_alt')}")
            alt.editingFinished.connect(partial(self._describe, use))
            self._alts[use], self._removes[use] = alt, remove
            column.addWidget(words(say(f"papers.{use}"), "label"))
            column.addLayout(row(choose, remove, None))
            column.addWidget(alt)
        self.refresh()

    def refresh(self) -> None:
        """Show what the file has."""
        for use in USES:
            picture = self._picture(use)
            self._removes[use].setVisible(picture is not None)
            self._alts[use].setVisible(picture is not None)
            if picture and not self._alts[use].hasFocus():
                self._alts[use].setText(picture.alt)

    def take(self, use: str, path: Path) -> None:
        """Keep a picture file as the logo or the funder's strip; what is no picture is told so."""
        from foorumi.ui.pictures import prepare

        try:
            prepared = prepare(path.read_bytes())
        except OSError:
            prepared = None
        if prepared is None:
            self._context.tell(self._context.say("papers.no_picture", file=path.name), True)
            return
        if before := self._picture(use):
            pictures.delete(self._context.session, before.id)
        pictures.add(self._context.session, self._event_id, prepared, name=path.name, use=use)
        self.refresh()

    def _picture(self, use: str) -> Picture | None:
        found = self._context.session.workspace.rows_of(Part.picture, self._event_id)
        return next((picture for picture in reversed(found) if picture.use == use), None)

    def _choose(self, use: str) -> None:
        title = self._context.say(f"papers.{use}")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), "PNG, JPEG (*.png *.jpg *.jpeg)")
        if chosen:
            self.take(use, Path(chosen))

    def _remove(self, use: str) -> None:
        if picture := self._picture(use):
            pictures.delete(self._context.session, picture.id)
            self.refresh()

    def _describe(self, use: str) -> None:
        picture, text = self._picture(use), self._alts[use].text().strip()
        if picture and text != picture.alt:
            pictures.describe(self._context.session, picture.id, alt=text)
