"""A small form that asks for a row: texts, dates, numbers and choices, each with what is wrong said below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import read_date, write_date
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import Fitted
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a form. Kinds: text, long, date (ISO), number, or a choice when ``options`` are given."""

    name: str
    title: str
    value: Any = ""
    kind: str = "text"
    options: Sequence[tuple[Any, str]] = ()
    is_needed: bool = False
    hint: str = ""


class AskDialog(QDialog):
    """Asks for some fields. After ``exec()`` says accepted, ``values`` holds them by name."""

    def __init__(self, context: Context, title: str, asked: Sequence[Asked], does: str) -> None:
        super().__init__(context.window)
        self._say = context.say
        self._asked = {row.name: row for row in asked}
        self.values: dict[str, Any] = {}
        self.setObjectName("ask")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(14))
        column.addWidget(label(title, "h2", wrap=True))
        self.fields = {row.name: Field(row.title, self._editor(row), row.hint) for row in asked}
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, theme.px(8), 0)
        stack.setSpacing(theme.px(14))
        for field in self.fields.values():
            stack.addWidget(field)
        self._area = Fitted(context.window, inside)
        column.addWidget(self._area)
        keep = button(does, kind="primary", on_click=self._keep)
        keep.setObjectName("keep")
        keep.setDefault(True)
        cancel = button(context.say("path.cancel"), on_click=self.reject)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(cancel)
        acts.addWidget(keep)
        column.addLayout(acts)

    def editor(self, name: str) -> QWidget:
        """The editor of a field."""
        return self.fields[name].editor

    def _editor(self, row: Asked) -> QWidget:
        made: QWidget
        if row.options:
            made = QComboBox()
            made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            for value, words in row.options:
                made.addItem(words, value)
            made.setCurrentIndex(max(0, made.findData(row.value)))
        elif row.kind == "long":
            made = QPlainTextEdit(str(row.value))
            made.setTabChangesFocus(True)
            made.setFixedHeight(theme.px(88))
        else:
            text = str(row.value)
            if row.kind == "date" and row.value:
                text = write_date(date.fromisoformat(row.value), self._say.code)
            made = QLineEdit(text)
        made.setObjectName(row.name)
        return made

    def _read(self, row: Asked) -> Any:
        editor = self.editor(row.name)
        if isinstance(editor, QComboBox):
            return editor.currentData()
        text = editor.toPlainText().strip() if isinstance(editor, QPlainTextEdit) else ""
        text = editor.text().strip() if isinstance(editor, QLineEdit) else text
        if row.is_needed and not text:
            raise ValueError("path.needed")
        if row.kind == "date" and text:
            found = read_date(text, date.today())
            if found is None:
                raise ValueError("path.bad_date")
            return found.date.isoformat()
        if row.kind == "number":
            if text and not text.isdigit():
                raise ValueError("path.bad_number")
            return int(text or 0)
        return text

    def _keep(self) -> None:
        wrong = []
        for name, row in self._asked.items():
            try:
                self.values[name] = self._read(row)
                self.fields[name].set_error("")
            except ValueError as error:
                self.fields[name].set_error(self._say(str(error)))
                wrong.append(name)
        if wrong:
            self.editor(wrong[0]).setFocus()
            self._area.ensureWidgetVisible(self.fields[wrong[0]])
            return
        self.accept()


def ask(context: Context, title: str, asked: Sequence[Asked], does: str) -> dict[str, Any] | None:
    """The values of a form, or None when it was cancelled."""
    dialog = AskDialog(context, title, asked, does)
    return dialog.values if dialog.exec() else None


def of_municipality(context: Context, chosen: str = "") -> tuple[Asked, ...]:
    """The field that asks of which municipality something is, or of all; none where the file has but one."""
    say, known = context.say, context.session.workspace.municipalities
    options = [("", say("path.all_municipalities")), *((row.id, row.name(say.code)) for row in known)]
    asked = Asked("municipality_id", say("path.municipality"), chosen, options=options)
    return (asked,) if len(known) > 1 else ()
