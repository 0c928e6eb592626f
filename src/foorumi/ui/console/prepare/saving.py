"""Text that is saved as it is typed: shortly after the last key, and always before the field is left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from foorumi.ui.qt import override

PAUSE_MS = 300

TextField = QLineEdit | QPlainTextEdit


class Saving(QObject):
    """Watches the text fields of a page and saves each by its own function; nothing is lost when the page is left."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._waiting: dict[TextField, Callable[[str], None]] = {}
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)
        page.installEventFilter(self)

    def watch(self, field: TextField, save: Callable[[str], None]) -> None:
        """Save what is typed into a field with ``save``."""

        def typed() -> None:
            self._waiting[field] = save
            self._pause.start()

        field.textChanged.connect(typed)
        field.installEventFilter(self)

    def flush(self) -> None:
        """Save now what waits."""
        self._pause.stop()
        waiting, self._waiting = self._waiting, {}
        for field, save in waiting.items():
            save(text_of(field))

    def show(self, field: TextField, text: str) -> None:
        """Put a text into a field without saving it, keeping the caret, unless the person is typing there just now."""
        if field in self._waiting or text_of(field) == text:
            return
        field.blockSignals(True)
        if isinstance(field, QLineEdit):
            place = field.cursorPosition()
            field.setText(text)
            field.setCursorPosition(min(place, len(text)))
        else:
            field.setPlainText(text)
        field.blockSignals(False)

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.flush()
        return False


def text_of(field: TextField) -> str:
    """What stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
