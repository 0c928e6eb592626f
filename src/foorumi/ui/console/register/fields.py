"""Fields of the register that keep what is typed as soon as they are left, each as one step of undo."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from foorumi.domain.clock import read_date, write_date
from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import row
from foorumi.ui.widgets.rows import wrapping

Keep = Callable[[str], object]

NARROW = 700
"""In a page narrower than this at 100 % the fields of what is chosen stand under the list."""


def line(name: str, title: str, text: str, keep: Keep, hint: str = "") -> Field:
    """A line of text."""
    editor = QLineEdit(text)
    editor.setObjectName(name)
    editor.setCursorPosition(0)
    editor.editingFinished.connect(lambda: keep(" ".join(editor.text().split())))
    return Field(title, editor, hint)


class _Text(QPlainTextEdit):
    """Text of some lines; Tab goes on to the next field. Calls ``keep`` when left."""

    def __init__(self, text: str, keep: Keep) -> None:
        super().__init__(text)
        self._keep = keep
        self.setTabChangesFocus(True)

    # Qt calls these
    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keep(self.toPlainText().strip())


def text(name: str, title: str, value: str, keep: Keep, lines: int = 3, hint: str = "") -> Field:
    """Some lines of text."""
    editor = _Text(value, keep)
    editor.setObjectName(name)
    editor.setFixedHeight(theme.line_height("body") * lines + theme.px(20))
    return Field(title, editor, hint)


def choice(name: str, title: str, options: Sequence[tuple[str, str]], chosen: str, keep: Keep, hint: str = "") -> Field:
    """One of some: pairs of a value and its words."""
    box = QComboBox()
    box.setObjectName(name)
    fill(box, options, chosen)
    box.activated.connect(lambda _: keep(str(box.currentData())))
    return Field(title, box, hint)


def fill(box: QComboBox, options: Sequence[tuple[str, str]], chosen: str) -> None:
    """Give a box its choices without telling of it."""
    with QSignalBlocker(box):
        box.clear()
        for value, words in options:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)


def known(name: str, title: str, options: Sequence[str], value: str, keep: Keep) -> Field:
    """A word that is known already, or a new one."""
    box = QComboBox()
    box.setObjectName(name)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(list(options))
    box.setCurrentText(value)
    box.setMinimumContentsLength(6)
    inside = box.lineEdit()
    assert inside is not None
    inside.editingFinished.connect(lambda: keep(" ".join(box.currentText().split())))
    box.activated.connect(lambda _: keep(box.currentText()))
    return Field(title, box)


def day(name: str, title: str, value: str, say: Language, keep: Keep) -> Field:
    """A day as people write it; what cannot be read is said below and not kept."""
    editor = QLineEdit(write_date(date.fromisoformat(value), say.code) if value else "")
    editor.setObjectName(name)
    field = Field(title, editor)

    def left() -> None:
        typed = editor.text().strip()
        found = read_date(typed, date.today()) if typed else None
        if typed and found is None:
            field.set_error(say("actors.bad_date"))
            return
        field.set_error("")
        editor.setText(write_date(found.date, say.code) if found else "")
        keep(found.date.isoformat() if found else "")

    editor.editingFinished.connect(left)
    return field


def tick(name: str, title: str, is_on: bool, keep: Callable[[bool], object]) -> QCheckBox:
    """Yes or no."""
    box = QCheckBox(title)
    box.setObjectName(name)
    box.setChecked(is_on)
    box.clicked.connect(lambda checked: keep(bool(checked)))
    return box


def with_add(editor: QLineEdit, words: str, add: Callable[[], object]) -> QWidget:
    """A line that adds something by Enter, with a button beside it that does the same."""
    inside = QWidget()
    plus = button("", "plus", variant="box", name=words, on_click=add)
    plus.setObjectName(f"{editor.objectName()}_button")
    row(inside, editor, plus, spacing=6).setStretch(0, 1)
    editor.returnPressed.connect(add)
    return inside


def tall(view: QListWidget) -> None:
    """A list of the register: its rows wrap, and a few of them can always be seen."""
    wrapping(view)
    view.setMinimumHeight(theme.px(240))


def is_typing(inside: QWidget) -> bool:
    """Whether somebody is typing into a field, so that it must not be made anew."""
    return any(field.hasFocus() for kind in (QLineEdit, QPlainTextEdit) for field in inside.findChildren(kind))
