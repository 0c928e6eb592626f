"""One picture large, its words and its place, and a line to type the slips that are seen on it."""

from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.ids import EventId
from foorumi.domain.notes import read_slip, read_typed
from foorumi.domain.pictures import Picture
from foorumi.domain.workspace import Part, by_id
from foorumi.session import notes, pictures
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.file_acts import FileActs
from foorumi.ui.console.prepare.parts import Titled, choice, framed, press, row, scrolled, words
from foorumi.ui.pictures import WIDE_TEXT
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside, EmptyState

LARGER = 1.4
LARGEST_ZOOM = 6.0
SIDE = 320
SEEN = QSize(300, 260)
MOST_TYPED = 8
MOST_LETTERS = 200_000


class PicturePane(QFrame):
    """The chosen picture beside its fields; every change is kept at once."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._session, self._say = context, context.session, context.say
        self._event_id = event_id
        self._shown: Picture | None = None
        self._image = QPixmap()
        self._zoom = 1.0
        self._typed: dict[str, list[str]] = {}
        self.setObjectName("picture_pane")
        self._seen = QLabel()
        self._seen.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._seen)
        say = context.say
        smaller = press("", lambda: self._enlarge(1 / LARGER), name="smaller", picture="zoom-out", variant="square")
        larger = press("", lambda: self._enlarge(LARGER), name="larger", picture="zoom-in", variant="square")
        for button, key in ((smaller, "pictures.smaller"), (larger, "pictures.larger")):
            button.setToolTip(say(key))
            button.setAccessibleName(say(key))
        self._letters = QPlainTextEdit()
        self._letters.setObjectName("file_text")
        self._letters.setReadOnly(True)
        self._elsewhere = EmptyState("files", say("pictures.file_elsewhere"))
        self._zooming = QWidget()
        self._zooming.setLayout(row(smaller, larger, None, gap=8))
        seen = QWidget()
        seen.setMinimumSize(theme.px(SEEN.width()), theme.px(SEEN.height()))
        left = QVBoxLayout(seen)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(8))
        left.addWidget(self._area, 1)
        left.addWidget(self._letters, 1)
        left.addWidget(self._elsewhere, 1)
        left.addWidget(self._zooming)
        side = QWidget()
        side.setMinimumWidth(theme.px(SIDE))
        self._fields = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self._fields)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Beside(seen, side, stretches=(1, 0), narrow=side))

    def show_picture(self, shown: Picture | None) -> None:
        """Show a picture; what is being typed stays as it is."""
        is_same = shown and self._shown and shown.id == self._shown.id
        before, self._shown = self._shown, shown
        if not is_same:
            self._show_content(shown)
        self._paint()
        if is_same and (before == shown or self._is_typing()):
            return
        fields = self._make_fields(shown) if shown else QWidget()
        self._side.replaceWidget(self._fields, fields)
        self._fields.hide()
        self._fields.deleteLater()
        self._fields = fields

    def _show_content(self, shown: Picture | None) -> None:
        """A picture large, the letters of a text file, or the sign of a document that opens elsewhere."""
        data = self._session.bytes_of(shown.id) if shown else b""
        is_file, is_text = bool(shown and shown.is_file), bool(shown and shown.is_text)
        self._image = QPixmap() if is_file else QPixmap.fromImage(QImage.fromData(QByteArray(data)))
        self._zoom = 1.0
        self._letters.setPlainText(_letters(data) if is_text else "")
        self._letters.setAccessibleName(shown.name if shown else "")
        self._letters.setVisible(is_text)
        self._elsewhere.setVisible(is_file and not is_text)
        self._area.setVisible(not is_file)
        self._zooming.setVisible(not is_file)

    def ask_alt(self) -> None:
        """Put the cursor where the picture is told in words."""
        field = self.findChild(QLineEdit, "alt")
        if isinstance(field, QLineEdit):
            field.setFocus()

    def _make_fields(self, shown: Picture) -> QWidget:
        say = self._say
        body, column = framed(margin=16, gap=12)
        alt = QLineEdit(shown.alt)
        alt.setObjectName("alt")
        alt.setMaxLength(300)
        alt.editingFinished.connect(lambda: self._describe(alt=" ".join(alt.text().split())))
        if shown.is_file:
            column.addWidget(FileActs(self._context, shown))
            column.addWidget(Titled(say("pictures.file_told"), alt))
        else:
            column.addWidget(Titled(say("pictures.alt"), alt, say("pictures.alt_hint")))
        place = choice("of", places(self._context, self._event_id), _code(shown))
        place.activated.connect(lambda _: self._describe(**_fields(place.currentData())))
        column.addWidget(Titled(say("pictures.of"), place))
        annex = QCheckBox(say("pictures.in_annex"))
        annex.setObjectName("in_annex")
        annex.setChecked(shown.in_annex)
        annex.clicked.connect(lambda on: self._describe(in_annex=on))
        column.addWidget(annex)
        annex.setVisible(not shown.is_file)
        self.slip = QLineEdit()
        self.slip.setObjectName("slip")
        self.slip.setPlaceholderText(say("pictures.slip"))
        self.slip.setAccessibleName(say("pictures.slip"))
        self.slip.returnPressed.connect(self._write)
        self.typed = words("", wraps=True)
        self.typed.setObjectName("typed")
        if not shown.is_file:
            column.addWidget(words(say("pictures.type"), "h3"))
            column.addWidget(self.slip)
            column.addWidget(words(say("pictures.type_hint"), "caption", "secondary", wraps=True))
            column.addWidget(self.typed)
        column.addStretch(1)
        remove = press(say("pictures.remove"), self._remove, name="remove", kind="quiet", picture="trash-2")
        column.addLayout(row(remove, None))
        for field in (alt, place, annex, self.slip, remove):
            field.setEnabled(not self._session.is_read_only)
        area = scrolled(body)
        self._show_typed(shown)
        return area

    def _write(self) -> None:
        shown, (slip, line) = self._shown, read_slip(self.slip.text())
        kind, text = read_typed(line)
        if shown is None or not text:
            return
        notes.add(
            self._session, self._event_id, text, item_id=shown.item_id, kind=kind or "idea", source="paper",
            theme_id=shown.theme_id, group_number=shown.group_number, code=slip,
        )  # fmt: skip
        self._typed.setdefault(shown.id, []).insert(0, text)
        self.slip.clear()
        self._show_typed(shown)

    def _show_typed(self, shown: Picture) -> None:
        typed = self._typed.get(shown.id, [])
        head = [self._say("pictures.typed", n=len(typed))] if typed else []
        self.typed.setText("\n".join([*head, *(f"• {text}" for text in typed[:MOST_TYPED])]))

    def _describe(self, **values: Any) -> None:
        shown = self._shown
        if shown and any(getattr(shown, name) != value for name, value in values.items()):
            pictures.describe(self._session, shown.id, **values)

    def _remove(self) -> None:
        if self._shown:
            pictures.delete(self._session, self._shown.id)
            self._context.tell(self._say("pictures.removed"))

    def _is_typing(self) -> bool:
        return any(field.hasFocus() for field in self.findChildren(QLineEdit))

    def _enlarge(self, times: float) -> None:
        self._zoom = max(1.0, min(LARGEST_ZOOM, self._zoom * times))
        self._paint()

    def _paint(self) -> None:
        if self._image.isNull():
            self._seen.clear()
            return
        room = self._area.viewport().size() * self._zoom
        ratio = self.devicePixelRatioF()
        fitted = self._image.scaled(
            QSize(round(room.width() * ratio), round(room.height() * ratio)), Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        fitted.setDevicePixelRatio(ratio)
        self._seen.setPixmap(fitted)
        self._seen.setMinimumSize(fitted.deviceIndependentSize().toSize() if self._zoom > 1 else QSize(1, 1))
        if self._shown:
            self._seen.setAccessibleName(self._shown.alt or self._say("pictures.no_alt"))

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint()


def places(context: Context, event_id: EventId) -> list[tuple[str, str]]:
    """What a picture of an event can stand beside, by code: the event, its themes, items and groups."""
    say, workspace = context.say, context.session.workspace
    found = [("", say("pictures.of_event"))]
    found += [(f"theme_id {one.id}", say("pictures.of_theme", name=one.name)) for one in workspace.themes(event_id)]
    found += [(f"item_id {one.id}", one.title(say.code)) for one in workspace.items(event_id)]
    seated = {one.group_number for one in workspace.attendees(event_id) if one.group_number}
    pictured = {one.group_number for one in workspace.rows_of(Part.picture, event_id) if one.group_number}
    most = max(seated | pictured | {6})
    found += [(f"group_number {number}", say("pictures.of_group", n=number)) for number in range(1, most + 1)]
    return found


def belongs_to(context: Context, picture: Picture) -> str:
    """What a picture stands beside, in words; empty when it is of the whole event."""
    say, workspace = context.say, context.session.workspace
    parts = []
    if theme_ := by_id(workspace.themes(picture.event_id)).get(picture.theme_id or ""):
        parts.append(say("pictures.of_theme", name=theme_.name))
    if item := by_id(workspace.items(picture.event_id)).get(picture.item_id or ""):
        parts.append(item.title(say.code))
    if note := by_id(workspace.notes(picture.event_id)).get(picture.note_id or ""):
        parts.append(say("pictures.of_note", text=note.text))
    if picture.group_number:
        parts.append(say("pictures.of_group", n=picture.group_number))
    return " · ".join(parts)


def _letters(data: bytes) -> str:
    """The beginning of a text file as it can be read."""
    beginning = data[:MOST_LETTERS]
    if beginning.startswith(WIDE_TEXT):
        return beginning.decode("utf-16", "replace")
    try:
        return beginning.decode("utf-8-sig")
    except UnicodeDecodeError:
        return beginning.decode("cp1252", "replace")


def _code(picture: Picture) -> str:
    for name in ("theme_id", "item_id", "group_number"):
        if value := getattr(picture, name):
            return f"{name} {value}"
    return ""


def _fields(code: str) -> dict[str, Any]:
    """What to change so that a picture stands beside something by its code, and beside nothing else."""
    name, _, value = code.partition(" ")
    cleared: dict[str, Any] = dict.fromkeys(("note_id", "theme_id", "item_id", "group_number"))
    if name:
        cleared[name] = int(value) if name == "group_number" else value
    return cleared
