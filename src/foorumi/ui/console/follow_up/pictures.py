"""Kuvat: photographs and scanned sheets beside themes, items and groups, and typing what is written on them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.ids import EventId
from foorumi.domain.pictures import Picture
from foorumi.domain.workspace import Part
from foorumi.paths import documents
from foorumi.session.session import Changes
from foorumi.store.file import SUFFIX
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.picture_pane import PicturePane, belongs_to
from foorumi.ui.console.picture_intake import PictureIntake, dropped_files
from foorumi.ui.console.prepare.parts import press, row, words
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.frames import Beside

SHOWN = frozenset({Part.picture, Part.theme, Part.item})
SMALL = QSize(104, 74)
LIST_WIDTH = 288


class PicturesPage(QWidget):
    """The pictures of one event."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._session, self._say = context, context.session, context.say
        self._event_id = event_id
        self._small: dict[str, QIcon] = {}
        self.chosen = ""
        self.setObjectName("pictures")
        self.setAcceptDrops(not self._session.is_read_only)
        say = context.say
        self._told = words("", tone="secondary", wraps=True)
        self._told.setObjectName("told")
        self.intake = PictureIntake(context, event_id, self)
        self.intake.begun.connect(lambda n: self._told.setText(say("pictures.reading", n=n)))
        self.intake.came.connect(self._came)
        self.list = QListWidget()
        self.list.setObjectName("picture_list")
        self.list.setAccessibleName(say("pictures.title"))
        self.list.setIconSize(QSize(theme.px(SMALL.width()), theme.px(SMALL.height())))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setProperty("variant", "lines")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setMinimumSize(theme.px(LIST_WIDTH), theme.px(160))
        self.list.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.pane = PicturePane(context, event_id)
        pick = press(say("pictures.pick"), self._pick, name="pick", kind="primary", picture="image")
        folder = press(say("pictures.folder"), self._pick_folder, name="folder", picture="folder-open")
        for act in (pick, folder):
            act.setEnabled(not self._session.is_read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        line = row(self._told, folder, pick)
        line.setStretch(0, 1)
        column.addLayout(line)
        self._below = Beside(self.list, self.pane, stretches=(0, 1), narrow=self.list)
        column.addWidget(self._below, 1)
        self._empty = self._hint()
        column.addWidget(self._empty, 1)
        context.signals.changed.connect(self._changed)
        self._show()

    def _hint(self) -> QLabel:
        hint = words(self._say("pictures.none"), tone="secondary", wraps=True)
        hint.setObjectName("no_pictures")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def _pick(self) -> None:
        say = self._say
        chosen, _ = QFileDialog.getOpenFileNames(self, say("pictures.pick"), str(documents()), say("pictures.files"))
        if chosen:
            self.intake.take([Path(path) for path in chosen])

    def _pick_folder(self) -> None:
        settings = self._context.settings
        start = settings.scan_folder or str(documents())
        chosen = QFileDialog.getExistingDirectory(self, self._say("pictures.folder"), start)
        if chosen:
            self.take_folder(Path(chosen))

    def take_folder(self, folder: Path) -> None:
        """Take in what is new in a folder that a scanner fills, and offer the same folder the next time."""
        self._context.keep_settings(self._context.settings._replace(scan_folder=str(folder)))
        self.intake.take_folder(folder)

    def _came(self, made: list[str]) -> None:
        self._context.signals.flush()
        if made:
            self._choose_id(made[0])
            self.pane.ask_alt()
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _pictures(self) -> tuple[Picture, ...]:
        return self._session.workspace.rows_of(Part.picture, self._event_id)

    def _show(self) -> None:
        say, found = self._say, self._pictures()
        ids = [one.id for one in found]
        if self.chosen not in ids:
            self.chosen = ids[0] if ids else ""
        unsaid = sum(not one.alt and not one.is_file for one in found)
        files, annexed = sum(one.is_file for one in found), sum(one.in_annex for one in found)
        told = [say("pictures.count", n=len(found) - files)] if files < len(found) else []
        told += [say("pictures.count_files", n=files)] if files else []
        told += [say("pictures.annexed", n=annexed)] if annexed else []
        told += [say("pictures.unsaid", n=unsaid)] if unsaid else []
        self._told.setText(" · ".join(told) if found else "")
        self._below.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            lines = [one.alt or (one.name if one.is_file else say("pictures.no_alt")), belongs_to(self._context, one)]
            lines += [say("pictures.in_annex")] if one.in_annex else []
            item = QListWidgetItem(self._icon(one), "\n".join(filter(None, lines)))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(item)
            if one.id == self.chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.pane.show_picture(next((one for one in found if one.id == self.chosen), None))

    def _icon(self, picture: Picture) -> QIcon:
        if picture.is_file:
            return icon("files", "text.secondary")
        if picture.id not in self._small:
            self._small[picture.id] = icon("image", "text.secondary")
            data = self._session.bytes_of(picture.id)
            work = Work(lambda: _made_small(data), self)
            work.done.connect(partial(self._put_icon, picture.id))
            work.start()
        return self._small[picture.id]

    def _put_icon(self, picture_id: str, small: QImage) -> None:
        if small.isNull():
            return
        self._small[picture_id] = QIcon(QPixmap.fromImage(small))
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(Qt.ItemDataRole.UserRole) == picture_id:
                item.setIcon(self._small[picture_id])

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.chosen = item.data(Qt.ItemDataRole.UserRole) if item else ""
        self.pane.show_picture(next((one for one in self._pictures() if one.id == self.chosen), None))

    def _choose_id(self, picture_id: str) -> None:
        self.chosen = picture_id
        self._show()

    # Qt calls these
    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData(), but={SUFFIX}):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.intake.take(dropped_files(event.mimeData()))


def _made_small(data: bytes) -> QImage:
    box = QSize(SMALL.width() * 2, SMALL.height() * 2)
    image = QImage.fromData(QByteArray(data))
    return image.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
