"""What stands above every page while the file cannot be written: why, and what to do about it."""

from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from foorumi.i18n import Language
from foorumi.ui.console.safety.care import FileCare
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import row
from foorumi.ui.widgets.labels import IconLabel, label
from foorumi.ui.widgets.messages import announce
from foorumi.ui.widgets.style import restyle


class Notice(QFrame):
    """A strip that stays as long as its reason: the file is only looked at, or the work is in memory only."""

    def __init__(self, say: Language, care: FileCare) -> None:
        super().__init__()
        self._say = say
        self._care = care
        self.setObjectName("notice")
        self.setMinimumHeight(theme.px(44))
        self._sign = IconLabel("eye", "text.secondary")
        self._sentence = label("", "bodyStrong", wrap=True)
        self._act = button("", "save", variant="sm", on_click=care.save_elsewhere)
        self._act.setObjectName("save_elsewhere")
        line = row(self, self._sign, self._sentence, self._act, margin=(16, 6), spacing=12)
        line.setStretch(1, 1)
        care.changed.connect(self.refresh)
        self._show()

    def refresh(self) -> None:
        """Show what is the matter now; nothing when all is well again."""
        self._show()
        self.setVisible(self._care.is_read_only or self._care.is_in_memory)

    def _show(self) -> None:
        care = self._care
        key = "safety.in_memory" if care.is_in_memory else "safety.only_look"
        restyle(self, role="bad" if care.is_in_memory else "message")
        self._sign.set_icon(*(("triangle-alert", "rowan") if care.is_in_memory else ("eye", "text.secondary")))
        if self._sentence.text() != self._say(key):
            self._sentence.setText(self._say(key))
            self._act.set_words(self._say("safety.save_elsewhere"))
            if care.is_in_memory:
                announce(self, self._say(key))


def only_look(page: QWidget) -> None:
    """Let the fields of a page be read and copied from, not typed into."""
    fields: list[QLineEdit | QPlainTextEdit | QSpinBox] = [
        *page.findChildren(QLineEdit),
        *page.findChildren(QPlainTextEdit),
        *page.findChildren(QSpinBox),
    ]
    for field in fields:
        if not isinstance(field, SearchField):
            field.setReadOnly(True)
